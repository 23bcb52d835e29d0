"""Verdicts: which openings are a dateline, and which only look like one."""

from __future__ import annotations

import regex

from newskit.data import read_words
from newskit.data.gazetteer import city_size, is_country, region_country
from newskit.furniture.agencies import is_agency, is_full_name
from newskit.furniture.filing import Opening

_MOST_PLACE_WORDS = 6
_MOST_CITY_WORDS = 4
_LONG_LINE = 70
_SHORT_LINE = 40
_BIG = 2
_LONGEST_HEADING = 140
_FIRST_WORD = regex.compile(r"\s*+[\"'“”‘’„«(<\[`*]{0,4}+(?P<word>[\p{L}\p{N}$€£][\p{L}\p{M}\p{N}.'’&-]*+)?")
_FIRST_WORDS = regex.compile(r"\s*+[\"“‘']?(?:\p{Lu}[\p{Lu}\p{N}'’&.,-]++\s++){2}\p{Lu}{2}")
_TICKER = regex.compile(
    r"^[\p{Lu}\d.]{1,6}:|: ?\p{Lu}{1,5}$|^\d|^[ANW]L$|^[AN]FC$|^N[BFH][AL]$|^MLB$|^\p{Lu}{1,5}\.\p{Lu}{1,2}$"
)
_SECOND_DASH = regex.compile(r"[^.!?\n]{3,160}?\s(?:--|[-–—―])\s(?P<word>\p{L}+)")
# What stands behind the second of two dashes where both enclose an aside: "Kyiv - the capital - was hit".
_VERB = regex.compile(
    r"(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|did|does|said|says|told)$"
)


def judge(text: str, opening: Opening, stop: int, *, first: bool) -> tuple[str, bool] | None:
    """Return the rule by which *opening* is a dateline and whether it is certain; None if it is none."""
    word = _FIRST_WORD.match(text, opening.end, min(stop, opening.end + 80))
    following = (word and word["word"]) or ""
    if following[1:2].isupper():  # eBay and iPod open sentences too
        following = following.capitalize()
    ends = opening.end >= stop
    if not opening.places:
        return _judge_placeless(text, opening, stop, following)
    city = text[slice(*opening.places[0][0])]
    if opening.agency and opening.known:
        return _judge_agency(text, opening, city, following, ends=ends)
    evidence = place_evidence(text, opening)
    if not opening.separator:
        return ("place-bracket", False) if evidence and _is_filed(text, opening, city, following) else None
    if opening.tight and not (opening.date or opening.agency):
        return None
    if opening.agency and _TICKER.search(text[slice(*opening.agency)]):
        return None
    if opening.date:
        if opening.separator == "stop" and not (evidence and _capitals(city) and following[:1].isupper()):
            return None
        if is_country(city) and not (_capitals(city) or opening.places[0][1]):
            return None
        if evidence or (_capitals(city) and not _is_label(city) and len(city.split()) <= _MOST_PLACE_WORDS):
            return "date", evidence > 0
        return None
    if opening.agency:
        if ends or following[:1].islower():
            return None
        if evidence and _capitals(city):
            return "place-bracket", False
        return None
    return _judge_bare(text, opening, city, following, evidence, stop, first=first)


def _is_filed(text: str, opening: Opening, city: str, following: str) -> bool:
    """Whether an agency no table knows is set as only wires set theirs: ``Ruse /SEN/``, ``Pune, May 2 (Desk)``."""
    if opening.agency is None or not opening.bracketed or not following[:1].isupper() or opening.places[0][1]:
        return False
    start, end = opening.agency
    printed = text[start:end]
    if _TICKER.search(printed):
        return False
    if text[start - 1] == "/":
        return printed.isupper() and len(printed) <= _LONGEST_LETTERS
    return opening.date is not None and printed[:1].isupper() and is_city_like(city)


_LONGEST_LETTERS = 6
_PARAGRAPH_BELOW = regex.compile(r"\s++[\"“‘'$\p{Lu}\d](?=[^\n]*\p{Ll}{3})[^\n]{59}")
# Debates set their speakers as colon datelines are set: another name in capitals follows a few lines on.
_SPEAKER = regex.compile(r"\n\s*+\p{Lu}{3,}[\p{Lu}. '’-]{0,30}+:")
_REACH_OF_SPEAKERS = 2_000


# A town no table knows: one word in capitals, with what towns' names begin with. Headings have other endings.
_TOWN = regex.compile(
    r"(?:(?:NEW|NORTH|SOUTH|EAST|WEST|UPPER|LOWER|GREAT|LITTLE|SAN|SANTA|LOS|LAS|EL|LA|GLEN|BEL|LE|CASTLE) )?"
    r"\p{Lu}[\p{Lu}\p{M}'’-]{3,}+(?<!ING|TION|TIONS|SION|MENT|MENTS|ISM|NESS|ICS|SPORT|SPORTS|ITY|IES|NEWS|ERS|ORS|LOGY)"
)


def _judge_placeless(text: str, opening: Opening, stop: int, following: str) -> tuple[str, bool] | None:
    if not opening.separator and not (opening.lead and opening.bracketed and opening.end < stop):
        return None
    if following[:1].islower() or not following:
        return None
    if opening.agency and opening.date:
        return "date-agency", opening.known
    if opening.agency and opening.separator == "dash" and not opening.tight:
        return ("agency-first" if opening.bracketed else "agency"), True
    if (
        opening.agency
        and opening.bracketed
        and opening.separator in ("", "dash")
        and text[opening.end : opening.end + 1] != " "
    ):
        return "agency-first", True
    if opening.agency is None and opening.date and opening.separator == "dash" and not opening.tight:
        return ("date-only", False) if _is_paragraph(text, opening.end, stop) else None
    return None


def _judge_agency(text: str, opening: Opening, city: str, following: str, *, ends: bool) -> tuple[str, bool] | None:
    if is_full_name(city) or (is_agency(city) and city_size(city) < 0):
        return None
    evidence = place_evidence(text, opening) or bool(opening.date)
    if opening.separator:
        if following[:1].islower() and not opening.date and not _capitals(city):
            return None
        if ends and not (opening.date or _capitals(city)):
            return None
        if evidence or _capitals(city) or (is_city_like(city) and opening.bracketed):
            return "agency", True
        return None
    if ends or not evidence or following[:1].islower() or not following or not opening.bracketed:
        return None
    return "agency-bracket", True


def _judge_bare(
    text: str, opening: Opening, city: str, following: str, evidence: int, stop: int, *, first: bool
) -> tuple[str, bool] | None:
    """Judge a place with nothing but a dash or colon behind it."""
    capitals = _capitals(city)
    region = opening.places[0][1]
    if opening.end >= stop:  # the body begins on the next line
        known = capitals and evidence > (1 if region else _BIG) and not is_country(city)
        return ("place", True) if known and opening.separator == "dash" and _PARAGRAPH_BELOW.match(text, stop) else None
    if not following or following[:1].islower():
        return None
    if region and not capitals and region_country(text[slice(*region)]) is None:
        return None
    if is_country(city) and not opening.places[0][1]:
        return None
    if capitals and evidence > 1 and opening.places[0][1] and opening.separator == "dash":
        return "place", True
    if _is_heading(text, opening, stop):
        return None
    if opening.separator == "colon":
        if _SPEAKER.search(text, stop, stop + _REACH_OF_SPEAKERS) or (not first and evidence <= _BIG and not region):
            return None
        if capitals or opening.places[0][1]:
            return ("colon", True) if evidence > 1 or (evidence and not _is_label(city)) else None
        return ("colon", False) if evidence > _BIG else None
    if evidence:
        if not capitals and (_aside(text, opening, stop) or _pair(text, opening, following)):
            return None
        return "place", True
    if capitals and first and _TOWN.fullmatch(city) and not _is_label(city):
        return "capitals", False
    return None


def place_evidence(text: str, opening: Opening) -> int:
    """Return 0 where nothing says the places are places, else how well they are known."""
    best, least = 0, 9
    for city, region in opening.places:
        name = text[slice(*city)]
        best = 0
        if region and region_country(text[slice(*region)]) and is_city_like(name):
            best = 2
        elif city_size(name) >= 0:
            best = 1 + city_size(name)
        elif is_special(name):
            best = 3
        elif is_country(name):
            best = 1
        elif not _capitals(name):
            return 0
        least = min(best, least) if best else least
    return least if least < 9 else 0


# Places no gazetteer lists: under way, in the field, at the foot of a mountain.
_UNDER_WAY = regex.compile(
    r"(?i)(?:aboard|on board|en route to|united nations|u\.?n\. headquarters|air force one|at sea|the white house|"
    r"(?:on|along) the .{2,40} (?:border|front ?line))\b"
)
_BESIDE = regex.compile(
    r"(?i)(?:near|outside|off|over|inside|above|with|(?:north|south|east|west|(?:north|south)-?(?:east|west)) of)\b"
)
_FEATURE = regex.compile(r"(?:CAMP|FORT|MOUNT|CAPE|LAKE|PORT|SAINT|ST\.?|FT\.?|MT\.?) \p{Lu}")


def is_special(name: str) -> bool:
    """Whether *name* is a place by how it is put together: ``ABOARD AIR FORCE ONE``, ``NEAR BAKHMUT``."""
    if _UNDER_WAY.match(name):
        return True
    beside = _BESIDE.match(name)
    if beside is None:
        return bool(_FEATURE.match(name))
    words = name.split()
    return any(
        city_size(known) >= 0 or region_country(known) is not None
        for known in (" ".join(words[-count:]) for count in range(1, min(4, len(words))))
    )


def _capitals(name: str) -> bool:
    """Whether *name* is set in capitals and long enough for that to mean something."""
    return (name.isupper() and sum(map(str.isalpha, name)) > 2) or (name.upper() == name and len(name) > 3)


def is_city_like(name: str) -> bool:
    """Whether *name* is put together as a city's may be: few words, no article, title or company's word among them."""
    words = name.split()
    if not 0 < len(words) <= _MOST_CITY_WORDS or words[0] in read_words("en/not_cities.tsv"):
        return False
    return read_words("en/organization_endings.tsv").isdisjoint(words)


def _is_label(city: str) -> bool:
    """Whether a label's word stands in *city*: ``LIVE``, ``ANALYSIS``, ``MARKETS``."""
    return not read_words("en/labels.tsv").isdisjoint(city.lower().split())


_LONG_WORD = regex.compile(r"\p{L}{4,}")


def _is_heading(text: str, opening: Opening, stop: int) -> bool:
    """Whether the line is a heading: all in capitals, in title case, or too short for a paragraph."""
    if _FIRST_WORDS.match(text, opening.end) or not _is_paragraph(text, opening.start, stop):
        return True
    if stop - opening.end > _LONGEST_HEADING or (text[stop : stop + 1] == "\n" and text[stop + 1 : stop + 2].islower()):
        return False
    words = _LONG_WORD.findall(text, opening.end, min(stop, opening.end + 160))
    return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.75 * len(words)


def _is_paragraph(text: str, start: int, stop: int) -> bool:
    """Whether a line is no headline: it is long, ends as sentences do, or goes on below."""
    if stop - start > _LONG_LINE or text[stop - 1] in ".!?\"”’'…:)":
        return True
    below = text[stop : stop + 2]
    indented = start > 0 and text[start - 1] in " \t"
    return (
        below[:1] == "\n"
        and stop - start > _SHORT_LINE
        and (below[1:].islower() or (indented and not below[1:].isspace()))
    )


def _aside(text: str, opening: Opening, stop: int) -> bool:
    """Whether the dash opens an aside: ``Odesa - Ukraine's main port - was hit``."""
    second = _SECOND_DASH.match(text, opening.end, min(stop, opening.end + 240))
    if second is None or not _VERB.match(second["word"]):
        return False
    return _SECOND_DASH.match(text, second.end(), min(stop, second.end() + 200)) is None


def _pair(text: str, opening: Opening, following: str) -> bool:
    """Whether two places stand left and right of the dash: ``London - Paris trains``."""
    return (city_size(following) > 0 or region_country(following) is not None) and not _METONYM.match(text, opening.end)


_METONYM = regex.compile(
    r"\s*+\S+(?:['’]s)?\s++(?:has|have|had|is|was|will|would|said|says|may|can|could|\p{Ll}+ed)\b|\s*+\S+['’]s\b"
)
