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
#: The rarest codes of a name are followed first, until they have led to so many names.
_FOLLOWED = 3000
#: A code weighs less by one for each time that twice as many names have it.
_RARITY = 20
#: So many names that share most codes are ranked.
_RANKED = 250
#: What it weighs in the ranking that two names have all their sounds in common; all codes weigh 1.
_ALIKE = 2.0


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

    A look-up compares only names that share a code with it: what is left of the consonants of two
    words when up to one of each is lost.  It finds most of what comparing with every name would,
    in a small and steady time; what it misses is mostly spelled in another script.

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
        self._by_code: dict[int, list[int]] = {}

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
        for code in name_codes(name):
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

    def candidates(self, name: str, limit: int = _COMPARED, followed: int = _FOLLOWED) -> list[int]:
        """Return the numbers of the names that share most with *name*, in the order they are worth comparing.

        Args:
            name: A name in any script.
            limit: How many at most.
            followed: To how many names codes are followed, the rarest code first.
        """
        by_code = self._by_code
        found = [by_code[code] for code in name_codes(name) if code in by_code]
        found.sort(key=len)
        votes: dict[int, int] = {}
        voted = votes.get
        left = followed
        for numbers in found:
            left -= len(numbers)
            if left < 0 and votes:
                break
            weight = _RARITY - len(numbers).bit_length()
            for number in numbers[:followed]:
                votes[number] = voted(number, 0) + weight
        if not votes:
            return []
        if len(votes) > _RANKED:
            floor = sorted(votes.values())[-_RANKED]
            votes = {number: weight for number, weight in votes.items() if weight >= floor}
        most = max(votes.values())
        trace, traces = trace_of(name), self._traces
        size = trace.bit_count() + 1
        ranked = []
        for number, weight in votes.items():
            other = traces[number]
            shared = (trace & other).bit_count()
            ranked.append((-weight / most - _ALIKE * shared / (size + other.bit_count() - shared), number))
        ranked.sort()
        return [number for _, number in ranked[:limit]]
