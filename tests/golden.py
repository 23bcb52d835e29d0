"""Golden stories: a story as ``.txt``, and what is found in it as ``.json`` beside it.

``python tests/golden.py --write`` (or ``make golden``) rewrites the expected side, and what the
recipes in ``examples/`` print (the README shows some of it); review the diff like code.
The publication date and the outlet stand in the ``.json`` and are kept.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import newskit as nk

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
FOLDER = Path(__file__).parent / "golden" / "stories"
README = EXAMPLES.parent / "README.md"
_SHOWN = re.compile(r"(<!-- (examples/output/\w+\.txt) -->\n```text\n).*?^```", re.MULTILINE | re.DOTALL)
# The recipes that run on newskit alone; these need an engine, a cluster or a network.
_NEED_MORE = frozenset({"ccnews", "spark_corpus"})
RECIPES = sorted(path for path in EXAMPLES.glob("*.py") if path.stem not in _NEED_MORE)


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


def shown(text: str) -> str:
    """Return a page with every output it shows, below a comment that names its file, as that file is now."""
    return _SHOWN.sub(
        lambda found: found[1] + (EXAMPLES.parent / found[2]).read_text(encoding="utf-8") + "```",
        text,
    )


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
    README.write_text(shown(README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
