"""The whole story taken apart: headline, byline, dateline, body, credits."""

from __future__ import annotations

import datetime as dt

import regex

from newskit.furniture.byline import find_byline
from newskit.furniture.credits import find_credits
from newskit.furniture.dateline import find_dateline
from newskit.furniture.days import check_anchor
from newskit.furniture.lines import Bounds, blank_before, head_lines
from newskit.furniture.parts import Byline, Dateline, Furniture
from newskit.text import Span, require_language

_LONGEST_HEADLINE = 160
_NOTE = regex.compile(
    r"(?i)\((?:adds?|updates?|recasts?|corrects?|repeats?|releads?|rewrites|writethru|attn|lead|\d(?:st|nd|rd|th) lead|"
    r"new throughout|eds|undated)\b[^)]*+\)$|(?:abstract|full text)\.?$|[*•]\s"
)
_RELEASE = regex.compile(
    r"(?i)[*\s]*+(?:for (?:immediate|general) release|(?:press|news|media) (?:release|statement|notice)|"
    r"(?:strictly )?embargoed\b.{0,80}|not for release\b.{0,80}|media advisory|immediate release)[\s:*.!]*+$"
)
_TURN = regex.compile(r"\p{Lu}[\p{Lu} .'’-]{1,30}+(?:\([^()\n]{1,40}\))?:\s")
_BODY = regex.compile(
    r"\b(?:(?:on|late|early|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"said|yesterday|told|has|have|had|was|were|its)\b"
)


def split_article(
    text: str | Span, *, anchor: dt.date | None = None, dashless: bool = False, lang: str = "en"
) -> Furniture:
    r"""Return the parts of a story as spans of its one text.

    Args:
        text: The story.
        anchor: Its day of publication; with it the dateline's date is resolved.
        dashless: As in :func:`~newskit.furniture.split_dateline`.
        lang: Language of the rules.

    Raises:
        TypeError: If *text* is neither str nor Span, or *anchor* no date.
        ValueError: If there are no rules for *lang*.

    >>> story = "Ferry stopped\n\nBy Ann Ode\n\nODESA, Ukraine (AP) — It was a calm day. | BGNES"
    >>> parts = split_article(story)
    >>> parts.headline.text, parts.byline.authors[0].name.text, parts.dateline.agency.name
    ('Ferry stopped', 'Ann Ode', 'Associated Press')
    >>> parts.body.text, parts.credits[0].text
    ('It was a calm day.', '| BGNES')
    """
    require_language(lang)
    check_anchor(anchor)
    scan = Span.of(text)
    lines = head_lines(scan.text)
    dateline = find_dateline(scan, lines, anchor, dashless=dashless)
    byline = find_byline(scan, lines, dateline)
    headline = _headline(scan, lines, byline, dateline)
    start = _body_start(scan, lines, headline, byline, dateline)
    credits, end = find_credits(scan, start)
    return Furniture(headline, byline, dateline, scan.sub(start, max(start, end)).strip(), credits)


def _headline(scan: Span, lines: list[Bounds], byline: Byline | None, dateline: Dateline | None) -> Span | None:
    """Return the first line where it is a headline; what a release says of itself above it is passed over."""
    while lines and _RELEASE.match(scan.text, *lines[0]):
        lines = lines[1:]
    if len(lines) < 2 or _is_turn(scan.text, lines):
        return None
    start, stop = lines[0]
    first = byline if byline is not None and (dateline is None or byline.start < dateline.start) else dateline
    if first is not None and first.start - scan.start <= stop:
        return None
    if stop - start > _LONGEST_HEADLINE or _NOTE.match(scan.text, start, stop):
        return None
    line = scan.text[start:stop]
    if first is None and not _looks_like_headline(scan.text, line, lines):
        return None
    return scan.sub(start, stop)


def _is_turn(text: str, lines: list[Bounds]) -> bool:
    """Whether a transcript begins: ``ANCHOR: Good evening.``, and another speaker some lines below."""
    return _TURN.match(text, *lines[0]) is not None and any(_TURN.match(text, *line) for line in lines[1:])


def _looks_like_headline(text: str, line: str, lines: list[Bounds]) -> bool:
    """Judge a first line with neither byline nor dateline below it."""
    below = lines[1]
    if line[-1] == ";":
        return True
    if line[-1] in ",:" or line[:1].islower():
        return False
    if (
        text[below[1] - 1] not in '."”'
        and sum(text.count(digit, *below) for digit in "0123456789") * 8 > below[1] - below[0]
    ):
        return False  # a table's heading
    if not blank_before(text, below[0]) and below[1] - below[0] < 100:
        return False
    if line[-1] not in '."”-–—':
        return below[1] - below[0] > len(line) * 0.6
    return len(line.split()) <= 16 and not _BODY.search(line)


def _body_start(
    scan: Span, lines: list[Bounds], headline: Span | None, byline: Byline | None, dateline: Dateline | None
) -> int:
    """Return where the body begins, notes such as ``(Adds quotes)`` left out."""
    if dateline is not None:
        return _skip_space(scan.text, dateline.end - scan.start)
    at = max([part.end - scan.start for part in (headline, byline) if part is not None], default=0)
    if at == 0:
        return 0
    for start, stop in lines:
        if start >= at and not _NOTE.match(scan.text, start, stop):
            return start
    return _skip_space(scan.text, at)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
