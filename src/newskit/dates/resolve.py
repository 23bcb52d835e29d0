"""resolve_dates and resolve_date: the time expressions of a text, and what they mean."""

from __future__ import annotations

import datetime as dt

import attrs
import regex
from dateutil import tz

from newskit.annotators import Annotator
from newskit.annotators.asked import Asked
from newskit.dates.anchoring import resolve
from newskit.dates.context import Context, Prior, Resolved
from newskit.dates.english import day_first_evidence, read
from newskit.dates.lexicon import lexicon
from newskit.dates.mention import DateMention
from newskit.dates.ranges import link_ranges
from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens, lowered, regions
from newskit.dates.values import Interval, interval, precision
from newskit.text import Scan, Span, require_language


def resolve_dates(
    text: str | Span,
    anchor: dt.date | dt.datetime | None,
    *,
    annotator: Annotator | None = None,
    lang: str = "en",
    day_first: bool | None = None,
) -> list[DateMention]:
    """Return the time expressions of *text* in reading order, with what they mean.

    Weekdays, months and days without a year are resolved against *anchor* by the way their clause
    looks ("said on Tuesday", "will meet on Thursday"); "a day earlier" and "the 14th" against the
    mention before them.  Spans leave prepositions and the possessive out, as TimeML's do.

    Args:
        text: The story, or a part of it.
        anchor: The day of publication.  Without one the date of the story's dateline stands in, and where
            there is none only what says its own date has an interval.  A datetime with a zone gives
            intervals with that zone.
        annotator: A parser, whose trees tell which verb a day or month belongs to; without one the nearest decides.
        lang: Language of the text.
        day_first: Whether ``3/4/2025`` is the third of April; by default the text's other dates decide,
            then American order.

    Raises:
        TypeError: If *text* is no text or *anchor* no date.
        ValueError: If there are no rules for *lang*.

    >>> for mention in resolve_dates("Talks resume on Wednesday, he said late Tuesday.", dt.date(2024, 12, 17)):
    ...     print(mention.text, mention.value, mention.mod)
    Wednesday 2024-12-18 None
    late Tuesday 2024-12-17 END
    """
    scan = Scan.of(text)
    require_language(lang)
    _check_anchor(anchor)
    source = scan.text
    if not source:
        return []
    lower = lowered(source)
    if day_first is None and "/" in lower:
        day_first = day_first_evidence(lower)
    context = _context(anchor)
    zone = anchor.tzinfo if isinstance(anchor, dt.datetime) else None
    mentions: list[DateMention] = []
    parse = None if annotator is None else Asked.of(annotator).parse(source)
    for tokens, triggers in regions(source, lower, lang, parse):
        floor = 0
        for i in triggers:
            if i <= floor:
                continue
            reading = read(tokens, i, floor, day_first)
            if reading is None:
                continue
            resolved = resolve(reading, tokens, context)
            if resolved is None:
                continue
            floor = reading.end
            mention = _mention(scan, tokens, reading, resolved, context, zone)
            if context.day is None and _in_dateline(source, mention, scan.start) and mention.begin is not None:
                context.day = mention.begin.date()
            if reading.siblings:
                mentions += _with_siblings(mention, reading, tokens, scan)
            else:
                mentions.append(mention)
    return link_ranges(mentions, source, scan.start)


def resolve_date(
    phrase: str | Span,
    anchor: dt.date | dt.datetime | None,
    *,
    lang: str = "en",
    day_first: bool | None = None,
) -> DateMention | None:
    """Return what a single *phrase* means, or None if it holds no time expression.

    The first expression counts; one in lower case ("friday") is read like one written properly, and one that
    would need a preposition in a sentence ("the 14th") as if it had one.

    >>> mention = resolve_date("in just 11 days", dt.date(2025, 1, 9))
    >>> mention.text, mention.value
    ('just 11 days', '2025-01-20')
    """
    span = Span.of(phrase)
    found = resolve_dates(span, anchor, lang=lang, day_first=day_first)[:1]
    titled = span.text.title()
    if span.text.islower() and len(titled) == len(span.text):
        for mention in resolve_dates(Span(span.start, span.end, titled), anchor, lang=lang, day_first=day_first)[:1]:
            text = span.text[mention.start - span.start : mention.end - span.start]
            found.append(_alone(attrs.evolve(mention, text=text)))
    if found:
        return max(found, key=lambda mention: mention.end - mention.start)
    return _framed(span, anchor, lang, day_first)


def _framed(span: Span, anchor: dt.date | dt.datetime | None, lang: str, day_first: bool | None) -> DateMention | None:
    """Read a phrase that needs a preposition to be an expression: "a year", "the 14th", "10:35"."""
    for frame in lexicon(lang).frames:
        for mention in resolve_dates(f"{frame} {span.text}", anchor, lang=lang, day_first=day_first):
            start = max(mention.start - len(frame) - 1, 0)
            end = mention.end - len(frame) - 1
            if 0 <= start < end:
                moved = attrs.evolve(mention, start=span.start + start, end=span.start + end, text=span.text[start:end])
                return _alone(moved)
    return None


def _alone(mention: DateMention) -> DateMention:
    """Drop the spans that point into a rewritten phrase."""
    anchor = None if isinstance(mention.anchor, Span) else mention.anchor
    return attrs.evolve(mention, range=None, anchor=anchor)


def _in_dateline(text: str, mention: DateMention, offset: int) -> bool:
    """Whether a full date stands in the story's dateline: "KYIV, Jan. 9, 2025 (AFP) -"."""
    return (
        mention.precision == "day"
        and mention.start - offset < _DATELINE
        and _BEHIND_DATELINE.match(text, mention.end - offset) is not None
    )


_DATELINE = 200
_BEHIND_DATELINE = regex.compile(
    r"\s?+ (?: [(/] [^()/\n]{2,40} [)/] \s?+ (?: -{1,2} | [–—:.] ) | (?: -{2} | [–—] | (?<=\s) - (?=\s) ) )",
    regex.VERBOSE,
)


def _with_siblings(mention: DateMention, reading: Reading, t: Tokens, scan: Scan) -> list[DateMention]:
    """Return *mention* and what shares its words ("April 24 and 25", "2 and 3 p.m."), in reading order."""
    found = [mention]
    for sibling in reading.siblings:
        value = mention.value[: sibling.kept] + sibling.tail
        bounds = interval(value)
        if bounds is None or len(mention.value) != len(value):
            continue
        zone = mention.begin.tzinfo if mention.begin is not None else None
        start, end = t.start[sibling.first], t.end(sibling.last)
        found.append(
            attrs.evolve(
                mention,
                start=scan.start + start,
                end=scan.start + end,
                text=scan.text[start:end],
                value=value,
                begin=bounds[0].replace(tzinfo=zone),
                until=bounds[1].replace(tzinfo=zone),
                mod=None,
                alternatives=(),
            )
        )
    return sorted(found, key=lambda found: found.start)


def _check_anchor(anchor: object) -> None:
    if anchor is None or isinstance(anchor, dt.date):
        return
    msg = f"anchor must be a date, not a {type(anchor).__name__}"
    if isinstance(anchor, str):
        msg += "; parse it first: date.fromisoformat('2025-01-09')"
    raise TypeError(msg)


def _context(anchor: dt.date | dt.datetime | None) -> Context:
    if isinstance(anchor, dt.datetime):
        return Context(anchor.date(), anchor)
    return Context(anchor)


def _mention(
    scan: Scan, t: Tokens, reading: Reading, resolved: Resolved, context: Context, zone: dt.tzinfo | None
) -> DateMention:
    start, end = t.start[reading.first], t.end(reading.last)
    bounds = interval(resolved.value) if resolved.type in ("DATE", "TIME") else None
    against: dt.date | Span | None = None
    if isinstance(resolved.against, Prior):
        against = scan.sub(resolved.against.start, resolved.against.end)
    elif resolved.against is not None and context.day is not None:
        against = context.day
    if resolved.value in ("P9M", "P6M"):
        context.longer = True
    if bounds is not None:
        current = reading.op != "shift" and not (reading.op == "quarter" and _compared(t, reading))
        _remember(resolved, bounds, start, end, context, current=current)
        own = _zone(reading.zone, t) or zone
        if own is not None:
            bounds = (_in_zone(bounds[0], own), _in_zone(bounds[1], own))
    return DateMention(
        scan.start + start,
        scan.start + end,
        scan.text[start:end],
        type=resolved.type,
        value=resolved.value,
        mod=resolved.mod,
        begin=None if bounds is None else bounds[0],
        until=None if bounds is None else bounds[1],
        anchor=against,
        precision=precision(resolved.value),
        rule=reading.rule,
        alternatives=resolved.alternatives,
    )


def _compared(t: Tokens, reading: Reading) -> bool:
    """Whether a quarter is only what another is measured by: "after a flat second quarter", "than in the first"."""
    return any(word in t.lex.sets["measured by"] for word in t.low[max(0, reading.first - 4) : reading.first])


def _remember(resolved: Resolved, bounds: Interval, start: int, end: int, context: Context, *, current: bool) -> None:
    """Keep the mention as what later ones may count from."""
    value = resolved.value
    size = len(value)
    if size >= 10 and value[4] == "-" and value[5] != "W":
        day = dt.date.fromisoformat(value[:10])  # that of "midnight Friday", T24:00, begins on Saturday
        context.prior_day = context.prior = Prior(value, day, start, end, "D")
        return
    unit = (
        "M"
        if size == 7 and value[5:].isdecimal()
        else "Q"
        if value[5:6] == "Q"
        else "Y"
        if size == 4
        else "W"
        if "W" in value
        else "S"
    )
    context.prior = Prior(value, bounds[0].date(), start, end, unit)
    if unit == "M":
        context.month = context.prior
    if unit == "Y" and current:
        context.longer = True
    elif unit == "Q":
        context.longer = False
    if (
        unit == "Q"
        and current
        and (context.day is None or bounds[0].date() <= context.day)
        and resolved.value != _year_before(context.quarter)
        and not (context.quarter is not None and context.day is not None and bounds[1].date() > context.day)
    ):
        context.quarter = context.prior


def _year_before(quarter: Prior | None) -> str:
    """Return last year's value of the quarter spoken of: what it is compared with is not what is spoken of next."""
    return f"{int(quarter.value[:4]) - 1:04d}{quarter.value[4:]}" if quarter is not None else ""


def _in_zone(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    """Return *moment* in *zone*; local mean time, as before standard time, is rounded to whole minutes (RFC 3339)."""
    moved = moment.replace(tzinfo=zone)
    offset = moved.utcoffset()
    if offset is None or not offset.seconds % 60:
        return moved
    return moment.replace(tzinfo=dt.timezone(dt.timedelta(minutes=round(offset.total_seconds() / 60))))


def _zone(name: str, t: Tokens) -> dt.tzinfo | None:
    if not name:
        return None
    if name == "Z":
        return dt.UTC
    if name[0] in "+-":
        digits = name.replace(":", "")
        minutes = int(digits[1:3]) * 60 + int(digits[3:5])
        return dt.timezone(dt.timedelta(minutes=-minutes if name[0] == "-" else minutes)) if minutes < 1440 else None
    known = lexicon(t.lang).zones.get(name)
    if known is None:
        return None
    if known.lstrip("-").isdecimal():
        return tz.tzoffset(name, int(known) * 60)
    return tz.gettz(known)
