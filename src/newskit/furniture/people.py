"""Names, roles and affiliations as bylines and credits list them."""

from __future__ import annotations

from functools import cache

import regex

from newskit.data import read_table, read_words
from newskit.data.gazetteer import city_size, region_country
from newskit.furniture.agencies import is_agency

_PARTICLE = (
    r"(?:a[fv]|al|bin|bint|ben|ibn|d[aeiou]|del|della|dell|den|der|des|di|dos|el|la|las|le|los|op|san|st|te|ten|ter|"
    r"van|von|vom|y|zu|zum|zur|'t)"
)
_NAME_WORD = r"(?:[\p{Lu}][\p{L}\p{M}]*+(?:[.'’ʼ‘-]\p{L}[\p{L}\p{M}]*+)*+\.?|(?:al|el|d|l)[-'’]\p{Lu}[\p{L}\p{M}'’-]*+)"
PERSON = regex.compile(rf"{_NAME_WORD}(?:[ \u00a0]{{1,2}}(?:{_PARTICLE}[ \u00a0]){{0,2}}+{_NAME_WORD}){{0,5}}+")
LOWER_PERSON = regex.compile(r"\p{Ll}[\p{L}'’.-]++ \p{Ll}[\p{L}'’-]++")
CONTACT = regex.compile(
    r"\(?(?P<contact>[\w.+-]{1,40}+@[\w-]{1,40}+(?:\.[\w-]{1,20})++|(?:https?://)?(?:www\.|twitter\.com/|x\.com/)[\w./-]{2,60}+|"
    r"(?:Twitter: ?|X: ?)?@\w{2,30}+)\)?"
)


def is_role(words: str) -> bool:
    """Whether *words* name a newsroom role: ``Staff Writer``, ``our correspondent``, ``Kyiv bureau chief``."""
    last = words.rstrip(".").rpartition(" ")[2].lower()
    return last in read_words("en/roles.tsv")


@cache
def _outlet_words() -> dict[str, bool]:
    """Return the words outlets' names end in -> whether they are surnames too."""
    return {word: surname == "surname" for word, surname in read_table("en/outlet_words.tsv", 2)}


def is_outlet(words: str) -> bool:
    """Whether *words* name an agency or outlet, by the table of agencies or by the word outlets' names end in."""
    if is_agency(words) or is_agency(words.removeprefix("The ").removeprefix("the ")):
        return True
    brand, _, last = words.rpartition(" ")
    if last.lower() in _outlet_words():
        return bool(brand)
    return _SITE.search(last) is not None or (last in _SECTIONS and is_agency(brand))


_SITE = regex.compile(r"\w\.(?:com|org|net|co\.uk)$")
_SECTIONS = frozenset(
    {"Sports", "Sport", "Business", "Opinion", "Politics", "Entertainment", "Photo", "Travel", "Health", "Style"}
)


def is_place(words: str) -> bool:
    """Whether *words* name a place."""
    return city_size(words) >= 0 or region_country(words) is not None


def is_person(words: str) -> bool:
    """Whether *words* may be a person's name and nothing else that is known."""
    return (
        PERSON.fullmatch(words) is not None
        and not _COMPANY.search(words)
        and not (is_outlet(words) and not _may_be_surname(words))
        and not is_role(words)
    )


def _may_be_surname(words: str) -> bool:
    """Whether an outlet's last word is a surname too: ``Ann Post`` writes, ``The Daily Post`` prints."""
    first, _, last = words.rpartition(" ")
    return (
        bool(_outlet_words().get(last.lower()))
        and first.isalpha()
        and first not in ("The", "Daily")
        and city_size(first) < 2
    )


_COMPANY = regex.compile(
    r"\b(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|AG|GmbH|SA|Group|Bank|University|Party|Committee|Ministry)\b"
)
