"""The letters of a word as a row of sound signs, one character each, that can be aligned one by one.

A sign stands for a letter or for a group that acts as one (``sch``, ``ου``, the vowel of a kana).
Which signs of two scripts correspond, and how well, is learned: see :mod:`newskit.names.costs`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from anyascii import anyascii

from newskit.names.letters import MAX_WORD
from newskit.names.romanize import devanagari_latin, hangul_jamo, kana_syllables

#: Groups of letters that act as one, by script; ``$`` is the end of a word, ``^`` comes after a softened letter.
GROUPS = {
    "latin": "schtsch tsch dsch shch szcz sch tch dzh dž sh ch kh zh th ph gh ck cz sz dz ts tz dj dh bh ks "
    "ou oo ee ea ei ey ie ai ay au aw ow eu ew oe ue ae oi oy ng gu qu wh es$ e$ s$ t$ d$ x$ h$ z$ a$ i$ y$ is$ as$ "
    "us$ c^ g^ y^ x ui eo yu",
    "cyrillic": "дж дз кс тс тч кв нг ий$ ый$ ье ья йо ьо йе ай ей ау оу уа а$ ль с$",
    "greek": "ου αυ ευ γγ γκ γχ νγκ μπ ντ τσ τζ αι ει οι ς ιου για γιο α$ ουα άι έι",
    "armenian": "ու եւ դժ տս նգ քս այ եյ",
    "georgian": "ნგ ი$ უა ქს ტჩ აი ეი",
    "arabic": "تش كس دج وو يي ه$ ا$ ي$ نغ نج وا",
    "hebrew": "ג' ז' צ' ת' ד' ח' טש קס וו יי טס נג וא ה$ י$ א$",
    "devanagari": "aa kh gh ch jh th dh ph bh sh ai au y^ v$ ng ks",
    "other": "aa ee oo kh gh ch th dh ph bh sh ai au ng ks",
    "han": "zh ch sh ang eng ing ong iang uang iao uai ai ei ao ou an en in un ian uan ia ie ua uo ui iu",
    "hangul": "ᆼᄀ ᆨᄉ 크ᄉ ᅦᅵ ᅡᅵ ᅢᅵ",
    "kana": "ng kUs wa eイ eー aイ エイ アイ oー oウ",
}
_KEPT_MARKS = frozenset("šžčćśźżłńñçşğöüäøåāēīūřěţșņģķļýė")
_ARABIC = str.maketrans("أإآٱىکیہھەةۀێېےڕڵۆۇۈڤۋئؤ", "اااايكيهههههيييرلوووفويو", "ءـ'")
_FINALS = str.maketrans("ךםןףץ", "כמנפצ", '"')
_TO_RUSSIAN = {"і": "и", "ї": "ии", "є": "е", "ґ": "г", "ў": "в", "ј": "й", "љ": "ль", "њ": "нь", "ћ": "ч", "ђ": "дж",
               "џ": "дж", "ѓ": "г", "ќ": "к", "ѕ": "дз", "ә": "а", "ө": "о", "ү": "у", "ұ": "у", "қ": "к", "ғ": "г",
               "ң": "н", "һ": "х", "ҳ": "х", "ҷ": "дж", "ӣ": "и", "ӯ": "у", "'": "", "-": ""}  # fmt: skip
_TO_RUSSIAN_TABLE = str.maketrans(_TO_RUSSIAN)
_GREEK = str.maketrans("άέήίόύώϊΐϋΰ", "αεηιουωιιυυ", "'")
_DOUBLED = re.compile(r"([^\Waeiou])\1+")
_DOUBLED_ANY = re.compile(r"(.)\1+")
_SOFT = re.compile(r"([cg](?=[eiyéèêëíìîý])|y(?=[aeiou]))")
_SOFT_Y = re.compile(r"y(?=[aeiou])")
#: What the Slavic adjective's ending is spelled as: -iy, -yy, -ij, -yj, -yi, -ii.
_ENDING = re.compile(r"(?<=[b-df-hj-np-tv-xzłčšž])(?:[iy][iyj]|(?<=sk)[iý])$")
_SYLLABLE = re.compile(r"[A-Z][a-z]*+")
_MARKS = frozenset("'-")


@cache
def signs(script: str) -> dict[str, str]:
    """Return the sign of each group of a script; the sign of a single letter is the letter."""
    return {group: chr(0xE000 + number) for number, group in enumerate(GROUPS[script].split())}


@cache
def _reader(script: str) -> tuple[Callable[[str], list[str]], Callable[[str], str]]:
    """Return what cuts a word into groups and letters, and what gives the sign of each."""
    table = signs(script)
    groups = sorted(table, key=len, reverse=True)
    cut = re.compile("|".join((*map(re.escape, groups), "[^$^]")), re.DOTALL).findall
    return cut, _Signs(table).__getitem__


class _Signs(dict[str, str]):
    """The signs of groups; that of a single letter is the letter."""

    def __missing__(self, letter: str) -> str:
        return letter


def sounds(word: str, script: str) -> str:
    """Return the sound signs of a lower-case word.

    >>> len(sounds("schröder", "latin")), len(sounds("шрёдер", "cyrillic"))
    (6, 6)
    """
    word = word[:MAX_WORD]
    match script:
        case "latin":
            return _latin(word)
        case "cyrillic":
            word = _DOUBLED_ANY.sub(r"\1", word.translate(_TO_RUSSIAN_TABLE))
        case "greek":
            word = _DOUBLED.sub(r"\1", word.translate(_GREEK)) if "γγ" not in word else word.translate(_GREEK)
        case "arabic":
            word = word.translate(_ARABIC)
        case "hebrew":
            word = word.translate(_FINALS)
        case "hangul":
            return _group("hangul", hangul_jamo(word))
        case "kana":
            return _group("kana", kana_syllables(word))
        case "han":
            return _group("han", " ".join(syllable.lower() for syllable in _SYLLABLE.findall(anyascii(word)))).replace(
                " ", ""
            )
        case "devanagari":
            word = _SOFT_Y.sub("y^", devanagari_latin(word))
        case "armenian" | "georgian":
            word = word.replace("'", "")
        case _:
            script, word = "other", anyascii(word).lower().replace("'", "")
    return _group(script, word)


def _latin(word: str) -> str:
    if not word.isascii():
        word = "".join(
            letter if letter in _KEPT_MARKS or letter.isascii() else anyascii(letter).lower() for letter in word
        )
    word = _DOUBLED.sub(r"\1", word if _MARKS.isdisjoint(word) else word.replace("'", "").replace("-", ""))
    if len(word) > 4 and word[-1] in "iyjý":
        word = _ENDING.sub("y", word)
    if "c" in word or "g" in word or "y" in word:
        word = _SOFT.sub(r"\1^", word)
    return _group("latin", word)


def _group(script: str, word: str) -> str:
    cut, sign = _reader(script)
    return "".join(map(sign, cut(word + "$")))
