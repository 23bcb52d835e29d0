"""Findings to JSON and back, without loss."""

from __future__ import annotations

import json
import re
from typing import Any, TypeVar

import msgspec

from newskit.article import Article
from newskit.interop.checks import FindingError, check_finding

T = TypeVar("T")

# What msgspec raises at bad data; its own errors are ValueErrors only in newer versions.
_REFUSED = (ValueError, RecursionError, msgspec.MsgspecError)

# Half of a character beyond U+FFFF, as cutting a text in UTF-16 leaves it behind: no UTF-8, but a text in Python.
_HALF = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")


def to_dict(finding: object) -> Any:
    """Return *finding* (or a tuple or list of findings) as plain dicts, lists, strings and numbers.

    Dates and moments become ISO 8601 strings, spans ``{"end", "start", "text"}``; keys are sorted.

    Raises:
        TypeError: If *finding* is none of newskit's values.

    >>> from newskit import Span
    >>> to_dict(Span(0, 4, "Kyiv"))
    {'end': 4, 'start': 0, 'text': 'Kyiv'}
    """
    return _with_lists(msgspec.to_builtins(finding, order="sorted"))


def _with_lists(data: Any) -> Any:
    if isinstance(data, dict):
        return {key: _with_lists(value) for key, value in data.items()}
    return [_with_lists(value) for value in data] if isinstance(data, list | tuple) else data


def from_dict(data: Any, type: type[T]) -> T:
    """Return the finding of class *type* that :func:`to_dict` made *data* from.

    Raises:
        FindingError: If a field is missing, has the wrong type, or a span lies about its text.
    """
    try:
        found = msgspec.convert(data, type)
    except _REFUSED as error:
        raise FindingError(str(error)) from error
    check_finding(found)
    return found


def to_json(finding: object) -> str:
    """Return *finding* (or a tuple or list of findings) as JSON text.

    A lone surrogate in the text (half of an emoji, say) is escaped, as JSON allows, so that the result is always
    fit for UTF-8; :func:`from_json` reads it back, though not every other reader does.

    Raises:
        TypeError: If *finding* is none of newskit's values.

    >>> from newskit import Span
    >>> to_json(Span(0, 4, "Kyiv"))
    '{"end":4,"start":0,"text":"Kyiv"}'
    """
    try:
        return msgspec.json.encode(finding, order="sorted").decode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(to_dict(finding), separators=(",", ":"))


def from_json(text: str | bytes, type: type[T]) -> T:
    """Return the finding of class *type* that :func:`to_json` wrote; ``list[DateMention]`` works too.

    Raises:
        TypeError: If *text* is neither str nor bytes.
        FindingError: If *text* is no JSON, a field is missing or has the wrong type, or a span lies about
            its text.

    >>> from newskit import Span
    >>> from_json('{"start":0,"end":4,"text":"Kyiv"}', Span)
    Span(start=0, end=4, text='Kyiv')
    >>> from_json('{"start":0,"end":9,"text":"Kyiv"}', Span)
    Traceback (most recent call last):
    newskit.interop.checks.FindingError: a span's text must be end - start code points long and start at 0 or later, \
not 4 code points at 0:9
    """
    if not isinstance(text, str | bytes):
        msg = f"JSON must be given as str or bytes, not {text.__class__.__name__}"
        raise TypeError(msg)
    try:
        found = msgspec.json.decode(text, type=type)
    except _REFUSED as error:
        if _HALF.search(written := text if isinstance(text, str) else text.decode("utf-8", "replace")):
            return from_dict(_loads(written), type)
        raise FindingError(str(error)) from error
    check_finding(found)
    return found


def decode(text: str) -> Any:
    """Return the plain data that JSON text stands for, lone surrogates included.

    Raises:
        ValueError: If *text* is no JSON.
        RecursionError: If it nests too deeply.
    """
    try:
        return msgspec.json.decode(text)
    except _REFUSED as error:
        if _HALF.search(text):
            return _loads(text)
        if isinstance(error, RecursionError):
            raise
        raise FindingError(str(error)) from error


def _loads(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FindingError(str(error)) from error


def json_schema(type: Any = Article) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the data :func:`to_json` writes for *type*."""
    return msgspec.json.schema(type)
