"""Files of records: one JSON object a line, plain or gzipped."""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import msgspec


def is_jsonl(path: str) -> bool:
    """Whether a file's name says that it holds records rather than one story."""
    return path.lower().removesuffix(".gz").endswith((".jsonl", ".ndjson"))


def open_text(path: str) -> TextIO:
    """Open a file of UTF-8 text for reading; ``-`` is standard input, ``.gz`` is unpacked.

    Bytes that are no UTF-8 become U+FFFD, so that one broken letter does not cost a story.  Line ends are kept.

    Raises:
        OSError: If the file cannot be read.
    """
    if path == "-":
        return TextIOWrapper(sys.stdin.buffer, encoding="utf-8", errors="replace", newline="")
    if path.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8", errors="replace", newline="")
    return Path(path).open(encoding="utf-8", errors="replace", newline="")


def numbered_records(lines: Iterator[str]) -> Iterator[tuple[int, object]]:
    """Yield (line number, decoded record); a line that is no JSON gives a ValueError in the record's place.

    >>> list(numbered_records(iter(['{"text": "Talks resume."}', "", "oops"])))  # doctest: +ELLIPSIS
    [(1, {'text': 'Talks resume.'}), (3, ValueError('expected a JSON object, found ...'))]
    """
    for number, line in enumerate(lines, start=1):
        if line.isspace() or not line:
            continue
        try:
            yield number, msgspec.json.decode(line)
        except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
            yield number, ValueError(f"expected a JSON object, found {line.strip()[:40]!r} ({error})")
