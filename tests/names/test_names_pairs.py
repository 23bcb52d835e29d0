"""Real spellings of persons in the news, and the persons they must not be taken for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newskit.data import parse_table
from newskit.names import compare_names
from tests.strategies import news_text

ROWS = parse_table((Path(__file__).parent / "news_pairs.tsv").read_text(encoding="utf-8"), 3, "news_pairs.tsv")
SAME = [row[1:] for row in ROWS if row[0] == "1"]
OTHERS = [row[1:] for row in ROWS if row[0] == "0"]


def test_the_table_is_large_enough_to_say_something() -> None:
    assert len(ROWS) >= 200
    assert len(OTHERS) >= 80


KNOWN_GAPS = [
    pytest.param(*pair, marks=pytest.mark.xfail(strict=True, reason="known gap"))
    for pair in [
        ("Li Peng", "Li Ping"),
        ("Than Shwe", "Than Swe"),
        ("Peter Müller", "Peter Möller"),
        ("Nicolás Maduro", "Nicolás Maduro Guerra"),
        ("Ali Abdullah Saleh", "Ahmed Ali Abdullah Saleh"),
    ]
]


@pytest.mark.parametrize(("a", "b"), [*OTHERS, *KNOWN_GAPS])
def test_look_alikes_are_two_persons(a: str, b: str) -> None:
    comparison = compare_names(a, b)
    assert not comparison.same, comparison


def test_nearly_every_spelling_is_known_again() -> None:
    missed = [pair for pair in SAME if not compare_names(*pair).same]
    assert len(missed) <= 0.05 * len(SAME), missed


@pytest.mark.parametrize(("a", "b"), [(row[1], row[2]) for row in ROWS[::5]])
def test_comparing_is_symmetric(a: str, b: str) -> None:
    assert compare_names(a, b) == compare_names(b, a)


@given(st.one_of(news_text(8), st.text(max_size=60)), st.one_of(news_text(8), st.text(max_size=60)))
def test_any_two_strings_can_be_compared(a: str, b: str) -> None:
    comparison = compare_names(a, b)
    assert 0.0 <= comparison.score <= 1.0
    assert comparison.same == (comparison.score >= 0.5)
    assert comparison.reason
    assert comparison == compare_names(b, a)


@pytest.mark.parametrize(
    ("a", "b", "part"),
    [
        ("Kim Jong-il", "Kim Jong-un", "given names contradict"),
        ("Alexander Lukashenko", "Viktor Lukashenko", "given names contradict: Alexander / Viktor"),
        ("Joe Biden", "Joe Manchin", "family names contradict"),
        ("Sergei Ivanov", "Sergei Ivanova", "masculine and feminine forms contradict"),
        ("Володимир Зеленський", "Volodymyr Zelensky", "Ukrainian и = y"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskiy", "-iy/-y ending"),
        ("Andrei Sakharov", "Andrei Sacharow", "kh = ch = h"),
        ("Vladimir Putin", "Volodymyr Putin", "forms of one given name"),
        ("Mao Zedong", "Mao Tse-tung", "pinyin and Wade-Giles"),
        ("Park Geun-hye", "Pak Kun-hye", "Korean syllables"),
        ("محمود عباس", "Mahmoud Abbas", "Arabic writes few vowels"),
        ("Maryam Nawaz Sharif", "Nawaz Sharif", "a woman's name before a man's whole name: Maryam"),
        ("Serdar Berdimuhamedow", "Gurbanguly Berdymukhamedov", "given names contradict: Gurbanguly / Serdar"),
        ("Robert Fico", "Robert Vico", "one letter differs that no spelling explains: Fico / Vico"),
        ("Viktor Orbán", "Viktor Orban", "diacritics"),
        ("Orbán Viktor", "Viktor Orbán", "in another order"),
        ("", "Viktor Orbán", "no letters to compare"),
    ],
)
def test_the_reason_names_the_rule(a: str, b: str, part: str) -> None:
    assert part in compare_names(a, b).reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Wan Azizah Wan Ismail", "Ван Азиза Ван Исмаил"),  # a father's name that begins like the daughter's
        ("Ana Maria Lopez", "Maria Lopez"),
        ("Jair Messias Bolsonaro", "Jair Bolsonaro"),
        ("Sheikh Hasina", "Sheikh Hasina Wajed"),  # a title in one, a name in the other
        ("Boris Jelzin", "Boris Yeltsin"),
    ],
)
def test_what_looks_like_a_clash_and_is_none(a: str, b: str) -> None:
    assert compare_names(a, b).same


def test_a_surname_alone_is_a_candidate_and_not_an_identity() -> None:
    comparison = compare_names("Zelensky", "Volodymyr Zelenskyy")
    assert comparison.same
    assert comparison.score <= 0.6
    assert not comparison.decidable


def test_an_unusual_reading_is_undecidable() -> None:
    assert not compare_names("御手洗潔", "Kiyoshi Mitarai").decidable
    assert compare_names("习近平", "Xi Jinping").decidable


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("安倍晋三", "Shinzo Abe", "Japanese reading"),
        ("岸田文雄", "Kishida Fumio", "Japanese reading"),
        ("小泉純一郎", "Jun'ichirō Koizumi", "Japanese reading"),
        ("大谷翔平", "Shohei Ohtani", "Japanese reading"),
        ("佐々木朗希", "Roki Sasaki", "Japanese reading"),
        ("安倍晋三", "Синдзо Абэ", "Japanese reading"),
        ("李家超", "John Lee Ka-chiu", "Cantonese reading"),
        ("陳方安生", "Anson Chan Fong On-sang", "Cantonese reading"),
        ("阮富仲", "Nguyễn Phú Trọng", "Vietnamese reading"),
        ("蔡英文", "Tsai Ing-wen", "pinyin and Wade-Giles syllables"),
        ("Си Цзиньпин", "Xi Jinping", "pinyin and Wade-Giles syllables"),
        ("Ким Чен Ын", "Kim Jong-un", "Korean syllables"),
        ("Юн Сок Ёль", "윤석열", "Korean syllables"),
    ],
)
def test_han_characters_are_read_in_several_languages(a: str, b: str, language: str) -> None:
    comparison = compare_names(a, b)
    assert comparison.same
    assert language in comparison.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("岸田文雄", "Nobuo Kishi"),
        ("小泉進次郎", "Junichiro Koizumi"),
        ("李家超", "Li Ka-shing"),
        ("阮富仲", "Nguyễn Xuân Phúc"),
        ("Си Чжунсюнь", "Xi Jinping"),
    ],
)
def test_other_readings_are_others(a: str, b: str) -> None:
    assert not compare_names(a, b).same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Kiev", "Kyiv", True),
        ("Київ", "Kiev", True),
        ("Kharkov", "Kharkiv", True),
        ("Odessa", "Odesa", True),
        ("Peking", "Beijing", True),
        ("Bombay", "Mumbai", True),
        ("Lemberg", "Lviv", True),
        ("Kyiv", "Lviv", False),
        ("Beijing", "Tianjin", False),
        ("Mumbai", "Chennai", False),
        ("Kherson", "Kharkiv", False),
        ("Paris", "Prague", False),
    ],
)
def test_places(a: str, b: str, same: bool) -> None:
    assert compare_names(a, b, kind="place").same is same


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(TypeError, match="name must be a str, not int"):
        compare_names(1, "x")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="kind must be 'person' or 'place', not 'river'"):
        compare_names("Don", "Dnipro", kind="river")
