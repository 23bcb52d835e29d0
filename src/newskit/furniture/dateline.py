"""Datelines: which openings are one."""

from __future__ import annotations

import datetime as dt

import regex

from newskit.data.gazetteer import city_countries, city_size, region_country
from newskit.furniture.agencies import agency_name
from newskit.furniture.dashless import read_dashless
from newskit.furniture.days import check_anchor, resolve
from newskit.furniture.filing import Bounds, Opening
from newskit.furniture.lines import head_lines
from newskit.furniture.opening import read_opening
from newskit.furniture.parts import Agency, Dateline, Place
from newskit.furniture.usual import cannot_open, read_usual
from newskit.furniture.verdict import is_special, judge
from newskit.text import Span, require_language

_REACH = 220


def split_dateline(
    text: str | Span, *, anchor: dt.date | None = None, dashless: bool = False, lang: str = "en"
) -> tuple[Dateline | None, Span]:
    """Return the dateline of a story and what follows it; None and the whole text where there is none.

    The first lines are looked at, not only the very first: a headline, bullets, ``(Adds quotes)``
    or a byline may stand above.  Place names count as evidence; a known agency or a date does too.

    Args:
        text: The story.
        anchor: Its day of publication; with it the dateline's date is resolved to the nearest such day.
        dashless: Whether to accept a place in capitals with nothing behind it (``NEW YORK Stocks rose``)
            as well, with ``certain=False``.
        lang: Language of the rules.

    Raises:
        TypeError: If *text* is neither str nor Span, or *anchor* no date.
        ValueError: If there are no rules for *lang*.

    >>> dateline, rest = split_dateline("LVIV, Ukraine, Jan 9 (Reuters) - Power was back by noon.")
    >>> dateline.places[0].city.text, dateline.date.text, dateline.agency.name
    ('LVIV', 'Jan 9', 'Reuters')
    >>> rest
    Span(start=33, end=56, text='Power was back by noon.')
    """
    require_language(lang)
    check_anchor(anchor)
    scan = Span.of(text)
    dateline = find_dateline(scan, head_lines(scan.text), anchor, dashless=dashless)
    if dateline is None:
        return None, scan.plain()
    return dateline, behind(scan, dateline.end - scan.start)


def behind(scan: Span, at: int) -> Span:
    """Return what follows offset *at* of *scan*, without the white space in between."""
    rest = scan.text[at:]
    kept = rest.lstrip()
    return Span(scan.end - len(kept), scan.end, kept)


def find_dateline(
    scan: Span, lines: list[Bounds], anchor: dt.date | None, *, dashless: bool = False
) -> Dateline | None:
    """Return the dateline at the start of one of *lines*, the first such.

    Args:
        scan: The text.
        lines: Its first lines, as offsets into ``scan.text``.
        anchor: Day of publication.
        dashless: Whether a place in capitals is enough.
    """
    text = scan.text
    for index, (start, stop) in enumerate(lines):
        reach = min(stop, start + _REACH)
        if cannot_open(text, start, reach):
            opening = None
        else:
            opening = read_usual(text, start, reach) or read_opening(text, start, reach)
        if text[start] in "Bb" and (by := _BY.match(text, start)) and _MARK.search(text, by.end(), reach):
            opening = _behind_names(text, by.end(), reach, stop)
        if opening is not None:
            verdict = judge(text, opening, stop, first=index == 0)
            if verdict is not None:
                return _build(scan, opening, verdict, anchor)
        if dashless and (opening := read_dashless(text, start, stop)) is not None:
            return _build(scan, opening, ("dashless", False), anchor)
    return None


_BY = regex.compile(r"(?:By|BY|by) (?=\p{Lu})")
_MARK = regex.compile(r"[(–—―]|-[ -]|[ ]_")
_NAME_WORDS = regex.compile(r"[^\s,]+,? +")
_MOST_NAME_WORDS = 9


def _behind_names(text: str, at: int, reach: int, stop: int) -> Opening | None:
    """Return the opening behind a byline on the same line (``By ANN ODE ODESA, Ukraine (AP) --``).

    Nothing but the gazetteer tells where the name ends: the city is the longest known one.
    """
    for count in range(_MOST_NAME_WORDS):
        word = _NAME_WORDS.match(text, at, reach)
        if word is None:
            return None
        at = word.end()
        opening = read_opening(text, at, reach) if count else None
        if opening is None or not opening.places or not opening.separator:
            continue
        city = text[slice(*opening.places[0][0])]
        if (city_size(city) > 0 or is_special(city)) and judge(text, opening, stop, first=True):
            return opening
    return None


def _build(scan: Span, opening: Opening, verdict: tuple[str, bool], anchor: dt.date | None) -> Dateline:
    places = tuple(Place(scan.sub(*city), scan.sub(*region) if region else None) for city, region in opening.places)
    date = resolve(scan.sub(*opening.date), anchor) if opening.date else None
    agency = None
    if opening.agency:
        printed = scan.sub(*opening.agency)
        name = agency_name(printed.text, lambda: _countries(scan.text, opening))
        agency = Agency(printed.start, printed.end, printed.text, name)
    rule, certain = verdict
    start = scan.start + opening.start
    return Dateline(
        start,
        scan.start + opening.end,
        scan.text[opening.start : opening.end],
        places=places,
        date=date,
        agency=agency,
        certain=certain,
        rule=rule,
    )


def _countries(text: str, opening: Opening) -> tuple[str, ...]:
    if not opening.places:
        return ()
    city, region = opening.places[0]
    country = region_country(text[slice(*region)]) if region else None
    return (country,) if country else city_countries(text[slice(*city)])
