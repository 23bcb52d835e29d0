"""Names in Han characters as Japanese, Cantonese and Vietnamese read them.

A character has a few readings in each language; a Japanese one has many, and only the bearer knows which.
So no reading is chosen: it is asked whether some reading of the characters gives the Latin name, in full.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newskit.data import read_table

#: Names of more characters than these are no names of persons in these languages, but foreign names by sound.
_LONGEST = 6

#: Systems of writing Japanese in Latin or Cyrillic letters, as one: *shi* and *si*, *tsu* and *tu*, *ō*, *ou* and *oh*.
_SPELLINGS = (
    (re.compile(r"dz|dj|j"), "z"),
    (re.compile(r"tch|ch|ts"), "t"),
    (re.compile(r"sh"), "s"),
    (re.compile(r"f"), "h"),
    (re.compile(r"(?<=[stz])y(?=[auo])"), ""),
    (re.compile(r"oh(?![aeiouy])|ou"), "o"),
    (re.compile(r"m(?=[bmp])"), "n"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@cache
def _readings(language: str) -> dict[str, tuple[str, ...]]:
    rows = read_table("names/han-readings.tsv", 3)
    fold = _japanese if language == "ja" else str
    return {
        characters: tuple(dict.fromkeys(map(fold, readings.split(","))))
        for owner, characters, readings in rows
        if owner == language
    }


@lru_cache(maxsize=8192)
def _japanese(word: str) -> str:
    for pattern, plain in _SPELLINGS:
        word = pattern.sub(plain, word)
    return word


def same_reading(han: str, words: tuple[str, ...]) -> str | None:
    """Return the language in which the characters of a name are read like the words of another, or None.

    Args:
        han: A name in Han characters, without space.
        words: The words of another name in plain Latin letters, lower case.

    >>> same_reading("岸田文雄", ("fumio", "kishida"))
    'japanese'
    >>> same_reading("李家超", ("john", "lee", "ka", "chiu"))
    'cantonese'
    >>> same_reading("阮富仲", ("nguyen", "phu", "trong"))
    'vietnamese'
    >>> same_reading("岸田文雄", ("fumiko", "kishida")) is None
    True
    """
    if not 2 <= len(han) <= _LONGEST or not 2 <= len(words) <= _LONGEST:
        return None
    han = re.sub(r"(.)々", r"\1\1", han)
    if len(words) <= 3 and _is_japanese(han, words):
        return "japanese"
    if len(han) <= 4 and _is_sung(han, words, _readings("yue"), spare=2):
        return "cantonese"
    if len(han) <= 4 and len(han) == len(words) and _is_sung(han, words, _readings("vi"), spare=0):
        return "vietnamese"
    return None


def is_cantonese(words: tuple[str, ...], syllables: int) -> bool:
    """Return whether each word is a Cantonese syllable, and there are so many."""
    return len(words) == syllables > 1 and all(word in _cantonese() for word in words)


@cache
def _cantonese() -> frozenset[str]:
    return frozenset(reading for readings in _readings("yue").values() for reading in readings)


def _is_japanese(han: str, words: tuple[str, ...]) -> bool:
    table = _readings("ja")
    whole = "".join(words)
    for one in {len(words[0]), len(whole) - len(words[-1])}:
        first, second = _japanese(whole[:one]), _japanese(whole[one:])
        if not any(first.startswith(start) or second.startswith(start) for start in _beginnings(han, table)):
            continue
        for size in range(1, min(len(han), 4)):
            family, given = han[:size], han[size:]
            for surname, name in ((first, second), (second, first)):
                if _spells(family, surname, table) and _spells(given, name, table):
                    return True
    return False


def _beginnings(han: str, table: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    return (*table.get(han[0], ()), *table.get(han[:2], ()), *table.get(han[:3], ()))


def _spells(han: str, word: str, table: dict[str, tuple[str, ...]]) -> bool:
    """Return whether characters can be read as a word: some reading of each, one after another."""
    ends = [{0}, *(set[int]() for _ in han)]
    for number in range(len(han)):
        if not ends[number]:
            continue
        for size in (1, 2, 3):
            for reading in table.get(han[number : number + size], ()) if number + size <= len(han) else ():
                for start in ends[number]:
                    if word.startswith(reading, start):
                        ends[number + size].add(start + len(reading))
                    if start and _runs_on(word[start - 1], reading[0]) and word.startswith(reading[1:], start):
                        ends[number + size].add(start + len(reading) - 1)  # o + oka is oka, hat + tori hatori
    return len(word) in ends[-1]


def _runs_on(last: str, first: str) -> bool:
    return last == first or (last == "o" and first == "u")


def _is_sung(han: str, words: tuple[str, ...], table: dict[str, tuple[str, ...]], *, spare: int) -> bool:
    """Return whether each character is a syllable of a name; *spare* words, such as a baptismal name, may precede."""
    if any(character not in table for character in han):
        return False
    for skipped in range(min(spare, len(words) - 2) + 1):
        rest = "".join(words[skipped:])
        if _spells(han, rest, table) or (not skipped and _spells(han[1:] + han[0], rest, table)):
            return True
    return False
