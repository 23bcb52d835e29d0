"""A progress bar on standard error, where a person is watching and rich is installed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(title: str) -> Iterator[Callable[[bool], None]]:
    """Give a function to call after each record; its argument says whether the record was bad.

    Without rich, or where standard error is no terminal, nothing is shown.
    """
    try:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
    except ImportError:
        yield lambda _bad: None
        return
    if not sys.stderr.isatty():
        yield lambda _bad: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed} read, {task.fields[bad]} bad, {task.fields[rate]}/s"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, bad=0, rate="0")
        count = bad = 0

        def advance(was_bad: bool) -> None:
            nonlocal count, bad
            count += 1
            bad += was_bad
            speed = bar.tasks[0].speed or 0
            bar.update(task, advance=1, bad=bad, rate=f"{speed:.0f}")

        yield advance
