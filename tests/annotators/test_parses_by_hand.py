"""What a parse without mistakes gives: on sentences parsed by hand it adds, and never loses against the rules alone."""

from __future__ import annotations

import pytest
import regex

from newskit import Annotator, Quote, extract_quotes, find_names, read, resolve_dates
from tests.annotators.parses import ANCHOR, ByHand, Parsed, parses

_WORD = regex.compile(r"[\p{L}\p{N}’'-]+")
Said = tuple[tuple[str, ...], tuple[str, ...]]


def words(text: str | None) -> tuple[str, ...]:
    return tuple(_WORD.findall(text or ""))


def said(quote: Quote) -> Said:
    return words(quote.source.text if quote.source else None), words(" ".join(piece.text for piece in quote.content))


def right(sentence: Parsed, annotator: Annotator | None) -> set[Said]:
    """Return the quotes found with exactly the right words and source."""
    gold = {(words(source), words(" ".join(content))) for source, _, content in sentence.quotes}
    return gold & {said(quote) for quote in extract_quotes(sentence.text, annotator)}


def wrong(sentence: Parsed, annotator: Annotator | None) -> int:
    return len(extract_quotes(sentence.text, annotator)) - len(right(sentence, annotator))


def dates(sentence: Parsed, annotator: Annotator | None) -> set[tuple[str, str]]:
    found = resolve_dates(sentence.text, ANCHOR, annotator=annotator)
    return set(sentence.dates) & {(mention.text, mention.value) for mention in found}


each = pytest.mark.parametrize("sentence", parses(), ids=lambda sentence: sentence.name)


@each
def test_it_never_loses_against_the_rules(sentence: Parsed) -> None:
    assert right(sentence, ByHand()) >= right(sentence, None)
    assert wrong(sentence, ByHand()) <= wrong(sentence, None)
    assert dates(sentence, ByHand()) >= dates(sentence, None)
    assert set(find_names(sentence.text)) <= set(find_names(sentence.text, annotator=ByHand()))


@each
def test_reading_with_it_gives_the_same(sentence: Parsed) -> None:
    article = read(sentence.text, ANCHOR, annotator=ByHand())
    assert list(article.quotes) == extract_quotes(sentence.text, ByHand())
    assert list(article.dates) == resolve_dates(sentence.text, ANCHOR, annotator=ByHand())


@each
def test_the_parses_are_of_their_sentences(sentence: Parsed) -> None:
    (parsed,) = sentence.annotation().sentences
    assert parsed.text == sentence.text
    for source, cue, content in sentence.quotes:
        assert all(piece in sentence.text for piece in (source or "", cue, *content))
    assert all(token.head is not None or token.relation == "root" for token in parsed.tokens)


def test_how_much_it_adds() -> None:
    everything = sum(len(sentence.quotes) for sentence in parses())
    by_rules = sum(len(right(sentence, None)) for sentence in parses())
    by_hand = sum(len(right(sentence, ByHand())) for sentence in parses())
    assert by_hand >= by_rules + 8
    assert by_hand == everything
    assert sum(len(dates(sentence, ByHand())) for sentence in parses()) == sum(len(one.dates) for one in parses())
