"""Quotation marks: which open, which close, which are apostrophes."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import regex

from newskit.text.span import Span

Bounds = list[tuple[int, int]]

# An apostrophe between two letters can neither open nor close.
_MARK = regex.compile(r"``|''|[\"“”„‟«»‘‚‹›＂]|(?<!\w)['’]|['’](?!\w)")
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
_ELISION = regex.compile(r"(?:em|til|tis|twas|cause|cos|bout|round|n|[0-9]{2}s?)\b", regex.IGNORECASE)


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


@attrs.define
class _Open:
    """A mark waiting for its closing one; *slot* is where the finished quotation goes."""

    mark: str
    start: int
    end: int
    slot: int


def find_quotations(text: Span, paragraphs: Bounds) -> Iterator[Quotation]:
    """Yield the quotations of *text* in the order of their opening marks.

    Marks are paired within a paragraph; a double mark nobody closes runs to the paragraph's end, a
    single one nobody closes is an apostrophe.  Mixed pairs (``“so it is"``) count as pairs.

    Args:
        text: The stretch to look at.
        paragraphs: Its paragraphs, as offsets into ``text.text``.
    """
    marks = list(_MARK.finditer(text.text))
    index = 0
    for start, end in paragraphs:
        first = index
        while index < len(marks) and marks[index].start() < end:
            index += 1
        if first < index:
            yield from _pair(text, [mark for mark in marks[first:index] if mark.start() >= start], start, end)


def _pair(text: Span, marks: list[regex.Match[str]], start: int, end: int) -> Iterator[Quotation]:
    source = text.text
    closers_ahead = _single_closers_ahead(source, marks)
    stack: list[_Open] = []
    found: list[Quotation | None] = []

    def close(opened: _Open, content_end: int, mark_end: int, *, closed: bool) -> None:
        depth = sum(1 for other in stack if other is not opened)
        found[opened.slot] = Quotation(
            text.start + opened.start,
            text.start + mark_end,
            source[opened.start : mark_end],
            content=text.sub(opened.end, max(opened.end, content_end)),
            closed=closed,
            depth=depth,
            leads=opened.start == start,
        )

    for position, match in enumerate(marks):
        mark, at, after = match[0], match.start(), match.end()
        closing = _closes(stack, mark)
        if closing is not None and _may_close(
            source, mark, at, after, opened=stack[closing], ahead=closers_ahead[position]
        ):
            for abandoned in stack[closing + 1 :]:  # inner marks left open were apostrophes or are cut off here
                if abandoned.mark not in "'‘‚":
                    close(abandoned, at, at, closed=False)
            del stack[closing + 1 :]
            close(stack.pop(), at, after, closed=True)
        elif _may_open(source, mark, at, after, start, ahead=closers_ahead[position]) and len(stack) < _DEEPEST:
            stack.append(_Open(mark, at, after, len(found)))
            found.append(None)
    while stack:
        opened = stack[-1]
        if opened.mark not in "'‘‚":
            close(opened, end, end, closed=False)
        stack.pop()
    yield from (quotation for quotation in found if quotation is not None)


_DEEPEST = 6


def _single_closers_ahead(source: str, marks: list[regex.Match[str]]) -> list[bool]:
    """Return for each mark whether a single closing mark stands somewhere behind it in the paragraph."""
    ahead, seen = [False] * len(marks), False
    for position in range(len(marks) - 1, -1, -1):
        ahead[position] = seen
        match = marks[position]
        if match[0] in "'’" and _ends_word(source, match.start(), match.end()):
            seen = True
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
        return mark != "'" or not _ELISION.match(source, after)
    return mark == "‹"


def _opens_by_space(source: str, at: int, after: int) -> bool:
    """Whether white space before a mark and a word behind it make it an opening one."""
    before, behind = source[at - 1 : at], source[after : after + 1]
    return (not before or before in _BEFORE_OPENING) and bool(behind) and not behind.isspace()
