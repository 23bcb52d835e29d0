"""How time grows with a text, measured so that a busy machine does not decide."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest


def text_of(unit: str, length: int) -> str:
    """Return *unit* repeated to *length* code points."""
    return (unit * (length // len(unit) + 1))[:length]


def seconds(function: Callable[[str], object], text: str) -> float:
    """Return the processor time of one call, garbage collection kept out of it."""
    gc.disable()
    try:
        start = time.process_time()
        function(text)
        return time.process_time() - start
    finally:
        gc.enable()


def assert_linear(function: Callable[[str], object], unit: str, length: int, floor: float = 0.02) -> None:
    """Assert that four times the text takes at most nine times the time; a noisy measurement may be repeated.

    Linear growth gives 4, quadratic growth 16; what is done in less than *floor* seconds is not looked at.
    """
    short, long = text_of(unit, length), text_of(unit, 4 * length)
    ratios = []
    for _ in range(3):
        longer = seconds(function, long)
        if longer < floor:
            return
        ratios.append(longer / max(seconds(function, short), 1e-9))
        if ratios[-1] < 9:
            return
    pytest.fail(f"four times the text took {[round(ratio, 1) for ratio in ratios]} times as long")
