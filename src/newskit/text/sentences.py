"""Sentences: which full stops end one, in English wire copy."""

from __future__ import annotations

import re
from functools import cache

from newskit.data import read_table

Bounds = list[tuple[int, int]]

# A run of stops, the marks and brackets that close behind it, and the space before the next sentence.  What stands
# first is a plain set of letters, which the scanner can skip to; that no stop stood before is asked only then.
_STOP = re.compile(r"(?P<stop>[.!?…](?<![.!?…].)[.!?…]*+)(?P<close>[\"'”’»)\]]*+)(?P<gap>\s++)(?=\S)")
_WORD_BEFORE = re.compile(r"(?:[^\W_]|[.'’&-]){1,24}+\Z")
_NEXT = re.compile(r"[\"'“‘„«(\[`]*+(?P<word>\w[\w'’]*+\.?)")
_LONGEST_WORD = 26
_PLAIN_STOP = 2  # a full stop and a space


@cache
def _abbreviations() -> dict[str, str]:
    """Return abbreviation -> what it says of the stop behind it (``never``, ``number``, ``maybe``)."""
    return {row[0]: row[1] for row in read_table("en/abbreviations.tsv", 2)}


@cache
def _starters() -> frozenset[str]:
    """Return the capitalised words that begin sentences far more often than they continue a name."""
    return frozenset(word for (word,) in read_table("en/starters.tsv", 1))


def sentence_bounds(text: str, paragraphs: Bounds) -> Bounds:
    """Return the sentences of *text* as half-open offsets; none crosses the edge of a paragraph.

    A stop ends a sentence unless the word before it is an abbreviation or an initial and what
    follows carries on (``U.S. Defense Secretary``, ``Jan. 20``, ``J. R. Smith``), or what follows
    begins in lower case (``"Why?" he asked``).

    >>> text = "He met U.S. Secretary Lee at 5 a.m. on Jan. 20. Talks followed."
    >>> [text[a:b] for a, b in sentence_bounds(text, [(0, len(text))])]
    ['He met U.S. Secretary Lee at 5 a.m. on Jan. 20.', 'Talks followed.']
    """
    bounds: Bounds = []
    for first, last in paragraphs:
        start = first
        for match in _STOP.finditer(text, first, last):
            at, following = match.span()
            if (following - at == _PLAIN_STOP and _plain(text, at, following)) or _ends_sentence(text, match, start):
                bounds.append((start, match.end("close")))
                start = following
        bounds.append((start, last))
    return bounds


def _plain(text: str, at: int, following: int) -> bool:
    """Whether a stop and a space stand between a word in small letters and a capital: "closed. The"."""
    if text[at] != "." or not text[following].isupper():
        return False
    word = text[text.rfind(" ", max(0, at - _LONGEST_WORD), at) + 1 : at]
    return len(word) > 1 and word.isalpha() and word.islower() and word not in _abbreviations()


def _ends_sentence(text: str, match: re.Match[str], sentence_start: int) -> bool:
    following = _NEXT.match(text, match.end())
    word = following["word"] if following else ""
    stop = match["stop"]
    if word[:1].islower() and word[:2] != "iP":  # "iPhone sales fell." opens a sentence
        return False
    if stop != "." or (match["close"] and match["close"] not in ")]"):
        return not (stop == "…" and not word)
    before = _WORD_BEFORE.search(text[max(sentence_start, match.start() - _LONGEST_WORD) : match.start()])
    if before is None:
        return True
    return not _carries_on(before[0].lstrip("-'’"), word)


def _carries_on(before: str, word: str) -> bool:
    """Whether the stop behind the word *before* belongs to an abbreviation, judged by the next *word*."""
    kind = _abbreviations().get(before) or _abbreviations().get(before.rsplit("-", 1)[-1])
    if kind == "never":
        return True
    if kind == "number":
        return word[:1].isdigit() or (bool(word) and word.rstrip(".") not in _starters() and not word[:1].isdigit())
    initials = len(before) == 1 and before.isupper() and before != "I"
    if kind == "maybe" or initials or _dotted(before):
        return bool(word) and word.rstrip(".") not in _starters()
    return False


def _dotted(word: str) -> bool:
    """Whether *word* is a row of single letters with stops between: ``U.S``, ``p.m``, ``J.R``."""
    return "." in word and all(len(part) == 1 and part.isalpha() for part in word.split("."))
