"""The timeline: dated mentions of all stories in the order of what they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from newskit.article import Article
from newskit.story.findings import Report, TimelineEntry
from newskit.text import Scan, Span


def make_timeline(articles: Sequence[Article], scans: Sequence[Scan]) -> tuple[TimelineEntry, ...]:
    """Return every period the stories mention, once, with the sentences that mention it.

    Earlier periods come first, and of those that begin together the longer ones.  Durations, sets and
    references such as ``now`` have no place in time and are left out.  Moments without a zone are
    ordered as if in UTC.
    """
    entries: dict[tuple[str, dt.datetime, dt.datetime], list[Report]] = {}
    precision: dict[tuple[str, dt.datetime, dt.datetime], str | None] = {}
    for index, article in enumerate(articles):
        scan = scans[index]
        for number, date in enumerate(article.dates):
            if date.begin is None or date.until is None:
                continue
            key = (date.value, date.begin, date.until)
            entries.setdefault(key, []).append(Report(index, number, _sentence(scan, date)))
            precision.setdefault(key, date.precision)
    ordered = sorted(entries, key=lambda key: (_utc(key[1]), -_utc(key[2]).timestamp(), key[0]))
    return tuple(
        TimelineEntry(value=key[0], begin=key[1], until=key[2], precision=precision[key], reports=tuple(entries[key]))
        for key in ordered
    )


def _sentence(scan: Scan, date: Span) -> Span:
    """Return the sentence a date stands in; of one that never ends, the words around the date.

    A text without stops is one sentence: each of its dates would carry all of it.
    """
    at = date.start - scan.start
    start, end = scan.sentence_bounds[max(scan.sentence_index(at), 0)]
    first, last = at - _REACH, at + _REACH
    if first > start:
        start = 1 + scan.text.rfind(" ", first, first + _LONGEST_WORD) or first
    if last < end:
        blank = scan.text.rfind(" ", last - _LONGEST_WORD, last)
        end = last if blank < 0 else blank
    return scan.sub(start, end)


#: How far before and behind a date its sentence is shown.
_REACH = 500
_LONGEST_WORD = 40


def _utc(moment: dt.datetime) -> dt.datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
