"""Places in running text, and the gender of names and titles."""

from __future__ import annotations

import pytest

from newskit.names.gender import gender_of, gender_of_title
from newskit.names.places_in_text import find_places

CASES = [
    ("Talks in Kyiv, Ukraine, ended.", ["Kyiv", "Ukraine"]),
    ("KYIV, Ukraine (AP) - Talks ended.", ["KYIV", "Ukraine"]),
    ("Russia's Kursk region was quiet.", ["Russia", "Kursk"]),
    ("A summit in Ramstein, Germany, began.", ["Ramstein", "Germany"]),
    ("They flew to New York and Rio de Janeiro.", ["New York", "Rio de Janeiro"]),
    ("The French and the Ukrainian army left.", []),
    ("The Kyiv Post and the Bank of England closed.", []),
    ("Lloyd Austin left Austin, Texas.", ["Austin", "Texas"]),
    ("Georgia Lee left Tbilisi, Georgia.", ["Tbilisi", "Georgia"]),
    ("Nice weather. Reading is fun. Of course.", []),
    ("", []),
    ("She left the U.S. for the UK in May.", ["U.S.", "UK"]),
    ("The US said it would pay; U.S. troops and the US military stayed.", ["US"]),
    ("The U.S.-led talks were held in the UAE, officials said.", ["UAE"]),
    ("They flew to the U.S. The minister stayed at home.", ["U.S."]),
    ("GIVE US MORE TIME", []),
    ("She wrote for USA Today and for the USA.", ["USA"]),
    ("Trucks were stuck in Ruse and near Oshkosh; a ruse, said Reading.", ["Ruse", "Oshkosh"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_places_are_found(text: str, expected: list[str]) -> None:
    assert [place.text for place in find_places(text)] == expected


def test_forms_of_a_country_share_a_key() -> None:
    found = find_places("The U.K. and the United Kingdom are Britain; the U.S. is the United States.")
    assert [mention.text for mention in found] == ["U.K.", "United Kingdom", "Britain", "U.S.", "United States"]
    assert len({mention.key for mention in found[:3]}) == len({mention.key for mention in found[3:]}) == 1


def test_spellings_of_a_place_share_a_key() -> None:
    kiev, kyiv = find_places("From Kiev to Kyiv.")
    assert kiev.key == kyiv.key


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Olena", "f"), ("Volodymyr", "m"), ("Łukasz", "m"), ("ANNA", "f"), ("Robin", None), ("Zorwa", None), ("", None)],
)
def test_given_names_have_a_gender(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


@pytest.mark.parametrize(
    ("title", "gender"),
    [
        ("Mr.", "m"),
        ("Mrs", "f"),
        ("former Chairwoman", "f"),
        ("King", "m"),
        ("Crown Prince", "m"),
        ("President", None),
        ("", None),
    ],
)
def test_titles_have_a_gender(title: str, gender: str | None) -> None:
    assert gender_of_title(title) == gender
