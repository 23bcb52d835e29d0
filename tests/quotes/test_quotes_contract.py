"""What holds for every text: slices, order, offsets, arguments, linear work."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from hypothesis import given

from newskit.quotes import Cue, extract_quotes, read_cues
from newskit.text import Scan, Span
from tests.growth import assert_linear
from tests.strategies import news_text

STORY = 'Mayor Ann Lund said it was late.\n\n"Very late," she added. "Go home."'


@given(news_text())
def test_every_part_is_a_slice_in_reading_order(text: str) -> None:
    quotes = extract_quotes(text)
    for quote in quotes:
        assert quote.content
        parts = [*quote.content, *(part for part in (quote.cue, quote.source) if part)]
        for part in (quote, *parts):
            assert text[part.start : part.end] == part.text
        assert (quote.start, quote.end) == (min(p.start for p in parts), max(p.end for p in parts))
        assert quote.kind in {"direct", "mixed", "indirect"}
        assert quote.cue_type in {"speech", "writing", "thought", "attitude"}
    starts = [quote.start for quote in quotes]
    assert starts == sorted(starts)


def test_offsets_count_in_the_whole_text() -> None:
    before = "Slug line\n\n"
    alone = extract_quotes(STORY)
    shifted = extract_quotes(Span(len(before), len(before) + len(STORY), STORY))
    assert len(alone) == 2
    for quote, moved in zip(alone, shifted, strict=True):
        assert (moved.start - quote.start, moved.text) == (len(before), quote.text)
        assert moved.speaker == quote.speaker == "Ann Lund"
        assert (before + STORY)[moved.content[0].start : moved.content[0].end] == moved.content[0].text


def test_a_scan_is_taken_as_it_is() -> None:
    assert extract_quotes(Scan.of(STORY)) == extract_quotes(STORY)


def test_windows_line_ends_change_nothing_but_offsets() -> None:
    crossed = extract_quotes(STORY.replace("\n", "\r\n"))
    assert [[part.text for part in quote.content] for quote in crossed] == [
        [part.text for part in quote.content] for quote in extract_quotes(STORY)
    ]


def test_wrong_arguments() -> None:
    with pytest.raises(TypeError, match="text must be a str or a Span"):
        extract_quotes(b"bytes")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="lang must be one of 'en', not 'xx'"):
        extract_quotes("text", lang="xx")


def test_the_lexicon_can_be_extended() -> None:
    text = '"We go," Ode clarioned. Lang clarioned that it was late.'
    cues = read_cues("# mine\nclarion\tclarions,clarioned,clarioned,clarioning\twriting\tquote,that")
    assert extract_quotes(text) == []
    assert [(quote.content[0].text, quote.cue_type) for quote in extract_quotes(text, cues=cues)] == [
        ("We go,", "writing"),
        ("it was late", "writing"),
    ]


def test_an_added_cue_replaces_the_one_there_is() -> None:
    say = Cue("say", ("says", "said", "said", "saying"), "thought", frozenset({"quote"}))
    (quote,) = extract_quotes('"We go," Ode said. Ode said it was late.', cues=[say])
    assert quote.cue_type == "thought"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("# ok\nsay\tsays", "mine.tsv, line 2: expected 4 fields separated by tabs, found 2"),
        ("say\tsays\tspeech\tquote", "mine.tsv, line 1: say: expected 4 forms"),
        ("\nsay\tsays,said,said,saying\tnoise\tquote", "mine.tsv, line 2: say: type must be one of speech"),
        ("say\tsays,said,said,saying\tspeech\tsing", "mine.tsv, line 1: say: unknown frame 'sing'"),
    ],
)
def test_a_wrong_line_is_named(table: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_cues(table, "mine.tsv")


def _lines_run(call: Callable[[], object]) -> int:
    """Return how many lines a call runs through: a measure of work that no busy machine disturbs."""
    count = 0

    def trace(frame: object, event: str, _: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        call()
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    "piece",
    ['"', "“", "' ", "said ", "Ode said ", "(", '"a" said ', "said that ", '"A," he said. ', "hardly said ",
     "his claim that ", "Ode (said ", "“a said\n\n", ": ", "said, ", '"A!" ', "« a, said The ", "while said that ",
     "in the words of ", "who fled said ", "asked who "],
)  # fmt: skip
def test_work_grows_with_the_text(piece: str) -> None:
    once, twice = (piece * (size // len(piece)) for size in (6_000, 12_000))
    extract_quotes(once, names=[])
    ratio = _lines_run(lambda: extract_quotes(twice, names=[])) / _lines_run(lambda: extract_quotes(once, names=[]))
    assert ratio < 2.4


@pytest.mark.parametrize("piece", ["said ", "Ode (said ", "said, ", "“a said\n\n", '"', "("])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_linear(lambda text: extract_quotes(text, names=[]), piece, 20_000)
