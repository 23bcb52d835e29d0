"""Whether two spellings name one person or one place, and why."""

from __future__ import annotations

import attrs

from newskit.names.clashes import (
    burmese_clash,
    father_clash,
    gender_clash,
    given_clash,
    korean_clash,
    letter_clash,
    lone_syllable_clash,
    middle_clash,
    part_clash,
    reading_clash,
    suffix_clash,
    surname_clash,
    syllable_clash,
    vowel_clash,
)
from newskit.names.evidence import Evidence, gather
from newskit.names.judge import judge
from newskit.names.parts import split_name
from newskit.names.places import known_place
from newskit.names.reasons import reason

__all__ = ["NameComparison", "compare_names"]

#: What is left of a score where one letter differs that no spelling explains.
_LETTER = 0.6
#: The same where it is a syllable, and the names have but two words.
_SYLLABLE = 0.5
#: And where one word of two has nothing in common with its counterpart.
_PART = 0.5
#: And where two given names are known to be different ones.
_GIVEN = 0.5


@attrs.frozen
class NameComparison:
    """What comparing two names gave.

    Attributes:
        score: How sure it is that both name one: 0 to 1, calibrated so that 0.5 is even.
        same: Whether the score is at least 0.5.
        reason: The rules that made the parts equal or not, in words.
        decidable: False where spelling alone cannot tell: a part alone against a full name, or Han characters that
            may be read in Japanese, Cantonese or Vietnamese.
    """

    score: float
    same: bool
    reason: str
    decidable: bool = True


def compare_names(a: str, b: str, *, kind: str = "person") -> NameComparison:
    """Return whether *a* and *b* are spellings of one name, with a score and the reason.

    Names are compared part by part: a part that contradicts speaks against, however well the others
    agree; a part that is missing does not.  The order of the parts does not count, nor the order of
    *a* and *b*.

    Args:
        a: A name in any script, as printed; titles and bracketed notes are passed over.
        b: Another.
        kind: "person" or "place"; names of places are first looked up in a table of names that changed.

    Raises:
        TypeError: If a name is not a str.
        ValueError: If *kind* is neither.

    The letter costs are learned from word pairs (Merhav and Ash, COLING 2018); how much each kind of
    evidence weighs, from labelled pairs of names.

    >>> compare_names("Volodymyr Zelenskyy", "Wolodymyr Selenskyj").same
    True
    >>> compare_names("Kim Jong-il", "Kim Jong-un").reason
    'given names contradict: Il / Un'
    >>> compare_names("Peking", "Beijing", kind="place").reason
    'Beijing is the name now: pinyin, adopted by the United Nations 1979'
    """
    for name in (a, b):
        if not isinstance(name, str):
            msg = f"name must be a str, not {type(name).__name__}"
            raise TypeError(msg)
    if kind == "place":
        found = _compare_places(a, b)
        if found is not None:
            return found
    elif kind != "person":
        msg = f"kind must be 'person' or 'place', not {kind!r}"
        raise ValueError(msg)
    evidence = weigh(a, b)
    score = score_of(evidence)
    same = score >= 0.5
    return NameComparison(score, same, reason(evidence, same=same), _decidable(evidence, score))


def name_score(a: str, b: str) -> float:
    """Return the score of two persons' names alone, for clusters and look-ups."""
    return score_of(weigh(a, b))


def weigh(a: str, b: str) -> Evidence:
    """Return what the parts of two names say about each other."""
    return gather(split_name(a), split_name(b))


def score_of(evidence: Evidence) -> float:
    """Return how sure the evidence makes us: 0 to 1."""
    if not evidence.pairs:
        return 0.0
    score = judge(evidence)
    if score >= 0.5:
        if len(evidence.pairs) == 1 and evidence.pairs[0].ratio > 0.6:
            score *= 0.3
        score *= _doubt(evidence)
        if len(evidence.a.words) == 1 < len(evidence.b.words):
            score = min(score, 0.6)  # a part alone is a candidate, not an identity
    return round(score, 4)


def _doubt(evidence: Evidence) -> float:
    """Return what is left of a score when all has been said against it."""
    left = 1.0
    if any(pair.cost > 0.0 for pair in evidence.pairs):
        if gender_clash(evidence):
            left *= 0.2
        if given_clash(evidence):
            left *= _GIVEN
        if letter_clash(evidence):
            left *= _LETTER if not lone_syllable_clash(evidence) else _SYLLABLE
        if part_clash(evidence):
            left *= _PART
        if syllable_clash(evidence) or korean_clash(evidence):
            left *= 0.6
        if vowel_clash(evidence) or surname_clash(evidence) or reading_clash(evidence):
            left *= 0.4
    if suffix_clash(evidence) or middle_clash(evidence):
        left *= 0.3
    if evidence.extra and (burmese_clash(evidence) or father_clash(evidence)):
        left *= 0.4
    return left


def _decidable(evidence: Evidence, score: float) -> bool:
    if len(evidence.a.words) == 1 < len(evidence.b.words) and score >= 0.5:
        return False
    scripts = {evidence.a.script, evidence.b.script}
    if "han" in scripts and len(scripts) == 2 and score < 0.5:
        han, other = (evidence.a, evidence.b) if evidence.a.script == "han" else (evidence.b, evidence.a)
        short = sum(len(word.text) for word in han.words) <= 4
        return not short or (other.chinese is not None and score < 0.1)
    return True


def _compare_places(a: str, b: str) -> NameComparison | None:
    one, other = known_place(a), known_place(b)
    if one is None or other is None:
        return None
    if one != other:
        first, second = sorted((one.name, other.name))
        return NameComparison(0.01, False, f"two places: {first} / {second}")
    return NameComparison(0.99, True, f"{one.name} is the name now: {one.source}")
