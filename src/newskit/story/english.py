"""What laying side by side needs to know of English: word stems, words that say nothing, where clauses part."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newskit.data import read_words

_SUFFIX = regex.compile(r"(?:'s|’s|ings?|ed|es|s|ly|e)$")
_SHORTEST_STEM = 3
# "and would", "but had": a second thing said of the same subject. A comma alone parts mere lists as well.
_NEXT_CLAUSE = regex.compile(
    r"""
    ; \s++
    | ,? \s++ (?: and | but | while ) \s++ (?: that | the[ny] )?+
      (?= \s*+ (?: would | will | could | should | had | has | have | was | were | is | are ) \b )
    | ,? \s++ (?: and | but ) \s++ (?= that \b )
    """,
    regex.VERBOSE,
)
_NOBODY = frozenset(["he", "she", "they", "it", "we", "i", "you", "who", "his", "her", "their", "its"])


def stem(word: str) -> str:
    """Return what the forms of a word in lower case share, roughly: ``signing`` and ``signed`` are ``sign``.

    >>> stem("exporters"), stem("settled"), stem("gas")
    ('exporter', 'settl', 'gas')
    """
    found = _SUFFIX.sub("", word)
    return found if len(found) >= _SHORTEST_STEM else word


def says_nothing(word: str) -> bool:
    """Whether a word in lower case is one of those every sentence is made of: ``the``, ``would``, ``can't``."""
    return word.replace("’", "'") in _common()


def _common() -> frozenset[str]:
    return read_words("en/stopwords.tsv")


def stands_for_somebody(source: str) -> bool:
    """Whether a printed source names someone by itself; ``he`` and ``they`` do not.

    >>> stands_for_somebody("officials"), stands_for_somebody("He")
    (True, False)
    """
    return source.lower() not in _NOBODY


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the clauses of reported speech, as half-open offsets.

    >>> text = "the sides had agreed on tariffs and would sign in May"
    >>> [text[a:b] for a, b in clauses(text)]
    ['the sides had agreed on tariffs', 'would sign in May']
    """
    start = 0
    for match in _NEXT_CLAUSE.finditer(text):
        if match.start() > start:
            yield start, match.start()
            start = match.end()
    if start < len(text):
        yield start, len(text)
