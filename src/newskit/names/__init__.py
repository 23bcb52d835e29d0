"""Names: one person, every spelling, every script."""

from newskit.names.cluster import NameCluster, Variant, cluster_names
from newskit.names.compare import NameComparison, compare_names
from newskit.names.find import find_names
from newskit.names.index import NameIndex, NameMatch
from newskit.names.keys import name_key
from newskit.names.mention import NameMention
from newskit.names.normalize import Edit, NormalizedText, normalize_name, normalize_names
from newskit.names.romanize import romanize
from newskit.names.styles import read_style, style_names

__all__ = [
    "Edit",
    "NameCluster",
    "NameComparison",
    "NameIndex",
    "NameMatch",
    "NameMention",
    "NormalizedText",
    "Variant",
    "cluster_names",
    "compare_names",
    "find_names",
    "name_key",
    "normalize_name",
    "normalize_names",
    "read_style",
    "romanize",
    "style_names",
]
