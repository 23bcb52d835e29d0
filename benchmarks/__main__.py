"""The benchmark command."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks import accuracy, annotated, collation, curves, growth, peers, record, speed
from benchmarks.shared import BENCH, MISSING
from newskit.annotators import ModelsError


def main() -> int:
    """Run one of the benchmarks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("which", choices=("accuracy", "speed", "curves", "growth", "collation", "peers", "record"))
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--only", metavar="NAME", help="only the sets or capabilities whose name contains NAME")
    parser.add_argument("--annotator", choices=("stanza",), help="accuracy or speed with Stanza, beside the rules")
    parser.add_argument("--model-dir", type=Path, metavar="DIR", help="where its models are (default: small ones)")
    options = parser.parse_args()
    if options.which == "growth":
        return _growth(options)
    if not BENCH.is_dir():
        print(f"skipped: {MISSING}", file=sys.stderr)
        return 0
    if options.which == "collation":
        print(json.dumps(collation.measure(), indent=2))
        return 0
    if options.which == "record":
        print(record.write())
        return 0
    if options.which == "peers":
        beside = peers.measure(options.only)
        if not options.only:
            record.write_peers(beside)
        print(peers.as_json(beside) if options.json else peers.as_table(beside))
        return 0
    if options.which == "curves":
        points = curves.measure(options.only)
        print(curves.as_json(points) if options.json else curves.as_table(points))
        return 0
    module = accuracy if options.which == "accuracy" else speed
    if options.annotator:
        return _annotated(options)
    rows = module.measure(options.only)
    print(module.as_json(rows) if options.json else module.as_table(rows))
    return 0


def _growth(options: argparse.Namespace) -> int:
    """Measure how time grows with hostile text; all of it goes into the docs, a part is printed."""
    if not options.only:
        print(growth.write())
        return 0
    rows = growth.measure(options.only)
    print(growth.as_json(rows) if options.json else growth.as_table(rows))
    return 0


def _annotated(options: argparse.Namespace) -> int:
    """Print what an annotator gives, or costs, beside the rules; say in one line what is missing for it."""
    if options.which not in ("accuracy", "speed"):
        print("--annotator goes with accuracy and speed", file=sys.stderr)
        return 2
    measure = annotated.accuracy_rows if options.which == "accuracy" else annotated.speed_rows
    try:
        rows = measure(options.model_dir or annotated.MODELS)
    except ModelsError as error:
        print(error, file=sys.stderr)
        return 1
    except ImportError as error:
        print(f"{error}, or here: make test-stanza, then use .venv-stanza/bin/python", file=sys.stderr)
        return 1
    print(accuracy.as_json(rows) if options.json else accuracy.as_table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
