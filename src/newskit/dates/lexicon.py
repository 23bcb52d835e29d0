"""The words of time: what the tables say of each, and the patterns of tokens and numbers."""

from __future__ import annotations

import re
from functools import cache

import attrs

from newskit.data import read_table


@attrs.frozen
class Word:
    """What a word has to do with time.

    Attributes:
        kind: ``month``, ``weekday``, ``season``, ``part``, ``unit``, ``day``, ``ref`` ... as the tables call it.
        code: Number or TIMEX3 code.
        plural: Whether it is a plural (``Mondays``, ``years``).
        short: Whether it is an abbreviation (``Jan``), which needs a stop or a number beside it.
        factor: For a unit, how many of the TIMEX3 unit one of these is (2 weeks to a fortnight).
    """

    kind: str
    code: str
    plural: bool = False
    short: bool = False
    factor: int = 1


@attrs.frozen
class Lexicon:
    """The tables of one language, ready for lookup."""

    words: dict[str, Word]
    numbers: dict[str, tuple[str, float | None]]
    zones: dict[str, str]
    holidays: dict[str, list[tuple[tuple[str, ...], str]]]
    cues: dict[str, str]
    famous: dict[str, tuple[int, frozenset[str]]]
    names: dict[str, list[tuple[tuple[str, ...], int]]]
    sets: dict[str, frozenset[str]]
    frames: tuple[str, ...]
    triggers: frozenset[bytes]
    picky: frozenset[bytes]


# The standard library's engine: on literals and character classes it takes half the time of regex, and these two
# patterns are most of the work.
TOKEN = re.compile(
    r"""
    [^\W\d_]{2,}+ (?: (?<=\bwon) 't\b )?+                                             # a word; "won't" is no past form
  | \d (?: \d{3}-\d\d-\d\d
           (?: [tT]\d\d:\d\d (?: :\d\d (?:\.\d{1,9})?+ )?+ (?: [zZ] | [+-]\d\d:?\d\d )?+ )?+ (?![\w-])  # ISO 8601
         | \d{0,3} (?: /\d{1,2}/ | -\d{1,2}- | \.\d{1,2}\. ) \d{2,4} (?![\w/]|[.-]\d)                   # 20.1.2025
         | \d? (?: [:h]\d\d (?: :\d\d )?+ | \.\d\d (?=\s?[ap]\.?m\b) ) (?![\d:])                     # 14:30, 14h30
         | \d{0,2} (?: ,\d{3} )+ (?!\d)                                                                # 1,500
         | \d*+ (?: \.\d++ )?+ (?: st | nd | rd | th | s )?+ )                                       # 3.5, 20th, 1990s
  | [ap]\.m\b (?!['’-]) \.?                                                                          # a.m.
  | o['’]clock | ['’]s\b | [^\W\d_]
  | \n[^\S\n]*+\n\s*+ | \S
    """,
    re.VERBOSE,
)
# Where a number may be a year, a decade, a day, a clock time or a numeric date; matched where its digits begin.
DIGITS = re.compile(
    r"""
    \d{4}-\d\d-\d\d | (?:1[0-9]|20|21)\d\d (?![\d,]\d) | \d{1,4} [/.-] \d{1,2} [/.-] \d | 9/11\b
  | \d{1,2} (?: [:h]\d\d | (?:st|nd|rd|th)\b | (?:\.\d\d)? \s? [ap]\.?m\b )
  | \d0s\b | [1-4]q\b | [0-2]\d[0-5]\d \s (?:gmt|utc|hours|hrs|local)\b | 0\d[0-5]\d \b (?![\s-]*\d)
    """,
    re.VERBOSE,
)


# Words that are of time only beside something else: "5 o'clock", "300 B.C.", "AD 79", "FY 25".
BESIDE_OTHERS = frozenset({b"clock", b"fy", b"ad", b"bc", b"bce"})


def tokenize(phrase: str) -> tuple[str, ...]:
    """Return the tokens of a lower-case phrase, as the reader sees them.

    >>> tokenize("new year's eve"), tokenize("9:30 a.m. jan. 20")
    (('new', 'year', "'s", 'eve'), ('9:30', 'a.m.', 'jan', '.', '20'))
    """
    return tuple(TOKEN.findall(phrase))


@cache
def lexicon(lang: str = "en") -> Lexicon:
    """Return the words of *lang*; its tables are read at the first call."""
    words = {
        word: Word(kind, code, plural=form == "plural", short=form == "short")
        for word, kind, code, form in read_table(f"{lang}/dates_names.tsv", 4)
    }
    for word, kind, code in read_table(f"{lang}/dates_words.tsv", 3):
        words[word] = Word(kind, code)
    for singular, plural, unit, factor in read_table(f"{lang}/dates_units.tsv", 4):
        words[singular] = Word("unit", unit, factor=int(factor))
        words[plural] = Word("unit", unit, plural=True, factor=int(factor))
    for word, kind, code in read_table(f"{lang}/dates_numbers.tsv", 3):
        if kind == "decade":
            words[word] = Word(kind, code)
    holidays: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, rule in read_table(f"{lang}/dates_holidays.tsv", 2):
        tokens = tokenize(name)
        holidays.setdefault(tokens[-1], []).append((tokens, rule))
        words.setdefault(tokens[-1], Word("holiday", ""))
    for known in holidays.values():
        known.sort(key=lambda entry: -len(entry[0]))
    names: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for (name,) in read_table(f"{lang}/dates_not.tsv", 1):
        tokens = tokenize(name)
        for place, token in enumerate(tokens):
            names.setdefault(token, []).append((tokens, place))
    return Lexicon(
        words=words,
        numbers={
            word: (kind, None if number == "X" else float(number))
            for word, kind, number in read_table(f"{lang}/dates_numbers.tsv", 3)
        },
        zones=_pairs(f"{lang}/dates_zones.tsv"),
        holidays=holidays,
        cues=_pairs(f"{lang}/dates_cues.tsv"),
        famous={
            day: (int(year), frozenset(behind.split()))
            for day, year, behind in read_table(f"{lang}/dates_famous.tsv", 3)
        },
        names=names,
        sets={name: frozenset(listed.split()) for name, listed in _pairs(f"{lang}/dates_sets.tsv").items()},
        frames=tuple(name for (name,) in read_table(f"{lang}/dates_frames.tsv", 1)),
        triggers=frozenset(word.encode() for word in words) | BESIDE_OTHERS,
        picky=BESIDE_OTHERS.union(
            w.encode()
            for w, word in words.items()
            if word.kind == "weekday" or (word.kind == "month" and (word.short or w in ("may", "march")))
        ),
    )


def _pairs(table: str) -> dict[str, str]:
    return {key: value for key, value in read_table(table, 2)}  # noqa: C416 (rows are tuples of any length to mypy)
