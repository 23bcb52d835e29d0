"""Tokens around the words of time, and where in the text they stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newskit.annotators.trees import Parse
from newskit.dates.lexicon import TOKEN, Lexicon, Word, lexicon
from newskit.dates.triggers import find_triggers

_BEFORE, _AFTER = 110, 90


class Tokens:
    """A stretch of text as tokens; ``low`` in lower case, ``start`` as offsets into the text.

    Reading beyond either edge gives the empty token, so that a reader need not count.
    """

    __slots__ = ("depth", "lang", "lex", "low", "parse", "size", "start", "text", "words")

    def __init__(
        self, text: str, lower: str, first: int, last: int, lang: str = "en", parse: Parse | None = None
    ) -> None:
        """Tokenize ``text[first:last]``; *lower* is the text in lower case, code point by code point.

        *parse* is what a parser made of the text, where one was asked.
        """
        self.text = text
        words = TOKEN.findall(lower, first, last)
        starts = [first]
        position, find, append = first, lower.find, starts.append
        for word in words:
            position = find(word, position)
            append(position)
            position += len(word)
        low = ["", *words, "", "", "", "", "", ""]
        self.size = len(starts)
        self.low, self.start = low, starts
        self.lang = lang
        self.depth = 0
        self.parse = parse
        self.lex: Lexicon = lexicon(lang)
        self.words: dict[str, Word] = self.lex.words

    def word(self, i: int) -> Word | None:
        """Return what the tables say of token *i*."""
        return self.words.get(self.low[i])

    def end(self, i: int) -> int:
        """Return where token *i* ends in the text."""
        return self.start[i] + len(self.low[i])

    def upper(self, i: int) -> bool:
        """Whether token *i* begins with a capital."""
        return 0 < i < self.size and self.text[self.start[i]].isupper()

    def joined(self, i: int) -> bool:
        """Whether no space stands between token *i* and the next."""
        return 0 < i < self.size - 1 and self.start[i] + len(self.low[i]) == self.start[i + 1]


def lowered(text: str) -> str:
    """Return *text* in lower case, apostrophes straight, every offset kept (``İ`` would become two)."""
    lower = text.lower().replace("’", "'")
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text).replace("’", "'")
    return lower


def regions(text: str, lower: str, lang: str, parse: Parse | None = None) -> Iterator[tuple[Tokens, list[int]]]:
    """Yield the stretches of text worth reading, each with the indices of its trigger tokens.

    A stretch reaches far enough to both sides of each trigger for its expression and its clause;
    stretches that would overlap are one.
    """
    found: list[int] = []
    first = last = -1
    for start in find_triggers(text, lower, lexicon(lang)):
        if found and start - _BEFORE > last:
            yield _region(text, lower, first, last, found, lang, parse)
            found = []
        if not found:
            first = _word_edge(lower, max(0, start - _BEFORE))
        found.append(start)
        last = min(len(lower), start + _AFTER)
    if found:
        yield _region(text, lower, first, last, found, lang, parse)


def _word_edge(lower: str, at: int) -> int:
    """Move *at* forward to where a word begins, so that none is cut."""
    if at == 0:
        return 0
    space = lower.find(" ", at, at + 40)
    return at if space < 0 else space


def _region(
    text: str, lower: str, first: int, last: int, found: list[int], lang: str, parse: Parse | None
) -> tuple[Tokens, list[int]]:
    tokens = Tokens(text, lower, first, last, lang, parse)
    indices: list[int] = []
    starts, i = tokens.start, 1
    for position in found:
        i = bisect_left(starts, position, i)
        if i < tokens.size and starts[i] == position:
            indices.append(i)
    return tokens, indices
