"""Names, roles and affiliations as bylines and credits list them."""

from __future__ import annotations

import regex

from newskit.data import read_words
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
_OUTLET = regex.compile(
    r"(?i)(?:the )?.{0,50}\b(?:news(?:paper|papers|wire|network|week|day|room)?|press|times|post|agenc(?:y|ies)|service|herald|"
    r"tribune|journal|guardian|gazette|bureau|network|media|magazine|telegraph|chronicle|star|sun|globe|mail|standard|observer|"
    r"mirror|express|radio|television|tv|today|dispatch|inquirer|courier|independent|review|online|monitor|record|bee|"
    r"examiner|wire|\w+\.(?:com|org|net|co\.uk))$"
)


def is_role(words: str) -> bool:
    """Whether *words* name a newsroom role: ``Staff Writer``, ``our correspondent``, ``Kyiv bureau chief``."""
    last = words.rstrip(".").rpartition(" ")[2].lower()
    return last in read_words("en/roles.tsv")


def is_outlet(words: str) -> bool:
    """Whether *words* name an agency or outlet, by the table of agencies or by how outlets are called."""
    if is_agency(words) or is_agency(words.removeprefix("The ").removeprefix("the ")) or _OUTLET.fullmatch(words):
        return True
    brand, _, part = words.rpartition(" ")
    return part in _SECTIONS and is_agency(brand)


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
        and not is_outlet(words)
        and not is_role(words)
    )


_COMPANY = regex.compile(
    r"\b(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|AG|GmbH|SA|Group|Bank|University|Party|Committee|Ministry)\b"
)
