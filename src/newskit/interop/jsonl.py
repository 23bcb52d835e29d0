"""Files of records: one JSON object a line, plain or gzipped."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO, cast

from newskit.interop.json import decode


def is_jsonl(path: str) -> bool:
    """Whether a file's name says that it holds records rather than one story."""
    return path.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))


@contextmanager
def open_text(path: str) -> Iterator[TextIO]:
    """Open a file of UTF-8 text for reading; ``-`` is standard input, ``.gz`` is unpacked.

    A byte order mark is left out, and bytes that are no UTF-8 become U+FFFD, so that one broken letter does not
    cost a story.  Line ends are kept.

    Raises:
        OSError: If the file cannot be read, also where that shows only in mid-file, in a damaged archive, say.
    """
    try:
        with _opened(path) as file:
            yield file
    except (EOFError, zlib.error) as error:
        msg = f"damaged archive: {error}"
        raise OSError(msg) from error


@contextmanager
def _opened(path: str) -> Iterator[TextIO]:
    if path == "-":
        if sys.stdin is None:
            msg = "standard input is closed"
            raise OSError(msg)
        standard = TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace", newline="")
        try:
            yield standard
        finally:
            standard.detach()  # it is not ours to close
    elif path.endswith(".gz"):
        with gzip.open(path, "rt", encoding="utf-8-sig", errors="replace", newline="") as file:
            yield cast("TextIO", file)
    else:
        with Path(path).open(encoding="utf-8-sig", errors="replace", newline="") as file:
            yield file


def numbered_records(lines: Iterator[str]) -> Iterator[tuple[int, object]]:
    """Yield (line number, decoded record); a line that is no JSON gives a ValueError in the record's place.

    >>> list(numbered_records(iter(['{"text": "Talks resume."}', "", "oops"])))  # doctest: +ELLIPSIS
    [(1, {'text': 'Talks resume.'}), (3, ValueError('expected a JSON object, found ...'))]
    """
    for number, line in enumerate(lines, start=1):
        if line.isspace() or not line:
            continue
        try:
            yield number, decode(line)
        except (ValueError, RecursionError) as error:
            yield number, ValueError(f"expected a JSON object, found {line.strip()[:40]!r} ({error})")
