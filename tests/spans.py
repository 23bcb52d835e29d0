"""Every span a finding is made of."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

import newskit as nk


def spans_in(value: object) -> Iterator[nk.Span]:
    """Yield every span in a finding, itself included."""
    if isinstance(value, nk.Span):
        yield value
    if isinstance(value, tuple | list):
        for item in value:
            yield from spans_in(item)
    elif attrs.has(type(value)):
        for field in attrs.fields_dict(type(value)):  # type: ignore[arg-type]
            yield from spans_in(getattr(value, field))
