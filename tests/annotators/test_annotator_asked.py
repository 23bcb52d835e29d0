"""What an annotator says is checked before anything is built on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, cast

import attrs
import pytest

import newskit as nk
from newskit.annotators.asked import Asked

TEXT = "Kos left 😀 on Friday."
TOKENS = ((0, 3), (4, 8), (9, 10), (11, 13), (14, 20), (20, 21))


def annotation(shift: int = 0, heads: Sequence[int | None] = (1, None, 1, 4, 1, 1)) -> nk.Annotation:
    tokens = tuple(
        nk.Token(start + shift, end + shift, TEXT[start:end], head=head)
        for (start, end), head in zip(TOKENS, heads, strict=True)
    )
    return nk.Annotation((nk.AnnotatedSentence(0, len(TEXT), TEXT, tokens),))


@attrs.frozen
class Says:
    """An annotator that gives what it was told to."""

    answer: Callable[[Sequence[str]], Any]

    def annotate(self, texts: Sequence[str]) -> list[nk.Annotation]:
        """Annotate *texts*."""
        return cast(list[nk.Annotation], self.answer(texts))


def test_a_sound_answer_comes_through_as_it_is() -> None:
    good = annotation()
    assert Asked(Says(lambda texts: [good])).annotation(TEXT) is good


@pytest.mark.parametrize(
    ("answer", "error", "message"),
    [
        ([], ValueError, "Says.annotate must give one annotation for each text, 1, not 0"),
        ([nk.Annotation()] * 2, ValueError, "one annotation for each text, 1, not 2"),
        ([None], TypeError, "must give newskit.Annotation values, not NoneType"),
        ([annotation(1)], ValueError, "token 'Kos' is not at 1:4 of the text, 'os ' is"),
        (
            [nk.Annotation(entities=(nk.Entity(40, 43, "Kos", "PERSON"),))],
            ValueError,
            "entity 'Kos' is not at 40:43 of the text, '' is",
        ),
        (
            [nk.Annotation((nk.AnnotatedSentence(0, 3, "Kos", (nk.Token(4, 8, "left"),)),))],
            ValueError,
            "token 'left' at 4:8 is out of order, or outside its sentence",
        ),
        (
            [nk.Annotation((annotation().sentences[0], nk.AnnotatedSentence(4, 8, "left", ())))],
            ValueError,
            "sentence 'left' at 4:8 is out of order",
        ),
    ],
)
def test_a_broken_answer_is_an_error_that_says_where(answer: Any, error: type[Exception], message: str) -> None:
    for reading in (
        lambda by: nk.read(TEXT, annotator=by),
        lambda by: nk.find_names(TEXT, annotator=by),
        lambda by: nk.extract_quotes(TEXT, by),
        lambda by: nk.resolve_dates(TEXT, None, annotator=by),
        lambda by: list(nk.read_many([{"text": TEXT}], annotator=by)),
    ):
        with pytest.raises(error) as caught:
            reading(Says(lambda texts: answer))
        assert message in str(caught.value)


@pytest.mark.parametrize(
    "heads", [(1, 0, 1, 4, 1, 1), (1, None, 1, 4, 1, 17), (1, None, 1, 4, 1, -1), (5, 0, 1, 2, 3, 4)]
)
def test_heads_that_make_no_tree_are_left_out(heads: Sequence[int | None]) -> None:
    (sentence,) = Asked(Says(lambda texts: [annotation(heads=heads)])).annotation(TEXT).sentences
    assert [token.head for token in sentence.tokens] == [None] * len(TOKENS)


def test_a_root_may_hang_on_itself() -> None:
    found = annotation(heads=(1, 1, 1, 4, 1, 1))
    assert Asked(Says(lambda texts: [found])).annotation(TEXT) is found


def test_a_long_chain_is_checked_in_linear_time() -> None:
    text = "a " * 20_000
    tokens = tuple(
        nk.Token(at * 2, at * 2 + 1, "a", head=at + 1 if at + 1 < len(text) // 2 else None)
        for at in range(len(text) // 2)
    )
    found = nk.Annotation((nk.AnnotatedSentence(0, len(text), text, tokens),))
    assert Asked(Says(lambda texts: [found])).annotation(text) is found


def test_each_text_is_asked_for_once() -> None:
    asked: list[list[str]] = []

    def answer(texts: Sequence[str]) -> list[nk.Annotation]:
        asked.append(list(texts))
        return [nk.Annotation() for _ in texts]

    annotator = Asked.of(Says(answer))
    assert Asked.of(annotator) is annotator
    annotator.annotate(["a", "b", "a"])
    annotator.annotate(["b", "c"])
    annotator.parse("c")
    assert asked == [["a", "b"], ["c"]]


def test_many_stories_go_through_an_annotator_together() -> None:
    asked: list[int] = []

    def answer(texts: Sequence[str]) -> list[nk.Annotation]:
        asked.append(len(texts))
        return [nk.Annotation() for _ in texts]

    records = [{"id": str(number), "text": f"Story {number}. Kos left."} for number in range(20)]
    assert list(nk.read_many(records, annotator=Says(answer))) == list(nk.read_many(records))
    assert len(asked) < 5
    assert sum(asked) == 20


@pytest.mark.parametrize("given", [nk.StanzaAnnotator, 7, "stanza"])
def test_what_is_no_annotator_is_refused(given: Any) -> None:
    with pytest.raises(TypeError, match="annotator must "):
        nk.read(TEXT, annotator=given)
