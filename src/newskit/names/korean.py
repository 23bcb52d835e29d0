"""Korean names syllable by syllable: Hangul, Han characters in Korean reading, and the Latin systems side by side.

The Revised Romanization, McCune-Reischauer with and without its marks, and spellings by habit (Lee,
Park, Young, Hee) write one syllable in several ways, and one way may stand for several syllables.  So
a Latin syllable is read as a set of vowels between two classes of consonants.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from newskit.data import read_table

Syllable = tuple[str, frozenset[str], str]
_CLASSES = {
    "initials": "g g n d d r m b b s s - j j j g d b h",
    "vowels": "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i",
    "finals": "- g g g n n n d r g m r r r b r m b b d d ng d d g d b -",
}
Korean = tuple[tuple[str, ...], tuple[Syllable, ...]]

#: The classes of the jamo of a Hangul syllable, in the order of Unicode; - is nothing.
_INITIALS = tuple(_CLASSES["initials"].split())
_VOWELS = tuple(_CLASSES["vowels"].split())
_FINALS = tuple(_CLASSES["finals"].split())

_INITIAL_CLASS = {
    "g": "g", "k": "g", "kk": "g", "gg": "g", "d": "d", "t": "d", "tt": "d", "dd": "d",
    "b": "b", "p": "b", "pp": "b", "ph": "b",
    "j": "j", "ch": "j", "jj": "j", "tch": "j", "s": "s", "ss": "s", "sh": "s", "r": "r", "l": "r", "rh": "r",
    "n": "n", "m": "m", "h": "h", "w": "w",
}  # fmt: skip
_VOWEL_SETS = {
    "a": "a ya", "ah": "a", "ae": "ae", "ai": "ae", "ay": "ae", "ya": "ya", "eo": "eo", "o": "o eo", "oh": "o",
    "u": "u eo eu", "uh": "eo", "oo": "u", "ou": "eo", "eu": "eu", "e": "e ae", "yeo": "yeo", "yo": "yo yeo",
    "you": "yeo yu", "yu": "yu yeo", "yoo": "yu", "ye": "ye yeo", "wa": "wa", "wae": "wae", "oe": "oe we", "oi": "oe",
    "we": "we oe", "wo": "wo", "weo": "wo", "wi": "wi", "ui": "ui wi",
    "eui": "ui", "i": "i ui", "ee": "i ui", "yi": "i ui", "woo": "u", "wu": "u", "wee": "wi", "yae": "yae",
}  # fmt: skip
_FINAL_CLASS = {
    "g": "g", "k": "g", "ck": "g", "n": "n", "l": "r", "r": "r", "m": "m", "b": "b", "p": "b", "t": "d", "d": "d",
    "s": "d", "ng": "ng",
}  # fmt: skip
_SYLLABLE = re.compile(
    r"(?P<initial>tch|ch|kk|gg|tt|dd|pp|ph|ss|sh|jj|rh|[gkdtbpjsrlnmh])?+"
    r"(?P<vowel>yeo|you|yoo|yae|weo|woo|wae|wee|eui|eo|eu|ee|ae|ai|ay|ya|yo|yu|ye|yi|wa|wo|wi|we|wu|oo|ou|oe|oi|ui"
    r"|[aeiou]h?+)"
    r"(?P<final>ng(?!e(?!u))|ck(?=[^aeiou]|$)|[gkdtbplrnmst](?=[^aeiouyw]|$))?+",
)


def hangul_syllables(word: str) -> tuple[Syllable, ...] | None:
    """Return the syllables of a Hangul word, or None if it has other letters."""
    syllables = []
    for letter in word:
        number = ord(letter) - 0xAC00
        if not 0 <= number < 11172:
            return None
        initial, rest = divmod(number, 588)
        vowel, final = divmod(rest, 28)
        syllables.append((_INITIALS[initial].strip("-"), frozenset((_VOWELS[vowel],)), _FINALS[final].strip("-")))
    return tuple(syllables)


@lru_cache(maxsize=8192)
def latin_syllables(word: str) -> tuple[Syllable, ...] | None:
    """Return the syllables a Latin word may stand for in Korean, or None if it is no Korean word.

    >>> latin_syllables("ivanov") is None
    True
    """
    position = 0
    syllables: list[Syllable] = []
    while position < len(word):
        match = _SYLLABLE.match(word, position)
        if match is None or len(syllables) > 3:
            return None
        vowel = match["vowel"]
        vowels = _VOWEL_SETS.get(vowel) or _VOWEL_SETS[vowel.rstrip("h")]
        syllables.append(
            (
                _INITIAL_CLASS.get(match["initial"] or "", ""),
                frozenset(vowels.split()),
                _FINAL_CLASS.get(match["final"] or "", ""),
            )
        )
        position = match.end()
    return tuple(syllables)


#: The system of Kontsevich, in Cyrillic letters, which has one letter for *n* and *ng* at the end: ``n?``.
_CYRILLIC_SYLLABLE = re.compile(
    r"(?P<initial>чж|чх|кх|тх|пх|кк|тт|пп|сс|дж|[кгтдпбчсшхнмрл])?+(?P<vowel>ве|ви|во|вэ|ва|ый|[аяоёуюыиэе])"
    r"(?P<final>ль|[нмкптлр](?=[^аяоёуюыиэей]|$))?+"
)
_CYRILLIC_INITIALS = {
    letters: sign
    for sign, group in {
        "g": "к г кх кк", "d": "т д тх тт", "b": "п б пх пп", "j": "ч чж чх дж", "s": "с сс ш", "h": "х", "n": "н",
        "m": "м", "r": "р л",
    }.items()
    for letters in group.split()
}  # fmt: skip
_CYRILLIC_VOWELS = {
    "а": "a", "я": "ya", "о": "eo o", "ё": "yeo yo", "у": "u", "ю": "yu", "ы": "eu", "и": "i ui", "э": "ae e",
    "е": "e ye eo yeo ae", "ва": "wa", "во": "wo", "ве": "oe we", "вэ": "wae we", "ви": "wi", "ый": "ui",
}  # fmt: skip
_CYRILLIC_FINALS = {"н": "n?", "м": "m", "к": "g", "п": "b", "т": "d", "ль": "r", "л": "r", "р": "r"}


@lru_cache(maxsize=8192)
def cyrillic_syllables(word: str) -> tuple[Syllable, ...] | None:
    """Return the syllables a Cyrillic word stands for in Korean, or None if it is no Korean word.

    >>> len(cyrillic_syllables("чен") or ()), cyrillic_syllables("иванов") is None
    (1, True)
    """
    position = 0
    syllables: list[Syllable] = []
    while position < len(word):
        match = _CYRILLIC_SYLLABLE.match(word, position)
        if match is None or len(syllables) > 3:
            return None
        vowels = frozenset(_CYRILLIC_VOWELS[match["vowel"]].split())
        initial = _CYRILLIC_INITIALS.get(match["initial"] or "", "")
        syllables.append((initial, vowels, _CYRILLIC_FINALS.get(match["final"] or "", "")))
        position = match.end()
    return tuple(syllables)


def alike(a: Syllable, b: Syllable, *, first: bool) -> bool:
    """Return whether two readings can be one syllable; at the start of a word r, n and no consonant are one."""
    if not a[1] & b[1] or (a[2] != b[2] and {a[2], b[2]} not in ({"n?", "n"}, {"n?", "ng"})):
        return False
    return a[0] == b[0] or (first and {a[0], b[0]} <= {"r", "n", ""})


@cache
def surnames() -> dict[str, str]:
    """Return Latin spellings of Korean surnames, each with the Hangul it stands for most."""
    table: dict[str, str] = {}
    for hangul, usual, others in read_table("names/korean-surnames.tsv", 3):
        for spelling in (usual.lower(), *others.split(",")):
            if spelling != "-":
                table.setdefault(spelling, "")
                table[spelling] += hangul if len(hangul) == 1 else ""
    return table


@cache
def han_readings() -> dict[str, str]:
    """Return the Korean readings, as Hangul, of Han characters common in names."""
    table: dict[str, str] = {}
    for hangul, characters in read_table("names/korean-han.tsv", 2):
        for character in characters:
            table[character] = table.get(character, "") + hangul
    return table


def _any_of(readings: str) -> Syllable:
    """Return the syllable of a character with several readings: the consonants of the first, the vowels of all."""
    syllables = hangul_syllables(readings) or ()
    vowels = frozenset(vowel for syllable in syllables for vowel in syllable[1])
    return syllables[0][0], vowels, syllables[0][2]


def korean_form(words: tuple[tuple[str, str], ...]) -> Korean | None:
    """Return the surname (as the Hangul it may stand for) and the syllables of the given name; None if not Korean.

    Args:
        words: Text (plain Latin letters for a Latin word) and script of each word, in order.
    """
    script = words[0][1]
    if any(word[1] != script for word in words):
        return None
    if script in ("hangul", "han"):
        text = "".join(word[0] for word in words)
        if not 2 <= len(text) <= 4 or len(words) > 2:
            return None
        if script == "han":
            readings = [han_readings().get(letter, "") for letter in text]
            if not all(readings):
                return None
            return tuple(readings[0]), tuple(_any_of(letters) for letters in readings[1:])
        given_syllables = hangul_syllables(text[1:])
        return ((text[0],), given_syllables) if given_syllables else None
    if script not in ("latin", "cyrillic") or not 2 <= len(words) <= 3:
        return None
    names = surnames()
    syllables_of = latin_syllables if script == "latin" else cyrillic_syllables
    for surname, given_words in ((words[0][0], words[1:]), (words[-1][0], words[:-1])):
        if surname in names:
            rows = [syllables_of(word[0]) for word in given_words]
            given = tuple(syllable for row in rows if row is not None for syllable in row)
            if None not in rows and 1 <= len(given) <= 2:
                return tuple(names[surname]), given
    return None


def same_korean(a: Korean, b: Korean) -> bool:
    """Return whether two Korean names can be one."""
    if len(a[1]) != len(b[1]) or not set(a[0]) & set(b[0]):
        return False
    return all(alike(x, y, first=not number) for number, (x, y) in enumerate(zip(a[1], b[1], strict=True)))
