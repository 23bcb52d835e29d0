"""Nouns and adjectives that report: ``her claim that ...``, ``his attack on ...``, ``is eager to ...``."""

from __future__ import annotations

from newskit.quotes.closed import word_set
from newskit.quotes.content import clause_end
from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.grammar import AUXILIARIES, GROUP, POSSESSIVES, is_adverb, is_finite, verb_group
from newskit.quotes.sources import source_before, source_behind
from newskit.quotes.subjects import nearest_subject
from newskit.quotes.words import Words

_LINKS = word_set(
    "is are was were be been being am seems seemed remains remained became feels felt sounded appears appeared "
    "isn't aren't wasn't weren't"
)
_LIGHT = word_set(
    "made make makes making express expressed expresses expressing voice voiced voicing raise raised raises "
    "raising has have had issue issued repeated reiterated reiterate offer offered gave give gives renewed share "
    "shared shares sharing announced"
)


def find_nominal(words: Words, unit: Range, place: int, low: int, lexicon: Lexicon) -> Found | None:
    """Return the attribution of the noun or adjective at *place*, or None.

    Args:
        words: The words of the text.
        unit: The statement.
        place: Where the noun or adjective stands.
        low: Where the words begin that no earlier content has taken.
        lexicon: The cues, to see where the content ends.
    """
    cue = lexicon.words[words.low[place]]
    if place + 2 >= unit[1] or words.quote[place] >= 0:
        return None
    at = place + 1
    by: Range | None = None
    if cue.noun and words.low[at] in {"by", "from"}:
        by = source_behind(words, at + 1, min(at + 12, unit[1]))
        if by is None or by[1] >= unit[1] or any(is_finite(words, place) for place in range(*by)):
            return None
        at = by[1]
    word = words.low[at]
    if word == "that" and "that" in cue.frames and (at + 1 < unit[1] and words.low[at + 1] not in AUXILIARIES):
        first = at + 1
    elif (
        word == "to"
        and "to" in cue.frames
        and at + 1 < unit[1]
        and words.low[at + 1].isalpha()
        and words.is_small(at + 1)
        and words.low[at + 1] not in {"the", "a", "an", "his", "her", "their", "its"}
    ):
        first = at
    elif f"+{word}" in cue.frames:
        first = at + 1
    else:
        return None
    after = clause_end(words, first, unit[1], lexicon, short=word != "that" or not cue.noun)
    if words.quote[first] >= 0:
        after = min(after, words.spans[words.quote[first]][1])
    elif cue.noun and (word != "that" or place - unit[0] < 3 or _in_subject(words, unit[0], place)):
        after = _before_verb(words, first, after, skip=word == "that")
    if after <= first:
        return None
    if cue.noun:
        opening, source = _noun_source(words, place, low)
        source = by or source
    else:
        group = verb_group(words, place, low)
        while group > low and (words.low[group - 1] in _LINKS or is_adverb(words.low[group - 1])):
            group -= 1
        if not any(
            words.low[at] in _LINKS or words.low[at].endswith(("'s", "'re", "'m")) for at in range(group, place)
        ):
            return None
        opening, source = group, source_before(words, group, low)
        if source is None:
            return None
    rule = (
        f"{'noun' if cue.noun else 'adjective'} {'that' if word == 'that' else 'to' if first == at else 'preposition'}"
    )
    return Found([(first, after)], (opening, place + 1), source, cue.type, rule)


def _in_subject(words: Words, low: int, place: int) -> bool:
    """Whether the noun at *place* belongs to the subject of its statement, as no verb stands before it."""
    return place - low <= _LONGEST_SUBJECT and not any(is_finite(words, at) for at in range(low + 1, place))


_LONGEST_SUBJECT = 10


def _before_verb(words: Words, first: int, after: int, *, skip: bool) -> int:
    """Return the end of a complement that is itself part of a subject: ``his attack on the court | drew fire``."""
    skipped = -1
    for at in range(first + 1, after):
        if not (is_finite(words, at) or words.low[at] in _PRESENT):
            continue
        if words.quote[at] >= 0:
            skipped = words.spans[words.quote[at]][1] - 1 if skip else skipped
            continue
        if at <= skipped:
            continue
        if skip and (skipped < 0 or GROUP.issuperset(words.low[skipped:at])):
            skipped = at  # the verb of the clause itself: "that the road | was closed | was false"
            continue
        group = verb_group(words, at, skipped + 1 if skipped >= 0 else first)
        if skipped >= 0 and "," in words.low[skipped:group]:
            return words.low.index(",", skipped, group)
        return group if words.low[group - 1] not in {"who", "which", "that"} else after
    return after


_PRESENT = word_set(
    "appears remains seems shows means makes comes goes raises draws proves stands follows needs leaves puts takes "
    "gives keeps finds runs rests lacks lies sits sounds looks reflects ignores contradicts"
)


def _noun_source(words: Words, place: int, low: int) -> tuple[int, Range | None]:
    """Return where the noun's phrase begins, and its possessor or the subject of the verb before it."""
    first = place
    for at in range(place - 1, max(low, place - 5) - 1, -1):
        word = words.low[at]
        if words.quote[at] >= 0 or not (word[0].isalpha() or word == "'"):
            break
        if word in POSSESSIVES:
            return first, _governor(words, at, low)[1] or (at, at + 1)
        if word.endswith("'s") or (word == "'" and at > low):
            found = source_before(words, at + 1, low) if word != "'" else source_before(words, at, low)
            return first, found or (at, at + 1)
        if word in {"the", "a", "an", "any", "no", "some", "this", "that", "these", "those"}:
            first = at
            break
        if (
            word in AUXILIARIES
            or word in _LIGHT
            or is_finite(words, at)
            or word.endswith("ing")
            or word in {"of", "in", "to", "for", "with", "and"}
        ):
            break
        first = at
    return _governor(words, first, low)


def _governor(words: Words, first: int, low: int) -> tuple[int, Range | None]:
    """Return the subject of the verb whose object begins at *first*: ``| Ode | raised questions about``."""
    if first <= low:
        return first, None
    before = words.low[first - 1]
    if not before[0].isalpha() or words.quote[first - 1] >= 0 or before in _NO_VERB or words.is_capital(first - 1):
        return first, None
    group = verb_group(words, first - 1, low)
    if group > low and words.low[group - 1] == "to":
        return first - 1, nearest_subject(words, group - 1, low)
    return first - 1, source_before(words, group, low) or nearest_subject(words, group, low)


_NO_VERB = word_set(
    "of in on for about with by as from and or but that than amid after before over under including like such "
    "despite because through against into without"
)
