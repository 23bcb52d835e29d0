"""Findings to JSON and back, without loss."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

import attrs
import msgspec

from newskit.article import Article
from newskit.story import Story
from newskit.text import Span

T = TypeVar("T")


class FindingError(ValueError):
    """Data that is no finding of the type asked for; the message says where and what was expected."""


def to_dict(finding: object) -> Any:
    """Return *finding* (or a tuple or list of findings) as plain dicts, lists, strings and numbers.

    Dates and moments become ISO 8601 strings, spans ``{"end", "start", "text"}``; keys are sorted.

    Raises:
        TypeError: If *finding* is none of newskit's values.

    >>> to_dict(Span(0, 4, "Kyiv"))
    {'end': 4, 'start': 0, 'text': 'Kyiv'}
    """
    return msgspec.to_builtins(finding, order="sorted")


def from_dict(data: Any, type: type[T]) -> T:
    """Return the finding of class *type* that :func:`to_dict` made *data* from.

    Raises:
        FindingError: If a field is missing, has the wrong type, or a span lies about its text.
    """
    try:
        found = msgspec.convert(data, type)
    except (msgspec.ValidationError, ValueError) as error:
        raise FindingError(str(error)) from error
    _check_spans(found)
    return found


def to_json(finding: object) -> str:
    """Return *finding* (or a tuple or list of findings) as JSON text.

    >>> to_json(Span(0, 4, "Kyiv"))
    '{"end":4,"start":0,"text":"Kyiv"}'
    """
    return msgspec.json.encode(finding, order="sorted").decode("utf-8")


def from_json(text: str | bytes, type: type[T]) -> T:
    """Return the finding of class *type* that :func:`to_json` wrote; ``list[DateMention]`` works too.

    Raises:
        FindingError: If *text* is no JSON, a field is missing or has the wrong type, or a span lies about
            its text.

    >>> from_json('{"start":0,"end":4,"text":"Kyiv"}', Span)
    Span(start=0, end=4, text='Kyiv')
    >>> from_json('{"start":0,"end":9,"text":"Kyiv"}', Span)
    Traceback (most recent call last):
    newskit.interop.json.FindingError: a span's text must be end - start code points long and start at 0 or later, \
not 4 code points at 0:9
    """
    try:
        found = msgspec.json.decode(text, type=type)
    except (msgspec.DecodeError, ValueError) as error:
        raise FindingError(str(error)) from error
    _check_spans(found)
    return found


def json_schema(type: Any = Article) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the data :func:`to_json` writes for *type*."""
    return msgspec.json.schema(type)


def _check_spans(found: object) -> None:
    """Check that every span in an article or story is the slice of the text it claims to be."""
    articles = (found,) if isinstance(found, Article) else found.articles if isinstance(found, Story) else ()
    for article in articles:
        for span in _spans(attrs.fields_dict(Article), article):
            if article.text[span.start : span.end] != span.text:
                msg = (
                    f"expected text[{span.start}:{span.end}] to be {span.text!r}, "
                    f"found {article.text[span.start : span.end]!r}"
                )
                raise FindingError(msg)


def _spans(fields: Any, value: object) -> Iterator[Span]:
    """Yield every span inside an attrs value, itself included."""
    if isinstance(value, Span):
        yield value
    for name in fields:
        part = getattr(value, name)
        for item in part if isinstance(part, tuple) else (part,):
            if attrs.has(item.__class__):
                yield from _spans(attrs.fields_dict(item.__class__), item)
