"""Differences: what the stories print differently of one and the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newskit.article import Article
from newskit.quotes import Quote
from newskit.story.findings import Claim, Difference, Saying, Speaker, StoryPerson, StoryPlace
from newskit.story.sayings import identity, person_lookup


def find_differences(
    articles: Sequence[Article],
    people: Sequence[StoryPerson],
    places: Sequence[StoryPlace],
    speakers: Sequence[Speaker],
) -> tuple[Difference, ...]:
    """Return where the stories differ: spellings of people and places, wording, attribution and dates of sayings."""
    found = [*_spellings(people), *_spellings(places)]
    person_of = person_lookup(people)
    for speaker in speakers:
        for saying in speaker.sayings:
            if len(saying.versions) > 1:
                found += _of_saying(articles, saying, person_of)
    return tuple(found)


def _spellings(named: Sequence[StoryPerson] | Sequence[StoryPlace]) -> Iterator[Difference]:
    """Yield a difference for each name whose longest printed forms are not the same letter by letter."""
    for one in named:
        claims = [Claim(a.article, max((v.name for v in a.variants), key=len)) for a in one.appearances]
        if len({claim.text.casefold() for claim in claims}) > 1 and not _mere_parts([claim.text for claim in claims]):
            yield Difference("spelling", one.name, tuple(claims))


def _mere_parts(texts: Sequence[str]) -> bool:
    """Whether every form only leaves out words of the longest (``Tusk`` beside ``Donald Tusk``)."""
    longest = set(max(texts, key=len).casefold().split())
    return all(set(text.casefold().split()) <= longest for text in texts)


def _of_saying(
    articles: Sequence[Article], saying: Saying, person_of: dict[tuple[int, str], int]
) -> Iterator[Difference]:
    quotes = [(version.article, articles[version.article].quotes[version.quote]) for version in saying.versions]
    subject = " ".join(saying.shared)
    if saying.relation == "in other words":
        yield Difference("wording", subject, tuple(Claim(index, _content(quote)) for index, quote in quotes))
    if len({identity(index, quote, person_of) for index, quote in quotes}) > 1:
        yield Difference("attribution", subject, tuple(Claim(index, _who(quote)) for index, quote in quotes))
    dated = [Claim(index, value) for index, quote in quotes if (value := _day_said(articles[index], quote))]
    if len({claim.text for claim in dated}) > 1:
        yield Difference("date", subject, tuple(dated))


def _content(quote: Quote) -> str:
    return " ... ".join(part.text for part in quote.content)


def _who(quote: Quote) -> str:
    return quote.speaker or (quote.source.text if quote.source else "nobody named")


def _day_said(article: Article, quote: Quote) -> str | None:
    """Return the day the cue's clause names (``said on Tuesday``), where exactly one stands outside the content."""
    values = {
        date.value
        for date in article.dates
        if date.precision == "day"
        and quote.start <= date.start < quote.end + 24
        and not any(part.overlaps(date) for part in quote.content)
    }
    return values.pop() if len(values) == 1 else None
