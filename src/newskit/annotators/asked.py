"""Asked: an annotator asked once for each text, its answers checked before anything is built on them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newskit.annotators.protocol import AnnotatedSentence, Annotation, Annotator
from newskit.annotators.trees import Parse
from newskit.text import Span

_SHOWN = 40


class Asked:
    """An annotator that is asked once for a text, however many capabilities want the answer.

    Args:
        annotator: Whom to ask.
    """

    def __init__(self, annotator: Annotator) -> None:
        given: object = annotator
        if isinstance(given, type):
            msg = f"annotator must be an annotator, not the class {given.__name__}; make one: {given.__name__}()"
            raise TypeError(msg)
        if not isinstance(given, Annotator):
            msg = f"annotator must have a method annotate(texts), not be a {type(given).__name__}"
            raise TypeError(msg)
        self._annotator = annotator
        self._known: dict[str, Annotation] = {}
        self._parses: dict[str, Parse] = {}

    @classmethod
    def of(cls, annotator: Annotator) -> Asked:
        """Return *annotator* as one that is asked once; one that is so already as it is.

        Raises:
            TypeError: If *annotator* has no method ``annotate``.
        """
        return annotator if isinstance(annotator, cls) else cls(annotator)

    def annotate(self, texts: Iterable[str]) -> list[Annotation]:
        """Return the annotations of *texts*, in order; those not known yet are asked for in one batch.

        Entities come back in reading order.  A sentence whose heads run in a ring is no tree: its tokens come back
        without heads, and the rules decide there.

        Raises:
            TypeError: If the annotator gives something else than annotations.
            ValueError: If it gives too many or too few, or offsets that don't fit the text.
        """
        wanted = list(texts)
        missing = [text for text in dict.fromkeys(wanted) if text not in self._known]
        if missing:
            self._known.update(zip(missing, self._checked(missing), strict=True))
        return [self._known[text] for text in wanted]

    def annotation(self, text: str) -> Annotation:
        """Return the annotation of *text*."""
        return self.annotate([text])[0]

    def parse(self, text: str) -> Parse | None:
        """Return the trees of *text*, None where the annotation has no sentences."""
        if text not in self._parses:
            self._parses[text] = Parse.of(self.annotation(text))
        parse = self._parses[text]
        return parse if parse.sentences else None

    def _checked(self, texts: list[str]) -> list[Annotation]:
        name = type(self._annotator).__name__
        given: object = self._annotator.annotate(texts)
        if not isinstance(given, Iterable):
            msg = f"{name}.annotate must give a list of annotations, not {type(given).__name__}"
            raise TypeError(msg)
        answers = list(given)
        if len(answers) != len(texts):
            msg = f"{name}.annotate must give one annotation for each text, {len(texts)}, not {len(answers)}"
            raise ValueError(msg)
        return [_checked(name, text, answer) for text, answer in zip(texts, answers, strict=True)]


def _checked(name: str, text: str, answer: object) -> Annotation:
    if not isinstance(answer, Annotation):
        msg = f"{name}.annotate must give newskit.Annotation values, not {type(answer).__name__}"
        raise TypeError(msg)
    end = 0
    for sentence in answer.sentences:
        _check_place(name, text, sentence, "sentence", end, len(text))
        end = at = sentence.start
        for token in sentence.tokens:
            _check_place(name, text, token, "token", at, sentence.end)
            at = token.start
        end = sentence.end
    for entity in answer.entities:
        _check_place(name, text, entity, "entity", 0, len(text))
    starts = [entity.start for entity in answer.entities]
    if starts != sorted(starts):
        answer = attrs.evolve(answer, entities=tuple(sorted(answer.entities, key=lambda entity: entity.start)))
    if all(map(_is_tree, answer.sentences)):
        return answer
    return attrs.evolve(
        answer, sentences=tuple(one if _is_tree(one) else _without_heads(one) for one in answer.sentences)
    )


def _check_place(name: str, text: str, span: Span, kind: str, low: int, high: int) -> None:
    """Raise ValueError unless *span* is what stands there, between *low* and *high*."""
    if low <= span.start <= span.end <= high and text.startswith(span.text, span.start):
        return
    shown = span.text if len(span.text) <= _SHOWN else span.text[:_SHOWN] + "..."
    if 0 <= span.start <= span.end <= len(text) and text.startswith(span.text, span.start):
        msg = f"{name}: {kind} {shown!r} at {span.start}:{span.end} is out of order, or outside its sentence"
    else:
        there = text[max(span.start, 0) : max(span.start, 0) + len(shown)]
        msg = f"{name}: {kind} {shown!r} is not at {span.start}:{span.end} of the text, {there!r} is"
    raise ValueError(msg)


def _is_tree(sentence: AnnotatedSentence) -> bool:
    """Whether every head leads to a root, and none out of the sentence."""
    heads = [token.head for token in sentence.tokens]
    sound = [False] * len(heads)
    for first in range(len(heads)):
        path = []
        seen = set()
        at: int | None = first
        while at is not None and not (0 <= at < len(heads) and sound[at]):
            if not 0 <= at < len(heads) or at in seen:
                return False
            seen.add(at)
            path.append(at)
            at = None if heads[at] == at else heads[at]  # some parsers let the root hang on itself
        for place in path:
            sound[place] = True
    return True


def _without_heads(sentence: AnnotatedSentence) -> AnnotatedSentence:
    tokens = tuple(attrs.evolve(token, head=None, relation=None) for token in sentence.tokens)
    return attrs.evolve(sentence, tokens=tokens)
