"""An article as schema.org NewsArticle: who and where is mentioned, who is quoted with what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from newskit.article import Article, Person
from newskit.quotes import Quote

_ADDRESS = regex.compile(r"[a-z][a-z0-9+.-]*+:\S++", regex.IGNORECASE)


def to_schema_org(article: Article) -> dict[str, Any]:
    """Return an article as a schema.org NewsArticle, ready for ``json.dumps``.

    Persons and places are its ``mentions``; a person's other spellings are ``alternateName``.  Quotations are its
    parts, of type Quotation: spoken by a person where that is one of the persons named, else credited to the words
    that say who spoke.  ``articleBody`` is the whole text, so that what is read back from it (see
    :func:`~newskit.read_many`) is the same story.  schema.org has no words for where in the text something stands;
    :func:`~newskit.to_dict` has.

    Raises:
        TypeError: If *article* is no Article.

    >>> from newskit import read
    >>> data = to_schema_org(read("Anna Lang resigned. “I am tired,” Lang said in Kyiv."))
    >>> [(thing["@type"], thing["name"]) for thing in data["mentions"]]
    [('Person', 'Anna Lang'), ('Place', 'Kyiv')]
    >>> data["hasPart"][0]["spokenByCharacter"]["name"]
    'Anna Lang'
    """
    if not isinstance(article, Article):
        msg = f"article must be an Article as newskit.read gives it, not {type(article).__name__}"
        raise TypeError(msg)
    parts = article.furniture
    published = article.published_at or article.published
    people = {person.name: _person(person) for person in article.people}
    places: dict[str, str] = {}
    for place in article.places:
        places.setdefault(place.key, place.name.text)
    fields = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": article.id if article.id and _ADDRESS.fullmatch(article.id) else None,
        "identifier": article.id,
        "headline": parts.headline.text if parts.headline else None,
        "author": [{"@type": "Person", "name": author.name.text} for author in parts.byline.authors]
        if parts.byline
        else None,
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
        "datePublished": published.isoformat() if published else None,
        "dateline": parts.dateline.text.rstrip(" -–—:") if parts.dateline else None,
        "articleBody": article.text,
        "mentions": [*people.values(), *({"@type": "Place", "name": name} for name in places.values())],
        "hasPart": list(_quotations(article.quotes, people)),
    }
    return {name: value for name, value in fields.items() if value}


def _person(person: Person) -> dict[str, Any]:
    others = [variant.name for variant in person.variants if variant.name != person.name]
    fields = {
        "@type": "Person",
        "name": person.name,
        "alternateName": others,
        "honorificPrefix": "; ".join(person.titles),
    }
    return {name: value for name, value in fields.items() if value}


def _quotations(quotes: tuple[Quote, ...], people: dict[str, dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for quote in quotes:
        found: dict[str, Any] = {"@type": "Quotation", "text": " ".join(part.text for part in quote.content)}
        name = quote.speaker or (quote.source.text if quote.source else None)
        if name in people:
            found["spokenByCharacter"] = {"@type": "Person", "name": name}
        elif name:
            found["creditText"] = name
        yield found
