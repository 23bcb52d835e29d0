"""The page as text: escaped, self-contained, and true to the findings."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from html.parser import HTMLParser

import pytest

import newskit as nk
from newskit.interop.marks import Mark, marked_paragraphs

DAY = dt.date(2025, 1, 22)
ODD = 'Anna & Söhne said <script>alert("1")</script> isn\'t "right".'


class Page(HTMLParser):
    """What a page is made of; complains of tags that do not nest."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(page)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.setdefault(self._open[-1] if self._open else "", []).append(data)


def article(text: str, outlet: str | None = None) -> nk.Article:
    return nk.read(text, DAY, outlet)


def test_everything_is_escaped() -> None:
    story = nk.collate([article(ODD, 'A&B "Daily" <i>'), article(ODD, "</title><script>")])
    page = nk.render_html(story)
    assert page.count("<script>") == 1
    assert page.count("</script>") == 1
    assert "<i>" not in page
    assert "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;" in page
    assert Page(page).text["title"] == ['A&B "Daily" <i> · </title><script>']


def test_the_policy_names_the_pages_own_script_and_style() -> None:
    page = nk.render_html(article("Anna Lang resigned."))
    parsed = Page(page)
    (policy,) = [attrs["content"] for tag, attrs in parsed.elements if attrs.get("http-equiv")]
    assert policy is not None
    for tag in ("script", "style"):
        source = "".join(parsed.text[tag])
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_nothing_is_fetched() -> None:
    page = Page(nk.render_html(article("See https://example.org/x.js and Anna Lang.")))
    for tag, attrs in page.elements:
        assert tag not in {"link", "img", "iframe", "object", "video", "base"}
        assert not {"src", "href", "style", "onclick"} & set(attrs)


def test_every_key_that_can_be_chosen_has_its_place_in_a_panel() -> None:
    story = nk.collate([
        article('Mayor Anna Kovalskiy came to Kiev on Tuesday. "We will see," Kovalskiy said.', "A"),
        article("Anna Kovalsky left Kyiv on Jan. 20.", "B"),
    ])  # fmt: skip
    elements = Page(nk.render_html(story)).elements
    buttons = {attrs["data-key"] for tag, attrs in elements if tag == "button"}
    marked = {attrs["data-key"] for tag, attrs in elements if tag == "span" and "data-key" in attrs}
    assert marked == buttons == {"p0", "l0", "t0", "t1"}
    for _, attrs in elements:
        if attrs.get("role") == "button":
            assert attrs["tabindex"] == "0"
            assert attrs["aria-pressed"] == "false"
            assert attrs["title"]


def test_one_article_and_no_article() -> None:
    assert "only here" not in nk.render_html(article('"Yes," Anna Lang said.'))
    assert "No stories" in nk.render_html(nk.collate([]))
    assert "<title>story 1</title>" in nk.render_html(nk.read(""))


def test_only_articles_and_stories_are_shown() -> None:
    with pytest.raises(TypeError, match="expected an Article or a Story, found str"):
        nk.render_html("a story")  # type: ignore[arg-type]


def test_a_notebook_gets_a_frame_that_may_do_nothing_but_run_the_pages_script() -> None:
    for found in (article(ODD), nk.collate([article(ODD)])):
        elements = Page(found._repr_html_()).elements
        ((tag, attrs),) = elements
        assert tag == "iframe"
        assert attrs["sandbox"] == "allow-scripts"
        assert attrs["srcdoc"] == nk.render_html(found)


def test_half_an_emoji_does_not_keep_the_page_from_being_written() -> None:
    page = nk.render_html(nk.read("Anna Lang \ud83d resigned."))
    assert "Anna Lang</span> ? resigned." in page
    page.encode("utf-8")


def test_the_same_page_every_time() -> None:
    story = nk.collate([article("Anna Lang resigned on Tuesday.", "A"), article("Anna Lang has quit.", "B")])
    assert nk.render_html(story) == nk.render_html(story)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "ab cd ef"),
        ([Mark(0, 2, "x")], '<span class="x">ab</span> cd ef'),
        (
            [Mark(0, 5, "x"), Mark(3, 8, "y")],
            '<span class="x">ab </span><span class="x y">cd</span><span class="y"> ef</span>',
        ),
        (
            [Mark(0, 8, "x", "p0"), Mark(3, 5, "y", "t0", "day")],
            '<span class="x" data-of="p0" data-key="p0">ab </span>'
            '<span class="x y" data-of="p0 t0" data-key="t0" title="day" tabindex="0" role="button" '
            'aria-pressed="false">cd</span><span class="x" data-of="p0" data-key="p0"> ef</span>',
        ),
        ([Mark(3, 5, "x"), Mark(3, 5, "y")], 'ab <span class="x y">cd</span> ef'),
    ],
)
def test_overlaps_are_cut(marks: list[Mark], expected: str) -> None:
    assert list(marked_paragraphs("ab cd ef", marks)) == [expected]


def test_marks_over_several_paragraphs_show_in_each() -> None:
    shown = list(marked_paragraphs("ab\n\ncd\n\nef", [Mark(1, 9, "x")]))
    assert shown == ['a<span class="x">b</span>', '<span class="x">cd</span>', '<span class="x">e</span>f']
