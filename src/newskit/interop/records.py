"""Many stories: records in, articles out, in order, the bad ones named."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import Any

import attrs
import msgspec

from newskit.annotators import Annotator
from newskit.article import Article, Draft, draft, read_drafts
from newskit.dates import DateMention
from newskit.furniture import Furniture
from newskit.interop.incoming import BadRecords, Record, RecordError, parse_published
from newskit.interop.json import to_dict
from newskit.interop.parallel import work_in_order
from newskit.interop.sources import check_source, id_of, parse_story
from newskit.names import NameMention
from newskit.quotes import Quote

__all__ = [
    "BadRecords",
    "Findings",
    "Record",
    "RecordError",
    "draft_of",
    "findings_of",
    "parse_published",
    "parse_record",
    "read_chunk",
    "read_many",
    "read_numbered",
    "to_record",
]


@attrs.frozen
class Findings:
    """What ``newskit read`` writes for one story.

    Attributes:
        id: The story's name, as it came.
        furniture: Headline, byline, dateline, body and credits.
        names: Persons named.
        dates: Time expressions.
        quotes: Words reported as someone's.
        text: The story, where newskit laid it out from several fields or was asked for it; else left out.
    """

    id: str | None
    furniture: Furniture
    names: tuple[NameMention, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    text: str | msgspec.UnsetType = msgspec.UNSET


def findings_of(article: Article, *, text: bool = False) -> Findings:
    """Return what is written of an article; with *text* its text as well."""
    return Findings(
        id=article.id,
        furniture=article.furniture,
        names=article.names,
        dates=article.dates,
        quotes=article.quotes,
        text=article.text if text else msgspec.UNSET,
    )


def to_record(article: Article) -> dict[str, Any]:
    """Return what ``newskit read`` writes for one story: ``{"id", "furniture", "names", "dates", "quotes"}``."""
    found: dict[str, Any] = to_dict(findings_of(article))
    return found


def parse_record(
    data: object, source: str = "auto", *, published: dt.date | None = None, outlet: str | None = None
) -> Record:
    """Return the story that a record describes: a mapping, usually a decoded line of JSON.

    newskit's own records have ``text`` and, where known, ``id``, ``published`` (a date, or an ISO 8601 string) and
    ``outlet``; other fields are passed over.  The others are what their makers say they are; see
    :func:`~newskit.read_many` for which there are.

    Args:
        data: The record.
        source: Where it comes from; ``auto`` sees it from the fields.
        published: Day of publication, for a record that gives none.
        outlet: Who printed it, for a record that does not say.

    Raises:
        ValueError: If *data* is no such record, its text is missing, a field has the wrong type, or there is no such
            *source*.

    >>> parse_record({"id": 7, "text": "Talks resume.", "published": "2025-01-09"}).published
    datetime.date(2025, 1, 9)
    """
    return parse_story(data, source, published=published, outlet=outlet)


def read_many(
    records: Iterable[Mapping[str, Any] | Record | str],
    workers: int | None = None,
    *,
    annotator: Annotator | None = None,
    on_error: Callable[[RecordError], None] | None = None,
    source: str = "auto",
    lang: str = "en",
) -> Iterator[Article]:
    """Yield an article for each record, in order, in constant memory.

    A record is a mapping with ``text`` and, where known, ``id``, ``published`` and ``outlet``; or what trafilatura,
    newspaper4k or fundus made of a page, a schema.org NewsArticle, an IPTC ninjs item, or an NITF document as a
    string.  Where such a record knows headline, byline or dateline, these are put before the text if it does not
    print them itself, and are taken for what they are: ``Article.text`` is then the whole, and offsets count in it.

    Args:
        records: Taken as they are needed, so a generator over a large file is fine.
        workers: Processes to share the work; None or 1 reads in this one.
        annotator: A parser that adds to what the rules find; with several workers it must pickle.
        on_error: Called with each bad record as it comes.  Without it the bad ones are raised together as
            :class:`BadRecords` once every good one was given, so that none is lost and none costs the others.
        source: ``newskit``, ``trafilatura``, ``newspaper4k``, ``fundus``, ``schema.org``, ``ninjs`` or ``nitf`` where
            all records are of one kind; ``auto`` sees it from each record's fields.
        lang: Language of the stories.

    Raises:
        BadRecords: After the last article, if there were bad records and no *on_error*.
        ValueError: If *workers* is less than 1, or there is no such *source*.

    >>> stories = [{"text": "Anna Lang resigned on Monday.", "published": "2025-01-09"}]
    >>> [article.dates[0].value for article in read_many(stories)]
    ['2025-01-06']
    >>> page = {"title": "Premier resigns", "author": "Ann Ode", "date": "2025-01-09", "text": "Anna Lang resigned."}
    >>> [article.furniture.byline.authors[0].name.text for article in read_many([page])]
    ['Ann Ode']
    """
    if workers is not None and workers < 1:
        msg = f"workers must be 1 or more, not {workers}"
        raise ValueError(msg)
    check_source(source)
    return _read_many(records, workers or 1, annotator, on_error, source, lang)


def _read_many(
    records: Iterable[object],
    workers: int,
    annotator: Annotator | None,
    on_error: Callable[[RecordError], None] | None,
    source: str,
    lang: str,
) -> Iterator[Article]:
    bad: list[RecordError] = []
    report = bad.append if on_error is None else on_error
    numbered = enumerate(records, start=1)
    for found in read_numbered(numbered, workers, annotator=annotator, source=source, lang=lang):
        if isinstance(found, RecordError):
            report(found)
        else:
            yield found
    if bad:
        msg = f"{len(bad)} bad record{'s' if len(bad) > 1 else ''}"
        raise BadRecords(msg, bad)


def read_numbered(
    numbered: Iterable[tuple[int, object]],
    workers: int = 1,
    *,
    annotator: Annotator | None = None,
    source: str = "auto",
    lang: str = "en",
) -> Iterator[Article | RecordError]:
    """Yield an article, or what was wrong, for each record, in order and in constant memory.

    Args:
        numbered: Pairs of a position (a line's number, say) and a record.  A ValueError in a record's place says
            that it could not even be taken apart; it comes back as a :class:`RecordError` at that position.
        workers: Processes to share the work.
        annotator: A parser that adds to what the rules find.
        source: Where the records come from, as in :func:`~newskit.read_many`.
        lang: Language of the stories.
    """
    reading = partial(read_chunk, annotator=annotator, source=source, lang=lang)
    if workers == 1:
        for chunk in work_in_order(reading, numbered, workers, weigh=_weigh, chunked=annotator is not None):
            yield from chunk
    else:
        for packed in work_in_order(partial(_packed, reading), numbered, workers, weigh=_weigh):
            for blob in packed:
                yield _unpack(blob)


def read_chunk(
    chunk: list[tuple[int, object]], annotator: Annotator | None = None, source: str = "auto", lang: str = "en"
) -> list[Article | RecordError]:
    """Return an article, or what was wrong, for each numbered record; an annotator gets all their texts at once."""
    records = [_parsed(number, data, source) for number, data in chunk]
    drafts = [draft_of(record, lang) for record in records if isinstance(record, Record)]
    articles = iter(read_drafts(drafts, annotator))
    return [next(articles) if isinstance(record, Record) else record for record in records]


def _parsed(number: int, data: object, source: str) -> Record | RecordError:
    if isinstance(data, Record):
        return data
    if isinstance(data, ValueError):
        return RecordError(number, str(data))
    try:
        return parse_record(data, source)
    except ValueError as error:
        return RecordError(number, str(error), id_of(data))


def draft_of(record: Record, lang: str = "en") -> Draft:
    """Return a record's story, ready to be read."""
    return draft(record.text, record.published, record.outlet, id=record.id, furniture=record.furniture, lang=lang)


def _weigh(item: tuple[int, object]) -> int:
    data = item[1]
    text = data.get("text") if isinstance(data, Mapping) else getattr(data, "text", data)
    return len(text) if isinstance(text, str) else 0


# An article comes back from a worker as MessagePack, three times as fast as by pickle; what MessagePack cannot hold
# (half of a surrogate pair, say) comes pickled.


@cache
def _article_decoder() -> msgspec.msgpack.Decoder[Article]:
    return msgspec.msgpack.Decoder(Article)


def _packed(
    reading: Callable[[list[tuple[int, object]]], list[Article | RecordError]], chunk: list[tuple[int, object]]
) -> list[tuple[bool, bytes]]:
    return [_pack(found) for found in reading(chunk)]


def _pack(found: Article | RecordError) -> tuple[bool, bytes]:
    if isinstance(found, Article):
        try:
            return True, msgspec.msgpack.encode(found)
        except UnicodeEncodeError:
            pass
    return False, pickle.dumps(found)


def _unpack(blob: tuple[bool, bytes]) -> Article | RecordError:
    compact, data = blob
    if compact:
        return _article_decoder().decode(data)
    found: Article | RecordError = pickle.loads(data)
    return found
