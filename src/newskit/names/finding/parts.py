"""The small words in and around names: particles, articles, abbreviations, initials."""

from __future__ import annotations

from functools import cache
from typing import Final

from newskit.data import read_table

PLAIN: Final = 0  # a space (or the first word of a chain)
PARTICLE: Final = 1  # "van", "bin", "al-"
OF: Final = 2  # "of", "of the", "for", "&": never inside a name

#: What may stand behind a name as part of it.
SUFFIXES: Final = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


@cache
def parts(kind: str) -> frozenset[str]:
    """Return the words of one *kind*, as ``en/name_parts.tsv`` names them.

    >>> "von" in parts("leading")
    True
    """
    rows = read_table("en/name_parts.tsv", 2)
    return frozenset(word for name, row in rows if name == kind for word in row.split("|" if "|" in row else None))


@cache
def gaps() -> dict[str, int]:
    """Return what may stand between two capitalised words of one chain -> what it makes of them."""
    return (
        dict.fromkeys((" ", "  ", "\n", "\u00a0", " \n", "\r\n"), PLAIN)
        | {f" {word} ": PARTICLE for word in parts("particle") | parts("particles")}
        | dict.fromkeys((" of ", " of the ", " for ", " for the ", " & "), OF)
    )
