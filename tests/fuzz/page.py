"""What an HTML page is made of, as a browser would take it apart."""

from __future__ import annotations

from html.parser import HTMLParser

TAGS = frozenset(
    """html head meta title style body header h1 h2 ul ol li p main div article time span section button b blockquote
    script""".split()  # noqa: SIM905
)
ATTRIBUTES = frozenset(
    """lang charset http-equiv content name class aria-label aria-labelledby aria-pressed id role dir datetime type
    data-of data-key title tabindex""".split()  # noqa: SIM905
)


class Page(HTMLParser):
    """A page's elements, its text by element, and the text of its paragraphs.

    Raises AssertionError at an element, an attribute, a comment or an instruction that no page of newskit's has.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self.scripts = 0
        self._open: list[str] = []
        self._shows_text = False
        self.feed(page)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        names = [name for name, _ in attrs]
        assert set(names) <= ATTRIBUTES, names
        assert len(names) == len(set(names)), names
        self.scripts += tag == "script"
        if tag == "p":
            self._shows_text = ("dir", "auto") in attrs
            self.paragraphs += [""] if self._shows_text else []
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag, tag
        self._shows_text = self._shows_text and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._shows_text:
            self.paragraphs[-1] += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        assert decl == "DOCTYPE html", decl
