"""Facts: what the stories tell in their own words and date, and where those dates disagree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import attrs

from newskit.article import Article
from newskit.dates import DateMention
from newskit.story.differences import dates_apart
from newskit.story.english import stem
from newskit.story.findings import Difference
from newskit.story.likeness import ONE_OCCASION
from newskit.story.lookup import Lookup
from newskit.story.units import Reader, printed_words
from newskit.text import Scan, Span

# How much of the shorter sentence must stand in both for them to tell one fact. Nobody vouches for it being one, as a
# speaker does for a saying: so it takes more than of a quotation.
_SHARE = 0.7
_FEWEST_SHARED = 4
_DATED = frozenset({"day", "month", "hour", "minute"})


@attrs.frozen(eq=False)
class _Fact:
    """A sentence outside quotations with one date in it."""

    article: int
    published: dt.date | None
    date: DateMention
    sentence: Span
    stems: frozenset[str]

    def same(self, other: _Fact) -> bool:
        if self.published and other.published and abs((self.published - other.published).days) >= ONE_OCCASION:
            return False
        shared = self.stems & other.stems
        plain = sum(word[0].isalpha() for word in shared)
        return plain >= _FEWEST_SHARED and len(shared) >= _SHARE * min(len(self.stems), len(other.stems))


def facts_apart(articles: Sequence[Article], scans: Sequence[Scan], readers: Sequence[Reader]) -> Iterator[Difference]:
    """Yield a difference for each fact that the stories tell in nearly the same words and date differently.

    Only sentences that share telling words are ever compared.
    """
    groups: list[dict[int, _Fact]] = []
    lookup = Lookup()
    for index, article in enumerate(articles):
        for fact in _facts(index, article, scans[index], readers[index]):
            clues = sorted(fact.stems)
            for number in lookup.likely(clues):
                if index not in groups[number] and fact.same(next(iter(groups[number].values()))):
                    groups[number][index] = fact
                    break
            else:
                lookup.add(len(groups), clues)
                groups.append({index: fact})
    for group in groups:
        if len(group) > 1:
            yield from dates_apart(_subject(group), {article: [fact.date] for article, fact in group.items()})


def _facts(index: int, article: Article, scan: Scan, reader: Reader) -> Iterator[_Fact]:
    dated: dict[int, list[DateMention]] = {}
    for date in article.dates:
        dated.setdefault(scan.sentence_index(date.start - scan.start), []).append(date)
    said = {
        scan.sentence_index(position - scan.start)
        for quote in article.quotes
        for part in quote.content
        for position in (part.start, part.end - 1)
    }
    for number, dates in dated.items():
        if number in said or number < 0 or len(dates) > 1 or dates[0].begin is None or dates[0].precision not in _DATED:
            continue
        sentence = scan.sub(*scan.sentence_bounds[number])
        stems = frozenset(word for word in reader.tokens(sentence)[1] if word[0] != "@")
        yield _Fact(index, article.published, dates[0], sentence, stems)


def _subject(group: dict[int, _Fact]) -> str:
    """Return the plain words all the sentences share, as the first of them prints these."""
    shared = frozenset.intersection(*(fact.stems for fact in group.values()))
    first = next(iter(group.values()))
    words = (word.lower() for word in printed_words(first.sentence.text))
    return " ".join(dict.fromkeys(word for word in words if stem(word) in shared))
