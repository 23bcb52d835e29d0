"""A story laid out from what its source knows: headline, byline and dateline set before the text, and kept apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import attrs
import regex

from newskit.furniture import Author, Byline, Dateline, Furniture, Place, split_article, split_byline
from newskit.interop.incoming import Record
from newskit.text import Span

_GAP = "\n\n"
_DASH = " — "
_GIVEN = "given"
_BY = regex.compile(r"(?i)\s*+by\b[:\s]++")
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S*+")
_LINE = regex.compile(r"\S[^\n\r]*+")
_WORD = regex.compile(r"\w++")
_LONGEST = 1_000


@attrs.frozen
class Story:
    """What a source knows of a story, not laid out yet.

    Attributes:
        body: The text, which may print headline, byline and dateline itself.
        id: The source's name for it.
        published: Day or moment of publication.
        outlet: Who printed it.
        headline: The headline.
        authors: The authors, one name each.
        byline: The byline as printed, where the source has it in one piece.
        dateline: The dateline as printed, or the place of it.
    """

    body: str
    id: str | None = None
    published: dt.date | None = None
    outlet: str | None = None
    headline: str | None = None
    authors: tuple[str, ...] = ()
    byline: str | None = None
    dateline: str | None = None


def lay_out(story: Story) -> Record:
    r"""Return the record of a story: one text, with what the source knows marked in it.

    What the text prints itself is not set before it once more; where nothing had to be set, it stays as it is.

    >>> record = lay_out(Story("KYIV (AP) — It rained.", headline="Rain in Kyiv", authors=("Ann Ode",)))
    >>> record.text
    'Rain in Kyiv\n\nBy Ann Ode\n\nKYIV (AP) — It rained.'
    >>> record.furniture.body.text
    'It rained.'
    """
    body, anchor = story.body, story.published
    headline, dateline = _one_line(story.headline), _one_line(story.dateline)
    authors = () if story.byline else tuple(dict.fromkeys(filter(None, map(_author, story.authors))))
    byline = _by_line(authors) if authors else _with_by(_one_line(story.byline))
    if not (headline or byline or dateline):
        return Record(body, story.id, anchor, story.outlet)
    printed = split_article(body, anchor=anchor)
    title = _first_line(body, headline) if headline else None
    byline = "" if printed.byline else byline
    dateline = "" if printed.dateline or _words(body[:_LONGEST]).startswith(_words(dateline)) else dateline
    if title and (byline or dateline):  # they stand between headline and text
        body, title = body[title.end :].lstrip(), None
    head = [part for part in ("" if title else headline, byline) if part]
    if dateline:
        dateline = dateline if dateline[-1] in "-–—" else dateline + _DASH
        body = dateline + body
    start = sum(len(part) + len(_GAP) for part in head)
    text = _GAP.join((*head, body))
    parts = split_article(Span(start, len(text), body), anchor=anchor)
    if headline and not title:
        title = Span(0, len(headline), headline)
    furniture = Furniture(
        headline=title or parts.headline,
        byline=_byline(Span(start - len(_GAP) - len(byline), start - len(_GAP), byline), authors)
        if byline
        else parts.byline,
        dateline=parts.dateline or (_dateline(Span(start, start + len(dateline), dateline)) if dateline else None),
        body=_body(text, parts, title, start + len(dateline)),
        credits=parts.credits,
    )
    return Record(text, story.id, anchor, story.outlet, furniture, laid_out=bool(head or dateline))


def _body(text: str, parts: Furniture, title: Span | None, start: int) -> Span:
    """Return the body, which is not to lose a line that was no headline, nor to keep one that is."""
    body = parts.body
    if parts.byline or parts.dateline or title is None:
        return body
    at = max(title.end, start) if parts.headline is None or parts.headline.start >= title.end else body.start
    return Span(at, max(at, body.end), text[at : max(at, body.end)]).strip()


def _byline(line: Span, authors: Sequence[str]) -> Byline:
    if not authors:
        found, _ = split_byline(line)
        return found or Byline(line.start, line.end, line.text, (), _GIVEN)
    names, at = [], 0
    for author in authors:
        at = line.text.index(author, at)
        names.append(Author(line.sub(at, at + len(author))))
        at += len(author)
    return Byline(line.start, line.end, line.text, tuple(names), _GIVEN)


def _dateline(line: Span) -> Dateline:
    place = line.text.rstrip(" -–—")
    comma = place.find(",")
    city = line.sub(0, comma if comma > 0 else len(place)).strip()
    region = line.sub(comma + 1, len(place)).strip() if comma > 0 else None
    return Dateline(
        line.start,
        line.end,
        line.text,
        (Place(city, region if region and region.text else None),),
        None,
        None,
        True,
        _GIVEN,
    )


def _first_line(body: str, headline: str) -> Span | None:
    """Return the text's first line where it is the headline."""
    line = _LINE.search(body, 0, _LONGEST)
    if line is None or _words(line[0]) != _words(headline):
        return None
    return Span(line.start(), line.end(), line[0]).strip()


def _words(text: str) -> str:
    """Return the words of *text*, to compare two printings of one line by."""
    return " ".join(_WORD.findall(text.casefold()))


def _one_line(text: str | None) -> str:
    return " ".join(text.split()) if text else ""


def _author(name: str) -> str:
    """Return an author's name without the word before it; an address is nobody's name."""
    name = _BY.sub("", _one_line(name), count=1)
    return "" if "://" in name or not _WORD.search(name) else name


def _by_line(authors: Sequence[str]) -> str:
    *others, last = authors
    return f"By {', '.join(others)} and {last}" if others else f"By {last}"


def _with_by(line: str) -> str:
    if _ADDRESS.fullmatch(line):  # nobody's name
        return ""
    return line if not line or _BY.match(line) else f"By {line}"
