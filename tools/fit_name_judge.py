"""Write src/newskit/data/names/judgement.tsv: what weighs how much when two names are judged.

Run ``python -m tools.fit_name_judge`` from the root of the project; it takes about a minute and needs the development
data for names (see :mod:`benchmarks.shared`), nothing else.  The same data give the same table.

The weights are those of a logistic regression by script, found by Newton's method, with the usual penalty (half the
square of each weight but the constant one).  So that the judge does not trust letter costs that have seen the very
persons it is weighed on, the evidence is gathered with costs learned without half of them.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
from collections import defaultdict
from pathlib import Path
from unittest import mock

from benchmarks.shared import BENCH
from newskit.names import evidence
from newskit.names.costs import Costs, costs_from
from newskit.names.judge import FEATURES, features, script_class
from newskit.names.parts import split_name
from tools.learn_letter_costs import learn

TARGET = Path(__file__).parents[1] / "src" / "newskit" / "data" / "names" / "judgement.tsv"
HEADER = """\
# What weighs how much when two names are judged, by the scripts compared.
# Columns: what is weighed; weights for Latin with Latin, with another alphabet, with Hangul, with Han, with Arabic or
# Hebrew, and for the rest.
# Origin: logistic regression on labelled pairs of politicians' names from Wikidata (CC0 1.0) and of the US Treasury's
# sanctions list (public domain); tools/fit_name_judge.py writes this file. Licence: CC0-1.0.
"""
#: What is added to the constant weight of each class, so that 0.5 parts the pairs best: on the pairs it is weighed on,
#: names were chosen to be close, and half of the persons have been seen.  Set by hand so that each class calls as many
#: of the development pairs one person as there are.
SHIFTS = {"latin": 0.7, "alphabet": 0.6, "hangul": 0.65, "han": 0.65, "abjad": 0.6, "other": 0.3}
#: Pairs of names at random, which are all of different persons, beside the close ones.
AT_RANDOM = 15_000
ROUNDS = 25

Row = tuple[float, ...]


def examples() -> dict[str, tuple[list[Row], list[bool]]]:
    """Return what is weighed, and whether both names were one person's, by class of scripts."""
    with (BENCH / "names" / "pairs-dev.csv").open(encoding="utf-8", newline="") as lines:
        pairs = [(row["name_a"], row["name_b"], row["label"] == "1") for row in csv.DictReader(lines)]
    draw = random.Random(3)
    close = len(pairs)
    for _ in range(AT_RANDOM):
        one, other = draw.randrange(close), draw.randrange(close)
        pairs.append((pairs[one][0], pairs[other][draw.randrange(2)], False))
    tables = {script: costs_from(script, rows) for script, rows in learn(half=True).items()}

    def half_seen(script: str) -> Costs:
        return tables[script]

    found: dict[str, tuple[list[Row], list[bool]]] = defaultdict(lambda: ([], []))
    with mock.patch.object(evidence, "costs", half_seen):
        for a, b, same in pairs:
            seen = evidence.gather(split_name(a), split_name(b))
            rows, labels = found[script_class(seen)]
            rows.append(features(seen))
            labels.append(same)
    return found


def fit(rows: list[Row], labels: list[bool]) -> list[float]:
    """Return the weights that tell labels best; the last column of *rows* is the constant, not penalized."""
    size = len(rows[0])
    sparse = [[(place, value) for place, value in enumerate(row) if value] for row in rows]
    weights = [0.0] * size
    for _ in range(ROUNDS):
        slope = [0.0] * size
        curve = [[0.0] * size for _ in range(size)]
        for place in range(size - 1):
            slope[place] = -weights[place]
            curve[place][place] = 1.0
        for row, label in zip(sparse, labels, strict=True):
            total = sum(weights[place] * value for place, value in row)
            chance = 1 / (1 + math.exp(-max(-35.0, min(35.0, total))))
            error, spread = label - chance, chance * (1 - chance)
            for number, (place, value) in enumerate(row):
                slope[place] += error * value
                scaled, line = spread * value, curve[place]
                for other, more in row[number:]:
                    line[other] += scaled * more
        for place in range(size):
            for other in range(place):
                curve[place][other] = curve[other][place]
        step = _solve(curve, slope)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return weights


def _solve(matrix: list[list[float]], values: list[float]) -> list[float]:
    """Return the solution of a system of linear equations, by elimination with the largest pivot."""
    size = len(values)
    rows = [[*line, value] for line, value in zip(matrix, values, strict=True)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(rows[row][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(column + 1, size):
            factor = rows[row][column] / rows[column][column]
            if factor:
                rows[row] = [ours - factor * theirs for ours, theirs in zip(rows[row], rows[column], strict=True)]
    found = [0.0] * size
    for row in reversed(range(size)):
        known = sum(rows[row][column] * found[column] for column in range(row + 1, size))
        found[row] = (rows[row][size] - known) / rows[row][row]
    return found


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description="Weigh what tells names of one person from names of two.")
    parser.add_argument("--to", type=Path, default=TARGET, help="file to write the table to")
    target: Path = parser.parse_args().to
    found = examples()
    columns = []
    for scripts, shift in SHIFTS.items():
        weights = fit(*found[scripts])
        weights[-1] += shift
        columns.append(weights)
    lines = [
        "\t".join((name, *(f"{weights[number]:.3f}" for weights in columns))) + "\n"
        for number, name in enumerate(FEATURES)
    ]
    target.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
