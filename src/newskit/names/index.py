"""NameIndex: the names most like a given one, among very many."""

from __future__ import annotations

from heapq import nsmallest
from typing import Generic, TypeVar

import attrs

from newskit.names.blocking import name_codes
from newskit.names.compare import name_score

__all__ = ["NameIndex", "NameMatch"]

T = TypeVar("T")

#: A look-up compares the most promising names, until so many in a row were others or so many were compared.
_MISSES = 16
_COMPARED = 200
#: A code that more names than this share says too little to be followed.
_CROWDED = 400


@attrs.frozen
class NameMatch(Generic[T]):
    """A name found in an index.

    Attributes:
        name: As it was added.
        value: What was added with it.
        score: How sure it is that both name one person (see :func:`newskit.compare_names`).
    """

    name: str
    value: T | None
    score: float


class NameIndex(Generic[T]):
    """Names, to be looked up under any spelling without comparing all of them.

    A look-up compares only names that share a code with it: the skeleton of the consonants of one
    word together with at least the beginning of another's.  It finds nearly what comparing with
    every name would, in a small and steady time.

    >>> index = NameIndex[int]()
    >>> index.add("Volodymyr Zelensky", 1)
    >>> index.add("Vladimir Putin", 2)
    >>> [(match.name, match.value) for match in index.query("Володимир Зеленський")]
    [('Volodymyr Zelensky', 1)]
    >>> len(index)
    2
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        self._values: list[T | None] = []
        self._double: dict[str, list[int]] = {}
        self._single: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self._names)

    def add(self, name: str, value: T | None = None) -> None:
        """Add a name, and what is to be found under it; the same name may be added again.

        Raises:
            TypeError: If *name* is not a str.
        """
        if not isinstance(name, str):
            msg = f"name must be a str, not {type(name).__name__}"
            raise TypeError(msg)
        number = len(self._names)
        self._names.append(name)
        self._values.append(value)
        double, single = name_codes(name)
        for code in double:
            self._double.setdefault(code, []).append(number)
        for code in single:
            self._single.setdefault(code, []).append(number)

    def query(self, name: str, *, limit: int = 10, floor: float = 0.5) -> list[NameMatch[T]]:
        """Return the names most like *name*, the best first; of equal ones the one added first.

        Args:
            name: A name in any script.
            limit: How many at most.
            floor: The least score that counts as found.
        """
        found = []
        misses = 0
        for number in self.candidates(name):
            score = name_score(name, self._names[number])
            if score >= floor:
                found.append((-score, number))
                misses = 0
            else:
                misses += 1
                if misses == _MISSES:
                    break
        found.sort()
        return [NameMatch(self._names[number], self._values[number], -score) for score, number in found[:limit]]

    def candidates(self, name: str, limit: int = _COMPARED) -> list[int]:
        """Return the numbers of the names that share most with *name*, in the order they are worth comparing."""
        double, single = name_codes(name)
        votes: dict[int, float] = {}
        for code in double:
            self._vote(votes, self._double.get(code, ()), 2.0)
        for code in single:
            self._vote(votes, self._single.get(code, ()), 1.0)
        return nsmallest(limit, votes, key=lambda number: (-votes[number], number))

    def _vote(self, votes: dict[int, float], numbers: list[int] | tuple[()], weight: float) -> None:
        count = len(numbers)
        if not count or (count > _CROWDED and votes):
            return
        share = weight / (1.0 + count / 50)  # what few share says more
        for number in numbers[:_CROWDED]:
            votes[number] = votes.get(number, 0.0) + share + weight
