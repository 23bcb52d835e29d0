"""Many stories: records in, articles out, in order, the bad ones named."""

from __future__ import annotations

import datetime as dt
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any

import attrs
from dateutil.parser import isoparse

from newskit.annotators import Annotator
from newskit.article import Article, read
from newskit.interop.json import to_dict

_CHUNK = 16


class RecordError(ValueError):
    """A record that could not be read.

    Attributes:
        position: Which record it was, counted from 1; a line's number where records are lines of a file.
        reason: What was expected and what was found.
    """

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(position, reason)
        self.position = position
        self.reason = reason

    def __str__(self) -> str:
        return f"record {self.position}: {self.reason}"


class BadRecords(ExceptionGroup[RecordError]):
    """All records of a batch that could not be read, raised after the good ones were given."""


@attrs.frozen
class Record:
    """One story on its way in: what ``{"id", "text", "published", "outlet"}`` says."""

    text: str
    id: str | None = None
    published: dt.date | None = None
    outlet: str | None = None


def parse_record(data: object) -> Record:
    """Return the record that a mapping (a decoded line of JSON) describes.

    Args:
        data: A mapping with ``text`` and, where known, ``id``, ``published`` (a date, or an ISO 8601 string)
            and ``outlet``; other fields are passed over.

    Raises:
        ValueError: If *data* is no mapping, ``text`` is missing, or a field has the wrong type.

    >>> parse_record({"id": 7, "text": "Talks resume.", "published": "2025-01-09"})
    Record(text='Talks resume.', id='7', published=datetime.date(2025, 1, 9), outlet=None)
    """
    if not isinstance(data, Mapping):
        msg = f"expected an object with a 'text' field, found {type(data).__name__}"
        raise ValueError(msg)
    text = data.get("text")
    if not isinstance(text, str):
        found = "none" if "text" not in data else type(text).__name__
        msg = f"expected a string in field 'text', found {found}"
        raise ValueError(msg)
    outlet, name = data.get("outlet"), data.get("id")
    if outlet is not None and not isinstance(outlet, str):
        msg = f"expected a string in field 'outlet', found {type(outlet).__name__}"
        raise ValueError(msg)
    if name is not None and (isinstance(name, bool) or not isinstance(name, str | int)):
        msg = f"expected a string or a whole number in field 'id', found {type(name).__name__}"
        raise ValueError(msg)
    return Record(text, None if name is None else str(name), parse_published(data.get("published")), outlet)


def parse_published(value: object) -> dt.date | None:
    """Return a publication date given as a date, an ISO 8601 string, or None (``""`` counts as None).

    A day gives a date, a day with a clock time a datetime.

    Raises:
        ValueError: If *value* is none of these, or the day does not exist.

    >>> parse_published("2025-01-09")
    datetime.date(2025, 1, 9)
    """
    if value is None or value == "":
        return None
    if isinstance(value, dt.date):
        return value
    try:
        if isinstance(value, str):
            return dt.date.fromisoformat(value) if len(value) <= _LONGEST_DAY else isoparse(value)
    except ValueError:
        pass
    msg = f"expected a date such as '2025-01-09' in field 'published', found {value!r}"
    raise ValueError(msg)


_LONGEST_DAY = len("2025-01-09")


def to_record(article: Article) -> dict[str, Any]:
    """Return what ``newskit read`` writes for one story: ``{"id", "furniture", "names", "dates", "quotes"}``."""
    return {
        "id": article.id,
        "furniture": to_dict(article.furniture),
        "names": to_dict(article.names),
        "dates": to_dict(article.dates),
        "quotes": to_dict(article.quotes),
    }


def read_many(
    records: Iterable[Mapping[str, Any]],
    workers: int | None = None,
    *,
    annotator: Annotator | None = None,
    on_error: Callable[[RecordError], None] | None = None,
    lang: str = "en",
) -> Iterator[Article]:
    """Yield an article for each record, in order, in constant memory.

    Args:
        records: Mappings with ``text`` and, where known, ``id``, ``published`` and ``outlet``; they are taken as
            they are needed, so a generator over a large file is fine.
        workers: Processes to share the work; None or 1 reads in this one.
        annotator: A parser that adds to what the rules find; with several workers it must pickle.
        on_error: Called with each bad record as it comes.  Without it the bad ones are raised together as
            :class:`BadRecords` once every good one was given, so that none is lost and none costs the others.
        lang: Language of the stories.

    Raises:
        BadRecords: After the last article, if there were bad records and no *on_error*.
        ValueError: If *workers* is less than 1.

    >>> stories = [{"text": "Anna Lang resigned on Monday.", "published": "2025-01-09"}]
    >>> [article.dates[0].value for article in read_many(stories)]
    ['2025-01-06']
    """
    if workers is not None and workers < 1:
        msg = f"workers must be 1 or more, not {workers}"
        raise ValueError(msg)
    return _read_many(records, workers or 1, annotator, on_error, lang)


def _read_many(
    records: Iterable[Mapping[str, Any]],
    workers: int,
    annotator: Annotator | None,
    on_error: Callable[[RecordError], None] | None,
    lang: str,
) -> Iterator[Article]:
    bad: list[RecordError] = []
    report = bad.append if on_error is None else on_error
    for found in read_numbered(enumerate(records, start=1), workers, annotator=annotator, lang=lang):
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
    lang: str = "en",
) -> Iterator[Article | RecordError]:
    """Yield an article, or what was wrong, for each record, in order and in constant memory.

    Args:
        numbered: Pairs of a position (a line's number, say) and a record.  A ValueError in a record's place says
            that it could not even be taken apart; it comes back as a :class:`RecordError` at that position.
        workers: Processes to share the work.
        annotator: A parser that adds to what the rules find.
        lang: Language of the stories.
    """
    numbered = iter(numbered)
    if workers == 1:
        for number, record in numbered:
            yield _read_one(number, record, annotator, lang)
        return
    with ProcessPoolExecutor(workers, initializer=_leave_interrupts_to_the_parent) as pool:
        waiting: deque[Future[list[Article | RecordError]]] = deque()
        try:
            while chunk := list(islice(numbered, _CHUNK)):
                waiting.append(pool.submit(_read_chunk, chunk, annotator, lang))
                if len(waiting) > 2 * workers:  # bounded, whatever the length of the input
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _leave_interrupts_to_the_parent() -> None:
    """Keep Ctrl-C from printing the traceback of every worker; the parent winds them up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_chunk(chunk: list[tuple[int, object]], annotator: Annotator | None, lang: str) -> list[Article | RecordError]:
    return [_read_one(number, record, annotator, lang) for number, record in chunk]


def _read_one(number: int, data: object, annotator: Annotator | None, lang: str) -> Article | RecordError:
    if isinstance(data, ValueError):
        return RecordError(number, str(data))
    try:
        record = data if isinstance(data, Record) else parse_record(data)
    except ValueError as error:
        return RecordError(number, str(error))
    return read(record.text, record.published, record.outlet, annotator, id=record.id, lang=lang)
