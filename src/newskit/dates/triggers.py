"""Where in a text a word of time stands, or a number that may be a date.

A pattern of all the words of time, tried at every word of the text, is slow.  Here the text is split into words, a
thousand characters at a time, and each piece's words are looked up as a set; only a piece that has one of the words
is searched for where it stands.
"""

from __future__ import annotations

import re

from newskit.dates.lexicon import DIGITS, Lexicon

_NUMBER = re.compile(r"[0-9]+")
_PIECE = 1000  # characters looked up at a time: few enough that most pieces hold few words of time
# What is no word of time is a space: the words stand between two of them.
_SPACED = bytes(c if chr(c) in "abcdefghijklmnopqrstuvwxyz0123456789_" else 32 for c in range(256))
_CLOCK, _FISCAL = b"clock", b"fy"
_FISCAL_YEAR = re.compile(r"fy\s?\d\d")
_ERA = re.compile(r"a\.d\b|b\.c\b")


def find_triggers(text: str, lower: str, lex: Lexicon) -> list[int]:
    """Return where the words and numbers of *text* that may be of time begin, in order.

    Args:
        text: The text as printed.
        lower: The same in lower case, code point by code point.
        lex: The words to look for.
    """
    spaced = b" %b " % lower.encode("ascii", "replace").translate(_SPACED)  # one byte before the text: start + 1
    found = _numbers(lower)
    known, picky = lex.triggers, lex.picky
    begin, size = 0, len(spaced)
    while begin < size - 1:
        end = spaced.find(b" ", begin + _PIECE)
        end = size if end < 0 else end + 1
        piece = spaced[begin:end]
        for word in known.intersection(piece.split()):
            spot = piece.find(b" %b " % word)
            while spot >= 0:
                start = begin + spot
                if word in picky:
                    start = _picked(text, lower, start, word)
                if start >= 0 and _stands_alone(lower, start, len(word)):
                    found.append(start)
                spot = piece.find(b" %b " % word, spot + len(word) + 1)
        begin = end - 1
    if "b.c" in lower or "a.d" in lower:
        found += [era.start() for era in _ERA.finditer(lower) if text[era.start()] != lower[era.start()]]
    found.sort()
    return found


def _picked(text: str, lower: str, start: int, word: bytes) -> int:
    """Return where the trigger at a word that is one only in capitals or beside another begins, -1 if it is none."""
    if word == _CLOCK:
        return start - 2 if lower[start - 2 : start] == "o'" else -1
    if word == _FISCAL:
        return start if _FISCAL_YEAR.match(lower, start) else -1
    return start if text[start] != lower[start] else -1  # not the verbs "may" and "march", not "sat", "sun", "ad"


def _stands_alone(lower: str, start: int, size: int) -> bool:
    """Whether no letter beyond ASCII, which were all taken for spaces, touches the word."""
    edges = lower[start - 1 : start] + lower[start + size : start + size + 1]
    return edges.isascii() or not any(c.isalnum() and c > "\x7f" for c in edges)


def _inside(char: str) -> bool:
    return char.isalnum() or char == "_"


def _numbers(lower: str) -> list[int]:
    """Return where a number begins that may be a date or a time: "1990s", "14:30", "Q4", "'80s"."""
    found: list[int] = []
    match = DIGITS.match
    for number in _NUMBER.finditer(lower):
        start, end = number.span()
        before = lower[start - 1] if start else ""
        if before.isalnum() or before == "_":
            start -= 2 if lower[start - 2 : start] == "fy" else 1
            short = before in "qh" and end - start == 2 and "1" <= lower[end - 1] <= "4"
            if not (short or (before == "y" and end - start > 3)) or (start and _inside(lower[start - 1])):
                continue
            if short and end < len(lower) and _inside(lower[end]):
                continue
            found.append(start)
        elif match(lower, start):
            found.append(
                start - 1 if before == "'" and lower[end - 1 : end + 1] == "0s" and end - start == 2 else start
            )
    return found
