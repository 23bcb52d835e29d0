"""The small commands: names, dates, schema."""

from __future__ import annotations

import argparse
import json

from newskit.article import Article
from newskit.cli.stories import Given, OptionsError, articles_of, complain
from newskit.dates import resolve_date
from newskit.interop.batch import BadLine
from newskit.interop.json import json_schema, to_json
from newskit.interop.records import Findings
from newskit.names import compare_names, romanize
from newskit.story import Story

#: What ``newskit schema`` can describe.
SCHEMAS: dict[str, type] = {"article": Article, "story": Story, "findings": Findings, "errors": BadLine}


def run_names(options: argparse.Namespace) -> int:
    """List people, compare two names or romanize one; return 1 if a file could not be read."""
    asked = [bool(options.files), options.compare is not None, options.romanize is not None]
    if sum(asked) != 1:
        msg = "give a FILE, --compare NAME OTHER or --romanize NAME, one of these; see newskit names --help"
        raise OptionsError(msg)
    as_json = options.format == "json"
    if options.compare:
        result = compare_names(*options.compare)
        verdict = f"{'the same' if result.same else 'not the same'}  {result.score:.2f}  {result.reason}"
        print(to_json(result) if as_json else verdict)
        return 0
    if options.romanize is not None:
        latin = romanize(options.romanize)
        print(to_json(latin) if as_json else latin)
        return 0
    failed = 0
    for path in options.files:
        for article in articles_of(path, Given(options.input_format)):
            if article is None:
                failed = 1
                continue
            for person in article.people:
                variants = ", ".join(f"{variant.name} ×{variant.count}" for variant in person.variants)
                print(to_json(person) if as_json else f"{person.name}\t{variants}")
    return failed


def run_dates(options: argparse.Namespace) -> int:
    """Resolve a phrase; return 1 if there is no time expression in it."""
    found = resolve_date(options.phrase, options.anchor)
    if found is None:
        complain(f"no time expression in {options.phrase!r}")
        return 1
    print(to_json(found) if options.format == "json" else f"{found.value}  {found.type}  {found.text}")
    return 0


def run_schema(options: argparse.Namespace) -> int:
    """Print the JSON Schema of one kind of what newskit writes."""
    print(json.dumps(json_schema(SCHEMAS[options.kind]), indent=2))
    return 0
