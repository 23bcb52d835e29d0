"""What a finding that came from outside must keep to, so that none lies about its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NoReturn

import attrs

from newskit.article import Article, Person
from newskit.dates import DateMention
from newskit.furniture import DatelineDate
from newskit.names import NameCluster, NameComparison, NormalizedText
from newskit.story import Appearance, Report, Speaker, Story, TimelineEntry, Version
from newskit.text import Span


class FindingError(ValueError):
    """Data that is no finding of the type asked for; the message says where and what was expected."""


def check_finding(found: object) -> None:
    """Check a decoded value: a finding, or several in a list, a tuple or a mapping.

    Every span must be the slice of the text it claims to be: of the story's text where the value holds it, else of
    the finding it is part of; parts that overlap must agree.  Places in lists (``article``, ``quote``, ``person``)
    must exist, and an interval must end after it begins.

    Raises:
        FindingError: If the value does not keep to that; the message says what was expected and what was found.
    """
    for item in _items(found):
        if not attrs.has(item.__class__):
            check_finding(item)
        elif isinstance(item, Article):
            _check(item, item.text, None)
        elif isinstance(item, Story):
            _check(item, None, item)
        else:
            _check(item, None, None)
            _check_agreement(item)


def _items(value: object) -> tuple[Any, ...]:
    if isinstance(value, Mapping):
        return tuple(value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(value)
    return (value,) if attrs.has(value.__class__) else ()


def _check(value: Any, text: str | None, story: Story | None) -> None:
    """Check a value and its parts; *text* is what its spans count in, *story* what its places count in."""
    if isinstance(value, tuple):
        for item in value:
            _check(item, text, story)
        return
    if not attrs.has(value.__class__):
        return
    if isinstance(value, Article):
        text = value.text
    elif story is not None and (place := getattr(value, "article", None)) is not None:
        _check_place("an article's place", place, len(story.articles))
        text = story.articles[place].text
    if isinstance(value, Span):
        if text is not None:
            _check_slice(value, text, 0, "text")
        if value.__class__ not in _REACHING_OUT:
            for part in _parts(value):
                _check_slice(part, value.text, value.start, value.__class__.__name__)
    for kind, check in _CHECKS:
        if isinstance(value, kind):
            check(value, story)
    for name in attrs.fields_dict(value.__class__):
        _check(getattr(value, name), text, story)


#: Whose parts may stand elsewhere in the text: a date counts from another one.
_REACHING_OUT = frozenset({DateMention})


def _parts(value: Any) -> Iterator[Span]:
    """Yield the spans that a finding is made of, itself left out."""
    for name in attrs.fields_dict(value.__class__):
        yield from _spans(getattr(value, name))


def _spans(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif attrs.has(value.__class__):
        yield from _parts(value)


def _check_slice(span: Span, text: str, start: int, name: str) -> None:
    first, last = span.start - start, span.end - start
    if first < 0 or text[first:last] != span.text:
        expected, there = f"{name}[{first}:{last}]", text[max(first, 0) : max(last, 0)]
        _refuse(f"expected {expected} to be {span.text!r}, found {there!r}")


def _check_agreement(found: object) -> None:
    """Check that spans of one finding that overlap have the same text where they do."""
    furthest: Span | None = None
    for span in sorted(_spans(found), key=lambda span: (span.start, -span.end)):
        if furthest is not None and span.start < furthest.end:
            shared = min(span.end, furthest.end) - span.start
            there = furthest.text[span.start - furthest.start :][:shared]
            if span.text[:shared] != there:
                _refuse(f"expected text[{span.start}:{span.start + shared}] to be {there!r}, found {span.text!r}")
        if furthest is None or span.end > furthest.end:
            furthest = span


def _check_place(what: str, place: int, count: int) -> None:
    if not 0 <= place < count:
        _refuse(f"expected {what} from 0 to {count - 1}, found {place}")


def _check_interval(value: Any, story: Story | None) -> None:
    begin, until = value.begin, value.until
    if (begin is None) != (until is None):
        _refuse(f"expected both begin and until, or neither, found {begin} and {until}")
    if begin is not None and ((begin.tzinfo is None) != (until.tzinfo is None) or not _before(begin, until)):
        _refuse(f"expected an interval that ends after it begins, found {begin} to {until}")


def _before(begin: dt.datetime, until: dt.datetime) -> bool:
    return begin < until


def _check_version(version: Version, story: Story | None) -> None:
    if story is not None:
        _check_place("a quote's place", version.quote, len(story.articles[version.article].quotes))


def _check_report(report: Report, story: Story | None) -> None:
    if story is not None:
        _check_place("a date's place", report.date, len(story.articles[report.article].dates))


def _check_speaker(speaker: Speaker, story: Story | None) -> None:
    if story is not None and speaker.person is not None:
        _check_place("a person's place", speaker.person, len(story.people))


def _check_variants(found: Any, story: Story | None) -> None:
    if not found.variants or not all(variant.count > 0 for variant in found.variants):
        _refuse(f"expected a spelling at least, each counted once or more often, found {found.variants}")


def _check_comparison(found: NameComparison, story: Story | None) -> None:
    if not 0 <= found.score <= 1 or found.same != (found.score >= 0.5):
        _refuse(f"expected a score from 0 to 1, the same from 0.5 on, found {found.score} and {found.same}")


def _check_edits(found: NormalizedText, story: Story | None) -> None:
    """Check that the edits stand where they say in the rewritten text, in order."""
    shift, end = found.start, found.start
    for edit in found.edits:
        first = edit.start - shift
        printed = found.text[first : first + len(edit.after)] if first >= 0 else ""
        if edit.start < end or edit.end - edit.start != len(edit.before) or printed != edit.after:
            _refuse(f"expected text[{first}:{first + len(edit.after)}] to be {edit.after!r}, found {printed!r}")
        shift, end = shift + len(edit.before) - len(edit.after), edit.end
    if found.start < 0:
        _refuse(f"expected a start of 0 or later, found {found.start}")


_CHECKS: tuple[tuple[Any, Callable[[Any, Story | None], None]], ...] = (
    ((DateMention, DatelineDate, TimelineEntry), _check_interval),
    ((Person, NameCluster, Appearance), _check_variants),
    (Version, _check_version),
    (Report, _check_report),
    (Speaker, _check_speaker),
    (NameComparison, _check_comparison),
    (NormalizedText, _check_edits),
)


def _refuse(message: str) -> NoReturn:
    raise FindingError(message)
