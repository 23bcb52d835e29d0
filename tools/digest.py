"""Print one digest over everything newskit finds in the golden stories: equal digests are equal bytes.

``python tools/digest.py`` prints it for this interpreter.  ``--vary`` runs it anew under other hash seeds, time zones
and locales, and under every interpreter given with ``--python``, and fails where one differs (``make digest``);
``--write`` puts what it prints into the docs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "explanation" / "hostile-text.md"
STORIES = ("tests/golden/stories", "tests/golden/quotes", "examples/stories")
#: Set one after another, each beside the environment there is.
VARIATIONS = (
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "4294967295"},
    {"TZ": "Asia/Kathmandu"},
    {"TZ": "America/St_Johns"},
    {"TZ": "UTC+12"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"LC_ALL": "POSIX"},
    {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    {"PYTHONOPTIMIZE": "2"},
)
_DAYS = (dt.date(2025, 1, 9), dt.datetime(2024, 2, 29, 23, 30, tzinfo=dt.timezone(-dt.timedelta(hours=5))))


def pieces() -> Iterator[str]:
    """Yield everything that is found, as text, always in the same order."""
    import newskit as nk

    paths = [path for folder in STORIES for path in sorted((ROOT / folder).rglob("*.txt"))]
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    names: dict[str, None] = {}
    for path, text in zip(paths, texts, strict=True):
        articles = [nk.read(text, day, path.stem) for day in _DAYS]
        yield from map(nk.to_json, articles)
        yield nk.render_html(articles[0])
        yield nk.normalize_names(text, style="ap").text
        names.update(dict.fromkeys(mention.name.text for mention in articles[0].names))
    for one, other in combinations(texts[-4:], 2):
        story = nk.collate([nk.read(one, _DAYS[0], "A"), nk.read(other, _DAYS[0], "B")])
        yield nk.to_json(story)
        yield nk.render_html(story)
    yield nk.to_json(nk.cluster_names([*names, "Зеленський", "Zelensky", "习近平", "김정은", "محمد"]))
    for first, second in combinations(list(names)[:40], 2):
        yield nk.to_json(nk.compare_names(first, second))
    yield from map(nk.romanize, names)
    yield from map(nk.name_key, names)


def digest() -> str:
    """Return the SHA-256 over all pieces, in hexadecimal digits."""
    whole = hashlib.sha256()
    for piece in pieces():
        whole.update(piece.encode("utf-8") + b"\0")
    return whole.hexdigest()


def where() -> str:
    """Return on what the digest was taken."""
    needs = ("regex", "python-dateutil", "attrs", "msgspec", "anyascii")
    return f"Python {platform.python_version()}, {', '.join(f'{name} {version(name)}' for name in needs)}"


def _elsewhere(python: str, variation: dict[str, str]) -> tuple[str, str]:
    done = subprocess.run(
        [python, str(Path(__file__).resolve())],
        env={**os.environ, **variation},
        capture_output=True,
        check=False,
    )
    if done.returncode:
        return "failed", done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
    found, _, on = done.stdout.decode("ascii").strip().partition("  ")
    return found, on


def write(lines: list[str]) -> None:
    """Put the lines printed into the docs, between the two comments that say so."""
    before, begin, rest = PAGE.read_text(encoding="utf-8").partition("<!-- digest -->\n")
    _, end, after = rest.partition("<!-- end of digest -->")
    PAGE.write_text("".join((before, begin, "```text\n", *lines, "```\n", end, after)), encoding="utf-8")


def main() -> int:
    """Print the digest, or compare it under everything that must not matter."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vary", action="store_true", help="compare under other hash seeds, zones and locales")
    parser.add_argument("--python", action="append", default=[], help="another interpreter that has newskit")
    parser.add_argument("--write", action="store_true", help="put what is printed into the docs")
    options = parser.parse_args()
    expected = digest()
    lines = [f"{expected}  {where()}\n"]
    print(lines[0], end="")
    differing = 0
    if options.vary:
        runs = [(sys.executable, variation) for variation in VARIATIONS] + [(python, {}) for python in options.python]
        for python, variation in runs:
            found, on = _elsewhere(python, variation)
            differing += found != expected
            what = " ".join(f"{name}={value}" for name, value in variation.items()) or on
            lines.append(f"{'the same' if found == expected else found}  {what}\n")
            print(lines[-1], end="", flush=True)
    if options.write and not differing:
        write(lines)
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
