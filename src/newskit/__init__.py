"""newskit: exact, typed findings in the text of the news.

Datelines and bylines, names in every spelling, dates, attributed quotes, and several outlets'
stories side by side.  Every finding carries half-open code point offsets into the text it was found in.

Importing newskit loads none of it yet: a public name brings its module along when it is first used (PEP 562).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newskit.annotators import AnnotatedSentence, Annotation, Annotator, Entity, ModelsError, StanzaAnnotator, Token
    from newskit.article import Article, Person, read
    from newskit.dates import DateMention, resolve_date, resolve_dates
    from newskit.furniture import (
        Agency,
        Author,
        Byline,
        Credit,
        Dateline,
        DatelineDate,
        Furniture,
        Place,
        split_article,
        split_byline,
        split_credits,
        split_dateline,
    )
    from newskit.interop import (
        BadRecords,
        FindingError,
        RecordError,
        from_dict,
        from_json,
        json_schema,
        read_many,
        to_dict,
        to_json,
        to_ninjs,
        to_schema_org,
    )
    from newskit.interop.html import render_html
    from newskit.names import (
        Edit,
        NameCluster,
        NameComparison,
        NameIndex,
        NameMatch,
        NameMention,
        NormalizedText,
        Variant,
        cluster_names,
        compare_names,
        find_names,
        name_key,
        normalize_name,
        normalize_names,
        read_style,
        romanize,
        style_names,
    )
    from newskit.names.mention import PlaceMention
    from newskit.names.places_in_text import find_places
    from newskit.quotes import Cue, Quote, extract_quotes, read_cues
    from newskit.story import Story, collate
    from newskit.text import Span

__version__ = "0.1.0"

# Where each public name lives; the imports above say the same to type checkers, and a test holds the two together.
_HOMES = {
    "newskit.annotators": "AnnotatedSentence Annotation Annotator Entity ModelsError StanzaAnnotator Token",
    "newskit.article": "Article Person read",
    "newskit.dates": "DateMention resolve_date resolve_dates",
    "newskit.furniture": "Agency Author Byline Credit Dateline DatelineDate Furniture Place split_article split_byline "
    "split_credits split_dateline",
    "newskit.interop": "BadRecords FindingError RecordError from_dict from_json json_schema read_many to_dict to_json "
    "to_ninjs to_schema_org",
    "newskit.interop.html": "render_html",
    "newskit.names": "Edit NameCluster NameComparison NameIndex NameMatch NameMention NormalizedText Variant "
    "cluster_names compare_names find_names name_key normalize_name normalize_names read_style romanize style_names",
    "newskit.names.mention": "PlaceMention",
    "newskit.names.places_in_text": "find_places",
    "newskit.quotes": "Cue Quote extract_quotes read_cues",
    "newskit.story": "Story collate",
    "newskit.text": "Span",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value  # asked once
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})


__all__ = [
    "Agency",
    "AnnotatedSentence",
    "Annotation",
    "Annotator",
    "Article",
    "Author",
    "BadRecords",
    "Byline",
    "Credit",
    "Cue",
    "DateMention",
    "Dateline",
    "DatelineDate",
    "Edit",
    "Entity",
    "FindingError",
    "Furniture",
    "ModelsError",
    "NameCluster",
    "NameComparison",
    "NameIndex",
    "NameMatch",
    "NameMention",
    "NormalizedText",
    "Person",
    "Place",
    "PlaceMention",
    "Quote",
    "RecordError",
    "Span",
    "StanzaAnnotator",
    "Story",
    "Token",
    "Variant",
    "cluster_names",
    "collate",
    "compare_names",
    "extract_quotes",
    "find_names",
    "find_places",
    "from_dict",
    "from_json",
    "json_schema",
    "name_key",
    "normalize_name",
    "normalize_names",
    "read",
    "read_cues",
    "read_many",
    "read_style",
    "render_html",
    "resolve_date",
    "resolve_dates",
    "romanize",
    "split_article",
    "split_byline",
    "split_credits",
    "split_dateline",
    "style_names",
    "to_dict",
    "to_json",
    "to_ninjs",
    "to_schema_org",
]
