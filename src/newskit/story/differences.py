"""Differences: what the stories print differently of one and the same thing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newskit.article import Article
from newskit.data import gazetteer
from newskit.dates import DateMention
from newskit.quotes import Quote
from newskit.story.findings import Claim, Difference, Saying, Speaker, StoryPerson, StoryPlace
from newskit.story.units import Reader
from newskit.text import Span

_NOBODY = "nobody named"
#: How far behind a quotation its cue's day may stand: ``said in Lviv on Tuesday``.
_BEHIND = 24


def find_differences(
    articles: Sequence[Article],
    readers: Sequence[Reader],
    people: Sequence[StoryPerson],
    places: Sequence[StoryPlace],
    speakers: Sequence[Speaker],
) -> tuple[Difference, ...]:
    """Return where the stories differ: spellings of people and places, wording, attribution and dates of sayings."""
    found = [*_spellings(people), *_spellings([place for place in places if not _is_abbreviated(place)])]
    for speaker in speakers:
        for saying in speaker.sayings:
            if saying.relation != "only here":
                found += _of_saying(articles, readers, saying)
    return tuple(found)


def _spellings(named: Sequence[StoryPerson] | Sequence[StoryPlace]) -> Iterator[Difference]:
    """Yield a difference for each name whose longest printed forms are not the same letter by letter."""
    for one in named:
        claims = []
        for appearance in one.appearances:
            longest = max((variant.name for variant in appearance.variants), key=len)
            where = next((span for span in appearance.mentions if span.text == longest), None)
            claims.append(Claim(appearance.article, longest, where))
        texts = [claim.text for claim in claims]
        if len({text.casefold() for text in texts}) > 1 and not _mere_parts(texts):
            yield Difference("spelling", one.name, tuple(claims))


def _mere_parts(texts: Sequence[str]) -> bool:
    """Whether every form only leaves out words of the longest (``Tusk`` beside ``Donald Tusk``)."""
    longest = set(max(texts, key=len).casefold().split())
    return all(set(text.casefold().split()) <= longest for text in texts)


def _is_abbreviated(place: StoryPlace) -> bool:
    """Whether some print ``U.S.`` and others ``United States``: a matter of length, not of spelling."""
    names = {variant.name for appearance in place.appearances for variant in appearance.variants}
    return any(name.replace(".", "").isupper() for name in names) and all(map(gazetteer.is_country, names))


def _of_saying(articles: Sequence[Article], readers: Sequence[Reader], saying: Saying) -> Iterator[Difference]:
    subject = " ".join(saying.shared)
    versions = [(v.article, v.content, articles[v.article].quotes[v.quote]) for v in saying.versions]
    if saying.relation == "in other words":
        claims = (
            Claim(article, " ... ".join(part.text.rstrip(" ,") for part in content), content[0])
            for article, content, _ in versions
        )
        yield Difference("wording", subject, tuple(claims))
    sources = [readers[article].source(quote) for article, _, quote in versions]
    if not all(source.same(sources[0]) for source in sources[1:]):
        yield Difference("attribution", subject, tuple(_who(article, quote) for article, _, quote in versions))
    inside = {article: _dates(articles[article], content) for article, content, _ in versions}
    yield from dates_apart(subject, inside)
    yield from dates_apart(subject, {article: _days_said(articles[article], quote) for article, _, quote in versions})


def _who(article: int, quote: Quote) -> Claim:
    return Claim(article, quote.speaker or (quote.source.text if quote.source else _NOBODY), quote.source)


def dates_apart(subject: str, dates: dict[int, list[DateMention]]) -> Iterator[Difference]:
    """Yield a difference where two stories date one thing, and nothing that one says fits what the other says.

    Args:
        subject: What is dated.
        dates: For each story the dates it gives for it.
    """
    given = {article: found for article, found in dates.items() if found}
    # Hundreds of stories give a handful of days between them: each is judged once.
    known = {date.value: date for found in given.values() for date in found}
    sides = {frozenset(date.value for date in found) for found in given.values()}
    lone = {
        value
        for value, date in known.items()
        if not all(any(_meet(date, known[other]) for other in side) for side in sides)
    }
    claims = [
        Claim(article, date.value, date.plain())
        for article, found in given.items()
        for date in found
        if date.value in lone
    ]
    if len({claim.article for claim in claims}) > 1:
        yield Difference("date", subject, tuple(claims))


def _meet(one: DateMention, other: DateMention) -> bool:
    """Whether both may mean the same time: February and Feb. 3 do."""
    if one.begin is None or one.until is None or other.begin is None or other.until is None:
        return one.value == other.value
    begin, until = one.begin.replace(tzinfo=None), one.until.replace(tzinfo=None)
    return begin < other.until.replace(tzinfo=None) and other.begin.replace(tzinfo=None) < until


def _dates(article: Article, content: Sequence[Span]) -> list[DateMention]:
    inside = [date for part in content for date in _between(article, part.start, part.end) if date.begin]
    # "Feb. 4, a day later than planned": what counts from a date beside it is no date of its own.
    return [date for date in inside if not (isinstance(date.anchor, Span) and any(map(date.anchor.overlaps, inside)))]


def _days_said(article: Article, quote: Quote) -> list[DateMention]:
    """Return the days the cue's clause names (``said on Tuesday``)."""
    return [
        date
        for date in _between(article, quote.start, quote.end + _BEHIND)
        if date.precision == "day" and not any(part.overlaps(date) for part in quote.content)
    ]


def _between(article: Article, start: int, end: int) -> Sequence[DateMention]:
    """Return the dates that begin from *start* to before *end*; they stand in reading order."""
    first = bisect_left(article.dates, start, key=lambda date: date.start)
    last = bisect_left(article.dates, end, lo=first, key=lambda date: date.start)
    return article.dates[first:last]
