"""Parsed: what a dependency parse says of a cue: whose verb it is, and which clause it reports.

Relations are those of Universal Dependencies 2, which Stanza, spaCy's UD models and UDPipe share.  The functions only
read a parse; whether to believe it is for the caller to decide.
"""

from __future__ import annotations

from collections.abc import Iterator

from newskit.annotators import Token
from newskit.annotators.trees import Parse, Tree
from newskit.text import Span

__all__ = ["content_of", "is_statement", "subject_of"]

_SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
# A verb without a subject of its own has that of the verb it hangs on: "came and said", "wants to say", "left, saying".
_SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "parataxis"})
# What is not part of naming somebody: "Ode, | who resigned in May,"
_ASIDES = frozenset({"acl:relcl", "advcl", "advcl:relcl", "parataxis", "discourse", "cc:preconj"})
_CLAUSES = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN"})
_QUOTES = frozenset("\"'“”‘’„«»`")
_LONGEST_CHAIN = 6


def subject_of(parse: Parse, cue: Span) -> Span | None:
    """Return who says what *cue* (``said``, ``has been told``) reports, or None where the parse names nobody.

    That is the subject of the cue's verb, or of the verb whose subject it shares; the agent of a passive (``as reported
    by``); the noun a participle describes (``a letter saying``).  Relative clauses and asides are left out; in one that
    reports, ``who`` is the source, as in the attributions that the rules find.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    if tree is None or verb is None:
        return None
    found = _subject(tree, verb)
    return None if found is None else _mention(tree, found, verb)


def _subject(tree: Tree, verb: int) -> int | None:
    seen = {verb}
    for _ in range(_LONGEST_CHAIN):
        agent = tree.child(verb, frozenset({"obl:agent"}))
        if agent is not None:
            return agent
        if tree.child(verb, frozenset({"nsubj:pass", "aux:pass"})) is not None:
            return None  # "he was told that": who told him, nobody says
        subject = tree.child(verb, _SUBJECTS)
        if subject is not None:
            return subject
        token, head = tree.token(verb), tree.head(verb)
        if head is None or head in seen:
            return None
        if token.relation in {"acl", "acl:relcl"} and token.pos == "VERB":
            return head
        if token.relation not in _SHARING:
            return None
        if token.relation == "xcomp":
            addressed = tree.child(head, frozenset({"obj", "iobj"}))
            if addressed is not None:  # "asked the mayor to explain": the mayor explains
                return addressed
        verb = head
        seen.add(verb)
    return None


def _mention(tree: Tree, head: int, verb: int) -> Span | None:
    """Return the noun phrase of *head*: what hangs on it and stands together with it."""

    def aside(place: int) -> bool:
        token = tree.token(place)
        return (
            token.relation in _ASIDES
            or (token.relation == "acl" and token.pos == "VERB" and place > head and _comma(tree, place))
            or (token.relation == "case" and tree.head(place) == head)
        )

    inside = tree.below(head, aside)
    if verb in inside:
        inside -= tree.below(verb)
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while first < head and not tree.token(first).text[:1].isalnum() and tree.token(first).text not in _QUOTES:
        first += 1
    while last > head and tree.token(last).pos == "PUNCT" and tree.token(last).text not in {")", "]"}:
        last -= 1
    return tree.span(first, last) if any(letter.isalnum() for letter in tree.token(head).text) else None


def _comma(tree: Tree, place: int) -> bool:
    first = min(tree.below(place))
    return first > 0 and "," in (tree.token(first).text, tree.token(first - 1).text)


def content_of(parse: Parse, cue: Span, *, only: frozenset[str] = _COMPLEMENTS) -> tuple[Span, ...]:
    """Return the clause that *cue* reports, in pieces where the cue and its subject interrupt it; ``()`` for none.

    That is the clause the verb takes (``said | the talks failed``, ``promised | to resign``), or the clause the verb
    is added to (``The talks, | Ode said, | had failed``).  A leading *that* and stops at the edges are left out,
    quotation marks are not.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        only: By which relations the clause may hang on the cue.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    if tree is None or verb is None:
        return ()
    own = _own(tree, verb)
    clause = _complement(tree, verb, only)
    if clause is not None:
        return tuple(_pieces(tree, _behind_that(tree, clause), own))
    head = tree.head(verb)
    added = "parataxis" in only and tree.token(verb).relation == "parataxis"
    if not added or head is None or tree.token(head).pos not in _CLAUSES:
        return ()
    return tuple(_pieces(tree, tree.below(head, lambda place: place == verb), own | tree.below(verb)))


def _complement(tree: Tree, verb: int, only: frozenset[str]) -> int | None:
    """Return the head of the clause that *verb* takes; of several the longest, as the others are asides."""
    clauses = [
        child
        for child in tree.children[verb]
        if tree.token(child).relation in only and (child > verb or tree.token(child).relation != "parataxis")
    ]
    return max(clauses, key=lambda place: len(tree.below(place)), default=None)


def _behind_that(tree: Tree, clause: int) -> set[int]:
    """Return the words of a clause, from its *that* on where it has one: ``said, | however, that | it failed``."""
    inside = tree.below(clause)
    mark = next(
        (place for place in tree.children[clause] if place < clause and tree.token(place).text.lower() == "that"), None
    )
    if mark is None or tree.token(mark).relation != "mark":
        return inside
    return {place for place in inside if place >= mark}


def _own(tree: Tree, verb: int) -> set[int]:
    """Return the cue's own words: its verb group, its subject, what tells when and to whom."""
    own = {verb}
    for child in tree.children[verb]:
        if tree.token(child).relation not in _COMPLEMENTS | {"punct"}:
            own |= tree.below(child)
    return own


def _pieces(tree: Tree, inside: set[int], own: set[int]) -> Iterator[Span]:
    """Yield the stretches of *inside* that none of the cue's own words interrupt."""
    places = sorted(inside - own)
    run: list[int] = []
    for place in places:
        # the cue's words, and nothing else, part one piece from the next: a token the parser hung elsewhere does not
        if run and any(between in own for between in range(run[-1] + 1, place)):
            yield from _trimmed(tree, run)
            run = []
        run.append(place)
    yield from _trimmed(tree, run)


def _trimmed(tree: Tree, run: list[int]) -> Iterator[Span]:
    words = [index for index, place in enumerate(run) if not _edge(tree.token(place))]
    if words and tree.token(run[words[0]]).text.lower() == "that" and tree.token(run[words[0]]).relation == "mark":
        words = words[1:]
    if any(tree.token(run[index]).text[:1].isalnum() for index in words):
        yield tree.span(run[words[0]], run[words[-1]])


def _edge(token: Token) -> bool:
    return not any(letter.isalnum() or letter in _QUOTES for letter in token.text)


def is_statement(parse: Parse, cue: Span) -> bool:
    """Whether the clause that *cue* takes is a whole one: it has a subject, and *cue* is the verb of its clause.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    if tree is None or verb is None or tree.token(verb).pos != "VERB":
        return False
    clause = _complement(tree, verb, frozenset({"ccomp"}))
    if clause is None:
        return False
    subject = tree.child(clause, _SUBJECTS | {"nsubj:pass", "expl"})
    return subject is not None and verb < subject
