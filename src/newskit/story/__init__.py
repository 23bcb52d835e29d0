"""collate: several outlets' stories on one event, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newskit.article import Article
from newskit.story.differences import find_differences
from newskit.story.facts import facts_apart
from newskit.story.findings import (
    Appearance,
    Claim,
    Difference,
    Report,
    Saying,
    Speaker,
    Story,
    StoryPerson,
    StoryPlace,
    TimelineEntry,
    Version,
)
from newskit.story.identity import join_by_words
from newskit.story.people import merge_people, merge_places
from newskit.story.sayings import match_sayings
from newskit.story.timeline import make_timeline
from newskit.story.units import Reader, person_lookup
from newskit.text import Scan

__all__ = [
    "Appearance",
    "Claim",
    "Difference",
    "Report",
    "Saying",
    "Speaker",
    "Story",
    "StoryPerson",
    "StoryPlace",
    "TimelineEntry",
    "Version",
    "collate",
]


def collate(articles: Iterable[Article]) -> Story:
    """Lay several stories on one event side by side.

    Args:
        articles: What :func:`newskit.read` gave, one for each story, in the order they are to stand in.

    Returns:
        One list of people and places with each outlet's spellings, what each person said in whose
        words, a timeline, and where the outlets differ.  Everything points back into the articles
        by their place in ``Story.articles``.

    Raises:
        TypeError: If one of *articles* is no Article.

    >>> from newskit import read
    >>> story = collate([read("Premier Anna Kovalskiy resigned."), read("Anna Kovalsky has quit.")])
    >>> [(person.name, len(person.appearances)) for person in story.people]
    [('Anna Kovalskiy', 2)]
    """
    found = tuple(articles)
    for article in found:
        if not isinstance(article, Article):
            msg = f"articles must be Article values as newskit.read gives them, not {type(article).__name__}"
            raise TypeError(msg)
    scans = [article.prose() for article in found]
    people = merge_people(found)
    readers, speakers = _listen(found, scans, people)
    joined = join_by_words(people, readers, speakers)
    if len(joined) < len(people):
        people = joined
        readers, speakers = _listen(found, scans, people)
    places = merge_places(found)
    return Story(
        articles=found,
        people=people,
        places=places,
        speakers=speakers,
        timeline=make_timeline(found, scans),
        differences=(
            *find_differences(found, readers, people, places, speakers),
            *facts_apart(found, scans, readers),
        ),
    )


def _listen(
    articles: Sequence[Article], scans: Sequence[Scan], people: Sequence[StoryPerson]
) -> tuple[list[Reader], tuple[Speaker, ...]]:
    """Return the readers of the stories, who know *people*, and who is quoted with what."""
    known = person_lookup(people)
    readers = [Reader(n, article, scan, known) for n, (article, scan) in enumerate(zip(articles, scans, strict=True))]
    return readers, match_sayings((unit for reader in readers for unit in reader.units()), people)
