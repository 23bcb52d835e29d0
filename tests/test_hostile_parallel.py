"""The same findings from threads and processes, however they are started."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
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
import collections, datetime as dt, os, sys, threading
loaded = collections.Counter()
def count(event, rest):
    if event == "open" and str(rest[0]).endswith(".tsv"):
        loaded[rest[0]] += 1
sys.addaudithook(count)
from concurrent.futures import ThreadPoolExecutor
import newskit as nk
from newskit import data
sys.setswitchinterval(1e-6)
texts = [sys.stdin.read()] * 8
gate = threading.Barrier(8)
def work(text):
    gate.wait()
    article = nk.read(text, dt.date(2025, 1, 9))
    people = [mention.name.text for mention in article.names]
    return "\\n".join([
        nk.to_json(article), nk.render_html(nk.collate([article, article])), nk.normalize_names(text, style="ap").text,
        nk.to_json(nk.cluster_names(people)), *(nk.romanize(name) + nk.name_key(name) for name in people),
        *(nk.to_json(nk.compare_names(one, other)) for one in people for other in people),
    ])
with ThreadPoolExecutor(8) as pool:
    found = set(pool.map(work, texts))
assert len(found) == 1
assert loaded and set(loaded.values()) == {1}, loaded
sys.stdout.write(found.pop())
"""


def findings(text: str) -> str:
    return nk.to_json(nk.read(text, DAY))


def everything(text: str) -> str:
    """Return what every function says of a story and of the names in it, as the cold threads do."""
    article = nk.read(text, DAY)
    people = [mention.name.text for mention in article.names]
    parts = [
        nk.to_json(article),
        nk.render_html(nk.collate([article, article])),
        nk.normalize_names(text, style="ap").text,
        nk.to_json(nk.cluster_names(people)),
        *(nk.romanize(name) + nk.name_key(name) for name in people),
        *(nk.to_json(nk.compare_names(one, other)) for one in people for other in people),
    ]
    return "\n".join(parts)


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
    expected = everything(text)
    assert done.stdout.decode("utf-8") == expected
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(everything, [text] * 16)) == {expected}


def test_warm_threads_agree() -> None:
    expected = [findings(text) for text in STORIES] * 8
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(findings, STORIES * 8)) == expected


def test_a_fork_while_a_table_loads_does_not_hang() -> None:
    if not hasattr(os, "fork"):
        pytest.skip("no fork here")
    code = (
        "import os, newskit as nk\n"
        "from newskit import data\n"
        "data._loading.acquire()\n"  # as another thread would
        "child = os.fork()\n"
        "if not child:\n"
        "    os._exit(len(nk.find_names('Premier Anna Lang resigned.')) - 1)\n"
        "raise SystemExit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60, check=False).returncode == 0


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_agree(method: str) -> None:
    expected = [findings(text) for text in STORIES]
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method)) as pool:
        assert list(pool.map(findings, STORIES)) == expected
