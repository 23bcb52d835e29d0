import pytest
from hypothesis import given
from hypothesis import strategies as st

import newskit as nk
from newskit.text import Scan, Span
from tests.strategies import news_text


def test_a_text_becomes_a_span_of_all_of_it() -> None:
    assert Span.of("Kyiv") == Span(0, 4, "Kyiv")
    span = Span(7, 11, "Kyiv")
    assert Span.of(span) is span


@pytest.mark.parametrize("wrong", [None, 7, ["Kyiv"]])
def test_other_types_are_refused(wrong: object) -> None:
    with pytest.raises(TypeError, match=r"^text must be a str or a Span, not"):
        Span.of(wrong)  # type: ignore[arg-type]


def test_bytes_are_refused_with_what_would_do() -> None:
    with pytest.raises(TypeError, match="decode it first"):
        Span.of(b"Kyiv")  # type: ignore[arg-type]


@pytest.mark.parametrize(("start", "end", "text"), [(0, 3, "Kyiv"), (-1, 3, "Kyiv"), (4, 0, "")])
def test_a_span_that_lies_about_its_length_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="must be end - start code points long"):
        Span(start, end, text)


@given(news_text(20), st.data())
def test_a_part_of_a_span_keeps_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = Span.of(text).sub(start, end)
    assert text[part.start : part.end] == part.text
    inner = part.strip()
    assert text[inner.start : inner.end] == inner.text == part.text.strip()


def test_a_part_outside_is_refused() -> None:
    with pytest.raises(ValueError, match="does not lie within"):
        Span(5, 9, "Kyiv").sub(2, 5)


def test_overlap_and_containment_are_half_open() -> None:
    one, two, three = Span(0, 4, "Kyiv"), Span(4, 5, ","), Span(1, 3, "yi")
    assert not one.overlaps(two)
    assert one.overlaps(three)
    assert one.contains(three)
    assert not three.contains(one)


@given(news_text())
def test_the_scan_is_made_of_slices(text: str) -> None:
    scan = Scan.of(text)
    for spans in (scan.paragraphs, scan.sentences, scan.tokens, scan.quotations):
        starts = [span.start for span in spans]
        assert starts == sorted(starts)
        for span in spans:
            assert text[span.start : span.end] == span.text
    for quotation in scan.quotations:
        assert quotation.contains(quotation.content)


@given(news_text(), st.integers(0, 50))
def test_a_scan_of_a_span_moves_with_it(text: str, offset: int) -> None:
    here = Scan.of(text)
    there = Scan.of(Span(offset, offset + len(text), text))
    assert [span.moved(offset) for span in here.sentences] == list(there.sentences)
    assert [(q.start + offset, q.closed, q.depth) for q in here.quotations] == [
        (q.start, q.closed, q.depth) for q in there.quotations
    ]


def test_blanked_parts_keep_every_offset() -> None:
    text = "By Ann Lee\nTalks failed. | DPA"
    scan = Scan.of(text).without(nk.Span(0, 10, "By Ann Lee"), nk.Span(25, 30, "| DPA"))
    assert [(s.start, s.text) for s in scan.sentences] == [(11, "Talks failed.")]
