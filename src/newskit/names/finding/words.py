"""Capitalised words of a text, joined to chains where only a space or a name's particle stands between them."""

from __future__ import annotations

import re
from functools import lru_cache

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
    lexicon,
)
from newskit.names.finding.parts import PLAIN, SUFFIXES, gaps, parts
from newskit.text.letters import CAPITAL_LETTERS

#: A capitalised word: offsets, the word without possessive ending, its flags, and what stands before it.
Word = tuple[int, int, str, int, int]
Chain = list[Word]

_MARKS = "\u0300-\u036f"  # accents set apart from their letters belong to the word
_CAPITALISED = re.compile(rf"[{CAPITAL_LETTERS}][\w{_MARKS}]*+(?:[-'’‑.][\w{_MARKS}]++)*+")
_NO_WORD_BEFORE = frozenset("@#/\\_.&")
_LONGEST_GAP = 14
_LONGEST_INITIAL = 2
_LONGEST_WORD = 40
_LONGEST_SYLLABLE = 5


def chains_of(text: str) -> list[Chain]:
    """Return :func:`chains` by the built-in lexicon; a Scan makes them once for all who ask (``scan.once``)."""
    return chains(text, lexicon())


def chains(text: str, known: Lexicon) -> list[Chain]:
    """Return the chains of capitalised words of *text*, in order.

    A possessive ending closes a chain (``Poland's Tusk`` is two), a full stop or comma does, save before
    ``Jr.`` and behind initials.  The article of ``al-Sadr`` or ``d'Estaing`` belongs to its word.
    """
    names, known_gaps = known.names, gaps()
    found: list[Chain] = []
    chain: Chain = []
    last = -_LONGEST_GAP
    closed = True
    for match in _CAPITALISED.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else " "
        if (
            before != " "
            and (before.isalnum() or before in _NO_WORD_BEFORE)
            and not (before == "." and text[start - 2 : start] == "..")  # an ellipsis
        ):
            closed = True
            continue
        if end - start < _LONGEST_WORD:
            word, flags, with_stop, ends = _read(match[0])
            if ends:
                end = start + len(word)
            if with_stop is not None and text[end : end + 1] == ".":
                end += 1
                word += "."
                flags = with_stop
        else:
            word, flags, ends = match[0], COMMON, False
        if before in _ARTICLE_MARKS:
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


@lru_cache(maxsize=65536)
def _read(printed: str) -> tuple[str, int, int | None, bool]:
    """Return a word without its possessive ending, its flags, those with a stop behind it, and whether it ends a chain.

    The flags with a stop are None where a stop behind the word would end the sentence.
    """
    word, ends = printed, False
    if word[-2:] in _POSSESSIVES:
        word, ends = word[:-2], True
    elif "-" in word and (cut := _first_part(word, lexicon())):
        word, ends = word[:cut], True
    letters = len(word) == 1 or "." in word
    stopped = letters or word in parts("abbreviation") or word in parts("month") or word in parts("place")
    flags = _abbreviation(word) if letters else flags_of(word)
    return word, flags, _abbreviation(word + ".") if stopped else None, ends


_ARTICLE_MARKS = frozenset("-'’")
_POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})


def _first_part(word: str, known: Lexicon) -> int:
    """Return where to cut "Trump-like" or "Texas-based", 0 where a hyphen joins the parts of a name or title."""
    cut = word.find("-")
    rest = word[cut + 1 :]
    if not rest.islower() or cut < 2:
        return 0
    if known.words.get(rest, 0) & TITLE or known.words.get(word.lower(), 0):
        return 0
    if rest in parts("compound"):
        return cut
    # Korean and Chinese given names are short: Sung-won, Wai-ming.
    splits = known.words.get(rest, 0) & (COMMON | MODIFIER) or rest.endswith(("ed", "ing", "er"))
    return cut if splits and len(rest) > _LONGEST_SYLLABLE else 0


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
