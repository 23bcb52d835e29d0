"""What fuzzing found, in its shortest form: each text, list of names, table or data once made a property fail."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

import newskit as nk
from tests.fuzz import properties as hold
from tests.fuzz.run import LENGTHS, checks

DAY = dt.date(2025, 1, 9)
CORPUS = sorted((Path(__file__).parent / "fuzz" / "corpus").glob("*/*"))


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_the_fuzzer_starts_from_holds(path: Path) -> None:
    assert path.stat().st_size <= 2 * LENGTHS[path.parent.name]
    checks()[path.parent.name](path.read_bytes())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("By Ann Lee\n\n,", id="a line of a comma below a byline"),
        pytest.param('D said on\0r told 1\n"W', id="a quote whose content begins behind the next one"),
        pytest.param('"r\nL(AP)—" e', id="a quotation that goes on behind a dateline"),
        pytest.param("2025-0s", id="a year, a dash and what only begins like a month"),
    ],
)
def test_texts(text: str) -> None:
    hold.text_holds(text)
    hold.article_holds(text)


ARTICLE = nk.to_dict(
    nk.read('LISBON (AP) - "No," Anna Lang said on Monday. “Never,” she said.\n\n(Editing by Bo Day)', DAY, "W")
)
STORY = nk.to_dict(nk.collate([nk.from_dict(ARTICLE, nk.Article)]))


def changed(data: Any, path: str, value: Any) -> str:
    """Return JSON of *data* with the value at a dotted path exchanged."""
    copy = json.loads(json.dumps(data))
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    holder = copy
    for step in steps:
        holder = holder[step]
    assert holder[last] != value
    holder[last] = value
    return json.dumps(copy)


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("speakers.0.person", 9, "expected a person's place from 0 to 0, found 9"),
        ("speakers.0.person", -1, "expected a person's place from 0 to 0, found -1"),
        ("speakers.0.sayings.0.versions.0.quote", 7, "expected a quote's place from 0 to 1, found 7"),
        ("speakers.0.sayings.0.versions.0.article", 1, "expected an article's place from 0 to 0, found 1"),
        ("timeline.0.reports.0.date", 3, "expected a date's place from 0 to 0, found 3"),
        ("timeline.0.reports.0.article", -1, "expected an article's place from 0 to 0, found -1"),
        ("timeline.0.until", "2025-01-06T00:00:00", "expected an interval that ends after it begins"),
        ("timeline.0.until", "2025-01-07T00:00:00Z", "expected an interval that ends after it begins"),
        ("articles.0.dates.0.until", None, "expected both begin and until, or neither"),
        ("articles.0.dates.0.until", "2024-01-06T00:00:00", "expected an interval that ends after it begins"),
        ("articles.0.quotes.0.content.0.text", "Go,", "to be 'Go,', found 'No,'"),
        ("articles.0.quotes.0.cue", {"start": 0, "end": 6, "text": "LISBON"}, r"Quote\[-15:-9\] to be 'LISBON'"),
        ("articles.0.people.0.variants", [], "expected a spelling at least"),
        ("people.0.appearances.0.variants.0.count", 0, "expected a spelling at least"),
        ("articles.0.text", "", r"expected text\[\d+:\d+\] to be"),
    ],
)
def test_a_story_that_lies_is_refused(path: str, value: Any, complaint: str) -> None:
    with pytest.raises(nk.FindingError, match=complaint):
        nk.from_json(changed(STORY, path, value), nk.Story)


@pytest.mark.parametrize(
    "table",
    [
        "Kiev\tK\0",
        "Kiev\t'Kyiv'",
        "Anna Lang\tAnna Lang Jr.",
        "A\t2 A",
        "x\tX X",
        "Bo\t...Bo",
        "Kiev\tt \0K",
        "a L\te L -",
        "Kiev\tKyiv !",
        "Zelensky\tVolodymyr !",
        "Zelensky\t! Zelensky",
        "Kiev\tK - -",
    ],
)
def test_tables(table: str) -> None:
    hold.tables_hold(table)


@pytest.mark.parametrize(
    "wanted", ["Kyiv, Ukraine", "Kiev (Kyiv)", "Old Kiev", "K. Kiev", "t \0K", "Kyiv/Kiev", "“Kiev”"]
)
def test_a_style_applied_twice_changes_nothing(wanted: str) -> None:
    once = nk.normalize_names("From Kiev, KIEV and Kyiv.", style={"Kiev": wanted}).text
    assert wanted in once
    assert nk.normalize_names(once, style={"Kiev": wanted}).text == once


def test_a_stop_of_the_spelling_wanted_is_not_doubled() -> None:
    style = {"Martin Luther King": "Martin Luther King Jr."}
    once = nk.normalize_names("Martin Luther King spoke. So did Martin Luther King Jr. here.", style=style).text
    assert once == "Martin Luther King Jr. spoke. So did Martin Luther King Jr. here."
    assert nk.normalize_names(once, style=style).edits == ()


@pytest.mark.parametrize(
    ("kind", "data", "path", "value"),
    [
        (list[nk.Article], [ARTICLE], "0.names.0.name.text", "Anna Long"),
        (dict[str, nk.Article], {"a": ARTICLE}, "a.names.0.name.text", "Anna Long"),
        (nk.Quote, ARTICLE["quotes"][0], "source.text", "Anna Long"),
        (list[nk.Quote], ARTICLE["quotes"], "0.source.text", "Anna Long"),
        (nk.Quote, ARTICLE["quotes"][0], "cue", {"start": 900, "end": 904, "text": "said"}),
        (nk.NameMention, ARTICLE["names"][0], "name.text", "Anna Long"),
        (nk.Furniture, ARTICLE["furniture"], "dateline.places.0.city.text", "London"),
        (nk.Person, ARTICLE["people"][0], "mentions.0.end", 3),
    ],
)
def test_a_part_that_lies_is_refused_without_its_story(kind: Any, data: Any, path: str, value: Any) -> None:
    assert nk.from_json(json.dumps(data), kind)
    with pytest.raises(nk.FindingError, match=r"expected|code points long"):
        nk.from_json(changed(data, path, value), kind)


def test_a_rewritten_text_that_lies_is_refused() -> None:
    found = nk.normalize_names("Kiev and Kiev.", style="ap")
    data = nk.to_dict(found)
    assert nk.from_dict(data, nk.NormalizedText) == found
    for path, value in (("edits.0.after", "Kyi"), ("edits.1.start", 2), ("text", "Kyiv and Kiev."), ("start", -3)):
        with pytest.raises(nk.FindingError, match="expected"):
            nk.from_json(changed(data, path, value), nk.NormalizedText)


def test_a_score_that_lies_is_refused() -> None:
    data = nk.to_dict(nk.compare_names("Kiev", "Kyiv", kind="place"))
    for path, value in (("score", 7.0), ("same", False)):
        with pytest.raises(nk.FindingError, match="expected a score"):
            nk.from_json(changed(data, path, value), nk.NameComparison)


@pytest.mark.parametrize("word", ["relation", "subject", "outlet", "value"])
def test_no_word_of_a_story_from_outside_becomes_markup(word: str) -> None:
    evil = "<img src=x onerror=alert(1)>"
    story = nk.collate([nk.from_dict(ARTICLE, nk.Article), nk.from_dict({**ARTICLE, "outlet": "V"}, nk.Article)])
    data = json.loads(nk.to_json(story), object_hook=lambda row: {**row, word: evil} if word in row else row)
    hold.page_holds(nk.from_dict(data, nk.Story))


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        (b"# own\nAnna Lang\n", "line 2: expected 2 fields separated by tabs, found 1"),
        (b"Anna Lang\tAnna Lange\n\nKiev\tKy\x9civ\n", "line 3: expected text in UTF-8, found byte 0x9c"),
        (b"Anna Lang\t\n", "line 1: expected a name, found ''"),
        (b"\tAnna Lang\n", "line 1: expected a name, found ''"),
        (b"Anna\tAnn\n...\tAnn\n", "line 2: expected a name, found '...'"),
        (b"Kiev\tKyiv\nBonn\tBonn\nKiev\tKief\n", "line 3: 'Kiev' is 'Kyiv' above, and 'Kief' here"),
        (b"a\x0cb\xe2\x80\xa8\tc\nKiev\n", "line 2: expected 2 fields"),
    ],
)
def test_a_style_is_refused_with_file_and_line(tmp_path: Path, table: bytes, complaint: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(table)
    with pytest.raises(ValueError, match=complaint) as raised:
        nk.read_style(path)
    assert str(raised.value).startswith(f"{path}, line ")


def test_a_style_written_on_windows_is_read(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_bytes(b"\xef\xbb\xbf# own\r\nAnna Lang\tAnna Lange\r\n\r\nKiev\tKyiv\r\n")
    assert nk.read_style(path) == {"Anna Lang": "Anna Lange", "Kiev": "Kyiv"}


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("# own\nthunder\tthunders\tspeech\tquote", "line 2: thunder: expected 4 forms"),
        ("\tthunders,thundered,thundered,thundering\tspeech\tquote", "line 1: cue: expected a word in the lemma"),
        ("thunder\tthunders,,thundered,thundering\tspeech\tquote", "line 1: thunder: expected a word in the lemma"),
        ("thunder\tthunders,thundered,thundered,thundering\tspeech\t+", r"line 1: thunder: unknown frame '\+'"),
        ("thunder\tthunders,thundered,thundered,thundering\tshout\tquote", "line 1: thunder: type must be one of"),
        ("\n\nthunder", "line 3: expected 4 fields"),
    ],
)
def test_cues_are_refused_with_file_and_line(table: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=f"own.tsv, {complaint}"):
        nk.read_cues(table, "own.tsv")
