"""How a story's opening reads, from left to right: places, date, agency, separator.

Nothing is judged here; :mod:`newskit.furniture.dateline` decides whether what was read is a dateline.
"""

from __future__ import annotations

import regex

from newskit.data.gazetteer import city_size, is_country, region_country
from newskit.furniture.agencies import is_credit_form, opens_alone
from newskit.furniture.days import date_at
from newskit.furniture.filing import (
    BARE,
    BRACKET,
    LETTERS,
    SEPARATOR,
    SPACE,
    Bounds,
    Opening,
    bracket_is_known,
    read_bare_agency,
    read_bracket,
    read_separator,
    read_when_and_who,
    skip_gap,
)

_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ene|Gen|Dez)\p{L}{0,7}"
_WORD = rf"""
    (?! {_MONTH} [.,]? {SPACE}? \d ) (?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b )
    (?: (?:[Aa]l|[Ee]l|[Aa][sdnrtz]|[Aa]sh|[Ee][zds]|[ld])['’-] )?+
    \p{{Lu}}\p{{M}}*+ [\p{{L}}\p{{M}}]*+ (?: [.'’ʼ`‘‐-] \p{{L}}[\p{{L}}\p{{M}}]*+ )*+ \.?+
"""
_LINK = (
    r"(?:al|am|an|and|auf|aan|bei|by|da|das|de|del|della|den|der|des|di|do|dos|du|e|el|en|im|in|la|las|le|les|los|"
    r"near|of|on|op|sous|sur|the|und|upon|van|y|ze|zu)"
)
NAME = regex.compile(
    rf"""
    (?=\S) (?: \d{{1,3}} {SPACE} (?!{_MONTH}\b) )?+
    (?: (?: {SPACE}{{1,3}}+ (?: (?!and\b) {_LINK} {SPACE}++ ){{0,2}} )?+ {_WORD} ){{1,8}}
    """,
    regex.VERBOSE,
)
_LOWER_NAME = regex.compile(r"\p{L}[\p{L}.'’-]++(?: \p{L}[\p{L}.'’-]++){0,2}+(?=, \p{L}{3,9}\.? \d{1,2} ?-)")
_COMMA = regex.compile(rf"{SPACE}*+,{SPACE}*+")
_SLASH = regex.compile(rf"{SPACE}?/{SPACE}?")
# Frankfurt/Main and Frankfurt (Oder) are one place each: the slash or bracket names the river.
_RIVER = regex.compile(
    r"(?: ?\((?P<river>\p{Lu}\p{L}+)\)|/(?P<river>\p{Lu}\p{L}+)\b)"
    r"(?<=(?i:main|oder|saale|elbe|donau|neckar|havel|inn|ruhr|rhein|weser)\)?)"
)
_AND = regex.compile(rf"(?:,?{SPACE}++(?:and|AND|y)|{SPACE}*+&){SPACE}++")
_DOMAIN = regex.compile(r"[\p{L}\d-]{2,30}\.(?:com|net|org)")
_JUNK = regex.compile(rf"(?:[*•●▪◆■·>#+]++{SPACE}*+|</?\w{{1,10}}/?>{SPACE}*+|[\"“]{SPACE}*+(?=\())*+")
_EXTENSIONS = 2
_SHORTEST_REGION = 3  # "Boston (AL)" plays in the American League


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
        at = read_bracket(text, at, stop, found)
        if found.agency is None or not (found.known or _DOMAIN.fullmatch(text, *found.agency)):
            return None
        found.lead = True
        at = _behind_lead(text, at, stop, found)
    elif (date := date_at(text, at, stop)) and (text[at].isdigit() or text[at].isupper()):
        found.date, at = date.span(), date.end()
    elif text[at].islower() and (bare := BARE.match(text, at, stop)) and opens_alone(bare[0].partition(" ")[0]):
        end = at + len(bare[0].partition(" ")[0])
        found.agency, found.known, found.lead, at = (at, end), True, True, end
    else:
        at = _places(text, at, stop, found)
        if not found.places and found.agency is None:
            return None
    at = read_when_and_who(text, at, stop, found)
    at = read_separator(text, at, stop, found)
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
        joint = None if _is_bracket(text, at, stop) else _joint(text, at, stop)
        if joint is None:
            return at
        at = joint.end()


def _is_bracket(text: str, at: int, stop: int) -> bool:
    """Whether an agency in brackets follows: one of the table's, or letters between slashes (``Ruse /SEN/ The``)."""
    at = skip_gap(text, at, stop)
    if LETTERS.match(text, at, stop):
        return True
    return text[at : at + 1] in ("/", "(", "[") and bracket_is_known(text, at, stop)


def _joint(text: str, at: int, stop: int) -> regex.Match[str] | None:
    """Return what joins two cities (``/``, ``and``, the comma of a list), None where no second one follows."""
    joint = _SLASH.match(text, at, stop) or _AND.match(text, at, stop)
    return joint if joint and NAME.match(text, joint.end(), stop) else _listed(text, at, stop)


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
    bare = BARE.match(text, name[0], stop)
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


_LEAD_MARK = regex.compile(rf"[,/-]?{SPACE}?")


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
    end = read_when_and_who(text, end, stop, more) if more.agency is None else end
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
        gap = skip_gap(text, at, stop)
        bracket = BRACKET.match(text, gap, stop) if text[gap : gap + 1] in ("(", "[") else None
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


def _extension(text: str, at: int, stop: int, found: Opening) -> int:
    """Read a date or agency that stands behind a first separator (``HONG KONG - Media OutReach - 9 Jan -``)."""
    more = Opening(at, at)
    start = skip_gap(text, at, stop)
    if start >= stop:
        return at
    if found.lead and not found.places and text[start].isupper():
        end = _places(text, start, stop, more)
        end = read_when_and_who(text, end, stop, more) if more.places else start
        if not (more.places and (more.known if more.agency else more.date)):
            return at
    else:
        more.agency = found.agency
        more.date = found.date
        end = read_when_and_who(text, start, stop, more) if text[start] != "-" else start
        if (more.agency is None and more.date is None) or end == start:
            more.agency = None
            end = read_bare_agency(text, start, stop, more) if found.agency is None else start
        if end == start or (more.agency is not found.agency and not more.known):
            return at
    if more.known and more.agency is not None and text[end : end + 1] == ".":  # MOSCOW, January 9 - RIA Novosti. The
        more.separator, end = "stop", end + 1
    else:
        end = read_separator(text, end, stop, more)
    if not more.separator:
        return at
    found.places = found.places or more.places
    found.date = found.date or more.date
    if found.agency is None:
        found.agency, found.known, found.bracketed = more.agency, more.known, more.bracketed
    found.separator, found.tight = more.separator, more.tight
    return end
