"""schema.org NewsArticle, as pages and feeds carry it in JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newskit.interop.incoming import parse_id, parse_published
from newskit.interop.sources.fields import first_string, list_of
from newskit.interop.sources.layout import Story
from newskit.interop.sources.markup import plain_text

#: The types that are a news story: NewsArticle and what schema.org puts under it, and what pages write in its place.
_ARTICLES = frozenset(
    """
    Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
    ReportageNewsArticle ReviewNewsArticle LiveBlogPosting BlogPosting Report
    """.split()  # noqa: SIM905
)
_MARKS = frozenset({"@graph", "@type", "@context"})
_DEEPEST = 8


def is_schema_org(data: object) -> bool:
    """Whether *data* looks like JSON-LD."""
    things = data if isinstance(data, list) else [data]
    return any(isinstance(thing, Mapping) and not _MARKS.isdisjoint(thing) for thing in things)


def news_articles(data: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield the articles in JSON-LD: an object, a list, or a ``@graph`` of many kinds of things."""
    if isinstance(data, list) and depth < _DEEPEST:
        for part in data:
            yield from news_articles(part, depth + 1)
    elif isinstance(data, Mapping):
        if _types(data) & _ARTICLES:
            yield data
        elif depth < _DEEPEST:
            for field in ("@graph", "mainEntity"):
                yield from news_articles(data.get(field), depth + 1)


def whole_articles(data: object) -> Iterator[Mapping[str, Any]]:
    """Yield the articles in JSON-LD, with their authors and publisher where they only refer to what stands beside."""
    named: dict[str, object] | None = None
    for article in news_articles(data):
        people = {field: list_of(article.get(field)) for field in ("author", "creator", "publisher")}
        if any(_reference(one) for values in people.values() for one in values):
            named = _named(data) if named is None else named
            found = {field: [named.get(_reference(one), one) for one in values] for field, values in people.items()}
            yield {**article, **found}
        else:
            yield article


def read_schema_org(data: object) -> Story:
    """Return what JSON-LD says of its first article.

    Raises:
        ValueError: If there is no article in it, the article has no ``articleBody``, or a field has the wrong type.
    """
    article = next(whole_articles(data), None)
    if article is None:
        msg = "expected a NewsArticle, found none in this JSON-LD"
        raise ValueError(msg)
    article = {field: _values(value) for field, value in article.items()}
    parts = _each(article, "articleBody") or _each(article, "text")
    if not parts:
        msg = "expected a string in field 'articleBody', found none"
        raise ValueError(msg)
    people, byline = _authors(article.get("author") or article.get("creator"))
    return Story(
        body="\n\n".join(map(plain_text, parts)),
        id=_identifier(article),
        published=parse_published(_first(article, "datePublished", "dateCreated")),
        outlet=next(_names(article.get("publisher")), None),
        headline=_plain_line(_first(article, "headline", "name")),
        authors=people,
        byline=byline,
        dateline=next(_names(article.get("dateline")), None),
    )


def _values(value: object) -> object:
    """Return a value without what JSON-LD may wrap text in: ``{"@value": "...", "@language": "en"}``."""
    if isinstance(value, list):
        return [_values(part) for part in value if not isinstance(part, list)]
    return value["@value"] if isinstance(value, Mapping) and "@value" in value else value


def _each(article: Mapping[str, Any], field: str) -> list[str]:
    """Return the texts a field holds; any field of JSON-LD may hold several."""
    return [text for value in list_of(article.get(field)) if (text := first_string({field: value}, field))]


def _first(article: Mapping[str, Any], *fields: str) -> str | None:
    return next((text for field in fields for text in _each(article, field)), None)


def _named(data: object) -> dict[str, object]:
    """Return the things that have an address and a name, by their address."""
    return {
        address: thing
        for thing in _things(data)
        if "name" in thing and isinstance(address := thing.get("@id"), str) and address
    }


def _reference(value: object) -> str:
    """Return what a reference refers to; empty where *value* is none, or says by itself who it is."""
    address = value.get("@id") if isinstance(value, Mapping) and "name" not in value else None
    return address if isinstance(address, str) else ""


def _things(data: object, depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """Yield the things that stand side by side in lists and graphs."""
    if isinstance(data, list) and depth < _DEEPEST:
        for part in data:
            yield from _things(part, depth + 1)
    elif isinstance(data, Mapping):
        yield data
        yield from _things(data.get("@graph") if isinstance(data.get("@graph"), list) else None, depth + 1)


def _types(data: Mapping[str, Any]) -> set[str]:
    kinds = (kind for kind in list_of(data.get("@type")) if isinstance(kind, str))
    return {kind.rpartition("/")[2].rpartition(":")[2] for kind in kinds}


def _authors(value: object) -> tuple[tuple[str, ...], str | None]:
    """Return the persons who wrote it or, where there are none, the one line that says who did."""
    people: list[str] = []
    others: list[str] = []
    for author in list_of(value):
        if isinstance(author, Mapping) and "Organization" not in "".join(_types(author)):
            people += _names(author)
        else:
            others += _names(author)
    if people or len(others) > 1:
        return (*people, *(name for name in others if not people)), None
    return (), others[0] if others else None


def _names(value: object) -> Iterator[str]:
    """Yield the names in what may be a string, an object, or a list of either."""
    for one in list_of(value):
        if isinstance(one, Mapping):
            one = one.get("name")
        for name in list_of(one):
            if isinstance(name, str) and (line := _plain_line(name)):
                yield line


def _identifier(article: Mapping[str, Any]) -> str | None:
    for field in ("@id", "identifier", "url", "mainEntityOfPage"):
        value = article.get(field)
        if isinstance(value, Mapping):
            value = value.get("@id") or value.get("value")
        if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
            return parse_id(value)
    return None


def _plain_line(text: str | None) -> str | None:
    return " ".join(plain_text(text).split()) if text else None
