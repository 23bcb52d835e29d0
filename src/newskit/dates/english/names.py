"""Words of time that are no time: papers, films, programmes, people."""

from __future__ import annotations

from newskit.dates.reading import Reading
from newskit.dates.tokens import Tokens


def in_a_name(t: Tokens, i: int) -> bool:
    """Whether token *i* stands in one of the phrases of ``dates_not.tsv``, in whatever case."""
    low = t.low
    for tokens, place in t.lex.names.get(low[i], ()):
        first = i - place
        if first > 0 and tuple(low[first : first + len(tokens)]) == tokens:
            return True
    return False


def names_a_place(t: Tokens, reading: Reading) -> bool:
    """Whether a month or a day of one is part of a name: "June 4 Movement", "First of May Stadium", "July Morning"."""
    behind, before = reading.last + 1, t.low[reading.first - 1]
    if not t.upper(behind):
        return reading.rule == "day month" and before in _GROUPS and reading.year is None
    if t.low[behind] in t.lex.sets["named for a day"]:
        return bool(reading.day) or t.low[behind] in ROADS
    if reading.rule != "month" or reading.side or not before.isalpha() or before in t.lex.sets["before a month"]:
        return False
    word = t.word(behind)
    return word is not None and word.kind == "part"  # "July Morning"; "an upcoming December Senate vote" is a date


ROADS = frozenset({"avenue", "boulevard", "bridge", "road", "square", "stadium", "street"})
_GROUPS = frozenset({"group", "movement", "organization", "organisation", "brigade"})


def in_a_title(t: Tokens, reading: Reading) -> bool:
    """Whether an expression fills a pair of quotation marks, set like a title: the film "28 Days Later"."""
    start, end = t.start[reading.first], t.end(reading.last)
    if t.text[start - 1 : start] not in _OPENING or not start:
        return False
    if reading.first == reading.last:  # "1984", "2001: A Space Odyssey", "September"
        colon = t.text[end : end + 1] == ":" and reading.rule == "year"
        return reading.rule in _ALONE and (colon or (t.text[end : end + 1] in _MARKS and end < len(t.text)))
    if t.text[end : end + 1] == ",":  # American marks stand behind the comma
        end += 1
    if t.text[end : end + 1] not in _MARKS or end >= len(t.text) or reading.day is not None:
        return False
    words = [k for k in range(reading.first, reading.last + 1) if t.low[k].isalpha()]
    return bool(words) and all(t.upper(k) or len(t.low[k]) < 4 for k in words) and t.upper(words[-1])


_ALONE = frozenset({"month", "weekday", "year"})
_MARKS = frozenset('"”’»')
_OPENING = frozenset("\"“‘'„«")


_PEOPLE_ENDINGS = ("man", "men", "woman", "women", "er", "or", "ist", "ian", "ee", "ant", "eur", "boy", "girl")


def of_a_person(t: Tokens, i: int) -> bool:
    """Whether "6-year-old", ending at token *i*, is someone's age and no stretch of time ("three-year-old war")."""
    low = t.low
    if not low[i + 1].isalpha() or t.upper(i + 1) or low[i + 1] in t.lex.sets["after a person"]:
        return True
    for word in low[i + 1 : i + 4]:
        if not word.isalpha() or word in t.lex.sets["after a person"]:
            return False
        if word in t.lex.sets["people"] or (word.endswith(_PEOPLE_ENDINGS) and word not in t.lex.sets["things in -er"]):
            return True
    return False


def in_capitals(t: Tokens, i: int) -> bool:
    """Whether a word that is written small stands capitalised beside another capitalised word: part of a name.

    Capitals at the start of a sentence, and lines all in capitals, say nothing.
    """
    low = t.low
    before = low[i - 1]
    raw = t.text[t.start[i] : t.end(i)]
    if len(raw) > 1 and raw.isupper():
        return False
    if before == "-":
        return False
    if before[:1].isdecimal():
        return not t.upper(i + 1) and t.words[low[i]].kind == "unit"  # the programme "60 Minutes"
    if before.isalpha():
        if t.upper(i - 1) and t.words.get(before) is None and before not in t.lex.sets["openers"]:
            return not _headline(t, i)
        return t.upper(i + 1) and low[i + 1].isalpha() and t.words.get(low[i + 1]) is None
    return (
        t.upper(i + 1)
        and low[i + 1].isalpha()
        and before not in ("", ".", "\n\n", '"', "“")
        and t.words.get(low[i + 1]) is None
    )


def _headline(t: Tokens, i: int) -> bool:
    """Whether the four words before token *i* are set like a headline's: "Senate To Vote On Budget Today"."""
    first = max(1, i - 4)
    capitals = sum(t.upper(k) for k in range(first, i))
    return capitals >= 3 and all(t.upper(k) or len(t.low[k]) <= 3 for k in range(first, i))


def keeps_a_name(t: Tokens, i: int, reading: Reading) -> bool:
    """Whether a weekday is part of a name or a habit: "Pink Friday", "Sunday Okoro's estate", "his Sunday show"."""
    low, before = t.low, t.low[i - 1]
    if reading.side:
        return False
    if before in t.lex.sets["before a named day"] and t.upper(i - 1):
        return True
    if low[i + 1] in t.lex.sets["kept on a weekday"]:
        return before in ("a", "her", "his", "its", "my", "our", "their", "whose", "your")
    if not t.upper(i + 1) or not low[i + 1].isalpha() or t.word(i + 1) is not None or before not in _OF_SOMEONE:
        return False
    return low[i + 2] == "'s" or (t.upper(i + 2) and low[i + 2] in t.lex.sets["firms"])


_OF_SOMEONE = frozenset({"and", "by", "for", "of", "to", "with"})
