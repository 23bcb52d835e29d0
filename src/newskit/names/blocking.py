"""Which names are worth comparing at all: codes that spellings of one name share."""

from __future__ import annotations

from functools import lru_cache

import regex

from newskit.names.parts import NameParts, Word, split_name

#: Consonants that scripts and languages take for one another, as one: *h* silent and *c* hissed, and both hard.
_SOFT = str.maketrans("csjzkgxbpfdtlrnm", "sssskkkppptt" + "llnn", "aiuhyvw'")
_HARD = str.maketrans("chsjzkgxbpfdtlrnm", "kkssskkkppptt" + "llnn", "aiuyvw'")
_DOUBLED = regex.compile(r"(.)\1+|n(?=[kpt])")
_NO_CODES: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@lru_cache(maxsize=65536)
def word_codes(word: Word) -> tuple[str, ...]:
    """Return the loose skeletons of a word's consonants, four at most in each."""
    soft, hard = _skeleton(word.key.translate(_SOFT)), _skeleton(word.key.translate(_HARD))
    if soft == hard:
        return (soft or "-" + word.key[:2],)
    return (soft, hard) if soft else (hard,)


def _skeleton(consonants: str) -> str:
    skeleton = _DOUBLED.sub(r"\1", consonants)
    if len(skeleton) > 2 and skeleton[-1] == "s":
        skeleton = skeleton[:-1]  # the ending of Greek, Latvian and Lithuanian names
    return skeleton[:4]


@lru_cache(maxsize=32768)
def name_codes(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of a name that speak for two of its words at once, and those for one.

    A code for two words joins the whole skeleton of one with the whole, or the beginning, of the
    other's, so that one word may go astray behind its first letters.
    """
    return codes_of(split_name(name))


def codes_of(parts: NameParts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of a name in parts (see :func:`name_codes`)."""
    words = [word for word in parts.words if not word.initial][:5]
    if not words:
        return _NO_CODES
    codes = [word_codes(word) for word in words]
    double: dict[str, None] = {}
    for number, ours in enumerate(codes):
        for theirs in codes[number + 1 :]:
            for one in ours:
                for other in theirs:
                    first, second = (one, other) if one <= other else (other, one)
                    double[f"{first}+{second}"] = None
                    double[f"{one}+{other[:2]}~"] = None
                    double[f"{other}+{one[:2]}~"] = None
                    first, second = sorted((one[:2], other[:2]))
                    double[f"{first}~{second}"] = None
    return tuple(double), tuple(dict.fromkeys(skeleton for row in codes for skeleton in row))
