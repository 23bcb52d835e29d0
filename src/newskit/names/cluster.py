"""The spellings of many names, sorted into one cluster a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from newskit.names.keys import name_key

__all__ = ["NameCluster", "Variant", "cluster_names"]


@attrs.frozen
class Variant:
    """One printed spelling of a name, and how often it came.

    Attributes:
        name: The spelling as printed.
        count: How often it stood among the names given.
    """

    name: str
    count: int


@attrs.frozen
class NameCluster:
    """The spellings of one name.

    Attributes:
        preferred: The fullest of the most frequent spellings.
        variants: Every spelling, the most frequent first.
        key: What the spellings share (see :func:`newskit.name_key`).
    """

    preferred: str
    variants: tuple[Variant, ...]
    key: str


def cluster_names(names: Iterable[str]) -> list[NameCluster]:
    """Return the names sorted into clusters of one person each, in order of first appearance.

    >>> [cluster.preferred for cluster in cluster_names(["Viktor Orbán", "Viktor Orban", "Kim Jong-un", "Viktor Orbán"])]
    ['Viktor Orbán', 'Kim Jong-un']
    """
    counts = Counter(names)
    by_key: dict[str, list[str]] = {}
    for name in counts:
        by_key.setdefault(name_key(name), []).append(name)
    full: dict[str, set[str]] = {}
    for key in by_key:
        for part in key.split() if " " in key else ():
            full.setdefault(part, set()).add(key)
    for key in [key for key in by_key if " " not in key]:
        owners = full.get(key, set())
        if len(owners) == 1:
            by_key[next(iter(owners))].extend(by_key.pop(key))
    order = {name: number for number, name in enumerate(counts)}
    clusters = []
    for key, members in by_key.items():
        members.sort(key=lambda name: (-counts[name], order[name]))
        preferred = max(members, key=lambda name: (name.count(" ") > 0, counts[name], -order[name]))
        variants = tuple(Variant(name, counts[name]) for name in members)
        clusters.append((min(order[name] for name in members), NameCluster(preferred, variants, key)))
    return [cluster for _, cluster in sorted(clusters, key=lambda pair: pair[0])]
