r"""Speed on real stories: documents a second, and each capability as a ratio to one tokenizing pass.

The unit is ``regex.findall(r"\w+|[^\w\s]", text)`` over the same texts in the same run, so that the figure
means the same on a fast and on a slow machine.  The two are timed in turns, by the processor time they take, so that
what else runs does not count, and the fastest turn of each counts.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import attrs
import regex

import newskit as nk
from benchmarks.shared import BENCH, jsonl

_ROUNDS = 5
_DAY = dt.date(2016, 9, 20)


@attrs.frozen
class Row:
    """A capability's speed: documents a second, and its time as a multiple of a tokenizing pass."""

    capability: str
    per_second: float
    passes: float


CAPABILITIES: dict[str, Callable[[str], Any]] = {
    "split_article": nk.split_article,
    "find_names": nk.find_names,
    "resolve_dates": lambda text: nk.resolve_dates(text, _DAY),
    "extract_quotes": nk.extract_quotes,
    "extract_quotes, names given": lambda text: nk.extract_quotes(text, names=_NAMES[text]),
    "read": lambda text: nk.read(text, _DAY),
}
_NAMES: dict[str, list[nk.NameMention]] = {}


def measure(only: str | None = None) -> list[Row]:
    """Return the speed of every capability whose name contains *only*, or of all."""
    texts = [row["text"] for row in jsonl(BENCH / "quotes" / "polnear-dev.jsonl.gz")]
    _NAMES.update({text: nk.find_names(text) for text in texts})
    rows = [Row("tokenizing pass", len(texts) / _fastest(_tokenize, texts, 1)[0], 1.0)]
    for name, function in CAPABILITIES.items():
        if only is None or only in name:
            seconds, unit = _fastest(function, texts, _ROUNDS)
            rows.append(Row(name, len(texts) / seconds, seconds / unit))
    rows += _names_speed() if only is None or only in "compare_names" else []
    return rows


def _fastest(function: Callable[[str], Any], texts: list[str], rounds: int) -> tuple[float, float]:
    """Return the fastest time of *function* over all texts, and that of a tokenizing pass timed in turns with it."""
    for text in texts[:8]:
        function(text)  # tables load on first use; that is start-up, not speed
    best = unit = float("inf")
    for _ in range(rounds):
        unit = min(unit, _timed(_tokenize, texts))
        best = min(best, _timed(function, texts))
    return best, unit


def _timed(function: Callable[[str], Any], texts: list[str]) -> float:
    started = time.process_time()
    for text in texts:
        function(text)
    return time.process_time() - started


def _tokenize(text: str) -> list[str]:
    return regex.findall(r"\w+|[^\w\s]", text)


def _names_speed() -> list[Row]:
    """Return pairs of names compared a second, never seen before and again; a tokenizing pass has no meaning there."""
    code = "from benchmarks.speed import pairs_a_second; print(pairs_a_second(), pairs_a_second())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # caches are empty
    first, again = map(float, done.stdout.split())
    return [
        Row("compare_names (pairs, new names)", first, float("nan")),
        Row("compare_names (pairs, names seen before)", again, float("nan")),
    ]


def pairs_a_second() -> float:
    """Return how many of the labelled pairs of names are compared in a second."""
    path = BENCH / "names" / "pairs-dev.csv"
    pairs = [line.split(",")[:2] for line in path.read_text(encoding="utf-8").splitlines()[1:] if '"' not in line]
    started = time.process_time()
    for one, other in pairs:
        nk.compare_names(one, other)
    return len(pairs) / (time.process_time() - started)


def as_table(rows: Iterable[Row]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| capability | documents/s | tokenizing passes |", "| --- | --- | --- |"]
    lines += [
        f"| {row.capability} | {row.per_second:,.0f} | {'-' if row.passes != row.passes else f'{row.passes:.2f}'} |"
        for row in rows
    ]
    return "\n".join(lines)


def as_json(rows: Iterable[Row]) -> str:
    """Return the figures as one JSON object."""
    figures = {
        row.capability: {"per_second": row.per_second, "passes": None if row.passes != row.passes else row.passes}
        for row in rows
    }
    return json.dumps(figures, indent=2)
