"""Chinese names in pinyin and in Wade-Giles, syllable by syllable.

Newspapers drop the apostrophes that tell Wade-Giles *ch'* from *ch*, so both systems are folded to
what they share without them: *b* and *p*, *d* and *t*, *zh*, *j*, *ch* and *q* become one.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: What a syllable ends in.
SYLLABLE_ENDS = frozenset("aeioungrh'")
_SYLLABLE = re.compile(
    r"(?P<initial>zh|ch|sh|hs|ts|tz|sz|ss|[bpmfdtnlgkhjqxrzcsyw])?+'?"
    r"(?P<final>iang|iung|iong|uang|ieng|iao|ian|ien|ieh|ueh|uai|uan|ang|eng|ing|ong|ung|erh|iu|ia|ie|in|ai|ei|ao|ou|an|en|er|"
    r"ua|ui|uei|un|uo|ue|ih|eh|[aeiou])(?![aeiou])(?!n(?![aeiou])|ng)"
)
_INITIALS = {
    "b": "p", "d": "t", "g": "k", "zh": "C", "j": "C", "q": "C", "ch": "C", "z": "T", "c": "T", "ts": "T", "tz": "T",
    "x": "X", "hs": "X", "sz": "s", "ss": "s",
}  # fmt: skip
_FINALS = {
    "ong": "ung", "iong": "iung", "ian": "ien", "ie": "ieh", "ue": "ueh", "o": "e", "uo": "e", "eh": "e", "ih": "i",
    "ui": "uei", "er": "erh",
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
        syllables.append(_INITIALS.get(initial, initial) + "-" + _FINALS.get(final, final))
        position = match.end()
        if position < len(word) and word[position] == "'":
            position += 1
    return tuple(syllables)
