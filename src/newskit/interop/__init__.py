"""Ways in and out: JSON, records of many stories, schema.org and ninjs, Arrow, spaCy, and the HTML view.

A name brings its module along when it is first used, as in :mod:`newskit` itself: spaCy imports this package wherever
newskit is installed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newskit.interop.checks import FindingError
    from newskit.interop.json import from_dict, from_json, json_schema, to_dict, to_json
    from newskit.interop.outputs import to_ninjs, to_schema_org
    from newskit.interop.records import BadRecords, Record, RecordError, parse_record, read_many, to_record

# Where each name lives; the imports above say the same to type checkers.
_HOMES = {
    "newskit.interop.checks": "FindingError",
    "newskit.interop.json": "from_dict from_json json_schema to_dict to_json",
    "newskit.interop.outputs": "to_ninjs to_schema_org",
    "newskit.interop.records": "BadRecords Record RecordError parse_record read_many to_record",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value  # asked once
    return value


__all__ = [
    "BadRecords",
    "FindingError",
    "Record",
    "RecordError",
    "from_dict",
    "from_json",
    "json_schema",
    "parse_record",
    "read_many",
    "to_dict",
    "to_json",
    "to_ninjs",
    "to_record",
    "to_schema_org",
]
