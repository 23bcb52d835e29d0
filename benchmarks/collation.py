"""Collation under stress: stories made by program, people respelled from story to story, quotations cut and reordered.

Twenty events, ten outlets each. The persons and their spellings come from the development file of name variants;
every sentence around them is newskit's own. For each story it is known who is named where and which saying a
quotation is, so that right and wrong joins can be counted.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import attrs

import newskit as nk
from benchmarks.shared import BENCH, jsonl

_Gold = TypeVar("_Gold", bound=Hashable)
_JOINS = ("joined rightly", "joined wrongly", "left apart wrongly", "not found")
_DAYS = ("dates: right", "dates: wrong or not found")
_EVENTS, _OUTLETS, _PERSONS = 20, 10, 4
_TITLES = ("Prime Minister", "Finance Minister", "opposition leader", "Governor", "union leader", "President")
_SUBJECTS = ("the harbour", "the new railway", "the wage deal", "the water law", "the election", "the gas pipeline")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_OPENINGS = (
    "We have waited {n} years for {subject} and nobody in this room will wait any longer",
    "The report on {subject} is full of errors, and every one of its {n} chapters has to be written again",
    "If parliament rejects {subject}, at least {n} towns will lose their only hospital",
    "My party counted {n} broken promises about {subject}, which is more than any government before",
    "There are {n} good reasons to sign, and {subject} is the best of them",
    "Investors from {n} countries asked me about {subject} last summer, not about taxes",
    "A commission of {n} judges should look into {subject} before anyone is blamed",
    "Farmers told us {n} times that {subject} would ruin the northern valleys",
)


@attrs.frozen
class _Made:
    """A story made by program, with what is known of it."""

    event: int
    text: str
    published: dt.date
    people: dict[str, str]  # printed full name -> person's id
    sayings: dict[str, int]  # the quotation's first five words -> which saying of the event
    day: dt.date


def measure(seed: int = 7) -> dict[str, float]:
    """Return how many people, sayings and days were joined rightly and wrongly, and how long it took."""
    made = list(_stories(random.Random(seed)))
    articles = [nk.read(story.text, story.published, f"outlet {n % _OUTLETS}") for n, story in enumerate(made)]
    started = time.perf_counter()
    everything = nk.collate(articles)
    seconds = time.perf_counter() - started
    figures: dict[str, float] = {"stories": len(articles), "seconds for all at once": seconds}
    counts: Counter[str] = Counter()
    for event in range(_EVENTS):
        numbers = [n for n, story in enumerate(made) if story.event == event]
        counts += _judge([made[n] for n in numbers], nk.collate([articles[n] for n in numbers]))
    counts += Counter({f"all at once: {k}": v for k, v in _judge(made, everything).items()})
    kinds = [f"{what}: {how}" for what in ("people", "quotes") for how in _JOINS] + list(_DAYS)
    return figures | {f"{where}{kind}": counts[f"{where}{kind}"] for where in ("", "all at once: ") for kind in kinds}


def _judge(made: Sequence[_Made], story: nk.Story) -> Counter[str]:
    people = {
        (appearance.article, made[appearance.article].people[variant.name]): number
        for number, person in enumerate(story.people)
        for appearance in person.appearances
        for variant in appearance.variants
        if variant.name in made[appearance.article].people
    }
    counts = _pairs("people", people)
    counts["people: not found"] += sum(len(set(m.people.values())) for m in made) - len(people)
    sayings = {}
    saying_number = 0
    for speaker in story.speakers:
        for saying in speaker.sayings:
            saying_number += 1
            for version in saying.versions:
                quote = story.articles[version.article].quotes[version.quote]
                which = made[version.article].sayings.get(_opening(quote.content[0].text))
                if which is not None:
                    sayings[version.article, (made[version.article].event, which)] = saying_number
    counts += _pairs("quotes", sayings)
    counts["quotes: not found"] += sum(len(m.sayings) for m in made) - len(sayings)
    days = {
        report.article: entry.begin.date() == made[report.article].day
        for entry in story.timeline
        for report in entry.reports
        if entry.precision == "day"
    }
    counts["dates: right"] += sum(days.values())
    counts["dates: wrong or not found"] += len(made) - sum(days.values())
    return counts


def _pairs(what: str, placed: Mapping[tuple[int, _Gold], int]) -> Counter[str]:
    """Count pairs of one thing in two stories that were joined, or not, rightly and wrongly."""
    counts: Counter[str] = Counter()
    by_gold: dict[_Gold, list[int]] = defaultdict(list)
    by_found: dict[int, list[_Gold]] = defaultdict(list)
    for (_, gold), found in placed.items():
        by_gold[gold].append(found)
        by_found[found].append(gold)
    for group in by_gold.values():
        for one, other in combinations(group, 2):
            counts[f"{what}: joined rightly" if one == other else f"{what}: left apart wrongly"] += 1
    for golds in by_found.values():
        counts[f"{what}: joined wrongly"] += sum(one != other for one, other in combinations(golds, 2))
    return counts


def _opening(text: str) -> str:
    return " ".join(text.strip('"“” ').split()[:5]).strip(".,").lower()


def _stories(rng: random.Random) -> Iterable[_Made]:
    """Yield the stories; every outlet spells persons its own way and keeps some sayings, in its own order."""
    pool = [
        (row["id"], [n["name"] for n in row["names"] if n["script"] == "Latin" and 2 <= len(n["name"].split()) <= 3])
        for row in jsonl(BENCH / "names" / "variants-dev.jsonl.gz")
    ]
    pool = [(identity, names) for identity, names in pool if len(names) >= 3]
    for event in range(_EVENTS):
        persons = rng.sample(pool, _PERSONS)
        titles = rng.sample(_TITLES, _PERSONS)
        subject = _SUBJECTS[event % len(_SUBJECTS)]
        openings = rng.sample(_OPENINGS, _PERSONS)
        sentences = [text.format(n=rng.randint(3, 90), subject=subject) for text in openings]
        day = dt.date(2024, 3, 4) + dt.timedelta(days=7 * event + rng.randrange(5))
        for _ in range(_OUTLETS):
            people: dict[str, str] = {}
            sayings: dict[str, int] = {}
            paragraphs = [f"Leaders met on {_WEEKDAYS[day.weekday()]} to discuss {subject}."]
            for place in rng.sample(range(_PERSONS), rng.randint(3, _PERSONS)):
                identity, names = persons[place]
                name = rng.choice(names)
                words = sentences[place].split()
                said = " ".join(words[: len(words) if rng.random() < 0.6 else max(8, len(words) * 2 // 3)])
                said = said.rstrip(",")
                people[name] = identity
                sayings[_opening(said)] = place
                paragraphs.append(
                    f'{titles[place]} {name} said: "{said}."'
                    if rng.random() < 0.5
                    else f'"{said}," {titles[place]} {name} told reporters.'
                )
            yield _Made(event, "\n\n".join(paragraphs), day + dt.timedelta(days=1), people, sayings, day)
