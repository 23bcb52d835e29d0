"""Credits: agencies, desks and copyright at a story's end."""

from __future__ import annotations

import regex

from newskit.data.gazetteer import city_size, region_country
from newskit.furniture.agencies import agency_name, is_agency, is_credit_form
from newskit.furniture.lines import TAIL
from newskit.furniture.parts import Agency, Credit
from newskit.furniture.people import PERSON, is_outlet, is_role
from newskit.text import Scan, Span, require_language

_MOST = 8
_LONGEST = 700
_BREAKS = "\n\r\v\f\x85\u2028\u2029"
_DESK = (
    r"(?:(?:additional|further|extra|original|with)\s)?(?:reporting|writing|editing|compiled|written|reported|edited|"
    r"translat(?:ed|ion)|graphics?|photos?|production|produced|research|rewrit(?:ing|ten))"
    r"(?:\s(?:and|&)\s(?:writing|editing|reporting|translation))?\s(?:by|from)\b"
)
_ROLES = regex.compile(rf"(?i)(?:^|[(;,.:]\s?|—\s?|-\s?){_DESK}")
_KIND = regex.compile(r"(?i)(?P<writing>writ|compil|translat)|(?P<editing>edit)|(?P<reporting>report)")
_PARENTHESIS = regex.compile(rf"(?i)[(\[]\s?(?:{_DESK}|with (?:agenc|inputs|reporting|files)|inputs? from)[^()\[\]\n]*+(?:\([^()\n]*+\)[^()\[\]\n]*+)*+[)\]]\.?$")
_CONTRIBUTED = regex.compile(
    r"""(?i)
    ^ (?=.{4,400}$) (?:
        [-–—_*\s]*+ .* \b (?:contributed|assisted) \b .{0,60} \b (?:report|reporting|story|article|dispatch|this)\b .*
      | [-–—_*\s(]*+ (?:contributing|contributors?) (?:\s(?:reporting|writers?|to\sthis\s(?:report|story)))? (?:\sby)? \s?:? \s .*
      | [-–—_*\s(]*+ with\s(?:(?:additional\s)?reporting|assistance|files|contributions?|inputs?|help|agency\sinputs|agencies) \b .*
      | [-–—_*\s(]*+ .* \b (?:reported|reporting|wrote) \s from \s .{2,80}
    )$
    """,
    regex.VERBOSE,
)
_COPYRIGHT = regex.compile(r"(?i)^[-–—*(\s]*+(?:©|\(c\)\s?\d|copyright\b|\(?©|all rights reserved|this material may not be published|distributed by\b|provided by\b.{0,40}$).{0,400}$")
_CONTACT = regex.compile(
    r"""(?i)
    ^ [-–—*_(\s]*+ (?:
        follow \s .{1,120} \b on \s (?:twitter|x|facebook|instagram|threads|bluesky|mastodon) \b .{0,200}
      | follow \s (?:[\p{L}.'’ -]{1,60}\s)?(?:at\s|:\s?)? @ .{1,160}
      | (?:on\s)? (?:twitter|x|instagram|facebook) \s?:\s? @? \S+ .{0,120}
      | (?:(?:you\scan\s)?(?:contact|reach|e-?mail|write\sto|tweet)\b|e-?mail\s?:|contact\s?:) .{0,160} (?:@|\d{3}[-.\s]\d{4}) .{0,120}
      | .{2,80} \b can\sbe\s(?:reached|followed|contacted) \b .{0,160}
      | @\w{2,30}
      | [\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}
    ) $
    """,
    regex.VERBOSE,
)
_SIGN_OFF = regex.compile(
    r"""
    ^ [-–—_*\s(\[]*+ (?:
        (?i:enditem|end\sitem|reuters?) | ENDS? | Ends? | end | -?30-? | \#{2,5}+ | \* \s? \* \s? \* | -0- | --?\s?END\s?--?
    ) [-–—_*\s)\].]*+ $
    """,
    regex.VERBOSE,
)
_INITIALS = regex.compile(r"^(?:\p{Ll}{2,4}(?:[-/]\p{Ll}{2,5}){1,4}|(?:[A-Z]{2,3}/){1,3}[A-Z]{2,3}|\(?end\)? \p{Ll}{2,4}(?:\.\p{Ll}{2,4})?)$")
_MARKED = regex.compile(
    r"""
    (?: (?P<lead> \s*+ [|/] \s*+ | \s*+ (?:-{1,3}|[–—―]) \s?+ | \s*+ © \s?+(?:\d{4}\s)?+ | \s++ )
        (?P<bracket> [(\[/] )?+ (?P<source>(?i:source|via|by)\s?:\s?)?+
        (?P<agency> [\p{L}\p{N}] [\p{L}\p{N}.&'’/! -]{0,38} )
        [)\]/]?+ (?P<initials> (?: \s [A-Z]{2,4} ){1,5} | \s \p{Ll}{2,4}(?:[-/ ]\p{Ll}{2,4}){0,3} )?+ \.?+
    ) $
    """,
    regex.VERBOSE,
)
_CLOSES = ".!?…\"”’'»)"


def split_credits(text: str | Span, *, lang: str = "en") -> tuple[tuple[Credit, ...], Span]:
    """Return the credits at a story's end, in reading order, and the text before them.

    A credit may stand on a line of its own or share the last line of the body, which then keeps its
    full stop and its closing quotation mark.

    Args:
        text: The story.
        lang: Language of the rules.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> credits, rest = split_credits('"We are done," she said. | BGNES')
    >>> credits[0].text, credits[0].agency.name, rest.text
    ('| BGNES', 'BGNES', '"We are done," she said.')
    """
    require_language(lang)
    scan = Scan.of(text)
    found = find_credits(scan, 0)
    if not found:
        return (), scan.plain()
    end = found[0].start - scan.start
    while end and scan.text[end - 1].isspace():
        end -= 1
    return found, scan.sub(0, end)


def find_credits(scan: Span, floor: int) -> tuple[Credit, ...]:
    """Return the credits at the end of *scan*, none of which reaches before offset *floor*."""
    text = scan.text
    found: list[Credit] = []
    end = len(text)
    floor = max(floor, end - TAIL)
    while len(found) < _MOST:
        while end > floor and text[end - 1].isspace():
            end -= 1
        if end <= floor:
            break
        start = max(floor, *(text.rfind(mark, floor, end) + 1 for mark in _BREAKS[:2]))
        while start < end and text[start].isspace():
            start += 1
        whole = start > floor or floor == 0
        credit = (_line_credit(scan, start, end) if whole else None) or _tail_credit(scan, start, end)
        if credit is None:
            break
        found.append(credit)
        end = credit.start - scan.start
    found.reverse()
    return tuple(found)


def _line_credit(scan: Span, start: int, end: int) -> Credit | None:
    """Return the credit a whole line is."""
    if end - start > _LONGEST or start == 0:
        return None
    line = scan.text[start:end]
    if _SIGN_OFF.match(line):
        agency = line.strip(" -–—*()[].")
        return _credit(scan, start, end, "agency", "sign-off", agency if is_agency(agency) else None)
    if _INITIALS.match(line):
        return _credit(scan, start, end, "agency", "initials", None)
    if _COPYRIGHT.match(line):
        return _credit(scan, start, end, "copyright", "copyright", _agency_in(line))
    if _ROLES.match(line.lstrip(" -–—*_([")) and (end - start < 400):
        return _credit(scan, start, end, _kind(line), "desk", _agency_in(line))
    if _CONTACT.match(line):
        return _credit(scan, start, end, "contact", "contact", None)
    if _CONTRIBUTED.match(line) and not line.startswith(("\"", "“")):
        kind = "contribution" if not regex.search(r"\b(?:reported|reporting) from\b", line) else "reporting"
        return _credit(scan, start, end, kind, "contribution", _agency_in(line))
    agency = line.strip(" -–—|*()[]/.")
    for form in (agency, agency.removeprefix("Source: ").removeprefix("SOURCE: ").removeprefix("Source "), _before_initials(agency)):
        if form and (is_credit_form(form) or (is_agency(form) and line[0] in "-–—|*([/")):
            return _credit(scan, start, end, "agency", "agency-line", form)
    return None


def _before_initials(words: str) -> str:
    match = regex.match(r"(\S+)(?: [A-Z]{2,4}){1,5}$", words)
    return match[1] if match else ""


def _tail_credit(scan: Span, start: int, end: int) -> Credit | None:
    """Return the credit at the end of a line that is the body's otherwise."""
    text = scan.text
    reach = max(start, end - _LONGEST)
    if text[end - 1] in ")]." :
        opened = text.rfind("(", reach, end)
        for _ in range(3):
            if opened < 0:
                break
            inner = _PARENTHESIS.match(text, opened, end)
            if inner is not None:
                line = inner[0]
                return _credit(scan, opened, end, _kind(line), "desk", _agency_in(line))
            opened = text.rfind("(", reach, opened)
    marked = _MARKED.search(text, max(start, end - 60), end)
    while marked is not None:
        if _is_tail(text, marked):
            at = marked.start() + len(marked[0]) - len(marked[0].lstrip())
            return _credit(scan, at, end, "agency", "tail", marked["agency"].strip())
        marked = _MARKED.search(text, marked.start() + 1, end)
    return None


def _is_tail(text: str, marked: regex.Match[str]) -> bool:
    before = text[marked.start() - 1 : marked.start()]
    if not before or before not in _CLOSES:
        return False
    agency = marked["agency"].strip().rstrip(".")
    lead = marked["lead"].strip()
    if (agency.lower() == "enditem" or agency in ("REUTER", "Reuter")):
        return True
    if lead == "|":
        return agency[0].isupper() and len(agency.split()) <= 3
    if not (is_credit_form(agency) or (lead or marked["bracket"]) and is_agency(agency)):
        return False
    if lead or marked["bracket"]:
        return not marked["initials"] or lead != ""  or True
    return before in ".!?\"”" and is_credit_form(agency)


def _kind(line: str) -> str:
    match = _KIND.search(line)
    return (match.lastgroup if match else None) or "contribution"


def _agency_in(line: str) -> str | None:
    for match in regex.finditer(r"(?:The )?\p{Lu}[\p{L}.'’/-]*+(?: \p{Lu}[\p{L}.'’/-]*+){0,3}", line):
        words = match[0]
        while words:
            if is_credit_form(words.rstrip(".")):
                return words.rstrip(".")
            words = words.rpartition(" ")[0]
    return None


def _credit(scan: Span, start: int, end: int, kind: str, rule: str, agency: str | None) -> Credit:
    text = scan.text
    credited = None
    if agency:
        at = text.find(agency, start, end)
        if at >= 0:
            credited = Agency(scan.start + at, scan.start + at + len(agency), agency, agency_name(agency))
    people = _people(scan, start, end, kind) if kind not in ("agency", "copyright") else ()
    return Credit(scan.start + start, scan.start + end, text[start:end], kind=kind, agency=credited, people=people, rule=rule)


_BEFORE_PERSON = regex.compile(r"(?i)(?:by|and|,|;|with|from|&|follow|contact|reach|e-?mail|writers?|reporters?|correspondents?|editors?|staff|:|—|–|-|^|[’']s|at|\()\s*+$")
_IN = regex.compile(r"(?i)\b(?:in|on|at|of)\s*+$")


def _people(scan: Span, start: int, end: int, kind: str) -> tuple[Span, ...]:
    """Return the persons a credit names."""
    text = scan.text
    found = []
    for match in PERSON.finditer(text, start, end):
        words = match[0]
        first = match.start()
        lead = words.partition(" ")[0]
        if lead.lower() in _LEADS:
            first += len(lead) + 1
            words = words[len(lead) + 1 :]
        words = words.rstrip(".") if not regex.search(r"\b(?:\p{Lu}|Jr|Sr)\.$", words) else words
        for cut in ("’s ", "'s "):
            if cut in words:
                first += words.index(cut) + 3
                words = words[words.index(cut) + 3 :]
        before = text[max(start, first - 16) : first]
        if not words or _IN.search(before) or (regex.search(r"(?i)\bfrom\s$", before) and kind == "reporting"):
            continue
        alone = " " not in words
        if alone and (kind != "reporting" or before.strip()):
            continue
        if words.lower() in _LEADS or is_outlet(words) or is_role(words) or (city_size(words) >= 0 and alone and before.strip()) or region_country(words):
            continue
        found.append(scan.sub(first, first + len(words)))
    return tuple(found)


_LEADS = frozenset(
    "additional reporting writing editing by follow on twitter with contact reach email compiled written associated agencies".split()
)
