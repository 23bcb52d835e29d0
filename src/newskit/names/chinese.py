"""Chinese names in pinyin, in Wade-Giles and in the Russian system of Palladius, syllable by syllable.

Newspapers drop the apostrophes that tell Wade-Giles *ch'* from *ch*, so both systems are folded to
what they share without them: *b* and *p*, *d* and *t*, *zh*, *j*, *ch* and *q* become one.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: What *j* stands before in pinyin, beside *i*.
_AFTER_J = frozenset({"u", "ue", "uan", "un", "eou"})
#: What a syllable ends in.
SYLLABLE_ENDS = frozenset("aeioungrh'")
_SYLLABLE = re.compile(
    r"(?P<initial>zh|ch|sh|hs|ts|tz|sz|ss|[bpmfdtnlgkhjqxrzcsyw])?+'?"
    r"(?P<final>iang|iung|oung|eou|iong|uang|ieng|iao|ian|ien|ieh|ueh|uai|uan|ang|eng|ing|ong|ung|erh|iu|ia|ie|in|ai|ei|ao|ou|an|en|er|"
    r"ua|ui|uei|un|uo|ue|ih|eh|[aeiou])(?![aeiou])(?!n(?![aeiou])|ng)"
)
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "zh": "C", "j": "C", "q": "C", "ch": "C", "z": "T", "c": "T", "ts": "T", "tz": "T",
    "x": "X", "hs": "X", "sz": "s", "ss": "s",
}  # fmt: skip
_FINALS = {
    "ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "o": "e", "uo": "e", "eh": "e", "ih": "i",
    "ui": "uei", "er": "erh", "oung": "ung", "eou": "iu",
}  # fmt: skip


def chinese_form(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the folded syllables of a name of two or three, the family name first; None if it cannot be Chinese.

    Args:
        words: The words of the name in plain lower-case Latin letters, in order.

    >>> chinese_form(("mao", "zedong")) == chinese_form(("mao", "tse", "tung"))
    True
    >>> chinese_form(("li", "keqiang")) == chinese_form(("li", "qiang"))
    False
    """
    if not 2 <= len(words) <= 3:
        return None
    syllables: tuple[str, ...] = ()
    for word in words:
        found = _syllables(word) if word[-1:] in SYLLABLE_ENDS else None
        if found is None or len(syllables) + len(found) > 3:
            return None
        syllables += found
    return syllables if len(syllables) > 1 else None


@lru_cache(maxsize=8192)
def _syllables(word: str) -> tuple[str, ...] | None:
    """Return the folded syllables of a word, three at most; None if it has others or more."""
    syllables: list[str] = []
    position = 0
    while position < len(word):
        match = _SYLLABLE.match(word, position)
        if match is None or len(syllables) == 3:
            return None
        initial, final = match["initial"] or "", match["final"]
        if not initial and final[0] == "i":
            initial = "y"  # Wade-Giles i, ing
        elif initial == "y" and final == "an":
            final = "en"
        elif initial == "j" and final[0] != "i" and final not in _AFTER_J:
            initial = "r"  # Wade-Giles jung is rong
        syllables.append(_INITIALS.get(initial, initial) + "-" + _FINALS.get(final, final))
        position = match.end()
        if position < len(word) and word[position] == "'":
            position += 1
    return tuple(syllables)


_CYRILLIC_SYLLABLE = re.compile(
    r"(?P<initial>чж|цз|[бпмфдтнлгкхцчшжс])?+"
    r"(?P<final>яо|янь|ян|юань|юань|юнь|юн|юэ|юй|ю|я|инь|ин|и|е|уань|уан|уай|уа|уэ|унь|ун|уй|у|оу|о|ань|ан|ай|ао|а"
    r"|энь|эн|эй|эр|э|ы|вэнь|вэн|вэй|вань|ван|вай|ва|во)(?![йь])"
)
_CYRILLIC_INITIALS = {
    "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k", "х": "h",
    "ч": "ch", "ш": "sh", "ж": "r", "чж": "zh",
}  # fmt: skip
_CYRILLIC_FINALS = {
    "яо": "iao", "янь": "ian", "ян": "iang", "юань": "uan", "юнь": "un", "юн": "iong", "юэ": "ue", "юй": "u", "ю": "iu",
    "я": "ia", "инь": "in", "ин": "ing", "и": "i", "е": "ie", "уань": "uan", "уан": "uang", "уай": "uai", "уа": "ua",
    "уэ": "ue", "унь": "un", "ун": "ong", "уй": "ui", "у": "u", "оу": "ou", "о": "o", "ань": "an", "ан": "ang",
    "ай": "ai", "ао": "ao", "а": "a", "энь": "en", "эн": "eng", "эй": "ei", "эр": "er", "э": "e", "ы": "i",
}  # fmt: skip
#: Finals that stand alone, where pinyin writes y or w before them.
_ALONE = {"ю": "you", "юй": "yu", "юань": "yuan", "юнь": "yun", "юэ": "yue", "юн": "yong", "у": "wu", "и": "yi"}


@lru_cache(maxsize=8192)
def pinyin_of(word: str) -> str | None:
    """Return a Chinese word in Cyrillic, lower case, in pinyin, by the system of Palladius; None if it is none.

    >>> pinyin_of("цзиньпин"), pinyin_of("сяопин"), pinyin_of("иванов")
    ('jinping', 'xiaoping', None)
    """
    pinyin = ""
    position = 0
    while position < len(word):
        match = _CYRILLIC_SYLLABLE.match(word, position)
        if match is None:
            return None
        initial, final = match["initial"] or "", match["final"]
        soft = final[0] in "иеяю"
        if initial in ("цз", "ц", "с"):
            latin = {"цз": "jz", "ц": "qc", "с": "xs"}[initial][0 if soft else 1]
        else:
            latin = _CYRILLIC_INITIALS.get(initial, "")
        if final[0] == "в":
            if initial:
                return None
            pinyin += "w" + _CYRILLIC_FINALS[final[1:]]
        elif initial:
            pinyin += latin + _CYRILLIC_FINALS[final]
        elif final in _ALONE:
            pinyin += _ALONE[final]
        else:
            plain = _CYRILLIC_FINALS[final]
            pinyin += (
                "y" + (plain[1:] if plain[0] == "i" and len(plain) > 1 and plain[1] in "aeo" else plain)
                if soft
                else plain
            )
        position = match.end()
    return pinyin
