"""Why two words of two names were taken for one, or not, in words."""

from __future__ import annotations

import re
from functools import lru_cache

from newskit.names.clashes import father_clash, gender_clash, letter_clash
from newskit.names.evidence import BY_READING, Evidence, Pairing
from newskit.names.parts import NameParts, Word

#: What a letter rule is called, and what must stand in one word and in the other for it to have been at work.
_RULES: tuple[tuple[str, str, str], ...] = (
    ("-iy/-y ending", r"(?:iy|yy|yi|ii|ij|yj|skyj)$", r"[^iy]y$|[^iy]i$|(?:iy|yy|yi|ii|ij|yj)$"),
    ("-ov/-off ending", r"[oe]v$", r"[oe]ff?$|[oe]w$"),
    ("o/a at the end, Ukrainian and Belarusian", r"nko$", r"nka$"),
    ("Polish sz, cz, rz, w", r"sz|cz|rz", r"sh|ch|zh|š|č|ž"),
    ("German sch, tsch", r"sch", r"sh|ch|zh"),
    ("French ou = u", r"ou", r"u(?!o)"),
    ("French tch, ch = ch, sh", r"tch", r"ch"),
    ("kh = ch = h", r"kh", r"(?<![stck])ch|(?<![scktz])h"),
    ("w = v", r"w", r"v"),
    ("z = s", r"z", r"s"),
    ("q = k = g", r"q", r"k|g"),
    ("j = dj = zh", r"dj|dzh|dž", r"j|ž|zh"),
    ("j = y = i", r"j", r"y|i"),
    ("ye = e", r"ye", r"(?<!y)e"),
    ("y = i", r"y", r"i"),
    ("c = k", r"c(?!h)", r"k"),
    ("oe = o, ue = u, ae = a", r"oe|ue|ae", r"[ouaöüä](?!e)"),
    ("doubled letter", r"(.)\1", r""),
    ("final h", r"[aei]h$", r"[aei]$"),
)
_SHOWN = 3
_COMPILED = tuple((name, re.compile(one).search, re.compile(other).search) for name, one, other in _RULES)
_SCRIPT_NAMES = {"abjad": "", "han": "Han", "kana": "katakana", "other": "the other script"}


@lru_cache(maxsize=16384)
def explain(pair: Pairing) -> str:
    """Return what made two words equal: ``Zelensky = Зеленський (Ukrainian и = y)``."""
    a, b = pair.a, pair.b
    if pair.rule == "initial":
        return f"{_shown(a)} = {_shown(b)} (initial)"
    if pair.rule == "given":
        return f"{_shown(a)} = {_shown(b)} (forms of one given name)"
    if pair.rule in ("korean", "chinese"):
        system = "Korean" if pair.rule == "korean" else "pinyin and Wade-Giles"
        return f"{_shown(a)} = {_shown(b)} ({system} syllables)"
    return f"{_shown(a)} = {_shown(b)} ({letter_rule(a, b)})"


def letter_rule(a: Word, b: Word) -> str:
    """Return the rules that tell two spellings of one word apart, by their names."""
    if a.latin == b.latin or a.latin.replace("'", "") == b.latin.replace("'", ""):
        return "same letters once in plain Latin" if a.script != b.script else "diacritics"
    native, latin = (a, b) if b.script == "latin" else (b, a)
    if native.script in ("arabic", "hebrew"):
        return f"{native.script.capitalize()} writes few vowels"
    if native.script == "cyrillic" and "и" in native.text and "y" in latin.latin and native.latin.count("y") > 0:
        return "Ukrainian и = y"
    one, other = a.latin, b.latin
    found = []
    for name, first, second in _COMPILED:
        here, there = first(one), first(other)
        if (here is None) != (there is None) and second(other if there is None else one):
            found.append(name)
            if len(found) == _SHOWN:
                break
    if found:
        return ", ".join(found)
    if native.script != "latin":
        return f"{_SCRIPT_NAMES.get(native.script, native.script.capitalize())} letters by sound"
    return "letters by sound"


def reason(evidence: Evidence, *, same: bool) -> str:
    """Return why two names are judged one or two, in words."""
    if not evidence.pairs:
        return "no letters to compare"
    if same and evidence.pairs[0].rule in BY_READING:
        one, other = sorted(_whole(name) for name in (evidence.a, evidence.b))
        return f"{one} = {other} ({evidence.pairs[0].rule.capitalize()} reading)"
    if same:
        words = [explain(pair) for pair in evidence.pairs if pair.cost > 0.0 or pair.a.text != pair.b.text]
        if not words:
            words.append("every part is the same")
        if evidence.extra:
            words.append("without " + " ".join(_shown(word) for word in evidence.extra))
        if evidence.crossed:
            words.append("in another order")
        if len(evidence.a.words) == 1 < len(evidence.b.words):
            words.append("one part alone does not say whose")
        return "; ".join(words)
    worst = max(evidence.pairs, key=lambda pair: pair.ratio)
    if gender_clash(evidence):
        return "masculine and feminine forms contradict: " + _apart(evidence, worst)
    if letter_clash(evidence) and worst.ratio <= 1.0:
        return "one letter differs that no spelling explains: " + _apart(evidence, worst)
    if worst.cost <= 0.3 * worst.size + 0.3 and evidence.extra:
        if father_clash(evidence):
            return f"a woman's name before a man's whole name: {_shown(evidence.extra[0])}"
        return "a part is missing: " + " ".join(_shown(word) for word in evidence.extra)
    if len(evidence.pairs) == 1:
        return "the names contradict: " + _apart(evidence, worst)
    return f"{_role(evidence, worst)} contradict: {_apart(evidence, worst)}"


def _apart(evidence: Evidence, worst: Pairing) -> str:
    one, other = (worst.a, worst.b) if worst.a in evidence.a.words else (worst.b, worst.a)
    first, second = sorted((_shown(one), _shown(other)))
    return f"{first} / {second}"


def _role(evidence: Evidence, pair: Pairing) -> str:
    words = evidence.a.words
    family = 0 if evidence.a.korean is not None or evidence.a.chinese is not None else len(words) - 1
    if pair.a.patronymic and pair.b.patronymic:
        return "patronymics"
    return "family names" if words[family] in (pair.a, pair.b) else "given names"


def _shown(word: Word) -> str:
    return word.text.capitalize()


def _whole(name: NameParts) -> str:
    return ("" if name.script == "han" else " ").join(map(_shown, name.words))
