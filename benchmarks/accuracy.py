"""Accuracy on annotated news: every scorer of the development sets, one table."""

from __future__ import annotations

import csv
import datetime as dt
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

import newskit as nk
from benchmarks.shared import BENCH, jsonl
from newskit.furniture import Furniture


@attrs.frozen
class Row:
    """One figure: which set, which measure, and its value between 0 and 1."""

    set: str
    measure: str
    value: float | None


def measure(only: str | None = None) -> list[Row]:
    """Return the figures of every set whose name contains *only*, or of all."""
    rows: list[Row] = []
    for name, score in SETS.items():
        if only is None or only in name:
            rows += [Row(name, measure, value) for measure, value in score().items()]
    return rows


def as_table(rows: Iterable[Row]) -> str:
    """Return the figures as a Markdown table."""
    lines = ["| set | measure | value |", "| --- | --- | --- |"]
    lines += [f"| {row.set} | {row.measure} | {'-' if row.value is None else f'{row.value:.4f}'} |" for row in rows]
    return "\n".join(lines)


def as_json(rows: Iterable[Row]) -> str:
    """Return the figures as one JSON object, set -> measure -> value."""
    found: dict[str, dict[str, float | None]] = {}
    for row in rows:
        found.setdefault(row.set, {})[row.measure] = row.value
    return json.dumps(found, indent=2)


def _run(scorer: str, *arguments: str | Path) -> Any:
    """Return what a scorer printed, as data."""
    done = subprocess.run(
        [sys.executable, BENCH / scorer, *arguments], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        msg = f"{scorer} failed: {done.stderr.strip()[-400:]}"
        raise RuntimeError(msg)
    return json.loads(done.stdout)


def _scored(scorer: str, gold: Path, predictions: Iterable[object], *arguments: str) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in predictions), encoding="utf-8")
        return _run(scorer, *arguments, gold, path)


# Furniture


def _edges(span: nk.Span) -> list[int]:
    return [span.start, span.end]


def _field(span: nk.Span | None) -> str | None:
    return None if span is None else span.text


def furniture_prediction(identity: str, found: Furniture) -> dict[str, Any]:
    """Return furniture in the shape the dateline scorer reads."""
    row: dict[str, Any] = {"id": identity, "dateline": None, "byline": None, "body_start": found.body.start}
    if (dateline := found.dateline) is not None:
        row["dateline"] = {
            "span": _edges(dateline),
            "date": _field(dateline.date),
            "agency": _field(dateline.agency),
            "places": [{"city": place.city.text, "region": _field(place.region)} for place in dateline.places],
        }
    if (byline := found.byline) is not None:
        first = byline.authors[0] if byline.authors else None
        row["byline"] = {
            "span": _edges(byline),
            "authors": [author.name.text for author in byline.authors],
            "role": _field(first.role) if first else None,
            "affiliation": _field(first.affiliation) if first else None,
            "location": _field(first.location) if first else None,
        }
    if found.headline is not None:
        row["headline"] = {"span": _edges(found.headline)}
    row["credits"] = [{"span": _edges(credit), "text": credit.text} for credit in found.credits]
    return row


def _furniture(file: str) -> dict[str, float | None]:
    gold = BENCH / "datelines" / file
    rows = (furniture_prediction(row["id"], nk.split_article(row["text"])) for row in jsonl(gold))
    return dict(_leaves(_scored("datelines/score_datelines.py", gold, rows)))


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, float | None]]:
    """Yield ``path: number`` for the rates in nested scores; counts are left out."""
    if not isinstance(value, dict):
        return
    for name, part in value.items():
        here = f"{path} {name}".strip()
        if isinstance(part, dict) and "rate" in part:
            if part["total"]:
                yield here, part["rate"]
        elif isinstance(part, dict) and "f1" in part:
            if part["f1"] is not None:
                yield f"{here} f1", part["f1"]
        else:
            yield from _leaves(part, here)


# Dates


def timexes(text: str, published: dt.date, annotator: nk.Annotator | None = None) -> list[dict[str, Any]]:
    """Return the time expressions of *text* in the shape the date scorer reads."""
    found = nk.resolve_dates(text, published, annotator=annotator)
    return [{"start": m.start, "end": m.end, "type": m.type, "value": m.value} for m in found]


def date_figures(
    find: Callable[[str, dt.date], list[dict[str, Any]]] = timexes,
) -> dict[str, float | None]:
    """Return how well *find* finds and resolves the time expressions of tbaq-dev."""
    gold = BENCH / "dates" / "tbaq-dev.jsonl.gz"
    predictions = (
        {"id": row["id"], "timexes": find(row["text"], dt.date.fromisoformat(row["dct"]))} for row in jsonl(gold)
    )
    scores = _scored("dates/score_dates.py", gold, predictions)
    return {f"{name} f1": scores[name]["f1"] for name in ("strict", "relaxed", "type", "value")}


# Names


def _likeness(one: str, other: str) -> float:
    return nk.compare_names(one, other).score


def pair_figures(
    file: str = "pairs-dev.csv", likeness: Callable[[str, str], float] = _likeness
) -> dict[str, float | None]:
    """Return how well *likeness* tells pairs of one person from pairs of two."""
    gold = BENCH / "names" / file
    with gold.open(encoding="utf-8", newline="") as lines, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(("name_a", "name_b", "score"))
            for row in csv.DictReader(lines):
                one, other = row["name_a"], row["name_b"]
                writer.writerow((one, other, likeness(one, other)))
        scores = _run("names/score_names.py", "pairs", gold, path)
    figures = {"best f1": scores["overall"]["best_f1"], "f1 at 0.5": scores["overall"]["at_0.5"]["f1"]}
    for category, found in scores["categories"].items():
        figures[f"{category} best f1"] = found["best_f1"]
        figures[f"{category} f1 at 0.5"] = found["at_0.5"]["f1"]
    return figures


def _clusters() -> dict[str, float | None]:
    gold = BENCH / "names" / "variants-dev.jsonl.gz"
    names = [name["name"] for row in jsonl(gold) for name in row["names"]]
    clusters = nk.cluster_names(names)
    found = {variant.name: number for number, cluster in enumerate(clusters) for variant in cluster.variants}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "predictions.json"
        path.write_text(json.dumps(found), encoding="utf-8")
        scores = _run("names/score_names.py", "clusters", gold, path)
    return {f"b-cubed {name}": scores["bcubed"][name] for name in ("precision", "recall", "f1")}


def _persons() -> dict[str, float | None]:
    gold = BENCH / "names" / "persons-dev.jsonl.gz"
    rows = (
        {"id": row["id"], "persons": [{"span": _edges(mention.name)} for mention in nk.find_names(row["text"])]}
        for row in jsonl(gold)
    )
    scores = _scored("names/score_persons.py", gold, rows)
    return {
        f"{name} {part}": scores[name][part] for name in ("overlap", "exact") for part in ("precision", "recall", "f1")
    }


# Quotes


def quote_prediction(quote: nk.Quote) -> dict[str, Any]:
    """Return a quote in the shape the quote scorer reads."""
    return {
        "source": [_edges(quote.source)] if quote.source else [],
        "cue": [_edges(quote.cue)] if quote.cue else [],
        "content": [_edges(part) for part in quote.content],
        "speaker": quote.speaker,
    }


def quote_figures(annotator: nk.Annotator | None = None) -> dict[str, float | None]:
    """Return how well quotes are attributed on polnear-dev, by rules alone or with an annotator."""
    return quote_scores(jsonl(BENCH / "quotes" / "polnear-dev.jsonl.gz"), annotator)


def quote_scores(gold: Sequence[dict[str, Any]], annotator: nk.Annotator | None = None) -> dict[str, float | None]:
    """Return how well the quotes of annotated texts are attributed, by rules alone or with an annotator."""
    rows = (
        {
            "id": row["id"],
            "attributions": [quote_prediction(quote) for quote in nk.extract_quotes(row["text"], annotator)],
        }
        for row in gold
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "gold.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in gold), encoding="utf-8")
        scores = _scored("quotes/score_quotes.py", path, rows)
    figures: dict[str, float | None] = {}
    for kind in ("direct", "mixed", "indirect", "all"):
        joint = scores[kind]["joint"]
        figures |= {f"{kind} joint {name}": joint[part] for part, name in _PARTS.items()}
    return figures


_PARTS = {"p": "precision", "r": "recall", "f1": "f1"}

SETS: dict[str, Callable[[], dict[str, float | None]]] = {
    "datelines reuters-dev": lambda: _furniture("reuters-dev.jsonl.gz"),
    "datelines agnews-dev": lambda: _furniture("agnews-dev.jsonl.gz"),
    "datelines modern-dev": lambda: _furniture("modern-dev.jsonl.gz"),
    "dates tbaq-dev": date_figures,
    "names pairs-dev": pair_figures,
    "names pairs-nomenklatura": lambda: pair_figures("pairs-nomenklatura.csv"),
    "names clusters-dev": _clusters,
    "names persons-dev": _persons,
    "quotes polnear-dev": quote_figures,
}
