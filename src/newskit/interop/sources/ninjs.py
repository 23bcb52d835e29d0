"""IPTC ninjs, News in JSON: versions 2.1 and 3.0, and 1.x in passing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from newskit.interop.incoming import optional_string, parse_id, parse_published
from newskit.interop.sources.fields import first_string, list_of
from newskit.interop.sources.layout import Story
from newskit.interop.sources.markup import markup_text, plain_text

_MARKS = frozenset({"bodies", "headlines", "versioncreated", "versionCreated", "body_text", "body_xhtml", "body_html"})


def is_ninjs(data: Mapping[str, Any]) -> bool:
    """Whether *data* looks like a ninjs item: it says so, or has an address and fields that only ninjs has."""
    standard = data.get("standard")
    if isinstance(standard, Mapping) and standard.get("name") == "ninjs":
        return True
    return "uri" in data and not _MARKS.isdisjoint(data)


def read_ninjs(data: Mapping[str, Any]) -> Story:
    """Return what a ninjs item says.

    Of several bodies the first of plain text counts, else the first; of several headlines the one whose role is
    ``main``, else the first.  Since 3.0 names are written in camel case; both are read whatever the item calls itself.

    Raises:
        ValueError: If the item has no body, or a field has the wrong type.
    """
    both = {**_lower(data), **data}
    return Story(
        body=_body(both),
        id=parse_id(both.get("uri")),
        published=parse_published(first_string(both, "firstcreated", "contentcreated", "versioncreated")),
        outlet=_outlet(both),
        headline=_headline(both),
        byline=first_string(both, "by", "byline"),
    )


def _lower(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name.lower(): value for name, value in data.items()}


def _values(data: Mapping[str, Any], field: str) -> list[tuple[str, str, str]]:
    """Return (role, content type, value) for each object in a list such as ``bodies``."""
    found = []
    for part in list_of(data.get(field)):
        if not isinstance(part, Mapping):
            msg = f"expected objects in field {field!r}, found {type(part).__name__}"
            raise ValueError(msg)
        lower = _lower(part)
        value = optional_string(lower.get("value"), f"{field}.value")
        if value and not value.isspace():
            kind = optional_string(lower.get("contenttype"), f"{field}.contentType") or ""
            found.append((optional_string(lower.get("role"), f"{field}.role") or "", kind, value))
    return found


def _body(data: Mapping[str, Any]) -> str:
    bodies = _values(data, "bodies")
    for name in ("body_text", "body_xhtml", "body_html"):  # 1.x
        if text := first_string(data, name):
            bodies.append(("main", "text/plain" if name == "body_text" else "text/html", text))
    if not bodies:
        msg = "expected a text in field 'bodies', found none"
        raise ValueError(msg)
    _, kind, text = next((body for body in bodies if "plain" in body[1]), bodies[0])
    if "html" in kind or "xml" in kind:
        return markup_text(text)
    return text if "plain" in kind else plain_text(text)


def _headline(data: Mapping[str, Any]) -> str | None:
    headlines = _values(data, "headlines")
    if headlines:
        _, kind, text = next((line for line in headlines if line[0] == "main"), headlines[0])
        return text if "plain" in kind else plain_text(text)
    return first_string(data, "headline", "title")


def _outlet(data: Mapping[str, Any]) -> str | None:
    for source in list_of(data.get("infosources")):
        if isinstance(source, Mapping) and (name := first_string(source, "name", "literal")):
            return name
    return first_string(data, "copyrightholder")
