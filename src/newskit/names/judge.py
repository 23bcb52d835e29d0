"""How sure the evidence makes us: numbers taken from it, weighed by script."""

from __future__ import annotations

from functools import cache
from math import exp
from operator import mul

from newskit.data import read_table
from newskit.names.evidence import BY_SYLLABLE, Evidence

#: Which column of the weights a script belongs to.
_CLASSES = {
    "latin": "latin",
    "hangul": "hangul",
    "han": "han",
    "arabic": "abjad",
    "hebrew": "abjad",
    "other": "other",
    "indic": "other",
}
FEATURES = (
    "worst", "worst above .25", "worst above .5", "worst above .9", "second", "second above .35", "second above .8",
    "total", "size", "missing", "missing syllable", "single", "crossed", "initial", "given", "first letter",
    "short worst", "exact", "suffix",
    "korean", "worst korean", "other korean", "mean", "mean above .5", "mean above 1", "always",
)  # fmt: skip


def script_class(evidence: Evidence) -> str:
    """Return which weights judge a pair: ``latin``, ``alphabet``, ``hangul``, ``han``, ``abjad`` or ``other``."""
    a, b = evidence.a.script, evidence.b.script
    if a == "latin":
        return _CLASSES.get(b, "alphabet")
    return _CLASSES.get(a, "alphabet") if b == "latin" else "other"


def features(evidence: Evidence) -> tuple[float, ...]:
    """Return what is weighed, in the order of :data:`FEATURES`.

    "worst" is the cost by letter of the part that agrees least, "second" of the one after it; a
    second straight line begins where their names say "above".
    """
    pairs = evidence.pairs
    if not pairs:
        return (1.8,) + (0.0,) * (len(FEATURES) - 2) + (1.0,)
    worst, first, second = pairs[0], -1.0, 0.0
    total = size = exact = 0.0
    rules = set()
    for pair in pairs:
        cost, signs = pair.cost, pair.size
        ratio = cost / (signs + 1)
        if ratio > first:
            worst, first, second = pair, ratio, max(first, 0.0)
        elif ratio > second:
            second = ratio
        total += cost
        size += signs
        if cost == 0.0:
            exact += 1.0
        rules.add(pair.rule)
    first, second = min(first, 1.8), min(second, 1.8)
    mean = total / (size + len(pairs))
    a, b = evidence.a, evidence.b
    korean = a.korean is not None or b.korean is not None
    both = a.korean is not None and b.korean is not None
    return (
        first,
        first - 0.25 if first > 0.25 else 0.0,
        first - 0.5 if first > 0.5 else 0.0,
        first - 0.9 if first > 0.9 else 0.0,
        second,
        second - 0.35 if second > 0.35 else 0.0,
        second - 0.8 if second > 0.8 else 0.0,
        min(total, 20.0) / 4,
        min(size, 20.0) / 5,
        min(len(evidence.extra), 3),
        1.0 if korean and evidence.extra else 0.0,
        1.0 if len(pairs) == 1 else 0.0,
        1.0 if evidence.crossed else 0.0,
        1.0 if "initial" in rules else 0.0,
        1.0 if "given" in rules else 0.0,
        1.0 if worst.cost > 1.0 and worst.rule in ("sounds", "key") and worst.a.latin[:1] != worst.b.latin[:1] else 0.0,
        first if worst.size <= 3 else 0.0,
        exact / len(pairs),
        1.0 if a.suffix and b.suffix and a.suffix != b.suffix else 0.0,
        0.0 if rules.isdisjoint(BY_SYLLABLE) else 1.0,
        first if korean else 0.0,
        1.0 if both and worst.rule != "korean" else 0.0,
        mean,
        mean - 0.5 if mean > 0.5 else 0.0,
        mean - 1.0 if mean > 1.0 else 0.0,
        1.0,
    )


@cache
def _weights() -> dict[str, tuple[float, ...]]:
    columns = ("latin", "alphabet", "hangul", "han", "abjad", "other")
    rows = {row[0]: row[1:] for row in read_table("names/judgement.tsv", 1 + len(columns))}
    return {column: tuple(float(rows[name][number]) for name in FEATURES) for number, column in enumerate(columns)}


def judge(evidence: Evidence) -> float:
    """Return how probable it is that both names are one person's, from 0 to 1."""
    weights = _weights()[script_class(evidence)]
    sum_ = sum(map(mul, weights, features(evidence)))
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, sum_))))
