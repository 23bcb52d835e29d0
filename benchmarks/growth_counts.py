"""How time grows with the number of names or of stories, for the functions that take many of them."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable
from functools import partial
from typing import Any

import newskit as nk
from benchmarks.growth import STEPS, Row, seconds_of, slope

_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_DAY = dt.date(2025, 1, 9)


def word(number: int) -> str:
    """Return a word that looks like a name, another for each number.

    >>> word(0), word(4711)
    ('Ba', 'Bedufa')
    """
    letters = ""
    while True:
        number, rest = divmod(number, len(_CONSONANTS) * len(_VOWELS))
        letters += _CONSONANTS[rest % len(_CONSONANTS)] + _VOWELS[rest // len(_CONSONANTS)]
        if not number:
            return letters.capitalize()


#: A name by its number, by family.
NAMES: dict[str, Callable[[int], str]] = {
    "all different": lambda number: f"{word(number * 7919 % 100_003)} {word(number * 104_729 % 1_000_003)}",
    "one surname": lambda number: f"{word(number)} Lee",
    "one given name": lambda number: f"Anna {word(number)}",
    "one word each": word,
    "full names and surnames": lambda number: word(number // 2) if number % 2 else f"Anna {word(number // 2)}",
    "a hundred persons": lambda number: f"{word(number % 100)} {word(number % 10_000)}",
}
#: A story by its number, by family.
STORIES: dict[str, Callable[[int], str]] = {
    "the same story": lambda number: _story("Anna Lang", "Kyiv", 0),
    "one event, other names": lambda number: _story(f"Anna {word(number)}", "Kyiv", 0),
    "nothing in common": lambda number: _story(f"{word(number)} {word(number * 31)}", word(number * 17), number),
}


def _story(person: str, place: str, number: int) -> str:
    saying = f"{word(number)} talks must go on until {word(number + 7)} is ready"
    return (
        f"{place.upper()}, Jan 8 (Reuters) - Mayor {person} said on Tuesday that {saying}.\n\n"
        f'"{saying.capitalize()}," {person.split()[-1]} told reporters in {place}. "Nobody sleeps before Jan. 20."\n'
    )


def measure() -> list[Row]:
    """Return the exponent of every function that takes many names or stories, on every family of them."""
    rows = []
    for family, name in NAMES.items():
        for function, of_names, least in (("cluster_names", nk.cluster_names, 1_000), ("NameIndex", _look_up, 500)):
            rows.append(Row(family, function, _exponent(of_names, name, least)))
    for family, story in STORIES.items():
        rows.append(Row(family, "collate", _exponent(nk.collate, partial(_article, story), 8)))
        rows.append(Row(family, "read_many", _exponent(_read_many, partial(_record, story), 40)))
    return rows


def _article(story: Callable[[int], str], number: int) -> nk.Article:
    return nk.read(story(number), _DAY, f"outlet {number}")


def _record(story: Callable[[int], str], number: int) -> dict[str, str]:
    return {"text": story(number)}


def _look_up(names: list[str]) -> None:
    index = nk.NameIndex[int]()
    for number, name in enumerate(names):
        index.add(name, number)
    for name in names:
        index.query(name)


def _read_many(records: list[dict[str, str]]) -> None:
    for _ in nk.read_many(records):
        pass


def _exponent(function: Callable[[Any], object], item: Callable[[int], object], least: int) -> float:
    points = []
    for step in STEPS:
        runs = ([item(number + turn) for number in range(least * step)] for turn in (0, 1))
        best = min(seconds_of(partial(function, items)) for items in runs)
        points.append((math.log(step), math.log(best)))
    return slope(points)
