"""The parts a story is made of: what the functions of this package give."""

from __future__ import annotations

import datetime as dt

import attrs

from newskit.text import Span


@attrs.frozen
class Place:
    """A place as a dateline prints it: ``Kyiv`` with ``Ukraine``, ``PORTLAND`` with ``Ore.``."""

    city: Span
    region: Span | None = None


@attrs.frozen
class Agency(Span):
    """An agency as printed (``AP``, ``Reuters``) and its full *name*, None where the table has none."""

    name: str | None = None


@attrs.frozen
class DatelineDate(Span):
    """A dateline's date as printed and, where an anchor was given, the day it means.

    Attributes:
        value: TIMEX3 value of the day (``2024-12-17``), None without an anchor.
        begin: Midnight at which that day begins.
        until: Midnight at which it ends.
    """

    value: str | None = None
    begin: dt.datetime | None = None
    until: dt.datetime | None = None


@attrs.frozen
class Dateline(Span):
    """Where, when and by which agency a story was filed; the separator behind it included.

    Attributes:
        places: The places, more than one in a joint dateline (``GENEVA/LONDON``).
        date: The date as printed.
        agency: The agency named in it.
        certain: False where only the shape speaks for a dateline.
        rule: Name of the rule that found it.
    """

    places: tuple[Place, ...]
    date: DatelineDate | None
    agency: Agency | None
    certain: bool
    rule: str


@attrs.frozen
class Author:
    """One author of a byline; every part is as printed, None where the byline has none."""

    name: Span
    role: Span | None = None
    affiliation: Span | None = None
    location: Span | None = None
    contact: Span | None = None


@attrs.frozen
class Byline(Span):
    """Who wrote the story.

    Attributes:
        authors: The persons named; empty in ``By AFP`` or ``By Our Correspondent``.
        rule: Name of the rule that found it.
    """

    authors: tuple[Author, ...]
    rule: str


@attrs.frozen
class Credit(Span):
    """A credit at the story's end.

    Attributes:
        kind: ``agency``, ``reporting``, ``writing``, ``editing``, ``copyright``, ``contribution`` or ``contact``.
        agency: The agency credited.
        people: The persons credited, as printed.
        rule: Name of the rule that found it.
    """

    kind: str
    agency: Agency | None
    people: tuple[Span, ...]
    rule: str


@attrs.frozen
class Furniture:
    """A story's parts as spans of one text; what is absent is None or ``()``."""

    headline: Span | None
    byline: Byline | None
    dateline: Dateline | None
    body: Span
    credits: tuple[Credit, ...]
