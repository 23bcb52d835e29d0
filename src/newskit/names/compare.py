"""Whether two spellings name one person or one place, and why."""

from __future__ import annotations

import attrs

from newskit.names.keys import name_key

__all__ = ["NameComparison", "compare_names"]


@attrs.frozen
class NameComparison:
    """What comparing two names gave.

    Attributes:
        score: How sure it is that both name one: 0 to 1, calibrated so that 0.5 is even.
        same: Whether the score is at least 0.5.
        reason: The rules that made the parts equal or not, in words.
        decidable: False where spelling alone cannot tell, as for a Japanese reading of Han characters.
    """

    score: float
    same: bool
    reason: str
    decidable: bool = True


def compare_names(a: str, b: str, *, kind: str = "person") -> NameComparison:
    """Return whether *a* and *b* are spellings of one name, with a score and the reason.

    >>> compare_names("Volodymyr Zelenskyy", "Wolodymyr Selenskyj").same
    True
    >>> compare_names("Kim Jong-il", "Kim Jong-un").same
    False
    """
    left, right = set(name_key(a, kind=kind).split()), set(name_key(b, kind=kind).split())
    if left == right:
        return NameComparison(0.95, True, "every part has the same sounds")
    if left <= right or right <= left:
        score = 0.8 if min(len(left), len(right)) >= 2 else 0.5
        return NameComparison(score, True, "the parts of one are among the parts of the other")
    return NameComparison(0.05, False, "parts contradict: " + ", ".join(sorted(left ^ right)))
