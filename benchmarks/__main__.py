"""The benchmark command."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from benchmarks import accuracy, annotated, collation, curves, peers, record, speed
from benchmarks.shared import BENCH, MISSING


def main() -> int:
    """Run one of the benchmarks."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("which", choices=("accuracy", "speed", "curves", "collation", "peers", "record"))
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--only", metavar="NAME", help="only the sets or capabilities whose name contains NAME")
    parser.add_argument("--annotator", choices=("stanza",), help="accuracy of quotes with Stanza, beside the rules")
    parser.add_argument("--model-dir", type=Path, metavar="DIR", help="where its models are (default: small ones)")
    options = parser.parse_args()
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
        rows = annotated.measure(options.model_dir or annotated.MODELS)
        print(accuracy.as_json(rows) if options.json else accuracy.as_table(rows))
        return 0
    rows = module.measure(options.only)
    print(module.as_json(rows) if options.json else module.as_table(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
