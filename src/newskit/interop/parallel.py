"""Work shared between processes, its results in the order the work came in."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import parent_process
from multiprocessing.connection import wait
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: A chunk ends at so many items, or so much weight: stories of a megabyte go one by one.
_MOST_ITEMS = 16
_MOST_WEIGHT = 200_000


def work_in_order(
    work: Callable[[list[T]], R], items: Iterable[T], workers: int, *, weigh: Callable[[T], int], chunked: bool = True
) -> Iterator[R]:
    """Yield ``work(chunk)`` for chunk after chunk of *items*, in their order and in constant memory.

    Args:
        work: What to do with a chunk; with several workers it must pickle.
        items: Taken as they are needed, a few chunks ahead of what was given back.
        workers: Processes to share the work; 1 works in this one.
        weigh: How much of an item there is, so that no chunk holds too much of it.
        chunked: Whether one process takes several items at a time as well, and not each as it comes.
    """
    if workers == 1:
        yield from map(work, _chunks(items, weigh) if chunked else ([item] for item in items))
        return
    chunks = _chunks(items, weigh)
    with ProcessPoolExecutor(workers, initializer=_settle_in) as pool:
        waiting: deque[Future[R]] = deque()
        try:
            for chunk in chunks:
                waiting.append(pool.submit(work, chunk))
                if len(waiting) > 2 * workers:  # bounded, whatever the length of the input
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _chunks(items: Iterable[T], weigh: Callable[[T], int]) -> Iterator[list[T]]:
    chunk: list[T] = []
    weight = 0
    for item in items:
        chunk.append(item)
        weight += weigh(item)
        if len(chunk) >= _MOST_ITEMS or weight >= _MOST_WEIGHT:
            yield chunk
            chunk, weight = [], 0
    if chunk:
        yield chunk


def _settle_in() -> None:
    """Leave Ctrl-C to the parent, which winds the workers up, and go when the parent is gone, however it went."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None and sys.platform != "win32":
        threading.Thread(target=_leave_after, args=(parent.sentinel,), daemon=True).start()


def _leave_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
