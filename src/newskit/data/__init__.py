"""The tables newskit knows the world by, and the one reader for them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache, wraps
from importlib import resources
from pathlib import Path
from threading import RLock
from typing import TypeVar

T = TypeVar("T")

__all__ = ["loaded_once", "numbered_rows", "parse_table", "read_table", "read_words"]


def read_table(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """Return the rows of one of newskit's own tables, such as ``en/abbreviations.tsv``; each is loaded once.

    Args:
        name: Path below ``newskit/data``.
        columns: Fields each row must have; ``#`` lines and blank lines are skipped.

    Raises:
        ValueError: If a row has another number of fields; the message names file and line.
    """
    with _loading:
        return _load(name, columns)


@cache
def _load(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    text = resources.files(__name__).joinpath(*name.split("/")).read_text(encoding="utf-8")
    return parse_table(text, columns, name)


def loaded_once(build: Callable[[], T]) -> Callable[[], T]:
    """Return *build* made to run once, however many threads ask first; for a table too large to be built twice."""
    kept: list[T] = []

    @wraps(build)
    def ask() -> T:
        if not kept:
            with _loading:
                if not kept:
                    kept.append(build())
        return kept[0]

    return ask


# Threads that start together would each load every table: a cache alone does not make them wait.
_loading = RLock()


def _forget_the_parents_threads() -> None:
    """Make a lock of its own for a forked process: the thread that held the parent's is not there to free it."""
    global _loading
    _loading = RLock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_the_parents_threads)


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
