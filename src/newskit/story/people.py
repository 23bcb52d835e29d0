"""People and places across stories: who is who under which spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs

from newskit.article import Article, Person
from newskit.data import gazetteer
from newskit.names import Variant, cluster_names, name_key
from newskit.names.gender import gender_of, gender_of_title
from newskit.names.mention import PlaceMention
from newskit.names.parts import split_name
from newskit.story.findings import Appearance, StoryPerson, StoryPlace


@attrs.frozen
class _Entry:
    """A person as one story has them."""

    article: int
    person: Person


def merge_people(articles: Sequence[Article]) -> tuple[StoryPerson, ...]:
    """Return the persons of all stories, each once, the most widely named first.

    Full names are clustered by how they compare, but two persons whom one story keeps apart stay apart.
    A lone surname joins a full name of another story only if one person alone bears that surname in all
    of them; otherwise it stays by itself.
    """
    entries = [_Entry(index, person) for index, article in enumerate(articles) for person in article.people]
    full = [entry for entry in entries if _is_full(entry.person)]
    groups: dict[str, list[_Entry]] = {}
    cluster_of = _clusters(full)
    bearers: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in full:
        cluster = cluster_of[entry.person.name]
        groups.setdefault(cluster, []).append(entry)
        for key in _part_keys(entry.person.name):
            bearers[key][cluster] = entry.person.name
    for entry in entries:
        if not _is_full(entry.person):
            key = name_key(entry.person.name)
            candidates = bearers.get(key, {})
            # Alone, or one of several: then it is a person of that surname only, whichever story names them.
            home = f"\0{key}"
            if len(candidates) == 1:
                ((cluster, name),) = candidates.items()
                home = home if _other_gender(entry.person, name) else cluster
            groups.setdefault(home, []).append(entry)
    people = [_merge(group) for group in groups.values()]
    people.sort(key=lambda person: (-len(person.appearances), -_mentions(person.appearances)))
    return tuple(people)


def _clusters(full: Iterable[_Entry]) -> dict[str, str]:
    """Return for each full name what its cluster is called."""
    by_article: dict[int, list[str]] = {}
    for entry in full:
        by_article.setdefault(entry.article, []).append(entry.person.name)
    home: dict[str, str] = {}
    for cluster in cluster_names(name for names in by_article.values() for name in names):
        home.update((variant.name, cluster.preferred) for variant in cluster.variants)
    # One story naming two in full means two, however alike their names are: George Bush and George W. Bush.
    torn = set()
    for names in by_article.values():
        keys: dict[str, str] = {}
        for name in names:
            if keys.setdefault(home[name], name_key(name)) != name_key(name):
                torn.add(home[name])
    return {name: f"{cluster}\0{name_key(name)}" if cluster in torn else cluster for name, cluster in home.items()}


def _other_gender(person: Person, name: str) -> bool:
    """Whether a lone surname's title tells that it is not whom *name* is: ``Mrs. Trump``, ``Donald Trump``."""
    given = gender_of(name)
    return given is not None and any(gender_of_title(title) not in (None, given) for title in person.titles)


def merge_places(articles: Sequence[Article]) -> tuple[StoryPlace, ...]:
    """Return the places of all stories, each once (Kiev and Kyiv are one), the most widely named first."""
    groups: dict[str, dict[int, list[int]]] = {}
    for index, article in enumerate(articles):
        for number, place in enumerate(article.places):
            groups.setdefault(place_key(place), {}).setdefault(index, []).append(number)
    places = []
    for key, by_article in groups.items():
        appearances = []
        for index, numbers in by_article.items():
            mentions = tuple(articles[index].places[number].plain() for number in numbers)
            appearances.append(Appearance(index, _variants(Counter(m.text for m in mentions)), (), mentions))
        counts = _total(appearances)
        places.append(StoryPlace(counts.most_common(1)[0][0], key, tuple(appearances)))
    places.sort(key=lambda place: (-len(place.appearances), -_mentions(place.appearances)))
    return tuple(places)


def place_key(place: PlaceMention) -> str:
    """Return what the names of one place share; for a country its code, for ``U.S.`` spells nothing of America."""
    name = place.name.text
    country = gazetteer.region_country(name) if gazetteer.is_country(name) else None
    return country or place.key


def _is_full(person: Person) -> bool:
    return person.linked and len(person.name.split()) > 1


def _part_keys(name: str) -> set[str]:
    """Return the keys by which a lone surname may find *name*: its last word, and all behind its first.

    Of a Chinese or Korean name it is the first word.
    """
    words = name.split()
    parts = split_name(name)
    family_first = {name_key(words[0])} if parts.chinese or parts.korean else set()
    return {name_key(words[-1]), name_key(" ".join(words[1:])), *family_first}


def _merge(entries: Iterable[_Entry]) -> StoryPerson:
    by_article: dict[int, list[Person]] = {}
    for entry in entries:
        by_article.setdefault(entry.article, []).append(entry.person)
    appearances = []
    for index, persons in sorted(by_article.items()):
        counts: Counter[str] = Counter()
        for person in persons:
            counts.update({variant.name: variant.count for variant in person.variants})
        mentions = sorted((span for person in persons for span in person.mentions), key=lambda span: span.start)
        titles = dict.fromkeys(title for person in persons for title in person.titles)
        appearances.append(Appearance(index, _variants(counts), tuple(titles), tuple(mentions)))
    everyone = [person for persons in by_article.values() for person in persons]
    names = Counter(person.name for person in everyone if len(person.name.split()) > 1) or Counter(
        person.name for person in everyone
    )
    name = names.most_common(1)[0][0]
    return StoryPerson(name, name_key(name), tuple(appearances))


def _variants(counts: Counter[str]) -> tuple[Variant, ...]:
    return tuple(Variant(text, count) for text, count in counts.most_common())


def _total(appearances: Iterable[Appearance]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for appearance in appearances:
        counts.update({variant.name: variant.count for variant in appearance.variants})
    return counts


def _mentions(appearances: Iterable[Appearance]) -> int:
    return sum(len(appearance.mentions) for appearance in appearances)
