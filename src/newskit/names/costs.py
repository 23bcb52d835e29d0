"""What it costs to take one sound sign for another, by pair of scripts.

The costs are learned from word pairs by expectation maximisation: 0 for a sign and its best
partner, about 1 for a respelling seen every day, 3 for one seen now and then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

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
        alike: Pairs of signs that stand for each other at no cost, so that words which begin or end with them cost
            what they do without.
    """

    swap: dict[str, dict[str, float]]
    left: dict[str, float]
    right: dict[str, float]
    unseen: float
    dropped: float
    alike: set[str] = attrs.field(factory=set)


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
    table.alike.update(_alike(table))
    return table


def _alike(table: Costs) -> Iterator[str]:
    """Give the pairs of signs that no cheapest way ever takes apart: no other partner makes up for one left alone."""
    columns: dict[str, list[tuple[str, float]]] = {}
    free = []
    for a, row in table.swap.items():
        for b, cost in row.items():
            columns.setdefault(b, []).append((a, cost))
            if cost == 0.0:
                free.append((a, b))
    left, right, dropped = table.left.get, table.right.get, table.dropped
    dearest = max((dropped, *table.left.values(), *table.right.values())) - table.unseen
    for a, b in free:
        mine, theirs = left(a, dropped), right(b, dropped)
        if (
            min(mine, theirs) >= dearest
            and all(right(sign, dropped) <= theirs + cost for sign, cost in table.swap[a].items())
            and all(left(sign, dropped) <= mine + cost for sign, cost in columns[b])
        ):
            yield a + b


def distance(latin: str, other: str, table: Costs, limit: float) -> float:
    """Return the least cost of turning a row of Latin signs into another row; *limit* if it is no less.

    The time grows with the product of both lengths, which :data:`newskit.names.letters.MAX_WORD` bounds.
    """
    alike = table.alike
    while latin and other and latin[0] + other[0] in alike:
        latin, other = latin[1:], other[1:]
    while latin and other and latin[-1] + other[-1] in alike:
        latin, other = latin[:-1], other[:-1]
    adds, drops, rows = table.right, table.left, table.swap
    unseen, default = table.unseen, table.dropped
    left = 0.0
    columns, above = [], []
    for sign in other:
        cost = adds[sign] if sign in adds else default  # noqa: SIM401 (here and below: a fifth faster than get)
        columns.append((sign, cost))
        left += cost
        above.append(left)
    corner = 0.0
    for sign in latin:
        dropped = drops[sign] if sign in drops else default  # noqa: SIM401
        swap = rows[sign] if sign in rows else _NONE  # noqa: SIM401
        diagonal = corner
        best = left = corner = corner + dropped
        number = 0  # counted by hand, and the columns in pairs: quicker than enumerate and two lists
        for partner, added in columns:
            if partner in swap:
                diagonal += swap[partner]
            else:
                diagonal += unseen
            left += added
            if diagonal < left:
                left = diagonal
            diagonal = above[number]
            if diagonal + dropped < left:
                left = diagonal + dropped
            above[number] = left
            number += 1  # noqa: SIM113
            if left < best:
                best = left
        if best >= limit:
            return limit
    return min(left, limit)


_NONE: dict[str, float] = {}
