"""Governing: which way the verb looks that a date belongs to, as a parse shows it.

The rules ask the nearest verb, and that may be another clause's: ``On Friday, firms that missed the deadline | will
pay``.  A parse names the verb itself.  It is believed over the nearest one where all of these hold:

* *The date is the verb's own adverbial*, perhaps by way of another word of time (``on a day | in May``).  Through
  anything else it tells nothing of the verb's time: ``signed Friday's accord``, ``is firm after the loss | in May``.
* *No other clause lies between*: all words from the date to the verb hang on the verb.  Where they don't, arcs cross,
  as they hardly ever do in English but often in a poor parse.
* *The verb shows its tense*: by an auxiliary, a finite past form, or what it depends on (``plans | to meet``).  A
  present does so only where it is one of the timetable: ``the session opens | on Monday``, ``is leaving | on Monday``.

Prepositions that say all themselves (``until``, ``since``) stay the rules' business, and what the parse leaves open is
decided without it.  Relations are those of Universal Dependencies 2.
"""

from __future__ import annotations

from collections.abc import Mapping

from newskit.annotators.trees import Parse, Tree
from newskit.text import Span

PAST, AHEAD = "past", "ahead"
_ADVERBIALS = frozenset({"obl", "advmod"})
_WITHIN_A_DATE = frozenset({"nmod", "nummod", "compound", "conj", "appos", "flat"})
_TIMES = frozenset({"beginning", "close", "date", "day", "end", "morning", "evening", "night", "start", "week"})
_AUXILIARIES = frozenset({"aux", "aux:pass", "cop"})
_VERBS = frozenset({"VERB", "AUX"})
_CASE = frozenset({"case"})
_LEFT_TO_ITS_HEAD = frozenset({"advcl", "xcomp", "acl", "conj", "ccomp"})
_PERFECT = frozenset({"have", "has", "had", "'ve", "'d"})
_PAST_FORMS = frozenset({"did", "was", "were"})
_PRESENT_FORMS = frozenset({"is", "are", "am", "'s", "'re", "'m"})
_BE = _PAST_FORMS | _PRESENT_FORMS
_NOT = frozenset({"not", "n't"})
_LONGEST_CHAIN = 4


def verb_looks(parse: Parse, date: Span, cues: Mapping[str, str]) -> str | None:
    """Return ``past`` or ``ahead`` for the way the verb looks that governs *date*, None where the parse leaves it open.

    Args:
        parse: The trees of a text.
        date: The expression, at offsets of that text.
        cues: Words that show which way a clause looks (``data/en/dates_cues.tsv``).
    """
    tree = parse.tree_at(date)
    place = tree.governor(date) if tree else None
    if tree is None or place is None:
        return None
    verb = _governing(tree, place)
    if verb is None or _crossed(tree, place, verb):
        return None
    looks = _looks(tree, verb, cues, _LONGEST_CHAIN)
    # "as of Friday, Ode is leading" looks nowhere; "is leaving on Friday" looks ahead
    return None if looks == AHEAD and place < verb and _form(tree, verb).endswith("ing") else looks


def _governing(tree: Tree, place: int) -> int | None:
    """Return the verb, or the predicate with a copula, that *place* is an adverbial of."""
    for _ in range(_LONGEST_CHAIN):
        token, head = tree.token(place), tree.head(place)
        if token.pos in _VERBS:
            return place
        if tree.child(place, _AUXILIARIES) is not None:  # "the vote is on Friday", but "it is July"
            return place if tree.child(place, _CASE) is not None or token.pos in ("ADJ", "ADV") else None
        relation = (token.relation or "").partition(":")[0]
        timed = head is not None and tree.token(head).text.lower() in _TIMES
        if head is None or not (relation in _ADVERBIALS or (relation in _WITHIN_A_DATE and timed)):
            return None
        place = head
    return None


def _crossed(tree: Tree, place: int, verb: int) -> bool:
    """Whether words between *place* and *verb* hang on neither."""
    inside = tree.below(verb)
    return any(
        between not in inside and tree.token(between).pos != "PUNCT"
        for between in range(min(place, verb) + 1, max(place, verb))
    )


def _looks(tree: Tree, verb: int, cues: Mapping[str, str], depth: int) -> str | None:
    token, head = tree.token(verb), tree.head(verb)
    form = _form(tree, verb)
    helpers = [_form(tree, child) for child in tree.children[verb] if tree.token(child).relation in _AUXILIARIES]
    if helpers:
        return _by_helpers(tree, verb, helpers, cues)
    if form == "set" and _marked_past(token.features):
        return PAST
    if _infinitive(tree, verb):
        return None if head is None else _by_governor(tree, head, cues)
    relation = (token.relation or "").partition(":")[0]
    upwards = head if relation in _LEFT_TO_ITS_HEAD and depth else None
    if form.endswith("ing"):  # "left, | saying on Monday"
        if upwards is None or tree.token(upwards).pos not in _VERBS:
            return None
        return _looks(tree, upwards, cues, depth - 1)
    cue = cues.get(form)
    if cue == "planned":
        return AHEAD if relation == "acl" or not form.endswith("ed") else PAST
    if relation == "conj" and upwards is not None and form == token.lemma:  # "will meet | and sign"
        return _looks(tree, upwards, cues, depth - 1)
    if form == token.lemma and not _marked_past(token.features):  # "run", "come", "put" may be either
        return AHEAD if cue == "schedule" else None
    if cue == "past" or _marked_past(token.features) or (form.endswith("ed") and cue != "none"):
        return PAST
    return AHEAD if cue == "schedule" else None


def _by_helpers(tree: Tree, verb: int, helpers: list[str], cues: Mapping[str, str]) -> str | None:
    modal = next((word for word in helpers if cues.get(word.lstrip("'")) == "modal"), None)
    form = _form(tree, verb)
    if modal is not None:
        if "have" in helpers and modal not in ("will", "'ll"):
            return PAST
        # "could not be reached on Friday" was tried; "could be signed" was not
        missed = modal == "could" and any(_form(tree, child) in _NOT for child in tree.children[verb])
        return PAST if missed else AHEAD
    if _infinitive(tree, verb) and _BE.intersection(helpers):  # "he was to arrive on Friday"
        return AHEAD
    planned = cues.get(form) == "planned"
    if _PERFECT.intersection(helpers):  # "has scheduled a vote on Friday": when, the verb leaves open
        return None if planned and "had" not in helpers else PAST
    if _PAST_FORMS.intersection(helpers):
        return AHEAD if planned else PAST
    if not _PRESENT_FORMS.intersection(helpers):
        return None
    lemma = tree.token(verb).lemma or ""
    timetable = form.endswith("ing") and "schedule" in (
        cues.get(lemma),
        cues.get(f"{lemma}s"),
    )  # "is leaving on Friday"
    return AHEAD if planned or timetable or tree.child(verb, frozenset({"cop"})) is not None else None


def _by_governor(tree: Tree, governor: int, cues: Mapping[str, str]) -> str | None:
    """Judge "to meet on Friday" by what it depends on: "plans to", but "was forced to" and "had planned to"."""
    cue = cues.get(_form(tree, governor))
    if cue == "backshift":
        return PAST
    if cue == "planned":
        return PAST if any(_form(tree, child) == "had" for child in tree.children[governor]) else AHEAD
    return AHEAD if cue in ("be", "modal", "purpose") else None


def _infinitive(tree: Tree, verb: int) -> bool:
    return any(_form(tree, child) == "to" and child < verb for child in tree.children[verb])


def _marked_past(features: str | None) -> bool:
    return features is not None and "Tense=Past" in features.split("|")


def _form(tree: Tree, place: int) -> str:
    return tree.token(place).text.lower().replace("’", "'")
