"""Countries, regions and big cities named in running text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import regex

from newskit.data import gazetteer, read_table, read_words
from newskit.names.find import find_names
from newskit.names.finding.lexicon import BIG_PLACE, COMMON, DEMONYM, GIVEN, ORG_WORD, PLACE, SURNAME, TITLE
from newskit.names.finding.parts import OF
from newskit.names.finding.words import Chain, chains_of
from newskit.names.keys import name_key
from newskit.names.mention import NameMention, PlaceMention
from newskit.text import Scan, Span, require_language

__all__ = ["find_places"]

_LONGEST = 4
_BIG = 2
_METROPOLIS = 3
_INTO: Final = frozenset({"in", "In", "at", "near", "Near", "outside", "across"})


def find_places(
    text: str | Span, *, names: Sequence[NameMention] | None = None, lang: str = "en"
) -> list[PlaceMention]:
    """Return the countries, regions and big cities named in *text*, in reading order.

    The names of peoples (``Polish``), what is named after a place (``Warsaw Pact``, ``the Bank of
    England``) and persons called like one are left out.  Spellings of one name share a key, so that
    stories that write Kiev and Kyiv can be laid side by side.

    Args:
        text: A story or a stretch of one.
        names: The persons named in it, where they were found already; otherwise they are looked for here.
        lang: Language of the text.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> [place.text for place in find_places("Georgia Lee flew from Tbilisi, Georgia, to the Polish capital, Warsaw.")]
    ['Tbilisi', 'Georgia', 'Warsaw']

    Cities are those of GeoNames with at least 200,000 inhabitants (CC BY 4.0); smaller ones are found behind ``in``,
    ``near`` or ``outside``, or before their country or state.
    """
    require_language(lang)
    scan = Scan.of(text)
    source = scan.text
    known = find_names(scan, lang=lang) if names is None else names
    persons = iter([(found.start - scan.start, found.end - scan.start) for found in known])
    person = next(persons, None)
    keys: dict[str, str] = {}
    found: list[PlaceMention] = []
    short = _short_countries()
    for chain in scan.once(chains_of):
        index = 0
        if len(chain) == 1:
            _, end, word, flags, _ = chain[0]
            if not flags & PLACE and source[end : end + 1] != "," and word not in short:
                continue  # most words that stand alone, and cheaply told
        while index < len(chain):
            start = chain[index][0]
            while person is not None and person[1] <= start:
                person = next(persons, None)
            if person is not None and person[0] <= start:
                index += 1
                continue
            stop = _place(source, chain, index)
            if stop:
                end = chain[stop - 1][1]
                name = scan.sub(start, end)
                key = keys.get(name.text)
                if key is None:
                    usual = gazetteer.country_name(name.text) or name.text
                    key = keys[name.text] = name_key(usual, kind="place")
                found.append(PlaceMention(name.start, name.end, name.text, name, key))
            index = stop or index + 1
    return found


def _place(text: str, chain: Chain, index: int) -> int:
    """Return the end in *chain* of the place name that begins at *index*, 0 if none does."""
    flags = chain[index][3]
    if chain[index][2] in _short_countries():
        return index + 1 if _stands_for_country(text, chain, index) else 0
    if flags & DEMONYM and not flags & PLACE:
        return 0
    if index and chain[index][4] == OF and chain[index - 1][3] & ORG_WORD:
        return 0
    longest = index + 1
    while longest < len(chain) and longest - index < _LONGEST and chain[longest][4] != OF:
        longest += 1
    for stop in range(longest, index, -1):
        if stop - index == 1 and not flags & PLACE:
            return stop if _before_region(text, chain, index, stop) else 0
        if _is_place(text, chain, index, stop):
            return stop
    return 0


def _is_place(text: str, chain: Chain, index: int, stop: int) -> bool:
    start, end = chain[index][0], chain[stop - 1][1]
    flags = chain[index][3]
    name = text[start:end]
    if stop < len(chain) and chain[stop][4] != OF and chain[stop][3] & ORG_WORD and not chain[stop][3] & TITLE:
        return False
    if gazetteer.region_country(name) is not None and (len(name) > _SHORTEST or "." in name):
        if stop - index > 1 or not flags & (COMMON | SURNAME) or gazetteer.is_country(name):
            return name != "United Nations"
        return _into(text, start, end) or (not flags & COMMON and name in _SURE_REGIONS)
    size = gazetteer.city_size(name)
    if size < _BIG:
        if size > 0 and not flags & _ANYTHING_ELSE and _IN.search(text, max(0, start - _LONGEST_BEFORE), start):
            return True
        return stop - index <= _TWO and _before_region(text, chain, index, stop)
    if stop - index > 1:
        return not flags & COMMON or size == _METROPOLIS
    if not flags & BIG_PLACE or flags & COMMON or (size < _METROPOLIS and flags & (GIVEN | SURNAME)):
        return _into(text, start, end)
    return True


@cache
def _short_countries() -> frozenset[str]:
    """Return the countries' names in capitals: ``U.S.``, ``UK``, ``UAE``."""
    forms = (form for row in read_table("en/regions.tsv", 3) if row[1] == "country" for form in row[0].split("|"))
    return frozenset(form for form in forms if form.isupper() and " " not in form)


def _stands_for_country(text: str, chain: Chain, index: int) -> bool:
    """Whether "the U.S." is the country, and not half of "the U.S. troops"."""
    start, end = chain[index][:2]
    before = text[max(0, start - _LONGEST_BEFORE) : start].split(" ")
    if len(before) < _TWO or before[-1] or before[-2].rpartition("\n")[2] not in _BEFORE_COUNTRY:
        return False
    if text[end : end + 1] != " ":
        return text[end : end + 1] not in ("-", "‑")
    following = _FOLLOWING.match(text, end + 1, end + _AHEAD)
    if following is None or (following[0][0].isupper() and text[end - 1] != "."):  # "for USA Today"
        return following is None
    return following[0].lower() in _after_countries()


@cache
def _after_countries() -> frozenset[str]:
    return read_words("en/after_countries.tsv")


_LONGEST_BEFORE = 12
_BEFORE_COUNTRY: Final = frozenset(
    {"the", "The", "in", "to", "from", "into", "with", "and", "or", "of", "by", "on", "at", "for", "against", "between"}
)
_FOLLOWING = regex.compile(r"[\p{L}']++")
_ANYTHING_ELSE = COMMON | SURNAME | GIVEN | ORG_WORD | TITLE | DEMONYM
_IN = regex.compile(r"\b(?:in|near|outside) $")
_SHORTEST = 3
_TWO = 2
_AHEAD = 60
_SURE_REGIONS = frozenset({"England", "Georgia", "Holland", "Ireland", "Scotland", "Virginia", "Wales", "Washington"})
_REGION = regex.compile(r", (?P<region>\p{Lu}[\p{L}.]++(?: \p{Lu}\p{L}++)?+)")


def _before_region(text: str, chain: Chain, index: int, stop: int) -> bool:
    """Whether ", Germany" or ", Kan." follows a name that no table of big cities has."""
    if text[chain[stop - 1][1] : chain[stop - 1][1] + 1] != ",":
        return False
    if any(word[3] & (COMMON | DEMONYM | ORG_WORD | TITLE) for word in chain[index:stop]):
        return False
    match = _REGION.match(text, chain[stop - 1][1], chain[stop - 1][1] + _AHEAD)
    if match is None:
        return False
    region = match["region"]
    names = (region, region.partition(" ")[0])
    return any(gazetteer.region_country(name) is not None for name in names if len(name) > _SHORTEST)


def _into(text: str, start: int, end: int) -> bool:
    """Whether "in" stands before, or ", Texas" behind."""
    before = text[max(0, start - 10) : start].split(" ")
    if len(before) > 1 and before[-1] == "" and before[-2] in _INTO:
        return True
    return text[end : end + 2] == ", " and text[end + 2 : end + 3].isupper()
