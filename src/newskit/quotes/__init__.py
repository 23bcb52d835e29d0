"""Quotes: who said what, in whose words."""

from newskit.quotes.attribution import extract_quotes
from newskit.quotes.cues import Cue, read_cues
from newskit.quotes.quote import Quote

__all__ = ["Cue", "Quote", "extract_quotes", "read_cues"]
