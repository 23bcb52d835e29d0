"""Paragraphs: blank lines, single line breaks, or hard-wrapped wire copy."""

from __future__ import annotations

import re
from itertools import pairwise

Bounds = list[tuple[int, int]]

# A line, white space and all: a pattern that set the indent apart would start anew at each blank of a blank line.
_LINE = re.compile(r"[^\n\v\f\r\x85\u2028\u2029]++")
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40
_SLACK = 3
_FEWEST_WRAPS = 2


def paragraph_bounds(text: str) -> Bounds:
    r"""Return the paragraphs of *text* as half-open offsets, white space at their edges left out.

    A blank line always ends a paragraph.  A single line break ends one too, as text extractors
    write them, unless the copy is hard-wrapped: its lines are short, and most of them end where the
    next word would no longer have fitted.  In wrapped copy an indented line begins a paragraph.

    >>> text = "Talks stalled.\nAides left."
    >>> [text[a:b] for a, b in paragraph_bounds(text)]
    ['Talks stalled.', 'Aides left.']
    """
    if not text:
        return []
    lines = []
    for match in _LINE.finditer(text):
        line = match[0]
        if content := line.lstrip():
            indent = len(line) - len(content)
            start = match.start() + indent
            lines.append((start, start + len(content.rstrip()), indent))
    width = _wrap_width(text, lines)
    bounds: Bounds = []
    for index, (start, end, indent) in enumerate(lines):
        if index and width and _wrapped(text, lines[index - 1], (start, end, indent), width):
            bounds[-1] = (bounds[-1][0], end)
        else:
            bounds.append((start, end))
    return bounds


def _wrap_width(text: str, lines: list[tuple[int, int, int]]) -> int:
    """Return the width hard-wrapped copy was set to, or 0 where the copy is not wrapped."""
    if len(lines) <= _FEWEST_WRAPS:
        return 0
    width = max(end - start + indent for start, end, indent in lines)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    breaks = wraps = 0
    for before, after in pairwise(lines):
        if _adjacent(text, before[1], after[0]) and after[2] <= before[2]:
            breaks += 1
            wraps += _fits_ill(text, before, after, width) and not _sentence_end(text, before[1])
    return width if wraps >= _FEWEST_WRAPS and wraps * 2 > breaks else 0


def _wrapped(text: str, before: tuple[int, int, int], after: tuple[int, int, int], width: int) -> bool:
    """Whether the break between two lines is a wrap inside a paragraph."""
    if not _adjacent(text, before[1], after[0]) or after[2] > before[2]:
        return False
    if _fits_ill(text, before, after, width):
        return True
    # Ragged setting: a line that is nearly full and stops in mid-sentence goes on below.
    return not _sentence_end(text, before[1]) and before[1] - before[0] > width * 0.6


def _fits_ill(text: str, before: tuple[int, int, int], after: tuple[int, int, int], width: int) -> bool:
    """Whether the first word of the line *after* would not have fitted on the line *before*."""
    stop = text.find(" ", after[0], after[1])
    word = (stop if stop > 0 else after[1]) - after[0]
    return before[1] - before[0] + before[2] + 1 + word > width - _SLACK


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether only one line break stands between two lines."""
    gap = text[end:start].replace("\r\n", "\n")
    return sum(gap.count(mark) for mark in "\n\v\f\r\x85\u2028\u2029") == 1


def _sentence_end(text: str, end: int) -> bool:
    return text[end - 1] in '.!?:"”»'
