"""What a byline says of its authors beside their names: role, outlet, place, contact."""

from __future__ import annotations

import attrs
import regex

from newskit.furniture.agencies import is_agency
from newskit.furniture.days import date_at
from newskit.furniture.lines import Bounds
from newskit.furniture.people import CONTACT, PERSON, is_outlet, is_place, is_role

_DATED = regex.compile(
    r"(?i)(?:published|updated|posted|last updated|modified)\b.*|\d{1,2}:\d\d.*|\d+ (?:min|hours?|days?)\b.*"
)


@attrs.define
class Draft:
    """An author while the line is being read."""

    name: Bounds
    role: Bounds | None = None
    affiliation: Bounds | None = None
    location: Bounds | None = None
    contact: Bounds | None = None


def note(text: str, bounds: Bounds, authors: list[Draft], before: str) -> bool:
    """Note a piece as role, affiliation, place or contact of the authors so far; say whether it was one."""
    words = text[slice(*bounds)]
    contact = CONTACT.fullmatch(words)
    if contact is not None:
        _give(authors, "contact", (bounds[0] + contact.start("contact"), bounds[0] + contact.end("contact")), last=True)
        return bool(authors)
    if not authors:
        return False
    if (
        _DATED.fullmatch(words)
        or ((date := date_at(text, *bounds)) and date.end() >= bounds[1] - 1)
        or _YEAR.fullmatch(words)
    ):
        return True
    if before == "place" and (is_place(words) or PERSON.fullmatch(words)):
        _give(authors, "location", bounds, last=True)
        return True
    link = _LINK.match(words)
    if link is not None:
        rest = (bounds[0] + link.end(), bounds[1])
        if link["in"] and (is_place(text[slice(*rest)]) or PERSON.fullmatch(text, *rest)):
            _give(authors, "location", rest, last=True)
            return True
        if not link["in"] and is_outlet(text[slice(*rest)]):
            _give(authors, "affiliation", rest)
            return True
        return False
    if before == "of":
        if is_outlet(words) or PERSON.fullmatch(words.removeprefix("the ")):
            _give(authors, "affiliation", bounds)
            return True
        return False
    special = _SPECIAL.match(words)
    if special is not None:
        _give(authors, "affiliation", (bounds[0] + special.end(), bounds[1]))
        return True
    if words.lower() in _WIRES:
        _give(authors, "affiliation", bounds)
        return True
    if is_role(words):
        outlet = _outlet_before_role(words)
        if outlet:
            possessive = words[:outlet].endswith(("'s", "’s")) * 2
            _give(authors, "affiliation", (bounds[0], bounds[0] + outlet - possessive))
        role = (bounds[0] + (outlet + 1 if outlet else 0), bounds[1])
        _give(authors, "role", role)
        return True
    if is_outlet(words) and (before != "join" or is_agency(words)):
        _give(authors, "affiliation", bounds)
        return True
    if before in ("comma", "bar", "bracket") and is_place(words):
        _give(authors, "location", bounds, last=before == "bracket")
        return True
    return False


_WIRES = frozenset({"agencies", "news agencies", "agency", "wire services", "wires", "wire reports"})
_SPECIAL = regex.compile(r"(?i)special (?:to|for) (?=\S)")
_YEAR = regex.compile(r"\d{4}")
_LINK = regex.compile(r"(?:(?P<in>in|In)|for|of|with|from|at) (?=\p{Lu}|the )")


def _outlet_before_role(words: str) -> int:
    """Return how long the agency's name at the start of ``Associated Press Writer`` is, 0 without one."""
    gap = words.rfind(" ")
    while gap > 0:
        if is_agency(words[:gap].removeprefix("The ").removesuffix("'s").removesuffix("’s")):
            return gap
        gap = words.rfind(" ", 0, gap)
    return 0


def _give(authors: list[Draft], field: str, bounds: Bounds, *, last: bool = False) -> None:
    """Give a field to the last author, or to every author that has none yet."""
    for draft in authors[-1:] if last else authors:
        if getattr(draft, field) is None:
            setattr(draft, field, bounds)
