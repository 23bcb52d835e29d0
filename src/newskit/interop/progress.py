"""A progress bar on standard error, where a person is watching and rich is installed."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Advance = Callable[[bool, int], None]
_REDRAW = 0.1


@contextmanager
def progress(title: str, size: int | None = None) -> Iterator[Advance]:
    """Give a function to call after each record: whether it was bad, and how many bytes of the input are read.

    With the *size* of the input there is a bar and the time it will take.  Without rich, or where standard error is
    no terminal, nothing is shown.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _bad, _position: None
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    except ImportError:
        yield lambda _bad, _position: None
        return
    counts = TextColumn("{task.fields[count]:,} read, {task.fields[bad]:,} bad, {task.fields[rate]:,.0f}/s")
    columns = [SpinnerColumn(), TextColumn("{task.description}"), counts, TimeElapsedColumn()]
    columns += [BarColumn(), TimeRemainingColumn()] if size else []
    # Drawn by hand: a thread that redraws would be there when the workers are forked.
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(title, total=size, count=0, bad=0, rate=0.0)
        count = bad = 0
        began = drawn = time.monotonic()

        def advance(was_bad: bool, position: int) -> None:
            nonlocal count, bad, drawn
            count += 1
            bad += was_bad
            now = time.monotonic()
            if now - drawn >= _REDRAW:
                drawn = now
                bar.update(task, completed=position, count=count, bad=bad, rate=count / (now - began))
                bar.refresh()

        yield advance
