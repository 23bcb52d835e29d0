"""Where records come from: each format's reader says what it knows of a story; the layout makes one text of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from newskit.interop.incoming import Record, parse_id
from newskit.interop.sources.extractors import read_fundus, read_newspaper, read_plain, read_trafilatura
from newskit.interop.sources.layout import Story, lay_out
from newskit.interop.sources.ninjs import is_ninjs, read_ninjs
from newskit.interop.sources.nitf import is_nitf, read_nitf
from newskit.interop.sources.schema_org import is_schema_org, read_schema_org, whole_articles

_READERS: dict[str, Callable[[Any], Story]] = {
    "newskit": read_plain,
    "trafilatura": read_trafilatura,
    "newspaper4k": read_newspaper,
    "fundus": read_fundus,
    "schema.org": read_schema_org,
    "ninjs": read_ninjs,
    "nitf": read_nitf,
}
SOURCES = ("auto", *_READERS)
#: Fields of newskit's own records that none of the others have.
_OWN = ("published", "outlet")


def check_source(source: str) -> None:
    """Raise ValueError if there is no such *source*."""
    if source not in SOURCES:
        msg = f"source must be one of {', '.join(SOURCES)}, not {source!r}"
        raise ValueError(msg)


def parse_story(
    data: object, source: str = "auto", *, published: dt.date | None = None, outlet: str | None = None
) -> Record:
    """Return the story that a record describes, laid out; *published* and *outlet* fill what it does not say.

    Raises:
        ValueError: If there is no such source, or the record is not what its source says.
    """
    check_source(source)
    kind = detect(data) if source == "auto" else source
    if not _takes(kind, data):
        wanted = "XML as a string" if kind == "nitf" else "an object with a 'text' field"
        wanted = "an object" if kind in ("ninjs", "schema.org", "fundus") else wanted
        msg = f"expected {wanted}, found {type(data).__name__}"
        raise ValueError(msg)
    story = _READERS[kind](data)
    return lay_out(attrs.evolve(story, published=story.published or published, outlet=story.outlet or outlet))


def detect(data: object) -> str:
    """Return which source a record comes from, by its fields; what looks like none of the others is newskit's own.

    >>> detect({"text": "Talks resume.", "title": "Talks", "date": "2025-01-09"})
    'trafilatura'
    """
    if is_nitf(data):
        return "nitf"
    if is_schema_org(data):
        return "schema.org"
    if not isinstance(data, Mapping):
        return "newskit"
    if is_ninjs(data):
        return "ninjs"
    if "publishing_date" in data or "plaintext" in data or isinstance(data.get("body"), Mapping):
        return "fundus"
    if any(data.get(name) for name in _OWN):
        return "newskit"
    if "publish_date" in data or "authors" in data:
        return "newspaper4k"
    if any(data.get(name) for name in ("title", "author", "date", "hostname")):
        return "trafilatura"
    return "newskit"


def stories_in(data: object, source: str = "auto") -> Iterator[object]:
    """Yield the records in one document: the articles of JSON-LD, the items of a list, or the document itself."""
    kind = detect(data) if source == "auto" else source
    if kind == "schema.org":
        found = list(whole_articles(data))
        yield from found or (data,)
    elif isinstance(data, list):
        yield from data
    else:
        yield data


def id_of(data: object) -> str | None:
    """Return the id a record has on its face, for a report of what is wrong with the rest of it."""
    if isinstance(data, Mapping):
        for name in ("id", "uri", "@id", "url"):
            value = data.get(name)
            try:
                if value is not None:
                    return parse_id(value)
            except ValueError:
                continue
    return None


def _takes(kind: str, data: object) -> bool:
    if kind == "nitf":
        return isinstance(data, str | bytes)
    return isinstance(data, Mapping) or (kind == "schema.org" and isinstance(data, list))
