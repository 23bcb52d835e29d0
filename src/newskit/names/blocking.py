"""Which names are worth comparing at all: codes that spellings of one name share."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import combinations
from zlib import crc32

from newskit.names.keys import sound_key
from newskit.names.parts import Word, make_word, split_name

#: Consonants that scripts and languages take for one another, as one: *h* silent and *c* hissed, and both hard.
_SOFT = str.maketrans("csjzkgxqbpfvdtlrnm", "sssskkkkpppptt" + "llnn", "aiuheoyw' ")
_HARD = str.maketrans("chsjzkgxqbpfvdtlrnm", "kkssskkkkpppptt" + "llnn", "aiueoyw' ")
#: What Chinese syllables in pinyin are heard as; *j*, *q* and *x* stand for *g*, *k* and *h* before front vowels too.
_PINYIN = re.compile(r"zh|ch|sh|ng|er$|[cjqrx]")
_HISSED = {"zh": "s", "ch": "s", "sh": "s", "ng": "n", "er": "l", "c": "s", "r": "l", "j": "s", "q": "s", "x": "s"}
_CLOSED = _HISSED | {"j": "k", "q": "k", "x": "k"}
#: A short word with one vowel, as the syllables of Chinese and Korean given names are written.
_ONE_SYLLABLE = re.compile(r"[^aeiouy]*+[aeiouy]++[^aeiouy]*+$")
_LONGEST_SYLLABLE = 6
#: So many consonants of a word are looked at, and so many words of a name.
_CONSONANTS = 4
_WORDS = 4
#: Codes of two whole keys begin here, above all pairs of numbers of skeletons.
_KEYS = 1 << 32
#: Two words make a code only if they have so many consonants together; one word alone, if it has so many.
_TOGETHER = 2
_ALONE = 3


@lru_cache(maxsize=65536)
def skeletons(word: Word) -> tuple[str, ...]:
    """Return what may be left of a word when vowels go and consonants are told apart by six classes only."""
    latin = word.latin.replace(" ", "")
    if word.script == "han":
        return tuple(dict.fromkeys(_heard(word.latin, table)[:_CONSONANTS] for table in (_HISSED, _CLOSED)))
    if word.script == "latin" and len(latin) > 4 and latin.endswith("ts"):
        latin = latin[:-1]  # the ending of Latvian and Lithuanian names, no sound of its own
    keys = [sound_key(latin)]
    if word.groups and word.key not in keys:
        keys.append(word.key)
    if keys[0][:1] == "j":
        keys.append(keys[0][1:])
    found: dict[str, None] = {}
    for key in keys:
        letters = key[:1] + key[1:].replace("j", "")
        for table in (_SOFT, _HARD):
            skeleton = _OTHER.sub("", letters.translate(table))
            if len(skeleton) > 2 and skeleton[-1] == "s" and word.script == "latin":
                skeleton = skeleton[:-1]
            found[skeleton[:_CONSONANTS]] = None
    return tuple(found)


def _heard(pinyin: str, table: dict[str, str]) -> str:
    """Return the skeleton of Chinese syllables, whose consonants are heard as *table* says."""
    return _OTHER.sub("", _PINYIN.sub(lambda match: table[match.group()], pinyin).translate(_SOFT))


@cache
def _number(skeleton: str) -> int:
    """Return a number of its own for a skeleton, below 4096: they have four letters at most, of six."""
    number = 0
    for letter in skeleton:
        number = number * 7 + 1 + "klnpst".index(letter)
    return number


@lru_cache(maxsize=65536)
def word_codes(word: Word) -> tuple[tuple[int, int], ...]:
    """Return the skeletons of a word as numbers, whole or with any one consonant gone, each with its length."""
    found: dict[str, None] = {}
    for skeleton in skeletons(word):
        if len(skeleton) < _CONSONANTS:
            found[skeleton] = None
        if len(skeleton) > 1:
            found.update(dict.fromkeys(map("".join, combinations(skeleton, len(skeleton) - 1))))
    return tuple((_number(skeleton), len(skeleton)) for skeleton in found)


@lru_cache(maxsize=32768)
def name_codes(name: str) -> tuple[int, ...]:
    """Return the codes of a name.

    Most speak for two words at once, whichever comes first: what is left of both when up to one
    consonant of each is lost, or their keys.  The whole skeleton of one word is a code too, if it is long.
    """
    parts = split_name(name)
    words = [word for word in parts.words if not word.initial][:_WORDS] or list(parts.words[:_WORDS])
    codes: set[int] = set()
    if len(words) == 1:
        codes.update(-1 - number for number, _ in word_codes(words[0]))
    for word in words:
        codes.update(
            -1 - _number(skeleton) for skeleton in skeletons(word) if len(skeleton) >= _ALONE or len(words) == 1
        )
    for pair in combinations(sorted({word.key for word in words}), 2):
        codes.add(_KEYS | crc32("=".join(pair).encode()))
    rows = [word_codes(word) for word in words + _joined(words)]
    for ours, theirs in combinations(rows, 2):
        for one, size in ours:
            for other, length in theirs:
                if size + length >= _TOGETHER:
                    codes.add(one << 12 | other if one < other else other << 12 | one)
    return tuple(codes)


def _joined(words: list[Word]) -> list[Word]:
    """Return the given names of one syllable each that may be written as one word, of three words in all."""
    if len(words) != 3 or not all(
        len(word.latin) <= _LONGEST_SYLLABLE and _ONE_SYLLABLE.match(word.latin) for word in words
    ):
        return []
    return [make_word(words[1].text + words[2].text), make_word(words[0].text + words[1].text)]


#: Letters that belong to no class.
_OTHER = re.compile(r"[^klnpst]++")
_CLASSES = {
    letter: number for number, row in enumerate(("scjzx", "kgqh", "pbfvw", "td", "lr", "nm"), 1) for letter in row
}
_VOWELS = {"a": 0, "e": 1, "i": 1, "y": 1, "o": 2, "u": 2}
_PLACES = {letter: place for place, letter in enumerate("^klnpst$")}


@lru_cache(maxsize=65536)
def _trace_of_word(word: Word) -> int:
    if word.script == "han":
        skeleton = _heard(word.latin, _HISSED)
    else:
        skeleton = sound_key(word.latin.replace(" ", "")).translate(_SOFT)
    bits = last = 0
    for letter in _OTHER.sub("", skeleton) + "$":
        this = _PLACES[letter]
        bits |= 1 << last * 8 + this
        last = this
    last = 0
    for letter in word.latin:
        vowel = _VOWELS.get(letter)
        if vowel is None:
            last = _CLASSES.get(letter, 0)
        else:
            bits |= 1 << 64 + last * 3 + vowel
    return bits


def trace_of(name: str) -> int:
    """Return which neighboring sounds a name has, as bits: the more two names share, the likelier one.

    Sounds are neighboring consonants, told apart by class, and consonants with the kind of vowel after them.
    """
    bits = 0
    for word in split_name(name).words:
        bits |= _trace_of_word(word)
    return bits
