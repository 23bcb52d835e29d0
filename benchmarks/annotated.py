"""Accuracy and speed with Stanza, beside the rules alone.

The models are those in ``shared/stanza-en-mini`` (small ones, trained for tests) unless others are named; the figures
say what such models add, not what Stanza's own would.  One torch thread, so that runs compare.
"""

from __future__ import annotations

import resource
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from time import perf_counter

import newskit as nk
from benchmarks.accuracy import Row, quote_figures
from benchmarks.shared import BENCH, SHARED, jsonl

MODELS = SHARED / "stanza-en-mini"


class _Known:
    """An annotator that has done its work."""

    def __init__(self, found: dict[str, nk.Annotation]) -> None:
        self._found = found

    def annotate(self, texts: Sequence[str]) -> list[nk.Annotation]:
        return [self._found[text] for text in texts]


def measure(model_dir: Path = MODELS) -> list[Row]:
    """Return quote attribution on polnear-dev by rules and with Stanza, and what the parse costs."""
    texts = [row["text"] for row in jsonl(BENCH / "quotes" / "polnear-dev.jsonl.gz")]
    annotator = nk.StanzaAnnotator(model_dir=model_dir)
    annotator.annotate(["Talks resume."])  # load the models, or say what is missing
    import_module("torch").set_num_threads(1)
    start = perf_counter()
    found = dict(zip(texts, annotator.annotate(texts), strict=True))
    bulk = perf_counter() - start
    start = perf_counter()
    for text in texts[: len(texts) // 4]:
        annotator.annotate([text])
    single = (perf_counter() - start) * 4
    start = perf_counter()
    for text in texts:
        nk.read(text)
    rules = perf_counter() - start
    rows = [
        Row(f"quotes polnear-dev, {how}", measure, value)
        for how, by in (("rules", None), ("stanza", _Known(found)))
        for measure, value in quote_figures(by).items()
    ]
    count = len(texts)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        *rows,
        Row("speed polnear-dev", "documents/s, read by rules", count / rules),
        Row("speed polnear-dev", "documents/s, annotated one by one", count / single),
        Row("speed polnear-dev", "documents/s, annotated in bulk", count / bulk),
        Row("speed polnear-dev", "memory at the peak, MB", memory),
    ]
