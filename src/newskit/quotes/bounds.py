"""Bounds: where reported words end, as a parse shows it: at the clause around them, the next report, a list's end."""

from __future__ import annotations

from collections.abc import Container

from newskit.annotators.trees import Parse, Tree
from newskit.text import Span

__all__ = ["aside_start", "clause_end", "list_end", "next_report_start", "outer_clause_start"]

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "expl"})
_RELATIVES = frozenset({"who", "which", "that"})
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_CLAUSE = frozenset({"ccomp"})
_OBJECTS = frozenset({"obj", "obl", "xcomp", "ccomp"})
_JOINTS = frozenset({"conj", "appos"})


def outer_clause_start(parse: Parse, cue: Span, content: Span) -> int | None:
    """Return where in *content* the clause goes on that the cue stands inside of, or None if it is not there.

    ``While | she said | the talks failed, | he stayed``; ``The mayor, who | said | the talks failed, | resigned``;
    ``Hackers | backing | the president | broke in``: nothing that is said can hold the verb that the saying hangs on.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        content: What they report, as far as it is known.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    if tree is None or verb is None or not _subordinate(tree, verb):
        return None
    inside = tree.places(content)
    outer = next((place for place in tree.above(verb) if place in inside and place > verb), None)
    if outer is None or not _is_clause(tree, outer):
        return None
    below = tree.below(verb)
    start = next((place for place in inside if place > verb and place not in below and not _punct(tree, place)), None)
    if start is None or start == inside[0] or (start != outer and tree.head(start) != outer):
        return None
    comma = tree.token(start - 1).text == ","
    return tree.token(start).start if comma or tree.token(verb).relation != "advcl" else None


def _subordinate(tree: Tree, verb: int) -> bool:
    """Whether *verb* heads a clause that tells when, or of whom: by its relation, and by a word or form that fits."""
    token = tree.token(verb)
    if token.relation == "acl:relcl":
        return any(
            tree.token(child).text.lower() in _RELATIVES and tree.token(child).relation in _SUBJECTS
            for child in tree.children[verb]
        )
    return token.relation == "advcl" or (token.relation == "acl" and token.text.lower().endswith("ing"))


def next_report_start(parse: Parse, cue: Span, content: Span, triggers: Container[str]) -> int | None:
    """Return where in *content* the next report begins that is joined to the cue's own clause, or None.

    ``Ode | said | little, | and aides say he left``: where the parse joins a clause with somebody else for its subject
    to the cue, and that clause reports something in its turn, the content ends before it.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        content: What they report, as far as it is known.
        triggers: The words that can report.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    if tree is None or verb is None:
        return None
    inside = tree.places(content)
    for joined in tree.children[verb]:
        if joined not in inside or joined < verb or tree.token(joined).relation != "conj":
            continue
        subject = tree.child(joined, _SUBJECTS)
        if subject is None or tree.token(subject).pos == "PRON":  # "and he hoped": as likely what is said
            continue
        if tree.token(joined).text.lower() not in triggers or tree.child(joined, _CLAUSE) is None:
            continue
        start = min(tree.below(joined))
        while start < joined and (_punct(tree, start) or tree.token(start).relation == "cc"):
            start += 1
        if start > inside[0] and tree.token(start - 1).relation in ("cc", "punct"):
            return tree.token(start).start
    return None


def aside_start(parse: Parse, cue: Span, content: Span) -> int | None:
    """Return where in *content* a clause begins that tells of the saying, or None.

    ``said ships turned back, | as her deputies nodded``: behind a comma, at the end, hung on the cue by the parse.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        content: What they report, as far as it is known.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    inside = tree.places(content) if tree else []
    if tree is None or verb is None:
        return None
    words = [place for place in inside if not _punct(tree, place)]
    for aside in tree.children[verb]:
        if aside not in words or aside < verb or tree.token(aside).relation != "advcl":
            continue
        below = [place for place in tree.below(aside) if not _punct(tree, place)]
        start = min(below)
        if start > words[0] and tree.token(start - 1).text == "," and max(below) >= words[-1]:
            return tree.token(start).start
    return None


def clause_end(parse: Parse, cue: Span, content: Span) -> int | None:
    """Return where the clause ends that *content* is the beginning of, or None if it goes no further.

    ``said | he would wait | until they called``: the rules end a clause before some words that often begin the next
    one.  Where the parse hangs what follows on the clause that the cue takes, it belongs there.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        content: What they report, as far as it is known.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    inside = tree.places(content) if tree else []
    if tree is None or verb is None or not inside:
        return None
    clause = next((place for place in tree.children[verb] if tree.token(place).relation == "ccomp"), None)
    if clause is None or clause not in inside:
        return None
    below = tree.below(clause)
    last = inside[-1]
    while last + 1 in below or (last + 2 in below and _punct(tree, last + 1)):
        last += 1
    while last > inside[-1] and _punct(tree, last):
        last -= 1
    return tree.token(last).end if last > inside[-1] else None


def _is_clause(tree: Tree, place: int) -> bool:
    return tree.token(place).pos in ("VERB", "AUX") or tree.child(place, _HELPERS) is not None


def _punct(tree: Tree, place: int) -> bool:
    return tree.token(place).pos == "PUNCT"


def list_end(parse: Parse, cue: Span, content: Span) -> int | None:
    """Return where the list ends that *content* is the beginning of, or None if it is none.

    ``praised | the nurses |, the guards and the cooks`` ends behind *cooks*: in the parse the content is what the cue
    governs, and what follows the comma is joined to it as one more member or as an apposition.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        content: What they report, as far as it is known.
    """
    tree = parse.tree_at(cue)
    inside = tree.places(content) if tree else []
    if tree is None or not inside:
        return None
    cues = tree.places(cue)
    top = tree.climb(inside[0], cues)
    behind = next((at for at in range(inside[-1] + 1, len(tree.children)) if tree.token(at).pos != "PUNCT"), None)
    if behind is None or tree.token(top).relation not in _OBJECTS or tree.head(top) not in cues:
        return None
    joint = tree.climb(behind, inside)
    if tree.token(joint).relation not in _JOINTS or tree.head(joint) not in inside:
        return None
    if tree.token(behind).text.lower() == "but":  # "the plan, but calmly" is no list
        return None
    governed = tree.below(top)
    if joint not in governed:
        return None
    return tree.token(max(place for place in governed if tree.token(place).pos != "PUNCT")).end
