"""What was found in the words of schema.org and ninjs, and back; and JSON by its schema."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

import newskit as nk
from newskit.cli import main
from newskit.interop.batch import BadLine
from newskit.interop.records import Findings, findings_of
from tests.strategies import news_text

MOMENT = dt.datetime(2025, 1, 9, 8, 30, tzinfo=dt.UTC)
STORY = (
    "Premier steps down\n\nBy Ann Ode and Jon Roe\n\nKYIV, Jan 8 (Reuters) - Premier Anna Lang resigned on Tuesday. "
    "“I am tired,” Lang said in Lviv. “She was tired,” officials in Kyiv said.\n\n(Editing by Piet Moor)"
)
# What the ninjs schemas allow an item, and the objects in it, to have; of 3.0 in the spelling of 2.1.
ITEM = frozenset(
    """
    uri type representationtype profile version firstcreated versioncreated contentcreated embargoed pubstatus urgency
    copyrightholder copyrightnotice usageterms ednote language descriptions bodies headlines people organisations
    places subjects events objects infosources title by slugline located renditions associations altids
    trustindicators standard genres expires rightsinfo
    """.split()  # noqa: SIM905
)
PARTS = {
    "bodies": "role contenttype charcount wordcount value",
    "headlines": "role contenttype value",
    "people": "name rel uri literal contactinfo",
    "places": "name rel uri literal contactinfo geojson",
    "infosources": "name role uri literal contactinfo",
}


def article(**more: Any) -> nk.Article:
    return nk.read(STORY, **{"published": MOMENT, "outlet": "The Wire", "id": "https://wire.example/1", **more})


def same_findings(found: nk.Article, known: nk.Article) -> bool:
    return (found.text, found.names, found.places, found.dates, found.quotes, found.people) == (
        known.text, known.names, known.places, known.dates, known.quotes, known.people
    )  # fmt: skip


def test_schema_org_says_who_is_mentioned_and_quoted() -> None:
    data = nk.to_schema_org(article())
    assert data["@id"] == "https://wire.example/1"
    assert data["headline"] == "Premier steps down"
    assert [author["name"] for author in data["author"]] == ["Ann Ode", "Jon Roe"]
    assert data["publisher"] == {"@type": "Organization", "name": "The Wire"}
    assert data["datePublished"] == "2025-01-09T08:30:00+00:00"
    assert data["dateline"] == "KYIV, Jan 8 (Reuters)"
    assert data["mentions"][0] == {
        "@type": "Person", "name": "Anna Lang", "alternateName": ["Lang"], "honorificPrefix": "Premier"
    }  # fmt: skip
    assert [thing["name"] for thing in data["mentions"] if thing["@type"] == "Place"] == ["Lviv", "Kyiv"]
    first, second = data["hasPart"]
    assert first["@type"] == "Quotation"
    assert first["text"] == "I am tired,"
    assert first["spokenByCharacter"] == {"@type": "Person", "name": "Anna Lang"}
    assert "spokenByCharacter" not in second
    assert "officials" in second["creditText"]


@pytest.mark.parametrize("version", ["2.1", "3.0"])
def test_a_ninjs_item_has_only_what_its_schema_allows(version: str) -> None:
    item = nk.to_ninjs(article(), version=version)
    assert item["standard"]["version"] == version
    lower = {name.lower(): value for name, value in item.items()}
    assert set(lower) <= ITEM
    for field, allowed in PARTS.items():
        for part in lower[field]:
            assert {name.lower() for name in part} <= set(allowed.split())
    names = set(item) | {name for field in item.values() if isinstance(field, list) for name in field[0]}
    assert ("versioncreated" in names) is (version == "2.1")
    assert ("contentType" in names) is (version == "3.0")


def test_ninjs_says_where_people_and_places_stand() -> None:
    item = nk.to_ninjs(article(), spans=True)
    text = item["bodies"][0]["value"]
    assert [person["name"] for person in item["people"]] == ["Anna Lang"]
    mentions = [found for thing in (*item["people"], *item["places"]) for found in thing["mentions"]]
    assert [found["text"] for found in mentions] == ["Anna Lang", "Lang", "Lviv", "Kyiv"]
    assert all(text[found["start"] : found["end"]] == found["text"] for found in mentions)
    assert item["by"] == "Ann Ode and Jon Roe"
    assert item["located"] == "KYIV"


@pytest.mark.parametrize(
    ("more", "uri"),
    [
        ({}, "https://wire.example/1"),
        ({"id": "a 1/ü"}, "urn:newskit:a%201%2F%C3%BC"),
        ({"id": None}, "urn:newskit:"),
    ],
)
def test_every_ninjs_item_has_a_uri(more: dict[str, Any], uri: str) -> None:
    assert nk.to_ninjs(article(**more))["uri"].startswith(uri)
    assert nk.to_ninjs(article(**more), uri="urn:x")["uri"] == "urn:x"


def test_a_day_of_publication_becomes_its_midnight() -> None:
    assert nk.to_ninjs(article(published=dt.date(2025, 1, 9)))["versionCreated"] == "2025-01-09T00:00:00+00:00"
    assert nk.to_ninjs(article(published=MOMENT.replace(tzinfo=None)))["versionCreated"].endswith("08:30:00+00:00")


@pytest.mark.parametrize(
    "data",
    [nk.to_schema_org(article()), nk.to_ninjs(article()), nk.to_ninjs(article(), version="2.1", spans=True)],
    ids=["schema.org", "ninjs 3.0", "ninjs 2.1"],
)
def test_what_is_written_can_be_read_again(data: dict[str, Any]) -> None:
    (found,) = nk.read_many([json.loads(json.dumps(data))])
    known = article()
    assert same_findings(found, known)
    assert found.furniture.headline == known.furniture.headline
    assert found.furniture.body == known.furniture.body
    assert (found.id, found.outlet, found.published_at) == (known.id, known.outlet, known.published_at)


@given(news_text())
def test_any_story_comes_back_from_ninjs(text: str) -> None:
    known = nk.read("x" + text, dt.date(2025, 1, 9))
    (found,) = nk.read_many([nk.to_ninjs(known)])
    assert found.text == known.text
    assert {person.name for person in found.people} == {person.name for person in known.people}
    assert json.dumps(nk.to_schema_org(known))


@pytest.mark.parametrize("wrong", [None, "text", {"text": ""}])
def test_only_articles_can_be_written(wrong: Any) -> None:
    for write in (nk.to_ninjs, nk.to_schema_org):
        with pytest.raises(TypeError, match=r"article must be an Article as newskit.read gives it, not"):
            write(wrong)


def test_ninjs_has_its_versions() -> None:
    with pytest.raises(ValueError, match=r"version must be '2.1' or '3.0', not '4'"):
        nk.to_ninjs(article(), version="4")


@pytest.mark.parametrize("kind", [nk.Article, nk.Story, Findings, BadLine, list[nk.Quote]])
def test_a_schema_is_one(kind: Any) -> None:
    Draft202012Validator.check_schema(nk.json_schema(kind))


def test_findings_are_valid_by_the_schema() -> None:
    one = article()
    for found, kind in ((one, nk.Article), (nk.collate([one, one]), nk.Story), (findings_of(one, text=True), Findings)):
        validator = Draft202012Validator(nk.json_schema(kind))
        validator.validate(json.loads(nk.to_json(found)))
        assert not validator.is_valid({**nk.to_dict(found), "id": 7, "articles": 7})


@given(news_text())
def test_any_findings_are_valid_by_the_schema(text: str) -> None:
    Draft202012Validator(nk.json_schema(nk.Article)).validate(nk.to_dict(nk.read(text, MOMENT)))


@pytest.mark.parametrize("kind", [[], ["article"], ["story"], ["findings"], ["errors"]])
def test_the_command_prints_the_schema(kind: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", *kind]) == 0
    Draft202012Validator.check_schema(json.loads(capsys.readouterr().out))


def test_what_the_command_writes_is_valid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, errors = tmp_path / "in.jsonl", tmp_path / "errors.jsonl"
    source.write_text(json.dumps({"title": "Rain", "text": STORY}) + "\noops\n", encoding="utf-8")
    assert main(["read", str(source), "--errors", str(errors)]) == 1
    line = json.loads(capsys.readouterr().out)
    Draft202012Validator(nk.json_schema(Findings)).validate(line)
    assert line["text"].startswith("Rain\n\n")
    Draft202012Validator(nk.json_schema(BadLine)).validate(json.loads(errors.read_text("utf-8")))


@pytest.mark.parametrize("form", ["schema.org", "ninjs"])
def test_the_command_writes_other_formats(tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    story, written = tmp_path / "story.txt", tmp_path / "story.json"
    story.write_text(STORY, encoding="utf-8")
    assert main(["read", str(story), "--format", form, "-o", str(written)]) == 0
    assert main(["read", str(written), "--format", "json"]) == 0
    found = nk.from_json(capsys.readouterr().out, nk.Article)
    assert same_findings(found, nk.read(STORY))
