"""What a line that is a credit looks like, and whom it credits."""

from __future__ import annotations

import regex

from newskit.data import read_words
from newskit.data.gazetteer import city_size, region_country
from newskit.furniture.agencies import is_credit_form
from newskit.furniture.people import PERSON, is_outlet, is_role
from newskit.text import Span

_DESK = (
    r"(?:(?:additional|further|extra|original|with)\s)?(?:report(?:ing|ed)?|writing|editing|compiled|written|edited|"
    r"translat(?:ed|ion)|graphics?|photos?|photography|video|production|produced|research|rewrit(?:ing|ten)|story)"
    r"(?:\s(?:and|&)\s(?:writing|editing|reporting|translation|photos?))?\s?(?:\s(?:by|from)\b|:)(?=\s\p{Lu}|\s(?:our|staff|agencies|in)\b)"
)
_DESK_LINE = regex.compile(rf"(?i:{_DESK.replace('(?=', ')(?=', 1)}")
_DESK_NOTE = regex.compile(
    rf"""
    [(\[] \s?
    (?: (?i:{_DESK.replace("(?=", ")(?=", 1)}
      | (?i:with\s(?:agenc|inputs|reporting|files|additional)|inputs?\sfrom|by\s)(?=\S) )
    [^()\[\]\n]*+ (?: \([^()\n]*+\) [^()\[\]\n]*+ ){{0,6}}+ [)\]]\.? $
    """,
    regex.VERBOSE,
)
_KIND = regex.compile(r"(?i)(?P<writing>writ|compil|translat)|(?P<editing>edit)|(?P<reporting>report|story|\(by)")
_CONTRIBUTED = regex.compile(
    r"(?i)[-–—_*\s]*+(?P<who>.{3,300}?)\s(?:also\s)?(?:contributed|assisted)\s(?:(?:reporting|research)\b(?:\s(?:to|from|for|in)\b.{0,80})?|"
    r"(?:to|with|in)\s(?:this|the)\s(?:\w+\s)?(?:report|reporting|story|article|dispatch|piece)\b.{0,60})\.?$"
)
_WITH = regex.compile(
    r"(?i)[-–—_*\s(]*+(?:contributing\s?:|contribut(?:ing|ors?)(?:\s(?:reporting|writers?|to\sthis\s(?:report|story)))?(?:\sby|\s?:)|"
    r"with\s(?:(?:additional\s)?reporting|assistance|files|contributions?|inputs?|help)\s(?:by|from)\b|"
    r"with\s(?:agency\sinputs?|agencies|(?:inputs?|files)\sfrom\b)|\(?inputs?\sfrom).{0,200}$"
)
_FROM = regex.compile(
    r"[-–—_*\s]*+\p{Lu}[\p{L}.'’-]*+(?:(?:,? and|,)? \p{Lu}[\p{L}.'’-]*+){0,9} "
    r"(?:reported|reporting|wrote) from \p{Lu}.{1,160}$"
)
_BARE_FROM = regex.compile(r"Report(?:ed|ing) from \p{Lu}[\p{L}.' ,-]{2,60}$")
_COPYRIGHT = regex.compile(
    r"(?i)[-–—*\s]*+(?:\(?(?:©|™|\(c\)\s?\d{4}|copyright\b)|all rights reserved|this material may not be published|"
    r"\(?(?:distributed|syndicated|provided) by\s).{0,400}$"
)
_CONTACT = regex.compile(
    r"""(?i)
    [-–—*_(\s]*+ (?:
        follow \s .{1,140}? \b on \s (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin) \b .{0,240}
      | follow \s (?:[\p{L}.'’ -]{1,60}\s)?(?:at\s|:\s?)? @ .{1,160}
      | (?:follow|read\smore|more|see|full\scoverage|for\smore|find|visit|sign\sup|subscribe|online) \b [^\n]{0,160}? https?://\S+
      | (?:on\s)? (?:twitter|instagram|facebook|bluesky|x) \s?:\s? @? \S+ .{0,120}
      | (?:media|press|news|investors?) (?:\s(?:relations|office|desk))?
        (?:\s(?:contacts?|enquiries|inquiries|queries))?\s?:
        .{0,160} (?: @ | \d{3}[-.\s)]\s?\d{3,4} ) .{0,120}
      | (?: (?:you\scan\s)? (?:contact|reach|e-?mail|write\sto|tweet) \b | e-?mail\s?: | contacts?\s?: )
        .{0,160} (?: @ | \d{3}[-.\s]\d{4} ) .{0,120}
      | .{2,80}? \b can\sbe\s(?:reached|followed|contacted) \b .{0,160}
      | (?:[\p{L}.'’ -]{2,60}[,;:]?\s)?@\w{2,30}
      | (?:[\p{L}.'’ -]{2,60}[,;:]?\s)?[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3} (?:[;,\s].{0,60})?
    ) \)? $
    """,
    regex.VERBOSE,
)
_CONTACT_HEADING = regex.compile(
    r"(?i)(?:(?:media|press|investor|company) (?:relations )?)?(?:contacts?|enquiries|inquiries|notes? to editors?):?"
)
_SIGN_OFF = regex.compile(
    r"[-–—_*\s(\[]*+(?:(?i:enditem|end item|endit|reuters?)|ENDS?|Ends?|-?30-?|\#{2,5}|\*\s?\*\s?\*|-0-|"
    r"N{4}|XXX|\(?end\)?)[-–—_*\s)\].]*+"
)
_DESK_INITIALS = regex.compile(
    r"(?:\p{Ll}{2,4}(?:[-/]\p{Ll}{1,5}){1,5}/?|(?:\p{Lu}{2,3}/){1,3}\p{Lu}{2,3}|"
    r"\(?end\)? \p{Ll}{2,4}(?:\.\p{Ll}{2,4})?)"
)
_SOURCE = regex.compile(r"(?:SOURCE|Source)(?::? )\p{Lu}[^.!?]{1,80}$|SOURCE: .{2,80}$")
_SIGNATURE = regex.compile(r"[-–—]{1,2} ?(?P<name>[^,(|]{4,50}+)(?:[,(|] ?(?P<outlet>.{2,40}?)\)?)?$")
_BYLINE = regex.compile(r"\(?By (?P<name>[^,()]{4,60})(?:, .{2,40})?\)?\.?$")


_CONTACT_HINTS = ("@", "http", "follow", "twitter", "can be", "facebook", "contact", "mail", "reach", "media", "press")


def line_kind(line: str) -> tuple[str, str]:
    """Return the kind of credit *line* is and the rule that says so; two empty strings if it is none."""
    if sign_off(line) or _DESK_INITIALS.fullmatch(line):
        return "agency", "sign-off"
    if _COPYRIGHT.match(line):
        return "copyright", "copyright"
    if is_desk_note(line):
        return desk_kind(line), "desk"
    if _DESK_LINE.match(line.lstrip(" -–—*_([")) and not _prose(line):
        return desk_kind(line), "desk"
    low = line.lower()
    if any(hint in low for hint in _CONTACT_HINTS) and _CONTACT.match(line):
        return "contact", "contact"
    if _CONTACT_HEADING.fullmatch(line):
        return "contact", "contact"
    contributed = _CONTRIBUTED.match(line) if "contributed" in low or "assisted" in low else None
    if (contributed is not None and _names_someone(contributed["who"])) or _WITH.match(line):
        return "contribution", "contribution"
    if _FROM.match(line) or _BARE_FROM.match(line):
        return "reporting", "contribution"
    if _SOURCE.match(line):
        return "agency", "source"
    signature = _SIGNATURE.match(line) or _BYLINE.match(line)
    if signature is not None and _is_signature(signature["name"]):
        return "reporting", "signature"
    return "", ""


def sign_off(words: str) -> bool:
    """Whether *words* are what a desk ends a story with: ``Enditem``, ``REUTER``, ``-30-``."""
    return _SIGN_OFF.fullmatch(words) is not None and words != "end"


def is_desk_note(words: str) -> bool:
    """Whether *words* are a desk's note in brackets: ``(Reporting by Ann Ode; Editing by Li Wei)``."""
    return _DESK_NOTE.match(words) is not None


def desk_kind(words: str) -> str:
    """Return which work a desk's note names first: ``reporting``, ``writing``, ``editing`` or ``contribution``."""
    match = _KIND.search(words)
    return (match.lastgroup if match else None) or "contribution"


def agency_in(words: str) -> str:
    """Return the first agency *words* name, "" if they name none."""
    for match in _CAPITALIZED.finditer(words):
        run = match[0]
        while run:
            if is_credit_form(run.rstrip(".")):
                return run.rstrip(".")
            run = run.rpartition(" ")[0]
    return ""


_CAPITALIZED = regex.compile(r"(?:The )?(?:\p{Lu}|dpa\b)[\p{L}./-]*+(?: \p{Lu}[\p{L}./-]*+){0,3}")


_FINITE = regex.compile(r"\b(?:is|was|were|has|have|had|said|will|would)\b")
_STAFF = regex.compile(r"(?i)\b(?:staff|writers?|reporters?|agencies|correspondents?|journalists?)\b")
_GENERAL = regex.compile(r"(?:The|A|An|He|She|They|It|This|That|His|Her)\s")


def _prose(line: str) -> bool:
    """Whether a line that begins like a desk's note runs on as a sentence does."""
    return len(line) > 90 and _FINITE.search(line) is not None


def _names_someone(words: str) -> bool:
    if _STAFF.search(words):
        return True
    if _GENERAL.match(words) and not agency_in(words):
        return False
    return bool(agency_in(words)) or any(" " in match[0] for match in PERSON.finditer(words))


def _is_signature(name: str) -> bool:
    return PERSON.fullmatch(name) is not None and 0 < name.count(" ") < 4 and not is_outlet(name)


_IN = regex.compile(r"(?i)\b(?:in|on|at|of)\s*+$")
_INITIAL_END = regex.compile(r"\b(?:\p{Lu}|Jr|Sr)\.$")


def people_in(scan: Span, start: int, end: int, kind: str) -> tuple[Span, ...]:
    """Return the persons a credit of that *kind* names, as spans.

    Args:
        scan: The text.
        start: Where the credit begins in ``scan.text``.
        end: Where it ends.
        kind: What it credits.
    """
    text = scan.text
    found = []
    for match in PERSON.finditer(text, start, end):
        first, words = match.start(), match[0]
        while (lead := words.partition(" ")[0]).lower() in read_words("en/credit_words.tsv") and lead != words:
            first, words = first + len(lead) + 1, words[len(lead) + 1 :]
        for cut in ("’s ", "'s "):  # CNN's Ann Ode
            if cut in words:
                first, words = first + words.index(cut) + 3, words[words.index(cut) + 3 :]
        if not _INITIAL_END.search(words):
            words = words.rstrip(".")
        before = text[max(start, first - 16) : first]
        if _IN.search(before) or (kind == "reporting" and before.endswith("from ")):
            continue
        if _is_credited_person(words, before.rstrip(), kind, text[first + len(words) : first + len(words) + 10]):
            found.append(scan.sub(first, first + len(words)))
    return tuple(found)


def _is_credited_person(words: str, before: str, kind: str, after: str) -> bool:
    if (
        words.lower() in read_words("en/credit_words.tsv")
        or is_outlet(words)
        or is_role(words)
        or region_country(words)
    ):
        return False
    if " " in words:
        return True
    # "Ode reported from Kyiv." gives the surname alone
    return kind == "reporting" and after.startswith((" reported", ", from", " from", " wrote")) and city_size(words) < 2
