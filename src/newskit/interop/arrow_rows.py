"""Rows of Arrow batches as records: what Python cannot hold costs its own row only."""

from __future__ import annotations

from typing import Any

import pyarrow as pa


def records_of(batch: Any, columns: dict[str, str]) -> list[object]:
    """Return the rows of *batch* as records (see :func:`newskit.interop.parse_record`).

    Args:
        batch: A record batch.
        columns: What the batch calls the fields of a record; those with their own name may be missing, save text.

    A row with a value that Python cannot hold (broken UTF-8, the year 20000) is a ValueError in the record's place.

    Raises:
        ValueError: If a column is missing, or there are two of its name.
    """
    fields = {
        field: _values(batch.column(place_of(name, batch.schema)))
        for field, name in columns.items()
        if name in batch.schema.names or field == "text" or name != field
    }
    return [_record(dict(zip(fields, row, strict=True))) for row in zip(*fields.values(), strict=True)]


def _record(row: dict[str, Any]) -> object:
    for field, value in row.items():
        if isinstance(value, Exception):
            return ValueError(f"field {field!r} cannot be read: {value}")
    return row


def place_of(name: str, schema: Any) -> int:
    """Return which column of *schema* is called *name*.

    Raises:
        ValueError: If none is, or several are.
    """
    places = schema.get_all_field_indices(name)
    if len(places) == 1:
        return int(places[0])
    trouble = "several columns are" if places else "no column is"
    msg = f"{trouble} called {name!r}; there are: {', '.join(schema.names)}"
    raise ValueError(msg)


def _values(column: Any) -> list[Any]:
    """Return a column's values; an exception in the place of one that Python cannot hold."""
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)
    try:
        return list(column.to_pylist())
    except (ValueError, OverflowError, pa.ArrowException):
        return [_value(scalar) for scalar in column]


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py()
    except (ValueError, OverflowError, pa.ArrowException) as error:
        return error
