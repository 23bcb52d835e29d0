"""newskit: exact, typed findings in the text of the news.

Datelines and bylines, names in every spelling, dates, attributed quotes, and several outlets'
stories side by side.  Every finding carries half-open code point offsets into the text it was found in.
"""

from newskit.annotators import AnnotatedSentence, Annotation, Annotator, Entity, Token
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
)
from newskit.interop.html import render_html
from newskit.names import (
    NameCluster,
    NameComparison,
    NameMention,
    Variant,
    cluster_names,
    compare_names,
    name_key,
    romanize,
)
from newskit.names.find import find_names
from newskit.names.mention import PlaceMention
from newskit.names.places_in_text import find_places
from newskit.quotes import Quote, extract_quotes
from newskit.story import Story, collate
from newskit.text import Span

__version__ = "0.1.0"

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
    "DateMention",
    "Dateline",
    "DatelineDate",
    "Entity",
    "FindingError",
    "Furniture",
    "NameCluster",
    "NameComparison",
    "NameMention",
    "Person",
    "Place",
    "PlaceMention",
    "Quote",
    "RecordError",
    "Span",
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
    "read",
    "read_many",
    "render_html",
    "resolve_date",
    "resolve_dates",
    "romanize",
    "split_article",
    "split_byline",
    "split_credits",
    "split_dateline",
    "to_dict",
    "to_json",
]
