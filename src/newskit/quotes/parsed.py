"""Parsed: what a dependency parse says of a cue: whose verb it is, and which clause it reports.

Relations are those of Universal Dependencies 2, which Stanza, spaCy's UD models and UDPipe share.  The functions only
read a parse; whether to believe it is for the caller to decide.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

import attrs

from newskit.annotators import AnnotatedSentence, Annotation, Token
from newskit.text import Span

__all__ = ["Parse", "content_of", "list_end", "main_clause_start", "subject_of"]

_SUBJECTS = frozenset({"nsubj", "nsubj:outer", "csubj"})
# A verb without a subject of its own has that of the verb it hangs on: "came and said", "wants to say", "left, saying".
_SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis"})
_COMPLEMENTS = frozenset({"ccomp", "xcomp", "parataxis"})
_OBJECTS = frozenset({"obj", "obl", "xcomp", "ccomp"})
_JOINTS = frozenset({"conj", "appos"})
# What is not part of naming somebody: "Ode, | who resigned in May,"
_ASIDES = frozenset({"acl:relcl", "advcl", "advcl:relcl", "parataxis", "discourse", "cc:preconj"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_CLAUSES = frozenset({"VERB", "AUX", "ADJ", "NOUN", "PROPN"})
_QUOTES = frozenset("\"'“”‘’„«»`")
_LONGEST_CHAIN = 6


@attrs.frozen(eq=False)
class Parse:
    """The sentences of an annotation as trees; places count a sentence's tokens from 0.

    Attributes:
        sentences: The annotated sentences.
        starts: Where each of them begins.
        children: For each sentence, for each token, the places of the tokens that hang on it, in order.
    """

    sentences: tuple[AnnotatedSentence, ...]
    starts: tuple[int, ...]
    children: tuple[tuple[tuple[int, ...], ...], ...]

    @classmethod
    def of(cls, annotation: Annotation) -> Parse:
        """Return the trees of *annotation*; heads that are no tokens of the sentence count as none."""
        children = []
        for sentence in annotation.sentences:
            below: list[list[int]] = [[] for _ in sentence.tokens]
            for place, token in enumerate(sentence.tokens):
                if token.head is not None and 0 <= token.head < len(below) and token.head != place:
                    below[token.head].append(place)
            children.append(tuple(map(tuple, below)))
        return cls(annotation.sentences, tuple(one.start for one in annotation.sentences), tuple(children))

    def tree_at(self, cue: Span) -> _Tree | None:
        """Return the sentence in which *cue* stands, as a tree, or None."""
        index = bisect_right(self.starts, cue.start) - 1
        if index < 0 or not self.sentences[index].overlaps(cue):
            return None
        return _Tree(self.sentences[index], self.children[index])


@attrs.frozen(eq=False)
class _Tree:
    sentence: AnnotatedSentence
    children: tuple[tuple[int, ...], ...]

    def token(self, place: int) -> Token:
        return self.sentence.tokens[place]

    def governor(self, cue: Span) -> int | None:
        """Return the place of the cue's main word: the one whose head stands outside the cue."""
        inside = self.places(cue)
        for place in inside:
            if self.token(place).head not in inside:
                return place
        return None

    def below(self, place: int, leave_out: Callable[[int], bool] = lambda _: False) -> set[int]:
        """Return *place* and all that hangs on it, but for branches that *leave_out* holds of."""
        found: set[int] = set()
        waiting = [place]
        while waiting:
            at = waiting.pop()
            if at in found:
                continue
            found.add(at)
            waiting += [child for child in self.children[at] if not leave_out(child)]
        return found

    def child(self, place: int, relations: frozenset[str]) -> int | None:
        """Return the first token that hangs on *place* by one of *relations*."""
        return next((child for child in self.children[place] if self.token(child).relation in relations), None)

    def places(self, span: Span) -> list[int]:
        """Return the places of the tokens that stand in *span*."""
        tokens = self.sentence.tokens
        first = bisect_right(tokens, span.start, key=lambda token: token.end)
        return list(range(first, bisect_left(tokens, span.end, lo=first, key=lambda token: token.start)))

    def climb(self, place: int, stop: Sequence[int]) -> int:
        """Return the last of *place*, its head, the head's head and so on, before one of *stop* or the root's end."""
        seen = {place}
        while (head := self.token(place).head) is not None and head not in stop and head not in seen:
            if not 0 <= head < len(self.children):
                break
            seen.add(head)
            place = head
        return place

    def span(self, first: int, last: int) -> Span:
        """Return the span from the token *first* to the token *last*."""
        start = self.token(first).start
        end = self.token(last).end
        return Span(start, end, self.sentence.text[start - self.sentence.start : end - self.sentence.start])


def subject_of(parse: Parse, cue: Span) -> Span | None:
    """Return who says what *cue* (``said``, ``has been told``) reports, or None where the parse names nobody.

    That is the subject of the cue's verb, or of the verb whose subject it shares; the agent of a passive (``as reported
    by``); the noun a participle describes (``a letter saying``).  Relative clauses and asides are left out, and
    ``who`` is traced to whom it stands for.

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


def _subject(tree: _Tree, verb: int) -> int | None:
    seen = {verb}
    for _ in range(_LONGEST_CHAIN):
        agent = tree.child(verb, frozenset({"obl:agent"}))
        if agent is not None:
            return agent
        if tree.child(verb, frozenset({"nsubj:pass", "aux:pass"})) is not None:
            return None  # "he was told that": who told him, nobody says
        subject = tree.child(verb, _SUBJECTS)
        if subject is not None:
            return _antecedent(tree, subject, verb)
        token = tree.token(verb)
        if token.head is None or token.head in seen or not 0 <= token.head < len(tree.children):
            return None
        if token.relation in {"acl", "acl:relcl"} and token.pos == "VERB":
            return token.head
        if token.relation not in _SHARING:
            return None
        if token.relation == "xcomp":
            addressed = tree.child(token.head, frozenset({"obj", "iobj"}))
            if addressed is not None:  # "asked the mayor to explain": the mayor explains
                return addressed
        verb = token.head
        seen.add(verb)
    return None


def _antecedent(tree: _Tree, subject: int, verb: int) -> int:
    """Return whom a relative pronoun stands for; any other subject as it is."""
    token = tree.token(verb)
    relative = tree.token(subject).text.lower() in _RELATIVE and token.relation in {"acl:relcl", "acl"}
    return token.head if relative and token.head is not None else subject


def _mention(tree: _Tree, head: int, verb: int) -> Span | None:
    """Return the noun phrase of *head*: what hangs on it and stands together with it."""

    def aside(place: int) -> bool:
        token = tree.token(place)
        return (
            token.relation in _ASIDES
            or (token.relation == "acl" and token.pos == "VERB" and place > head and _comma(tree, place))
            or (token.relation == "case" and tree.token(place).head == head)
        )

    inside = tree.below(head, aside)
    if verb in inside:
        inside = {place for place in inside if place not in tree.below(verb)}
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while first < head and not tree.token(first).text[0].isalnum() and tree.token(first).text not in _QUOTES:
        first += 1
    while last > head and tree.token(last).pos == "PUNCT" and tree.token(last).text not in {")", "]"}:
        last -= 1
    return tree.span(first, last) if any(letter.isalnum() for letter in tree.token(head).text) else None


def _comma(tree: _Tree, place: int) -> bool:
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
    token = tree.token(verb)
    if (
        "parataxis" not in only
        or token.relation != "parataxis"
        or token.head is None
        or tree.token(token.head).pos not in _CLAUSES
    ):
        return ()
    return tuple(_pieces(tree, tree.below(token.head, lambda place: place == verb), own | tree.below(verb)))


def _complement(tree: _Tree, verb: int, only: frozenset[str]) -> int | None:
    """Return the head of the clause that *verb* takes; of several the longest, as the others are asides."""
    clauses = [
        child
        for child in tree.children[verb]
        if tree.token(child).relation in only and (child > verb or tree.token(child).relation != "parataxis")
    ]
    return max(clauses, key=lambda place: len(tree.below(place)), default=None)


def _behind_that(tree: _Tree, clause: int) -> set[int]:
    """Return the words of a clause, from its *that* on where it has one: ``said, | however, that | it failed``."""
    inside = tree.below(clause)
    mark = next(
        (place for place in tree.children[clause] if place < clause and tree.token(place).text.lower() == "that"), None
    )
    if mark is None or tree.token(mark).relation != "mark":
        return inside
    return {place for place in inside if place >= mark}


def _own(tree: _Tree, verb: int) -> set[int]:
    """Return the cue's own words: its verb group, its subject, what tells when and to whom."""
    own = {verb}
    for child in tree.children[verb]:
        if tree.token(child).relation not in _COMPLEMENTS | {"punct"}:
            own |= tree.below(child)
    return own


def _pieces(tree: _Tree, inside: set[int], own: set[int]) -> Iterator[Span]:
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


def _trimmed(tree: _Tree, run: list[int]) -> Iterator[Span]:
    while run and _edge(tree.token(run[0])):
        run = run[1:]
    if run and tree.token(run[0]).text.lower() == "that" and tree.token(run[0]).relation == "mark":
        run = run[1:]
    while run and _edge(tree.token(run[-1])):
        run = run[:-1]
    if any(tree.token(place).text[0].isalnum() for place in run):
        yield tree.span(run[0], run[-1])


def _edge(token: Token) -> bool:
    return not any(letter.isalnum() or letter in _QUOTES for letter in token.text)


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
    if behind is None or tree.token(top).relation not in _OBJECTS or tree.token(top).head not in cues:
        return None
    joint = tree.climb(behind, inside)
    if tree.token(joint).relation not in _JOINTS or tree.token(joint).head not in inside:
        return None
    governed = tree.below(top)
    if joint not in governed:
        return None
    return tree.token(max(place for place in governed if tree.token(place).pos != "PUNCT")).end


def main_clause_start(parse: Parse, cue: Span, content: Span) -> int | None:
    """Return where in *content* the clause begins that the cue is subordinate to, or None if it is not there.

    ``While | she said | the talks failed, | he stayed``: nothing that is said can hold the clause that says when or
    although it was said.

    Args:
        parse: The trees of a text.
        cue: The reporting words, at offsets of that text.
        content: What they report, as far as it is known.
    """
    tree = parse.tree_at(cue)
    verb = tree.governor(cue) if tree else None
    if tree is None or verb is None or tree.token(verb).relation != "advcl":
        return None
    head = tree.token(verb).head
    inside = tree.places(content)
    if head is None or head not in inside or head < verb:
        return None
    subordinate = tree.below(verb)
    start = next((at for at in inside if at > verb and at not in subordinate and tree.token(at).pos != "PUNCT"), None)
    if start is None or start == inside[0] or tree.token(start - 1).text != ",":
        return None
    return tree.token(start).start
