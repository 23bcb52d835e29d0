"""The spellings of many names, sorted into one cluster a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from newskit.names.compare import name_score
from newskit.names.index import NameIndex
from newskit.names.keys import name_key
from newskit.names.parts import split_name

__all__ = ["NameCluster", "Variant", "cluster_names"]

#: A name is compared with the names before it, the most promising first, until so many in a row were others.
_MISSES = 3
_COMPARED = 60
#: And only with names that its rarest codes, followed to so many, lead to.
_FOLLOWED = 250
#: Two names this sure to be one make a cluster; so sure on the mean must two clusters be to become one.
_SURE = 0.5
_AGREED = 0.6
#: So sure must no two names of a cluster be to be two.
_CONTRADICTED = 0.12
#: How many spellings of a cluster speak for it.
_SPEAKERS = 5


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
        preferred: The most frequent of the full spellings; of equally frequent ones the first to come.
        variants: Every spelling, the most frequent first.
        key: What most spellings of the name share (see :func:`newskit.name_key`): the key of *preferred*.
    """

    preferred: str
    variants: tuple[Variant, ...]
    key: str


def cluster_names(names: Iterable[str]) -> list[NameCluster]:
    """Return the names sorted into clusters of one person each, in order of first appearance.

    A cluster agrees with itself as a whole: that A is like B and B like C does not put A with C.  A
    surname alone joins a person only where a single one among the names bears it.  Names are
    compared only where they share a code (see :class:`newskit.NameIndex`), so time and memory grow
    in step with their number.

    Args:
        names: Names as printed, in any script; a name that comes often counts as often.

    Raises:
        TypeError: If a name is not a str, or *names* is a single one.

    >>> names = ["Viktor Orbán", "Kim Jong-un", "Orban", "Viktor Orban", "Viktor Orbán", "Kim Jong-il"]
    >>> clusters = cluster_names(names)
    >>> [cluster.preferred for cluster in clusters]
    ['Viktor Orbán', 'Kim Jong-un', 'Kim Jong-il']
    >>> [(variant.name, variant.count) for variant in clusters[0].variants]
    [('Viktor Orbán', 2), ('Orban', 1), ('Viktor Orban', 1)]
    """
    if isinstance(names, str | bytes):
        msg = f"names must be several names, not one {type(names).__name__}; put it in a list"
        raise TypeError(msg)
    counts = Counter(names)
    for name in counts:
        if not isinstance(name, str):
            msg = f"names must be str, one is of type {type(name).__name__}"
            raise TypeError(msg)
    order = {name: number for number, name in enumerate(counts)}
    full = [name for name in counts if len(split_name(name).words) > 1]
    alone = [name for name in counts if len(split_name(name).words) <= 1]
    groups = _merge(full, _likely_pairs(full))
    groups += _place_alone(alone, groups)
    groups.sort(key=lambda group: min(order[name] for name in group))
    return [_cluster(group, counts, order) for group in groups]


def _cluster(group: list[str], counts: Counter[str], order: dict[str, int]) -> NameCluster:
    group.sort(key=lambda name: (-counts[name], order[name]))
    preferred = min(group, key=lambda name: (len(split_name(name).words) < 2, -counts[name], order[name]))
    return NameCluster(preferred, tuple(Variant(name, counts[name]) for name in group), name_key(preferred))


def _likely_pairs(names: list[str]) -> list[tuple[float, int, int]]:
    """Return pairs of names that are probably one person's, the surest first."""
    index: NameIndex[None] = NameIndex()
    pairs = []
    for number, name in enumerate(names):
        misses = 0
        for other in index.candidates(name, _COMPARED, _FOLLOWED):
            score = name_score(names[other], name)
            if score >= _SURE:
                pairs.append((score, other, number))
                misses = 0
            else:
                misses += 1
                if misses == _MISSES:
                    break
        index.add(name)
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    return pairs


def _merge(names: list[str], pairs: list[tuple[float, int, int]]) -> list[list[str]]:
    """Merge clusters along the surest pairs, where they agree as a whole."""
    owner = list(range(len(names)))
    members: dict[int, list[int]] = {number: [number] for number in range(len(names))}
    refused: set[tuple[int, int, int, int]] = set()
    for _, one, other in pairs:
        a, b = owner[one], owner[other]
        if a == b:
            continue
        sizes = (a, b, len(members[a]), len(members[b]))
        if sizes in refused:
            continue
        if not _agree([names[n] for n in members[a]], [names[n] for n in members[b]]):
            refused.add(sizes)
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        for number in members[b]:
            owner[number] = a
        members[a] += members.pop(b)
    return [[names[number] for number in group] for group in members.values()]


def _agree(ours: list[str], theirs: list[str]) -> bool:
    """Return whether the spellings of two clusters are one person's on the whole, and no two of them contradict."""
    total = 0.0
    ours, theirs = _speakers(ours), _speakers(theirs)
    for one in ours:
        for other in theirs:
            score = name_score(one, other)
            if score < _CONTRADICTED and split_name(one).script == split_name(other).script:
                return False
            total += score
    return total >= _AGREED * len(ours) * len(theirs)


def _speakers(group: list[str]) -> list[str]:
    """Return a few spellings that stand for a cluster: one a script as far as they go."""
    if len(group) <= _SPEAKERS:
        return group
    by_script: dict[str, str] = {}
    for name in group:
        by_script.setdefault(split_name(name).script, name)
    chosen = list(by_script.values())[:_SPEAKERS]
    return chosen + [name for name in group if name not in chosen][: _SPEAKERS - len(chosen)]


def _place_alone(alone: list[str], groups: list[list[str]]) -> list[list[str]]:
    """Put names of one word with the only person who bears them; return those left, in clusters of their own."""
    bearers: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for name in group:
            for word in split_name(name).words:
                bearers.setdefault(word.key, set()).add(number)
    left: dict[str, list[str]] = {}
    for name in alone:
        words = split_name(name).words
        key = words[0].key if words else name
        found = [number for number in sorted(bearers.get(key, ()))[:9] if name_score(name, groups[number][0]) >= 0.5]
        if len(found) == 1 and len(bearers[key]) < 9:
            groups[found[0]].append(name)
        else:
            left.setdefault(key, []).append(name)
    return list(left.values())
