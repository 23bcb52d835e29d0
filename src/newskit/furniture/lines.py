"""The first and the last lines of a story, without looking at what lies between."""

from __future__ import annotations

Bounds = tuple[int, int]

TAIL = 1_500
_MOST_LINES = 12
_MOST_BODY = 3
_SHORTEST_BODY = 100
_ABSTRACT = 420
_HEAD = 2_600


def line_break(text: str) -> str:
    """Return the character that ends lines in *text*: a line feed, or, where there is none, what stands in for it."""
    if "\n" in text:
        return "\n"
    return next((mark for mark in "\r\u2028\u2029\x85\v\f" if mark in text), "\n")


def head_lines(text: str) -> list[Bounds]:
    """Return the first lines of *text* as offsets, without the white space around them and without blank ones.

    The list ends where the body is under way: behind the third sentence-like paragraph, the third line
    that begins in lower case, the second long paragraph, or the twelfth line.
    """
    lines: list[Bounds] = []
    at, size, body, long = 0, len(text), 0, 0
    mark = line_break(text[:_HEAD])
    while at < size:
        end = text.find(mark, at)
        if end < 0:
            end = size
        line = text[at:end]
        body_of_line = line.lstrip()
        start = end - len(body_of_line)
        at = end + 1
        if not body_of_line:
            if not lines and at > _MOST_BLANK:
                break
            continue
        stop = start + len(body_of_line.rstrip())
        lines.append((start, stop))
        if (stop - start > _SHORTEST_BODY and text[stop - 1] in '.!?"”') or text[start].islower():
            body += 1
            if stop - start > _ABSTRACT:
                long += 1
        if body >= _MOST_BODY or long > 1 or len(lines) == _MOST_LINES:
            break
    return lines


_MOST_BLANK = 4_000


def blank_before(text: str, start: int) -> bool:
    """Whether the line at *start* is the first, indented, or behind a blank line."""
    if start == 0:
        return True
    return text[start - 1] not in "\n\r" or text.count("\n", max(0, start - 3), start) > 1
