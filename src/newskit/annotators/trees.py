"""Trees: the sentences of an annotation with what hangs on what, and the way from an offset to a word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

import attrs

from newskit.annotators.protocol import AnnotatedSentence, Annotation, Token
from newskit.text import Span

# A tree of more tokens is no sentence but a list or a broken parse; walking it for every verb would take the square.
_LONGEST = 500


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

    def tree_at(self, cue: Span) -> Tree | None:
        """Return the sentence in which *cue* stands, as a tree; None where there is none, or one too long to be one."""
        index = bisect_right(self.starts, cue.start) - 1
        if index < 0 or not self.sentences[index].overlaps(cue) or len(self.children[index]) > _LONGEST:
            return None
        return Tree(self.sentences[index], self.children[index])


@attrs.frozen(eq=False)
class Tree:
    """A sentence as a tree; a place is a token's number in it, from 0."""

    sentence: AnnotatedSentence
    children: tuple[tuple[int, ...], ...]

    def token(self, place: int) -> Token:
        """Return the token at *place*."""
        return self.sentence.tokens[place]

    def head(self, place: int) -> int | None:
        """Return the place of the governing token; None for the root, and where a parse points nowhere."""
        head = self.sentence.tokens[place].head
        return head if head is not None and 0 <= head < len(self.children) and head != place else None

    def governor(self, cue: Span) -> int | None:
        """Return the place of the cue's main word: the one whose head stands outside the cue."""
        inside = self.places(cue)
        for place in inside:
            if self.head(place) not in inside:
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
        while (head := self.head(place)) is not None and head not in stop and head not in seen:
            seen.add(head)
            place = head
        return place

    def above(self, place: int) -> list[int]:
        """Return the head of *place*, the head's head and so on, up to the root."""
        found: list[int] = []
        while (head := self.head(place)) is not None and head not in found:
            found.append(head)
            place = head
        return found

    def span(self, first: int, last: int) -> Span:
        """Return the span from the token *first* to the token *last*."""
        start = self.token(first).start
        end = self.token(last).end
        return Span(start, end, self.sentence.text[start - self.sentence.start : end - self.sentence.start])
