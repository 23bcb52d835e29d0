"""Who is who across stories, and which places are one."""

from __future__ import annotations

import pytest

import newskit as nk

Named = dict[str, list[list[str]]]


def people(*texts: str) -> Named:
    story = nk.collate([nk.read(text) for text in texts])
    return {person.name: spellings(person, len(texts)) for person in story.people}


def spellings(named: nk.StoryPerson | nk.StoryPlace, stories: int) -> list[list[str]]:
    found: list[list[str]] = [[] for _ in range(stories)]
    for appearance in named.appearances:
        found[appearance.article] = [variant.name for variant in appearance.variants]
    return found


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(
            ("Premier Anna Kovalskiy resigned.", "Anna Kovalsky has quit."),
            {"Anna Kovalskiy": [["Anna Kovalskiy"], ["Anna Kovalsky"]]},
            id="two spellings",
        ),
        pytest.param(
            ("President Volodymyr Zelenskiy said he was ready.", "Zelensky said he was not ready."),
            {"Volodymyr Zelenskiy": [["Volodymyr Zelenskiy"], ["Zelensky"]]},
            id="a lone surname finds the one who bears it",
        ),
        pytest.param(
            ("George Bush met Jeb Bush.", "President Bush said he liked it."),
            {"George Bush": [["George Bush"], []], "Jeb Bush": [["Jeb Bush"], []], "Bush": [[], ["Bush"]]},
            id="a lone surname that two bear stays alone",
        ),
        pytest.param(
            ("George Bush spoke.", "Jeb Bush left.", "President Bush said he liked it."),
            {"George Bush": [["George Bush"], [], []], "Jeb Bush": [[], ["Jeb Bush"], []], "Bush": [[], [], ["Bush"]]},
            id="whichever stories the two stand in",
        ),
        pytest.param(
            ("Donald Trump spoke. Later Trump left.", "Mrs. Trump said hello to the crowd."),
            {"Donald Trump": [["Donald Trump", "Trump"], []], "Trump": [[], ["Trump"]]},
            id="a title of the other gender",
        ),
        pytest.param(
            ("President Xi Jinping met Anna Lang.", "Mr. Xi said the talks were good."),
            {"Xi Jinping": [["Xi Jinping"], ["Xi"]], "Anna Lang": [["Anna Lang"], []]},
            id="a family name that comes first",
        ),
        pytest.param(
            ("Leader Kim Jong Un met generals.", "Leader Kim Jong Il met generals."),
            {"Kim Jong Un": [["Kim Jong Un"], []], "Kim Jong Il": [[], ["Kim Jong Il"]]},
            id="father and son",
        ),
        pytest.param(
            ("Minister Berger said it.", "Minister Berger said it too."),
            {"Berger": [["Berger"], ["Berger"]]},
            id="one surname, never in full",
        ),
    ],
)
def test_who_is_who(texts: tuple[str, ...], expected: Named) -> None:
    assert people(*texts) == expected


SAID = "Nobody in this town will ever pay a toll for the old iron bridge"


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        pytest.param(
            f'"{SAID}," President Segolene Royal said.',
            f'"{SAID}," President Segolēna Ruajāla told reporters.',
            True,
            id="the same words under another spelling",
        ),
        pytest.param(
            f'"{SAID}," President Segolene Royal said.',
            '"The harbour needs a lighthouse and a crane," President Segolēna Ruajāla told reporters.',
            False,
            id="other words",
        ),
        pytest.param(
            f'"{SAID}," President Segolene Royal said.',
            f'"{SAID}," President Segolēna Ruajāla told reporters. Segolene Royal was not there.',
            False,
            id="one story names both",
        ),
        pytest.param(
            f'"{SAID}," President Segolene Royal said.',
            f'"{SAID}," President Paul Weiss told reporters.',
            False,
            id="names that have nothing in common",
        ),
    ],
)
def test_the_same_words_speak_for_one_person(one: str, other: str, joined: bool) -> None:
    assert any(all(spelled) for spelled in people(one, other).values()) == (joined or "not there" in other)
    if "not there" in other:
        assert len(people(one, other)) == 2


def test_each_outlets_titles_counts_and_places() -> None:
    texts = (
        "Finance Minister Anna Kovalskiy resigned. Kovalskiy, 51, will stay.",
        "Anna Kovalsky has quit, her office said.",
    )
    story = nk.collate([nk.read(text) for text in texts])
    (person,) = story.people
    first, second = person.appearances
    assert (first.titles, second.titles) == (("Finance Minister",), ())
    assert {v.name: v.count for v in first.variants} == {"Anna Kovalskiy": 1, "Kovalskiy": 1}
    for appearance in person.appearances:
        for span in appearance.mentions:
            assert texts[appearance.article][span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kiev", "Kyiv", True),
        ("Odessa", "Odesa", True),
        ("Kharkov", "Kharkiv", True),
        ("Britain", "the United Kingdom", True),
        ("Burma", "Myanmar", True),
        ("Kiev", "Kharkiv", False),
        ("Austria", "Australia", False),
    ],
)
def test_places_are_one_under_all_their_names(one: str, other: str, same: bool) -> None:
    texts = [f"The talks will be held in {place} next week, officials said." for place in (one, other)]
    story = nk.collate([nk.read(text) for text in texts])
    assert [len(place.appearances) for place in story.places] == ([2] if same else [1, 1])


def test_nothing_is_nothing() -> None:
    assert nk.collate([]) == nk.Story((), (), (), (), (), ())
    empty = nk.collate([nk.read(""), nk.read("\n\n")])
    assert (empty.people, empty.places, empty.speakers, empty.timeline, empty.differences) == ((), (), (), (), ())


def test_only_articles_are_taken() -> None:
    with pytest.raises(TypeError, match=r"articles must be Article values .* not str"):
        nk.collate(["a story"])  # type: ignore[list-item]
