"""How time grows with a text, measured so that a busy machine does not decide."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from benchmarks.families import text_of
from benchmarks.growth import Prepare, seconds_of

__all__ = ["assert_linear", "assert_linear_call", "text_of"]


def assert_linear(function: Callable[[str], object], unit: str, length: int, floor: float = 0.02) -> None:
    """Assert that four times the text takes at most nine times the time; a noisy measurement may be repeated.

    Linear growth gives 4, quadratic growth 16; what is done in less than *floor* seconds is not looked at.
    """
    assert_linear_call(lambda text: partial(function, text), unit, length, floor)


def assert_linear_call(prepare: Prepare, unit: str, length: int, floor: float = 0.02) -> None:
    """Assert the same of a call that *prepare* makes of a text, the preparing left out."""
    length -= length % len(unit)  # both texts end alike
    short, long = prepare(text_of(unit, length)), prepare(text_of(unit, 4 * length))
    ratios = []
    for _ in range(3):
        longer = seconds_of(long)
        if longer < floor:
            return
        ratios.append(longer / max(seconds_of(short), 1e-9))
        if ratios[-1] < 9:
            return
    pytest.fail(f"four times the text took {[round(ratio, 1) for ratio in ratios]} times as long")
