"""Ways in and out: JSON, records of many stories, schema.org and ninjs, and the HTML view."""

from newskit.interop.checks import FindingError
from newskit.interop.json import from_dict, from_json, json_schema, to_dict, to_json
from newskit.interop.outputs import to_ninjs, to_schema_org
from newskit.interop.records import BadRecords, Record, RecordError, parse_record, read_many, to_record

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
