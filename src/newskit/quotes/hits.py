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


def cued_in(words: Words, unit: Range, places: list[int], lexicon: Lexicon) -> tuple[list[Hit], list[int], list[str]]:
    """Return what may report in a statement, in reading order.

    That are the verbs; every place to look at, theirs and those of reporting nouns and adjectives; and the other words
    that attribute (``according``, ``as``, ``:``).

    Args:
        words: The words of the text.
        unit: The statement.
        places: Where it has triggers.
        lexicon: The cues.
    """
    low, quote, verbs, nouns = words.low, words.quote, lexicon.forms, lexicon.words
    hits: list[Hit] = []
    kept: list[int] = []
    signs: list[str] = []
    first = unit[0]
    for place in places:
        word = low[place]
        forms = verbs.get(word)
        if forms is not None:
            if quote[place] < 0:
                passed = place > first and _passed(words, unit, place, forms[0])
            else:
                passed = not _scare(words, place)
            hit = None if passed else _hit(words, place, first, forms)
            if hit is not None:
                hits.append(hit)
                kept.append(place)
                continue
        if word in nouns:
            kept.append(place)
        elif forms is None:
            signs.append(word)
    return hits, kept, signs


def _passed(words: Words, unit: Range, place: int, form: Form) -> bool:
    """Whether a look-alike stands at *place*: ``the state``, which is by far the most common one, or a name."""
    if (form.base or form.third) and not form.past and words.low[place - 1] in _BEFORE_NOUN:
        return True
    return words.text[words.start[place]].isupper() and not form.ing and not _in_title(words, unit)


def _scare(words: Words, place: int) -> bool:
    """Whether the cue at *place* stands alone in quotation marks: ``to "urge" its allies``."""
    first, after = words.spans[words.quote[place]]
    return after - first == 3 and words.outer[words.quote[place]].closed


def _hit(words: Words, place: int, low: int, forms: tuple[Form, ...]) -> Hit | None:
    form = forms[0]
    if form.rest:
        behind = words.low[place + 1] if place + 1 < len(words.low) else ""
        for form in forms:
            rest = form.rest
            if not rest or (rest[0] == behind and tuple(words.low[place + 1 : place + 1 + len(rest)]) == rest):
                break
        else:
            return None
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
    helped = group < place and not AUXILIARIES.isdisjoint(words.low[group:place])
    mode = "finite"
    if form.ing:
        if before in _BEFORE_GERUND_NOUN:
            return None  # "a warning"
        mode = "finite" if helped and not _BE.isdisjoint(words.low[group:place]) else "ing"
        quoted = _quoted_before(words, place - 2, low) if before == "as" else None
        if quoted is not None:
            mode, group = "finite", verb_group(words, quoted, low)
    elif before == "to" and form.base:
        if place - 2 > low and words.low[place - 2] in _ALLOWED:
            return None  # "was not authorized to discuss it"
        mode, group = "infinitive", place
    elif helped and form.participle and not _BE.isdisjoint(words.low[group:place]):
        mode = "passive"
    elif form.base and not form.past and not form.participle:
        if before in _BEFORE_NOUN or before.endswith("'s"):
            return None
        if not helped and form.cue.lemma not in _NEVER_NOUNS and not _plural(words, group - 1, low):
            return None
    elif before in (_BEFORE_NOUN if form.third else _BEFORE_PARTICIPLE):
        if form.third or form.past:
            return None
    elif form.third and before.endswith(_BEFORE_PLURAL):
        return None
    return Hit(group, place, place + 1 + len(form.rest), form, mode)


_NEVER_NOUNS = word_set(
    "say believe think know argue insist tell agree suggest expect consider acknowledge contend deny admit describe "
    "explain warn oppose see feel predict concede announce refuse seek"
)


def _quoted_before(words: Words, place: int, low: int) -> int | None:
    """Return where *quoted* stands in ``was quoted (by the agency) as saying``, whose *as* is behind *place*."""
    if place > low and words.low[place] in {"quoted", "cited"}:
        return place
    for at in range(place - 1, max(low, place - _LONGEST_AGENCY), -1):
        if words.low[at] in {"quoted", "cited"}:
            return at if words.low[at + 1] in {"by", "in"} else None
    return None


_LONGEST_AGENCY = 10
_ALLOWED = word_set("authorized authorised allowed permitted entitled empowered able unable free")
_BEFORE_GERUND_NOUN = word_set("a an the this that these any every his her their its our my your")
_BEFORE_PARTICIPLE = _BEFORE_NOUN - word_set(
    "one two three others many some few both all this that another each several most any four five"
)
_BEFORE_PLURAL = ("'s", "ed", "al", "ous", "ic", "ive", "ful", "ary")
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
