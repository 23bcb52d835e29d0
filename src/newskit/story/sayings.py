"""Sayings: the same words in several stories, though cut, re-translated or paraphrased."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import attrs
import regex

from newskit.article import Article
from newskit.data import read_words
from newskit.quotes import Quote
from newskit.story.findings import Saying, Speaker, StoryPerson, Version

_WORD = regex.compile(r"[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*+")
_SUFFIX = regex.compile(r"(?:'s|’s|ings?|ed|es|s|ly)$")
_SHORTEST_STEM = 3

# How much two quotations must share. One speaker saying nearly the same in two stories is likely; two sources, one of
# which may be unnamed, are less so; two different persons saying it are one saying only if it is all but verbatim.
_SAME_SPEAKER = 0.5
_OTHER_SOURCE = 0.75
_OTHER_PERSON = 0.9
_FEWEST_SHARED = 3
_FEWEST_SHARED_OTHER = 5
# A word that stands in very many quotations says nothing about which two belong together.
_MOST_POSTINGS = 400


@attrs.define
class _Item:
    """A quotation, ready to be compared."""

    version: Version
    speaker: tuple[str | None, int | None]
    words: tuple[str, ...]
    stems: frozenset[str]


@attrs.define
class _Group:
    """A saying in the making."""

    items: list[_Item]
    articles: set[int]


def match_sayings(articles: Sequence[Article], people: Sequence[StoryPerson]) -> tuple[Speaker, ...]:
    """Return who is quoted and each of their sayings in every story's words.

    Two quotations of different stories are one saying if they share enough of the shorter one's content
    words; more is asked where the stories name different speakers.  Only quotations that share a
    content word are ever compared.
    """
    items = [
        _item(article, Version(index, number), quote, person_of)
        for person_of in (person_lookup(people),)
        for index, article in enumerate(articles)
        for number, quote in enumerate(article.quotes)
    ]
    by_speaker: dict[tuple[str | None, int | None], list[_Group]] = {}
    for group in _grouped(items):
        by_speaker.setdefault(_speaker_of(group), []).append(group)
    speakers = [
        Speaker(people[person].name if person is not None else name, person, tuple(_saying(group) for group in groups))
        for (name, person), groups in by_speaker.items()
    ]
    speakers.sort(key=lambda speaker: (speaker.person is None, speaker.name is None, -len(speaker.sayings)))
    return tuple(speakers)


def person_lookup(people: Sequence[StoryPerson]) -> dict[tuple[int, str], int]:
    """Return (article, printed name) -> place in *people*."""
    lookup: dict[tuple[int, str], int] = {}
    for number, person in enumerate(people):
        for appearance in person.appearances:
            for variant in appearance.variants:
                lookup.setdefault((appearance.article, variant.name), number)
    return lookup


def identity(article: int, quote: Quote, person_of: dict[tuple[int, str], int]) -> tuple[str | None, int | None]:
    """Return who is quoted: (None, place among the people) for a person, else (source as printed, None)."""
    person = person_of.get((article, quote.speaker)) if quote.speaker else None
    if person is not None:
        return None, person
    return quote.speaker or (quote.source.text if quote.source else None), None


def _item(article: Article, version: Version, quote: Quote, person_of: dict[tuple[int, str], int]) -> _Item:
    words = tuple(word.lower() for part in quote.content for word in _WORD.findall(part.text))
    speaker = identity(version.article, quote, person_of)
    common = read_words("en/stopwords.tsv")
    return _Item(version, speaker, words, frozenset(_stem(word) for word in words if word not in common))


def _stem(word: str) -> str:
    stem = _SUFFIX.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word


def _grouped(items: Iterable[_Item]) -> list[_Group]:
    """Return the quotations in groups of one saying, each story at most once in a group."""
    groups: list[_Group] = []
    postings: dict[str, list[int]] = defaultdict(list)
    for item in items:
        home = _home(item, groups, postings)
        if home is None:
            home = len(groups)
            groups.append(_Group([], set()))
        groups[home].items.append(item)
        groups[home].articles.add(item.version.article)
        for stem in item.stems:
            known = postings[stem]
            if len(known) <= _MOST_POSTINGS and (not known or known[-1] != home):
                known.append(home)
    return groups


def _home(item: _Item, groups: Sequence[_Group], postings: dict[str, list[int]]) -> int | None:
    """Return the group *item* is another wording of, or None."""
    votes: Counter[int] = Counter()
    for stem in item.stems:
        if len(known := postings.get(stem, ())) <= _MOST_POSTINGS:
            votes.update(set(known))
    best: tuple[float, int] | None = None
    for number, _ in votes.most_common(8):
        group = groups[number]
        if item.version.article not in group.articles:
            likeness = max(_likeness(item, other) for other in group.items)
            if likeness > 0 and (best is None or likeness > best[0]):
                best = (likeness, number)
    return best[1] if best else None


def _likeness(one: _Item, other: _Item) -> float:
    """Return the share of the shorter quotation's content words that stand in both; 0 where it is too little."""
    shorter = min(len(one.stems), len(other.stems))
    if not shorter:
        return 0.0
    shared = len(one.stems & other.stems)
    share = shared / shorter
    if one.speaker == other.speaker:
        enough = (share >= _SAME_SPEAKER and shared >= _FEWEST_SHARED) or (share == 1 and shared >= _FEWEST_SHARED - 1)
    else:
        two_persons = one.speaker[1] is not None and other.speaker[1] is not None
        least = _OTHER_PERSON if two_persons else _OTHER_SOURCE
        enough = share >= least and shared >= _FEWEST_SHARED_OTHER
    return share + shared / 1000 if enough else 0.0


def _speaker_of(group: _Group) -> tuple[str | None, int | None]:
    """Return the speaker most wordings agree on, a person before a mere source."""
    counts = Counter(item.speaker for item in group.items)
    return max(counts, key=lambda speaker: (speaker[1] is not None, speaker[0] is not None, counts[speaker]))


def _saying(group: _Group) -> Saying:
    shared = frozenset.intersection(*(item.stems for item in group.items))
    words = dict.fromkeys(word for word in group.items[0].words if _stem(word) in shared)
    return Saying(
        versions=tuple(item.version for item in group.items),
        relation=_relation(group.items),
        shared=tuple(words) if len(group.items) > 1 else (),
    )


def _relation(items: Sequence[_Item]) -> str:
    if len(items) == 1:
        return "only here"
    texts = sorted({f" {' '.join(item.words)} " for item in items}, key=len, reverse=True)
    if len(texts) == 1:
        return "same words"
    return "cut" if all(shorter in texts[0] for shorter in texts[1:]) else "in other words"
