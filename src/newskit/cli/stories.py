"""What the commands share: stories out of files, text into files, and what to say when that fails."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import attrs

from newskit.annotators import Annotator, ModelsError
from newskit.article import Article, read, read_drafts
from newskit.interop.json import decode
from newskit.interop.jsonl import decode_line, is_jsonl, numbered_lines, open_bytes, open_text
from newskit.interop.records import draft_of, parse_record
from newskit.interop.sources import stories_in
from newskit.interop.sources.nitf import is_nitf
from newskit.interop.text_view import Line, print_styled, to_text

_DOCUMENTS = (".json", ".jsonld", ".xml", ".nitf")
# A story may hold a broken letter here and there; where one in ten is, it is no text.
_MOST_BROKEN = 10
_LONGEST_HINT = 1 << 20


class UsageError(Exception):
    """Something the user has to mend; the message is all they need."""


class OptionsError(UsageError):
    """Options that make no sense, whatever the files hold."""


def complain(message: str) -> None:
    """Say what is wrong."""
    if sys.stderr is not None:  # print would take None for standard output, where findings may be
        print(f"newskit: {message}", file=sys.stderr)


@attrs.frozen
class Given:
    """What the command line says of the stories in a file.

    Attributes:
        source: Where records and documents come from.
        published: Day of publication, for those that give none.
        outlet: Who printed them, for those that do not say.
        annotator: A parser that adds to what the rules find.
    """

    source: str = "auto"
    published: dt.date | None = None
    outlet: str | None = None
    annotator: Annotator | None = None


def articles_of(path: str, given: Given) -> Iterator[Article | None]:
    """Yield the articles of a file, and None, after saying why, for each that could not be read."""
    try:
        if is_jsonl(path):
            yield from _of_records(path, given)
        elif is_document(path, given.source):
            yield from _of_document(path, given)
        else:
            with open_text(path) as file:
                text = file.read()
            if (text.count("\0") + text.count("\ufffd")) * _MOST_BROKEN > len(text):
                msg = "expected text in UTF-8, found something else"
                raise OSError(msg)
            yield read(text, given.published, given.outlet, given.annotator, id=_id_of(path))
    except ModelsError:
        raise  # no story's fault
    except OSError as error:
        complain(f"{path}: {error.strerror or error}")
        yield None


def is_document(path: str, source: str = "auto") -> bool:
    """Whether a file holds one document of a format that has more to it than text."""
    return path.lower().removesuffix(".gz").endswith(_DOCUMENTS) or source != "auto"


def _of_records(path: str, given: Given) -> Iterator[Article | None]:
    with open_bytes(path) as opened:
        for number, line in numbered_lines(opened.file):
            try:
                if isinstance(line, ValueError):
                    raise line
                yield _read(decode_line(line), given)
            except ValueError as error:
                complain(f"{path}:{number}: {error}")
                yield None


def _of_document(path: str, given: Given) -> Iterator[Article | None]:
    with open_bytes(path) as opened:
        data = opened.file.read()
    try:
        document: object = data
        if given.source != "nitf" and not is_nitf(data):
            document = decode(data.decode("utf-8-sig", "replace"))
        stories = list(stories_in(document, given.source))
    except (ValueError, RecursionError) as error:
        hint = "; records, one a line? name it .jsonl" if _holds_records(data) else ""
        complain(f"{path}: expected a document of JSON or XML ({error}){hint}")
        yield None
        return
    name = _id_of(path)
    for number, story in enumerate(stories, start=1):
        try:
            article = _read(story, given)
        except ValueError as error:
            complain(f"{path}: {error}")
            yield None
        else:
            own = name if name is None or len(stories) == 1 else f"{name}:{number}"
            yield article if article.id else attrs.evolve(article, id=own)


def _holds_records(data: bytes) -> bool:
    """Whether a file that is no document has one in each of its first two lines."""
    lines = data[: 2 * _LONGEST_HINT].split(b"\n", 2)
    try:
        return len(lines) > 1 and all(isinstance(decode(line.decode()), dict) for line in lines[:2])
    except (ValueError, RecursionError):
        return False


def _read(data: object, given: Given) -> Article:
    record = parse_record(data, given.source, published=given.published, outlet=given.outlet)
    return read_drafts([draft_of(record)], given.annotator)[0]


def _id_of(path: str) -> str | None:
    return None if path == "-" else Path(path).stem


def refuse_overwriting(files: Sequence[str], *written: str | None) -> None:
    """Refuse to write over what is still to be read, or to one file twice, and to read standard input twice."""
    if files.count("-") > 1:
        msg = "standard input (-) can be read only once"
        raise OptionsError(msg)
    names = [name for name in written if name is not None]
    places = [os.path.realpath(name) for name in names if Path(name).is_file() or not Path(name).exists()]
    if len(set(places)) < len(places):  # links are followed; a terminal may take both
        msg = f"{names[0]}: findings and errors need a file each"
        raise OptionsError(msg)
    for name in names:
        output = Path(name)
        if not output.absolute().parent.is_dir():
            msg = f"{name}: No such file or directory"
            raise UsageError(msg)
        if output.is_dir():  # said before the other file is opened, and what it held is lost
            msg = f"{name}: Is a directory"
            raise UsageError(msg)
        for path in files:
            if output.is_file() and Path(path).is_file() and output.samefile(path):
                msg = f"{name}: it is read from; give -o another file"
                raise UsageError(msg)


class Output:
    """Where text goes: a file that is opened when there is something to write, or standard output."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._file: TextIO | None = None

    def write(self, text: str) -> None:
        """Write *text*."""
        self._opened().write(text)

    def show(self, lines: Iterable[Line]) -> None:
        """Write lines for a terminal, in color where it is one."""
        shown = list(lines)
        if self._path is not None or not print_styled(shown):
            self.write(to_text(shown))

    def close(self) -> None:
        """Close the file."""
        if self._path is not None and self._file is not None:
            self._file.close()

    def _opened(self) -> TextIO:
        if self._file is None:
            if self._path is None:
                check_stdout()
                self._file = sys.stdout
            else:
                try:
                    path = Path(self._path)
                    self._file = path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n")
                except OSError as error:
                    msg = f"{self._path}: {error.strerror or error}"
                    raise UsageError(msg) from error
        return self._file


@contextmanager
def output(path: str | None) -> Iterator[Output]:
    """Give where text goes; None is standard output."""
    out = Output(path)
    try:
        yield out
    finally:
        out.close()


def check_stdout() -> None:
    """Refuse to write to standard output where it is closed."""
    if sys.stdout is None:
        msg = "standard output is closed; give -o FILE"
        raise UsageError(msg)
