"""Text out of markup: HTML as feeds carry it, and XML read without a door for its entities."""

from __future__ import annotations

import html
from collections.abc import Iterator
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

import regex

_DEEPEST = 200
#: What begins a new paragraph; every other element runs on in the line.
_BLOCKS = frozenset(
    """
    address article aside blockquote block bq dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hl1 hl2
    hr li main nav ol p pre section table tagline td th tr ul
    """.split()  # noqa: SIM905
)
#: What is no part of the story's text.
_HIDDEN = frozenset(("figcaption", "figure", "media", "nav", "noscript", "script", "style", "template"))
_TAG = regex.compile(r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|table|img|figure)\b[^<>]*+>")
# A mark of quotation may hold what would end a tag; how much is bounded, for most marks are never closed.
_ANY_TAG = regex.compile(
    r"""<(?P<close>/?)(?P<tag>[A-Za-z][\w.:-]{0,40}+|!doctype)(?:[^<>"']|"[^"]{0,1000}+"|'[^']{0,1000}+')*+>""",
    regex.IGNORECASE,
)
_ENTITY = regex.compile(r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#[xX][0-9A-Fa-f]{1,6});")


def plain_text(text: str) -> str:
    r"""Return *text* as it is or, where it holds HTML's tags, what these mark up.

    JSON-LD and feeds say nowhere which it is.

    >>> plain_text("<p>Talks <b>resume</b>.</p><p>Aides left.</p>")
    'Talks resume.\n\nAides left.'
    >>> plain_text("3 < 5 & 7")
    '3 < 5 & 7'
    """
    if _TAG.search(text):
        return markup_text(text)
    return html.unescape(text) if _ENTITY.search(text) else text


def markup_text(text: str) -> str:
    """Return the text of HTML, its paragraphs parted by blank lines; any text will do, and takes linear time."""
    return paragraphs(list(_html_pieces(_without_comments(text))))


def paragraphs(pieces: Iterator[str | None] | list[str | None]) -> str:
    """Return pieces of running text, a None wherever a paragraph ends, as paragraphs parted by blank lines."""
    found: list[str] = []
    line: list[str] = []
    for piece in (*pieces, None):
        if piece is not None:
            line.append(piece)
        elif line:
            rows = (" ".join(row.split()) for row in "".join(line).split("\n"))
            if text := "\n".join(row for row in rows if row):
                found.append(text)
            line = []
    return "\n\n".join(found)


def _html_pieces(text: str) -> Iterator[str | None]:
    """Yield the running text between tags, and None wherever a paragraph ends."""
    hidden, depth, at = "", 0, 0
    for match in _ANY_TAG.finditer(text):
        if not hidden:
            yield html.unescape(text[at : match.start()]).replace("\n", " ")
        at = match.end()
        tag = match["tag"].lower()
        if hidden:
            if tag == hidden:
                depth += -1 if match["close"] else 1
                hidden = hidden if depth else ""
        elif tag in _HIDDEN and not match["close"] and not match[0].endswith("/>"):
            hidden, depth = tag, 1
        elif tag == "br":
            yield "\n"
        elif tag in _BLOCKS:
            yield None
    if not hidden:
        yield html.unescape(text[at:]).replace("\n", " ")


def _without_comments(text: str) -> str:
    pieces, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        pieces.append(text[at:start])
        at = end + 3
    return "".join((*pieces, text[at:]))


def parse_xml(text: str | bytes) -> Element:
    """Return the root of an XML document, which may declare no entities: they can be made to fill the memory.

    HTML's names of characters are understood, declared or not; namespaces are left out of the names.

    Raises:
        ValueError: If it is no XML, declares entities, or nests too deeply.
    """
    builder = TreeBuilder()
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            msg = f"expected XML of at most {_DEEPEST} levels, found more"
            raise ValueError(msg)
        builder.start(tag.rpartition("}")[2], attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(tag.rpartition("}")[2])

    def refuse(name: str, *_: object) -> None:
        msg = f"expected XML without entities of its own, found a declaration of {name[:40]!r}"
        raise ValueError(msg)

    def skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            builder.data(html.unescape(f"&{name};"))

    parser = expat.ParserCreate("utf-8" if isinstance(text, str) else None, "}")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    parser.SkippedEntityHandler = skipped
    parser.UseForeignDTD(True)  # so that &nbsp; is skipped, to be understood above, rather than an error
    try:
        parser.Parse(text.encode("utf-8", "replace") if isinstance(text, str) else text, True)
        return builder.close()
    except (expat.ExpatError, LookupError) as error:  # the latter for an encoding nobody knows
        msg = f"expected XML ({error})"
        raise ValueError(msg) from error


def element_text(element: Element) -> str:
    """Return the text of an XML element, its paragraphs parted by blank lines."""
    return paragraphs(list(_pieces(element)))


def _pieces(element: Element) -> Iterator[str | None]:
    if element.tag not in _HIDDEN:
        if element.tag in _BLOCKS:
            yield None
        if element.tag == "br":
            yield "\n"
        yield (element.text or "").replace("\n", " ")
        for child in element:
            yield from _pieces(child)
        if element.tag in _BLOCKS:
            yield None
    yield (element.tail or "").replace("\n", " ")
