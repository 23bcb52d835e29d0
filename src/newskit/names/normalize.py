"""Names rewritten to one spelling each: a house style's, or the most usual."""

from __future__ import annotations

from bisect import bisect_right

import attrs
import regex

from newskit.names.letters import fold_latin
from newskit.names.parts import known_given_name
from newskit.names.romanize import romanize
from newskit.names.styles import Lookup, Style, lookup, words_of
from newskit.text import Scan, Span

__all__ = ["Edit", "NormalizedText", "normalize_name", "normalize_names"]

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
_BETWEEN = regex.compile(r"[ \u00a0]?(?:\n(?!\n))?[ \u00a0]?-?|[-'’]")
_NOT_A_PLACE = frozenset({"chicken"})


@attrs.frozen
class Edit:
    """One name that was rewritten.

    Attributes:
        start: Offset of its first code point in the original text.
        end: Offset after the last (half-open).
        before: As it was printed.
        after: As it is printed now.
    """

    start: int
    end: int
    before: str
    after: str


@attrs.frozen
class NormalizedText:
    """A text with its names in one style, and the way back to the original.

    Attributes:
        text: The rewritten text.
        edits: What was rewritten, in reading order, by offsets into the original.
        start: Offset of the original's first code point in its whole text; 0 unless a Span was given.
    """

    text: str
    edits: tuple[Edit, ...]
    start: int = 0

    def to_original(self, offset: int) -> int:
        """Return the offset in the original of a code point of ``text``.

        An offset within a rewritten name gives the code point as far into the name as printed, at
        most its end.

        Raises:
            ValueError: If *offset* does not lie in ``text``.
        """
        if not 0 <= offset <= len(self.text):
            msg = f"offset must be 0 to {len(self.text)}, not {offset}"
            raise ValueError(msg)
        shift = self.start
        for edit in self.edits:
            begin = edit.start - shift
            if offset < begin:
                break
            end = begin + len(edit.after)
            if offset < end:
                return min(edit.start + offset - begin, edit.end)
            shift += len(edit.before) - len(edit.after)
        return offset + shift

    def to_normalized(self, offset: int) -> int:
        """Return the offset in ``text`` of a code point of the original (in a name, see :meth:`to_original`)."""
        number = bisect_right(self.edits, offset, key=lambda edit: edit.start)
        shift = -self.start + sum(len(edit.after) - len(edit.before) for edit in self.edits[: max(number - 1, 0)])
        if not number:
            return offset + shift
        edit = self.edits[number - 1]
        if offset < edit.end:
            return edit.start + shift + min(offset - edit.start, len(edit.after))
        return offset + shift + len(edit.after) - len(edit.before)


def normalize_name(name: str, *, style: Style = None) -> str:
    """Return a name as a house style prints it, or as most outlets do; a name newskit does not know stays as it is.

    A name in another script is put in plain Latin letters first.  Applied twice it changes nothing more, unless a
    mapping of your own wants for one name what it rewrites for another.

    Args:
        name: A person's name, or a place's, in any spelling.
        style: A house style ("ap", "reuters", "bbc" ...), a mapping from a spelling to the one wanted, or None for the
            most usual English spelling.

    Raises:
        TypeError: If *name* is not a str, or *style* none of these.
        ValueError: If there is no such house style; the message lists those there are.

    >>> normalize_name("Volodymyr Zelenskyy", style="reuters"), normalize_name("Gadhafi", style="la-times")
    ('Volodymyr Zelenskiy', 'Kadafi')
    >>> normalize_name("Володимир Зеленський")
    'Volodymyr Zelensky'
    """
    if not isinstance(name, str):
        msg = f"name must be a str, not {type(name).__name__}"
        raise TypeError(msg)
    table = lookup(style)
    latin = name if _is_latin(name) else romanize(name)
    words = words_of(latin)
    if words in table.full:
        return table.full[words]
    if words in table.family:
        return table.family[words][0]
    return latin


def _is_latin(name: str) -> bool:
    return name.isascii() or all("LATIN" in _block(letter) for letter in name if letter.isalpha())


def _block(letter: str) -> str:
    return "LATIN" if letter < "\u0370" or "\u1e00" <= letter < "\u1f00" else ""


def normalize_names(text: str | Span, *, style: Style = None) -> NormalizedText:
    """Return a text with every known name in one style, and a map of the offsets both ways.

    Full names and family names alone are rewritten, with what hangs on them left in place: "Zelenskiy's",
    "pro-Zelenskiy".  A family name after somebody else's given name is left alone, and so is
    everything that is no known name.  Capitals stay capitals.

    Args:
        text: The text, or a stretch of one.
        style: As for :func:`normalize_name`.

    Raises:
        TypeError: If *text* is neither str nor Span, or *style* is of a wrong type.
        ValueError: If there is no such house style.

    >>> result = normalize_names("Zelenskiy's aides left Kiev.", style="ap")
    >>> result.text
    "Zelenskyy's aides left Kyiv."
    >>> result.to_original(result.text.index("Kyiv"))
    23
    """
    scan = Scan.of(text)
    table = lookup(style)
    words = [(match.start(), match.end(), fold_latin(match.group()).lower()) for match in _WORD.finditer(scan.text)]
    pieces: list[str] = []
    edits: list[Edit] = []
    done = number = 0
    while number < len(words):
        found = _longest(scan.text, words, number, table) if words[number][2] in table.longest else None
        if found is None:
            number += 1
            continue
        count, wanted = found
        start, end = words[number][0], words[number + count - 1][1]
        before = scan.text[start:end]
        after = wanted.upper() if before.isupper() and len(before) > 3 else wanted
        if before != after and not _stands_already(scan.text, start, before, wanted):
            pieces += (scan.text[done:start], after)
            edits.append(Edit(scan.start + start, scan.start + end, before, after))
            done = end
        number += count
    pieces.append(scan.text[done:])
    return NormalizedText("".join(pieces), tuple(edits), scan.start)


def _stands_already(text: str, start: int, before: str, wanted: str) -> bool:
    """Return whether a spelling is part of the one wanted, which stands there already: "King" in "King Jr."."""
    for printed in (wanted, wanted.upper()):
        at = printed.find(before)
        while at >= 0:
            if start >= at and text.startswith(printed, start - at):
                return True
            at = printed.find(before, at + 1)
    return False


def _longest(text: str, words: list[tuple[int, int, str]], number: int, table: Lookup) -> tuple[int, str] | None:
    """Return how many words from *number* on make the longest known spelling, and what is wanted in its place."""
    limit = 1
    while limit < table.longest[words[number][2]] and number + limit < len(words):
        gap = text[words[number + limit - 1][1] : words[number + limit][0]]
        if _BETWEEN.fullmatch(gap) is None:
            break
        limit += 1
    for count in range(limit, 0, -1):
        last = words[number + count - 1][0]
        if not text[last].isupper():
            continue
        spelling = tuple(word for _, _, word in words[number : number + count])
        before = words[number - 1] if number else None
        if spelling in table.full and not (before and before[2] in _NOT_A_PLACE):
            return count, table.full[spelling]
        if spelling in table.family:
            wanted, givens = table.family[spelling]
            if not _is_anothers(text, words, number, givens):
                return count, wanted
    return None


def _is_anothers(text: str, words: list[tuple[int, int, str]], number: int, givens: frozenset[str]) -> bool:
    """Return whether another person's given name stands before a family name."""
    if not number:
        return False
    start, end, word = words[number - 1]
    if text[end : words[number][0]] not in (" ", "\u00a0", "\n") or not text[start].isupper() or word in givens:
        return False
    return known_given_name(word)
