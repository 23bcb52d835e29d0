"""Keys: what the spellings of one name share."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newskit.data import read_table
from newskit.names.letters import MAX_WORD, MAX_WORDS, clean, fold_latin
from newskit.names.places import known_place
from newskit.names.romanize import romanize

__all__ = ["name_key"]

_WORD = re.compile(r"[^\W\d_]++(?:['\-][^\W\d_]++)*+")

#: Which letters betray the language a name was respelled for, and what its letters then stand for.
_GERMAN = re.compile(r"tsch|dsch|sch[kmnprtw]|owitsch|[^aeiou]skyj?$|ij$")
_FRENCH = re.compile(r"tch|tch|ou|dj")
_POLISH = re.compile(r"sz|cz|[pkgtbd]rz|^rz|[aoe]w$|wicz|wsk")
#: Nothing of the three is found where this is not.
_FOREIGN = re.compile(f"{_GERMAN.pattern}|{_FRENCH.pattern}|{_POLISH.pattern}")

_GERMAN_SOUNDS = {"schtsch": "shch", "dsch": "j", "tsch": "ch", "sch": "sh", "ch": "kh", "w": "v", "j": "y"}
_FRENCH_SOUNDS = {"chtch": "shch", "tch": "ch", "ch": "sh", "dj": "j", "j": "zh", "ou": "u"}
_POLISH_SOUNDS = {"szcz": "shch", "dz": "j", "sz": "sh", "cz": "ch", "rz": "zh", "ch": "kh", "w": "v", "j": "y"}

#: Sound classes: s for every sibilant, c for every affricate, i for front vowels, u for back ones.
_CLASSES = {
    "schtsch": "c", "shtch": "c", "chtch": "c", "szcz": "c", "shch": "c", "sht": "c",
    "tsch": "c", "dsch": "j", "sch": "s", "tch": "c", "dzh": "j",
    "ch": "c", "cz": "c", "ts": "c", "tz": "c", "sh": "s", "sz": "s", "zh": "s", "dj": "j", "dz": "c",
    "kh": "h", "gh": "g", "th": "t", "dh": "d", "ph": "f", "ck": "k", "qu": "kv", "ks": "x", "x": "x",
    "ce": "ci", "ci": "ci", "cy": "ci", "c": "k", "q": "k", "w": "v", "z": "s",
}  # fmt: skip


def _one_pass(table: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))


_GERMAN_LETTERS, _FRENCH_LETTERS, _POLISH_LETTERS = map(_one_pass, (_GERMAN_SOUNDS, _FRENCH_SOUNDS, _POLISH_SOUNDS))
_CLASS_LETTERS = _one_pass(_CLASSES)
_DOUBLED = re.compile(r"(.)\1++")
_VOWELS = re.compile(r"[aeiouy]++")
_CONSONANTS = str.maketrans("", "", "aeiouyj")
_FINAL_CLASS = {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u"}


@lru_cache(maxsize=16384)
def name_key(name: str, *, kind: str = "person") -> str:
    """Return what the spellings of one name share, for joins and for blocking.

    Equal keys mean "worth comparing"; most spellings of one name have equal keys, and few different
    names do.  The order of the words does not count, nor do titles of one letter's case, diacritics,
    hyphens, doubled letters, or most vowels within a word.  Known equivalents of given names share
    a key, as do, with ``kind="place"``, a place's names in English (Kiev and Kyiv).

    Args:
        name: A name in any script.
        kind: "person" or "place".

    Raises:
        TypeError: If *name* is no str.
        ValueError: If *kind* is neither.

    >>> name_key("Volodymyr Zelenskyy") == name_key("Wolodymyr Selenskyj") == name_key("Володимир Зеленський")
    True
    >>> name_key("Kim Jong-il") == name_key("Kim Jong-un")
    False
    """
    if not isinstance(name, str):
        msg = f"name must be a str, not {type(name).__name__}"
        raise TypeError(msg)
    if kind not in ("person", "place"):
        msg = f"kind must be 'person' or 'place', not {kind!r}"
        raise ValueError(msg)
    if kind == "place":
        place = known_place(name)
        name = name if place is None else place.name
    text = clean(name)
    if not text.isascii():
        text = romanize(text)
    words = [word.lower() for word in _WORD.findall(text)[:MAX_WORDS]]
    if len(words) == 3 and len(words[1]) <= 6 and len(words[2]) <= 6 and words[0] in _family_first():
        words[1:] = [words[1] + words[2]]  # Kim Jong Un is Kim Jong-un
    return " ".join(sorted(word_key(word) for word in words))


def word_key(word: str) -> str:
    """Return the key of one lower-case Latin word: its consonants by class, and its first and last vowel.

    >>> word_key("khrushchev") == word_key("chruschtschow") == word_key("khrouchtchev")
    True
    """
    word = word if word.isascii() else fold_latin(word).lower()
    return _known().get(word) or sound_key(word)


@cache
def _family_first() -> frozenset[str]:
    names: set[str] = set()
    for _, usual, others in read_table("names/korean-surnames.tsv", 3):
        names.update((usual.lower(), *others.split(",")))
    return frozenset(names)


@cache
def _known() -> dict[str, str]:
    """Given names by language, each with the key of the first of its kind."""
    table: dict[str, str] = {}
    for first, others in read_table("names/given-equivalents.tsv", 2):
        key = sound_key(first.lower())
        for form in (first, *others.split(",")):
            form = romanize(form).lower() if not form.isascii() else form.lower()
            table.setdefault(fold_latin(form).lower(), key)
    return table


def resolved(word: str) -> str:
    """Return a plain lower-case word as English spells it, if its letters betray German, Polish or French spelling.

    >>> resolved("chruschtschow"), resolved("khrouchtchev"), resolved("szewczenko")
    ('khrushchov', 'khrushchev', 'shevchenko')
    """
    if not _FOREIGN.search(word):
        return word
    if _GERMAN.search(word):
        word = _GERMAN_LETTERS.sub(lambda match: _GERMAN_SOUNDS[match.group()], word)
    elif _POLISH.search(word):
        word = _POLISH_LETTERS.sub(lambda match: _POLISH_SOUNDS[match.group()], word)
    elif _FRENCH.search(word):
        word = _FRENCH_LETTERS.sub(lambda match: _FRENCH_SOUNDS[match.group()], word)
    return word


@lru_cache(maxsize=32768)
def sound_key(word: str) -> str:
    """Return the key of a word in small plain Latin letters by its sounds alone, given name or not."""
    spelled = word.replace("'", "").replace("-", "")[:MAX_WORD]
    word = resolved(spelled)
    word = _CLASS_LETTERS.sub(lambda match: _CLASSES[match.group()], word)
    word = _DOUBLED.sub(r"\1", word)
    if len(word) > 3:
        if word.endswith("of"):
            word = word[:-1] + "v"
        if word[-1] == "h" and word[-2] in "aeiou":
            word = word[:-1]
    if word.endswith("ik") and spelled.endswith("ic"):
        word = word[:-1] + "c"  # Vucic for Vučić
    initial, rest = (word[0], word[1:]) if word[:1] == "j" else ("", word)
    consonants = initial + rest.translate(_CONSONANTS)
    if len(consonants) <= 2:
        return _VOWELS.sub(lambda match: _FINAL_CLASS[match.group()[0]], word)
    first = "a" if word[0] in "aeiouy" else ""
    last = _FINAL_CLASS.get(word[-1], "")
    return first + consonants + last
