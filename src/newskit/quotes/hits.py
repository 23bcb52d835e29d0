"""Hits: the cues of a text where they stand, told from nouns and from quoted words."""

from __future__ import annotations

import attrs

from newskit.quotes.closed import word_set
from newskit.quotes.cues import Form, Lexicon
from newskit.quotes.found import Range
from newskit.quotes.grammar import AUXILIARIES, DETERMINERS, GROUP, verb_group
from newskit.quotes.words import Words

_BE = word_set("is are was were be been being am isn't aren't wasn't weren't")
_DO = word_set(
    "do does did don't doesn't didn't will would can could may might must shall should won't wouldn't can't "
    "couldn't shouldn't cannot"
)
_NONE: frozenset[str] = frozenset()
_BEFORE_NOUN = DETERMINERS | word_set("of in on for with from by about against no")


@attrs.define
class Hit:
    """A cue at its place.

    Attributes:
        first: Where its verb group begins (``has | repeatedly said``).
        verb: Where the verb itself stands.
        after: The place behind verb and particle.
        form: The form of the lexicon.
        mode: ``finite``, ``ing``, ``infinitive`` or ``passive``.
    """

    first: int
    verb: int
    after: int
    form: Form
    mode: str


@attrs.define
class Cued:
    """What may report in a statement, in reading order.

    Attributes:
        hits: The verbs.
        places: Every place to look at: that of each verb, and those of reporting nouns and adjectives.
        signs: The other words that attribute: ``according``, ``as``, ``:`` and the like.
    """

    hits: list[Hit]
    places: list[int]
    signs: set[str]


def cued_in(words: Words, unit: Range, places: list[int], lexicon: Lexicon) -> Cued:
    """Return what may report at *places* of a statement, verbs in quotation marks left out."""
    low, quote, verbs, nouns = words.low, words.quote, lexicon.forms, lexicon.words
    hits: list[Hit] = []
    kept: list[int] = []
    signs: set[str] = set()
    first = unit[0]
    for place in places:
        word = low[place]
        forms = verbs.get(word)
        if forms is None:
            if word in nouns:
                kept.append(place)
            else:
                signs.add(word)
            continue
        form = forms[0]
        if (
            (quote[place] < 0 or _scare(words, place))
            and (
                place == first
                or not (
                    # "the state": by far the most common look-alike
                    ((form.base or form.third) and low[place - 1] in _BEFORE_NOUN and not form.past)
                    or (not form.ing and words.is_capital(place) and not _in_title(words, unit))
                )
            )
            and (hit := _hit(words, place, first, forms))
        ):
            hits.append(hit)
            kept.append(place)
        elif word in nouns:
            kept.append(place)
    return Cued(hits, kept, signs)


def _scare(words: Words, place: int) -> bool:
    """Whether the cue at *place* stands alone in quotation marks: ``to "urge" its allies``."""
    first, after = words.spans[words.quote[place]]
    return after - first == 3 and words.outer[words.quote[place]].closed


def _hit(words: Words, place: int, low: int, forms: tuple[Form, ...]) -> Hit | None:
    form = forms[0]
    if form.rest:
        fitting = (one for one in forms if tuple(words.low[place + 1 : place + 1 + len(one.rest)]) == one.rest)
        longer = next(fitting, None)
        if longer is None:
            return None
        form = longer
    if form.base and words.low[place] == "back":  # an adverb far more often: "came back", "back in May"
        return None
    if words.quote[place] >= 0:
        return (
            Hit(place - 1, place, place + 2, form, "infinitive") if form.base and words.low[place - 2] == "to" else None
        )
    before = words.low[place - 1] if place > low else ""
    group = place
    if before in GROUP or before.endswith("ly"):
        group = verb_group(words, place, low)
    helpers = AUXILIARIES.intersection(words.low[group:place]) if group < place else _NONE
    mode = "finite"
    if form.ing:
        mode = "finite" if helpers & _BE else "ing"
        if before == "as" and place - 2 > low and words.low[place - 2] in {"quoted", "cited"}:
            mode, group = "finite", verb_group(words, place - 2, low)
    elif before == "to" and form.base:
        mode, group = "infinitive", place
    elif form.participle and helpers & _BE:
        mode = "passive"
    elif _is_noun(form, before, bare=not helpers and not _plural(words, group - 1, low)):
        return None
    return Hit(group, place, place + 1 + len(form.rest), form, mode)


def _is_noun(form: Form, before: str, *, bare: bool) -> bool:
    """Whether a form is a noun or an adjective here, by the word *before*; *bare* if no plural subject is near."""
    if form.base and not form.past and not form.participle:
        return before in _BEFORE_NOUN or before.endswith("'s") or (bare and form.cue.lemma not in _NEVER_NOUNS)
    if form.third:
        return before in _BEFORE_NOUN or before.endswith(("'s", "ed", *_ADJECTIVE))
    return form.past and before in _BEFORE_NOUN - _SUBJECTS


_NEVER_NOUNS = word_set(
    "say believe think know argue insist tell agree suggest expect consider acknowledge contend deny admit describe "
    "explain warn oppose see feel predict concede announce refuse seek"
)
_SUBJECTS = word_set("one two three others many some few both all this that")
_ADJECTIVE = ("al", "ous", "ic", "ive", "ful", "ary")
_PLURALS = word_set("i we they you who people police men women others some many most few both and that which")


def _plural(words: Words, place: int, low: int) -> bool:
    """Whether the word at *place* can end a plural subject, as a bare verb needs."""
    if place < low:
        return False
    word = words.low[place]
    return word in _PLURALS or word in {",", ")"} or (word.endswith("s") and not word.endswith(("'s", "ous", "ss")))


_TITLE_REACH = 60
_SHORTEST_TITLE = 4
_LONGEST_TITLE = 30


def _in_title(words: Words, unit: Range) -> bool:
    """Whether a statement near the top is set like a headline, with capitals on nearly every word."""
    first, after = unit
    if first >= _TITLE_REACH or not _SHORTEST_TITLE <= after - first <= _LONGEST_TITLE:
        return False
    long = [place for place in range(first, after) if len(words.low[place]) > 3 and words.low[place][0].isalpha()]
    return len(long) > 2 and sum(words.is_capital(place) for place in long) >= 0.8 * len(long)
