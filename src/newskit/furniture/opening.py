"""How a story's opening reads, from left to right: places, date, agency, separator.

Nothing is judged here; :mod:`newskit.furniture.dateline` decides whether what was read is a dateline.
"""

from __future__ import annotations

import attrs
import regex

from newskit.data.gazetteer import city_size, is_country, region_country
from newskit.furniture.agencies import is_agency, is_credit_form, opens_alone
from newskit.furniture.days import WEEKDAY, date_at

Bounds = tuple[int, int]

# White space within a line: no pattern here may run over a line break.
_S = r"[^\S\n\r\v\f\x85\u2028\u2029]"
_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ene|Gen|Dez)\p{L}{0,7}"
_WORD = rf"""
    (?! {_MONTH} [.,]? {_S}? \d ) (?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b )
    (?: (?:[Aa]l|[Ee]l|[Aa][sdnrtz]|[Aa]sh|[Ee][zds]|[ld])['’-] )?+
    \p{{Lu}}\p{{M}}*+ [\p{{L}}\p{{M}}]*+ (?: [.'’ʼ`‘‐-] \p{{L}}[\p{{L}}\p{{M}}]*+ )*+ \.?+
"""
_LINK = (
    r"(?:al|am|an|and|auf|aan|bei|by|da|das|de|del|della|den|der|des|di|do|dos|du|e|el|en|im|in|la|las|le|les|los|"
    r"near|of|on|op|sous|sur|the|und|upon|van|y|ze|zu)"
)
NAME = regex.compile(
    rf"""
    (?: \d{{1,3}} {_S} (?!{_MONTH}\b) )?+
    {_WORD} (?: {_S}{{1,3}}+ (?: (?!and\b) {_LINK} {_S}++ ){{0,2}} {_WORD} ){{0,7}}
    """,
    regex.VERBOSE,
)
_LOWER_NAME = regex.compile(r"\p{L}[\p{L}.'’-]++(?: \p{L}[\p{L}.'’-]++){0,2}+(?=, \p{L}{3,9}\.? \d{1,2} ?-)")
_GAP = regex.compile(rf"{_S}*+")
_COMMA = regex.compile(rf"{_S}*+,{_S}*+")
_SLASH = regex.compile(rf"{_S}?/{_S}?")
# Frankfurt/Main and Frankfurt (Oder) are one place each: the slash or bracket names the river.
_RIVER = regex.compile(
    r"(?: ?\((?P<river>\p{Lu}\p{L}+)\)|/(?P<river>\p{Lu}\p{L}+)\b)"
    r"(?<=(?i:main|oder|saale|elbe|donau|neckar|havel|inn|ruhr|rhein|weser)\)?)"
)
_AND = regex.compile(rf"(?:,?{_S}++(?:and|AND|y)|{_S}*+&){_S}++")
_FILLER = regex.compile(rf"(?:{_S}?\|)?+[.,;]?+{_S}*+,?{_S}*+")
_BRACKET = regex.compile(
    rf"""
    \( {_S}?+ (?P<inside> [^()\n]{{1,60}}? ) {_S}?+ \)
  | \[ (?P<inside> [^\[\]\n]{{1,40}} ) \]
  | / {_S}?+ (?P<inside> [^/\n,;]{{2,40}}? ) {_S}?+ /
    """,
    regex.VERBOSE,
)
_BARE = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.&'’/!-]*+(?: [\p{Lu}\p{N}][\p{L}\p{N}.&'’/!-]*+){0,3}")
_DOMAIN = regex.compile(r"[\p{L}\d-]{2,30}\.(?:com|net|org)")
SEPARATOR = regex.compile(
    rf"{_S}*+ (?: \.?{_S}? (?P<dash> -{{1,3}}+ | [–—―‒−─]{{1,2}}+ | _{{1,2}}+ ) | (?P<colon> : ) )", regex.VERBOSE
)
_JUNK = regex.compile(rf"(?:[*•●▪◆■·>#+]++{_S}*+|</?\w{{1,10}}/?>{_S}*+|[\"“]{_S}*+(?=\())*+")
_INNER_DATE = regex.compile(r"(?P<agency>.+?)(?: [-–—] |, | – )(?P<rest>.+)")
_EXTENSIONS = 2
_SHORTEST_REGION = 3  # "Boston (AL)" plays in the American League


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


def read_opening(text: str, start: int, stop: int) -> Opening | None:
    """Return what reads like a dateline at *start*, None where nothing does.

    Args:
        text: The text.
        start: Where the line begins.
        stop: Where it ends.
    """
    at = _JUNK.match(text, start, stop).end()  # type: ignore[union-attr]
    if at >= stop:
        return None
    found = Opening(at, at)
    if text[at] in "([/":
        at = _bracket(text, at, stop, found)
        if found.agency is None or not (found.known or _DOMAIN.fullmatch(text, *found.agency)):
            return None
        found.lead = True
        at = _behind_lead(text, at, stop, found)
    elif (date := date_at(text, at, stop)) and (text[at].isdigit() or text[at].isupper()):
        found.date, at = date.span(), date.end()
    elif text[at].islower() and (bare := _BARE.match(text, at, stop)) and opens_alone(bare[0].partition(" ")[0]):
        end = at + len(bare[0].partition(" ")[0])
        found.agency, found.known, found.lead, at = (at, end), True, True, end
    else:
        at = _places(text, at, stop, found)
        if not found.places and found.agency is None:
            return None
    at = _when_and_who(text, at, stop, found)
    at = _separator(text, at, stop, found)
    for _ in range(_EXTENSIONS):
        if not found.separator:
            break
        at = _extension(text, at, stop, found)
    found.end = at
    return found


def _places(text: str, at: int, stop: int, found: Opening) -> int:
    """Read ``CITY, Region/CITY and CITY``; return where it ends."""
    while True:
        name = NAME.match(text, at, stop)
        if not found.places and (name is None or text[name.end() + 1 : name.end() + 2].islower()):
            name = _LOWER_NAME.match(text, at, stop) or name
        if name is None:
            return at
        city = (name.start(), _city_end(text, *name.span()))
        at = name.end()
        river = _RIVER.match(text, at, stop)
        if river is not None:
            city, at = (city[0], river.end()), river.end()
        lead = _takes_lead(text, city, stop, found) if not found.places else 0
        if lead:
            return _behind_lead(text, lead, stop, found)
        bare = _trailing_agency(text, city, stop, found)
        if bare is not None:
            found.places.append(((city[0], _city_end(text, city[0], bare)), None))
            return at
        at, region = _region(text, at, stop, found)
        found.places.append((city, region))
        if found.agency:
            return at
        joint = None if _is_known_bracket(text, at, stop) else _joint(text, at, stop)
        if joint is None:
            return at
        at = joint.end()


def _is_known_bracket(text: str, at: int, stop: int) -> bool:
    at = _skip_gap(text, at, stop)
    return text[at : at + 1] in ("/", "(", "[") and _bracket_is_known(text, at, stop)


def _joint(text: str, at: int, stop: int) -> regex.Match[str] | None:
    """Return what joins two cities (``/``, ``and``, the comma of a list), None where no second one follows."""
    joint = _SLASH.match(text, at, stop) or _AND.match(text, at, stop)
    return joint if joint and NAME.match(text, joint.end(), stop) else _listed(text, at, stop)


def _skip_gap(text: str, at: int, stop: int) -> int:
    gap = _GAP.match(text, at, stop)
    return gap.end() if gap else at


def _listed(text: str, at: int, stop: int) -> regex.Match[str] | None:
    """Return the comma of ``PARIS, LONDON and ROME``, where a list of cities goes on behind it."""
    comma = _COMMA.match(text, at, stop)
    name = comma and NAME.match(text, comma.end(), stop)
    if not comma or not name or city_size(name[0]) < 0:
        return None
    return comma if _AND.match(text, name.end(), stop) or _COMMA.match(text, name.end(), stop) else None


def _city_end(text: str, start: int, end: int) -> int:
    """Return *end* without a closing full stop, unless an abbreviation ends there (``N.H.``)."""
    return end - 1 if text[end - 1] == "." and "." not in text[max(start, end - 3) : end - 1] else end


def _takes_lead(text: str, name: Bounds, stop: int, found: Opening) -> int:
    """Note an agency that opens the line in a place's stead (``AP - ``); return where it ends, 0 without one."""
    forms = [text[slice(*name)]]
    bare = _BARE.match(text, name[0], stop)
    if bare is not None and bare.end() != name[1]:
        forms.append(bare[0].rstrip("/,."))
    if "-" in forms[0]:  # APA-Dakar
        forms.append(forms[0].partition("-")[0])
    for form in forms:
        end = name[0] + len(form)
        if opens_alone(form) or (
            is_credit_form(form) and text[end : end + 1] in ("-", "/") and _city_behind(text, end, stop)
        ):
            found.agency, found.known, found.lead = (name[0], end), True, True
            return end
        if "." in form and _DOMAIN.fullmatch(form):
            found.agency, found.lead = (name[0], end), True
            return end
    return 0


_LEAD_MARK = regex.compile(rf"[,/-]?{_S}?")


def _city_behind(text: str, at: int, stop: int) -> regex.Match[str] | None:
    """Return the known city behind an agency that opens the line."""
    name = NAME.match(text, _LEAD_MARK.match(text, at, stop).end(), stop)  # type: ignore[union-attr]
    return name if name and city_size(name[0]) >= 0 else None


def _behind_lead(text: str, at: int, stop: int, found: Opening) -> int:
    """Read the place behind an agency that opens the line (``(AP) LONDON —``); return where it ends."""
    name = _city_behind(text, at, stop)
    if name is None or (name.start() == at and text[at - 1] not in ")]/"):
        return at
    more = Opening(at, at)
    end = _places(text, name.start(), stop, more)
    end = _when_and_who(text, end, stop, more) if more.agency is None else end
    if more.agency is not None or not SEPARATOR.match(text, end, stop):
        return at
    found.places, found.date = more.places, more.date
    return end


def _trailing_agency(text: str, name: Bounds, stop: int, found: Opening) -> int | None:
    """Note an agency at the end of a name (``Kyiv CNN``); return where the place before it ends."""
    start, end = name
    gap = text.find(" ", start, end)
    while gap > 0:
        form = text[gap + 1 : end]
        if is_credit_form(form) and region_country(form) is None and SEPARATOR.match(text, end, stop):
            found.agency, found.known = (gap + 1, end), True
            return gap
        gap = text.find(" ", gap + 1, end)
    return None


def _region(text: str, at: int, stop: int, found: Opening) -> tuple[int, Bounds | None]:
    """Read ``, Region[, Country]``, ``(Region) [Country]``; return where it ends and the region."""
    region: Bounds | None = None
    for _ in range(3):
        gap = _skip_gap(text, at, stop)
        bracket = _BRACKET.match(text, gap, stop) if text[gap : gap + 1] in ("(", "[") else None
        if bracket is not None:
            inside = bracket.span("inside")
            if (inside[1] - inside[0] < _SHORTEST_REGION and not is_country(text[slice(*inside)])) or region_country(
                text[slice(*inside)]
            ) is None:
                break
            region, at = region or inside, bracket.end()
            continue
        comma = _COMMA.match(text, at, stop)
        name = NAME.match(text, comma.end(), stop) if comma else None
        if name is None:
            break
        start, end = name.span()
        if text[end + 1 : end + 2].isdigit() and date_at(text, start, stop):
            break  # a month with a slip of the typewriter
        if is_credit_form(text[start : _city_end(text, start, end)]) and region_country(name[0]) is None:
            break
        bare = _trailing_agency(text, (start, end), stop, found)
        if bare is not None:
            return end, region or (start, bare)
        if region is None and region_country(name[0]) is None and _listed(text, at, stop):
            break
        if region is not None:
            if region_country(name[0]) is None:
                break
            region = (region[0], end) if text[region[1] : start].strip() == "," else region
        else:
            region = (start, end)
        at = end
    if region is not None and text[region[1] - 1] == "." and is_country(text[slice(*region)]):
        region = (region[0], region[1] - 1)
    return at, region


def _when_and_who(text: str, at: int, stop: int, found: Opening) -> int:
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
            if inner and text[inner : inner + 1] in ("(", "/") and _bracket_is_known(text, inner, stop):
                behind = inner
        if found.agency is None and text[behind] in "([/":
            end = _bracket(text, behind, stop, found)
            if end > behind:
                at = end
                continue
        if found.agency is None and behind > at:
            end = _bare_agency(text, behind, stop, found)
            if end > behind:
                at = end
                continue
        break
    return at


def _bracket_is_known(text: str, at: int, stop: int) -> bool:
    bracket = _BRACKET.match(text, at, stop)
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


def _bracket(text: str, at: int, stop: int, found: Opening) -> int:
    """Read ``(Reuters)``, ``/TASS/``, ``[Saba]``; return where it ends, *at* where there is none."""
    bracket = _BRACKET.match(text, at, stop)
    if bracket is None:
        return at
    agency, date, known = _inside(text, bracket)
    if text[at] == "/" and not known:
        return at
    found.agency, found.known, found.bracketed = agency, known, True
    found.date = found.date or date
    return bracket.end()


def _bare_agency(text: str, at: int, stop: int, found: Opening) -> int:
    """Read an agency without brackets (``, SPA --``, ``. Trend:``); return where it ends."""
    run = _BARE.match(text, at, stop)
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


def _separator(text: str, at: int, stop: int, found: Opening) -> int:
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


def _extension(text: str, at: int, stop: int, found: Opening) -> int:
    """Read a date or agency that stands behind a first separator (``HONG KONG - Media OutReach - 9 Jan -``)."""
    more = Opening(at, at)
    start = _skip_gap(text, at, stop)
    if start >= stop:
        return at
    if found.lead and not found.places and text[start].isupper():
        end = _places(text, start, stop, more)
        end = _when_and_who(text, end, stop, more) if more.places else start
        if not (more.places and (more.known if more.agency else more.date)):
            return at
    else:
        more.agency = found.agency
        more.date = found.date
        end = _when_and_who(text, start, stop, more) if text[start] != "-" else start
        if (more.agency is None and more.date is None) or end == start:
            more.agency = None
            end = _bare_agency(text, start, stop, more) if found.agency is None else start
        if end == start or (more.agency is not found.agency and not more.known):
            return at
    if more.known and more.agency is not None and text[end : end + 1] == ".":  # MOSCOW, January 9 - RIA Novosti. The
        more.separator, end = "stop", end + 1
    else:
        end = _separator(text, end, stop, more)
    if not more.separator:
        return at
    found.places = found.places or more.places
    found.date = found.date or more.date
    if found.agency is None:
        found.agency, found.known, found.bracketed = more.agency, more.known, more.bracketed
    found.separator, found.tight = more.separator, more.tight
    return end
