"""The grammar of English time expressions: what stands around a word of time, and which way its clause looks.

The words themselves are in ``data/en/dates_*.tsv``; a second language is a package beside this one.
"""

from newskit.dates.english.governing import AHEAD, PAST
from newskit.dates.english.numeric import day_first_evidence
from newskit.dates.english.reader import read
from newskit.dates.english.tense import NEAR, direction, length_to, verb_close

__all__ = ["AHEAD", "NEAR", "PAST", "day_first_evidence", "direction", "length_to", "read", "verb_close"]
