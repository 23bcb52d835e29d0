"""Write src/newskit/data/names/costs-*.tsv: what it costs to take one letter of a name for another.

Run ``python -m tools.learn_letter_costs`` from the root of the project; it takes some twenty seconds and needs the
development data for names (see :mod:`benchmarks.shared`).  The same data give the same tables, byte for byte.

Words that spell one name are aligned sign by sign (see :mod:`newskit.names.sounds`), first by a rough guess from
romanization; what was aligned is counted, the counts give costs, and the costs a better alignment: expectation
maximization with the best path alone (Viterbi training), six times over.  Scripts with few pairs of their own
start from a handful of letters that stand for the same Cyrillic one, and from what was learned for Cyrillic.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import math
import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

import attrs

from benchmarks.shared import BENCH, jsonl
from newskit.names.letters import clean, script_of
from newskit.names.romanize import jamo_latin, romanize
from newskit.names.sounds import signs, sounds

TARGET = Path(__file__).parents[1] / "src" / "newskit" / "data" / "names"
HEADER = """\
# What it costs to take Latin letters for letters of another script ({script}), as names are respelled.
# Columns: Latin letters, the other script's letters ($ marks the end of a word, ^ a letter before e, i or y; - is
# nothing), cost.
# Origin: learned by expectation maximization from word pairs of Merhav and Ash, COLING 2018 (CC0 1.0), and from
# labels of politicians in Wikidata (CC0 1.0); tools/learn_letter_costs.py writes this file. Licence: CC0-1.0.
"""
#: The order counts: Cyrillic comes before the scripts that start from it, and the samples are drawn one after another.
SCRIPTS = (
    *("latin", "cyrillic", "greek", "armenian", "georgian", "arabic"),
    *("hebrew", "devanagari", "hangul", "kana", "han", "other"),
)
LANGUAGES = {
    "russian": "cyrillic",
    "arabic": "arabic",
    "hebrew": "hebrew",
    "korean": "hangul",
    "katakana": "kana",
    "chinese": "han",
}
#: Languages whose words have several Latin spellings worth comparing with each other.
RESPELLED = ("russian", "arabic", "hebrew")
ROUNDS = 6
#: How many word pairs of a language are drawn.
SAMPLE = 22_000
#: Pairs that cost more by sign are other words, not spellings; in the first round, and later.
FAR_AT_FIRST, FAR = 1.6, 6.8
NEVER = 4.0
NOTHING = ""

_INDIC = (
    "a=а,э i=и u=у e=е,э o=о k=к kh=х,к g=г gh=г ch=ч j=дж,з jh=ж t=т th=т d=д dh=д n=н p=п ph=ф,п b=б bh=б m=м y=й "
    "r=р l=л v=в sh=ш s=с h=х z=з f=ф aa=а ai=ай au=ау,о"
)
#: Letters by the Cyrillic ones they share their Latin spellings with.
LIKE_CYRILLIC = {
    "greek": "α=а β=в γ=г,й δ=д ε=е ζ=з,ж η=и θ=т ι=и κ=к λ=л μ=м ν=н ξ=кс ο=о π=п ρ=р σ=с,ш τ=т υ=и,ы φ=ф χ=х ω=о "
    "ου=у γγ=нг γκ=г μπ=б ντ=д τσ=ч,ц τζ=дж αι=е,ай ει=и,ей οι=и ς=с ιου=ю για=я γιο=йо α$=а$",
    "armenian": "ա=а բ=б գ=г դ=д ե=е զ=з է=е,э ը=ы,э թ=т ժ=ж ի=и լ=л խ=х ծ=ц կ=к հ=х ձ=дз ղ=г ճ=ч մ=м յ=й ն=н շ=ш "
    "ո=о չ=ч պ=п ջ=дж ռ=р ս=с վ=в տ=т ր=р ց=ц ւ=в փ=п ք=к օ=о ֆ=ф ու=у դժ=дж տս=ц նգ=нг",
    "georgian": "ა=а ბ=б გ=г დ=д ე=е ვ=в ზ=з თ=т ი=и კ=к ლ=л მ=м ნ=н ო=о პ=п ჟ=ж რ=р ს=с ტ=т უ=у ფ=п,ф ქ=к ღ=г ყ=к "
    "შ=ш ჩ=ч ც=ц ძ=дз წ=ц ჭ=ч ხ=х ჯ=дж ჰ=х ნგ=нг",
    "devanagari": _INDIC,
    "other": _INDIC,
}
#: How much the letters above count beside the pairs; less for the many scripts under "other".
TRUST, TRUST_OTHER = 25, 6
#: Georgian adds an -i to names that end in a consonant.
GEORGIAN_ENDING = 200

Pairs = Counter[tuple[str, str]]
Row = tuple[str, str, float]


@attrs.define
class Model:
    """Costs while they are being learned.

    Attributes:
        swap: Cost by Latin sign, then by the other script's.
        left: Cost of a Latin sign without a partner.
        right: Cost of the other script's sign without one.
    """

    swap: Mapping[str, Mapping[str, float]]
    left: Mapping[str, float]
    right: Mapping[str, float]


def held_out(person: str) -> bool:
    """Return whether a person is in the half the costs do not see when the judge is weighed."""
    return hashlib.md5(person.encode(), usedforsecurity=False).digest()[0] % 2 == 0


def learn(*, half: bool = False) -> dict[str, list[Row]]:
    """Return the rows of each script's table; with *half*, learned without the persons of :func:`held_out`."""
    pairs, tokens = _read(half=half)
    draw = random.Random(1)
    cyrillic: Pairs = Counter()
    tables = {}
    for script in SCRIPTS:
        data = _training(script, pairs[script], tokens.get(script, []), draw)
        model, counts = _train(script, data, _prior(script, cyrillic))
        if script == "cyrillic":
            cyrillic = counts
        tables[script] = _rows(script, model)
    return tables


def _read(*, half: bool) -> tuple[dict[str, Pairs], dict[str, list[tuple[str, str, int]]]]:
    """Return how often words stood for each other in the labels of persons, and the word pairs, by script."""
    pairs: dict[str, Pairs] = defaultdict(Counter)
    for person in jsonl(BENCH / "names" / "variants-dev.jsonl.gz"):
        if half and held_out(person["id"]):
            continue
        by_script: dict[str, list[list[str]]] = defaultdict(list)
        for entry in person["names"]:
            by_script[script_of(clean(entry["name"]))].append(_words(entry["name"]))
        latin = by_script.get("latin", [])[:8]
        for script, names in by_script.items():
            for name in names:
                for ours in latin:
                    if len(ours) == len(name) and ours != name:
                        pairs[script].update(
                            (one, other)
                            for one, other in zip(ours, name, strict=True)
                            if script_of(other) == script and script_of(one) == "latin"
                        )
    for pair, count in pairs["indic"].items():
        pairs["other"][pair] = max(pairs["other"][pair], count)
    tokens: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    spellings: dict[tuple[str, str], set[tuple[int, str]]] = defaultdict(set)
    with gzip.open(BENCH / "names" / "tokens-dev.tsv.gz", "rt", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            language, word, native, times = line.rstrip("\n").split("\t")
            tokens[LANGUAGES[language]].append((word, native, int(times)))
            if language in RESPELLED:
                spellings[language, native].add((-int(times), word))
    for found in spellings.values():
        usual = [word for _, word in sorted(found)[:5]]
        for number, one in enumerate(usual):
            for other in usual[:number]:
                pairs["latin"][one, other] += 0.5  # type: ignore[assignment]  # half a sighting
    return pairs, tokens


def _words(name: str) -> list[str]:
    name = clean(name).lower()
    if "," in name:
        family, given = name.split(",", 1)
        name = f"{given.strip()} {family.strip()}"
    return name.replace("-", " ").replace(".", " ").replace(",", " ").split()


def _training(
    script: str, pairs: Pairs, tokens: list[tuple[str, str, int]], draw: random.Random
) -> dict[tuple[str, str], float]:
    """Return pairs of words in signs, each with what it counts."""
    data: dict[tuple[str, str], float] = defaultdict(float)
    for (one, other), count in pairs.items():
        data[sounds(one, "latin"), sounds(other, script)] += min(3.0, math.sqrt(count))
    draw.shuffle(tokens)
    for one, other, count in tokens[:SAMPLE]:
        data[sounds(one, "latin"), sounds(other, script)] += min(3.0, math.sqrt(count))
    data = {(x, y): weight for (x, y), weight in data.items() if 0 < len(x) < 20 and 0 < len(y) < 24}
    if script != "latin":
        return data
    both: dict[tuple[str, str], float] = defaultdict(float)
    for (x, y), weight in data.items():
        both[x, y] += weight
        both[y, x] += weight
    return both


def _prior(script: str, cyrillic: Pairs) -> dict[tuple[str, str], float]:
    """Return what is taken as seen before any pair of the script is."""
    seen: dict[tuple[str, str], float] = defaultdict(float)
    if script not in LIKE_CYRILLIC:
        return seen
    ours, theirs = signs(script), signs("cyrillic")
    trust = TRUST_OTHER if script == "other" else TRUST
    total: Counter[str] = Counter()
    for (_, letter), count in cyrillic.items():
        total[letter] += count
    for item in LIKE_CYRILLIC[script].split():
        native, like = item.split("=")
        native = ours.get(native, native)
        letters = [theirs.get(letter, letter) for letter in like.split(",")]
        for letter in letters:
            for (latin, other), count in cyrillic.items():
                if other == letter:
                    seen[latin, native] += trust * count / total[letter] / len(letters)
    everything = sum(cyrillic.values())
    for (latin, other), count in cyrillic.items():
        if other == NOTHING:
            seen[latin, NOTHING] += count * trust * 30 / everything
    if script == "georgian":
        seen[NOTHING, ours["ი$"]] += GEORGIAN_ENDING
    return seen


def _train(
    script: str, data: Mapping[tuple[str, str], float], prior: Mapping[tuple[str, str], float]
) -> tuple[Model, Pairs]:
    """Return the costs, and the counts of the last alignment."""
    model = _first_guess(script, data)
    counts: Pairs = Counter()
    for number in range(ROUNDS):
        counts = Counter()
        far = FAR if number else FAR_AT_FIRST
        for (x, y), weight in data.items():
            cost, path = _align(x, y, model)
            if 2 * cost / (len(x) + len(y)) <= far:
                for step in path:
                    counts[step] += weight  # type: ignore[assignment]  # a weight, not a number of times
        for step, weight in prior.items():
            counts[step] += weight  # type: ignore[assignment]
        model = _costs(counts) if number == ROUNDS - 1 else _surprise(counts)
        if script == "latin":
            model.swap = {sign: {**model.swap.get(sign, {}), sign: 0.0} for sign in model.left}
    return model, counts


def _align(x: str, y: str, model: Model) -> tuple[float, list[tuple[str, str]]]:
    """Return the cost of the cheapest alignment, and its steps from the last to the first."""
    added = [model.right.get(sign, NEVER) for sign in y]
    above = [0.0]
    for cost in added:
        above.append(above[-1] + cost)
    back: list[list[int]] = []
    none: dict[str, float] = {}
    for sign in x:
        swap, dropped = model.swap.get(sign, none), model.left.get(sign, NEVER)
        row, ways = [above[0] + dropped], [1]
        for column, partner in enumerate(y):
            best, way = above[column] + swap.get(partner, NEVER), 0
            if above[column + 1] + dropped < best:
                best, way = above[column + 1] + dropped, 1
            if row[column] + added[column] < best:
                best, way = row[column] + added[column], 2
            row.append(best)
            ways.append(way)
        back.append(ways)
        above = row
    path = []
    i, j = len(x), len(y)
    while i or j:
        way = 2 if i == 0 else back[i - 1][j]
        i, j = i - (way != 2), j - (way != 1)
        path.append((NOTHING if way == 2 else x[i], NOTHING if way == 1 else y[j]))
    return above[-1], path


def _sums(counts: Pairs) -> tuple[Counter[str], Counter[str]]:
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for (a, b), count in counts.items():
        if a:
            ours[a] += count
        if b:
            theirs[b] += count
    return ours, theirs


def _surprise(counts: Pairs) -> Model:
    """Return costs to align by: how seldom each step was."""
    ours, theirs = _sums(counts)
    everything = sum(counts.values())
    swap: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), count in counts.items():
        if a and b:
            swap[a][b] = -math.log((count + 0.1) / everything)
    left = {a: -math.log((counts[a, NOTHING] + 0.3) / everything) for a in ours}
    right = {b: -math.log((counts[NOTHING, b] + 0.3) / everything) for b in theirs}
    return Model(swap, left, right)


def _costs(counts: Pairs) -> Model:
    """Return the costs to compare by: how much seldomer each step was than the best for its signs."""
    ours, theirs = _sums(counts)
    best_ours: dict[str, float] = defaultdict(float)
    best_theirs: dict[str, float] = defaultdict(float)
    for (a, b), count in counts.items():
        if a:
            best_ours[a] = max(best_ours[a], count / ours[a])
        if b:
            best_theirs[b] = max(best_theirs[b], count / theirs[b])
    swap: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), count in counts.items():
        if a and b and count >= 1.0:
            cost = 0.5 * math.log(best_ours[a] * (ours[a] + 5) / count)
            cost += 0.5 * math.log(best_theirs[b] * (theirs[b] + 5) / count)
            if cost < 4.5:
                swap[a][b] = max(0.0, cost)
    left = {a: _alone(best_ours[a] * (ours[a] + 5), counts[a, NOTHING]) for a in ours}
    right = {b: _alone(best_theirs[b] * (theirs[b] + 5), counts[NOTHING, b]) for b in theirs}
    return Model(swap, left, right)


def _alone(best: float, count: float) -> float:
    return min(5.0, max(0.0, math.log(best / (count + 0.2))) + 0.4)


def _first_guess(script: str, data: Mapping[tuple[str, str], float]) -> Model:
    """Return rough costs: romanized letters that are equal, that share a beginning, that are vowels both."""
    ours = {sign: group for group, sign in signs("latin").items()}
    theirs = {sign: group for group, sign in signs(script).items()}
    latin = {sign: _latin_of("latin", ours.get(sign, sign)) for x, _ in data for sign in x}
    other = {sign: _latin_of(script, theirs.get(sign, sign)) for _, y in data for sign in y}
    swap = {a: {b: _likeness(one, two) for b, two in other.items()} for a, one in latin.items()}
    left = {a: _first_alone(one) for a, one in latin.items()}
    right = {b: _first_alone(two) for b, two in other.items()}
    return Model(swap, left, right)


def _latin_of(script: str, group: str) -> str:
    if script == "kana":
        return group.lower().replace("š", "sh").replace("č", "ch").replace("c", "ts")
    if script == "hangul":
        return jamo_latin(group)
    return romanize(group.strip("$^")).lower()


_VOWELS = frozenset("aeiouy")
_GLIDES = frozenset("aeiouyjw")


def _likeness(one: str, two: str) -> float:
    if one == two and one:
        return 0.0
    if one and two:
        if one in two or two in one or one[0] == two[0]:
            return 0.7
        if _GLIDES.issuperset(one) and _GLIDES.issuperset(two):
            return 1.2
        if _VOWELS.issuperset(one) != _VOWELS.issuperset(two):
            return 5.0
    return 2.4


def _first_alone(letters: str) -> float:
    return 1.6 if _VOWELS.issuperset(letters) else 3.0


def _rows(script: str, model: Model) -> list[Row]:
    ours = {sign: group for group, sign in signs("latin").items()}
    theirs = {sign: group for group, sign in signs(script).items()}
    rows = [
        (ours.get(a, a), theirs.get(b, b), round(cost, 2))
        for a, swaps in model.swap.items()
        for b, cost in swaps.items()
    ]
    rows += [(ours.get(a, a), "-", round(cost, 2)) for a, cost in model.left.items()]
    rows += [("-", theirs.get(b, b), round(cost, 2)) for b, cost in model.right.items()]
    return sorted(rows)


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description="Learn what it costs to take one letter of a name for another.")
    parser.add_argument("--to", type=Path, default=TARGET, help="folder to write the tables to")
    folder: Path = parser.parse_args().to
    for script, rows in learn().items():
        lines = [f"{ours}\t{theirs}\t{cost:.2f}\n" for ours, theirs, cost in rows]
        text = HEADER.format(script=script) + "".join(lines)
        (folder / f"costs-{script}.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
