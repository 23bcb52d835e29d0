"""Curves: what becomes of the speed as a text, a corpus or the number of workers grows, and what one big story takes.

Each point is a ratio within one run, so that the curve means the same on any machine: 1.0 all along is linear growth.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import attrs

import newskit as nk
from benchmarks.shared import BENCH, jsonl

_DAY = dt.date(2016, 9, 20)
_LENGTHS = (1, 2, 4, 8, 16, 32, 64)
_CORPORA = (1, 2, 4, 8, 16)
_MEGABYTE = 1_000_000


@attrs.frozen
class Row:
    """One point of a curve: what grew how far, and the time for the same amount of text against the first point."""

    what: str
    times: int
    rate: float
    unit: str


def measure(only: str | None = None) -> list[Row]:
    """Return the curves whose name contains *only*, or all."""
    texts = [row["text"] for row in jsonl(BENCH / "quotes" / "polnear-dev.jsonl.gz")]
    curves = {"length": _length, "corpus": _corpus, "workers": _workers, "memory": _memory}
    return [row for name, curve in curves.items() if only is None or only in name for row in curve(texts)]


def _length(texts: list[str]) -> list[Row]:
    """One story, then two as one text, and so on: time per code point, the first being 1."""
    rows: list[Row] = []
    base = 0.0
    nk.read(texts[0], _DAY)
    for times in _LENGTHS:
        longer = ["\n\n".join(texts[start : start + times]) for start in range(0, len(texts) - times + 1, times)]
        seconds = min(_read(longer) for _ in range(3)) / sum(map(len, longer))
        base = base or seconds
        rows.append(Row("read, text length", times, seconds / base, "time per code point"))
    return rows


def _corpus(texts: list[str]) -> list[Row]:
    """The stories once, twice, ...: time per story, the first being 1."""
    rows: list[Row] = []
    base = 0.0
    for times in _CORPORA:
        seconds = _read_many(texts * times, 1) / times
        base = base or seconds
        rows.append(Row("read_many, corpus", times, seconds / base, "time per story"))
    return rows


def _workers(texts: list[str]) -> list[Row]:
    """One worker and two: stories a second, one worker's being 1."""
    stories = texts * 3 * max(_CORPORA)  # so many that starting the processes does not count
    one = _read_many(stories, 1)
    return [
        Row("read_many, workers", 1, 1.0, "speed"),
        Row("read_many, workers", 2, one / _read_many(stories, 2), "speed"),
    ]


def _memory(texts: list[str]) -> list[Row]:
    """What reading one story of a megabyte takes at its peak, above a process that has read a short one."""
    story = "\n\n".join(texts * (1 + _MEGABYTE // sum(map(len, texts))))[:_MEGABYTE]
    code = (
        "import sys, datetime as dt, newskit as nk; from benchmarks.curves import peak; "
        "text = sys.stdin.read(); day = dt.date(2016, 9, 20); nk.read(text[:20000], day); idle = peak(); "
        "nk.read(text, day); print(peak() - idle)"
    )
    done = subprocess.run([sys.executable, "-c", code], input=story, capture_output=True, text=True, check=True)
    return [Row("read, story of 1 MB", 1, float(done.stdout), "MB above idle")]


def peak() -> float:
    """Return the most memory this process has held so far, in MB; what rusage tells includes the parent's share."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _read(texts: Iterable[str]) -> float:
    started = time.perf_counter()
    for text in texts:
        nk.read(text, _DAY)
    return time.perf_counter() - started


def _read_many(texts: list[str], workers: int) -> float:
    started = time.perf_counter()
    records = ({"text": text, "published": _DAY.isoformat()} for text in texts)
    for _ in nk.read_many(records, workers=workers):
        pass
    return time.perf_counter() - started


def as_table(rows: Iterable[Row]) -> str:
    """Return the curves as a Markdown table."""
    lines = ["| what grows | by | figure | of what |", "| --- | --- | --- | --- |"]
    lines += [f"| {row.what} | x{row.times} | {row.rate:.2f} | {row.unit} |" for row in rows]
    return "\n".join(lines)


def as_json(rows: Iterable[Row]) -> str:
    """Return the curves as a JSON list."""
    return json.dumps([attrs.asdict(row) for row in rows], indent=2)
