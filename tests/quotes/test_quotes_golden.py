"""Golden stories for quotes: every form of attribution, down to the offset, speakers included.

``python tests/quotes/test_quotes_golden.py --write`` rewrites the expected side; review the diff like code.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from newskit.quotes import extract_quotes
from newskit.text import Span

FOLDER = Path(__file__).parent.parent / "golden" / "quotes"
STORIES = sorted(FOLDER.glob("*.txt"))


def _at(span: Span | None) -> str | None:
    return None if span is None else f"{span.start}:{span.end} {span.text}"


def _found(path: Path) -> list[dict[str, Any]]:
    return [
        {
            "kind": quote.kind,
            "type": quote.cue_type,
            "rule": quote.rule,
            "content": [_at(part) for part in quote.content],
            "cue": _at(quote.cue),
            "source": _at(quote.source),
            "speaker": quote.speaker,
        }
        for quote in extract_quotes(path.read_text(encoding="utf-8"))
    ]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_attributed_as_written_down(path: Path) -> None:
    assert _found(path) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_there_are_golden_stories() -> None:
    assert len(STORIES) >= 12


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python tests/quotes/test_quotes_golden.py --write")
    for story in STORIES:
        text = json.dumps(_found(story), indent=1, ensure_ascii=False)
        story.with_suffix(".json").write_text(text + "\n", encoding="utf-8")
