"""The furniture of a story: headline, byline, dateline, body, credits."""

from newskit.furniture.article import split_article
from newskit.furniture.byline import split_byline
from newskit.furniture.credits import split_credits
from newskit.furniture.dateline import split_dateline
from newskit.furniture.parts import Agency, Author, Byline, Credit, Dateline, DatelineDate, Furniture, Place

__all__ = [
    "Agency",
    "Author",
    "Byline",
    "Credit",
    "Dateline",
    "DatelineDate",
    "Furniture",
    "Place",
    "split_article",
    "split_byline",
    "split_credits",
    "split_dateline",
]
