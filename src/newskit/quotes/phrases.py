"""Phrases that attribute without a verb of their own: ``according to``, ``as Ode put it``, ``Ode: "..."``."""

from __future__ import annotations

from newskit.quotes.content import QUESTION_WORDS, clause_end
from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.grammar import AUXILIARIES, POSSESSIVES, is_finite, verb_group
from newskit.quotes.hits import Hit
from newskit.quotes.sources import source_before, source_behind
from newskit.quotes.subjects import main_subject
from newskit.quotes.words import Words

_SHORT = 9
_RELATIVES = frozenset({"which", "who", "whose", "that"})


def find_according(words: Words, unit: Range, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution of ``according to``, and where it ends."""
    low, high = unit
    for place in range(low, high - 2):
        if words.low[place] == "according" and words.quote[place] < 0 and words.low[place + 1] == "to":
            return _according(words, unit, place, place + 2, lexicon)
    return None


def _according(words: Words, unit: Range, place: int, after: int, lexicon: Lexicon) -> tuple[Found, int] | None:
    source = source_behind(words, after, unit[1])
    if source is None:
        return None
    first, end = source
    if place - unit[0] <= 1:  # "According to police, | two men fled, and a third was caught"
        source = first, _source_end(words, first, end)
    found = _reported(words, unit, place, source, lexicon)
    if found is None and "," in words.low[source[0] : source[1]]:
        # "According to police, two men fled": what looked like an apposition is what they say.
        last = max(at for at in range(*source) if words.low[at] == ",")
        found = _reported(words, unit, place, (after, last), lexicon) if last > after else None
    return found


def _source_end(words: Words, first: int, end: int) -> int:
    """Return the comma before the subject of the main clause, where one was taken for part of the source, or *end*."""
    if "," not in words.low[first:end]:
        return end
    for verb in range(words.low.index(",", first, end) + 2, end):
        if is_finite(words, verb) or words.low[verb] in AUXILIARIES:
            subject = source_before(words, verb_group(words, verb, first), first)
            if subject and subject[0] - 1 > first and words.low[subject[0] - 1] == ",":
                return subject[0] - 1
            comma = next(at for at in range(verb - 1, first, -1) if words.low[at] == ",")
            return end if words.low[comma + 1] in _RELATIVES else comma
    return end


def _reported(words: Words, unit: Range, place: int, source: Range, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return what stands before ``according to`` and behind its *source*, where it ends."""
    low, high = unit
    end = source[1]
    content: list[Range] = []
    left = place
    while left > low and words.quote[left - 1] < 0 and words.low[left - 1] in {",", "—", "–", "-"}:
        left -= 1
    rest = end
    if left < place and words.low[left - 1] in _RELATIVES and words.low[rest : rest + 1] == [","]:
        low = left  # "a clock | which, according to friends, | she never wound"
    if left - low > 1:
        content.append((low, left))
    while rest < high and words.low[rest] != ",":
        rest += 1
    if rest + 2 < high and left - low < _SHORT:
        closing = clause_end(words, rest + 1, high, lexicon, short=False)
        if closing > rest + 1:
            content.append((rest + 1, closing))
            end = closing
    if not content:
        return None
    return Found(content, (place, place + 2), source, "speech", "according to"), end


def find_question(words: Words, unit: Range, hits: list[Hit]) -> tuple[int, Found | None] | None:
    """Return where the answer begins behind a question, and the question if it is said who asked it.

    ``Asked by | Ann Ode | whether the road was safe | , he said it was``.
    """
    low = unit[0] + (words.low[unit[0]] == "when")
    for hit in hits:
        source = source_before(words, hit.first, low + 1) if hit.mode == "finite" else None
        if source is None or words.low[source[0] - 1] != "," or words.quote[source[0] - 1] >= 0:
            continue
        comma = source[0] - 1
        opening = next((at for at in range(low + 1, comma) if words.low[at] in QUESTION_WORDS), comma)
        asker = source_behind(words, low + 2, opening) if words.low[low + 1] == "by" and opening < comma else None
        if asker is None:
            return comma + 1, None
        return comma + 1, Found([(opening, comma)], (low, low + 1), asker, "speech", "asked by")
    return None


def find_as(words: Words, unit: Range, hit: Hit, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution of ``As Ode said, ...`` or ``..., as Ode put it``, and where it ends."""
    low, high = unit
    if hit.mode != "finite" or "quote" not in hit.form.frames:
        return None
    source = source_before(words, hit.first, low)
    if source is None or source[0] <= low or words.low[source[0] - 1] != "as":
        return None
    if hit.after < high and words.low[hit.after] in {"to", "that"}:
        return None
    opening = source[0] - 1
    cue = (hit.first, hit.after)
    kind = hit.form.type
    comma = hit.after
    while comma < high and words.low[comma] not in {",", ":"} and words.quote[comma] < 0 and comma - hit.after < 16:
        comma += 1
    if opening == low:
        if comma + 2 >= high or words.low[comma] not in {",", ":"}:
            return None
        return Found(
            [(comma + 1, clause_end(words, comma + 1, high, lexicon, short=False))], cue, source, kind, "as"
        ), high
    if words.low[opening - 1] != "," and words.quote[opening - 1] < 0:
        return None
    if "clause" in hit.form.frames and _goes_on(words, hit.after, comma):
        return None  # "the bank cut its rate, as Ode said | inflation was slowing"
    left = opening - 1 if words.low[opening - 1] == "," else opening
    content = [(low, left)]
    end = hit.after
    if comma + 2 < high and words.low[comma] == ",":
        end = clause_end(words, comma + 1, high, lexicon, short=False)
        content.append((comma + 1, end))
    return Found(content, cue, source, kind, "as"), end


def _goes_on(words: Words, first: int, after: int) -> bool:
    """Whether the words behind a cue are a clause of their own, which it reports."""
    if after - first < _SHORTEST_CLAUSE or words.low[first] in _TO_WHOM:
        return False
    return any(is_finite(words, at) for at in range(first + 1, after - 1))


_SHORTEST_CLAUSE = 4
_TO_WHOM = frozenset(["in", "on", "at", "to", "during", "when", "after", "before", "as", "while"])


def find_colon(words: Words, unit: Range, low: int) -> Found | None:
    """Return the attribution of a name, or a sentence, and a colon before quoted words that nothing else reports.

    Args:
        words: The words of the text.
        unit: The statement.
        low: Where the words begin that no earlier content has taken.
    """
    first, high = unit
    place = low
    while place < high - 1 and not (words.low[place] == ":" and words.quote[place] < 0 and words.quote[place + 1] >= 0):
        place += 1
    if place >= high - 1 or place == first:
        return None
    if low == first and place > first + 1 and is_finite(words, first):  # 'Said Ode: "..."'
        said = source_behind(words, first + 1, place)
        if said and said[1] == place:
            return Found([(place + 1, high)], (first, first + 1), said, "speech", "colon")
    source = source_before(words, place, low)
    if is_finite(words, place - 1):
        source = source_before(words, verb_group(words, place - 1, low), low)
    elif any(is_finite(words, at) for at in range(low + 1, place)):
        named = source is not None and source[1] == place and all(words.is_capital(at) for at in range(*source))
        source = source if named else main_subject(words, place, low) or source
    if source is None or any(is_finite(words, at) or words.low[at].endswith("ing") for at in range(*source)):
        return None
    return Found([(place + 1, high)], None, source, "speech", "colon")


_DASHES = frozenset({"-", "–", "—", "―", "--"})
_LONGEST_SIGNATURE = 16


def find_signature(words: Words, unit: Range) -> tuple[Range | None, Range] | None:
    """Return quoted words and the name behind a dash that signs them: ``"..." — Ann Ode, mayor of Lund``.

    The first value is None where the statement is the dash and the name alone.
    """
    first, high = unit
    place = high - 1
    while place > first and words.quote[place - 1] < 0 and place > high - _LONGEST_SIGNATURE - 2:
        place -= 1
    if words.low[place] not in _DASHES or words.quote[place] >= 0:
        return None
    if place > first and (words.quote[first] < 0 or any(quote < 0 for quote in words.quote[first:place])):
        return None
    opening = place
    while opening < high and words.low[opening] in _DASHES:
        opening += 1
    end = high
    while end > opening and words.low[end - 1] in {".", ","} and (end - 2 < opening or len(words.low[end - 2]) > 2):
        end -= 1
    if not 0 < end - opening <= _LONGEST_SIGNATURE or not words.is_capital(opening):
        return None
    if any(is_finite(words, at) or words.quote[at] >= 0 for at in range(opening, end)):
        return None
    return ((first, place) if place > first else None), (opening, end)


_LONGEST_POSSESSOR = 8


def find_words_of(words: Words, unit: Range, places: list[int], lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution of ``in the words of Ode``, ``in Ode's view`` and the like, and where it ends.

    The phrase opens the statement, or stands between commas in it or at its end.

    Args:
        words: The words of the text.
        unit: The statement.
        places: Where *words*, *view* and the like stand in it.
        lexicon: The cues, to see where the content ends.
    """
    low, high = unit
    for place in places:
        if place >= high or words.quote[place] >= 0:
            continue
        phrase = _in_words(words, place, low, high)
        if phrase is None:
            continue
        opening, cue, source, closing = phrase
        left = opening
        while left > low and words.quote[left - 1] < 0 and words.low[left - 1] in {",", "—", "–", "-"}:
            left -= 1
        behind = closing + 1 if closing < high and words.low[closing] == "," else closing
        if low < opening == left and words.quote[opening - 1] < 0:
            continue  # "spoke of it in the words of Ode"
        end = closing
        content = [(low, left)] if left > low else []
        if behind < high and words.quote[behind] >= 0:
            end = words.spans[words.quote[behind]][1]
            content = [*content, (behind, end)] if left - low < _SHORT else [(behind, end)]
        elif behind > closing:
            end = clause_end(words, behind, high, lexicon, short=False)
            content += [(behind, end)] if end > behind else []
        elif closing < high and words.low[closing] not in {".", ";", "!"}:
            continue
        elif content and left - low >= _SHORT and words.quote[left - 1] >= 0:
            content = [(words.spans[words.quote[left - 1]][0], left)]
        if sum(after - first for first, after in content) > 2:
            return Found(content, cue, source, "speech", "in the words of"), max(end, closing)
    return None


def _in_words(words: Words, place: int, low: int, high: int) -> tuple[int, Range, Range, int] | None:
    """Return where ``in the words of Ode`` or ``in Ode's words`` begins, its cue, its source and where it ends."""
    if (
        words.low[place - 2 : place] == ["in", "the"]
        and place - 2 >= low
        and words.low[place + 1 : place + 2] == ["of"]
    ):
        source = source_behind(words, place + 2, high)
        if source is None:
            return None
        if "," in words.low[source[0] : source[1]] and (source[1] >= high or words.low[source[1]] != ","):
            # no comma is left behind an apposition: what looked like one is what they say
            source = source[0], words.low.index(",", source[0], source[1])
        return place - 2, (place - 2, place + 2), source, source[1]
    first = place - 1
    if first > low and words.low[first] == "own":
        first -= 1
    owner = words.low[first]
    if owner not in POSSESSIVES and not owner.endswith("'s") and owner != "'":
        return None
    for opening in range(first, max(low, first - _LONGEST_POSSESSOR) - 1, -1):
        if words.low[opening] == "in":
            if opening == first:
                return None
            return opening, (opening, place + 1), (opening + 1, first + 1), place + 1
    return None
