"""Lookup: what shares the rarest words with something, found without comparing everything with everything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest

# A word that stands in very many sentences says nothing about which two belong together.
_MOST_POSTINGS = 400
_MOST_CANDIDATES = 12


class Lookup:
    """Numbers, to be found again by the clues they were added with.

    >>> lookup = Lookup()
    >>> lookup.add(1, ["ferry", "line"])
    >>> lookup.add(2, ["ferry", "tariff"])
    >>> lookup.likely(["tariff", "ferry"])
    [2, 1]
    """

    def __init__(self) -> None:
        self._postings: dict[str, dict[int, None]] = defaultdict(dict)

    def add(self, number: int, clues: Iterable[str]) -> None:
        """Remember *number* under each of the clues."""
        for clue in clues:
            known = self._postings[clue]
            if len(known) <= _MOST_POSTINGS:
                known[number] = None

    def likely(self, clues: Iterable[str]) -> list[int]:
        """Return the dozen numbers that share the most and the rarest clues, the likeliest first."""
        votes: dict[int, float] = defaultdict(float)
        for clue in clues:
            known = self._postings.get(clue, {})
            if 0 < len(known) <= _MOST_POSTINGS:
                weight = 1 / len(known)
                for number in known:
                    votes[number] += weight
        return nlargest(_MOST_CANDIDATES, votes, key=votes.__getitem__)
