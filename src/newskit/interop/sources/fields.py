"""What the readers of records share: fields of a mapping, checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newskit.interop.incoming import optional_string


def first_string(data: Mapping[str, Any], *names: str) -> str | None:
    """Return the first of several fields that holds more than white space.

    Raises:
        ValueError: If one before it is neither a string nor None.
    """
    for name in names:
        value = optional_string(data.get(name), name)
        if value and not value.isspace():
            return value
    return None


def list_of(value: object) -> Sequence[Any]:
    """Return a list as it is, None as an empty one, and anything else as a list of it: JSON-LD's way with lists."""
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def names_of(value: object, field: str) -> tuple[str, ...]:
    """Return the names in a list of strings, or in a string that parts them with semicolons.

    Raises:
        ValueError: If *value* is anything else.
    """
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(name.strip() for name in value.split(";") if name.strip())
    if isinstance(value, list | tuple):
        return tuple(_only_strings(value, field))
    msg = f"expected strings in field {field!r}, found {type(value).__name__}"
    raise ValueError(msg)


def _only_strings(values: Sequence[object], field: str) -> Iterator[str]:
    for value in values:
        if value is not None:
            if not isinstance(value, str):
                msg = f"expected strings in field {field!r}, found {type(value).__name__}"
                raise ValueError(msg)
            yield value
