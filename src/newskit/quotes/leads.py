"""Leads: a source and a cue before the words they report: ``Ode said (that) ...``, ``Ode: "..."``."""

from __future__ import annotations

from collections.abc import Sequence

from newskit.quotes.closed import word_set
from newskit.quotes.content import QUESTION_WORDS, clause_end, content_start
from newskit.quotes.cues import Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.grammar import AUXILIARIES, DETERMINERS, POSSESSIVES, is_adverb, is_finite, is_title, verb_group
from newskit.quotes.hits import Hit
from newskit.quotes.sources import TIMES, skip_time, source_before, source_behind
from newskit.quotes.subjects import main_subject, nearest_subject
from newskit.quotes.words import Words

_PASSIVES = word_set("expect believe say report know allege think consider suppose rumor see")
_NOT_OBJECT = word_set(
    "to in on at by for with from of about as that if when while because and but or up out since until during "
    "over after before without online is are was were has have had"
)


_PLURAL = word_set("two three four five six seven eight nine ten several few many these those both most")


def find_lead(words: Words, unit: Range, hit: Hit, low: int, lexicon: Lexicon, shared: Range | None) -> Found | None:
    """Return the attribution that *hit* opens, or None.

    Args:
        words: The words of the text.
        unit: The statement.
        hit: The cue.
        low: Where the words begin that no earlier content has taken.
        lexicon: The cues.
        shared: The source of an earlier cue of the statement, for ``and added`` and ``, adding``.
    """
    start = _start(words, hit, unit[1])
    if start is None:
        return _passive(words, unit, hit, low)
    first, extent, frame = start
    if frame == "to" and hit.form.cue.lemma in _FOND and words.low[first + 2 : first + 3] == ["that"]:
        told = lexicon.get(words.low[first + 1])
        if any(form.base and form.type == "speech" and "that" in form.frames for form in told):
            hit = Hit(hit.first, hit.verb, first + 2, told[0], hit.mode)  # "liked to say | that"
            first, extent, frame = first + 3, "clause", "that"
    if frame == "object" and hit.form.participle and hit.mode == "finite" and _reduced(words, hit, low):
        return None
    raised = frame == "to" and (hit.mode == "passive" or "raising" in hit.form.frames)
    scare = words.quote[hit.verb] >= 0
    source = source_before(words, hit.first, low) if raised else _source(words, hit, low, unit, shared)
    if source is None:
        unnamed = hit.mode == "passive" and "addressee" in hit.form.frames and frame != "object"
        if not (unnamed or scare):
            return None
    elif frame == "object" and source[0] > low and words.low[source[0] - 1] == "as" and hit.form.cue.lemma == "call":
        return None  # "the Needle, as sailors call the strait"
    elif hit.form.third and not hit.form.past and words.low[source[0]] in _PLURAL:
        return None  # "three credit | reports | arrived"
    after = _end(words, first, unit[1], extent, lexicon)
    if frame == "object":
        after = _without_result(words, first, after)
    opens = unit[0] + (words.low[unit[0]] in {"but", "and"})
    if words.low[opens] in _CONCESSIVE:
        subject = source[0] if source and unit[0] < source[0] < hit.first else hit.first
        after = _main_clause(words, unit[0], subject, first, after)
    if scare:
        return _scare(words, hit, low, after)
    if after <= first:
        return None
    cue, kind = (hit.first, hit.after), hit.form.type
    if raised and source:  # "| the plan | is expected | to fail |": nobody is named for it
        return Found([source, (first, after)], cue, None, kind, f"{hit.mode} raised")
    return Found([(first, after)], cue, source, kind, f"{hit.mode} {frame}")


_FOND = frozenset({"like", "love"})


def _asked(words: Words, place: int, high: int) -> int | None:
    """Return where a question begins behind who is asked it: ``asked | the mayor on Monday | whether``."""
    for at in range(place, min(high, place + _LONGEST_ASKED)):
        if words.low[at] in QUESTION_WORDS:
            return at if at > place else None
        if words.quote[at] >= 0 or words.low[at] in _NOT_ASKED or is_finite(words, at):
            return None
    return None


_LONGEST_ASKED = 8
_NOT_ASKED = word_set(", : ; to for about that")

# "who asked not to be named" says who is not named, and nothing that was said
_UNNAMED = (["named"], ["identified"], ["quoted"])


def _start(words: Words, hit: Hit, high: int) -> tuple[int, str, str] | None:
    """Return where the content of a lead begins, how far it can go (see :func:`_end`) and the frame it fills."""
    frames = hit.form.frames
    place = hit.after
    if place >= high:
        return None
    word = words.low[place]
    at = place + 1 if word == "not" and place + 1 < high else place
    if words.low[at] == "to" and words.low[at + 1 : at + 2] == ["be"] and words.low[at + 2 : at + 3] in _UNNAMED:
        return None
    if words.low[at] == "to" and (
        "to" in frames or "raising" in frames or (hit.mode == "passive" and hit.form.cue.lemma in _PASSIVES)
    ):
        return place, "short", "to"
    if f"+{word}" in frames and not (word == "on" and skip_time(words, place, high) > place):
        return place + 1, "short", "preposition"
    if (
        place + 2 < high
        and "that" in frames
        and words.low[place + 1] in QUESTION_WORDS
        and (word == "aloud" or is_adverb(word))
    ):
        return place + 1, "clause", "wh"
    if hit.form.cue.lemma == "ask" and (asked := _asked(words, place, high)):
        return asked, "clause", "wh"
    start = content_start(words, place, high, addressee="addressee" in frames)
    if start is None:
        return None
    at, sign = start
    if sign == "quote" and hit.form.cue.lemma == "read" and is_title(words, words.quote[at]):
        return None  # 'the sign read "Bus Stop"'
    if sign == "quote" and ("quote" in frames or ("that" in frames and not is_title(words, words.quote[at]))):
        return at, "quote", sign
    if sign == "colon" and ("quote" in frames or "that" in frames):
        return at, "all", sign
    if (sign == "that" and ("that" in frames or "quote" in frames)) or (sign == "wh" and "that" in frames):
        return at, "clause", sign
    if sign == "bare" and "clause" in frames and "object" not in frames and words.low[at] not in _NOT_OBJECT:
        return at, "clause", "clause"
    if "object" not in frames:
        return None
    if word in _NOT_OBJECT or word in TIMES:
        place = skip_time(words, place, high)
        if place == high:
            return None
        behind = words.low[place]
        if place > hit.after and behind == "to" and "to" in frames:
            return place, "short", "to"
        if place > hit.after and "that" in frames and behind[0].isalpha() and behind not in _NOT_OBJECT:
            return place, "clause", "clause"
        if behind not in DETERMINERS:
            return None
    elif not word[0].isalnum():
        return None
    return place, "clause" if "that" in frames else "short", "object"


def _end(words: Words, first: int, high: int, extent: str, lexicon: Lexicon) -> int:
    """Return where the content that begins at *first* ends: with its quotation, a clause, a phrase, or at *high*."""
    if extent == "all":
        return high
    if extent == "quote":
        return _quote_end(words, first, high, lexicon)
    return clause_end(words, first, high, lexicon, short=extent == "short")


_CONCESSIVE = word_set("while although though if when as once after before")


def _main_clause(words: Words, low: int, cue: int, first: int, after: int) -> int:
    """Return the end of what a subordinate cue reports: ``While Ode said it was late, | aides stayed``.

    It ends at the comma that parts the subordinate clause from the main one: the first with a finite verb before it
    and another behind it.
    """
    if cue - low > _LONGEST_OPENING or "," in words.low[low:cue]:
        return after
    for comma in range(first + 1, after - 2):
        if words.low[comma] != "," or words.quote[comma] >= 0 or words.low[comma + 1] in _GOES_ON:
            continue
        return comma if any(is_finite(words, at) for at in range(comma + 2, min(after, comma + _REACH))) else after
    return after


_GOES_ON = word_set("and or but nor which who whose where that including especially as")
_REACH = 16
_LONGEST_OPENING = 40


def _without_result(words: Words, first: int, after: int) -> int:
    """Return the end of an object, without what followed from it: ``claimed the attack, | leading to arrests``."""
    for at in range(first + 1, min(after - 1, first + _REACH)):
        if words.quote[at] >= 0:
            continue
        if words.low[at] == "," and words.low[at + 1].endswith("ing"):
            return at
        if words.low[at - 1] == "and" and words.low[at + 1] in POSSESSIVES and is_finite(words, at):
            return at - 1  # "reported a loss | and cut its forecast"
    return after


_RELATIVES = word_set("who which that it what")


def _passive(words: Words, unit: Range, hit: Hit, low: int) -> Found | None:
    """Return the attribution of a passive with its agent: ``| the plan | was criticized by | Ode``."""
    place = hit.after
    if hit.mode != "passive" or "object" not in hit.form.frames or place + 1 >= unit[1] or words.low[place] != "by":
        return None
    content, source = source_before(words, hit.first, low), source_behind(words, place + 1, unit[1])
    if (
        content is None
        or source is None
        or words.low[content[0]] in _RELATIVES
        or hit.form.cue.lemma in {"ask", "quote", "cite"}
    ):
        return None
    return Found([content], (hit.first, place + 1), source, hit.form.type, "passive by")


def _reduced(words: Words, hit: Hit, low: int) -> bool:
    """Whether the cue is a participle behind a noun that is itself governed: ``runs a race | called the Tour``."""
    if hit.first != hit.verb:
        return False
    for at in range(hit.verb - 1, max(low, hit.verb - 14) - 1, -1):
        word = words.low[at]
        if words.quote[at] >= 0 or word in _CLAUSE_EDGES:
            return False
        if is_finite(words, at):
            return True
    return False


_CLAUSE_EDGES = word_set(", ; : — – - that who which and but when while as because if although though after since")


def _scare(words: Words, hit: Hit, low: int, after: int) -> Found | None:
    """Return the attribution of a cue that is quoted and so part of the content: ``used it to | "urge" allies``."""
    opening = hit.verb - 1
    verb = next((at for at in range(opening - 1, low, -1) if is_finite(words, at)), None)
    if verb is None:
        return None
    group = verb_group(words, verb, low)
    source = source_before(words, group, low)
    return source and Found([(opening, after)], (group, opening), source, hit.form.type, "quoted cue")


def _quote_end(words: Words, at: int, high: int, lexicon: Lexicon) -> int:
    """Return where quoted content ends: with its quotation where that is a sentence, else with the clause."""
    after = words.spans[words.quote[at]][1]
    while after < high and words.quote[after] >= 0 and not words.outer[words.quote[after] - 1].closed:
        after = words.spans[words.quote[after]][1]
    if after >= high:
        return high
    stopped = any(words.low[place] in {",", ".", "?", "!"} for place in range(max(after - 3, at), after))
    if (stopped or words.is_capital(at + 1)) and not (
        words.low[after] in {"and", "or", "but", ","} and any(quote >= 0 for quote in words.quote[after : after + 4])
    ):
        return after
    return clause_end(words, at, high, lexicon, short=False)


def _source(words: Words, hit: Hit, low: int, unit: Range, shared: Range | None) -> Range | None:
    before = words.low[hit.first - 1] if hit.first > low else ""
    if hit.mode == "passive":
        return None
    if hit.mode == "finite":
        if before in {"and", "but", "then", "or"} or (before == "" and shared):
            return shared or main_subject(words, hit.first, unit[0]) or nearest_subject(words, hit.first - 1, unit[0])
        found = source_before(words, hit.first, low)
        if found is None and before == "," and shared:
            return shared
        return found
    if hit.mode == "ing" and before and before[0].isalpha() and before not in _BEFORE_PARTICIPLE:
        found = source_before(words, hit.first, low)
        issued = found and words.low[found[0]] in {"a", "an"} and found[0] > low and is_finite(words, found[0] - 1)
        if found and not issued:  # "released a statement | saying": who released it
            return found
    if before == ",":
        return shared or main_subject(words, hit.first, unit[0]) or nearest_subject(words, hit.first, low)
    return nearest_subject(words, hit.first, low) or shared or nearest_subject(words, hit.first, unit[0])


_BEFORE_PARTICIPLE = word_set("by while after before without in of for and or with from on when since about")


_FEWEST_QUOTED = 3
_BESIDE = 2


def find_quoted_object(words: Words, unit: Range, quote: int, lexicon: Lexicon, used: Sequence[Range]) -> Found | None:
    """Return the attribution of quoted words that a verb governs: ``Ode branded it "a farce"``.

    It is for verbs the lexicon does not have, or not in this frame; those of the cues *used* report something else.
    """
    first, after = words.spans[quote]
    if after - first < _FEWEST_QUOTED + 2 or is_title(words, quote):
        return None
    for verb in range(first - 1, max(unit[0], first - 14), -1):
        if words.quote[verb] >= 0 or words.low[verb] in {",", ";", ":", "who", "which", "that", "and", "but"}:
            return None
        if is_finite(words, verb):
            break
    else:
        return None
    if words.low[verb] in AUXILIARIES or any(first <= verb < after for first, after in used):
        return None
    group = verb_group(words, verb, unit[0])
    if not AUXILIARIES.isdisjoint(words.low[group:verb]):
        return None
    source = source_before(words, group, unit[0])
    if source is None:
        return None
    end = after
    if first - verb > _BESIDE:  # "compared the deal to 'a bad joke' in May", but: called it "a farce" | in May
        end = clause_end(words, verb + 1, unit[1], lexicon, short=True)
    return Found([(verb + 1, end)], (group, verb + 1), source, "speech", "quoted object")
