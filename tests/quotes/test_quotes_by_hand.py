"""Stories in twenty styles, their quotes written down by hand before anything was run on them.

The floors are what newskit finds today; they only go up.  ``optional`` quotes are border cases that need not be found.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newskit.quotes import Quote, extract_quotes

FOLDER = Path(__file__).parent.parent / "golden" / "quotes_by_hand"
STORIES = sorted(FOLDER.glob("*.json"))
FLOOR_FOUND = 0.95
FLOOR_SURE = 0.92
FLOOR_NAMED = 0.97
OVERLAP = 0.5


def _words(pieces: list[str]) -> list[str]:
    words = "".join(letter if letter.isalnum() else " " for letter in " ".join(pieces).casefold()).split()
    return words[1:] if words[:1] == ["that"] else words


def _match(quote: Quote, wanted: dict[str, Any]) -> bool:
    """Whether more than half of the words of both are the same, and the sources share a word or are both missing."""
    got, want = set(_words([part.text for part in quote.content])), set(_words(wanted["content"]))
    if len(got & want) < OVERLAP * len(got | want):
        return False
    if quote.source is None or wanted["source"] is None:
        return quote.source is wanted["source"]
    return bool(set(_words([quote.source.text])) & set(_words([wanted["source"]])))


def test_the_quotes_written_down_are_found() -> None:
    found = named = total = got = 0
    for path in STORIES:
        story = json.loads(path.read_text(encoding="utf-8"))
        quotes = extract_quotes(story["text"])
        spared = [one for one in story["quotes"] if one.get("optional")]
        wanted = [one for one in story["quotes"] if not one.get("optional")]
        pairs = [next((quote for quote in quotes if _match(quote, one)), None) for one in wanted]
        total += len(wanted)
        got += sum(not any(_match(quote, one) for one in spared) for quote in quotes)
        found += sum(quote is not None for quote in pairs)
        named += sum(
            quote is not None and quote.speaker == one["speaker"] for quote, one in zip(pairs, wanted, strict=True)
        )
    assert found / total >= FLOOR_FOUND
    assert found / got >= FLOOR_SURE
    assert named / found >= FLOOR_NAMED


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_nothing_is_invented(path: Path) -> None:
    """No speaker is named that the story does not name."""
    story = json.loads(path.read_text(encoding="utf-8"))
    for quote in extract_quotes(story["text"]):
        assert quote.speaker is None or all(word in story["text"] for word in quote.speaker.split())
