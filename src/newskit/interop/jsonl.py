"""Files of records: one JSON object a line, plain or gzipped."""

from __future__ import annotations

import gzip
import stat
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, cast

import attrs

from newskit.interop.json import decode

#: A line longer than this is no record: it would have to stand in memory whole.
LONGEST_LINE = 1 << 26
_SHOWN = 40
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def is_jsonl(path: str) -> bool:
    """Whether a file's name says that it holds records rather than one story."""
    return path.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))


@attrs.frozen
class Source:
    """A file being read: *file* gives its bytes, unpacked; *position* says how far the file itself has been read."""

    file: BinaryIO
    position: Callable[[], int]


@contextmanager
def open_bytes(path: str) -> Iterator[Source]:
    """Open a file for reading; ``-`` is standard input, ``.gz`` is unpacked.

    Raises:
        OSError: If the file cannot be read, also where that shows only in mid-file, in a damaged archive, say.
    """
    try:
        if path == "-":
            if sys.stdin is None:
                msg = "standard input is closed"
                raise OSError(msg)
            yield Source(sys.stdin.buffer, lambda: 0)
            return
        with Path(path).open("rb") as file:
            position = file.tell if file.seekable() else lambda: 0
            if path.lower().endswith(".gz"):
                with gzip.GzipFile(fileobj=file, mode="rb") as unpacked:
                    yield Source(cast("BinaryIO", unpacked), position)
            else:
                yield Source(file, position)
    except (EOFError, zlib.error) as error:
        msg = f"damaged archive: {error}"
        raise OSError(msg) from error


@contextmanager
def open_text(path: str) -> Iterator[TextIOWrapper]:
    """Open a file of UTF-8 text for reading; ``-`` is standard input, ``.gz`` is unpacked.

    A byte order mark is left out, and bytes that are no UTF-8 become U+FFFD, so that one broken letter does not
    cost a story.  Line ends are kept.

    Raises:
        OSError: If the file cannot be read, also where that shows only in mid-file, in a damaged archive, say.
    """
    with open_bytes(path) as source:
        text = TextIOWrapper(source.file, encoding="utf-8-sig", errors="replace", newline="")
        try:
            yield text
        finally:
            text.detach()  # closing is the business of whoever opened it


def why_unreadable(path: str) -> str | None:
    """Return why a file cannot be read, found out without reading it through; None if it can, or only trying will tell.

    Standard input and pipes are not touched: what is taken from them is gone.
    """
    try:
        if path == "-" or (not stat.S_ISREG(Path(path).stat().st_mode) and not Path(path).is_dir()):
            return None
        with open_bytes(path) as source:
            _refuse_utf16(source.file.read(2))
    except OSError as error:
        return error.strerror or str(error)
    return None


def numbered_lines(file: BinaryIO) -> Iterator[tuple[int, str | ValueError]]:
    r"""Yield (line number, line) for every line that is not blank; a ValueError in the place of one beyond measure.

    A byte order mark is left out, and bytes that are no UTF-8 become U+FFFD.

    Raises:
        OSError: If the file is UTF-16.

    >>> from io import BytesIO
    >>> list(numbered_lines(BytesIO(b'{"text": "a"}\r\n\n{"text": "b"}')))
    [(1, '{"text": "a"}\r\n'), (3, '{"text": "b"}')]
    """
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if number == 1:
            _refuse_utf16(line)
            line = line.removeprefix(_UTF8_MARK)
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield number, ValueError(f"expected a line of at most {LONGEST_LINE:,} bytes, found a longer one")
            continue
        text = line.decode("utf-8", "replace")
        if text and not text.isspace():
            yield number, text


def _refuse_utf16(head: bytes) -> None:
    if head.startswith(_UTF16_MARKS):
        msg = "expected text in UTF-8, found UTF-16"
        raise OSError(msg)


def decode_line(line: str) -> object:
    """Return the record a line holds.

    Raises:
        ValueError: If the line is no JSON.
    """
    try:
        return decode(line)
    except (ValueError, RecursionError) as error:
        msg = f"expected a JSON object, found {line[: 2 * _SHOWN].strip()[:_SHOWN]!r} ({error})"
        raise ValueError(msg) from error
