"""Finding persons in running text, without a model."""

from __future__ import annotations

from newskit.annotators import Annotator
from newskit.annotators.asked import Asked
from newskit.names.finding.entities import persons_among
from newskit.names.finding.runs import Run
from newskit.names.finding.story import persons_in
from newskit.names.keys import name_key
from newskit.names.mention import NameMention
from newskit.text import Scan, Span, require_language

__all__ = ["find_names"]


def find_names(text: str | Span, *, lang: str = "en", annotator: Annotator | None = None) -> list[NameMention]:
    """Return the persons named in *text*, titles included, in reading order.

    Args:
        text: A story or a stretch of one.
        lang: Language of the text.
        annotator: Its ``PERSON`` entities are added where the rules found nothing.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> for found in find_names("Polish Prime Minister Anna Nowak met reporters. Nowak said little."):
    ...     print(found.title and found.title.text, "|", found.name.text, "|", found.person)
    Polish Prime Minister | Anna Nowak | Anna Nowak
    None | Nowak | Anna Nowak
    """
    require_language(lang)
    scan = Scan.of(text)
    mentions = _mentions(scan, persons_in(scan))
    if annotator is None:
        return mentions
    return _with_entities(scan, mentions, annotator)


def _mentions(scan: Scan, found: list[Run]) -> list[NameMention]:
    mentions: list[NameMention] = []
    end = 0
    text, offset = scan.text, scan.start
    for run in found:
        start = run.start if run.title < 0 else run.title
        if run.start < end:
            continue
        if start < end:  # the title would begin inside the mention before
            start = run.title = end + len(text[end : run.title_end]) - len(text[end : run.title_end].lstrip(" ,"))
            if run.title >= run.title_end or text[end : end + 1] in "’'":
                start, run.title = run.start, -1
        name = scan.sub(run.start, run.end)
        title = scan.sub(run.title, run.title_end) if run.title >= 0 else None
        end = run.end
        mentions.append(
            NameMention(
                offset + start,
                offset + end,
                text[start:end],
                name,
                title,
                name_key(name.text),
                run.person,
                run.rule or "",
            )
        )
    return mentions


def _with_entities(scan: Scan, mentions: list[NameMention], annotator: Annotator) -> list[NameMention]:
    """Add the annotator's persons that overlap no mention."""
    added = persons_among(scan, mentions, Asked.of(annotator).annotation(scan.text))
    return sorted([*mentions, *added], key=lambda mention: mention.start)
