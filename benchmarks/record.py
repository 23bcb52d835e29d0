"""The record: both tables, with machine and versions, as the page docs/benchmarks.md."""

from __future__ import annotations

import platform
import subprocess
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from benchmarks import accuracy, collation, peers

_DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = _DOCS / "benchmarks.md"
PEERS_PAGE = _DOCS / "benchmarks-peers.md"

_HEAD = """# Benchmarks

Accuracy and speed as measured, written by `python -m benchmarks record`.
The annotated news belongs to others and is not part of the project; where it lies in a folder `shared` beside it, `make bench` measures anew.

| set | what it is | what counts |
| --- | --- | --- |
| datelines reuters-dev | 2,247 stories of 1987 wire copy (Reuters-21578, gold tags repaired) | span exactly right; splits where there is none |
| datelines agnews-dev | 1,799 news descriptions of 2004-05, gold derived by rule | the same |
| datelines modern-dev | 863 openings and endings of 2007-2026 | the same, and credits |
| dates tbaq-dev | 47 documents of TimeBank and AQUAINT, 311 expressions | TempEval-3 measures; value F1 ranks |
| names pairs-dev | 12,592 labelled pairs of names with mined look-alikes | F1 at the best threshold, and at 0.5 |
| names clusters-dev | 6,491 spellings of 1,582 persons | B-cubed |
| names persons-dev | persons in 62 texts, most of them weblogs | a found name overlaps a gold one |
| quotes polnear-dev | 84 political stories of seven US outlets, 2,189 attributions | joint: the right words and the right source |

Letter costs and the judge of names were learned from the word pairs, persons and pairs of the development files, so the figures of *names pairs-dev* and *names clusters-dev* flatter newskit a little; learned without them, 5,695 pairs of other persons gave .92 overall, .95 on Latin ones.
Dates and quotes were debugged on separate training files, with late looks at what went wrong on the development files; datelines and persons on the development files themselves.

On quotes, annotators agree with each other at joint F1 .98 on direct, .90 on mixed, .67 on indirect ones and .76 on all.
"""


def write() -> Path:
    """Measure everything and write the page; return its path."""
    machine = _machine()
    versions = ", ".join(f"{name} {version(name)}" for name in ("regex", "python-dateutil", "attrs", "msgspec"))
    parts = [
        _HEAD,
        f"## Accuracy\n\n{accuracy.as_table(accuracy.measure())}\n",
        "## Speed\n\nOne process, stories of 4.9 kB on average.\n"
        'The unit is one pass of `regex.findall(r"\\w+|[^\\w\\s]", text)` over the same stories in the same run.\n\n'
        f"{_apart('speed')}\n\nMeasured on {machine}; {versions}.\n",
        "## Growth\n\nA text made of ever more stories, a corpus of ever more, one worker process and two, and the memory "
        "that one long story takes.\n\n"
        f"{_apart('curves')}\n",
        "## Side by side\n\nTwo hundred stories made by program: twenty events, ten outlets each, people respelled from story "
        "to story, quotations cut and reordered.\n"
        "Pairs of one person (or saying) in two stories of an event, joined or not.\n\n"
        f"{_counts(collation.measure().items())}\n",
    ]
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    return PAGE


_PEERS_HEAD = """# Peers

Other libraries on the same texts and pairs, measured in one run with newskit by `make bench-peers`, which installs them in an environment of their own.

*Dates*: the 47 documents of tbaq-dev; F1 counts a found expression as right that overlaps an annotated one, whatever it was resolved to, because the peers give no TIMEX3 value.
Each peer was given the publication date as its reference and English as the language, and was left at its defaults otherwise; timefhuman got one sentence at a time, and a sentence that it raised on counts as empty.

*Names*: the 12,592 pairs of pairs-dev, each name met for the first time; F1 is that at the threshold that suits each library best, over all scripts.
The look-alikes among the pairs were mined by string likeness, which puts plain string measures at a disadvantage; newskit learned letter costs from persons of the same file.
rapidfuzz compares letters and nothing else, which is why it is faster than anything that knows what a name is.
"""


def write_peers(rows: Iterable[peers.Row]) -> Path:
    """Write the page of peers; return its path."""
    PEERS_PAGE.write_text(f"{_PEERS_HEAD}\n{peers.as_table(rows)}\n\nMeasured on {_machine()}.\n", encoding="utf-8")
    return PEERS_PAGE


def _apart(which: str) -> str:
    """Return the table of another benchmark, run in a process of its own that no other has filled before."""
    command = [sys.executable, "-m", "benchmarks", which]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"


def _counts(figures: Iterable[tuple[str, float]]) -> str:
    rows = [
        f"| {name} | {value:,.2f} |" if "seconds" in name else f"| {name} | {value:,.0f} |" for name, value in figures
    ]
    return "\n".join(["| what | count |", "| --- | --- |", *rows])
