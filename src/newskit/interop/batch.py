"""Files of records to a file of findings: in order, in constant memory, and on where an earlier run stopped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NoReturn

import attrs
import msgspec

from newskit.annotators import Annotator
from newskit.article import Article, read_drafts
from newskit.interop.incoming import Record, RecordError
from newskit.interop.json import decode, to_json
from newskit.interop.jsonl import decode_line, numbered_lines, open_bytes
from newskit.interop.line_files import LineFile
from newskit.interop.parallel import work_in_order
from newskit.interop.records import draft_of, findings_of, parse_record
from newskit.interop.sources import id_of


class ResumeError(ValueError):
    """An earlier run's output that does not fit the input; the message says where they part."""


@attrs.frozen
class Line:
    """A line of a file of records: its text, or what kept it from being read; *read* counts the bytes up to it."""

    path: str
    number: int | None
    data: str | ValueError
    read: int = 0


@attrs.frozen
class BadLine:
    """What is written of a record that could not be read.

    Attributes:
        file: Where it stands.
        line: Its line, from 1; None where the file itself could not be read.
        id: Its id, where that much could be read.
        reason: What was expected and what was found.
    """

    file: str
    line: int | None
    id: str | None
    reason: str


@attrs.frozen
class Reading:
    """How records are read.

    Attributes:
        source: Where they come from, as in :func:`~newskit.read_many`.
        published: Day of publication, for those that give none.
        outlet: Who printed them, for those that do not say.
        annotator: A parser that adds to what the rules find.
        with_text: Whether each story's text is written beside its findings.
        forgiving: Whether a story that breaks the annotator is a bad record, and not the end.
    """

    source: str = "auto"
    published: dt.date | None = None
    outlet: str | None = None
    annotator: Annotator | None = None
    with_text: bool = False
    forgiving: bool = False

    def record(self, line: Line) -> Record | RecordError:
        """Return the record in a line, or what is wrong with it."""
        data: object = line.data
        try:
            if isinstance(line.data, ValueError):
                raise line.data
            data = decode_line(line.data)
            return parse_record(data, self.source, published=self.published, outlet=self.outlet)
        except ValueError as error:
            return RecordError(line.number or 0, str(error), id_of(data))

    def findings(self, lines: list[Line]) -> list[tuple[Line, bytes | RecordError]]:
        """Return for each line what is to be written, or what is wrong with it."""
        records = [self.record(line) for line in lines]
        articles = iter(self._articles([record for record in records if isinstance(record, Record)]))
        done: list[tuple[Line, bytes | RecordError]] = []
        for line, record in zip(lines, records, strict=True):
            found = next(articles) if isinstance(record, Record) else record
            place = attrs.evolve(line, data="")  # its text is not needed any more
            if isinstance(found, Article):
                with_text = self.with_text or (isinstance(record, Record) and record.laid_out)
                done.append((place, to_json(findings_of(found, text=with_text)).encode()))
            else:
                done.append((place, found))
        return done

    def _articles(self, records: list[Record]) -> list[Article | RecordError]:
        """Return the articles; where *forgiving*, a story that breaks the annotator costs no other."""
        try:
            return [*read_drafts([draft_of(record) for record in records], self.annotator)]
        except OSError:
            raise  # it cannot load its models: every story's trouble
        except Exception as error:
            if self.annotator is None or isinstance(error, ImportError) or not self.forgiving:
                raise
            if len(records) > 1:
                return [found for record in records for found in self._articles([record])]
            return [RecordError(0, f"{type(error).__name__}: {error}", records[0].id)]


def lines_of(paths: Iterable[str]) -> Iterator[Line]:
    """Yield the lines of files, one after the other; a file that cannot be read gives one line that says why."""
    before = 0
    for path in paths:
        here = 0
        try:
            with open_bytes(path) as source:
                for number, data in numbered_lines(source.file):
                    here = source.position()
                    yield Line(path, number, data, before + here)
        except OSError as error:
            yield Line(path, None, ValueError(error.strerror or str(error)), before + here)
        before += here


@attrs.define
class Batch:
    """One run over files of records.

    Attributes:
        reading: How they are read.
        out: Where findings go, a line for each good record.
        errors: Where bad records go, a line for each; None keeps no such file.
        workers: Processes to share the work.
        report: Called with each bad record, also with those an earlier run wrote down.
        advance: Called after each record: whether it was bad, and how many bytes of the input are read.
    """

    reading: Reading
    out: LineFile
    errors: LineFile | None = None
    workers: int = 1
    report: Callable[[BadLine], None] = lambda _: None
    advance: Callable[[bool, int], None] = lambda _bad, _read: None
    good: int = 0
    bad: int = 0

    def run(self, paths: Sequence[str]) -> None:
        """Read all records that no earlier run has dealt with, and write what is found.

        Raises:
            ResumeError: If *out* or *errors* hold what is not of these records.
            OSError: If writing fails.
        """
        lines = self._to_do(lines_of(paths))
        work = self.reading.findings
        chunked = self.reading.annotator is not None
        for done in work_in_order(work, lines, self.workers, weigh=_weigh, chunked=chunked):
            for line, found in done:
                if isinstance(found, RecordError):
                    self._note(line, found, known=False)
                else:
                    self.out.write(found)
                    self._count(line, was_bad=False)

    def _to_do(self, lines: Iterable[Line]) -> Iterator[Line]:
        """Yield the lines that no earlier run has dealt with.

        Findings were written in the order of their records, and so were errors; so the first lines of either file
        belong to the first good and the first bad records, however far either file had come.
        """
        written, noted = _Kept(self.out), _Kept(self.errors)
        for line in lines:
            if written.over and noted.over:
                yield line
                continue
            bad = noted.ahead
            if bad is not None and (bad.file, bad.line) == (line.path, line.number):
                noted.step()
                self._note(line, RecordError(0, bad.reason or "", bad.id), known=True)
                continue
            record = self.reading.record(line)
            if isinstance(record, RecordError):
                if bad is not None:
                    noted_place = _place(bad.file or "", bad.line)
                    _refuse(f"line {noted.count} of the errors is of {noted_place}", line, "is the next bad one")
                yield line
            elif (good := written.ahead) is None:
                yield line
            else:
                if good.id != record.id:
                    _refuse(f"line {written.count} of the findings is of {good.id!r}", line, f"has {record.id!r}")
                written.step()
                self._count(line, was_bad=False)
        for kept, what in ((written, "findings"), (noted, "errors")):
            if kept.ahead is not None:
                msg = f"line {kept.count} of the {what} is of no record in the input: it was made from another one"
                if kept.ahead.reason is not None and kept.ahead.line is None:
                    msg = f"line {kept.count} of the {what} says that {kept.ahead.file} cannot be read; now it can be"
                raise ResumeError(msg)

    def _note(self, line: Line, error: RecordError, *, known: bool) -> None:
        bad = BadLine(line.path, line.number, error.id, error.reason)
        if self.errors is not None and not known:
            self.errors.write(to_json(bad).encode())
        self.report(bad)
        self._count(line, was_bad=True)

    def _count(self, line: Line, *, was_bad: bool) -> None:
        self.bad += was_bad
        self.good += not was_bad
        self.advance(was_bad, line.read)


class _Kept:
    """The lines an earlier run wrote, one after the other.

    Attributes:
        ahead: The line to come, None behind the last.
        count: Which line that is, from 1.
    """

    def __init__(self, file: LineFile | None) -> None:
        self._lines = iter(()) if file is None else file.kept()
        self.count = 0
        self.step()

    @property
    def over(self) -> bool:
        return self.ahead is None

    def step(self) -> None:
        """Go on to the next line."""
        self.ahead: _Written | None = None
        self.count += 1
        line = next(self._lines, None)
        if line is None:
            return
        try:
            self.ahead = _written(line)
        except (ValueError, RecursionError, msgspec.MsgspecError) as error:
            msg = f"line {self.count} of the output, {line[:40]!r}, is nothing newskit wrote"
            raise ResumeError(msg) from error


class _Written(msgspec.Struct):
    """What a line is known by."""

    id: str | None
    file: str | None = None
    line: int | None = None
    reason: str | None = None


_DECODER = msgspec.json.Decoder(_Written)


def _written(line: bytes) -> _Written:
    try:
        return _DECODER.decode(line)
    except msgspec.ValidationError:
        raise
    except (ValueError, msgspec.DecodeError):
        return msgspec.convert(decode(line.decode("utf-8")), _Written)  # half of a surrogate pair, as JSON allows


def _refuse(found: str, line: Line, wanted: str) -> NoReturn:
    msg = f"{found}, but there {_place(line.path, line.number)} {wanted}: it was made from another input"
    raise ResumeError(msg)


def _place(path: str, number: int | None) -> str:
    return path if number is None else f"{path}:{number}"


def _weigh(line: Line) -> int:
    return len(line.data) if isinstance(line.data, str) else 0
