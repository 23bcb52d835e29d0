"""The first and the last lines of a story, without looking at what lies between."""

from __future__ import annotations

from collections.abc import Iterator

import regex

Bounds = tuple[int, int]

LINE = regex.compile(r"[^\n\r\v\f\x85\u2028\u2029]++")
HEAD = 2_600
TAIL = 1_500
_MOST_LINES = 14


def head_lines(text: str) -> Iterator[Bounds]:
    """Yield the first lines of *text* as offsets, without the white space around them and without blank ones.

    Only the first 2,600 characters count; a line that goes on behind them is given whole.
    """
    count = 0
    for match in LINE.finditer(text, 0, HEAD):
        line = match[0]
        body = line.strip()
        if not body:
            continue
        start = match.start() + line.index(body[0])
        if match.end() >= HEAD:
            after = LINE.match(text, HEAD)
            yield start, after.end() if after else HEAD
            return
        yield start, start + len(body)
        count += 1
        if count == _MOST_LINES:
            return


def blank_before(text: str, start: int) -> bool:
    """Whether the line at *start* is the first, indented, or behind a blank line."""
    if start == 0:
        return True
    return text[start - 1] not in "\n\r" or text[:start].count("\n", max(0, start - 3)) > 1
