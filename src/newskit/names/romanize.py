"""Names of any script in plain Latin letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

import regex
from anyascii import anyascii

from newskit.data import read_table
from newskit.names.letters import clean, cyrillic_language, fold_latin, script_of, settle_script

__all__ = ["romanize"]

_Table = dict[str, tuple[str, str]]

_VOWELS = frozenset("aeiouyаеёиоуыэюяіїєў")
#: Languages whose second spelling holds after a vowel too, not only at the start of a word.
_AFTER_VOWEL = frozenset({"ar", "be", "el", "fa", "he", "ru"})
_LANGUAGE_OF_SCRIPT = {
    "greek": "el",
    "arabic": "ar",
    "hebrew": "he",
    "armenian": "hy",
    "georgian": "ka",
    "devanagari": "hi",
    "kana": "ja",
}
_CYRILLIC = frozenset({"be", "bg", "mk", "ru", "sr", "uk"})
_PERSIAN_LETTERS = frozenset("پچژگکی")
_GREEK_ACCENTS = str.maketrans("άέήίόύώϊΐϋΰἀἁἐἑὀὁ", "αεηιουωιιυυααεεοο")
_WORD = regex.compile(r"[\p{L}\p{M}'\u30fc]++")
_PINYIN = regex.compile(r"[A-Z][a-z]*+")


def romanize(name: str, *, lang: str | None = None) -> str:
    """Return a name in plain Latin letters, by the script's common standard.

    Russian, Ukrainian, Belarusian, Bulgarian, Serbian and Macedonian have their own tables and are
    told apart by their letters; Greek, Arabic, Persian, Hebrew, Armenian, Georgian, Devanagari,
    Hangul and kana have one each; Han characters are read as Chinese.  The short vowels that Arabic
    and Hebrew leave out stay out.  What is Latin already loses its diacritics.

    Args:
        name: A name in any script, or in several.
        lang: The name's language, as an ISO 639-1 code, where its letters alone would mislead
            ("uk" for "Петренко").  Codes without a table of their own are read by script.

    Raises:
        TypeError: If *name* is not a str.

    The tables follow BGN/PCGN as news in English simplifies it, the Ukrainian resolution 55 of 2010, the Bulgarian
    act of 2009, Hepburn, the Revised Romanization of Korean, and pinyin; see ``data/names/romanization.tsv``.

    >>> romanize("Володимир Зеленський"), romanize("Никита Хрущёв"), romanize("Ципрас", lang="bg")
    ('Volodymyr Zelenskyi', 'Nikita Khrushchyov', 'Tsipras')
    >>> romanize("김정은"), romanize("习近平"), romanize("キア・スターマー")
    ('Kim Jeong-eun', 'Xi Jinping', 'Kia Sutama')
    """
    if not isinstance(name, str):
        msg = f"name must be a str, not {type(name).__name__}"
        raise TypeError(msg)
    if name.isascii():
        return name
    text = clean(name)
    if lang is None:
        lang = cyrillic_language(text) if script_of(text) == "cyrillic" else ""
    return " ".join(_WORD.sub(lambda match: _romanize_word(match.group(), lang), text).split())


def romanize_word(word: str, lang: str = "") -> str:
    """Return one word in plain Latin letters, lower case."""
    return _romanize_word(word, lang).lower()


@lru_cache(maxsize=8192)
def _romanize_word(word: str, lang: str) -> str:
    word = settle_script(word)
    if word.isascii():
        return word
    script = script_of(word)
    if script == "latin":
        return fold_latin(word)
    if script == "cyrillic":
        latin = _by_table(word.lower(), lang if lang in _CYRILLIC else cyrillic_language(word))
        return _with_case_of(word, latin)
    reader = _READERS.get(script)
    if reader is not None:
        return reader(word)
    if script in _LANGUAGE_OF_SCRIPT:
        language = _LANGUAGE_OF_SCRIPT[script]
        if script == "arabic" and (lang == "fa" or (lang != "ar" and _PERSIAN_LETTERS & set(word))):
            language = "fa"
        return _capitalized(_by_table(_plain_letters(word, script), language))
    return _capitalized(anyascii(word).replace("'", ""))


def _plain_letters(word: str, script: str) -> str:
    if script == "greek":
        return word.lower().translate(_GREEK_ACCENTS)
    if script == "kana":
        return "".join(chr(ord(letter) + 0x60) if "\u3041" <= letter <= "\u3096" else letter for letter in word)
    return word.lower()


def _by_table(word: str, language: str) -> str:
    table, cut = _table(language)
    after_vowel = language in _AFTER_VOWEL
    latin = ""
    for group in cut(word + "$"):
        entry = table.get(group)
        if entry is None:
            latin += anyascii(group)
        else:
            latin += entry[1] if not latin or (after_vowel and latin[-1] in _VOWELS) else entry[0]
    return latin


@cache
def _table(language: str) -> tuple[_Table, Callable[[str], list[str]]]:
    """Return the table of a language, and what cuts a word (with ``$`` at its end) into the groups of the table."""
    rows = read_table("names/romanization.tsv", 4)
    table: _Table = {}
    for owner in (_BASE.get(language, ""), language):
        for row in rows:
            if row[0] == owner:
                table[row[1]] = (row[2].strip("-"), row[3].strip("-"))
    groups = sorted(table, key=lambda group: (-len(group.rstrip("$")), -len(group)))
    return table, re.compile("|".join((*map(re.escape, groups), "[^$]")), re.DOTALL).findall


#: A table that fills what another leaves out.
_BASE = {"fa": "ar", **dict.fromkeys(_CYRILLIC, "other-cyrillic")}


@cache
def _jamo() -> tuple[list[str], list[str], list[str]]:
    rows = read_table("names/romanization.tsv", 4)

    def column(name: str) -> list[str]:
        found = {int(row[1]): row[2].strip("-") for row in rows if row[0] == name}
        return [found[number] for number in range(len(found))]

    return column("ko-initial"), column("ko-vowel"), column("ko-final")


def _read_devanagari(word: str) -> str:
    return _capitalized(devanagari_latin(word))


def devanagari_latin(word: str) -> str:
    """Spell a word with the vowel *a* that a consonant carries where no other sign follows, but not at its end."""
    table, _ = _table("hi")
    out: list[str] = []
    pending = False
    for letter in word:
        latin = table.get(letter, (anyascii(letter), ""))[0]
        consonant = "\u0915" <= letter <= "\u0939" or "\u0958" <= letter <= "\u095f"
        if letter == "\u094d" or "\u093e" <= letter <= "\u094c":
            pending = False
        elif letter != "\u093c":
            if pending:
                out.append("a")
            pending = consonant
        out.append(latin)
    return "".join(out)


def _hangul_syllables(word: str) -> list[str]:
    initials, vowels, finals = _jamo()
    syllables = []
    for letter in word:
        number = ord(letter) - 0xAC00
        if 0 <= number < 11172:
            initial, rest = divmod(number, 588)
            vowel, final = divmod(rest, 28)
            syllables.append(initials[initial] + vowels[vowel] + finals[final])
        else:
            syllables.append(anyascii(letter).lower())
    return syllables


def hangul_jamo(word: str) -> str:
    """Return the jamo of a Hangul word, one character each: initials, vowels and finals are different characters."""
    out = []
    for letter in word:
        number = ord(letter) - 0xAC00
        if 0 <= number < 11172:
            initial, rest = divmod(number, 588)
            vowel, final = divmod(rest, 28)
            if initial != 11:  # the silent one
                out.append(chr(0x1100 + initial))
            out.append(chr(0x1161 + vowel))
            if final:
                out.append(chr(0x11A7 + final))
    return "".join(out)


def jamo_latin(jamo: str) -> str:
    """Return conjoining jamo in Latin letters, each as it is read alone.

    >>> jamo_latin(hangul_jamo("김"))
    'gim'
    """
    initials, vowels, finals = _jamo()
    latin = []
    for letter in jamo:
        point = ord(letter)
        if point < 0x1161:
            latin.append(initials[point - 0x1100] if 0x1100 <= point < 0x1100 + len(initials) else "")
        elif point < 0x11A8:
            latin.append(vowels[point - 0x1161] if point < 0x1161 + len(vowels) else "")
        else:
            latin.append(finals[point - 0x11A7] if point < 0x11A7 + len(finals) else "")
    return "".join(latin)


def kana_syllables(word: str) -> str:
    """Return a kana word as consonants and vowels; a vowel after a consonant is another character than one alone.

    The vowels that only carry a foreign consonant (the *u* of *ku*, the *o* of *to*) are told apart as capitals.
    """
    table, _ = _table("ja")
    word = _plain_letters(word, "kana")
    out: list[str] = []
    position = 0
    while position < len(word):
        group = word[position : position + 2]
        if len(group) < 2 or group not in table:
            group = word[position]
        latin = table.get(group, (group, group))[0]
        position += len(group)
        if group in "ーッ":
            out.append(group)
            continue
        vowel = latin[-1:] if latin[-1:] in "aeiou" else ""
        consonant = latin[: len(latin) - len(vowel)]
        consonant = _KANA_CONSONANTS.get(consonant, consonant)
        if consonant and vowel == "u":
            vowel = "U"
        elif vowel == "o" and consonant in ("t", "d"):
            vowel = "O"
        elif not consonant and group in "アイウエオ":
            vowel = group
        out.append(consonant + vowel)
    return "".join(out)


#: One character for each consonant of kana that takes more than one Latin letter.
_KANA_CONSONANTS = {"sh": "š", "ch": "č", "ts": "c", "kw": "kw", "gw": "gw"}


@cache
def _korean_surnames() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("names/korean-surnames.tsv", 3)}


def _read_hangul(word: str) -> str:
    surnames = _korean_surnames()
    syllables = _hangul_syllables(word)
    if 2 <= len(word) <= 4:
        for length in (2, 1):
            if word[:length] in surnames and 1 <= len(word) - length <= 2:
                return surnames[word[:length]] + " " + "-".join(syllables[length:]).capitalize()
    return "".join(syllables).capitalize()


@cache
def _chinese_surnames() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("names/chinese-surnames.tsv", 2))


def _read_han(word: str) -> str:
    syllables = [syllable.lower() for syllable in _PINYIN.findall(anyascii(word))]
    if len(syllables) != len(word) or not 2 <= len(word) <= 4:
        return "".join(syllables).capitalize()
    length = 2 if len(word) > 2 and word[:2] in _chinese_surnames() else 1
    return "".join(syllables[:length]).capitalize() + " " + "".join(syllables[length:]).capitalize()


def _capitalized(latin: str) -> str:
    return latin[:1].upper() + latin[1:]


def _with_case_of(word: str, latin: str) -> str:
    if len(word) > 1 and word.isupper():
        return latin.upper()
    return _capitalized(latin) if word[:1].isupper() else latin


_READERS: dict[str, Callable[[str], str]] = {
    "devanagari": _read_devanagari,
    "hangul": _read_hangul,
    "han": _read_han,
}
