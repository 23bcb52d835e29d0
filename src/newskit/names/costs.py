"""What it costs to take one sound sign for another, by pair of scripts.

The costs are learned from word pairs by expectation maximisation: 0 for a sign and its best
partner, about 1 for a respelling seen every day, 3 for one seen now and then.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate

import attrs

from newskit.data import read_table
from newskit.names.sounds import signs

#: What a replacement that was never seen costs, and an added or dropped sign; more where both names are Latin,
#: because there a letter that differs is seldom a way of spelling.
_UNSEEN = {"latin": (6.0, 5.0)}
_UNSEEN_ELSEWHERE = (4.5, 4.0)


@attrs.frozen(eq=False)
class Costs:
    """The costs of turning Latin signs into those of another script (Latin too).

    Attributes:
        swap: Cost by Latin sign, then by the other script's.
        left: Cost of a Latin sign without a partner.
        right: Cost of the other script's sign without one.
        unseen: Cost of a swap that was never seen.
        dropped: Cost of a sign without a partner that was never seen so.
    """

    swap: dict[str, dict[str, float]]
    left: dict[str, float]
    right: dict[str, float]
    unseen: float
    dropped: float


@cache
def costs(script: str) -> Costs:
    """Return the costs between Latin and *script*."""
    rows = read_table(f"names/costs-{script}.tsv", 3)
    return costs_from(script, ((latin, native, float(cost)) for latin, native, cost in rows))


def costs_from(script: str, rows: Iterable[tuple[str, str, float]]) -> Costs:
    """Return the costs that the rows of a table give: Latin letters, those of *script*, cost; ``-`` is nothing."""
    ours, theirs = signs("latin"), signs(script)
    table = Costs({}, {}, {}, *_UNSEEN.get(script, _UNSEEN_ELSEWHERE))
    for latin, native, cost in rows:
        a, b = ours.get(latin, latin), theirs.get(native, native)
        if native == "-":
            table.left[a] = cost
        elif latin == "-":
            table.right[b] = cost
        else:
            table.swap.setdefault(a, {})[b] = cost
    return table


@lru_cache(maxsize=16384)
def _columns(other: str, table: Costs) -> tuple[list[tuple[str, float]], list[float]]:
    """Return each sign with the cost of adding it, and what adding all up to each comes to."""
    columns = [(sign, table.right.get(sign, table.dropped)) for sign in other]
    return columns, list(accumulate((cost for _, cost in columns), initial=0.0))


def distance(latin: str, other: str, table: Costs, limit: float) -> float:
    """Return the least cost of turning a row of Latin signs into another row; *limit* if it is no less.

    The time grows with the product of both lengths, which :data:`newskit.names.letters.MAX_WORD` bounds.
    """
    unseen, default = table.unseen, table.dropped
    columns, above = _columns(other, table)
    none: dict[str, float] = {}
    for sign in latin:
        dropped = table.left.get(sign, default)
        swap = table.swap.get(sign, none)
        diagonal = above[0]
        best = left = diagonal + dropped
        row = [left]
        column = 1
        for partner, added in columns:
            cost = diagonal + (swap[partner] if partner in swap else unseen)  # noqa: SIM401 (a fifth faster)
            left += added
            if left < cost:
                cost = left
            diagonal = above[column]
            if diagonal + dropped < cost:
                cost = diagonal + dropped
            row.append(cost)
            left = cost
            if cost < best:
                best = cost
            column += 1
        if best >= limit:
            return limit
        above = row
    return min(above[-1], limit)
