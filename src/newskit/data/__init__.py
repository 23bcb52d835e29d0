"""The tables newskit knows the world by, and the one reader for them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

__all__ = ["numbered_rows", "parse_table", "read_table", "read_words"]


@cache
def read_table(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one of newskit's own tables, such as ``en/abbreviations.tsv``.

    Args:
        name: Path below ``newskit/data``.
        columns: Fields each row must have; ``#`` lines and blank lines are skipped.

    Raises:
        ValueError: If a row has another number of fields; the message names file and line.
    """
    text = resources.files(__name__).joinpath(*name.split("/")).read_text(encoding="utf-8")
    return parse_table(text, columns, name)


def parse_table(text: str, columns: int, name: str | Path) -> tuple[tuple[str, ...], ...]:
    r"""Return the rows of a table given as text; *name* is what error messages call it.

    Raises:
        ValueError: If a row has another number of fields.

    >>> parse_table("# a comment\nsay\tsaid,says\n", 2, "cues.tsv")
    (('say', 'said,says'),)
    """
    return tuple(fields for _, fields in numbered_rows(text, columns, name))


def numbered_rows(text: str, columns: int, name: str | Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    r"""Yield the rows of a table given as text, each with the number of its line, counted as editors count.

    Raises:
        ValueError: If a row has another number of fields.

    >>> list(numbered_rows("# a comment\nsay\tsaid,says\n", 2, "cues.tsv"))
    [(2, ('say', 'said,says'))]
    """
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = tuple(field.strip() for field in line.split("\t"))
        if len(fields) != columns:
            msg = f"{name}, line {number}: expected {columns} fields separated by tabs, found {len(fields)}"
            raise ValueError(msg)
        yield number, fields


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the first column of a one-column table as a set."""
    return frozenset(row[0] for row in read_table(name, 1))
