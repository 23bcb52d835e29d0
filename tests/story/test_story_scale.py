"""Hundreds of stories on one event: the work grows with them, not with their pairs. What is counted are comparisons."""

from __future__ import annotations

import datetime as dt
import random

import pytest

import newskit as nk
from newskit.story import likeness, sayings

DAY = dt.date(2025, 1, 22)
NOUNS = (
    *("bridge", "river", "ferry", "tunnel", "market", "school", "harbour"),
    *("railway", "hospital", "station", "library", "museum", "valley", "forest"),
)
VERBS = ["open", "close", "rebuild", "paint", "sell", "measure", "defend", "study", "cross", "praise"]


def stories(count: int) -> list[nk.Article]:
    """Return stories that share some sayings and have others to themselves."""
    rng = random.Random(5)
    said = [
        f"We will {rng.choice(VERBS)} the {' and the '.join(rng.sample(NOUNS, 4))} in {n} days" for n in range(2, 14)
    ]
    found = []
    for number in range(count):
        own = f"Nobody told the {' or the '.join(rng.sample(NOUNS, 3))} about number {number}"
        words = [*rng.sample(said, 4), own]
        text = "\n\n".join(f'"{quote}," Mayor Anna Lang said.' for quote in words)
        found.append(nk.read(text, DAY, f"outlet {number}"))
    return found


def compared(articles: list[nk.Article], monkeypatch: pytest.MonkeyPatch) -> int:
    count = 0

    def counting(one: object, other: object) -> float:
        nonlocal count
        count += 1
        return likeness.likeness(one, other)  # type: ignore[arg-type]

    monkeypatch.setattr(sayings, "likeness", counting)
    nk.collate(articles)
    return count


def test_comparisons_grow_with_the_stories_not_with_their_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = stories(200)
    half, whole = compared(articles[:100], monkeypatch), compared(articles, monkeypatch)
    quotations = sum(len(article.quotes) for article in articles)
    assert quotations == 1000
    assert whole < 3 * half
    assert whole < 100 * quotations  # all pairs would be 500 for each


def test_two_hundred_stories_share_their_sayings() -> None:
    story = nk.collate(stories(200))
    (speaker,) = story.speakers
    widely = [saying for saying in speaker.sayings if len({version.article for version in saying.versions}) > 20]
    assert len(widely) == 12
    assert sum(len(saying.versions) for saying in speaker.sayings) == 1000


def test_the_order_within_a_story_does_not_change_who_is_joined() -> None:
    articles = stories(20)
    again = nk.collate(articles)
    assert again == nk.collate(articles)
