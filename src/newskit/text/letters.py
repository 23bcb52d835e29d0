r"""Letters, as character classes for the standard library's patterns, which know no ``\p{Lu}``."""

from __future__ import annotations

import unicodedata
from typing import Final

# Where the living scripts with capitals have theirs.  Beyond U+FFFF a class would lose its bitmap and crawl.
_BLOCKS: Final = (
    (0x0041, 0x0590),
    (0x10A0, 0x1100),
    (0x13A0, 0x1400),
    (0x1C80, 0x1CC0),
    (0x1E00, 0x2000),
    (0x2C00, 0x2D00),
    (0xA640, 0xA800),
    (0xFF21, 0xFF3B),
)


def _capitals() -> str:
    return "".join(
        chr(code) for first, last in _BLOCKS for code in range(first, last) if unicodedata.category(chr(code)) == "Lu"
    )


#: The capital letters of Latin, Greek, Cyrillic, Armenian, Georgian, Cherokee, Coptic and full-width text (Unicode
#: category Lu), to stand between square brackets.  Such a pattern scans twice as fast as ``regex``.
CAPITAL_LETTERS: Final = _capitals()
