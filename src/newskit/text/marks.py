"""Quotation marks: which open, which close, which are apostrophes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import attrs
import regex

from newskit.text.span import Span

Bounds = list[tuple[int, int]]

# One plain class, which the standard library's engine scans for fastest; which of them count is decided afterwards.
_MARK = re.compile("[\"“”„‟«»‘‚«‹›＂'’`]")
_SINGLE = frozenset("'’")
_DOUBLED = frozenset("'`")
_CLOSERS = {
    '"': '"”“＂',
    "＂": '＂"',
    "“": '”"“',
    "”": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "``": "''\"”",
    "''": "''\"”",
    "‘": "’'",
    "‚": "‘’",
    "'": "'’",
}
_DOUBLE_OPENERS = frozenset({'"', "＂", "“", "„", "‟", "«", "``"})
_BEFORE_OPENING = frozenset(" \t\n\r\v\f\u00a0\u2009\u202f\u2003([{-–—―/:;,…")
# Words that begin with an apostrophe; what stands there is no opening mark.
_ELISION = re.compile(r"(?:em|til|tis|twas|cause|cos|bout|round|n|[0-9]{2}s?)\b", re.IGNORECASE)
_LONGEST_ELISION = 6
_ACCENT = regex.compile(r"\p{M}")


class Pair(NamedTuple):
    """A quotation as offsets into the text that was scanned; see :class:`Quotation` for what they mean."""

    start: int
    end: int
    inner: int
    inner_end: int
    closed: bool
    depth: int
    leads: bool


@attrs.frozen
class Quotation(Span):
    """A stretch of text between quotation marks, the marks included.

    Attributes:
        content: What stands between the marks; it runs to the paragraph's end where none closes.
        closed: Whether a closing mark stands in the same paragraph.
        depth: 0 for outermost, 1 for a quotation inside a quotation, and so on.
        leads: Whether the paragraph begins with this opening mark (a quotation that goes on over
            several paragraphs opens each of them).
    """

    content: Span
    closed: bool
    depth: int
    leads: bool


_Mark = tuple[str, int, int]  # a mark that may open or close: the mark, its offset and the offset behind it


class _Open(NamedTuple):
    """A mark waiting for its closing one; *slot* is where the finished quotation goes."""

    mark: str
    start: int
    end: int
    slot: int


def find_quotations(text: Span, pairs: Iterable[Pair]) -> Iterator[Quotation]:
    """Yield the quotations of *text* that *pairs* were found for, as spans."""
    source, offset = text.text, text.start
    for start, end, inner, inner_end, closed, depth, leads in pairs:
        content = Span(offset + inner, offset + inner_end, source[inner:inner_end])
        yield Quotation(offset + start, offset + end, source[start:end], content, closed, depth, leads)


def pair_marks(text: str, paragraphs: Bounds) -> list[Pair]:
    """Return the quotations of *text* in the order of their opening marks.

    Marks are paired within a paragraph; a double mark nobody closes runs to the paragraph's end, a
    single one nobody closes is an apostrophe.  Mixed pairs (``“so it is"``) count as pairs.

    Args:
        text: The text to look at.
        paragraphs: Its paragraphs, as offsets into it.
    """
    marks = _marks(text)
    pairs: list[Pair] = []
    index = 0
    for start, end in paragraphs:
        while index < len(marks) and marks[index][1] < start:
            index += 1
        first = index
        while index < len(marks) and marks[index][1] < end:
            index += 1
        if first < index:
            here = marks[first:index]
            pairs += _plain_pairs(text, here, start) or _pair(text, here, start, end)
    return pairs


def _plain_pairs(text: str, marks: list[_Mark], start: int) -> list[Pair]:
    """Return the pairs of a paragraph whose marks plainly open and close in turn; nothing where they don't."""
    pairs: list[Pair] = []
    if len(marks) % 2:
        return pairs
    for (mark, opened, inner), (closing, closed, end) in zip(marks[::2], marks[1::2], strict=True):
        curly = mark == "“" and closing == "”"
        if not curly and not (mark == closing == '"' and (opened == start or not text[inner].isspace())):
            return []
        pairs.append(Pair(opened, end, inner, closed, closed=True, depth=0, leads=opened == start))
    return pairs


def _marks(text: str) -> list[_Mark]:
    """Return the marks of *text*; an apostrophe between two letters can neither open nor close."""
    marks: list[_Mark] = []
    behind = 0
    for match in _MARK.finditer(text):
        at = match.start()
        if at < behind:
            continue  # the second half of a doubled mark
        mark = text[at]
        behind = at + 1
        if mark in _DOUBLED and text[behind : behind + 1] == mark:
            # three in a row: a quotation in a quotation ends with it, and the single mark closes first
            if not (at and text[at + 2 : at + 3] == mark == "'" and not text[at - 1].isspace()):
                mark, behind = mark * 2, behind + 1
        elif mark == "`" or (mark in _SINGLE and _in_word(text, at)):
            continue
        marks.append((mark, at, behind))
    return marks


def _in_word(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before.isalnum() and after.isalnum():
        return True
    return at > 0 and _is_word(before) and _is_word(after)


def _is_word(letter: str) -> bool:
    """Whether *letter* is part of a word; an accent that stands for itself is."""
    return letter.isalnum() or letter == "_" or (letter > "\u02ff" and _ACCENT.match(letter) is not None)


def _pair(source: str, marks: list[_Mark], start: int, end: int) -> Iterator[Pair]:
    closers_ahead = _single_closers_ahead(source, marks)
    stack: list[_Open] = []
    found: list[Pair | None] = []

    def close(place: int, content_end: int, mark_end: int, *, closed: bool) -> None:
        _, opened, inner, slot = stack[place]
        found[slot] = Pair(opened, mark_end, inner, max(inner, content_end), closed, place, opened == start)

    for position, (mark, at, after) in enumerate(marks):
        closing = _closes(stack, mark)
        if closing is not None and _may_close(
            source, mark, at, after, opened=stack[closing], ahead=closers_ahead[position]
        ):
            for place in range(closing + 1, len(stack)):  # marks left open inside: apostrophes, or cut off here
                if stack[place].mark not in "'‘‚":
                    close(place, at, at, closed=False)
            close(closing, at, after, closed=True)
            del stack[closing:]
        elif len(stack) < _DEEPEST and _may_open(source, mark, at, after, start, ahead=closers_ahead[position]):
            stack.append(_Open(mark, at, after, len(found)))
            found.append(None)
    for place, opened in enumerate(stack):
        if opened.mark not in "'‘‚":
            close(place, end, end, closed=False)
    return (pair for pair in found if pair is not None)


_DEEPEST = 6


def _single_closers_ahead(source: str, marks: list[_Mark]) -> list[bool]:
    """Return for each mark whether a single closing mark stands somewhere behind it in the paragraph."""
    ahead, seen = [False] * len(marks), False
    for position in range(len(marks) - 1, -1, -1):
        ahead[position] = seen
        mark, at, after = marks[position]
        if mark in _SINGLE and not seen:
            seen = _ends_word(source, at, after)
    return ahead


def _ends_word(source: str, at: int, after: int) -> bool:
    """Whether a mark stands behind a word or stop and before no letter: where a single mark can close."""
    before = source[at - 1 : at]
    return bool(before) and not before.isspace() and not source[after : after + 1].isalnum()


def _closes(stack: list[_Open], mark: str) -> int | None:
    """Return the place of the innermost open mark that *mark* can close."""
    for place in range(len(stack) - 1, -1, -1):
        if mark in _CLOSERS[stack[place].mark]:
            return place
    return None


def _may_close(source: str, mark: str, at: int, after: int, opened: _Open, *, ahead: bool) -> bool:
    if at == opened.end:  # nothing between the two marks
        return mark not in "'’"
    if mark in "'’":
        # "the workers' vote" inside single marks: a plural's apostrophe before a word does not close
        plural = source[at - 1] in "sz" and source[after : after + 1] == " " and source[after + 1 : after + 2].islower()
        return _ends_word(source, at, after) and not (plural and ahead)
    if mark == "''" and opened.mark == "''":
        return not _opens_by_space(source, at, after)
    if mark in '"＂' and opened.mark not in '"＂':
        return not _opens_by_space(source, at, after)
    if mark == "“":
        return opened.mark == "„" or not _opens_by_space(source, at, after)
    return True


def _may_open(source: str, mark: str, at: int, after: int, paragraph: int, *, ahead: bool) -> bool:
    if mark in _DOUBLE_OPENERS:
        return mark not in '"＂' or at == paragraph or not source[after : after + 1].isspace()
    if mark in {"''", "”"}:
        return _opens_by_space(source, at, after)
    if mark in "‘‚'":
        opens = at == paragraph or source[at - 1] in _BEFORE_OPENING or source[at - 1] in '"“„«'
        follows = source[after : after + 1]
        if not (opens and ahead and follows and not follows.isspace()):
            return False
        return mark != "'" or not _ELISION.match(source, after, after + _LONGEST_ELISION)
    return mark == "‹"


def _opens_by_space(source: str, at: int, after: int) -> bool:
    """Whether white space before a mark and a word behind it make it an opening one."""
    before, behind = source[at - 1 : at], source[after : after + 1]
    return (not before or before in _BEFORE_OPENING) and bool(behind) and not behind.isspace()
