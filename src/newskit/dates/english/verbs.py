"""What a verb's form says of time: "was raised", "could be raised", "plans to meet", "meets"."""

from __future__ import annotations

from newskit.dates.english.governing import AHEAD, PAST
from newskit.dates.tokens import Tokens


def does(t: Tokens, j: int) -> bool:
    """Whether the word behind "we" or "they" at token *j* is a verb in the present, and one of doing."""
    word = t.low[j]
    return word.isalpha() and not word.endswith("ly") and word not in t.lex.sets["no doing"] and len(word) > 2


def is_a_name(t: Tokens, j: int) -> bool:
    """Whether a past form at token *j* is capitalized within its sentence: "the Rose Bowl", "the Met"."""
    return t.upper(j) and t.low[j - 1].isalpha() and not t.upper(j - 2)


def is_adjective(t: Tokens, j: int) -> bool:
    """Whether a word in -ed at token *j* stands before its noun: "a still unspecified date", "the proposed law"."""
    low = t.low
    if not low[j + 1].isalpha() or low[j + 1] in t.lex.sets["after a participle"]:
        return False
    before = low[j - 1]
    return before in ARTICLES or ((before.endswith("ly") or before in _DEGREES) and low[j - 2] in ARTICLES)


ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "my", "your", "any", "no", "'s"})
_DEGREES = frozenset({"still", "so", "more", "most", "much", "well", "very", "yet"})


def participle(t: Tokens, j: int) -> str | None:
    """Judge a past form by its auxiliaries: "was raised", "could be raised", "to be held"."""
    low, cues = t.low, t.lex.cues
    for k in (j - 1, j - 2, j - 3, j - 4):
        if k <= 0:
            break
        word = low[k]
        cue = cues.get(word)
        if cue == "modal" and not (word == "may" and t.upper(k)):
            if word in ("could", "couldn") and low[j] in t.lex.sets["not to be had"] and _denied(t, k):
                return PAST  # "could not be reached for comment on Monday"
            return AHEAD if low[k + 1] != "have" else PAST
        if cue == "infinitive":
            if low[k + 1] == "be":
                return infinitive(t, k) or AHEAD
            return infinitive(t, k) if low[k + 1] == "have" or k == j - 1 else PAST  # "to hit", "to cut"
        if word in ("is", "are") and k == j - 1:
            return (
                AHEAD
                if any(low[m] in ("when", "if", "once", "before", "until") for m in range(max(1, k - 6), k))
                else None
            )
        if cue in ("be", "have") or word in _ADVERBS:
            continue
        if len(word) > 3 and word.endswith("ly"):
            continue
        break
    return PAST


_ADVERBS = frozenset({"again", "also", "first", "instead", "n't", "not", "now", "soon", "still", "then"})


def _denied(t: Tokens, k: int) -> bool:
    """Whether the verb at token *k* is negated: "could not", "couldn't", "neither ... could"."""
    low = t.low
    return low[k] == "couldn" or low[k + 1] == "not" or any(w in _NOBODY for w in low[max(1, k - 8) : k])


_NOBODY = frozenset({"neither", "no", "nobody", "none", "nor"})


def infinitive(t: Tokens, j: int) -> str | None:
    """Judge "to meet on Friday" by what governs it: "plans to", "is to", but "was forced to"."""
    low, cues = t.low, t.lex.cues
    following = low[j + 1]
    if (
        not following.isalpha()
        or following in ("the", "a", "an", "his", "her", "its", "their", "this", "that")
        or t.upper(j + 1)
    ):
        return None
    if following in t.lex.numbers:
        return None
    governing = j - 1
    if is_weekday(t, governing):  # "agreed on Monday to meet on Thursday"
        governing -= 2 if low[governing - 1] == "on" else 1
    if low[governing] in _SOMEONE:  # "ordered him to appear on Friday"
        governing -= 1
    governor = cues.get(low[governing])
    if governor == "backshift":
        return PAST
    if governor == "planned" and low[j - 2] == "been" and low[j - 3] == "had":
        return PAST
    if governor in ("planned", "be", "modal", "schedule", "purpose"):
        return AHEAD
    if low[j - 1] in ("was", "were"):  # "was to take effect on Sunday", not "was to have taken"
        return PAST if following == "have" else AHEAD
    return AHEAD if following == "be" or low[governing] in t.lex.sets["promised"] else None


_SOMEONE = frozenset({"her", "him", "me", "them", "us", "you"})


def present_verb(t: Tokens, j: int) -> bool:
    """Whether "meets", "opens", "return" at token *j* is a verb: no article, adjective or number before it."""
    low = t.low
    before = low[j - 1]
    if low[j].endswith("s") and len(low[j]) > 3:
        if before == "and":
            return low[j] in t.lex.sets["no nouns"] or _acts_on(t, j)
        described = before.endswith(("al", "ic", "ive")) and not (
            low[j] in t.lex.sets["no nouns"]
            or t.lex.cues.get(before) == "awaited"
            or before in t.lex.sets["things in -al"]
        )
        return not (
            described
            or before in t.lex.sets["before nouns"]
            or (before[:1].isdecimal() and len(before) != 4)
            or before in t.lex.numbers
        )
    if before in ("who", "they", "we", "i", "you", "which", "that"):
        return True
    if before == "and" and (low[j] in _PLAY or low[j] in t.lex.sets["no nouns"]):
        return _acts_on(t, j)
    if low[j] in t.lex.sets["no nouns"] and before.isalpha() and before != "not" and before not in t.lex.cues:
        return before not in t.lex.sets["before nouns"]  # "Schools in the north reopen"
    if before == "," and low[j + 1] not in ("of", ",", "and", "'s"):
        return "," in low[max(1, j - _LONGEST_ASIDE) : j - 1]  # "The champions, beaten last week, host Varda"
    if before in t.lex.sets["before nouns"] or before in ("was", "has", "is", "this"):
        return False
    return (before.endswith("s") and len(before) > 3) or (t.upper(j - 1) and before.isalpha() and not t.upper(j))


_LONGEST_ASIDE = 14
_PLAY = frozenset({"face", "host", "meet", "play"})


def _acts_on(t: Tokens, j: int) -> bool:
    """Whether an object or an adverbial follows token *j*: "and play Qatar", "and meets the board", "and opens in"."""
    return t.upper(j + 1) or t.low[j + 1] in ARTICLES or t.low[j + 1] in _ADVERBIAL


_ADVERBIAL = frozenset({"at", "in", "next", "on", "this", "until"})


def sentence_end(t: Tokens, j: int) -> bool:
    """Whether the stop at token *j* ends a sentence: what follows begins in upper case and no title stands before."""
    if j + 1 >= t.size:
        return True
    before = t.low[j - 1]
    if (len(before) == 1 and before.isalpha()) or before in t.lex.sets["titles"]:
        return False
    word = t.words.get(before)
    if word is not None and word.short and t.low[j + 1][:1].isdecimal():
        return False
    following = t.text[t.start[j + 1]]
    return following.isupper() or following in "\"“'‘`(" or following.isdecimal()


def is_weekday(t: Tokens, j: int) -> bool:
    """Whether token *j* is a weekday."""
    word = t.word(j)
    return word is not None and word.kind == "weekday"
