"""Whether two spellings name one person or one place, and why."""

from __future__ import annotations

import attrs

from newskit.names.evidence import Evidence, gather, gender_clash, letter_clash, syllable_clash
from newskit.names.judge import judge
from newskit.names.keys import name_key
from newskit.names.parts import split_name

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
    evidence = gather(split_name(a), split_name(b))
    score = judge(evidence)
    if gender_clash(evidence):
        score *= 0.2
    if letter_clash(evidence):
        score *= 0.7
    if syllable_clash(evidence):
        score *= 0.6
    return NameComparison(round(score, 4), score >= 0.5, "")
