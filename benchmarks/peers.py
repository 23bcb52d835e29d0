"""Peers: other libraries on the same texts and pairs, in one run with newskit.

Each peer is used as its documentation says, with the publication date as reference and English as the language,
and is otherwise left at its defaults.  One that is not installed has its row left out.  Spans alone are scored for
dates (relaxed: any overlap with an annotated expression counts), since the peers' values are no TIMEX3.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
import time
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import attrs

import newskit as nk
from benchmarks.accuracy import date_figures, pair_figures
from benchmarks.shared import BENCH, jsonl
from newskit.text import Scan

_SECONDS = 4.0  # a fast one is run again until so much time has gone by, and its best round counts
_MOST_ROUNDS = 7

Finder = Callable[[str, dt.date], Iterable[tuple[int, int]]]
Likeness = Callable[[str, str], float]


@attrs.frozen
class Row:
    """A library's speed on one kind of work, and how well it did there."""

    work: str
    library: str
    per_second: float
    times: float
    best: float | None


def measure(only: str | None = None) -> list[Row]:
    """Return newskit and every installed peer, on dates and on names."""
    rows: list[Row] = []
    if only is None or only in "dates":
        rows += _rows("dates (documents/s)", _dates())
    if only is None or only in "names":
        rows += _rows("names (pairs/s)", _names())
    return rows


def as_table(rows: Iterable[Row]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| work | library | a second | newskit is | F1 |", "| --- | --- | --- | --- | --- |"]
    for row in rows:
        faster = "-" if row.times == 1 else f"{row.times:,.{1 if row.times >= 1 else 2}f} x"
        best = "-" if row.best is None else f"{row.best:.3f}"
        lines.append(f"| {row.work} | {row.library} | {row.per_second:,.0f} | {faster} | {best} |")
    return "\n".join(lines)


def as_json(rows: Iterable[Row]) -> str:
    """Return the figures as a JSON list."""
    return json.dumps([attrs.asdict(row) for row in rows], indent=2)


def _rows(work: str, measured: Iterable[tuple[str, float, float | None]]) -> list[Row]:
    """Return the rows of one kind of work; the first one measured is newskit."""
    found = list(measured)
    own = found[0][1]
    return [Row(work, name, speed, own / speed, best) for name, speed, best in found]


def _speed(run: Callable[[], int]) -> float:
    """Return how many things *run* does in a second, at its best; it returns how many it did."""
    best, started, rounds = 0.0, time.perf_counter(), 0
    while rounds < _MOST_ROUNDS and (not rounds or time.perf_counter() - started < _SECONDS):
        begun = time.perf_counter()
        done = run()
        best = max(best, done / (time.perf_counter() - begun))
        rounds += 1
    return best


def _named(package: str) -> str | None:
    """Return a package's name with its version, None where it is not installed."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return None


# Dates


def _dates() -> Iterator[tuple[str, float, float | None]]:
    documents = [
        (row["text"], dt.date.fromisoformat(row["dct"])) for row in jsonl(BENCH / "dates" / "tbaq-dev.jsonl.gz")
    ]
    for name, load in _FINDERS.items():
        label = _named(name)
        if label is None:
            continue
        find = load()
        find(*documents[0])  # tables load on first use

        def run(find: Finder = find) -> int:
            for document in documents:
                find(*document)
            return len(documents)

        yield label, _speed(run), date_figures(_as_timexes(find))["relaxed f1"]


def _as_timexes(find: Finder) -> Callable[[str, dt.date], list[dict[str, Any]]]:
    def found(text: str, published: dt.date) -> list[dict[str, Any]]:
        spans = find(text, published)
        return [{"start": start, "end": end, "type": "DATE", "value": ""} for start, end in spans if start < end]

    return found


def _newskit() -> Finder:
    return lambda text, published: [(found.start, found.end) for found in nk.resolve_dates(text, published)]


def _dateparser() -> Finder:
    search = import_module("dateparser.search").search_dates

    def find(text: str, published: dt.date) -> list[tuple[int, int]]:
        found = search(text, languages=["en"], settings={"RELATIVE_BASE": _midnight(published)}) or ()
        return list(_located(text, (words for words, _ in found)))

    return find


def _located(text: str, found: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where the substrings stand that a peer found in order, which gives no offsets."""
    place = 0
    for words in found:
        start = text.find(words, place)
        if start >= 0:
            place = start + len(words)
            yield start, place


def _timefhuman() -> Finder:
    module = import_module("timefhuman")

    def find(text: str, published: dt.date) -> list[tuple[int, int]]:
        config = module.tfhConfig(now=_midnight(published), return_matched_text=True)
        spans = []
        for sentence in Scan.of(text).sentences:  # on whole stories it is slower still, and finds less
            try:
                found = module.timefhuman(sentence.text, config=config)
            except Exception:
                continue  # some sentences are too much for it
            spans += [(sentence.start + start, sentence.start + end) for _, (start, end), _ in found]
        return spans

    return find


def _parsedatetime() -> Finder:
    calendar = import_module("parsedatetime").Calendar()

    def find(text: str, published: dt.date) -> list[tuple[int, int]]:
        return [(start, end) for _, _, start, end, _ in calendar.nlp(text, sourceTime=_midnight(published)) or ()]

    return find


def _recognizers() -> Finder:
    module = import_module("recognizers_date_time")

    def find(text: str, published: dt.date) -> list[tuple[int, int]]:
        found = module.recognize_datetime(text, module.Culture.English, reference=_midnight(published))
        return [(result.start, result.end + 1) for result in found]

    return find


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day)


_FINDERS: dict[str, Callable[[], Finder]] = {
    "newskit": _newskit,
    "dateparser": _dateparser,
    "timefhuman": _timefhuman,
    "parsedatetime": _parsedatetime,
    "recognizers-text-date-time": _recognizers,
}


# Names


def _names() -> Iterator[tuple[str, float, float | None]]:
    with (BENCH / "names" / "pairs-dev.csv").open(encoding="utf-8", newline="") as lines:
        pairs = [(row["name_a"], row["name_b"]) for row in csv.DictReader(lines)]
    for (name, what), load in _LIKENESSES.items():
        label = _named(name)
        if label is None:
            continue
        alike = load()
        alike("Ann Lee", "Anne Lee")

        def run(alike: Likeness = alike) -> int:
            for one, other in pairs:
                alike(one, other)
            return len(pairs)

        begun = time.perf_counter()
        run()
        first = len(pairs) / (time.perf_counter() - begun)  # names it has not seen: what joins and searches meet
        yield f"{label}{what}", first, pair_figures(likeness=alike)["best f1"]


def _compare_names() -> Likeness:
    return lambda one, other: nk.compare_names(one, other).score


def _rapidfuzz(measure: str) -> Callable[[], Likeness]:
    def load() -> Likeness:
        ratio = getattr(import_module("rapidfuzz.fuzz"), measure)
        latin = import_module("anyascii").anyascii
        return lambda one, other: float(ratio(latin(one).lower(), latin(other).lower())) / 100

    return load


def _nomenklatura(algorithm: str) -> Callable[[], Likeness]:
    def load() -> Likeness:
        matcher = import_module("nomenklatura.matching").get_algorithm(algorithm)
        proxy = import_module("followthemoney").model.get_proxy
        config = matcher.default_config()

        def person(name: str) -> Any:
            return proxy({"id": name, "schema": "Person", "properties": {"name": [name]}})

        return lambda one, other: float(matcher.compare(person(one), person(other), config).score)

    return load


_LIKENESSES: dict[tuple[str, str], Callable[[], Likeness]] = {
    ("newskit", ""): _compare_names,
    ("rapidfuzz", " WRatio on anyascii text"): _rapidfuzz("WRatio"),
    ("rapidfuzz", " token_sort_ratio on anyascii text"): _rapidfuzz("token_sort_ratio"),
    ("nomenklatura", " logic-v2"): _nomenklatura("logic-v2"),
    ("nomenklatura", " name-based"): _nomenklatura("name-based"),
}
