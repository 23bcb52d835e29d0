"""The usual forms of an opening, read by one pattern; and the openings that cannot be a dateline at all.

Nine lines in ten are settled here, at a tenth of what :func:`~newskit.furniture.opening.read_opening` costs.
"""

from __future__ import annotations

import regex

from newskit.data import read_words
from newskit.data.gazetteer import city_size
from newskit.furniture.agencies import is_agency, is_credit_form
from newskit.furniture.filing import Opening
from newskit.furniture.verdict import is_special

# Only capitalised words, numbers and the small words of place names stand before a dateline's first mark.
_MAYBE = regex.compile(
    r"""
    (?:</?\w{1,10}+/?>)?+ [^\p{L}\p{N}\n(\[/]{0,8}+
    (?: [(\[/]
      | (?: (?: \d{1,2}(?:st|nd|rd|th)?\.?[ ]\p{Ll}{3,10}+ | [\p{Lu}\p{N}][\p{L}\p{M}\p{N}.'’‘]*+
              | (?:and|of|the|de|la|am|al|el|as|ash|au|an|in|upon|on|near|y|di|da|do|del|der|en|to|sur|city)\b
              | (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*+ )
            [ ,.&\u00a0]{0,3}+ ){1,16}+
        (?: [–—―‒−─:(\[/|_] | -(?=[\s\p{Lu}\d(/\-]|\p{Ll}{1,3}-|$) )
      | \p{Ll}\p{L}{2,30}+\.(?:com|net|org)\b
      | \p{Ll}[\p{L} .'-]{2,40}+,[ ]\p{L}{3,9}\.?[ ]\d )
    """,
    regex.VERBOSE,
)
# "YEREVAN, JANUARY 9, ARMENPRESS. The ...": an agency that ends with a full stop instead of a dash.
_STOPPED = regex.compile(r"\p{Lu}[\p{L} .,'’-]{3,40}\d{1,2}(?:, \d{4})?(?:[.,] \p{Lu}\p{L}{3,14}\.|\. \p{Lu})")
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_USUAL = regex.compile(
    rf"""
    (?P<city> \p{{Lu}}\p{{L}}*+\.? (?: [ ](?!{_MONTHS})\p{{Lu}}\p{{L}}*+\.? ){{0,3}}+ )
    (?: ,[ ](?!{_MONTHS})
        (?P<region> \p{{Lu}}\p{{L}}*+(?:\.\p{{Lu}})*+\.? (?: [ ](?!{_MONTHS})\p{{Lu}}\p{{L}}++ ){{0,2}}+ ) )?+
    (?: ,[ ] (?P<date> (?:Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|
                         Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?[ ]\d{{1,2}}+ (?:,[ ](?:19|20)\d\d)?+ ) )?+
    (?: [ ]\( (?P<agency> [\p{{L}} .]{{2,24}}+ ) \) )?+
    [ ]?+ (?P<dash> --?+ | [–—―_] ) (?: [ ]++ (?P<next> [\p{{L}}\d(/.,"“'‘<-][\p{{L}}]*+ ) | $ )
    """,
    regex.VERBOSE,
)


def cannot_open(text: str, start: int, stop: int) -> bool:
    """Whether the line from *start* to *stop* cannot begin with a dateline."""
    if text[start] in _QUOTES and text[start + 1 : start + 2] not in ("(", "["):
        return True
    space = text.find(" ", start, stop)
    if text[space + 1 : space + 2].islower() and text[start:space].isalpha() and not text[start].islower():
        # "His statement came": prose, unless a small word of a place's name follows ("Rio de Janeiro")
        after = text.find(" ", space + 1, stop)
        if text[space + 1 : after if after > 0 else stop].rstrip(",").partition("-")[0] not in read_words(
            "en/place_links.tsv"
        ):
            return True
    maybe = _MAYBE.match(text, start, stop) if _ANY_MARK.search(text, start, min(stop, start + _FIRST_MARK)) else None
    if maybe is None:
        capitals = text[start + 1 : start + 2].isupper() or text.find(". ", start, start + 24) > 0
        return not capitals or _STOPPED.match(text, start, stop) is None
    end = maybe.end() - 1
    if text[end] not in _DASHES or (text[end] == "-" and not text[end + 1 : end + 2].isspace()):
        return False
    words = text[start:end].rstrip()
    if words.isalpha() and not words.isupper():
        return city_size(words) < 0 and not is_credit_form(words)
    if not _PLAIN.fullmatch(words) or words.isupper():
        return False
    # Mixed case and a bare mark: without a place in the table or an agency there is no evidence to come.
    return city_size(words) < 0 and not is_special(words) and not _ends_in_credit(words)


_ANY_MARK = regex.compile(r"[–—―‒−─:(\[/|_-]|\.(?:com|net|org)\b|,[ ]\p{L}{3,9}\.?[ ]\d")
_FIRST_MARK = 100
_QUOTES = frozenset("\"“‘„«'`")
_DASHES = frozenset("–—―‒−─:_-")
_PLAIN = regex.compile(r"(?:(?!and\b)[\p{L}\p{M}'’]++ ?)++")


def read_usual(text: str, start: int, stop: int) -> Opening | None:
    """Return ``CITY[, Region][, Date] [(Agency)] -`` where the line opens so; None if it must be read word by word.

    What it returns is what :func:`~newskit.furniture.opening.read_opening` would.
    """
    match = _USUAL.match(text, start, stop)
    if match is None:
        return None
    city, agency = match["city"], match["agency"]
    if agency is None:
        if not match["date"] and (_ends_in_credit(city) or _MORE.match(text, match.end("dash") + 1, stop)):
            return None
    elif not is_agency(agency):
        return None
    following = match["next"] or "-"
    if following == "-":
        if match["next"]:
            return None
    elif not following[0].isalpha() or following[:3] in _MONTH_STARTS or is_credit_form(following):
        return None  # more of the dateline may stand behind the dash
    region = match["region"]
    if region is not None and _ends_in_credit(region):
        return None
    if city[-1] == "." or (region is not None and region[-1] == "." and " " in region):
        return None
    opening = Opening(start, match.end("dash"))
    opening.places.append((match.span("city"), match.span("region") if region else None))
    opening.date = match.span("date") if match["date"] else None
    if agency is not None:
        opening.agency, opening.known, opening.bracketed = match.span("agency"), True, True
    opening.separator = "dash"
    return opening


# HONG KONG - Media OutReach Newswire - 9 January 2025 -
_MORE = regex.compile(r"(?:\p{Lu}[\p{L}.]*+ ){1,4}[-–—]")


def _ends_in_credit(name: str) -> bool:
    """Whether the last words of *name* are an agency's credit (``New York CNN Business``)."""
    while name:
        if is_credit_form(name):
            return True
        name = name.partition(" ")[2]
    return False


_MONTH_STARTS = frozenset(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
