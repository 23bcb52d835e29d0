"""Identity: two names that never meet in one story, but are given the same words, may be one person's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from newskit.names import compare_names
from newskit.story.findings import Speaker, StoryPerson
from newskit.story.units import Reader

# Spelling alone joins names from 0.5 on. The very same words on one occasion speak for one person as well, and so does
# the same office: then less likeness will do. Names that have nothing in common are a matter of attribution.
_LIKE_ENOUGH = 0.3
_SAME_OFFICE = 0.1


def join_by_words(
    people: Sequence[StoryPerson], readers: Sequence[Reader], speakers: Iterable[Speaker]
) -> tuple[StoryPerson, ...]:
    """Return *people* with those joined whom the stories give the same words under rather different spellings.

    Two persons whom one story names both are never joined.
    """
    pairs = sorted(_suspects(readers, speakers), key=lambda pair: (-_score(people, pair), pair))
    homes = list(range(len(people)))
    joined = dict(enumerate(people))
    for one, other in pairs:
        left, right = sorted((homes[one], homes[other]))
        if left == right or _score(people, (one, other)) < _least(people[one], people[other]):
            continue
        if _articles(joined[left]).isdisjoint(_articles(joined[right])):
            joined[left] = _union(joined[left], joined.pop(right))
            homes = [left if home == right else home for home in homes]
    return tuple(sorted(joined.values(), key=lambda person: -len(person.appearances)))


def _suspects(readers: Sequence[Reader], speakers: Iterable[Speaker]) -> set[tuple[int, int]]:
    """Return the pairs of persons, by place, whom a saying of the same words is given to."""
    pairs: set[tuple[int, int]] = set()
    for speaker in speakers:
        for saying in speaker.sayings:
            found = {readers[v.article].speaker(v.quote) for v in saying.versions} - {None}
            named = sorted(person for person in found if person is not None)
            pairs.update((one, other) for one in named for other in named if one < other)
    return pairs


def _score(people: Sequence[StoryPerson], pair: tuple[int, int]) -> float:
    return compare_names(people[pair[0]].name, people[pair[1]].name).score


def _least(one: StoryPerson, other: StoryPerson) -> float:
    return _SAME_OFFICE if _offices(one) & _offices(other) else _LIKE_ENOUGH


def _offices(person: StoryPerson) -> set[str]:
    """Return the last words of a person's titles: ``Minister`` of ``Romanian Transport Minister``."""
    return {title.split()[-1].lower() for seen in person.appearances for title in seen.titles}


def _articles(person: StoryPerson) -> set[int]:
    return {seen.article for seen in person.appearances}


def _union(one: StoryPerson, other: StoryPerson) -> StoryPerson:
    named = max(one, other, key=lambda person: len(person.appearances))
    appearances = sorted((*one.appearances, *other.appearances), key=lambda seen: seen.article)
    return attrs.evolve(named, appearances=tuple(appearances))
