"""House styles: which spelling of a name an outlet prints, as data with its source."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import attrs
import regex

from newskit.data import numbered_rows, read_table
from newskit.names.letters import fold_latin

__all__ = ["read_style", "style_names"]

Style = str | Mapping[str, str] | None

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*+")


#: From the words of a spelling, folded, to how it is to be printed.
Spellings = dict[tuple[str, ...], str]


@attrs.frozen(eq=False)
class Lookup:
    """Every spelling a style rewrites.

    Attributes:
        full: From the folded words of a whole name to its rendering.
        family: From those of a family name alone to its rendering, with the given names it goes with.
        longest: Words in the longest spelling, by its first word.
    """

    full: Spellings
    family: dict[tuple[str, ...], tuple[str, frozenset[str]]]
    longest: dict[str, int]


def words_of(spelling: str) -> tuple[str, ...]:
    """Return the words of a spelling, folded to plain small letters.

    >>> words_of("el-Qaddafi")
    ('el', 'qaddafi')
    """
    return tuple(fold_latin(word).lower() for word in _WORD.findall(spelling))


@cache
def style_names() -> tuple[str, ...]:
    """Return the names of the house styles there are.

    >>> "ap" in style_names()
    True
    """
    return tuple(sorted({row[1] for row in read_table("names/styles.tsv", 5)}))


def read_style(path: str | Path) -> dict[str, str]:
    """Return a style of your own from a table in UTF-8: a spelling, a tab, the spelling wanted.

    Blank lines and lines that begin with ``#`` are passed over.

    Raises:
        OSError: If the file cannot be read.
        ValueError: If a line is no UTF-8, has another number of fields, a spelling without a letter, or one that
            was given another spelling above; the message names file and line.
    """
    data = Path(path).read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        msg = f"{path}, line {number}: expected text in UTF-8, found byte 0x{data[error.start]:02x}"
        raise ValueError(msg) from None
    style: dict[str, str] = {}
    for number, (spelling, wanted) in numbered_rows(text, 2, path):
        for name in (spelling, wanted):
            if not words_of(name):
                msg = f"{path}, line {number}: expected a name, found {name!r}"
                raise ValueError(msg)
        if style.setdefault(spelling, wanted) != wanted:
            msg = f"{path}, line {number}: {spelling!r} is {style[spelling]!r} above, and {wanted!r} here"
            raise ValueError(msg)
    return style


def lookup(style: Style) -> Lookup:
    """Return the spellings a style rewrites.

    Raises:
        TypeError: If *style* is neither a str nor a mapping nor None.
        ValueError: If there is no such house style.
    """
    if style is None or isinstance(style, str):
        return _house(style)
    if not isinstance(style, Mapping):
        msg = f"style must be a str, a mapping or None, not {type(style).__name__}"
        raise TypeError(msg)
    return _own(tuple(sorted(style.items())))


@cache
def _house(style: str | None) -> Lookup:
    if style is not None and style not in style_names():
        msg = f"style must be a mapping or one of {', '.join(style_names())}, not {style!r}"
        raise ValueError(msg)
    rows = {row[0]: row for row in read_table("names/styles.tsv", 5) if row[1] == style}
    table = Lookup({}, {}, {})
    for name, given, family, order in read_table("names/spellings.tsv", 4):
        if style is None:
            wanted = _split(name, family.split(","), order)
        elif name in rows:
            wanted = rows[name][2], rows[name][3]
        else:
            continue
        _enter(table, given.split(","), family.split(","), wanted, eastern=order == "eastern")
    return table


def _split(name: str, families: list[str], order: str) -> tuple[str, str]:
    if " " not in name:
        return "-", name
    if order == "eastern":
        family, given = name.split(" ", 1)
        return given, family
    family = max((form for form in families if name.endswith(" " + form)), key=len)
    return name[: -len(family) - 1], family


def _enter(table: Lookup, given: list[str], families: list[str], wanted: tuple[str, str], *, eastern: bool) -> None:
    first, last = (wanted[1], wanted[0]) if eastern else wanted
    full = wanted[1] if wanted[0] == "-" else f"{first} {last}"
    givens = frozenset(words[0] for form in (*given, wanted[0]) if (words := words_of(form)))
    for family in (*families, wanted[1]):
        if wanted[0] == "-":
            _put(table, words_of(family), full)
            continue
        for form in (*given, wanted[0]):
            spelling = f"{family} {form}" if eastern else f"{form} {family}"
            _put(table, words_of(spelling), full)
        words = words_of(family)
        if words and not eastern:
            table.family.setdefault(words, (wanted[1], givens))
            table.longest[words[0]] = max(table.longest.get(words[0], 0), len(words))


def _put(table: Lookup, words: tuple[str, ...], full: str) -> None:
    if not words:  # "Kyiv !" ends in no name
        return
    table.full.setdefault(words, full)
    table.longest[words[0]] = max(table.longest.get(words[0], 0), len(words))


@cache
def _own(items: tuple[tuple[str, str], ...]) -> Lookup:
    """Return what a mapping rewrites: its spellings, and those newskit knows of the same names."""
    table = Lookup({}, {}, {})
    known: dict[tuple[str, ...], tuple[str, ...]] = {}
    for row in read_table("names/spellings.tsv", 4):
        plain = Lookup({}, {}, {})
        families = row[2].split(",")
        _enter(plain, row[1].split(","), families, _split(row[0], families, row[3]), eastern=row[3] == "eastern")
        known.update(dict.fromkeys((*plain.full, *plain.family), row))
    for spelling, wanted in items:
        words = words_of(spelling)
        if not words:
            continue
        person = known.get(words) or known.get(words_of(wanted))
        if person is not None and person[3] == "western":
            families = person[2].split(",")
            _enter(table, person[1].split(","), families, _wanted_parts(wanted, person, families), eastern=False)
            continue
        _put(table, words, wanted)
        _put(table, words_of(wanted), wanted)
        if len(words) == len(words_of(wanted)) == 2:
            last = next(part for part in reversed(wanted.split()) if words_of(part))  # "Anna Lang -" ends in none
            givens = frozenset((words[0], words_of(wanted)[0]))
            for family in (words[1:], words_of(last)):
                table.family.setdefault(family, (last, givens))
                table.longest.setdefault(family[0], 1)
    return table


def _wanted_parts(wanted: str, row: tuple[str, ...], families: list[str]) -> tuple[str, str]:
    usual_given, _ = _split(row[0], families, row[3])
    for family in sorted((*families, wanted.rsplit(" ", 1)[-1]), key=len, reverse=True):
        if words_of(wanted) == words_of(family):
            return usual_given, wanted
        if wanted.endswith(" " + family):
            return wanted[: -len(family) - 1], family
    return usual_given, wanted
