"""Grammar: closed word classes, and where a verb group begins."""

from __future__ import annotations

from functools import cache

from newskit.data import read_table
from newskit.quotes.closed import word_set
from newskit.quotes.words import Words

PRONOUNS = word_set(
    "he she they we i you it who others some many most both another one several few all none neither everyone "
    "someone anyone nobody everybody somebody"
)
DETERMINERS = word_set(
    "a an the his her its their our my your this that these those some many several two three four five few no "
    "one another other both all each every most any"
)
POSSESSIVES = word_set("his her their its my our your")
INNER_PREPOSITIONS = word_set("of for from in at with on to")
WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
AUXILIARIES = word_set(
    "has have had is are was were be been being will would can could may might must shall should do does did "
    "hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't can't couldn't don't doesn't didn't cannot "
    "mustn't shouldn't"
)
NEGATIONS = frozenset({"not", "never", "n't"})
_ADVERBS = word_set(
    "also later then again once often even just still first now soon too already always sometimes simply yet only "
    "further ever thus instead largely long meanwhile reportedly himself herself themselves itself both all"
)
GROUP = AUXILIARIES | NEGATIONS | _ADVERBS
_FINITE = word_set(
    "has have had is are was were will would can could may might must did does do took went came made got gave "
    "began left met held won lost ran sat stood spent sent set put cut hit led let kept paid brought bought built "
    "drew drove fell felt grew heard knew rose said saw sold spoke told thought threw wrote became broke chose "
    "stuck says agreed disagreed found shut"
)
_NO_ADVERBS = word_set(
    "family assembly rally reply supply monopoly anomaly elderly weekly daily monthly quarterly bully belly butterfly "
    "apply imply comply multiply rely italy billy kelly molly sally emily beverly kimberly reilly o'reilly donnelly "
    "connolly connelly mcnally farrelly kennelly"
)
_LONGEST_GROUP = 8


@cache
def roles() -> dict[str, tuple[str, str]]:
    """Return role noun -> gender (``m``, ``f``, ``-``) and class."""
    return {noun: (gender, kind) for noun, gender, kind in read_table("en/speaker_roles.tsv", 3)}


def is_adverb(word: str) -> bool:
    """Whether a lower-case *word* can stand between a subject and its verb."""
    return word in _ADVERBS or (len(word) > 4 and word.endswith("ly") and word not in _NO_ADVERBS)


def is_finite(words: Words, place: int) -> bool:
    """Whether the lower-case word at *place* looks like a finite verb."""
    word = words.low[place]
    if not word.endswith("ed"):
        return word in _FINITE
    return word in _FINITE or (
        len(word) > 3
        and not word.endswith(("eed", "-called", "-described", "-proclaimed", "-styled"))
        and words.is_small(place)
        and words.low[place - 1] not in DETERMINERS
        and words.low[place - 1] not in INNER_PREPOSITIONS
    )


def verb_group(words: Words, place: int, low: int) -> int:
    """Return where the group of auxiliaries, negations and adverbs before the verb at *place* begins."""
    first = place
    low = max(low, place - _LONGEST_GROUP)
    while first > low:
        word = words.low[first - 1]
        if word not in GROUP and not (word.endswith("ly") and is_adverb(word) and words.is_small(first - 1)):
            break
        if words.quote[first - 1] >= 0:
            break
        first -= 1
    while first < place and words.low[first] in {"both", "all"}:  # "Both said so": a subject, unless "have both said"
        first += 1
    return first


def is_title(words: Words, quote: int) -> bool:
    """Whether quoted words look like the title of a work: capitals throughout, and no stop at the end."""
    first, after = words.spans[quote]
    inner = [place for place in range(first, after) if words.low[place][0].isalpha()]
    long = [place for place in inner if len(words.low[place]) > 3]
    if not inner or not words.is_capital(inner[0]) or not all(words.is_capital(place) for place in long):
        return False
    return not any(words.low[place] in {".", "!", "?"} for place in range(max(after - 2, first), after))
