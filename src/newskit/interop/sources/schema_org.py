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


def read_schema_org(data: object) -> Story:
    """Return what JSON-LD says of its first article.

    Raises:
        ValueError: If there is no article in it, the article has no ``articleBody``, or a field has the wrong type.
    """
    article = next(news_articles(data), None)
    if article is None:
        msg = "expected a NewsArticle, found none in this JSON-LD"
        raise ValueError(msg)
    body = first_string(article, "articleBody", "text")
    if body is None:
        msg = "expected a string in field 'articleBody', found none"
        raise ValueError(msg)
    people, byline = _authors(article.get("author") or article.get("creator"))
    return Story(
        body=plain_text(body),
        id=_identifier(article),
        published=parse_published(first_string(article, "datePublished", "dateCreated")),
        outlet=next(_names(article.get("publisher")), None),
        headline=_plain_line(first_string(article, "headline", "name")),
        authors=people,
        byline=byline,
        dateline=first_string(article, "dateline"),
    )


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
