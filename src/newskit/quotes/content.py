"""Content: where the reported words begin behind a cue, and where the clause ends."""

from __future__ import annotations

from bisect import bisect_left

from newskit.quotes.closed import word_set
from newskit.quotes.cues import Lexicon
from newskit.quotes.grammar import AUXILIARIES, DETERMINERS, GROUP, POSSESSIVES, is_adverb, is_finite
from newskit.quotes.words import Words

_TIME = word_set(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later last "
    "this next recently once again"
)
_ADJUNCT_OPENERS = word_set(
    "on in at during to by via through from of after before with over for as under without despite amid about"
)
_CLAUSE_OPENERS = word_set("he she they it we i you there this these those")
QUESTION_WORDS = word_set("whether if how why what who where when which")
_LONGEST_ADJUNCT = 22
_MOST_ADVERBS = 4


def content_start(words: Words, place: int, high: int, *, addressee: bool) -> tuple[int, str] | None:
    """Return where the content of a cue that ends at *place* begins, and what shows it.

    The second value is ``that``, ``quote``, ``wh`` or ``bare``.
    """
    if place < high and words.low[place] == "that":
        return place + 1, "that"
    limit = min(high, place + (_LONGEST_ADJUNCT if _adjunct(words, place, place + 1, addressee=addressee) else 1))
    at = place
    window = words.low[place:limit]
    if "that" not in window and ":" not in window and max(words.quote[place:limit], default=-1) < 0:
        at = limit  # the common case: nothing to look for
    if place < high and window[0] == "," and (resumed := _behind_aside(words, place, high)):
        return resumed, "that"
    # an overt "that", a colon or a quotation within reach, with nothing but adjuncts before it
    while at < limit:
        word = words.low[at]
        if words.quote[at] >= 0:
            break
        if word == "that":
            if _adjunct(words, place, at, addressee=addressee):
                return at + 1, "that"
            break
        if word in AUXILIARIES and words.low[at - 1] not in {"who", "which"}:
            break
        if word in {":", ";", "(", "—"} or (at > place and word in _CLAUSE_OPENERS and not _adjunct_open(words, at)):
            break
        at += 1
    if at < limit and not (words.low[at] == ":" and at > place + 1 and _verb_before(words, at)):
        ahead = at + 1 if words.low[at] == ":" else at
        if ahead < high and words.quote[ahead] >= 0 and words.quote[ahead] != words.quote[max(ahead - 1, 0)]:
            opens = words.spans[words.quote[ahead]][0] == ahead
            marked = ahead == place or words.low[ahead - 1] in {",", ":"}
            if opens and (ahead == place or (marked and _adjunct(words, place, ahead - 1, addressee=addressee))):
                return ahead, "quote"
        if words.low[at] == ":" and at + 1 < high and _adjunct(words, place, at, addressee=addressee):
            return at + 1, "colon"
    at = place
    if addressee:
        at = skip_addressee(words, at, high)
    at = _skip_time(words, at, high)
    if at >= high:
        return None
    word = words.low[at]
    if word in _BEFORE_MEDIUM:
        at = _skip_medium(words, at, high)
        word = words.low[at]
    if word == ",":
        return (at + 1, "quote") if at + 1 < high and words.quote[at + 1] >= 0 else None
    if word == "that":
        return at + 1, "that"
    return at, "wh" if word in QUESTION_WORDS else "bare"


def _behind_aside(words: Words, comma: int, high: int) -> int | None:
    """Return where the content begins behind an aside and a *that*: ``said, citing a source, that | ...``."""
    for at in range(comma + 1, min(high - 1, comma + _LONGEST_ADJUNCT)):
        if words.quote[at] >= 0 or words.low[at] in _ASIDE_STOPS:
            return None
        if words.low[at] == ",":
            return at + 2 if at + 2 < high and words.low[at + 1] == "that" else None
    return None


_ASIDE_STOPS = word_set("and but ; : that")


def _verb_before(words: Words, colon: int) -> bool:
    """Whether a verb of its own stands right before a colon: ``asked if he had reported it, he | replied: "Twice"``."""
    subject = words.low[colon - 2]
    return is_finite(words, colon - 1) and subject not in _ADJUNCT_OPENERS and subject not in GROUP


def _adjunct(words: Words, first: int, after: int, *, addressee: bool) -> bool:
    """Whether the words between a cue and its content are an addressee, a time or a place."""
    if first >= after:
        return True
    if first >= len(words.low):
        return False
    word = words.low[first]
    return word != "," and (addressee or word in _TIME or word in _ADJUNCT_OPENERS or is_adverb(word))


def _adjunct_open(words: Words, at: int) -> bool:
    return words.low[at] in {"this", "these", "those", "you"} or words.low[at - 1] in _ADJUNCT_OPENERS


def skip_addressee(words: Words, place: int, high: int) -> int:
    """Return the place behind the person or the outlet spoken to, or *place* where there is none."""
    at = place
    high = min(high, place + _LONGEST_ADJUNCT)
    if at < high and words.low[at] in {"him", "her", "me", "us", "them", "it", "you"}:
        return at + 1
    if at < high and words.low[at] in DETERMINERS:
        at += 1
        while at < high and words.quote[at] < 0 and words.is_capital(at):
            at += 1
        if at == place + 1:
            return min(at + 1, high)
        while at < high and words.low[at] in _OUTLETS:  # "the Lund | news agency"
            at += 1
        return at
    if at < high and not words.is_capital(at) and words.low[at].isalpha():
        return at + 1
    while at < high and words.quote[at] < 0 and (words.is_capital(at) or words.low[at] in _IN_NAMES):
        particle = words.low[at] in _PARTICLES and words.is_small(at)
        if particle and not (at > place and at + 1 < high and words.is_capital(at + 1)):
            break
        at += 1
    return at


_PARTICLES = word_set("de du des della di da do la der")
_IN_NAMES = _PARTICLES | {".", "&", "of"}
_OUTLETS = word_set("news agency newspaper daily weekly broadcaster television radio station channel magazine website")


def _skip_time(words: Words, place: int, high: int) -> int:
    at = place
    high = min(high, place + _LONGEST_ADJUNCT)
    while at < high and words.quote[at] < 0:
        word = words.low[at]
        if word in _TIME and not (word == "this" and at + 1 < high and words.low[at + 1] in {"is", "was", "would"}):
            at += 2 if word in {"last", "this", "next"} and at + 1 < high else 1
        elif word == "on" and at + 1 < high and words.low[at + 1] in _TIME:
            at += 2
        else:
            break
    return min(at, high)


def _skip_medium(words: Words, place: int, high: int) -> int:
    """Return the place behind where it was said, if a clause follows: ``said | in a statement | it would play``."""
    if place + 3 >= high or words.low[place + 1] not in DETERMINERS:
        return place
    for at in range(place + 2, min(high - 1, place + _LONGEST_MEDIUM)):
        if words.quote[at] >= 0 or words.low[at] in _ADJUNCT_OPENERS:
            break
        if words.low[at] in _MEDIA:
            behind = _skip_time(words, at + 1, high)
            clause = behind < high and (words.low[behind] in _CLAUSE_OPENERS or words.low[behind] in DETERMINERS)
            return behind if clause and words.quote[behind] < 0 else place
    return place


_LONGEST_MEDIUM = 6
_BEFORE_MEDIUM = frozenset({"in", "on"})
_MEDIA = word_set(
    "statement letter interview speech email e-mail post tweet report release filing memo message video broadcast "
    "address note call briefing conference podcast op-ed column editorial article text"
)


def clause_end(words: Words, place: int, high: int, cues: Lexicon, *, short: bool) -> int:
    """Return where the content that begins at *place* ends, at *high* at the latest.

    Args:
        words: The words of the text.
        place: Where the content begins.
        high: Where the statement ends.
        cues: The lexicon, to see where the next attribution begins.
        short: Whether an infinitive or a noun phrase ends at any comma.
    """
    low, quote, edges = words.low, words.quote, words.edges
    index = bisect_left(edges, place)
    for at in edges[index : index + _MOST_EDGES]:
        if at >= high:
            break
        word = low[at]
        if word in _COMMAS or (word == "-" and low[at - 1] == "-"):
            following = at + 1
            while following < min(high, at + _MOST_ADVERBS) and is_adverb(low[following]):
                following += 1
            if following >= high or _new_attribution(words, following, high, cues):
                return at
            if word != "," and _retorts(words, following, high, cues):
                return at
            if low[following] in _CLOSING and _closes(words, at, following):
                return at
            if short and word == "," and low[at + 1] not in _GOES_ON:
                return at
        elif (
            word == ";"
            or (
                word in {"and", "but"}
                and (_verb_ahead(words, at + 1, high, cues) or (short and _joined(words, at, high, cues)))
            )
            or (
                short
                and at > place + 1
                and word in _SHORT_STOPS
                and low[at - 1] not in _ASKS  # "refused to say | when it would open"
                and _adverbial(words, at, high)
            )
            or (word == "according" and at > place)
        ):
            return at
    last = quote[high - 1] if high > place else -1
    at = high if last < 0 else words.spans[last][1]
    while at > place and quote[at - 1] < 0 and low[at - 1] in _STOPS:
        at -= 1
    return at


_CLOSING = word_set("while without whereas although though even as")


def _closes(words: Words, comma: int, place: int) -> bool:
    """Whether the words behind a comma tell what went on meanwhile: ``said "it holds", | while aides left``."""
    behind = words.low[place + 1] if place + 1 < len(words.low) else ""
    if words.low[place] == "without":
        return behind.endswith("ing")
    if words.low[place] == "as" and behind in _PRO_VERBS:
        return True  # "said it was late, | as have others"
    return words.quote[comma - 1] >= 0 or words.quote[comma] >= 0


_PRO_VERBS = word_set("have has had did do does is are was were")
_COMMAS = frozenset({",", "—", "–"})
_STOPS = frozenset({".", ",", "!", "?", ":"})
_MOST_EDGES = 80
_GOES_ON = word_set("which whose where especially a an or")
_SHORT_STOPS = frozenset(["during", "when", "while", "after", "as"])


_SPEAKERS = frozenset({"he", "she", "they"})


def _speaks(words: Words, place: int, high: int, cues: Lexicon) -> bool:
    """Whether a pronoun before *place* is the source of the next report: ``had won, | he said it was over``."""
    while place < high and (words.low[place] in GROUP or is_adverb(words.low[place])):
        place += 1
    if place + 1 >= high or words.low[place + 1] in {",", "."}:
        return False
    return any(
        (form.past or form.third) and "clause" in form.frames and form.type == "speech"
        for form in cues.get(words.low[place])
    )


def _adverbial(words: Words, at: int, high: int) -> bool:
    """Whether the word at *at* begins a time or a place: ``praised the plan | during a rally``."""
    word = words.low[at]
    follows = words.low[at + 1] if at + 1 < high else ""
    if word == "as":
        return follows in {"he", "she", "they", "it", "the"} and any(
            words.low[place] in _FINITE_SIGNS or words.low[place].endswith("ed")
            for place in range(at + 2, min(at + 6, high))
        )
    return True


_FINITE_SIGNS = word_set("is was were has had did will would said")


def _verb_ahead(words: Words, place: int, high: int, cues: Lexicon) -> bool:
    """Whether a finite cue follows right after a conjunction: ``and | added that``."""
    at = place
    while at < min(high, place + _MOST_ADVERBS) and is_adverb(words.low[at]):
        at += 1
    if at >= high or words.quote[at] >= 0:
        return False
    if words.low[at] in AUXILIARIES:
        return _denied(words, at, high)
    forms = cues.get(words.low[at])
    if at + 1 < high and words.low[at + 1] == "that" and any(form.base for form in forms):
        return True
    return any(form.past or form.third for form in forms) and words.low[at] != "thought"


def _joined(words: Words, joint: int, high: int, cues: Lexicon) -> bool:
    """Whether another predicate follows an object: ``called it "a farce" and | walked out``, ``and | accusing``."""
    at = joint + 1
    while at < min(high, joint + _MOST_ADVERBS) and is_adverb(words.low[at]):
        at += 1
    if at >= high or words.quote[at] >= 0:
        return False
    if words.low[at] in _SPEAKERS or any(form.ing for form in cues.get(words.low[at])):
        return True
    if not is_finite(words, at):
        return False
    return words.quote[joint - 1] >= 0 or (at + 1 < high and words.low[at + 1] in POSSESSIVES)


def _denied(words: Words, place: int, high: int) -> bool:
    """Whether a statement is withheld: ``said it was late but | would not say why``."""
    at = place + 1
    while at < min(high, place + _MOST_ADVERBS) and words.low[at] in GROUP:
        at += 1
    if at + 1 >= high or words.low[at] not in _WITHHELD or words.quote[at] >= 0:
        return False
    return words.low[at + 1] in QUESTION_WORDS or words.low[at + 1] in _WITHHELD_OBJECTS


_WITHHELD = word_set("say tell specify explain elaborate comment disclose identify name")
_ASKS = _WITHHELD | word_set("estimate predict reveal know learn decide see guess ask determine confirm speculate")
_WITHHELD_OBJECTS = word_set("that what on further any details more")


def _retorts(words: Words, place: int, high: int, cues: Lexicon) -> bool:
    """Whether somebody else speaks behind a dash: ``said it had rained — Ode | disputed that``."""
    at = place
    while at < min(high, place + _MOST_ADVERBS) and words.quote[at] < 0 and words.is_capital(at):
        at += 1
    return place < at < high and any(form.past or form.third for form in cues.get(words.low[at]))


def _new_attribution(words: Words, place: int, high: int, cues: Lexicon) -> bool:
    word = words.low[place]
    if word == "according":
        return True
    if word in _SPEAKERS and place + 1 < high:
        return _speaks(words, place + 1, high, cues)
    if any(form.ing for form in cues.get(word)):
        return True
    if word in {"and", "but", "while", "though", "although", "as", "then"}:
        if _verb_ahead(words, place + 1, high, cues):
            return True
        for at in range(place + 1, min(place + 7, high)):
            if words.low[at] == "," or words.quote[at] >= 0:
                return False
            if at > place + 1 and any(
                (form.past or form.third)
                and form.cue.lemma != "continue"  # "as the talks continued"
                and ("quote" in form.frames or words.low[at - 1] in _SPEAKERS)
                for form in cues.get(words.low[at])
            ):
                return True
    return False
