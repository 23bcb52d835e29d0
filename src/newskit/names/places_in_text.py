"""Places named in running text: countries, states and the larger cities."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
import regex

from newskit.data.gazetteer import city_size, is_country, region_country
from newskit.names.keys import name_key
from newskit.names.mention import NameMention
from newskit.text import Scan, Span, require_language

# A capitalized word, hyphens and inner apostrophes included; a possessive's 's stays outside.
_WORD = regex.compile(r"\p{Lu}[\p{L}\p{M}]*+(?:[-’'](?!s\b)\p{L}[\p{L}\p{M}]*+)*+")
_JOIN = frozenset({" ", "\u00a0", ". ", " of ", " de ", " do ", " and the "})
_LONGEST = 4
_CITY = 2  # from 200,000 inhabitants on: a smaller town's name is too often a person's or a common word


@attrs.frozen
class PlaceMention(Span):
    """A place as a text names it.

    Attributes:
        key: What the names of this place in English share: Kiev and Kyiv have one.
        rule: Name of the rule that found it.
    """

    key: str
    rule: str


def find_places(
    text: str | Span, *, names: Sequence[NameMention] = (), lang: str = "en"
) -> list[PlaceMention]:
    """Return the countries, states and larger cities a text names, in reading order.

    Args:
        text: The text to look in.
        names: Persons found already; what stands inside one of them is no place.
        lang: Language of the text.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> [place.text for place in find_places("Talks in Kiev and New York ended; Paris Hilton left Ukraine's capital.")]
    ['Kiev', 'New York', 'Ukraine']
    """
    require_language(lang)
    scan = Scan.of(text)
    taken = {position - scan.start for name in names for position in range(name.start, name.end)}
    words = [match.span() for match in _WORD.finditer(scan.text)]
    found: list[PlaceMention] = []
    index = 0
    while index < len(words):
        size, rule = _longest(scan.text, words, index)
        start, end = words[index][0], words[index + max(size, 1) - 1][1]
        alone = not _goes_on(scan.text, words, index, size)
        if size and alone and start not in taken:
            span = scan.sub(start, end)
            found.append(PlaceMention(span.start, span.end, span.text, name_key(span.text, kind="place"), rule))
        index += max(size, 1)
    return found


def _longest(text: str, words: list[tuple[int, int]], first: int) -> tuple[int, str]:
    """Return how many words from the *first* on name a place, the most there are, and by which table."""
    last = first
    while last + 1 < len(words) and last - first + 1 < _LONGEST and text[words[last][1] : words[last + 1][0]] in _JOIN:
        last += 1
    for end in range(last, first - 1, -1):
        name = text[words[first][0] : words[end][1]]
        if len(name) < 4 and not name.isupper():  # "Ada", "Ica": towns, and much else
            continue
        if is_country(name):
            return end - first + 1, "country"
        if region_country(name) and len(name) > 3:
            return end - first + 1, "region"
        if city_size(name) >= _CITY:
            return end - first + 1, "city"
    return 0, ""


def _goes_on(text: str, words: list[tuple[int, int]], first: int, size: int) -> bool:
    """Whether another capitalized word stands right before or behind: "Paris Hilton", "Bank of England"."""
    last = first + max(size, 1) - 1
    behind = last + 1 < len(words) and text[words[last][1] : words[last + 1][0]] in (" ", "\u00a0")
    return behind and not text[words[last + 1][0] : words[last + 1][1]].isupper()
