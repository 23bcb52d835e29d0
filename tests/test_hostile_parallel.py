"""The same findings from threads and processes, however they are started."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import newskit as nk

DAY = dt.date(2025, 1, 9)
STORIES = [path.read_text(encoding="utf-8") for path in sorted(Path("examples/stories").glob("*.txt"))]

# In a fresh interpreter, so that tables and patterns are still to be loaded when eight threads ask for them at once.
_COLD_THREADS = """
import datetime as dt, sys, threading
from concurrent.futures import ThreadPoolExecutor
import newskit as nk
from newskit import data
sys.setswitchinterval(1e-6)
texts = [sys.stdin.read()] * 8
gate = threading.Barrier(8)
def work(text):
    gate.wait()
    return nk.to_json(nk.read(text, dt.date(2025, 1, 9)))
with ThreadPoolExecutor(8) as pool:
    found = set(pool.map(work, texts))
assert len(found) == 1
print(found.pop())
"""


def findings(text: str) -> str:
    return nk.to_json(nk.read(text, DAY))


@pytest.mark.parametrize("text", STORIES)
def test_threads_that_start_cold_agree(text: str) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _COLD_THREADS],
        input=text.encode(),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == b""
    assert done.stdout.decode().rstrip("\n") == findings(text)


def test_warm_threads_agree() -> None:
    expected = [findings(text) for text in STORIES] * 8
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(findings, STORIES * 8)) == expected


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_agree(method: str) -> None:
    expected = [findings(text) for text in STORIES]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(findings, STORIES)) == expected
