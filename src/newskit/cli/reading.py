"""newskit read: everything in one story, or in files of records."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from newskit.annotators import Annotator, StanzaAnnotator
from newskit.article import Article
from newskit.cli.stories import (
    Given,
    OptionsError,
    UsageError,
    articles_of,
    check_stdout,
    complain,
    output,
    refuse_overwriting,
)
from newskit.interop.batch import BadLine, Batch, Reading, ResumeError
from newskit.interop.html import render_html
from newskit.interop.json import to_json
from newskit.interop.jsonl import is_jsonl, why_unreadable
from newskit.interop.line_files import LineFile, open_lines
from newskit.interop.outputs import to_ninjs, to_schema_org
from newskit.interop.progress import progress
from newskit.interop.text_view import show_article

_WRITERS: dict[str, Callable[[Article], str]] = {
    "json": lambda article: to_json(article) + "\n",
    "html": render_html,
    "schema.org": lambda article: to_json(to_schema_org(article)) + "\n",
    "ninjs": lambda article: to_json(to_ninjs(article)) + "\n",
}
_FOR_RECORDS = ("resume", "errors", "with_text")


def run_read(options: argparse.Namespace) -> int:
    """Read the files named, and return 1 if anything could not be read."""
    records = [path for path in options.files if options.records or is_jsonl(path)]
    if records and len(records) < len(options.files):
        msg = "give either stories as text or files of records (.jsonl), not both at once"
        raise OptionsError(msg)
    if options.model_dir is not None and options.annotator is None:
        msg = "--model-dir says where an annotator's models are; name it too: --annotator stanza"
        raise OptionsError(msg)
    if not records and (wrong := [name for name in _FOR_RECORDS if getattr(options, name)]):
        msg = f"--{wrong[0].replace('_', '-')} is for files of records (.jsonl, or any with --records)"
        raise OptionsError(msg)
    if options.resume and options.output is None:
        msg = "--resume goes on with a file; name it: -o FILE"
        raise OptionsError(msg)
    if options.errors == "-":
        msg = "--errors needs a file of its own; without it bad records are reported on standard error"
        raise OptionsError(msg)
    if options.errors is not None and options.errors.lower().endswith(".gz"):
        msg = f"{options.errors}: errors are written as plain lines, each at once; give a name without .gz"
        raise OptionsError(msg)
    refuse_overwriting(options.files, options.output, options.errors)
    annotator = StanzaAnnotator(model_dir=options.model_dir) if options.annotator else None
    return (_read_records if records else _read_stories)(options, annotator)


def _read_stories(options: argparse.Namespace, annotator: Annotator | None) -> int:
    given = Given(options.input_format, options.published, options.outlet, annotator)
    failed = written = 0
    with output(options.output) as out:
        for path in options.files:
            for article in articles_of(path, given):
                if article is None:
                    failed = 1
                    continue
                if options.format in _WRITERS:
                    out.write(_WRITERS[options.format](article))
                else:
                    out.write("\n" if written else "")
                    out.show(show_article(article))
                written += 1
    return failed


def _read_records(options: argparse.Namespace, annotator: Annotator | None) -> int:
    if options.format not in (None, "json"):
        msg = f"records are written as JSON lines; --format {options.format} is for single stories"
        raise OptionsError(msg)
    unreadable = {path: why for path in options.files if (why := why_unreadable(path)) is not None}
    if len(unreadable) == len(set(options.files)):  # nothing to read: what is in -o stays
        for path, why in unreadable.items():
            complain(f"{path}: {why}")
        return 1
    if options.output is None:
        check_stdout()
    reading = Reading(
        options.input_format,
        options.published,
        options.outlet,
        annotator,
        with_text=options.with_text,
        forgiving=options.errors is not None,
    )

    def report(line: BadLine) -> None:
        if options.errors is None or line.line is None:
            place = line.file if line.line is None else f"{line.file}:{line.line}"
            complain(f"{place}: {line.reason}")

    with (
        progress("reading stories", _size(options.files)) as advance,
        _lines(options.errors, resume=options.resume, at_once=True, begins=b'{"file":') as errors,
        _lines(options.output, resume=options.resume, begins=b'{"dates":') as out,
    ):
        batch = Batch(reading, out, errors if options.errors else None, options.workers, report, advance)
        try:
            batch.run(options.files)
        except ResumeError as error:
            msg = f"cannot resume: {error}; give -o another file, or leave --resume out to write it anew"
            raise UsageError(msg) from error
        except KeyboardInterrupt:
            if options.output is not None:
                complain(f"stopped; the same command with --resume goes on with {options.output}")
            raise
    if batch.bad and options.errors:
        complain(f"{batch.bad:,} of {batch.good + batch.bad:,} records could not be read; see {options.errors}")
    return int(batch.bad > 0)


@contextmanager
def _lines(path: str | None, *, resume: bool, begins: bytes, at_once: bool = False) -> Iterator[LineFile]:
    """Give a file of lines, whose keys are sorted; so each kind of line has its own beginning."""
    try:
        file = open_lines(path, resume=resume, at_once=at_once, begins=begins)
    except OSError as error:
        msg = f"{path}: {error.strerror or error}"
        raise UsageError(msg) from error
    with closing(file):
        yield file


def _size(files: Sequence[str]) -> int | None:
    """Return the size of all files together; None where one is no file."""
    sizes = [Path(path).stat().st_size if Path(path).is_file() else 0 for path in files]
    return sum(sizes) if all(sizes) else None
