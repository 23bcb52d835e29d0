"""The newskit command: read, collate, names, dates."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TextIO, TypeVar

from newskit import __version__
from newskit.annotators import Annotator, ModelsError, StanzaAnnotator
from newskit.article import Article, read
from newskit.dates import resolve_date
from newskit.interop.html import render_html
from newskit.interop.json import to_json
from newskit.interop.jsonl import is_jsonl, numbered_records, open_text
from newskit.interop.progress import progress
from newskit.interop.records import RecordError, parse_published, read_numbered, to_record
from newskit.interop.text_view import Line, print_styled, show_article, show_story, to_text
from newskit.names import compare_names, romanize
from newskit.story import collate

_T = TypeVar("_T")

_EXAMPLES = {
    "read": """examples:
  newskit read story.txt --published 2025-01-09 --outlet BGNES
  newskit read story.txt --published 2025-01-09 --format html -o story.html
  newskit read stories.jsonl -o findings.jsonl --workers 2
  newskit read story.txt --annotator stanza --model-dir models

a line of stories.jsonl: {"id": "a1", "text": "...", "published": "2025-01-09", "outlet": "BGNES"}""",
    "collate": """examples:
  newskit collate courier.txt wire.txt --outlet Courier --outlet Wire --published 2025-01-09
  newskit collate stories.jsonl --format html -o event.html

--published and --outlet are given once for all files, or once for each, in the same order.""",
    "names": """examples:
  newskit names story.txt
  newskit names --compare Zelensky Zelenskiy
  newskit names --romanize "Зеленський"
""",
    "dates": """examples:
  newskit dates "in just 11 days" --anchor 2025-01-09
  newskit dates "late last month" --anchor 2025-01-09 --format json""",
}


class _UsageError(Exception):
    """Something the user has to mend; the message is all they need."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, or 1 if anything could not be read.

    >>> main(["dates", "in just 11 days", "--anchor", "2025-01-09"])
    2025-01-20  DATE  just 11 days
    0
    """
    _prepare_streams()
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except _UsageError as trouble:
        _complain(str(trouble))
        return 1
    except BrokenPipeError:
        _silence()  # whoever read our output has seen enough
        return 1
    except BrokenExecutor:
        _complain("a worker process died, perhaps for want of memory; try fewer --workers")
        return 1
    except OSError as error:  # what cannot be read was said already
        _complain(f"cannot write: {error.strerror or error}")
        _silence()
        return 1
    except KeyboardInterrupt:
        _silence()
        return 130


def _prepare_streams() -> None:
    """Make the output the same bytes under every locale, and able to show any text."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")


def _silence() -> None:
    """Send what is still buffered nowhere; Python would complain once more on closing standard output."""
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newskit",
        description="Find datelines, names, dates and attributed quotes in the text of the news.",
        epilog="example: newskit read story.txt --published 2025-01-09 --outlet BGNES",
    )
    parser.add_argument("--version", action="version", version=f"newskit {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(
            name,
            help=text,
            description=text[0].upper() + text[1:] + ".",
            epilog=_EXAMPLES[name],
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        sub.set_defaults(run=globals()[f"_run_{name}"])
        return sub

    reading = command("read", "find everything in one story or many")
    reading.add_argument(
        "files", nargs="+", metavar="FILE", help="a story as text, or records as .jsonl[.gz]; - is stdin"
    )
    reading.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes for records (default: 1)")
    reading.add_argument("--annotator", choices=("stanza",), help="a parser that adds to the rules: newskit[stanza]")
    reading.add_argument("--model-dir", metavar="DIR", help="where its models are (default: Stanza's own place)")
    collating = command("collate", "lay several stories on one event side by side")
    collating.add_argument("files", nargs="+", metavar="FILE", help="a story as text, or records as .jsonl[.gz]")
    for sub, many in ((reading, False), (collating, True)):
        action = "append" if many else "store"
        sub.add_argument(
            "--published",
            action=action,
            type=_day,
            metavar="DATE",
            help="day of publication, as 2025-01-09; for records that give none",
        )
        sub.add_argument("--outlet", action=action, metavar="NAME", help="who printed it; for records that do not say")
        sub.add_argument(
            "--format", choices=("text", "json", "html"), default=None, help="default: text; json for records"
        )
        sub.add_argument("-o", "--output", metavar="FILE", help="write there instead of standard output")
    naming = command("names", "list the people in stories, compare two names, or romanize one")
    naming.add_argument(
        "files", nargs="*", metavar="FILE", help="a story as text, or records as .jsonl[.gz]; - is stdin"
    )
    naming.add_argument(
        "--compare", nargs=2, metavar=("NAME", "OTHER"), help="whether two spellings are one name, and why"
    )
    naming.add_argument("--romanize", metavar="NAME", help="plain Latin letters for a name in any script")
    naming.add_argument("--format", choices=("text", "json"), default="text")
    dating = command("dates", "resolve a phrase against a date")
    dating.add_argument("phrase", help='such as "in just 11 days"')
    dating.add_argument("--anchor", type=_day, required=True, metavar="DATE", help="day it counts from, as 2025-01-09")
    dating.add_argument("--format", choices=("text", "json"), default="text")
    return parser


def _run_read(options: argparse.Namespace) -> int:
    records = [path for path in options.files if is_jsonl(path)]
    if records and len(records) < len(options.files):
        msg = "give either stories as text or files of records (.jsonl), not both at once"
        raise _UsageError(msg)
    if options.model_dir is not None and options.annotator is None:
        msg = "--model-dir says where an annotator's models are; name it too: --annotator stanza"
        raise _UsageError(msg)
    _refuse_overwriting(options)
    annotator = StanzaAnnotator(model_dir=options.model_dir) if options.annotator else None
    with ExitStack() as stack:
        out = _output(options.output, stack)
        try:
            return (_read_records if records else _read_stories)(options, out, annotator)
        except (ImportError, ModelsError) as error:
            raise _UsageError(str(error)) from error


def _read_stories(options: argparse.Namespace, out: TextIO, annotator: Annotator | None) -> int:
    failed = 0
    for position, path in enumerate(options.files):
        for article in _articles_of(path, options.published, options.outlet, annotator):
            if article is None:
                failed = 1
            elif options.format == "json":
                out.write(to_json(article) + "\n")
            elif options.format == "html":
                out.write(render_html(article))
            else:
                if position:
                    out.write("\n")
                _show(show_article(article), out)
    return failed


def _read_records(options: argparse.Namespace, out: TextIO, annotator: Annotator | None) -> int:
    if options.format not in (None, "json"):
        msg = f"records are written as JSON lines; --format {options.format} is for single stories"
        raise _UsageError(msg)
    failed = 0
    with progress("reading stories") as advance:
        for path in options.files:
            for article in _articles_of(path, options.published, options.outlet, annotator, options.workers):
                if article is None:
                    failed = 1
                else:
                    out.write(to_json(to_record(article)) + "\n")
                advance(article is None)
    return failed


def _run_collate(options: argparse.Namespace) -> int:
    days: list[dt.date] | None = options.published
    names: list[str] | None = options.outlet
    published = _one_each(days, options.files, "--published")
    outlets = _one_each(names, options.files, "--outlet")
    _refuse_overwriting(options)
    found = [
        article
        for path, day, outlet in zip(options.files, published, outlets, strict=True)
        for article in _articles_of(path, day, outlet)
    ]
    articles = [article for article in found if article is not None]
    if found and not articles:
        return 1
    story = collate(articles)
    with ExitStack() as stack:
        out = _output(options.output, stack)
        if options.format == "json":
            out.write(to_json(story) + "\n")
        elif options.format == "html":
            out.write(render_html(story))
        else:
            _show(show_story(story), out)
    return int(len(articles) < len(found))


def _run_names(options: argparse.Namespace) -> int:
    asked = [bool(options.files), options.compare is not None, options.romanize is not None]
    if sum(asked) != 1:
        msg = "give a FILE, --compare NAME OTHER or --romanize NAME, one of these; see newskit names --help"
        raise _UsageError(msg)
    if options.compare:
        result = compare_names(*options.compare)
        verdict = f"{'the same' if result.same else 'not the same'}  {result.score:.2f}  {result.reason}"
        print(to_json(result) if options.format == "json" else verdict)
        return 0
    if options.romanize is not None:
        print(to_json(romanize(options.romanize)) if options.format == "json" else romanize(options.romanize))
        return 0
    failed = 0
    for path in options.files:
        for article in _articles_of(path):
            if article is None:
                failed = 1
                continue
            for person in article.people:
                if options.format == "json":
                    print(to_json(person))
                else:
                    print(f"{person.name}\t{', '.join(f'{v.name} ×{v.count}' for v in person.variants)}")
    return failed


def _run_dates(options: argparse.Namespace) -> int:
    found = resolve_date(options.phrase, options.anchor)
    if found is None:
        _complain(f"no time expression in {options.phrase!r}")
        return 1
    print(to_json(found) if options.format == "json" else f"{found.value}  {found.type}  {found.text}")
    return 0


def _articles_of(
    path: str,
    published: dt.date | None = None,
    outlet: str | None = None,
    annotator: Annotator | None = None,
    workers: int = 1,
) -> Iterator[Article | None]:
    """Yield the articles of a file, and None, after saying why, for each that could not be read.

    *published* and *outlet* are for a story, or for those records that don't say themselves.
    """
    try:
        with open_text(path) as file:
            if not is_jsonl(path):
                text = file.read()
                if (text.count("\0") + text.count("\ufffd")) * _MOST_BROKEN > len(text):
                    msg = "expected text in UTF-8, found something else"
                    raise OSError(msg)
                yield read(text, published, outlet, annotator, id=_id_of(path))
                return
            given = {"published": published, "outlet": outlet}
            records = ((number, _completed(record, given)) for number, record in numbered_records(file))
            for found in read_numbered(records, workers, annotator=annotator):
                if isinstance(found, RecordError):
                    _complain(f"{path}:{found.position}: {found.reason}")
                    yield None
                else:
                    yield found
    except ModelsError:
        raise
    except OSError as error:
        _complain(f"{path}: {error.strerror or error}")
        yield None


# A story may hold a broken letter here and there; where one in ten is, it is no text.
_MOST_BROKEN = 10


def _completed(record: object, given: dict[str, Any]) -> object:
    """Return a record with what was *given* for all, where it says nothing itself."""
    if not isinstance(record, dict):
        return record
    return {**record, **{name: value for name, value in given.items() if value and not record.get(name)}}


def _id_of(path: str) -> str | None:
    return None if path == "-" else Path(path).stem


def _one_each(values: list[_T] | None, files: Sequence[str], option: str) -> list[_T] | list[None]:
    """Return one value for each file: none at all, one for all, or one for each."""
    if not values:
        return [None] * len(files)
    if len(values) == 1:
        return values * len(files)
    if len(values) != len(files):
        msg = f"{option} must be given once, or once for each of the {len(files)} files, not {len(values)} times"
        raise _UsageError(msg)
    return values


def _refuse_overwriting(options: argparse.Namespace) -> None:
    """Refuse to write over what is still to be read, and to read standard input twice."""
    if options.files.count("-") > 1:
        msg = "standard input (-) can be read only once"
        raise _UsageError(msg)
    if options.output is None or not (output := Path(options.output)).is_file():
        return
    for path in options.files:
        if Path(path).is_file() and output.samefile(path):
            msg = f"{options.output}: it is read from; give -o another file"
            raise _UsageError(msg)


def _output(path: str | None, stack: ExitStack) -> TextIO:
    if path is None:
        if sys.stdout is None:
            msg = "standard output is closed; give -o FILE"
            raise _UsageError(msg)
        return sys.stdout
    try:
        return stack.enter_context(Path(path).open("w", encoding="utf-8", errors="backslashreplace", newline="\n"))
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise _UsageError(msg) from error


def _show(lines: Iterable[Line], out: TextIO) -> None:
    shown = list(lines)
    if out is not sys.stdout or not print_styled(shown):
        out.write(to_text(shown))


def _day(value: str) -> dt.date:
    try:
        day = parse_published(value)
    except ValueError:
        day = None
    if day is None:
        msg = f"expected a date such as 2025-01-09, found {value!r}"
        raise argparse.ArgumentTypeError(msg)
    return day


_MOST_WORKERS = 256


def _positive(value: str) -> int:
    if (
        not (value.isascii() and value.isdigit() and len(value) <= len(str(_MOST_WORKERS)))
        or not 1 <= int(value) <= _MOST_WORKERS
    ):
        msg = f"expected a whole number from 1 to {_MOST_WORKERS}, found {value!r}"
        raise argparse.ArgumentTypeError(msg)
    return int(value)


def _complain(message: str) -> None:
    print(f"newskit: {message}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
