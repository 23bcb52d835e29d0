"""Two stories side by side as a careful editor would write it down, from the tables in tests/golden/collation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

import newskit as nk

FOLDER = Path(__file__).parents[1] / "golden" / "collation"
EXAMPLES = Path(__file__).parents[2] / "examples" / "stories"
Row = tuple[str, str, str, str, str]


def rows(name: str) -> list[Row]:
    """Return the rows of one of the tables."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    found = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    return [(kind, subject, how, first, second) for kind, subject, how, first, second in found]


def expected(name: str) -> list[object]:
    return [
        pytest.param(row, id=f"{row[0]} {row[1]} {row[3]}", marks=[pytest.mark.xfail] if row[0].endswith("?") else [])
        for row in rows(name)
    ]


@pytest.fixture(scope="module")
def ferry() -> nk.Story:
    day = dt.date(2025, 1, 22)
    courier = nk.read((EXAMPLES / "harbour-courier.txt").read_text(encoding="utf-8"), day, "Harbour Courier")
    wire = nk.read((EXAMPLES / "northern-wire.txt").read_text(encoding="utf-8"), day, "Northern Wire")
    return nk.collate([courier, wire])


@pytest.fixture(scope="module")
def meetings(seeds: dict[str, str]) -> nk.Story:
    bgnes = nk.read(seeds["BGNES"], dt.date(2025, 1, 9), "BGNES")
    reuters = nk.read(seeds["Reuters"], dt.date(2024, 12, 17), "Reuters")
    return nk.collate([bgnes, reuters])


@pytest.mark.parametrize("row", expected("ferry"))
def test_example_stories(ferry: nk.Story, row: Row) -> None:
    assert stands_in(ferry, row)


@pytest.mark.parametrize("row", expected("seeds"))
def test_seed_stories(meetings: nk.Story, row: Row) -> None:
    assert stands_in(meetings, row)


@pytest.mark.parametrize("kind", ["person", "saying", "difference"])
def test_nothing_else_is_joined_or_told_apart(ferry: nk.Story, meetings: nk.Story, kind: str) -> None:
    for story, name in ((ferry, "ferry"), (meetings, "seeds")):
        wanted = [row for row in rows(name) if row[0].rstrip("?") == kind and (kind == "person" or "-" not in row[3:])]
        found = {
            "person": len(story.people),
            "saying": sum(s.relation != "only here" for speaker in story.speakers for s in speaker.sayings),
            "difference": len(story.differences),
        }
        gaps = sum(row[0].endswith("?") for row in wanted)
        assert found[kind] == len(wanted) - gaps


def stands_in(story: nk.Story, row: Row) -> bool:
    """Whether a row of the table came out just so."""
    kind, subject, how, *sides = row
    wanted = [() if side == "-" else tuple(part.strip() for part in side.split(";")) for side in sides]
    finds = {"person": people, "place": places, "saying": sayings, "time": times, "difference": differences}
    return (subject, how, wanted) in list(finds[kind.rstrip("?")](story, wanted))


Found = tuple[str, str, list[tuple[str, ...]]]


def people(story: nk.Story, wanted: list[tuple[str, ...]]) -> Iterator[Found]:
    for named in story.people:
        yield named.name, "-", sides(story, [(a.article, counted(a)) for a in named.appearances])


def places(story: nk.Story, wanted: list[tuple[str, ...]]) -> Iterator[Found]:
    for named in story.places:
        yield named.name, "-", sides(story, [(a.article, counted(a)) for a in named.appearances])


def counted(appearance: nk.Appearance) -> tuple[str, ...]:
    forms = [f"{variant.name} {variant.count}" for variant in appearance.variants]
    titles = f" ({'; '.join(appearance.titles)})" if appearance.titles else ""
    return (*forms[:-1], forms[-1] + titles)


def sayings(story: nk.Story, wanted: list[tuple[str, ...]]) -> Iterator[Found]:
    for speaker in story.speakers:
        for saying in speaker.sayings:
            printed: dict[int, list[str]] = {}
            for version in saying.versions:
                printed.setdefault(version.article, []).append(version.content[0].text)
            yield speaker.name or "", saying.relation, begun(story, printed, wanted)


def times(story: nk.Story, wanted: list[tuple[str, ...]]) -> Iterator[Found]:
    for entry in story.timeline:
        printed: dict[int, list[str]] = {}
        for report in entry.reports:
            printed.setdefault(report.article, []).append(story.articles[report.article].dates[report.date].text)
        yield entry.value, "-", begun(story, printed, wanted)


def differences(story: nk.Story, wanted: list[tuple[str, ...]]) -> Iterator[Found]:
    for difference in story.differences:
        printed: dict[int, list[str]] = {}
        for claim in difference.claims:
            printed.setdefault(claim.article, []).append(claim.text)
        subjects = [difference.subject] if difference.kind == "spelling" else difference.subject.split()
        for subject in subjects:
            yield subject, difference.kind, begun(story, printed, wanted)


def begun(story: nk.Story, printed: dict[int, list[str]], wanted: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return what is printed, each text cut to as much as the table gives of it."""
    return sides(
        story,
        [
            (article, tuple(next((w for w in wanted[article] if text.startswith(w)), text) for text in texts))
            for article, texts in printed.items()
        ],
    )


def sides(story: nk.Story, printed: list[tuple[int, tuple[str, ...]]]) -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()] * len(story.articles)
    for article, texts in printed:
        found[article] = texts
    return found
