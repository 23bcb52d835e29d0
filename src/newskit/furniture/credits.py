"""Credits: agencies, desks, contacts and copyright at a story's end."""

from __future__ import annotations

import regex

from newskit.furniture.agencies import agency_name, is_agency, is_credit_form
from newskit.furniture.credit_lines import agency_in, desk_kind, is_desk_note, line_kind, people_in, sign_off
from newskit.furniture.lines import TAIL, line_break
from newskit.furniture.parts import Agency, Credit
from newskit.text import Span, require_language

_MOST = 8
_LONGEST = 700
_LONGEST_MARK = 64
_RULE = regex.compile(r"[-–—_*=~•· ]{2,80}")
# What sets a credit off from the body's last sentence: a bar, a slash, dashes, a bracket, nothing but a space.
_MARK = regex.compile(
    r"(?<=[.!?…\"”’'»)]) (?P<mark> \s*+(?:\||//?|-{1,3}|[–—―]|©(?:\s?\d{4})?+)\s*+ | \s++ )"
    r" (?P<rest> [^\s|–—―] [^|–—―\n]{0,60}+ ) $",
    regex.VERBOSE,
)
_INITIALS = regex.compile(r"(?: \p{Lu}{1,4}| \p{Ll}{2,3}(?:/\p{Ll}{2,3})*+){1,5}$")
_SOURCE = regex.compile(r"(?:[Ss]ource|SOURCE|[Vv]ia|[Ww]ith|WITH|[Ww]ith inputs from)(?:: ?| )(?=[\p{L}])")
_LIST = regex.compile(r"\s*(?:,|/|&| and )\s*")
_SENTENCE = regex.compile(r"(?<=[.!?…\"”’)])\s++")


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
    scan = Span.of(text)
    found, end = find_credits(scan, 0)
    return (found, scan.sub(0, end)) if found else ((), scan.plain())


def find_credits(scan: Span, floor: int) -> tuple[tuple[Credit, ...], int]:
    """Return the credits at the end of *scan* and where the body ends; none reaches before offset *floor*.

    Lines are read from the last one up, until one is no credit.
    """
    text = scan.text
    found: list[Credit] = []
    end = body_end = _strip_end(text, floor, len(text))
    lowest = max(floor, end - TAIL)
    mark = line_break(text[lowest:end])
    while end > lowest and len(found) < _MOST:
        start = max(lowest, text.rfind(mark, lowest, end) + 1)
        while start < end and text[start].isspace():
            start += 1
        ended = text[end - 1] in ".!?\"”’'"
        hinted = (
            end - start < _SHORT and not (ended and text[start].isalpha() and text.count(" ", start, end) > 1)
        ) or _hints(text, start, end)
        if ended and not hinted:
            break
        credit = None
        if hinted and end - start <= _LONGEST and (start > lowest or lowest == floor != 0):
            if _RULE.fullmatch(text, start, end):  # a line of underscores between body and credits
                end = _strip_end(text, floor, start)
                body_end = end if found else body_end
                continue
            credit = _line_credit(scan, start, end)
        credit = credit or _tail_credit(scan, start, end)
        if credit is None:
            break
        found.append(credit)
        end = body_end = _strip_end(text, floor, credit.start - scan.start)
    found.reverse()
    return tuple(found), body_end


# A line that ends as sentences do is a credit only if it begins with one of these, or contains one of those.
_STARTS = regex.compile(
    r"(?i)[-–—―_*\s(\[]*+(?:additional|further|extra|original|report|writing|written|edit|compiled|translat|photo|graphic|"
    r"video|produc|research|rewrit|story|with|contribut|input|copyright|[©™@]|all rights|this material|distributed|"
    r"syndicated|provided|follow|read|more|see|full|for more|find|visit|sign|subscribe|online|on (?:twitter|x)|twitter|"
    r"instagram|facebook|bluesky|x ?:|you can|contact|reach|e-?mail|write|tweet|source|by )"
)
_HINTS = (
    "contributed", "assisted", "@", "http", "reported from", "wrote from", "reporting from", "can be reached",
    "can be followed", "can be contacted", "porting by", "writing by", "diting by", "ranslated by", "ompiled by",
    "inputs from", "with agenc", "©", "(c) ", "rights reserved",
)  # fmt: skip
_SENTENCE_HINTS = ("contributed", "assisted", "porting by", "writing by", "diting by", "reported from", "with ")
_SHORT = 80


def _hints(text: str, start: int, end: int) -> bool:
    """Whether something in the line from *start* to *end* speaks for a credit."""
    if _STARTS.match(text, start, end):
        return True
    tail = text[max(start, end - _LONGEST) : end].lower()
    for hint in _HINTS:  # noqa: SIM110 (a generator costs twice as much, on every story)
        if hint in tail:
            return True
    return False


def _strip_end(text: str, floor: int, end: int) -> int:
    while end > floor and text[end - 1].isspace():
        end -= 1
    return end


def _line_credit(scan: Span, start: int, end: int) -> Credit | None:
    """Return the credit a whole line is."""
    line = scan.text[start:end]
    if end - start < _SHORT:
        marked = line.lstrip(" -–—―|*_([/©")
        forms = _agency_list(marked.rstrip(" )]/.*-–—_"), exact=marked == line)
        if forms:
            return _credit(scan, start, end, "agency", "agency-line", forms)
    kind, rule = line_kind(line)
    return _credit(scan, start, end, kind, rule, agency_in(line)) if kind else None


def _tail_credit(scan: Span, start: int, end: int) -> Credit | None:
    """Return the credit at the end of a line that is the body's otherwise."""
    text = scan.text
    if text[end - 1] in ")]" or text[end - 2 : end] in (").", "]."):
        opened = text.rfind("(", max(start, end - _LONGEST), end)
        for _ in range(3):  # (Reporting by Ann Ode (Kyiv) and ...)
            if opened < 0:
                break
            if is_desk_note(text[opened:end]):
                return _credit(scan, opened, end, desk_kind(text[opened:end]), "desk", agency_in(text[opened:end]))
            opened = text.rfind("(", max(start, end - _LONGEST), opened)
    bar = text.rfind("|", start, end)  # the usual mark first
    for marked in _MARK.finditer(text, max(start, bar - 3, end - _LONGEST_MARK), end):
        at = marked.start() + len(marked["mark"]) - len(marked["mark"].lstrip())
        if sign_off(text[at:end]):
            return _credit(scan, at, end, "agency", "sign-off", agency_in(text[at:end]))
        printed = _printed_agency(marked["mark"].strip(), marked["rest"], text[marked.start() - 1])
        if printed:
            return _credit(scan, at, end, "agency", "tail", printed)
    low = text[max(start, end - 300) : end].lower()
    if not any(hint in low for hint in _SENTENCE_HINTS):
        return None
    for gap in reversed(list(_SENTENCE.finditer(text, max(start, end - 300), end))[-4:]):
        kind, rule = line_kind(text[gap.end() : end]) if gap.start() > start else ("", "")
        if rule in ("contribution", "desk") and kind:
            return _credit(scan, gap.end(), end, kind, rule, agency_in(text[gap.end() : end]))
    return None


def _printed_agency(mark: str, rest: str, before: str) -> str:
    """Return the agency that *rest*, behind *mark* at the body's end, credits; "" where it credits none."""
    bare = rest.lstrip("([/").rstrip(")]/. ")
    bracketed = rest[0] in "([/"
    source = _SOURCE.match(bare)
    if source is not None:
        bare = bare[source.end() :]
    if mark == "|" and bare[:1].isupper() and bare.count(" ") <= 3 and not bare.endswith((".", "!", "?")):
        return bare  # behind a bar even an outlet no table knows: "| Acme News"
    forms = _agency_list(bare, exact=not (mark or bracketed or source))
    if forms and (mark or bracketed or source or before in '.!?"”'):
        return forms
    return ""


def _agency_list(words: str, *, exact: bool) -> str:
    """Return the agencies *words* list, desk initials behind them taken off; "" where some word is no agency's."""
    known = is_credit_form if exact else is_agency
    if known(words):
        return words
    short = _INITIALS.sub("", words)
    if short != words and is_credit_form(short):
        return short
    pieces = _LIST.split(words)
    return words if len(pieces) > 1 and all(is_agency(piece) for piece in pieces) else ""


def _credit(scan: Span, start: int, end: int, kind: str, rule: str, agency: str) -> Credit:
    text = scan.text
    credited = None
    at = text.find(agency, start, end) if agency else -1
    if at >= 0:
        name = agency_name(agency) or agency_name(_LIST.split(agency)[0])
        credited = Agency(scan.start + at, scan.start + at + len(agency), agency, name)
    people = people_in(scan, start, end, kind) if kind not in ("agency", "copyright") else ()
    return Credit(
        scan.start + start, scan.start + end, text[start:end], kind=kind, agency=credited, people=people, rule=rule
    )
