"""What the command understands: its words, options and examples."""

from __future__ import annotations

import argparse
import datetime as dt

from newskit import __version__
from newskit.cli.collating import run_collate
from newskit.cli.lookups import SCHEMAS, run_dates, run_names, run_schema
from newskit.cli.reading import run_read
from newskit.interop.incoming import parse_published
from newskit.interop.sources import SOURCES

_MOST_WORKERS = 256
_READ = """examples:
  newskit read story.txt --published 2025-01-09 --outlet BGNES
  newskit read story.txt --published 2025-01-09 --format html -o story.html
  newskit read stories.jsonl.gz -o findings.jsonl.gz --workers 2
  newskit read stories.jsonl -o findings.jsonl --errors errors.jsonl --resume
  newskit read - --records < stories.jsonl
  newskit read item.xml --input-format nitf
  newskit read story.txt --annotator stanza --model-dir models

a line of stories.jsonl: {"id": "a1", "text": "...", "published": "2025-01-09", "outlet": "BGNES"}
or what trafilatura, newspaper4k or fundus wrote, schema.org JSON-LD, or ninjs; each is seen from its fields

exit codes: 0 all was read, 1 something was not, 2 the options make no sense, 130 stopped by Ctrl-C"""
_COLLATE = """examples:
  newskit collate courier.txt wire.txt --outlet Courier --outlet Wire --published 2025-01-09
  newskit collate stories.jsonl --format html -o event.html

--published and --outlet are given once for all files, or once for each, in the same order."""
_NAMES = """examples:
  newskit names story.txt
  newskit names --compare Zelensky Zelenskiy
  newskit names --romanize "Зеленський"
"""
_DATES = """examples:
  newskit dates "in just 11 days" --anchor 2025-01-09
  newskit dates "late last month" --anchor 2025-01-09 --format json"""
_SCHEMA = """examples:
  newskit schema > findings.schema.json
  newskit schema story"""
_FILE = "a story as text, records as .jsonl[.gz], or a document as .json or .xml"
_FILE_OR_STDIN = f"{_FILE}; - is stdin"


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; what it parses has a ``run`` to be called with it."""
    parser = argparse.ArgumentParser(
        prog="newskit",
        description="Find datelines, names, dates and attributed quotes in the text of the news.",
        epilog="example: newskit read story.txt --published 2025-01-09 --outlet BGNES",
    )
    parser.add_argument("--version", action="version", version=f"newskit {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, text: str, examples: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=text,
            description=text[0].upper() + text[1:] + ".",
            epilog=examples,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    reading = command("read", "find everything in one story or many", _READ)
    reading.set_defaults(run=run_read)
    _add_reading(reading)
    collating = command("collate", "lay several stories on one event side by side", _COLLATE)
    collating.set_defaults(run=run_collate)
    collating.add_argument("files", nargs="+", metavar="FILE", help=_FILE)
    for sub, action, formats in (
        (reading, "store", ("text", "json", "html", "schema.org", "ninjs")),
        (collating, "append", ("text", "json", "html")),
    ):
        _add_shared(sub, action, formats)

    naming = command("names", "list the people in stories, compare two names, or romanize one", _NAMES)
    naming.set_defaults(run=run_names, input_format="auto")
    naming.add_argument("files", nargs="*", metavar="FILE", help=_FILE_OR_STDIN)
    naming.add_argument(
        "--compare", nargs=2, metavar=("NAME", "OTHER"), help="whether two spellings are one name, and why"
    )
    naming.add_argument("--romanize", metavar="NAME", help="plain Latin letters for a name in any script")
    naming.add_argument("--format", choices=("text", "json"), default="text")

    dating = command("dates", "resolve a phrase against a date", _DATES)
    dating.set_defaults(run=run_dates)
    dating.add_argument("phrase", help='such as "in just 11 days"')
    dating.add_argument("--anchor", type=_day, required=True, metavar="DATE", help="day it counts from, as 2025-01-09")
    dating.add_argument("--format", choices=("text", "json"), default="text")

    describing = command("schema", "print the JSON Schema of what newskit writes", _SCHEMA)
    describing.set_defaults(run=run_schema)
    describing.add_argument("kind", nargs="?", choices=sorted(SCHEMAS), default="findings", help="default: findings")
    return parser


def _add_reading(reading: argparse.ArgumentParser) -> None:
    reading.add_argument("files", nargs="+", metavar="FILE", help=_FILE_OR_STDIN)
    reading.add_argument("--workers", type=_positive, default=1, metavar="N", help="processes for records (default: 1)")
    reading.add_argument("--records", action="store_true", help="the files hold records, whatever they are called")
    reading.add_argument(
        "--resume", action="store_true", help="go on where an earlier run into the same -o FILE was stopped"
    )
    reading.add_argument("--errors", metavar="FILE", help="write bad records there, a JSON line for each")
    reading.add_argument("--with-text", action="store_true", help="write each record's text beside its findings")
    reading.add_argument("--annotator", choices=("stanza",), help="a parser that adds to the rules: newskit[stanza]")
    reading.add_argument("--model-dir", metavar="DIR", help="where its models are (default: Stanza's own place)")


def _add_shared(sub: argparse.ArgumentParser, action: str, formats: tuple[str, ...]) -> None:
    sub.add_argument(
        "--published",
        action=action,
        type=_day,
        metavar="DATE",
        help="day of publication, as 2025-01-09; for records that give none",
    )
    sub.add_argument("--outlet", action=action, metavar="NAME", help="who printed it; for records that do not say")
    sub.add_argument(
        "--input-format",
        choices=SOURCES,
        default="auto",
        help="where records and documents come from (default: seen from each)",
    )
    sub.add_argument("--format", choices=formats, default=None, help="default: text; json for records")
    sub.add_argument(
        "-o",
        "--output",
        metavar="FILE",
        type=lambda name: None if name == "-" else name,
        help="write there instead of standard output; records to .gz are packed",
    )


def _day(value: str) -> dt.date:
    try:
        day = parse_published(value)
    except ValueError:
        day = None
    if day is None:
        msg = f"expected a date such as 2025-01-09, found {value!r}"
        raise argparse.ArgumentTypeError(msg)
    return day


def _positive(value: str) -> int:
    if (
        not (value.isascii() and value.isdigit() and len(value) <= len(str(_MOST_WORKERS)))
        or not 1 <= int(value) <= _MOST_WORKERS
    ):
        msg = f"expected a whole number from 1 to {_MOST_WORKERS}, found {value!r}"
        raise argparse.ArgumentTypeError(msg)
    return int(value)
