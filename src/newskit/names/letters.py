"""What the letters of a name say: its script, its language, and the name in clean words."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import regex
from anyascii import anyascii

#: Longer names than these are cut: nobody's name is longer, and garbage must not cost time.
MAX_NAME = 160
MAX_WORDS = 12
MAX_WORD = 32

_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x0400, "greek"),
    (0x0400, 0x0530, "cyrillic"),
    (0x0530, 0x0590, "armenian"),
    (0x0590, 0x0600, "hebrew"),
    (0x0600, 0x0780, "arabic"),
    (0x0900, 0x0980, "devanagari"),
    (0x0980, 0x1000, "indic"),
    (0x10A0, 0x1100, "georgian"),
    (0x1100, 0x1200, "hangul"),
    (0x1C90, 0x1CC0, "georgian"),
    (0x1F00, 0x2000, "greek"),
    (0x3005, 0x3008, "han"),
    (0x3040, 0x3100, "kana"),
    (0x31F0, 0x3200, "kana"),
    (0x3400, 0xA000, "han"),
    (0xAC00, 0xD7B0, "hangul"),
    (0xF900, 0xFB00, "han"),
    (0xFB1D, 0xFB50, "hebrew"),
    (0xFB50, 0xFE00, "arabic"),
    (0xFE70, 0xFF00, "arabic"),
    (0x20000, 0x33480, "han"),
)

#: Cyrillic letters that look like Latin ones, as they slip into Latin words.
_LOOK_ALIKES = str.maketrans("аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅ", "aeopcyxijsdhABEKMHOPCTYXIJS")
_LATIN_TO_CYRILLIC = str.maketrans("aeopcyxijABEKMHOPCTYXIJ", "аеорсухіјАВЕКМНОРСТУХІЈ")

_CYRILLIC_SIGNS: tuple[tuple[str, frozenset[str]], ...] = (
    ("uk", frozenset("їєґ")),
    ("be", frozenset("ў")),
    ("mk", frozenset("ѓќѕ")),
    ("sr", frozenset("ђћџљњј")),
    ("ru", frozenset("ыэё")),
)

#: What Ukrainian names show even without a letter that Russian lacks.
_UKRAINIAN = re.compile(r"[сцз]ьк|\b(?:володим|олек|олен|микол|павло|дмитро|петро|михайл|євген|ганн)|енко\b.*йович")
_ALL_CYRILLIC_SIGNS = frozenset().union(*(signs for _, signs in _CYRILLIC_SIGNS))

#: Invisible marks, the Arabic stroke, and the vowel points of Hebrew and Arabic.
_NOISE = regex.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u00ad\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]"
)
#: What of the two counts as a letter in Unicode.
_ODD_LETTERS = frozenset("ʼʻʿʾ\u0640")
_BRACKETED = regex.compile(r"\s*+[(（\[][^()（）\[\]]{0,60}+[)）\]]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´ʻʿʾ′＇׳", "'") | dict.fromkeys("‐‑‒–—−־", "-"))
_BREAKS = str.maketrans(dict.fromkeys('・·‧•･∙=＝゠_/|;:"“”„«»?!*#+<>~\\^{}\t\n\r\f\v', " "))


def script_of(word: str) -> str:
    """Return the script most of a word's letters belong to: ``latin``, ``cyrillic``, ``han`` ...; ``other`` if unknown.

    >>> script_of("Київ"), script_of("Kyiv"), script_of("北京")
    ('cyrillic', 'latin', 'han')
    """
    if word.isascii():
        return "latin"
    script, end = _block_of(min(word))
    if script and max(word) < end:
        return script
    counts: dict[str, int] = {}
    for letter in word:
        script = _script_of_letter(letter)
        counts[script] = counts.get(script, 0) + 1
    counts.pop("", None)
    return max(counts, key=lambda script: counts[script]) if counts else "latin"


@lru_cache(maxsize=4096)
def _block_of(letter: str) -> tuple[str, str]:
    """Return the script of a letter, and the character where the block it stands in ends."""
    script, point = _script_of_letter(letter), ord(letter)
    if script == "latin" and point < 0x0250:
        return script, "\u0250"
    return next(((script, chr(end)) for first, end, _ in _SCRIPTS if script and first <= point < end), ("", ""))


@lru_cache(maxsize=4096)
def _script_of_letter(letter: str) -> str:
    if not letter.isalpha() and not unicodedata.category(letter).startswith("M"):
        return ""
    point = ord(letter)
    if point < 0x0300 or 0x1E00 <= point < 0x1F00:
        return "latin"
    if point < 0x0370:
        return ""
    for first, end, script in _SCRIPTS:
        if first <= point < end:
            return script
    return "other"


def cyrillic_language(text: str) -> str:
    """Return the language the letters of a Cyrillic text speak for; ``ru`` where they speak for none.

    >>> cyrillic_language("Володимир Зеленський"), cyrillic_language("Лукашэнка"), cyrillic_language("Вучић")
    ('uk', 'be', 'sr')
    """
    text = text.lower()
    if not _ALL_CYRILLIC_SIGNS.isdisjoint(text):
        for language, signs in _CYRILLIC_SIGNS:
            if not signs.isdisjoint(text):
                if language == "ru" and ("і" in text or ("шэ" in text and "и" not in text)):
                    return "be"
                return language
    if "і" in text or _UKRAINIAN.search(text):
        return "uk"
    if "ъ" in text or text.endswith(("ски", "ска")):
        return "bg"
    return "ru"


def clean(name: str) -> str:
    """Return a name in one Unicode form (NFKC), without invisible marks, bracketed notes or odd punctuation.

    Apostrophes and hyphens become ``'`` and ``-``; the dots between the parts of katakana and
    Chinese names become spaces.  A name longer than any name is cut.

    >>> clean("Brendan O’Hara (politician)")
    "Brendan O'Hara"
    """
    name = name[:MAX_NAME]
    if name.isascii():
        if "(" not in name and "[" not in name:
            return name if name.isprintable() else name.translate(_BREAKS)
    else:
        name = unicodedata.normalize("NFKC", name)
        if name.replace(" ", "").isalpha() and _ODD_LETTERS.isdisjoint(name):
            return name.strip()
        name = _NOISE.sub("", name.translate(_APOSTROPHES))
    return _BRACKETED.sub("", name).translate(_BREAKS).strip()


def settle_script(word: str) -> str:
    """Return a word with the Cyrillic letters of a Latin word made Latin, and the other way round.

    >>> settle_script("Zеlеnsky").isascii()
    True
    """
    if word.isascii() or min(word) >= "\u0250" or max(word) < "\u0250":
        return word
    scripts = {_script_of_letter(letter) for letter in word}
    if "latin" in scripts and "cyrillic" in scripts:
        if script_of(word) == "latin":
            return word.translate(_LOOK_ALIKES)
        return word.translate(_LATIN_TO_CYRILLIC)
    return word


def fold_latin(word: str) -> str:
    """Return a Latin word in plain ASCII letters, case kept.

    >>> fold_latin("Šefčovič"), fold_latin("Łukaszenka")
    ('Sefcovic', 'Lukaszenka')
    """
    return word if word.isascii() else anyascii(word)
