"""IPTC NITF, the News Industry Text Format: XML, versions 2.5 to 3.6."""

from __future__ import annotations

import datetime as dt
from xml.etree.ElementTree import Element

import regex

from newskit.interop.incoming import parse_published
from newskit.interop.sources.layout import Story
from newskit.interop.sources.markup import element_text, parse_xml

_OPENING = regex.compile(r"\s*+(?:<\?|<!|<(?:\w++:)?nitf\b|<\w)")
_RUN_TOGETHER = regex.compile(r"(\d{8})(\d{6})(.*+)")
_SAYS_WHO = regex.compile(r"(?i)\b(?!by\b)\p{L}")
_BY = regex.compile(r"(?i)^by\b[:\s]++")
_NOT_BODY = frozenset({"dateline", "abstract", "copyrite", "byline", "note", "datasource", "media", "tagline"})


def is_nitf(data: object) -> bool:
    """Whether *data* is a string or bytes that look like XML."""
    if isinstance(data, bytes | bytearray):
        head = bytes(data[:400])
        wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
        data = head.decode("utf-16", "replace") if wide else head.decode("latin-1").removeprefix("\xef\xbb\xbf")
    return isinstance(data, str) and _OPENING.match(data.removeprefix("\ufeff"), 0, 400) is not None


def read_nitf(data: str | bytes) -> Story:
    """Return what an NITF document says; one wrapped in NewsML is found too.

    Raises:
        ValueError: If it is no XML, declares entities, holds no ``nitf`` element, or a date in it is none.
    """
    root = parse_xml(data.removeprefix("\ufeff") if isinstance(data, str) else data)
    nitf = root if root.tag == "nitf" else next(root.iter("nitf"), None)
    if nitf is None:
        msg = f"expected an 'nitf' element, found {root.tag!r}"
        raise ValueError(msg)
    content = nitf.find("body/body.content")
    if content is None:
        msg = "expected a 'body.content' element, found none"
        raise ValueError(msg)
    head = nitf.find("body/body.head")
    head = Element("body.head") if head is None else head
    return Story(
        body=_body(content),
        id=_attribute(nitf, "head/docdata/doc-id", "id-string"),
        published=_published(nitf),
        outlet=_outlet(nitf, head),
        headline=_line(head, "hedline/hl1") or _line(head, "hedline") or _line(nitf, "head/title"),
        byline=_byline(head),
        dateline=_line(head, "dateline") or _line(content, "block/dateline"),
    )


def _body(content: Element) -> str:
    """Return the paragraphs; what stands apart from the text inside a block is left out."""
    for block in (content, *content.iter("block")):
        for child in [child for child in block if child.tag in _NOT_BODY]:
            block.remove(child)
    return element_text(content)


def _byline(head: Element) -> str | None:
    """Return the byline without the author's title, which NITF sets in an element of its own."""
    lines = []
    for byline in head.findall("byline"):
        people = [_flat(person) for person in byline.findall("person")]
        title = byline.find("byttl")
        if title is not None and (people or _SAYS_WHO.search(byline.text or "")):
            byline.remove(title)
        lines += [" and ".join(people)] if len(people) > 1 else [_flat(byline)]
    first, *others = [line for line in lines if line] or [""]
    return " and ".join((first, *(_BY.sub("", line) for line in others))) or None


def _published(nitf: Element) -> dt.date | None:
    for path, name in (
        ("head/docdata/date.release", "norm"),
        ("head/docdata/date.issue", "norm"),
        ("head/pubdata", "date.publication"),
        ("body/body.head/dateline/story.date", "norm"),
    ):
        if value := _attribute(nitf, path, name):
            joined = _RUN_TOGETHER.fullmatch(value)
            return parse_published(f"{joined[1]}T{joined[2]}{joined[3]}" if joined else value)
    return None


def _outlet(nitf: Element, head: Element) -> str | None:
    return (
        _attribute(nitf, "head/pubdata", "name")
        or _line(head, "distributor")
        or _attribute(nitf, "head/docdata/doc.copyright", "holder")
    )


def _attribute(root: Element, path: str, name: str) -> str | None:
    element = root.find(path)
    return (element.get(name) or "").strip() or None if element is not None else None


def _line(root: Element, path: str) -> str | None:
    element = root.find(path)
    return _flat(element) or None if element is not None else None


def _flat(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
