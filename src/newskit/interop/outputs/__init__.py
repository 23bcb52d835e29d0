"""What was found, in the words of formats that others read: schema.org and IPTC ninjs."""

from newskit.interop.outputs.ninjs import to_ninjs
from newskit.interop.outputs.schema_org import to_schema_org

__all__ = ["to_ninjs", "to_schema_org"]
