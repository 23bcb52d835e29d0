"""Marks: what is to be shown where in the stories of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

import attrs

from newskit.quotes import Quote
from newskit.story import Story
from newskit.text import Scan


@attrs.frozen
class Mark:
    """A stretch to show in some way.

    Attributes:
        start: Its first code point in the story.
        end: The place behind its last.
        style: Its class on the page.
        of: What it belongs to: ``p3`` for a person, ``l2`` for a place, ``t1`` for a day of the timeline.
        label: What to call it where the pointer rests; also says that it can be chosen.
    """

    start: int
    end: int
    style: str
    of: str | None = None
    label: str | None = None


def marks_of(story: Story) -> list[list[Mark]]:
    """Return what is to be marked in each of the stories, in reading order, the longer before the shorter."""
    marks: list[list[Mark]] = [[] for _ in story.articles]
    for number, person in enumerate(story.people):
        for seen in person.appearances:
            marks[seen.article] += (Mark(s.start, s.end, "person", f"p{number}", person.name) for s in seen.mentions)
    for number, place in enumerate(story.places):
        for seen in place.appearances:
            marks[seen.article] += (Mark(s.start, s.end, "place", f"l{number}", place.name) for s in seen.mentions)
    for number, entry in enumerate(story.timeline):
        for report in entry.reports:
            date = story.articles[report.article].dates[report.date]
            marks[report.article].append(Mark(date.start, date.end, "date", f"t{number}", entry.value))
    speaker_of = {
        (version.article, version.quote): speaker.person
        for speaker in story.speakers
        for saying in speaker.sayings
        for version in saying.versions
    }
    for index, article in enumerate(story.articles):
        here = marks[index]
        parts = article.furniture
        for style, part in (("headline", parts.headline), ("byline", parts.byline), ("dateline", parts.dateline)):
            if part is not None:
                here.append(Mark(part.start, part.end, style))
        here += (Mark(credit.start, credit.end, "credit") for credit in parts.credits)
        here += (Mark(date.start, date.end, "date", None, date.value) for date in article.dates if date.begin is None)
        for number, quote in enumerate(article.quotes):
            here += _of_quote(quote, speaker_of.get((index, number)))
        here.sort(key=lambda mark: (mark.start, -mark.end))
    return marks


def _of_quote(quote: Quote, person: int | None) -> Iterator[Mark]:
    of = None if person is None else f"p{person}"
    for part in quote.content:
        yield Mark(part.start, part.end, "content", of)
    if quote.cue is not None:
        yield Mark(quote.cue.start, quote.cue.end, "cue")
    if quote.source is not None:
        yield Mark(quote.source.start, quote.source.end, "source", of)


def marked_paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[str]:
    """Yield a story's paragraphs as HTML; all text is escaped."""
    position = 0
    carried: list[Mark] = []  # that reach into the next paragraph
    for start, end in Scan.of(text).paragraph_bounds:
        here = [mark for mark in carried if mark.end > start]
        while position < len(marks) and marks[position].start < end:
            if marks[position].end > start:
                here.append(marks[position])
            position += 1
        carried = [mark for mark in here if mark.end > end]
        yield "".join(_segments(text, start, end, here))


def _segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[str]:
    """Yield a paragraph's HTML, cut wherever a mark begins or ends, so that overlaps need no nesting."""
    cuts = sorted({start, end, *(c for m in marks for c in (m.start, m.end) if start < c < end)})
    active: list[Mark] = []
    waiting = iter(marks)
    upcoming = next(waiting, None)
    for left, right in pairwise(cuts):
        while upcoming is not None and upcoming.start <= left:
            active.append(upcoming)
            upcoming = next(waiting, None)
        active = [mark for mark in active if mark.end > left]
        yield _segment(escape(text[left:right]), max(left, start), active)


def _segment(inner: str, left: int, marks: Sequence[Mark]) -> str:
    if not marks:
        return inner
    styles = " ".join(dict.fromkeys(mark.style for mark in marks))
    of = " ".join(dict.fromkeys(mark.of for mark in marks if mark.of))
    # The shortest thing under the pointer is what a click means: a name inside a quote, not the quote.
    keyed = min((mark for mark in marks if mark.of), key=lambda mark: mark.end - mark.start, default=None)
    named = min((mark for mark in marks if mark.label), key=lambda mark: mark.end - mark.start, default=None)
    extra = f' data-of="{of}"' if of else ""
    if keyed is not None:
        extra += f' data-key="{keyed.of}"'
    if named is not None and named.start == left:
        extra += f' title="{escape(named.label or "", quote=True)}"'
        if named is keyed:
            extra += ' tabindex="0" role="button" aria-pressed="false"'
    return f'<span class="{styles}"{extra}>{inner}</span>'
