"""Golden stories: a story as ``.txt``, and what is found in it as ``.json`` beside it.

``python tests/golden.py --write`` (or ``make golden``) rewrites the expected side, and what the
recipes in ``examples/`` print; review the diff like code.
The publication date and the outlet stand in the ``.json`` and are kept.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import newskit as nk

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FOLDER = Path(__file__).parent / "golden" / "stories"
# The recipes that run on newskit alone; the others need an engine and its cluster.
RECIPES = sorted(path for path in EXAMPLES.glob("*.py") if path.stem not in {"spark_corpus"})


def stories() -> list[Path]:
    """Return the golden stories' texts."""
    return sorted(FOLDER.glob("*.txt"))


def expected(path: Path) -> dict[str, Any]:
    """Return what stands beside a story."""
    beside = path.with_suffix(".json")
    return json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {"published": None, "outlet": None}


def found(path: Path, beside: dict[str, Any]) -> dict[str, Any]:
    """Return what newskit finds in a story, in the shape of the file beside it."""
    published = dt.date.fromisoformat(beside["published"]) if beside["published"] else None
    article = nk.read(path.read_text(encoding="utf-8"), published, beside["outlet"])
    parts = article.furniture
    return {
        "published": beside["published"],
        "outlet": beside["outlet"],
        "furniture": {
            "headline": _at(parts.headline),
            "byline": [_at(author.name) for author in parts.byline.authors] if parts.byline else None,
            "dateline": _at(parts.dateline),
            "body": [parts.body.start, parts.body.end],
            "credits": [f"{credit.kind} {_at(credit)}" for credit in parts.credits],
        },
        "people": [
            f"{person.name}: {', '.join(f'{v.name} ×{v.count}' for v in person.variants)}" for person in article.people
        ],
        "names": [f"{_at(mention)} -> {mention.person}" for mention in article.names],
        "dates": [f"{_at(date)} -> {date.type} {date.value} {date.mod or ''}".rstrip() for date in article.dates],
        "quotes": [
            {
                "kind": quote.kind,
                "speaker": quote.speaker,
                "source": _at(quote.source),
                "cue": _at(quote.cue),
                "content": [_at(part) for part in quote.content],
            }
            for quote in article.quotes
        ],
    }


def _at(span: nk.Span | None) -> str | None:
    return None if span is None else f"{span.start}:{span.end} {span.text}"


def main() -> int:
    """Rewrite the expected side of every golden story, and what the examples print."""
    if sys.argv[1:] != ["--write"]:
        print("usage: python tests/golden.py --write", file=sys.stderr)
        return 2
    for path in stories():
        text = json.dumps(found(path, expected(path)), indent=1, ensure_ascii=False)
        path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
    for recipe in RECIPES:
        done = subprocess.run([sys.executable, "-X", "utf8", recipe], capture_output=True, check=True)
        (EXAMPLES / "output" / f"{recipe.stem}.txt").write_bytes(done.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
