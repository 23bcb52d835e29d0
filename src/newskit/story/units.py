"""Units: quotations cut into sentences and clauses, each ready to be compared with those of other stories.

A story may print three sentences of a speech in one quotation, another story two of them in a quotation each.  What
can be matched is the sentence; and of reported speech the clause, for "they had agreed on tariffs and would sign in
May" says two things.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

import attrs
import regex

from newskit.article import Article
from newskit.quotes import Quote
from newskit.story.english import clauses, says_nothing, stands_for_somebody, stem
from newskit.story.findings import StoryPerson
from newskit.story.people import place_key
from newskit.text import Scan, Span

#: What a source's head ends before: "officials in Kyiv".
_LINK = regex.compile(r",? (?:in|at|of|from|with|near|for|on|by|to|who|that|familiar|close)\b")
_WORD = regex.compile(r"\p{N}++(?:[.,]\p{N}++)*+|[\p{L}\p{N}]++(?:['’]\p{L}++)*+")
_FEWEST_STEMS = 2
# What a token that is no plain word begins with: a day or period, a person, a place, a number.
_DATE, _PERSON, _PLACE, _NUMBER = "@", "&", "^", "#"


@attrs.frozen
class Source:
    """Who is quoted.

    Attributes:
        name: As printed, or None where nobody is named.
        person: Place among the story's people, or None.
        words: What a source that is no person is compared by: of ``officials in Kiev`` the words that say something,
            places by what their spellings share.
        named: Whether it names someone by itself; ``he`` does not.
        heads: Those of the words that stand before ``in``, ``at``, ``of`` and the like: ``officials``.
    """

    name: str | None = attrs.field(eq=False)
    person: int | None
    words: frozenset[str]
    named: bool
    heads: frozenset[str] = attrs.field(eq=False, default=frozenset())

    def same(self, other: Source) -> bool:
        """Whether both are known to be one: a person, or sources of which one only says more than the other."""
        if self.person is not None or other.person is not None:
            return self.person == other.person
        return self.named and other.named and (self.within(other) or other.within(self))

    def within(self, other: Source) -> bool:
        """Whether *other* is the same source and may say more of it: not ``nurses at the clinic`` of ``the clinic``."""
        return self.words <= other.words and (not other.heads or not self.words.isdisjoint(other.heads))


@attrs.frozen(eq=False, slots=False)
class Unit:
    """A sentence or clause of a quotation.

    Attributes:
        article: Place of the story among the articles.
        quote: Place of the quotation among the article's.
        content: Where the words stand; several spans where the cue interrupts them.
        source: Who is quoted.
        words: Every word in lower case; persons, places and dates as one token each, the same for every spelling.
        stems: What of these says something: stems, tokens, numbers.
        fragments: What stands in quotation marks inside, word by word with a space on either side.
        headline: Whether it stands in the headline.
        direct: Whether all of it stands in quotation marks.
        day: When the story was published, where that is known.
    """

    article: int
    quote: int
    content: tuple[Span, ...]
    source: Source
    words: tuple[str, ...]
    stems: frozenset[str]
    fragments: tuple[str, ...]
    headline: bool
    direct: bool
    day: dt.date | None

    @cached_property
    def line(self) -> str:
        """The words with a space on either side, to look for fragments in."""
        return f" {' '.join(self.words)} "

    @cached_property
    def clues(self) -> tuple[str, ...]:
        """What it may be found by: its stems and its speaker, in an order that is the same every time."""
        speaker = () if self.source.person is None else (f"~{self.source.person}",)
        return (*sorted(self.stems), *speaker)

    @cached_property
    def plain(self) -> frozenset[str]:
        """The stems without dates and numbers: what stays when an outlet gets the figures wrong."""
        return frozenset(word for word in self.stems if word[0] not in (_DATE, _NUMBER))

    @cached_property
    def dates(self) -> frozenset[str]:
        """Dates and lengths of time, by value."""
        return frozenset(word for word in self.stems if word[0] == _DATE)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers in digits that belong to no date."""
        return frozenset(word for word in self.stems if word[0] == _NUMBER)


@attrs.frozen
class _Piece:
    content: Span
    words: tuple[str, ...]
    stems: frozenset[str]


class Reader:
    """Reads the units of one story; knows which words are persons, places and dates there."""

    def __init__(self, index: int, article: Article, scan: Scan, people: dict[tuple[int, str], int]) -> None:
        self._index = index
        self._article = article
        self._scan = scan
        self._people = people
        self._tokens: dict[int, tuple[int, str]] = {}
        for place in article.places:
            self._tokens[place.start] = place.end, _PLACE + place_key(place)
        for mention in article.names:
            person = people.get((index, mention.name.text))
            if person is not None:
                self._tokens[mention.name.start] = mention.name.end, f"{_PERSON}{person}"
        for date in article.dates:
            self._tokens[date.start] = date.end, _DATE + date.value
        headline = article.furniture.headline
        self._headline = headline.end if headline else -1
        self._marks = [quotation.start for quotation in scan.quotations]

    def units(self) -> Iterator[Unit]:
        """Yield the units of every quotation, in reading order."""
        for number, quote in enumerate(self._article.quotes):
            source = self.source(quote)
            for held in self._cut(quote):
                content = tuple(piece.content for piece in held)
                yield Unit(
                    article=self._index,
                    quote=number,
                    content=content,
                    source=source,
                    words=tuple(word for piece in held for word in piece.words),
                    stems=frozenset[str]().union(*(piece.stems for piece in held)),
                    fragments=tuple(self._fragments(content)) if quote.kind != "direct" else (),
                    headline=quote.start < self._headline,
                    direct=quote.kind == "direct",
                    day=self._article.published,
                )

    def speaker(self, quote: int) -> int | None:
        """Return who is quoted, as a place among the people; None where it is nobody of these."""
        return self.source(self._article.quotes[quote]).person

    def source(self, quote: Quote) -> Source:
        """Return who is quoted."""
        name = quote.speaker or (quote.source.text if quote.source else None)
        if name is None:
            return Source(None, None, frozenset(), named=False)
        person = self._people.get((self._index, name))
        if person is not None:
            return Source(name, person, frozenset(), named=True)
        spelled = frozenset(name.lower().split())
        if not stands_for_somebody(name):
            return Source(name, None, spelled, named=False)
        if quote.source is None or quote.source.text != name:
            return Source(name, None, spelled, named=True)
        head = _LINK.split(name, maxsplit=1)[0]
        heads = self.tokens(Span(quote.source.start, quote.source.start + len(head), head))[1]
        return Source(name, None, self.tokens(quote.source)[1] or spelled, named=True, heads=heads)

    def tokens(self, span: Span) -> tuple[tuple[str, ...], frozenset[str]]:
        """Return the words of a stretch and, of these, what says something."""
        words: list[str] = []
        stems: list[str] = []
        until = 0
        for match in _WORD.finditer(span.text):
            start = span.start + match.start()
            if start < until:
                continue
            token = self._tokens.get(start)
            if token is not None and token[0] <= span.end:
                until = token[0]
                words.append(token[1])
                stems.append(token[1])
                continue
            word = match[0].lower().replace("’", "'")
            words.append(word)
            if word[0].isdigit():
                stems.append(_NUMBER + word.replace(",", ""))
            elif not says_nothing(word):
                stems.append(stem(word))
        return tuple(words), frozenset(stems)

    def _cut(self, quote: Quote) -> Iterator[list[_Piece]]:
        """Yield the content cut at ends of sentences and of reported clauses; a scrap stays with what is before it."""
        held: list[_Piece] = []
        enough = False
        for content in self._pieces(quote):
            piece = _Piece(content, *self.tokens(content))
            says_something = len(piece.stems) >= _FEWEST_STEMS
            if enough and says_something:
                yield held
                held, enough = [], False
            held.append(piece)
            enough = enough or says_something
        if held:
            yield held

    def _pieces(self, quote: Quote) -> Iterator[Span]:
        bounds = self._scan.sentence_bounds
        base = self._scan.start
        for part in quote.content:
            number = max(self._scan.sentence_index(part.start - base), 0)
            start = part.start
            while start < part.end:
                last = number + 1 >= len(bounds)
                end = part.end if last else min(part.end, bounds[number + 1][0] + base)
                sentence = self._slice(start, end)
                if quote.kind == "indirect":
                    for left, right in clauses(sentence.text):
                        yield self._slice(sentence.start + left, sentence.start + right)
                elif sentence.text:
                    yield sentence
                start, number = end, number + 1

    def _slice(self, start: int, end: int) -> Span:
        return self._scan.sub(start - self._scan.start, end - self._scan.start).strip()

    def _fragments(self, content: Sequence[Span]) -> Iterator[str]:
        """Yield what stands in quotation marks inside *content*, where it says something."""
        for part in content:
            for quotation in islice(self._scan.quotations, bisect_left(self._marks, part.start), None):
                if quotation.start >= part.end:
                    break
                words, stems = self.tokens(quotation.content)
                if quotation.end <= part.end and len(stems) >= _FEWEST_STEMS:
                    yield f" {' '.join(words)} "


def printed_words(text: str) -> list[str]:
    """Return the words of *text* as they stand there."""
    return _WORD.findall(text)


def person_lookup(people: Sequence[StoryPerson]) -> dict[tuple[int, str], int]:
    """Return (article, printed name) -> place in *people*."""
    lookup: dict[tuple[int, str], int] = {}
    for number, person in enumerate(people):
        for appearance in person.appearances:
            for variant in appearance.variants:
                lookup.setdefault((appearance.article, variant.name), number)
    return lookup
