"""Columns of stories to columns of findings: one function for Spark, Ray, polars, DuckDB, pandas, Dask and datasets.

All of them speak Arrow, so there is one function on Arrow's batches and no code for any of them.  Needs the extra
``arrow``: ``pip install 'newskit[arrow]'``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from newskit.annotators import Annotator
from newskit.article import Article
from newskit.interop.json import from_dict
from newskit.interop.records import RecordError, parse_record, read_chunk
from newskit.text import require_language

try:
    import pyarrow as pa

    from newskit.interop.arrow_rows import place_of, records_of
    from newskit.interop.arrow_schema import FINDINGS, kinds, known, schema
except ModuleNotFoundError as error:
    if error.name != "pyarrow":
        raise
    msg = "pyarrow is not installed; run: pip install 'newskit[arrow]'"
    raise ImportError(msg, name="pyarrow") from error

__all__ = ["FINDINGS", "read_batches", "schema", "to_articles"]

_ROWS = 256  # stories whose findings are Python objects at one time, however large a batch the engine sends
_BULK = 32  # stories an annotator is asked about at once


def read_batches(
    data: Any,
    *,
    text: str = "text",
    id: str = "id",
    published: str = "published",
    outlet: str = "outlet",
    findings: Sequence[str] = FINDINGS,
    annotator: Annotator | None = None,
    lang: str = "en",
) -> Any:
    """Return *data* with columns of findings beside its own: what :func:`newskit.read` finds in each story.

    What goes in is what comes out, so that the function is its own adapter: a record batch for a record batch, a
    table for a table, an iterator of record batches for an iterator or reader of them, a data frame for a polars or
    pandas data frame.  Rows and their order stay, and the columns there were pass through untouched.

    A story that cannot be read costs no other: ``error`` says why, and its findings are null.  Elsewhere ``error`` is
    null, and a story in which nothing was found has empty lists.

    Args:
        data: The stories, as Arrow batches or a table or frame of them.
        text: Name of the column of texts; strings of any of Arrow's kinds.
        id: Name of the column of ids, strings or whole numbers; may be missing.
        published: Name of the column of publication dates: days, moments, or ISO 8601 strings; may be missing.
        outlet: Name of the column of outlets; may be missing.
        findings: The columns of findings to give, of :data:`FINDINGS`; fewer take less room.
        annotator: A parser that adds to what the rules find; on other machines or processes it must pickle.
        lang: Language of the stories.

    Raises:
        TypeError: If *data* is nothing of Arrow's.
        ValueError: If a column named is not there, a column of findings already is, or there are no rules for *lang*.

    Offsets are code points, as everywhere in newskit and as polars' ``str.slice`` and DuckDB's ``substring`` count.

    >>> import pyarrow as pa
    >>> stories = pa.table({"text": ["Anna Lang resigned on Monday.", None], "published": ["2025-01-09", "2025-01-09"]})
    >>> found = read_batches(stories, findings=["dates"])
    >>> [[date["value"] for date in dates or ()] for dates in found["dates"].to_pylist()]
    [['2025-01-06'], []]
    >>> found["error"].to_pylist()  # doctest: +ELLIPSIS
    [None, "expected a string in field 'text', found ..."]
    """
    require_language(lang)
    reader = _Reader(
        {"text": text, "id": id, "published": published, "outlet": outlet}, known(findings), annotator, lang
    )
    if isinstance(data, pa.RecordBatch):
        return reader.batch(data)
    if isinstance(data, pa.Table):
        return reader.table(data)
    if hasattr(data, "__arrow_c_stream__") and not isinstance(data, pa.RecordBatchReader):
        return _like(data, reader.table(pa.table(data)))
    if isinstance(data, Iterable) and not isinstance(data, str | bytes | Mapping):
        return reader.batches(data)
    kind = type(data).__name__
    msg = f"data must be Arrow's: a record batch, a table, a data frame or an iterator of batches, not {kind}"
    raise TypeError(msg)


def to_articles(
    data: Any, *, text: str = "text", id: str = "id", published: str = "published", outlet: str = "outlet"
) -> Iterator[Article | None]:
    """Yield each row's article anew from what :func:`read_batches` gave; None for a row with an error.

    So that stories read on a cluster can be laid side by side (:func:`newskit.collate`) or shown as HTML.

    Args:
        data: A record batch, a table, a data frame or an iterator of batches, with the columns of text and of all
            findings.
        text: Name of the column of texts; the others likewise, as for :func:`read_batches`.
        id: As for :func:`read_batches`.
        published: As for :func:`read_batches`.
        outlet: As for :func:`read_batches`.

    Raises:
        ValueError: If a column is missing.
        newskit.FindingError: If a span is no slice of its text.

    >>> stories = pa.table({"text": ["Anna Lang resigned on Monday."]})
    >>> [article.people[0].name for article in to_articles(read_batches(stories))]
    ['Anna Lang']
    """
    columns = {"text": text, "id": id, "published": published, "outlet": outlet}
    if isinstance(data, pa.RecordBatch):
        data = iter([data])
    for batch in data if isinstance(data, Iterator) else pa.table(data).to_batches():
        for start in range(0, batch.num_rows, _ROWS):
            yield from _articles(batch.slice(start, _ROWS), columns)


@attrs.frozen
class _Reader:
    """The reading of batches, with what was asked for."""

    columns: dict[str, str]
    findings: tuple[str, ...]
    annotator: Annotator | None
    lang: str

    def batches(self, batches: Iterable[Any]) -> Iterator[Any]:
        for batch in batches:
            if not isinstance(batch, pa.RecordBatch):
                msg = f"the iterator must give record batches, not {type(batch).__name__}"
                raise TypeError(msg)
            yield from self.slices(batch)

    def table(self, table: Any) -> Any:
        to = schema(table.schema, findings=self.findings)
        return pa.Table.from_batches(self.batches(table.to_batches()), schema=to)

    def batch(self, batch: Any) -> Any:
        to = schema(batch.schema, findings=self.findings)
        slices = list(self.slices(batch))
        own = range(len(batch.schema), len(to))
        found = [pa.concat_arrays([part.column(place) for part in slices]) for place in own]
        return pa.RecordBatch.from_arrays([*batch.columns, *found], schema=to)

    def slices(self, batch: Any) -> Iterator[Any]:
        """Yield *batch* with its findings in one or more parts, so that few stories' findings are objects at once."""
        to = schema(batch.schema, findings=self.findings)
        for start in range(0, max(1, batch.num_rows), _ROWS):
            part = batch.slice(start, _ROWS)
            yield pa.RecordBatch.from_arrays([*part.columns, *self.found(part)], schema=to)

    def found(self, batch: Any) -> list[Any]:
        """Return the columns of findings of a batch, and of errors."""
        articles: list[Article | None] = []
        errors: list[str | None] = []
        numbered = list(enumerate(records_of(batch, self.columns), start=1))
        step = 1 if self.annotator is None else _BULK
        for start in range(0, len(numbered), step):
            for found in self.read(numbered[start : start + step]):
                articles.append(None if isinstance(found, RecordError) else found)
                errors.append(_utf8(found.reason) if isinstance(found, RecordError) else None)
        columns = [
            kinds()[name].array([None if article is None else getattr(article, name) for article in articles])
            for name in self.findings
        ]
        return [*columns, pa.array(errors, pa.string())]

    def read(self, numbered: list[tuple[int, object]]) -> list[Article | RecordError]:
        """Return the articles, or what was wrong; hours of others' work hang on one story that breaks an annotator."""
        try:
            return read_chunk(numbered, self.annotator, "newskit", self.lang)
        except (ImportError, OSError):
            raise  # an annotator that cannot load: every story's trouble
        except Exception as error:
            if len(numbered) > 1:
                return [found for one in numbered for found in self.read([one])]
            return [RecordError(numbered[0][0], f"{type(error).__name__}: {error}")]


def _utf8(reason: str) -> str:
    """Return *reason* without what no UTF-8 can hold, as an exception's words may."""
    return reason.encode("utf-8", "replace").decode("utf-8")


def _like(data: Any, table: Any) -> Any:
    """Return *table* as a data frame of the class of *data*."""
    frame = type(data)
    if frame.__module__.split(".")[0] == "pandas":
        return table.to_pandas()
    return frame(table) if frame.__module__.split(".")[0] == "polars" else table


def _articles(batch: Any, columns: dict[str, str]) -> Iterator[Article | None]:
    errors = batch.column(place_of("error", batch.schema)).to_pylist()
    found = {
        name: batch.column(place_of(name, batch.schema)).cast(kind.type).to_pylist() for name, kind in kinds().items()
    }
    for row, record in enumerate(records_of(batch, columns)):
        if errors[row] is not None:
            yield None
        else:
            yield _article(record, {name: kind.plain(found[name][row]) for name, kind in kinds().items()})


def _article(data: object, found: dict[str, Any]) -> Article:
    record = parse_record(data, "newskit")
    day, moment = record.published, None
    if isinstance(day, dt.datetime):
        day, moment = day.date(), day
    known = {"text": record.text, "id": record.id, "outlet": record.outlet, "published": day, "published_at": moment}
    return from_dict(known | found, Article)
