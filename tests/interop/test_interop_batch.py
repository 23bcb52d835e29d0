"""Batches: what became of every record, with an annotator that breaks on some of them too."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from newskit.annotators import Annotation
from newskit.interop.batch import BadLine, Batch, Reading, ResumeError
from newskit.interop.line_files import open_lines

STORIES = ["Anna Lang resigned on Monday.", "poison", "Talks resume.", 7, "Piet Moor left.", "more poison"]


class Fussy:
    """An annotator that cannot stomach every story."""

    def annotate(self, texts: Iterable[str]) -> list[Annotation]:
        wanted = list(texts)
        if any("poison" in text for text in wanted):
            msg = "cannot parse that"
            raise RuntimeError(msg)
        return [Annotation() for _ in wanted]


def run(folder: Path, reading: Reading, *, workers: int = 1, resume: bool = False) -> list[BadLine]:
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(STORIES)), "utf-8")
    seen: list[BadLine] = []
    out = open_lines(str(folder / "out.jsonl"), resume=resume)
    errors = open_lines(str(folder / "errors.jsonl"), resume=resume, at_once=True)
    try:
        Batch(reading, out, errors, workers, seen.append).run([str(source)])
    finally:
        out.close()
        errors.close()
    return seen


@pytest.mark.parametrize("workers", [1, 2])
def test_a_story_that_breaks_the_annotator_costs_no_other(tmp_path: Path, workers: int) -> None:
    seen = run(tmp_path, Reading(annotator=Fussy(), forgiving=True), workers=workers)
    assert [(bad.line, bad.id) for bad in seen] == [(2, "1"), (4, "3"), (6, "5")]
    assert seen[0].reason == "RuntimeError: cannot parse that"
    out, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    written, noted = out.read_bytes(), errors.read_bytes()
    lines, bad = written.splitlines(keepends=True), noted.splitlines(keepends=True)
    assert [json.loads(line)["id"] for line in lines] == ["0", "2", "4"]
    for good in range(4):
        for known in range(4):
            if known < (0, 0, 1, 2)[good]:
                continue  # errors are written at once: they are never behind
            out.write_bytes(b"".join(lines[:good]))
            errors.write_bytes(b"".join(bad[:known]))
            assert len(run(tmp_path, Reading(annotator=Fussy(), forgiving=True), resume=True)) == 3
            assert (out.read_bytes(), errors.read_bytes()) == (written, noted)


def test_without_a_place_for_errors_a_broken_annotator_is_the_end(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="cannot parse that"):
        run(tmp_path, Reading(annotator=Fussy()))
    written = (tmp_path / "out.jsonl").read_text("utf-8")
    assert [json.loads(line)["id"] for line in written.splitlines()] in ([], ["0"])


def test_errors_of_another_input_are_refused(tmp_path: Path) -> None:
    run(tmp_path, Reading())
    errors = tmp_path / "errors.jsonl"
    errors.write_bytes(errors.read_bytes().replace(b'"line":4', b'"line":9'))
    with pytest.raises(ResumeError, match="line 1 of the errors is of"):
        run(tmp_path, Reading(), resume=True)
