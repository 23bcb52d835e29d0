"""An article as an IPTC ninjs item, with the people and places it names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from hashlib import sha256
from typing import Any
from urllib.parse import quote

import regex

from newskit.article import Article
from newskit.text import Span

_VERSIONS = ("2.1", "3.0")
_URI = regex.compile(r"[a-z][a-z0-9+.-]*+:\S++", regex.IGNORECASE)
_WORD = regex.compile(r"\S++")
_MENTIONS = "mentions"


def to_ninjs(article: Article, *, version: str = "3.0", uri: str | None = None, spans: bool = False) -> dict[str, Any]:
    """Return an article as an IPTC ninjs item, ready for ``json.dumps``.

    The body is the whole text, so that what is read back from it (see :func:`~newskit.read_many`) is the same story
    and offsets count in it.  A day of publication without a clock time is written as its midnight in UTC, for ninjs
    wants one.

    Args:
        article: What :func:`newskit.read` gave.
        version: ``3.0``, or ``2.1``, which writes its names in lower case.
        uri: What the item is called, which ninjs requires; else it is made of the article's id or text.
        spans: Add ``mentions`` to each person and place: where it is named, as ``{"start", "end", "text"}`` in code
            points of the body.  ninjs has no field for that, so a strict validator of the schema refuses it.

    Raises:
        TypeError: If *article* is no Article.
        ValueError: If there is no such *version*.

    >>> from newskit import read
    >>> item = to_ninjs(read("Premier Anna Lang left Kyiv. Lang was tired."), spans=True)
    >>> [(person["name"], [found["start"] for found in person["mentions"]]) for person in item["people"]]
    [('Anna Lang', [8, 29])]
    """
    if not isinstance(article, Article):
        msg = f"article must be an Article as newskit.read gives it, not {type(article).__name__}"
        raise TypeError(msg)
    if version not in _VERSIONS:
        msg = f"version must be {' or '.join(map(repr, _VERSIONS))}, not {version!r}"
        raise ValueError(msg)
    parts = article.furniture
    by = " and ".join(author.name.text for author in parts.byline.authors) if parts.byline else ""
    fields = {
        "uri": uri or _uri(article),
        "type": "text",
        "standard": {
            "name": "ninjs",
            "version": version,
            "schema": f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json",
        },
        "versionCreated": _moment(article),
        "by": by or (parts.byline.text if parts.byline else None),
        "located": parts.dateline.places[0].city.text if parts.dateline and parts.dateline.places else None,
        "infoSources": [{"name": article.outlet}] if article.outlet else None,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": parts.headline.text}]
        if parts.headline
        else None,
        "bodies": [
            {
                "role": "main",
                "contentType": "text/plain",
                "charCount": len(article.text),
                "wordCount": sum(1 for _ in _WORD.finditer(article.text)),
                "value": article.text,
            }
        ],
        "people": list(_people(article, spans=spans)),
        "places": list(_places(article, spans=spans)),
    }
    item = {name: value for name, value in fields.items() if value}
    return item if version == "3.0" else _lower(item)


def _people(article: Article, *, spans: bool) -> Iterator[dict[str, Any]]:
    for person in article.people:
        found: dict[str, Any] = {"name": person.name, "rel": _MENTIONS, "literal": person.key}
        yield {**found, "mentions": list(map(_place_in_text, person.mentions))} if spans else found


def _places(article: Article, *, spans: bool) -> Iterator[dict[str, Any]]:
    mentions: dict[str, list[Span]] = {}
    for place in article.places:
        mentions.setdefault(place.key, []).append(place.name)
    for key, places in mentions.items():
        found: dict[str, Any] = {"name": places[0].text, "rel": _MENTIONS, "literal": key}
        yield {**found, "mentions": list(map(_place_in_text, places))} if spans else found


def _place_in_text(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _uri(article: Article) -> str:
    """Return what the item is called: the article's id, or a mark made of its text, as a URI."""
    if article.id and _URI.fullmatch(article.id):
        return article.id
    name = article.id or sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return f"urn:newskit:{quote(name, safe='', errors='surrogatepass')}"


def _moment(article: Article) -> str | None:
    if article.published_at is not None:
        moment = article.published_at
        return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)).isoformat()
    return f"{article.published.isoformat()}T00:00:00+00:00" if article.published else None


def _lower(value: Any) -> Any:
    """Return plain data with the names of its fields in lower case."""
    if isinstance(value, dict):
        return {name.lower(): _lower(part) for name, part in value.items()}
    return [_lower(part) for part in value] if isinstance(value, list) else value
