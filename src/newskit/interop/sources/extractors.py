"""What trafilatura, newspaper4k and fundus make of a page, as the dicts and JSON they write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newskit.interop.incoming import optional_string, parse_id, parse_published, required_string
from newskit.interop.sources.fields import first_string, list_of, names_of
from newskit.interop.sources.layout import Story


def read_plain(data: Mapping[str, Any]) -> Story:
    """Return what one of newskit's own records says; its text is taken as it is."""
    return Story(
        body=required_string(data, "text"),
        id=parse_id(data.get("id")),
        published=parse_published(data.get("published")),
        outlet=optional_string(data.get("outlet"), "outlet"),
    )


def read_trafilatura(data: Mapping[str, Any]) -> Story:
    """Return what trafilatura found: ``bare_extraction(...).as_dict()``, or its JSON.

    Several authors stand in one field, parted by semicolons.
    """
    authors = names_of(data.get("author"), "author")
    return Story(
        body=required_string(data, "text"),
        id=_name(data),
        published=parse_published(data.get("date")),
        outlet=first_string(data, "sitename", "source-hostname", "hostname", "domain"),
        headline=first_string(data, "title"),
        authors=authors if len(authors) > 1 else (),
        byline=authors[0] if len(authors) == 1 else None,
    )


def read_newspaper(data: Mapping[str, Any]) -> Story:
    """Return what newspaper4k found: ``article.to_json()``."""
    return Story(
        body=required_string(data, "text"),
        id=_name(data),
        published=parse_published(data.get("publish_date")),
        outlet=first_string(data, "meta_site_name"),
        headline=first_string(data, "title"),
        authors=names_of(data.get("authors"), "authors"),
    )


def read_fundus(data: Mapping[str, Any]) -> Story:
    """Return what fundus found: ``article.to_json()``, with ``plaintext`` or with ``body`` taken apart."""
    body = data.get("body")
    if isinstance(body, Mapping):
        text = "\n\n".join(_paragraphs(body))
    else:
        text = required_string(data, "plaintext" if body is None else "body")
    return Story(
        body=text,
        id=_name(data),
        published=parse_published(data.get("publishing_date")),
        outlet=first_string(data, "publisher"),
        headline=first_string(data, "title"),
        authors=names_of(data.get("authors"), "authors"),
    )


def _paragraphs(body: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a body: its summary, then each section's headline and paragraphs."""
    yield from _lines(body.get("summary"))
    for section in list_of(body.get("sections")):
        if not isinstance(section, Mapping):
            msg = f"expected objects in field 'sections', found {type(section).__name__}"
            raise ValueError(msg)
        yield from _lines(section.get("headline"))
        yield from _lines(section.get("paragraphs"))


def _lines(value: object) -> Iterator[str]:
    for line in list_of(value):
        if not isinstance(line, str):
            msg = f"expected strings in field 'body', found {type(line).__name__}"
            raise ValueError(msg)
        if text := line.strip():
            yield text


def _name(data: Mapping[str, Any]) -> str | None:
    """Return what a page is called by: its id, its address, or a mark made of its text."""
    name = parse_id(data.get("id"))
    return name or first_string(data, "url", "source", "canonical_link", "fingerprint")
