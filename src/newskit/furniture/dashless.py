"""Datelines without agency, date or dash: ``NEW YORK Stocks rose``."""

from __future__ import annotations

import regex

from newskit.data.gazetteer import city_size, region_country
from newskit.furniture.days import date_at
from newskit.furniture.filing import Bounds, Opening
from newskit.furniture.verdict import is_city_like, is_special

_RUN = regex.compile(r"\p{Lu}[\p{Lu}\p{M}.'’/-]++(?:,?[ \u00a0](?:\p{Lu}[\p{L}\p{M}.'’-]++)){0,6}")
_SENTENCE_START = regex.compile(r"(?:<\w{1,4}/?>|\s)*+[\"“]?(?:\p{Lu}[\p{Ll}'’]|A |\p{Lu}{2,}[ '’])")


_WORD = regex.compile(r"[^\s,]+")
_COMMA_RUN = regex.compile(r",[ \u00a0]((?:\p{Lu}[\p{L}\p{M}.'’]*+[ \u00a0]?){1,4})")


def read_dashless(text: str, start: int, stop: int) -> Opening | None:
    """Return a place in capitals at the start of a line with a sentence behind it and no separator."""
    run = _RUN.match(text, start, min(stop, start + 120))
    if run is None:
        return None
    for end in _word_ends(run[0]):
        name = run[0][:end]
        if not name.isupper() or "," in name:
            continue
        at = start + end
        joint = name.rpartition("/")
        if joint[1] and city_size(joint[0]) > 0 and city_size(joint[2]) > 0:
            opening = Opening(start, at)
            opening.places += [((start, start + len(joint[0])), None), ((at - len(joint[2]), at), None)]
            return opening
        region = _region_behind(text, at, stop)
        if city_size(name) < (0 if region else 1) and not (region and is_city_like(name)) and not is_special(name):
            continue
        after = region[1] if region else at
        date = date_at(text, after + len(text[after : after + 3]) - len(text[after : after + 3].lstrip(", ")), stop)
        after = date.end() if date else after
        if _SENTENCE_START.match(text, after, stop) and (text[after : after + 1] in " .<\u00a0" or region):
            opening = Opening(start, after)
            opening.places.append(((start, at), region))
            opening.date = date.span() if date else None
            return opening
    return None


def _word_ends(run: str) -> list[int]:
    """Return where the words of *run* end, the last first."""
    return [match.end() for match in _WORD.finditer(run)][::-1]


def _region_behind(text: str, at: int, stop: int) -> Bounds | None:
    """Return the longest known region behind a comma."""
    run = _COMMA_RUN.match(text, at, min(stop, at + 60))
    if run is None:
        return None
    for end in _word_ends(run[1]):
        if region_country(run[1][:end]):
            return run.start(1), run.start(1) + end
    return None
