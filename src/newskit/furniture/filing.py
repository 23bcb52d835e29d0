"""What stands behind a dateline's places: date, agency, separator."""

from __future__ import annotations

import attrs
import regex

from newskit.furniture.agencies import is_agency, is_credit_form
from newskit.furniture.days import WEEKDAY, date_at

Bounds = tuple[int, int]

# White space within a line: no pattern here may run over a line break.
SPACE = r"[^\S\n\r\v\f\x85\u2028\u2029]"
_GAP = regex.compile(rf"{SPACE}*+")
_FILLER = regex.compile(rf"(?:{SPACE}?\|)?+[.,;]?+{SPACE}*+,?{SPACE}*+")
BRACKET = regex.compile(
    rf"""
    \( {SPACE}?+ (?P<inside> [^()\n]{{1,60}}? ) {SPACE}?+ \)
  | \[ (?P<inside> [^\[\]\n]{{1,40}} ) \]
  | / {SPACE}?+ (?P<inside> [^/\n,;]{{2,40}}? ) {SPACE}?+ /
    """,
    regex.VERBOSE,
)
# An agency no table knows: "Ruse /SEN/ The ferry".
LETTERS = regex.compile(r"(?<= )/\p{Lu}{2,6}/ (?=\p{Lu})")
BARE = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.&'’/!-]*+(?: [\p{Lu}\p{N}][\p{L}\p{N}.&'’/!-]*+){0,3}")
SEPARATOR = regex.compile(
    rf"{SPACE}*+ (?: \.?{SPACE}? (?P<dash> -{{1,3}}+ | [–—―‒−─]{{1,2}}+ | _{{1,2}}+ ) | (?P<colon> : ) )", regex.VERBOSE
)
_INNER_DATE = regex.compile(r"(?P<agency>.+?)(?: [-–—] |, | – )(?P<rest>.+)")


@attrs.define
class Opening:
    """What stands at the start of a line, as offsets into the text.

    Attributes:
        start: Where it begins.
        end: Where it ends, the separator included.
        places: City and region of each place, the region None where there is none.
        date: The date.
        agency: The agency.
        known: Whether the agency is one of the table's.
        lead: Whether the agency came first.
        separator: ``dash``, ``colon``, ``stop`` (``/TASS/.``) or ``""``.
        tight: Whether the separator touches the word before it and the word behind it.
    """

    start: int
    end: int
    places: list[tuple[Bounds, Bounds | None]] = attrs.field(factory=list)
    date: Bounds | None = None
    agency: Bounds | None = None
    known: bool = False
    bracketed: bool = False
    lead: bool = False
    separator: str = ""
    tight: bool = False


def skip_gap(text: str, at: int, stop: int) -> int:
    """Return *at* behind the white space that stands there, on the same line."""
    gap = _GAP.match(text, at, stop)
    return gap.end() if gap else at


def read_when_and_who(text: str, at: int, stop: int, found: Opening) -> int:
    """Read the date and the agency, in either order; return where they end."""
    while at < stop:
        behind = _FILLER.match(text, at, stop).end()  # type: ignore[union-attr]
        if behind >= stop:
            break
        if found.date is None:
            date = date_at(text, behind, stop) or (WEEKDAY.match(text, behind, stop) if found.places else None)
            if date is not None:
                found.date, at = date.span(), date.end()
                continue
        if text[behind] in "-–—" and found.agency is None:  # Calif.--(BUSINESS WIRE)--
            dashes = SEPARATOR.match(text, behind, stop)
            inner = dashes and dashes.end()
            if inner and text[inner : inner + 1] in ("(", "/") and bracket_is_known(text, inner, stop):
                behind = inner
        if found.agency is None and text[behind] in "([/":
            end = read_bracket(text, behind, stop, found)
            if end > behind:
                at = end
                continue
        if found.agency is None and behind > at:
            end = read_bare_agency(text, behind, stop, found)
            if end > behind:
                at = end
                continue
        break
    return at


def bracket_is_known(text: str, at: int, stop: int) -> bool:
    """Whether a known agency stands in brackets or slashes at *at*."""
    bracket = BRACKET.match(text, at, stop)
    return bracket is not None and _inside(text, bracket)[2]


def _inside(text: str, bracket: regex.Match[str]) -> tuple[Bounds, Bounds | None, bool]:
    """Return agency, date and whether the agency is known, from ``(Newsfile Corp. - January 9, 2025)``."""
    start, end = bracket.span("inside")
    if is_agency(text[start:end]):
        return (start, end), None, True
    split = _INNER_DATE.match(text, start, end)
    if split is not None:
        known = is_agency(split["agency"])
        date = date_at(text, split.start("rest"), end)
        if known or date:
            return split.span("agency"), date.span() if date else None, known
    return (start, end), None, False


def read_bracket(text: str, at: int, stop: int, found: Opening) -> int:
    """Read ``(Reuters)``, ``/TASS/``, ``[Saba]``; return where it ends, *at* where there is none."""
    bracket = BRACKET.match(text, at, stop)
    if bracket is None:
        return at
    agency, date, known = _inside(text, bracket)
    if text[at] == "/" and not known and not LETTERS.match(text, at, stop):
        return at
    found.agency, found.known, found.bracketed = agency, known, True
    found.date = found.date or date
    return bracket.end()


def read_bare_agency(text: str, at: int, stop: int, found: Opening) -> int:
    """Read an agency without brackets (``, SPA --``, ``. Trend:``); return where it ends."""
    run = BARE.match(text, at, stop)
    if run is None:
        return at
    end = run.end()
    while end > at:
        form = text[at:end].rstrip(".-/")
        if is_credit_form(form):
            found.agency, found.known = (at, at + len(form)), True
            return at + len(form)
        gap = text.rfind(" ", at, end)
        end = max(at, gap)
    return at


def read_separator(text: str, at: int, stop: int, found: Opening) -> int:
    """Read the dash, colon or stop that ends a dateline; return where it ends."""
    mark = SEPARATOR.match(text, _slip(text, at, stop), stop)
    if mark is not None:
        found.separator = "dash" if mark["dash"] else "colon"
        behind = text[mark.end() : mark.end() + 1]
        found.tight = mark["dash"] == "-" and not mark[0][0].isspace() and bool(behind) and not behind.isspace()
        return mark.end()
    if found.known and text[at : at + 1] == "." and found.places:
        found.separator = "stop"
        return at + 1
    if found.places and found.date and found.agency is None and text[at : at + 2] == ". ":  # CHENNAI, OCT. 9. The
        found.separator = "stop"
        return at + 1
    if found.known and found.date and text[at : at + 2].strip() == "/":  # AUSTIN, TX / ACCESSWIRE / January 9 /
        found.separator = "stop"
        return at + len(text[at : at + 2].rstrip())
    return at


def _slip(text: str, at: int, stop: int) -> int:
    """Return *at* behind a comma or stop set by mistake before the separator (``Calif., -``)."""
    mark = _SLIP.match(text, at, stop) if text[at : at + 1] in (".", ",", ";") else None
    return mark.end() if mark else at


_SLIP = regex.compile(r"[.,;]\s?(?=[-–—_])")
