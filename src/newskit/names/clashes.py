"""What tells two names apart although their letters agree: brother and sister, father and son, Scholz and Schulz."""

from __future__ import annotations

import re
from functools import cache

from newskit.data import read_words
from newskit.names.evidence import BY_SYLLABLE, Evidence, Pairing
from newskit.names.given import known_gender, known_surnames
from newskit.names.readings import is_cantonese

_VOWELS = frozenset("aeiou")
#: Letters that one language begins a name with and another does not.
_SOFT = frozenset("aeiouyjwh")
#: What German spells otherwise than English, in an order that both end alike.
_GERMAN = (("tsch", "ch"), ("sch", "sh"), ("tz", "z"), ("ts", "z"), ("w", "v"), ("j", "y"))
#: The accents of languages that are not respelled for others.
_ACUTE = frozenset("áéíóúőű")
_FEMININE = re.compile(r"(?:sk|ck|zk)aia$|(?:sk|ck|zk)(?:a|aya|aja)$|[oei]va$|[oeyi]na$|aya$|aja$|ova$|eva$")


def gender_clash(evidence: Evidence) -> bool:
    """Return whether a part of one name is the feminine form of the other's: Ivanov and Ivanova, Mario and Maria."""
    for pair in evidence.pairs:
        if pair.cost == 0.0 or pair.rule in ("initial", "given"):
            continue
        if pair.a.text.endswith("ová") or pair.b.text.endswith("ová"):
            continue  # Czech gives every woman the ending
        a, b = pair.a.latin, pair.b.latin
        if a[:3] != b[:3]:
            continue
        if (_FEMININE.search(a) is None) != (_FEMININE.search(b) is None):
            masculine, feminine = (b, a) if _FEMININE.search(a) else (a, b)
            if len(feminine) >= 5 and masculine.endswith(("v", "w", "ff", "n", "i", "y", "j")):
                return True
        given = pair.a is evidence.a.words[0] or pair.b is evidence.a.words[0]
        if given and len(evidence.pairs) > 1 and len(a) > 3 and pair.a.script == pair.b.script:
            short, long = sorted((a, b), key=len)
            if long == short + "a" or (long[:-1] == short[:-1] and {long[-1], short[-1]} == {"a", "o"}):
                return True
    return False


def given_clash(evidence: Evidence) -> bool:
    """Return whether given names that look alike are known to be different: Maria and Marina, Frances and Frank."""
    if len(evidence.pairs) < 2:
        return False
    for pair in evidence.pairs:
        a, b = pair.a, pair.b
        if pair.cost == 0.0 or a.script != b.script:
            continue
        if a.groups and b.groups:
            if set(a.groups).isdisjoint(b.groups):
                return True
        elif (
            pair.cost > 1.0
            and a.script == "latin"
            and pair.rule in ("sounds", "key")
            and {known_gender(a.latin), known_gender(b.latin)} == {"f", "m"}
        ):
            return True
    return False


def middle_clash(evidence: Evidence) -> bool:
    """Return whether middle names begin otherwise: George W. Bush and George H. W. Bush, or George Herbert Bush."""
    if len(evidence.pairs) < 2 or not (evidence.a.particles or evidence.b.particles):
        return False
    ours, theirs = (
        next((word for word in name.particles if word.initial and word.latin != "y"), None)  # Spanish "and"
        for name in (evidence.a, evidence.b)
    )
    if ours is None and theirs is None:
        return False
    for name, initial in ((evidence.a, theirs), (evidence.b, ours)):
        other = ours if initial is theirs else theirs
        if initial is None:
            continue
        if other is not None:
            return initial.latin[0] != other.latin[0] and initial.script == other.script
        middle = [word for word in name.words[1:-1] if word in evidence.extra]
        return (
            bool(middle)
            and not middle[0].patronymic  # which another language may begin otherwise: Alekseyevich, Oleksiyovych
            and middle[0].script == initial.script
            and middle[0].latin[0] != initial.latin[0]
        )
    return False


def suffix_clash(evidence: Evidence) -> bool:
    """Return whether two names part father and son: Jr. and Sr., or a name with Jr. and without."""
    a, b = evidence.a.suffix, evidence.b.suffix
    if a == b:
        return False
    if a and b:
        return True
    if (a or b) not in ("jr", "sr"):
        return False  # King Charles is King Charles III
    return len(evidence.pairs) > 1 and not evidence.extra and all(pair.rule != "given" for pair in evidence.pairs)


def korean_clash(evidence: Evidence) -> bool:
    """Return whether two Korean names in Latin letters differ in a syllable that no system spells alike."""
    a, b = evidence.a, evidence.b
    return (
        a.korean is not None
        and b.korean is not None
        and a.script == b.script == "latin"
        and evidence.pairs[0].rule not in BY_SYLLABLE
        and len(a.korean[1]) == len(b.korean[1]) == 2
    )


def letter_clash(evidence: Evidence) -> bool:
    """Return whether two names agree but for one letter of a short part that no spelling explains: Hiroki, Hiroshi."""
    apart = [pair for pair in evidence.pairs if pair.cost > 0.0]
    if len(apart) != 1 or len(evidence.pairs) < 2:
        return False
    (pair,) = apart
    if pair.rule not in ("sounds", "key") or pair.a.script != pair.b.script:
        return False
    if pair.cost < max(4.4, 0.73 * pair.size):  # then only the first letter says as much: Fico is not Vico
        a, b = pair.a.latin, pair.b.latin
        return pair.cost >= 3.0 and a[1:] == b[1:] and _SOFT.isdisjoint(a[0] + b[0])
    return _as_english(pair.a.latin) != _as_english(pair.b.latin)


def lone_syllable_clash(evidence: Evidence) -> bool:
    """Return whether two names of two words are the same but for a syllable within one: Lavrov and Lavrenov."""
    if evidence.extra or len(evidence.pairs) != 2:
        return False
    pair = max(evidence.pairs, key=_cost)
    one, other = sorted((pair.a.latin, pair.b.latin), key=len)
    if pair.cost < 6.0 or len(other) - len(one) != 2:
        return False
    start = next((number for number, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), 0)
    return start > 0 and other.endswith(one[start:])


def part_clash(evidence: Evidence) -> bool:
    """Return whether one of two words has nothing in common with its counterpart, however well the other agrees."""
    if evidence.extra or len(evidence.pairs) != 2:
        return False
    return any(
        pair.rule in ("sounds", "key") and pair.ratio >= 1.6 and pair.a.script == pair.b.script
        for pair in evidence.pairs
    )


def father_clash(evidence: Evidence) -> bool:
    """Return whether one name is a woman's before the whole of a man's: Maryam Nawaz Sharif is not Nawaz Sharif."""
    a, b = evidence.a, evidence.b
    if len(a.words) < 2 or len(evidence.extra) != 1 or evidence.crossed or evidence.extra[0] is not b.words[0]:
        return False
    if b.words[0] in b.words[1:]:
        return False  # Wan Azizah Wan Ismail
    return known_gender(b.words[0].latin) == "f" and known_gender(a.words[0].latin) == "m"


def _cost(pair: Pairing) -> float:
    return pair.cost


def _as_english(word: str) -> str:
    """Return a German spelling of a Slavic name as in English, any other nearly as it is: Jelzin, yeltsin."""
    for german, english in _GERMAN:
        word = word.replace(german, english)
    return word


def syllable_clash(evidence: Evidence) -> bool:
    """Return whether two names in Chinese syllables differ in one of them: Zhang Jie and Zheng Jie."""
    a, b = evidence.a, evidence.b
    if a.chinese is None or b.chinese is None or a.chinese == b.chinese or a.script != b.script:
        return False
    return evidence.pairs[0].rule not in BY_SYLLABLE and (a.korean is None or b.korean is None)


def surname_clash(evidence: Evidence) -> bool:
    """Return whether two surnames are known both and differ in one full vowel: Scholz is not Schulz."""
    apart = [pair for pair in evidence.pairs if pair.cost > 0.0]
    if len(apart) != 1 or len(evidence.pairs) < 2 or apart[0].rule not in ("sounds", "key"):
        return False
    one, other = apart[0].a.latin, apart[0].b.latin
    if len(one) != len(other) or apart[0].a.script != apart[0].b.script:
        return False
    letters = [{x, y} for x, y in zip(one[:-1], other[:-1], strict=True) if x != y]
    return (
        len(letters) == 1
        and one[-1] == other[-1]
        and letters[0] <= {"a", "o", "u"}
        and one in known_surnames()
        and other in known_surnames()
    )


def reading_clash(evidence: Evidence) -> bool:
    """Return whether a Latin name is in Cantonese syllables, and in others than the characters it is compared with."""
    a, b = evidence.a, evidence.b
    if (a.script == "han") == (b.script == "han") or evidence.pairs[0].rule in BY_SYLLABLE:
        return False
    han, other = (a, b) if a.script == "han" else (b, a)
    text = "".join(word.text for word in han.words)
    return other.script == "latin" and is_cantonese(tuple(word.latin for word in other.words), len(text))


@cache
def _burmese() -> frozenset[str]:
    return read_words("names/burmese-words.tsv")


def burmese_clash(evidence: Evidence) -> bool:
    """Return whether a word is missing in a Burmese name, which has none to leave out: Aung San (Suu Kyi)."""
    return (
        len(evidence.extra) > 0
        and len(evidence.a.words) > 1
        and all(word.latin in _burmese() for word in evidence.b.words)
        and all(word.latin in _burmese() for word in evidence.a.words)
    )


def vowel_clash(evidence: Evidence) -> bool:
    """Return whether a word written with its own accents begins with another vowel: Orbán is not Urban."""
    for pair in evidence.pairs:
        a, b = pair.a, pair.b
        if pair.cost > 0.0 and a.script == b.script == "latin" and pair.rule in ("sounds", "key"):
            first, other = a.latin[:1], b.latin[:1]
            if first != other and first in _VOWELS and other in _VOWELS and not _ACUTE.isdisjoint(a.text + b.text):
                return True
    return False
