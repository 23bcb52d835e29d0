"""Which way a clause looks: back ("said on Tuesday"), ahead ("will meet on Thursday"), or neither.

No tagger is used.  Words of closed classes (auxiliaries, irregular past forms, what is "due" or "expected") are in
a table; what else ends in -ed counts as past.  The verb nearest to the expression in its clause decides.
"""

from __future__ import annotations

from newskit.dates.english.governing import AHEAD, PAST, verb_looks
from newskit.dates.english.verbs import (
    ARTICLES,
    does,
    infinitive,
    is_a_name,
    is_adjective,
    is_weekday,
    participle,
    present_verb,
    sentence_end,
)
from newskit.dates.tokens import Tokens
from newskit.text import Span

NEAR = "near"
_LEFT, _RIGHT = 28, 16
_STOPS = frozenset({".", "!", "?", ";", "\n\n", "\n\r\n", "\n \n"})


def direction(t: Tokens, first: int, last: int, *, timed: bool = False) -> str | None:
    """Return which way the clause of the expression at tokens *first* to *last* looks.

    ``near`` is the answer where only an event to come is named ("Friday's vote"): the nearer day is meant.
    """
    low = t.low
    before = low[first - 1]
    if timed and before in ("before", "after", "since"):  # "shortly before noon on Monday" counts from the hour
        return _left(t, first) or _right(t, last)
    unit = t.word(first - 2) if before in ("before", "after") and low[last + 1] != "'s" else None
    if unit is not None and unit.kind == "unit" and not is_weekday(t, first):
        return _left(t, first - 2) or _right(t, last)  # "the week before Christmas was dull"
    noun = (
        _event(t, last + 2 if low[last + 1] == "'s" else last + 1)
        if low[last + 1] == "'s" or before in ("the", "a", "an")
        else None
    )
    if noun is PAST and _foretold(t, last):
        return AHEAD
    if noun is PAST or (noun is not None and (before in ("before", "for", "until", "by") or low[first - 2] == "ahead")):
        return noun
    if before == "to" and low[first - 2] in ("up", "run-up"):  # "in the run-up to Sunday's election"
        return AHEAD
    if before in ("until", "till"):
        return (
            PAST
            if _opens_past(t, first, last)
            or any(low[j] in t.lex.sets["lasting"] for j in range(max(1, first - 4), first))
            or _nothing_until(t, first)
            else AHEAD
        )
    if before in ("effective", "payable", "due", "slated", "scheduled", "starting", "beginning"):
        return AHEAD
    if before == "in" and low[first - 2] == "ending" and _foreseen(t, first):
        return AHEAD
    if before == "for" and low[first - 2] in t.lex.sets["told for a month"]:
        return PAST  # "The data for June is to be published"
    if before in ("by", "through"):
        return PAST if (verb_close(t, first) and _left(t, first) == PAST) or _opens_past(t, first, last) else AHEAD
    if before == "before" and low[last + 1] == "'s":
        return _left(t, first) or _right(t, last)
    if before == "before" or (before == "of" and low[first - 2] in ("ahead", "eve")):
        return AHEAD
    if before in ("since", "after", "follows", "followed"):
        return PAST
    if before in ("in", "on") and low[first - 2].endswith("ing") and low[first - 3] in ("since", "after"):
        return PAST  # "since announcing in October that he would not"
    behind = _right_beside(t, first, last)
    if behind is not None:
        return behind
    if low[last + 1] == "'s":
        ahead = _possessive(t, last)
        if ahead is not None:
            return ahead
    if (
        before == "to"
        and low[last + 1] != "'s"
        and not length_to(t, first)
        and "from" not in low[max(0, first - 6) : first]
    ):
        return (
            PAST if low[first - 2] in ("compared", "relative", "similar", "close", "contrast", "comparison") else AHEAD
        )
    looks = _governed(t, first, last) or _left(t, first) or _right(t, last)
    if looks is None and _opens_with_infinitive(t, first):
        return AHEAD
    return looks or (noun and NEAR) or _awaited(t, first)


def _governed(t: Tokens, first: int, last: int) -> str | None:
    """Judge by the verb that a parse says the expression belongs to; None where it says none, or there is none."""
    if t.parse is None:
        return None
    start, end = t.start[first], t.end(last)
    return verb_looks(t.parse, Span(start, end, t.text[start:end]), t.lex.cues)


def _right_beside(t: Tokens, first: int, last: int) -> str | None:
    """Judge by a verb right behind: "Clinton on Monday ripped into", "the court on Friday will hear"."""
    word = t.low[last + 1]
    cue = t.lex.cues.get(word)
    subject = first - 2 if t.low[first - 1] == "on" else first - 1
    if not t.upper(subject) and t.low[subject] not in _PRONOUNS:
        return None  # "releases an ad on Monday aimed at", "a merger announced Monday would"
    if cue == "modal" and not t.upper(last + 1):
        return PAST if t.low[last + 2] == "have" else AHEAD
    if t.low[last + 2] == "by" or (cue != "past" and (cue is not None or len(word) < 5 or not word.endswith("ed"))):
        return None
    return PAST


_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "which"})


def length_to(t: Tokens, first: int) -> bool:
    """Whether "three months to" stands before: a reporting period, and no day to come."""
    word = t.word(first - 2)
    return word is not None and word.kind == "unit"


def _awaited(t: Tokens, first: int) -> str | None:
    """Whether "the vote on Friday" stands in a clause without a verb that says more."""
    low, cues = t.low, t.lex.cues
    for j in range(first - 1, max(0, first - 8), -1):
        if low[j] in _STOPS:
            return None
        if cues.get(low[j]) == "awaited":
            return NEAR
    return None


def verb_close(t: Tokens, first: int, last: int | None = None) -> bool:
    """Whether a past form stands within three words before token *first*, or right behind *last*: "he fell"."""
    cues = t.lex.cues
    near = t.low[max(1, first - 4) : first]
    if last is not None:
        near += t.low[last + 1 : last + 3]
    return any(cues.get(w) == "past" or (cues.get(w) is None and len(w) > 4 and w.endswith("ed")) for w in near)


def _opens_with_infinitive(t: Tokens, first: int) -> bool:
    """Whether a headline's subject and "to" open the sentence: "PM to meet union leaders on Friday"."""
    low = t.low
    for j in range(first - 2, max(0, first - _LONGEST_HEADLINE), -1):
        if low[j] in _STOPS:
            return False
        if low[j] == "to" and low[j + 1].isalpha() and low[j + 1] not in ARTICLES and not t.upper(j + 1):
            subject = 0
            while subject < _LONGEST_SUBJECT and low[j - 1 - subject].isalpha():
                subject += 1
            begin = j - 1 - subject
            return subject > 0 and (begin == 0 or low[begin] in _STOPS) and t.upper(begin + 1)
    return False


_LONGEST_HEADLINE, _LONGEST_SUBJECT = 14, 3


def _nothing_until(t: Tokens, first: int) -> bool:
    """Whether what stands before "until" was denied in the past: "did not open until Monday", "knew nothing until"."""
    for j in range(first - 1, max(0, first - _DENIED_WITHIN), -1):
        if t.low[j] in _STOPS:
            return False
        if t.low[j] in _NOTHING:
            return _left(t, first) == PAST
    return False


_DENIED_WITHIN = 9
_NOTHING = frozenset({"didn", "hadn", "neither", "never", "no", "nobody", "none", "not", "nothing", "wasn", "weren"})


def _foreseen(t: Tokens, first: int) -> bool:
    """Whether "the year ending in March" is that of a forecast."""
    return any(w in t.lex.sets["of the year ahead"] for w in t.low[max(1, first - _LONGEST_FORECAST) : first])


_LONGEST_FORECAST = 9


def _opens_past(t: Tokens, first: int, last: int) -> bool:
    """Whether "until Thursday" opens a sentence that goes on in the past."""
    opens = first < 3 or t.low[first - 2] in _STOPS
    return opens and _right(t, last) == PAST


def _event(t: Tokens, j: int) -> str | None:
    """Judge by the event named behind: "Friday's deadline" lies ahead, "Friday's attack" does not."""
    for k in (j, j + 1, j + 2):
        cue = t.lex.cues.get(t.low[k])
        if cue == "awaited":
            return AHEAD
        if cue == "happened":
            return PAST
        if not t.low[k].isalpha():
            return None
    return None


def _foretold(t: Tokens, last: int) -> bool:
    """Whether "Friday's jobs report will", "Friday's speech is expected" tells of what the diary has."""
    low = t.low
    if low[last + 1] != "'s":
        return False
    for j in range(last + 2, last + 5):
        if low[j] in t.lex.sets["told beforehand"]:
            behind = low[j + 1]
            return behind in ("will", "should") or (behind == "is" and t.lex.cues.get(low[j + 2]) == "planned")
    return False


def _possessive(t: Tokens, last: int) -> str | None:
    """Read "Wednesday's meeting will": the words behind speak first."""
    low, cues = t.low, t.lex.cues
    for j in range(last + 2, min(last + 9, t.size)):
        word = low[j]
        if word in _STOPS or word == ",":
            break
        cue = cues.get(word)
        if cue in ("modal", "planned"):
            return AHEAD
        if cue == "past" or (word.endswith("ed") and len(word) > 4 and cue is None):
            return PAST
        if cue in ("be", "have"):
            return None
    return None


def _left(t: Tokens, first: int) -> str | None:
    """Walk from the expression to the start of its sentence; the first verb that says something decides."""
    low, cues = t.low, t.lex.cues
    j = first - 1
    stop = max(0, first - _LEFT)
    while j > stop:
        word = low[j]
        if word in _STOPS and (word != "." or sentence_end(t, j)):
            return None
        if word == ":" and any(cues.get(w) == "awaited" for w in low[j + 1 : first]):
            return None  # "It was an invitation: talks on Thursday"
        cue = cues.get(word)
        if cue is None:
            if ((len(word) > 4 and word.endswith("ed")) or word in ("led", "fed")) and not is_adjective(t, j):
                if word == "pointed" and _a_start(t, j, first):
                    return AHEAD
                verdict = participle(t, j)
                if verdict is not None:
                    return verdict
            elif low[j - 1] in _WE and is_weekday(t, first) and does(t, j):
                return AHEAD  # "we lift the bearing on Friday"
            elif (
                word.endswith("ing")
                and len(word) > 5
                and cues.get(low[j - 1]) == "be"
                and low[j - 1] in ("is", "are", "am")
            ):
                return AHEAD
        elif cue == "past" and not is_a_name(t, j):
            return participle(t, j)
        elif cue == "backshift" and word.endswith("ed") and not is_adjective(t, j):
            return participle(t, j) or PAST
        elif cue == "modal":
            if word != "may" or not t.upper(j):
                return PAST if word != "will" and "have" in (low[j + 1], low[j + 2]) else AHEAD
        elif cue == "planned" and low[j - 1] not in _AS:  # "began, as planned, on Friday"
            if word == "set" and low[j + 1] not in ("to", "for"):
                return PAST
            if word in t.lex.sets["active"] and low[j + 1] != "to":  # "he promised change on Friday"
                return PAST
            gone = low[j - 1] in ("had", "once") or (low[j - 1] == "been" and low[j - 2] == "had")
            return PAST if gone else AHEAD  # "once due in August", "had expected rain in May"
        elif cue == "infinitive":
            verdict = infinitive(t, j)
            if verdict is not None:
                return verdict
        elif (
            cue == "schedule"
            or word in _ALSO_VERBS
            or (word == "reports" and low[j + 1] in t.lex.sets["reported ahead"])
        ):
            if present_verb(t, j):
                return AHEAD
        elif cue == "have" and word == "having":
            return PAST
        elif cue == "be" and word in ("is", "are") and _is_to_come(t, j, first):
            return AHEAD  # "the vote is on Friday"
        j -= 1
    return None


def _is_to_come(t: Tokens, j: int, first: int) -> bool:
    """Whether "is" at token *j* speaks of the day itself: "is on Friday", "is in the emergency room on Saturday"."""
    between = t.low[j + 1 : first]
    if all(w in _BETWEEN or w.isdecimal() for w in between):
        return True
    if between[-1] != "on" or between[0] not in _PLACED or len(between) > _LONGEST_PLACE:
        return False
    return all(w.isalpha() and not w.endswith(("ed", "ing")) and w not in t.lex.cues for w in between[1:])


_PLACED = frozenset({"at", "away", "back", "closed", "here", "home", "in", "off", "open", "out", "shut", "there"})
_LONGEST_PLACE = 8
_BETWEEN = frozenset(
    {"also", "and", "at", "between", "by", "for", "from", "not", "now", "on", "only", "still", "until", ","}
)


def _a_start(t: Tokens, j: int, first: int) -> bool:
    """Whether "pointed to a weaker start" stands before "on Tuesday"."""
    return t.low[j + 1] == "to" and first - j < 8 and any(w in _STARTS for w in t.low[j + 2 : first])


_STARTS = frozenset({"open", "opening", "start"})


_WE = frozenset({"i", "they", "we", "you"})


_ALSO_VERBS = frozenset({"close", "closes", "vote", "votes"})  # "markets close Thursday"; nouns elsewhere
_AS = frozenset({"as", "initially", "originally", "previously"})


def _right(t: Tokens, last: int) -> str | None:
    """Walk on from the expression to the first verb, asides left out."""
    low, cues = t.low, t.lex.cues
    aside = False
    for j in range(last + 1, min(last + _RIGHT, t.size)):
        word = low[j]
        if word == "," and not aside:
            aside = low[j + 1] in ("which", "who", "whose", "where")
        elif word == ",":
            aside = False
        if aside:
            continue
        if word in _STOPS and (word != "." or sentence_end(t, j)):
            return None
        cue = cues.get(word)
        if cue == "past" or (
            (cue is None or cue == "backshift")
            and len(word) > 4
            and word.endswith("ed")
            and low[j - 1] not in ("the", "a", "an")
        ):
            return PAST
        if word == "may" and t.upper(j):
            continue
        if (
            cue == "planned"
            and (word.endswith("ed") or (word == "set" and low[j + 1] not in ("to", "for")))
            and low[j - 1] not in ("was", "were", "been", "is", "are", "be")
        ):
            return PAST
        if cue == "modal" or cue == "planned":
            return PAST if low[j + 1] == "have" and word != "will" else AHEAD
        if cue == "have" and low[j + 1] not in ARTICLES:  # not "on Wednesday, he has a chance"
            return PAST
        if cue == "schedule" and present_verb(t, j):
            return AHEAD
        if cue == "be" and word in ("is", "are"):
            ahead = cues.get(low[j + 1]) in ("infinitive", "planned") or low[j + 1].endswith("ing")
            return AHEAD if ahead else None
    return None
