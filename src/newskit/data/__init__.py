"""The tables newskit knows the world by, and the one reader for them."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

__all__ = ["parse_table", "read_table", "read_words"]


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
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = tuple(field.strip() for field in line.split("\t"))
        if len(fields) != columns:
            msg = f"{name}, line {number}: expected {columns} fields separated by tabs, found {len(fields)}"
            raise ValueError(msg)
        rows.append(fields)
    return tuple(rows)


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the first column of a one-column table as a set."""
    return frozenset(row[0] for row in read_table(name, 1))
