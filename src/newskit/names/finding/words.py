"""Capitalised words of a text, joined to chains where only a space or a name's particle stands between them."""

from __future__ import annotations

from functools import lru_cache

import regex

from newskit.names.finding.lexicon import (
    COMMON,
    DEMONYM,
    EASTERN,
    GIVEN,
    INITIAL,
    LEADS_PLACE,
    MODIFIER,
    NO_PERSON,
    SURNAME,
    TITLE,
    Lexicon,
    flags_of,
)
from newskit.names.finding.parts import PLAIN, SUFFIXES, gaps, parts

#: A capitalised word: offsets, the word without possessive ending, its flags, and what stands before it.
Word = tuple[int, int, str, int, int]
Chain = list[Word]

_CAPITALISED = regex.compile(r"\p{Lu}\w*+(?:[-'’‑.]\w++)*+")
_NO_WORD_BEFORE = frozenset("@#/\\_.&")
_LONGEST_GAP = 14
_LONGEST_INITIAL = 2
_LONGEST_WORD = 40
_LONGEST_SYLLABLE = 5


def chains(text: str, lexicon: Lexicon) -> list[Chain]:
    """Return the chains of capitalised words of *text*, in order.

    A possessive ending closes a chain (``Poland's Tusk`` is two), a full stop or comma does, save before
    ``Jr.`` and behind initials.  The article of ``al-Sadr`` or ``d'Estaing`` belongs to its word.
    """
    judge, names = flags_of, lexicon.names
    known_gaps, abbreviations = gaps(), parts("abbreviation") | parts("month") | parts("place")
    found: list[Chain] = []
    chain: Chain = []
    last = -_LONGEST_GAP
    closed = True
    for match in _CAPITALISED.finditer(text):
        start, end = match.span()
        word = match[0]
        if start:
            before = text[start - 1]
            if before.isalnum() or before in _NO_WORD_BEFORE:
                closed = True
                continue
        else:
            before = ""
        ends = False
        if word[-2:] in _POSSESSIVES:
            word, end, ends = word[:-2], end - 2, True
        elif "-" in word and (cut := _first_part(word, lexicon)):
            word, end, ends = word[:cut], start + cut, True
        if text[end : end + 1] == "." and (end - start == 1 or "." in word or word in abbreviations):
            end += 1
            word += "."
            flags = _abbreviation(word)
        elif end - start == 1 or "." in word:
            flags = _abbreviation(word)
        else:
            flags = judge(word) if end - start < _LONGEST_WORD else COMMON
        if before in _ARTICLE_MARKS and before:
            start, word = _with_article(text, start, word)
            flags |= names.get(word, 0)
        gap = None if closed or start - last > _LONGEST_GAP else known_gaps.get(text[last:start])
        if gap is None and not closed and word in SUFFIXES and text[last:start] == ", ":
            gap = PLAIN
        if gap is None:
            chain = [(start, end, word, flags, PLAIN)]
            found.append(chain)
        else:
            chain.append((start, end, word, flags, gap))
        closed = ends
        last = end
    return found


_ARTICLE_MARKS = frozenset("-'’")
_POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})


def _first_part(word: str, lexicon: Lexicon) -> int:
    """Return where to cut "Trump-like" or "Texas-based", 0 where a hyphen joins the parts of a name or title."""
    cut = word.find("-")
    rest = word[cut + 1 :]
    if not rest.islower() or cut < 2:
        return 0
    if lexicon.words.get(rest, 0) & TITLE or lexicon.words.get(word.lower(), 0):
        return 0
    if rest in parts("compound"):
        return cut
    # Korean and Chinese given names are short: Sung-won, Wai-ming.
    known = lexicon.words.get(rest, 0) & (COMMON | MODIFIER) or rest.endswith(("ed", "ing", "er"))
    return cut if known and len(rest) > _LONGEST_SYLLABLE else 0


@lru_cache(maxsize=4096)
def _abbreviation(word: str) -> int:
    if word in parts("dotted"):
        return DEMONYM | NO_PERSON
    bare = word.rstrip(".")
    if "." in bare:
        return INITIAL if max(map(len, bare.split("."))) <= _LONGEST_INITIAL else NO_PERSON | COMMON
    if len(bare) <= 1:
        return INITIAL if bare not in ("I", "A") or word != bare else COMMON
    if bare in parts("month"):
        return COMMON
    if bare in parts("place"):
        return LEADS_PLACE
    flags = flags_of(bare)
    if flags & TITLE:
        return flags & ~(GIVEN | SURNAME | COMMON | EASTERN)
    return flags if len(bare) > 3 else flags | INITIAL


def _with_article(text: str, start: int, word: str) -> tuple[int, str]:
    mark = start - 1
    begin = mark
    while begin > 0 and mark - begin < 5 and text[begin - 1].isalpha():
        begin -= 1
    if text[begin:mark] in parts("article") and (begin == 0 or not text[begin - 1].isalnum()):
        return begin, text[begin:start] + word
    return start, word
