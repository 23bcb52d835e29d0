"""Findings as Arrow columns: the Arrow type of each class of findings, and whole columns of them at once.

Types follow from the classes, so that a new field of a finding is a new field of its struct.  Columns are built field
by field for all findings of a batch together, without a dict for each: about a twentieth of what reading costs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Protocol, Union, get_args, get_origin, get_type_hints

import attrs
import pyarrow as pa

from newskit.text import Span


class Kind(Protocol):
    """What a column holds: its Arrow type, the way there and the way back."""

    @property
    def type(self) -> Any:
        """The Arrow type."""
        ...

    def array(self, values: Sequence[Any]) -> Any:
        """Return *values* (None where there is none) as an Arrow array."""
        ...

    def plain(self, value: Any) -> Any:
        """Return a value of the array, as ``to_pylist`` gives it, as :func:`newskit.from_dict` takes it."""
        ...


@attrs.frozen
class _Value:
    """A string, number, day or clock time."""

    type: Any

    def array(self, values: Sequence[Any]) -> Any:
        return pa.array(values, self.type)

    def plain(self, value: Any) -> Any:
        return value


@attrs.frozen
class _Field:
    """One field of a struct: what it is called, what it holds, and where a finding has it."""

    name: str
    kind: Kind
    of: Callable[[Any], Any]


@attrs.frozen
class _Struct:
    """A finding with its fields; *mend* turns what Arrow had to keep in two fields back into one."""

    fields: tuple[_Field, ...]
    mend: tuple[Callable[[dict[str, Any]], None], ...]

    @property
    def type(self) -> Any:
        return pa.struct([(field.name, field.kind.type) for field in self.fields])

    def array(self, values: Sequence[Any]) -> Any:
        absent = [value is None for value in values]
        columns = [
            field.kind.array([None if value is None else field.of(value) for value in values]) for field in self.fields
        ]
        mask = pa.array(absent, pa.bool_()) if any(absent) else None
        return pa.StructArray.from_arrays(columns, fields=list(self.type), mask=mask)

    def plain(self, value: Any) -> Any:
        if value is None:
            return None
        data = {field.name: field.kind.plain(value[field.name]) for field in self.fields}
        for mend in self.mend:
            mend(data)
        return data


@attrs.frozen
class _List:
    """A tuple of findings or values."""

    item: Kind

    @property
    def type(self) -> Any:
        return pa.list_(self.item.type)

    def array(self, values: Sequence[Any]) -> Any:
        ends = accumulate((len(value or ()) for value in values), initial=0)
        offsets = [None if value is None else end for value, end in zip((*values, ()), ends, strict=True)]
        items = [item for value in values for item in value or ()]
        return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), self.item.array(items))

    def plain(self, value: Any) -> Any:
        return None if value is None else [self.item.plain(item) for item in value]


@cache
def kind_of(hint: Any) -> Kind:
    """Return what a column of values of type *hint* holds.

    >>> kind_of(tuple[str, ...]).type
    ListType(list<item: string>)

    Raises:
        TypeError: If no column can hold them.
    """
    if isinstance(hint, type) and attrs.has(hint):
        return _struct(hint)
    if get_origin(hint) is tuple:
        return _List(kind_of(get_args(hint)[0]))
    if hint not in _VALUES:
        msg = f"no Arrow column holds values of type {hint}"
        raise TypeError(msg)
    return _Value(_VALUES[hint])


# Offsets fit 32 bits: Arrow's strings end at 2 GB, and so does a story.
_VALUES = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_(), dt.date: pa.date32()}
_LOCAL = _Value(pa.timestamp("us"))
_MINUTES = _Value(pa.int32())


def _struct(kind: type) -> _Struct:
    hints = get_type_hints(kind)
    fields: list[_Field] = []
    mend: list[Callable[[dict[str, Any]], None]] = []
    for name in attrs.fields_dict(kind):
        hint, of = hints[name], attrgetter(name)
        options = [option for option in get_args(hint) if option is not NoneType] if _is_union(hint) else [hint]
        if options == [dt.datetime]:
            fields.append(_Field(name, _LOCAL, _then(of, _local)))
            fields.append(_Field(f"{name}_offset", _MINUTES, _then(of, _minutes)))
            mend.append(_with_offset(name))
        elif set(options) == {dt.date, Span}:
            fields.append(_Field(name, kind_of(dt.date), _then(of, _day)))
            fields.append(_Field(f"{name}_span", kind_of(Span), _then(of, _span)))
            mend.append(_one_of_two(name))
        else:
            fields.append(_Field(name, kind_of(options[0] if len(options) == 1 else hint), of))
    return _Struct(tuple(fields), tuple(mend))


def _is_union(hint: Any) -> bool:
    return get_origin(hint) in (Union, UnionType)


def _then(take: Callable[[Any], Any], turn: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda finding: turn(take(finding))


def _local(moment: dt.datetime | None) -> dt.datetime | None:
    """Return the clock time where it was, without its zone: one column cannot hold several zones."""
    return None if moment is None else moment.replace(tzinfo=None)


def _minutes(moment: dt.datetime | None) -> int | None:
    offset = None if moment is None else moment.utcoffset()
    return None if offset is None else round(offset / dt.timedelta(minutes=1))


def _with_offset(name: str) -> Callable[[dict[str, Any]], None]:
    def mend(data: dict[str, Any]) -> None:
        minutes = data.pop(f"{name}_offset")
        if minutes is not None:
            data[name] = data[name].replace(tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))

    return mend


def _day(value: dt.date | Span | None) -> dt.date | None:
    return value if isinstance(value, dt.date) else None


def _span(value: dt.date | Span | None) -> Span | None:
    return value if isinstance(value, Span) else None


def _one_of_two(name: str) -> Callable[[dict[str, Any]], None]:
    def mend(data: dict[str, Any]) -> None:
        span = data.pop(f"{name}_span")
        if span is not None:
            data[name] = span

    return mend
