"""Accuracy and speed with Stanza, beside the rules alone.

The models are those in ``shared/stanza-en-mini`` (small ones, trained for tests) unless others are named; the figures
say what such models add, not what Stanza's own would.  What a parse without mistakes adds is measured on sentences
parsed by hand.  One torch thread, so that runs compare.
"""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

import newskit as nk
from benchmarks.accuracy import Row, date_figures, quote_figures, quote_scores, timexes
from benchmarks.shared import BENCH, SHARED, jsonl
from tests.annotators.parses import ANCHOR, ByHand, parses

MODELS = SHARED / "stanza-en-mini"
_SAMPLE = 4  # every fourth story is also annotated by itself


class _Known:
    """An annotator that has done its work."""

    def __init__(self, found: dict[str, nk.Annotation]) -> None:
        self._found = found

    def annotate(self, texts: Sequence[str]) -> list[nk.Annotation]:
        return [self._found[text] for text in texts]


def accuracy_rows(model_dir: Path = MODELS) -> list[Row]:
    """Return how well quotes and dates are found by rules and with Stanza, and by a parse without mistakes.

    Raises:
        ImportError: If Stanza is not installed.
        ModelsError: If there are no models in *model_dir*.
    """
    annotator = _ready(model_dir)
    texts = [*_texts("quotes/polnear-dev.jsonl.gz"), *_texts("dates/tbaq-dev.jsonl.gz")]
    known = _Known(dict(zip(texts, annotator.annotate(texts), strict=True)))

    def resolved(text: str, published: dt.date) -> list[dict[str, Any]]:
        return timexes(text, published, known)

    parts = {
        "quotes polnear-dev, rules": quote_figures(),
        "quotes polnear-dev, stanza": quote_figures(known),
        "dates tbaq-dev, rules": date_figures(),
        "dates tbaq-dev, stanza": date_figures(resolved),
        f"{len(parses())} sentences, rules": by_hand(None),
        f"{len(parses())} sentences, stanza": by_hand(annotator),
        f"{len(parses())} sentences, parsed by hand": by_hand(ByHand()),
    }
    return [Row(name, measure, value) for name, figures in parts.items() for measure, value in figures.items()]


def by_hand(annotator: nk.Annotator | None) -> dict[str, float | None]:
    """Return how well the quotes and dates of the sentences parsed by hand are found."""
    figures = quote_scores([one.gold() for one in parses()], annotator)
    right = total = 0
    for sentence in parses():
        found = {(date.text, date.value) for date in nk.resolve_dates(sentence.text, ANCHOR, annotator=annotator)}
        total += len(sentence.dates)
        right += len(found.intersection(sentence.dates))
    return {**figures, "dates the right way": right / total}


def speed_rows(model_dir: Path = MODELS) -> list[Row]:
    """Return stories a second and memory, by rules and with Stanza, one by one and many together.

    Raises:
        ImportError: If Stanza is not installed.
        ModelsError: If there are no models in *model_dir*.
    """
    annotator = _ready(model_dir)
    texts = _texts("quotes/polnear-dev.jsonl.gz")
    some = texts[::_SAMPLE]
    records = [{"text": text} for text in some]
    rules = _timed(map(nk.read, texts)) / len(texts)
    single = _timed(nk.read(text, annotator=annotator) for text in some) / len(some)
    together = _timed(nk.read_many(records, annotator=annotator)) / len(some)
    return [
        Row("stories a second", "by rules", 1 / rules),
        Row("stories a second", "with Stanza, one by one (read)", 1 / single),
        Row("stories a second", "with Stanza, many together (read_many)", 1 / together),
        Row("memory at the peak, MB", "by rules", _memory_by_rules()),
        Row("memory at the peak, MB", "with Stanza", _peak()),
    ]


def _ready(model_dir: Path) -> nk.StanzaAnnotator:
    """Return the annotator with its models loaded."""
    annotator = nk.StanzaAnnotator(model_dir=model_dir)
    annotator.annotate(["Talks resume."])
    import_module("torch").set_num_threads(1)
    return annotator


def _texts(path: str) -> list[str]:
    return [row["text"] for row in jsonl(BENCH / path)]


def _timed(work: Iterable[object]) -> float:
    start = process_time()
    for _ in work:
        pass
    return process_time() - start


def _memory_by_rules() -> float:
    """Return the peak in a process that never saw torch."""
    code = "from benchmarks.annotated import memory_by_rules; print(memory_by_rules())"
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)


def memory_by_rules() -> float:
    """Return the peak of this process in MB after it has read the stories by rules."""
    for text in _texts("quotes/polnear-dev.jsonl.gz"):
        nk.read(text)
    return _peak()


def _peak() -> float:
    """Return the most memory this process has held, in MB; ``getrusage`` would count its parent's as well."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
