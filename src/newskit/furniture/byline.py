"""Bylines: who wrote the story."""

from __future__ import annotations

import attrs
import regex

from newskit.data import read_words
from newskit.furniture.agencies import is_agency, is_credit_form
from newskit.furniture.byline_notes import Draft, note
from newskit.furniture.days import WEEKDAY
from newskit.furniture.lines import Bounds, blank_before, head_lines
from newskit.furniture.parts import Author, Byline
from newskit.furniture.people import LOWER_PERSON, PERSON, is_outlet, is_person, is_place, is_role
from newskit.text import Span, require_language

_BY = regex.compile(
    r"""
    [-–—•*|_ ]{0,3}+
    (?: (?:Story|Words|Text|Report|Reporting|Reported|Written|Analysis|Opinion|Commentary|Comment|Column|Review|Compiled
           |Interview|Dispatch|STORY|ANALYSIS|OPINION|(?:(?:World|WORLD)[ ])?(?:[Ee]xclusive|EXCLUSIVE))
        (?:[ ]and[ ](?:photos|pictures))? [:|]?[ ] (?:by|By|BY)
      | By | BY | by | (?P<origin>From|FROM) ) :?+ [ \u00a0]++
    """,
    regex.VERBOSE,
)
_BREAK = regex.compile(
    r"""
    (?P<join> ,?[ \u00a0](?:and|AND|And|&|with|und)[ \u00a0] | \s?;\s )
  | (?P<comma> ,\s? )
  | (?P<bar> \s*[|•·]\s* | \s[–—/-]{1,2}\s | /(?=\p{Lu}\p{L})(?!RL\b)
      | \s(?=(?i:published|updated|posted|special\sto|special\sfor)\s) )
  | (?P<of> \s(?:of|for|OF|FOR)\s(?=[\p{Lu}]|the ) )
  | (?P<place> \s(?:in|IN|from)\s(?=\p{Lu}) )
  | (?P<contact> \s\(?(?=[\w.+-]{1,40}@|@) )
  | (?P<bracket> \s?[(\[](?=\p{L}) )
  | (?P<gap> \s{2,} )
    """,
    regex.VERBOSE,
)
_SUFFIX = regex.compile(r"(?:Jr|Sr|II|III|IV|MD|M\.D|Ph\.?D|Esq)\.?")
_STAFF = regex.compile(
    r"(?i)(?:(?:our|a|the|an?)\s)?(?:own\s|special\s|staff\s)*(?:correspondents?|reporters?|writers?|editors?|"
    r"staff(?:\s(?:writers?|reporters?|correspondents?|and agencies|and wire(?: services| reports)?))?|editorial board|"
    r"(?:web |news )desk|newsroom|agencies|wire (?:services|reports|staff)|desk)"
)
_FIRST_LETTERS = frozenset("BbSWTRACIDEOF-–—•*|_ ")
_LONGEST = 230
_MOST_WORDS = 30
_LONGEST_NAMES = 120
_BEHIND = regex.compile(r",? ?(?:\| ?)?(.+)")


def split_byline(text: str | Span, *, lang: str = "en") -> tuple[Byline | None, Span]:
    r"""Return the byline among a story's first lines and what follows it; None and the whole text without one.

    Args:
        text: The story.
        lang: Language of the rules.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> byline, rest = split_byline("By Ann Ode and Li Wei, Reuters\nKYIV, Jan 9 (Reuters) - Power was back.")
    >>> [author.name.text for author in byline.authors], byline.authors[0].affiliation.text
    (['Ann Ode', 'Li Wei'], 'Reuters')
    """
    require_language(lang)
    scan = Span.of(text)
    byline = find_byline(scan, head_lines(scan.text))
    if byline is None:
        return None, scan.plain()
    rest = scan.text[byline.end - scan.start :]
    kept = rest.lstrip()
    return byline, Span(scan.end - len(kept), scan.end, kept)


def find_byline(scan: Span, lines: list[Bounds], dateline: Span | None = None) -> Byline | None:
    """Return the byline among the first *lines*, which are offsets into ``scan.text``.

    Args:
        scan: The text.
        lines: Its first lines.
        dateline: The story's dateline, which a byline may share a line with and never follows.
    """
    text = scan.text
    limit = dateline.start - scan.start if dateline is not None else len(text)
    for index, (start, stop) in enumerate(lines):
        if start >= limit:
            return None
        end = min(stop, limit)
        if end - start > _LONGEST:
            if index:
                return None
            continue
        below = lines[index + 1] if index + 1 < len(lines) and lines[index + 1][0] < limit else None
        if text[end - 1] in '.!?"”' and end - start > _LONGEST_NAMES:
            continue
        by = _BY.match(text, start, end) if text[start] in _FIRST_LETTERS else None
        if by is not None:
            found = _after_by(text, start, by.end(), end, below)
            if found and by["origin"] and not any(draft.location or draft.affiliation for draft in found[0]):
                found = None
        elif index or (below is not None and below[1] - below[0] < _LONGEST):
            found = _name_first(text, start, end, below)
        else:
            found = None
        if found is not None:
            authors, finish, rule = found
            return Byline(
                scan.start + start,
                scan.start + finish,
                text[start:finish],
                authors=tuple(_author(scan, draft) for draft in authors),
                rule=rule,
            )
        if index >= _DEEPEST:
            return None
    return None


_DEEPEST = 9


def _author(scan: Span, draft: Draft) -> Author:
    def span(bounds: Bounds | None) -> Span | None:
        return scan.sub(*bounds) if bounds else None

    return Author(
        scan.sub(*draft.name), span(draft.role), span(draft.affiliation), span(draft.location), span(draft.contact)
    )


def _after_by(text: str, start: int, at: int, stop: int, below: Bounds | None) -> tuple[list[Draft], int, str] | None:
    """Read what follows ``By``."""
    if text[start].islower() and not blank_before(text, start):
        return None  # hard-wrapped copy puts "by" at line starts
    authors = _read(text, at, _trim(text, at, stop))
    if authors is None:
        return None
    if authors and below is not None:
        more = _affiliation_line(text, below, authors)
        if more:
            return authors, more, "by"
    return authors, stop, "by" if authors else "by-staff"


def _trim(text: str, at: int, stop: int) -> int:
    """Return *stop* without white space, separators and a full stop that belongs to no initial."""
    while stop > at and (text[stop - 1] in " \t\u00a0|-–—,;:"):
        stop -= 1
    if (
        stop - at > 3
        and text[stop - 1] == "."
        and text[stop - 3] not in " ."
        and text[stop - 3 : stop - 1] not in ("Jr", "Sr")
    ):
        stop -= 1
    return stop


def _name_first(text: str, start: int, stop: int, below: Bounds | None) -> tuple[list[Draft], int, str] | None:
    """Read ``Ann Ode, BBC News, Kyiv``, and ``Ann Ode`` with ``BBC News, Kyiv`` below."""
    if text[stop - 1] in '.!?:;"”' or stop - start > _LONGEST_NAMES:
        return None
    person = PERSON.match(text, start, stop)
    if person is None or not 0 < person[0].count(" ") < 5:
        return None
    mark = _BREAK.match(text, person.end(), stop) if person.end() < stop else None
    if (mark is None and person.end() < stop) or not is_person(person[0]):
        return None
    if mark is None:
        authors = [Draft(person.span())]
        finish = _affiliation_line(text, below, authors) if below else 0
        return (authors, finish, "name-outlet") if finish else None
    named = _read(text, start, _trim(text, start, stop))
    if not named:
        return None
    if start and mark.lastgroup == "place" and all(draft.location for draft in named):
        return named, _trim(text, start, stop), "name-place"
    if not any(_is_credited(text, draft) for draft in named):
        return None
    return named, _trim(text, start, stop), "name-outlet"


def _is_credited(text: str, author: Draft) -> bool:
    """Whether a role or an agency stands beside the name."""
    outlet = author.affiliation
    return author.role is not None or (outlet is not None and is_agency(text[slice(*outlet)].removeprefix("The ")))


def _affiliation_line(text: str, below: Bounds, authors: list[Draft]) -> int:
    """Note the outlet, role and place the line below the names gives; return where it ends, 0 if it gives none."""
    start, stop = below
    if stop - start > 80 or text[stop - 1] in ".!?":
        return 0
    parts = _pieces(text, start, stop)
    drafts = [attrs.evolve(draft) for draft in authors]
    if not parts or not (_is_affiliation(text[slice(*parts[0][1])]) or _stands_alone(text, below, parts)):
        return 0
    for _, bounds in parts:
        if not note(text, bounds, drafts, "comma"):
            return 0
    authors[:] = drafts
    return stop


def _stands_alone(text: str, line: Bounds, parts: list[tuple[str, Bounds]]) -> bool:
    """Whether a line is an outlet no table knows, by its last word, with nothing but a place: ``River News, Ruse``."""
    words = text[slice(*parts[0][1])]
    if not is_outlet(words) or is_person(words) or not _BLANK_LINE.match(text, line[1], line[1] + _GAP):
        return False
    return all(is_place(text[slice(*bounds)]) for _, bounds in parts[1:])


_BLANK_LINE = regex.compile(r"[^\S\n]*+\n[^\S\n]*+(?:\n|$)")
_GAP = 20


def _is_affiliation(words: str) -> bool:
    return is_agency(words) or is_agency(words.removeprefix("The ")) or (is_role(words) and words[:1].isupper())


def _pieces(text: str, at: int, stop: int) -> list[tuple[str, Bounds]]:
    """Return the pieces between commas, bars and joining words, each with what stands before it."""
    pieces: list[tuple[str, Bounds]] = []
    before = "start"
    for mark in _BREAK.finditer(text, at, stop):
        if mark.start() > at:
            pieces.append((before, (at, _unclosed(text, at, mark.start()))))
        before, at = mark.lastgroup or "comma", mark.end()
    if at < stop:
        pieces.append((before, (at, _unclosed(text, at, stop))))
    return pieces


def _unclosed(text: str, at: int, stop: int) -> int:
    """Return *stop* without a closing bracket whose opening one was cut off."""
    return stop - 1 if text[stop - 1] in ")]" and "(" not in text[at:stop] and "[" not in text[at:stop] else stop


def _read(text: str, at: int, stop: int) -> list[Draft] | None:
    """Return the authors a byline's words name, none for ``By AFP``; None where the words are no byline."""
    if stop <= at or text.count(" ", at, stop) > _MOST_WORDS:
        return None
    authors: list[Draft] = []
    staff = False
    for before, bounds in _pieces(text, at, stop):
        words = text[slice(*bounds)]
        if not authors and not staff:
            lead = _HIRED.match(words)
            if lead is not None and is_agency(lead["outlet"]) and is_person(words[lead.end() :]):
                start = bounds[0]
                authors.append(
                    Draft((start + lead.end(), bounds[1]), (start + lead.start("role"), start + lead.end("role")))
                )
                authors[0].affiliation = (start, start + lead.end("outlet"))
            elif _is_staff(words):
                staff = True
            elif _is_name(words) or _is_odd_name(words, text, bounds[1], stop):
                authors.append(_named(words, bounds))
            else:
                return None
        elif authors and _SUFFIX.fullmatch(words):
            authors[-1].name = (authors[-1].name[0], bounds[1])
        elif note(text, bounds, authors, before) or (
            staff and (is_place(words) or is_outlet(words) or _is_staff(words))
        ):
            continue
        elif before in ("join", "comma", "gap", "bar") and not staff and _is_name(words):
            authors.append(_named(words, bounds))
        else:
            return None
    return authors if authors or staff else None


# By Xinhua writers Ann Ode, Li Wei
_HIRED = regex.compile(
    r"(?P<outlet>\p{Lu}[\p{L}.' -]{1,30}?) (?:staff |sports )?"
    r"(?P<role>(?:writer|reporter|correspondent|journalist)s?) (?=\p{Lu})"
)


def _is_staff(words: str) -> bool:
    """Whether *words* stand for persons without naming one: an agency, a desk, ``Our Correspondent``."""
    if _STAFF.fullmatch(words) or is_agency(words.removeprefix("The ").removeprefix("the ")):
        return True
    return words[:1].isupper() and (is_role(words) or (is_outlet(words) and not is_person(words)))


def _is_name(words: str) -> bool:
    """Whether *words* are a name of two words or more."""
    if (" " not in words and "\u00a0" not in words) or "'s " in words or "’s " in words:
        return False
    return (
        is_person(words) and words.partition(" ")[0] not in read_words("en/not_names.tsv") and not WEEKDAY.match(words)
    )


def _is_odd_name(words: str, text: str, end: int, stop: int) -> bool:
    """Whether lower case or a single word is a name, as the agency behind it shows (``By ann ode, Reuters``)."""
    behind = _BEHIND.match(text, end, stop)
    if behind is None or not is_agency(behind[1]):
        return False
    return LOWER_PERSON.fullmatch(words) is not None or PERSON.fullmatch(words) is not None


def _named(words: str, bounds: Bounds) -> Draft:
    """Return the author *words* name, an agency's credit at the end taken off (``Ann Ode CNN``)."""
    gap = words.find(" ", words.find(" ") + 1)
    while gap > 0:
        if is_credit_form(words[gap + 1 :]):
            return Draft((bounds[0], bounds[0] + gap), affiliation=(bounds[0] + gap + 1, bounds[1]))
        gap = words.find(" ", gap + 1)
    return Draft(bounds)
