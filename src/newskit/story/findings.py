"""What collate gives: people, places, sayings, a timeline and differences across outlets."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.article import Article
from newskit.names import Variant
from newskit.text import Span


@attrs.frozen
class Appearance:
    """A person or place in one of the stories.

    Attributes:
        article: Which story, as its place in ``Story.articles``.
        variants: Every printed form there and its count, the most frequent first.
        titles: The titles printed there; empty for places.
        mentions: Where, in reading order.
    """

    article: int
    variants: tuple[Variant, ...]
    titles: tuple[str, ...]
    mentions: tuple[Span, ...]


@attrs.frozen
class StoryPerson:
    """One person across the stories; *name* is the fullest form most stories print."""

    name: str
    key: str
    appearances: tuple[Appearance, ...]


@attrs.frozen
class StoryPlace:
    """One place across the stories; *name* is the form printed most often."""

    name: str
    key: str
    appearances: tuple[Appearance, ...]


@attrs.frozen
class Version:
    """One story's wording of a saying.

    Attributes:
        article: Which story, as its place in ``Story.articles``.
        quote: Which of that article's ``quotes``.
        content: The words of the quotation that are this saying: all of its content, unless it says two things that
            another story reports apart.
    """

    article: int
    quote: int
    content: tuple[Span, ...]


@attrs.frozen
class Saying:
    """Something said, in the words of every story that has it.

    Attributes:
        versions: The wordings, in the order of the stories; a story that has it twice, in headline and text, has two.
        relation: ``only here`` (one story has it), ``same words``, ``cut`` (the shorter stands whole in the longer)
            or ``in other words``.
        shared: The telling words that stand in every story, as the first one prints them; what they were matched by.
    """

    versions: tuple[Version, ...]
    relation: str
    shared: tuple[str, ...]


@attrs.frozen
class Speaker:
    """Someone who is quoted and what they said.

    Attributes:
        name: The person's name, or the source as printed (``officials``) where it names nobody.  None where no
            source is given at all.
        person: Place in ``Story.people``, or None.
        sayings: In the order they stand in the first story that has them.
    """

    name: str | None
    person: int | None
    sayings: tuple[Saying, ...]


@attrs.frozen
class Report:
    """A dated mention: which story, which of its dates, and the sentence it stands in (500 code points each way)."""

    article: int
    date: int
    sentence: Span


@attrs.frozen
class TimelineEntry:
    """A day or period the stories speak of, with everyone who mentions it."""

    value: str
    begin: dt.datetime
    until: dt.datetime
    precision: str | None
    reports: tuple[Report, ...]


@attrs.frozen
class Claim:
    """What one of the stories prints where they differ.

    Attributes:
        article: Which story, as its place in ``Story.articles``.
        text: What it prints, or for a date its TIMEX3 value.
        where: Where it stands there; None where nobody is named.
    """

    article: int
    text: str
    where: Span | None = None


@attrs.frozen
class Difference:
    """Something the stories print differently.

    Attributes:
        kind: ``spelling``, ``date``, ``wording`` or ``attribution``.
        subject: What it is about: a name, or the words that stand in all of them.
        claims: What each story prints.
    """

    kind: str
    subject: str
    claims: tuple[Claim, ...]


@attrs.frozen
class Story:
    """Several outlets' stories on one event, side by side.

    Attributes:
        articles: The stories, as given.
        people: Persons across them, the most widely named first.
        places: Places across them, the most widely named first.
        speakers: Who is quoted, and each saying in every story's words.
        timeline: Dated mentions in the order of what they mean.
        differences: Where the stories print different things.
    """

    articles: tuple[Article, ...]
    people: tuple[StoryPerson, ...]
    places: tuple[StoryPlace, ...]
    speakers: tuple[Speaker, ...]
    timeline: tuple[TimelineEntry, ...]
    differences: tuple[Difference, ...]

    @property
    def quotes(self) -> tuple[Speaker, ...]:
        """The same as ``speakers``: quotes by person."""
        return self.speakers

    def _repr_html_(self) -> str:
        from newskit.interop.html import notebook_html  # the view stands above the story; notebooks ask here

        return notebook_html(self)

    def outlet(self, article: int) -> str:
        """Return what to call one of the stories: its outlet, else its id, else ``story 1``."""
        found = self.articles[article]
        return found.outlet or found.id or f"story {article + 1}"
