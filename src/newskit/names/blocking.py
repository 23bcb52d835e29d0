"""Which names are worth comparing at all: codes that spellings of one name share."""

from __future__ import annotations

from functools import lru_cache

import regex

from newskit.names.keys import sound_key
from newskit.names.parts import NameParts, Word, split_name

#: Consonants that scripts and languages take for one another, as one: *h* silent and *c* hissed, and both hard.
_SOFT = str.maketrans("csjzkgxbpfdtlrnm", "sssskkkppptt" + "llnn", "aiuhyvw'")
_HARD = str.maketrans("chsjzkgxbpfdtlrnm", "kkssskkkppptt" + "llnn", "aiuyvw'")
_DOUBLED = regex.compile(r"(.)\1+|n(?=[kpt])")
#: A code, and how much two names that share it are worth comparing.
Code = tuple[str, float]


@lru_cache(maxsize=65536)
def word_codes(word: Word) -> tuple[str, ...]:
    """Return the loose skeletons of a word's consonants, four at most in each."""
    keys = [sound_key(word.latin.replace(" ", ""))]
    if word.key not in keys and word.groups:
        keys.append(word.key)
    skeletons: dict[str, None] = {}
    for key in keys:
        letters = key[:1] + key[1:].replace("j", "")
        for table in (_SOFT, _HARD):
            skeletons[_skeleton(letters.translate(table))] = None
    skeletons.pop("", None)
    return tuple(skeletons) or ("-" + word.key[:2],)


def _skeleton(consonants: str) -> str:
    skeleton = _DOUBLED.sub(r"\1", consonants)
    if len(skeleton) > 2 and skeleton[-1] == "s":
        skeleton = skeleton[:-1]  # the ending of Greek, Latvian and Lithuanian names
    return skeleton[:4]


def _thin(skeleton: str) -> str:
    """Return a skeleton as Chinese characters give it: without the liquids but the first, and not to its end."""
    return (skeleton[:1] + skeleton[1:].replace("l", ""))[:2]


@lru_cache(maxsize=32768)
def name_codes(name: str) -> tuple[Code, ...]:
    """Return the codes of a name, each with its weight, the weightiest first.

    Most codes speak for two words at once: the keys of both, the skeletons of both, the skeleton of
    one with the beginning of the other's (so that a word may go astray behind its first letters), or
    the beginnings of both.  A skeleton alone weighs little.
    """
    return codes_of(split_name(name))


def codes_of(parts: NameParts) -> tuple[Code, ...]:
    """Return the codes of a name in parts (see :func:`name_codes`)."""
    words = [word for word in parts.words if not word.initial][:5]
    codes = [word_codes(word) for word in words]
    weights: dict[str, float] = {}
    for number, ours in enumerate(codes):
        for place, theirs in enumerate(codes[number + 1 :], start=number + 1):
            weights["=".join(sorted((words[number].key, words[place].key)))] = 8.0
            thin = sorted((_thin(ours[0]), _thin(theirs[0])))
            if thin[0]:
                weights["%".join(thin)] = 2.0
            for one in ours:
                for other in theirs:
                    weights["+".join(sorted((one, other)))] = 6.0
                    weights.setdefault(f"{one}+{other[:2]}~", 3.0)
                    weights.setdefault(f"{other}+{one[:2]}~", 3.0)
                    if len(other) > 2:
                        weights.setdefault(f"{one}+~{other[-2:]}", 2.0)
                    if len(one) > 2:
                        weights.setdefault(f"{other}+~{one[-2:]}", 2.0)
                    weights.setdefault("~".join(sorted((one[:2], other[:2]))), 1.0)
    for row in codes:
        for skeleton in row:
            weights.setdefault(skeleton, 1.0)
    return tuple(sorted(weights.items(), key=_by_weight))


def _by_weight(code: Code) -> float:
    return -code[1]


@lru_cache(maxsize=32768)
def trace_of(name: str) -> int:
    """Return which pairs of neighboring letters a name has, as bits: the more two names share, the likelier one.

    The letters are those of the keys of its words, where consonants that languages take for one another are one.
    """
    bits = 0
    for word in split_name(name).words:
        last = 32
        for letter in sound_key(word.latin.replace(" ", "")).translate(_SOFT) + word.latin[:1] + word.latin[-1:]:
            this = ord(letter)
            bits |= 1 << (last * 31 + this) % 127
            last = this
    return bits
