"""How time grows with a text: every public function on every hostile family, as an exponent.

The exponent is the slope of the logarithm of time over that of length at 1, 2, 4 and 8 times a text: 1 is linear, 2
quadratic, 0 a function that looks at the beginning alone.  Time is processor time, the least of several runs, so that
a busy machine does not decide; the shortest text is made long enough for its time to be measured at all.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import math
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

import attrs

import newskit as nk
from benchmarks.families import FAMILIES, text_of

Call = Callable[[], object]

STEPS = (1, 2, 4, 8)
#: The exponent no function may exceed on any family.
HIGHEST = 1.15
_SHORTEST = 2_000
_LONGEST = 32_000
_ENOUGH = 0.003  # seconds the shortest text should take
_UNMEASURED = 0.0015  # seconds at 8 times the text below which nothing grows that matters
_ROUNDS = 3
_MORE_ROUNDS = 9
_DAY = dt.date(2025, 1, 9)


def _of_text(function: Callable[[str], object]) -> Callable[[str], Call]:
    return lambda text: partial(function, text)


def _of_article(function: Callable[[nk.Article], object]) -> Callable[[str], Call]:
    return lambda text: partial(function, nk.read(text, _DAY))


def _from_json(text: str) -> Call:
    return partial(nk.from_json, nk.to_json(nk.read(text, _DAY)), nk.Article)


def _collate(text: str) -> Call:
    return partial(nk.collate, [nk.read(text, _DAY, "A"), nk.read(text[1:], _DAY, "B")])


def _read_style(text: str) -> Call:
    return partial(nk.normalize_name, "Anna Lang", style={text: "Anna Lang"})


#: What prepares a call from a text; only the call is timed.
FUNCTIONS: dict[str, Callable[[str], Call]] = {
    "split_dateline": _of_text(partial(nk.split_dateline, anchor=_DAY)),
    "split_byline": _of_text(nk.split_byline),
    "split_credits": _of_text(nk.split_credits),
    "split_article": _of_text(nk.split_article),
    "find_names": _of_text(nk.find_names),
    "find_places": _of_text(nk.find_places),
    "resolve_dates": _of_text(partial(nk.resolve_dates, anchor=_DAY)),
    "resolve_date": _of_text(partial(nk.resolve_date, anchor=_DAY)),
    "extract_quotes": _of_text(nk.extract_quotes),
    "normalize_names": _of_text(partial(nk.normalize_names, style="ap")),
    "read": _of_text(partial(nk.read, published=_DAY)),
    "collate": _collate,
    "render_html": _of_article(nk.render_html),
    "to_json": _of_article(nk.to_json),
    "from_json": _from_json,
    "romanize": _of_text(nk.romanize),
    "name_key": _of_text(nk.name_key),
    "normalize_name": _of_text(partial(nk.normalize_name, style="ap")),
    "compare_names": lambda text: partial(nk.compare_names, text, text[1:]),
    "cluster_names": lambda text: partial(nk.cluster_names, [text, text[1:], "Ann Lee"]),
    "NameIndex": lambda text: partial(_look_up, [text, text[1:]]),
}


def _look_up(names: Sequence[str]) -> None:
    index = nk.NameIndex[None]()
    for name in names:
        index.add(name)
    for name in names:
        index.query(name)


@attrs.frozen
class Row:
    """How the time of *function* grows on a *family*."""

    family: str
    function: str
    exponent: float


def measure(only: str | None = None) -> list[Row]:
    """Return the exponent of every function on every family; *only* keeps those whose name contains it."""
    rows = []
    for family, unit in FAMILIES.items():
        for name, prepare in FUNCTIONS.items():
            if only is None or only in name or only in family:
                rows.append(Row(family, name, exponent(prepare, unit)))
    return rows


def exponent(prepare: Callable[[str], Call], unit: str) -> float:
    """Return how the time of a call grows with its text; one that seems to grow too fast is measured again."""
    prepare(text_of(unit, 50))()  # tables load on first use
    shortest = _SHORTEST
    while shortest < _LONGEST and _seconds(prepare(text_of(unit, shortest))) < _ENOUGH:
        shortest *= 2
    found = _slope(prepare, unit, shortest, _ROUNDS)
    return found if found <= HIGHEST - 0.05 else min(found, _slope(prepare, unit, shortest, _MORE_ROUNDS))


def _slope(prepare: Callable[[str], Call], unit: str, shortest: int, rounds: int) -> float:
    least = dict.fromkeys(STEPS, math.inf)
    for number in range(rounds):
        for step in STEPS:
            # a text of its own each time, lest a name seen before be answered from memory
            call = prepare(text_of(unit, shortest * step + number))
            least[step] = min(least[step], _seconds(call))
    if least[STEPS[-1]] < _UNMEASURED:
        return 0.0
    return slope([(math.log(step), math.log(max(seconds, 1e-7))) for step, seconds in least.items()])


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the straight line nearest to *points* (least squares).

    >>> slope([(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)])
    2.0
    """
    middle = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in points) / sum((x - middle[0]) ** 2 for x, _ in points)


def _seconds(call: Call) -> float:
    gc.disable()
    try:
        start = time.process_time()
        call()
        return time.process_time() - start
    finally:
        gc.enable()


def as_table(rows: Iterable[Row]) -> str:
    """Return the exponents as a Markdown table, families by functions."""
    found: dict[str, dict[str, float]] = {}
    for row in rows:
        found.setdefault(row.family, {})[row.function] = row.exponent
    names = list(dict.fromkeys(name for row in found.values() for name in row))
    lines = [f"| family | {' | '.join(names)} |", f"| --- |{' --- |' * len(names)}"]
    for family, exponents in found.items():
        cells = (f"{max(exponents[name], 0):.2f}" if name in exponents else "" for name in names)
        lines.append(f"| {family} | {' | '.join(cells)} |")
    return "\n".join(lines)


def as_json(rows: Iterable[Row]) -> str:
    """Return the exponents as a JSON object of objects."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        found.setdefault(row.family, {})[row.function] = round(row.exponent, 3)
    return json.dumps(found, indent=1, ensure_ascii=True)
