"""NameIndex: the names most like a given one, among very many."""

from __future__ import annotations

from typing import Generic, TypeVar

import attrs

from newskit.names.blocking import name_codes, trace_of
from newskit.names.compare import name_score

__all__ = ["NameIndex", "NameMatch"]

T = TypeVar("T")

#: A look-up compares the most promising names, until so many in a row were others or so many were compared.
_MISSES = 16
_COMPARED = 200
#: A code that more names than this share says too little to be followed.
_CROWDED = 400
#: So many names are ranked; once there are so many, codes that weigh less are not followed.
_MANY = 300
_STRONG = 2.0
#: What it weighs that two names have all pairs of letters in common.
_ALIKE = 20.0
#: Unless so few names were found by other codes.
_FEW = 20


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
        self._traces: list[int] = []
        self._by_code: dict[str, list[int]] = {}

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
        self._traces.append(trace_of(name))
        for code, _ in name_codes(name):
            self._by_code.setdefault(code, []).append(number)

    def query(self, name: str, *, limit: int = 10, floor: float = 0.5) -> list[NameMatch[T]]:
        """Return the names most like *name*, the best first; of equal ones the one added first.

        Args:
            name: A name in any script.
            limit: How many at most.
            floor: The least score that counts as found.

        Raises:
            TypeError: If *name* is no str.
        """
        if not isinstance(name, str):
            msg = f"name must be a str, not {type(name).__name__}"
            raise TypeError(msg)
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

    def candidates(self, name: str, limit: int = _COMPARED, least: float = 0.0) -> list[int]:
        """Return the numbers of the names that share most with *name*, in the order they are worth comparing.

        Args:
            name: A name in any script.
            limit: How many at most.
            least: What the codes that a name shares must weigh together (see :mod:`newskit.names.blocking`).
        """
        votes: dict[int, float] = {}
        voted = votes.get
        for code, weight in name_codes(name):
            numbers = self._by_code.get(code, ())
            if (len(numbers) > _CROWDED and len(votes) > _FEW) or (weight < _STRONG and (least or len(votes) > _MANY)):
                continue
            for number in numbers[:_CROWDED]:
                votes[number] = voted(number, 0.0) + weight
        if least:
            votes = {number: weight for number, weight in votes.items() if weight >= least}
        if len(votes) > _MANY:
            floor = sorted(votes.values())[-_MANY]
            votes = {number: weight for number, weight in votes.items() if weight >= floor}
        trace, traces = trace_of(name), self._traces
        size = trace.bit_count() + 1
        ranked = []
        for number, weight in votes.items():
            other = traces[number]
            shared = (trace & other).bit_count()
            ranked.append((-weight - _ALIKE * shared / (size + other.bit_count() - shared), number))
        ranked.sort()
        return [number for _, number in ranked[:limit]]
