"""Memory: flat over many records, and bounded for one story of a megabyte."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="needs /proc")

_BEGIN = """
import datetime as dt, itertools, resource
import newskit as nk
PAGE = resource.getpagesize()
def held():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * PAGE / 1e6
WORDS = (
    "KYIV, Jan {day} (Reuters) - Mayor {name} Lang{n} told reporters on Tuesday that talks number {n} would resume in "
    "{day} days. “We are tired,” {name} Lang{n} said. The port of {name}burg carries {n} ships a week, officials said. "
)
NAMES = ("Anna", "Piet", "Olena", "Hugo", "Maria")
def story(n):
    return WORDS.format(n=n, day=n % 28 + 1, name=NAMES[n % 5])
"""
_MANY = """
marks = []
records = ({"id": n, "text": story(n), "published": "2025-01-09"} for n in range(6000))
for count, article in enumerate(nk.read_many(records)):
    if count in (2000, 5999):
        marks.append(held())
print(marks[1] - marks[0])
"""
_LARGE = """
REST = (
    "the harbour master had asked for new cranes three times in as many years, and each time the council had put the "
    "question off until the spring, when the ice is gone and the fishing boats need the quay for themselves. "
)
text = "\\n\\n".join(story(n % 500) + 2 * REST.capitalize() for n in range(2_000))[:1_000_000]
nk.read(story(1), dt.date(2025, 1, 9))
idle = held()
article = nk.read(text, dt.date(2025, 1, 9))
assert len(text) == 1_000_000 and len(article.quotes) > 1000
with open("/proc/self/status") as file:  # getrusage() would count the process that started this one
    print(next(int(line.split()[1]) * 1024 / 1e6 for line in file if line.startswith("VmHWM")) - idle)
"""


def megabytes(program: str) -> float:
    done = subprocess.run([sys.executable, "-c", _BEGIN + program], capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return float(done.stdout)


def test_many_records_take_no_more_memory_than_few() -> None:
    assert megabytes(_MANY) < 12  # what is known of words and names is kept, up to a bound


def test_a_story_of_a_megabyte_is_read_in_moderate_memory() -> None:
    assert megabytes(_LARGE) < 75  # about 60, and room for what the system gives out in pieces
