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
import platform
import time
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path

import attrs

import newskit as nk
from benchmarks.families import FAMILIES, text_of

Call = Callable[[], object]
Prepare = Callable[[str], Call]

STEPS = (1, 2, 4, 8)
#: The exponent no function may exceed on any family.
HIGHEST = 1.15
_SHORTEST = 2_000
_LONGEST = 32_000
_ENOUGH = 0.003  # seconds the shortest text should take
_UNMEASURED = 0.006  # seconds at 8 times the text below which there is nothing to measure
_FEWEST_ROUNDS, _MOST_ROUNDS = 3, 30
_CLEAR = 1.06  # below which no more rounds are needed to see that growth is linear
_DAY = dt.date(2025, 1, 9)


def _of_text(function: Callable[[str], object]) -> Prepare:
    return lambda text: partial(function, text)


def _of_article(function: Callable[[nk.Article], object]) -> Prepare:
    return lambda text: partial(function, _article(text))


def _from_json(text: str) -> Call:
    return partial(nk.from_json, nk.to_json(_article(text)), nk.Article)


def _collate(text: str) -> Call:
    article = _article(text)
    return partial(nk.collate, [article, attrs.evolve(article, outlet="B")])


@lru_cache(maxsize=64)
def _article(text: str) -> nk.Article:
    return nk.read(text, _DAY, "A")


#: Work on what was read before; they remember no text, so that one reading serves every run.
_OF_ARTICLES = frozenset({"collate", "render_html", "to_json", "from_json", "to_ninjs", "to_schema_org"})
#: What prepares a call from a text; only the call is timed.
FUNCTIONS: dict[str, Prepare] = {
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
    "to_ninjs": _of_article(nk.to_ninjs),
    "to_schema_org": _of_article(nk.to_schema_org),
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
    """How the time of *function* grows on a *family*; None where eight times a long text is no time at all."""

    family: str
    function: str
    exponent: float | None


def measure(only: str | None = None) -> list[Row]:
    """Return the exponent of every function on every family; *only* keeps those whose name contains it."""
    return [
        Row(family, name, exponent(name, unit))
        for family, unit in FAMILIES.items()
        for name in FUNCTIONS
        if only is None or only in name or only in family
    ]


def exponent(name: str, unit: str) -> float | None:
    """Return how the time of a function grows with its text.

    What seems to grow too fast is run again and the least time counts: a machine at other work has its caches full.
    """
    prepare = FUNCTIONS[name]
    prepare(text_of(unit, 50))()  # tables load on first use
    shortest = _SHORTEST
    while shortest < _LONGEST and seconds_of(prepare(text_of(unit, shortest))) < _ENOUGH:
        shortest *= 2
    least = dict.fromkeys(STEPS, math.inf)
    found = None
    for number in range(_MOST_ROUNDS):
        for step in STEPS:
            # whole units, so that all texts end alike; one more each time, lest a name be answered from memory
            times = shortest * step // len(unit) + (0 if name in _OF_ARTICLES else number)
            least[step] = min(least[step], seconds_of(prepare(unit * times)))
        if least[STEPS[-1]] < _UNMEASURED:
            return None
        found = slope([(math.log(step), math.log(max(seconds, 1e-7))) for step, seconds in least.items()])
        if number + 1 >= _FEWEST_ROUNDS and found < _CLEAR:
            break
    return found


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the straight line nearest to *points* (least squares).

    >>> slope([(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)])
    2.0
    """
    middle = sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)
    return sum((x - middle[0]) * (y - middle[1]) for x, y in points) / sum((x - middle[0]) ** 2 for x, _ in points)


def seconds_of(call: Call) -> float:
    """Return the processor time of one call, garbage collection kept out of it."""
    gc.disable()
    try:
        start = time.process_time()
        call()
        return time.process_time() - start
    finally:
        gc.enable()


def as_table(rows: Iterable[Row]) -> str:
    """Return the exponents as a Markdown table, families by functions."""
    found = _by_family(rows)
    names = list(dict.fromkeys(name for exponents in found.values() for name in exponents))
    lines = [f"| family | {' | '.join(names)} |", f"| --- |{' --- |' * len(names)}"]
    for family, exponents in found.items():
        lines.append(
            f"| {family} | {' | '.join(_cell(exponents[name]) if name in exponents else '' for name in names)} |"
        )
    return "\n".join(lines)


def _cell(exponent: float | None) -> str:
    return "·" if exponent is None else f"{max(exponent, 0):.2f}"


def as_json(rows: Iterable[Row]) -> str:
    """Return the exponents as a JSON object of objects."""
    return json.dumps(_by_family(rows), indent=1)


def _by_family(rows: Iterable[Row]) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for row in rows:
        found.setdefault(row.family, {})[row.function] = row.exponent
    return found


PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "growth.md"

_HEAD = """# How time grows with hostile text

Every public function on every family of hostile text, as the exponent of growth: 1 is linear, 2 quadratic, 0 a function that looks at the beginning or the end alone, and · one that needs no measurable time for {longest:,} code points.
The exponent is the slope of the logarithm of processor time over that of length, at 1, 2, 4 and 8 times a text of at least {shortest:,} code points; the least of several runs counts.
None may exceed {highest}; values a little above 1 are memory: a larger text falls out of the processor's caches.
This page is written by `python -m benchmarks growth` (`make growth`); the families are in `benchmarks/families.py`.
What else is done about hostile text is told in [Hostile text, and nothing lost](../explanation/hostile-text.md).

"""


def write() -> Path:
    """Measure everything and write the page; return its path."""
    from benchmarks import growth_counts  # which measures by this module

    rows, counts = measure(), growth_counts.measure()
    head = _HEAD.format(longest=_LONGEST * STEPS[-1], shortest=_SHORTEST, highest=HIGHEST)
    worst = sorted((row for row in rows if row.exponent is not None), key=lambda row: -(row.exponent or 0))[:3]
    highest = "; ".join(f"{row.exponent:.2f} ({row.function}, {row.family})" for row in worst)
    functions = len({row.function for row in rows})
    PAGE.write_text(
        f"{head}{len({row.family for row in rows})} families, {functions} functions; the highest: {highest}.\n"
        f"Measured on {platform.system()} {platform.machine()}, Python {platform.python_version()}.\n\n"
        f"{as_table(rows)}\n\n## With the number of names and stories\n\n"
        "`cluster_names` and `NameIndex` at 1, 2, 4 and 8 times 1,000 and 500 names, `collate` of 8 stories and "
        "`read_many` of 40.\n"
        "A name is compared with a bounded number of others, 60 in a cluster and 200 in an index; among names made of "
        "the same few syllables that bound is reached only beyond some ten thousand, and until then time grows faster "
        "than their number.\n"
        f"`collate` compares the persons of many stories the same way.\n\n{as_table(counts)}\n",
        encoding="utf-8",
    )
    return PAGE
