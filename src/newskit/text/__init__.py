"""Spans, and the one scan of a text that every capability shares."""

from newskit.text.language import LANGUAGES, require_language
from newskit.text.marks import Quotation
from newskit.text.scan import Scan
from newskit.text.span import Span

__all__ = ["LANGUAGES", "Quotation", "Scan", "Span", "require_language"]
