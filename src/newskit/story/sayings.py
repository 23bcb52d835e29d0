"""Sayings: the same words in several stories, though cut, re-translated or paraphrased."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newskit.story.english import stem
from newskit.story.findings import Saying, Speaker, StoryPerson, Version
from newskit.story.likeness import likeness
from newskit.story.lookup import Lookup
from newskit.story.units import Source, Unit, printed_words
from newskit.text import Span

# A saying that hundreds of stories print is known well enough by a few of its wordings.
_MOST_WORDINGS = 12

_Place = tuple[int, int]  # a quotation: its article, and its place there


class _Group:
    """Units that say the same."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self._wordings: dict[tuple[frozenset[str], Source], Unit] = {}
        self._articles: dict[int, list[Unit]] = {}

    def add(self, unit: Unit) -> None:
        self.units.append(unit)
        own = self._articles.setdefault(unit.article, [])
        if len(own) < _MOST_WORDINGS:
            own.append(unit)
        if len(self._wordings) < _MOST_WORDINGS:
            self._wordings.setdefault((unit.stems, unit.source), unit)

    def likeness(self, unit: Unit) -> float:
        """Return how like *unit* is to what it would stand beside: its own story's units, if any are here."""
        others = self._articles.get(unit.article) or self._wordings.values()
        return max(likeness(unit, other) for other in others)


def match_sayings(units: Iterable[Unit], people: Sequence[StoryPerson]) -> tuple[Speaker, ...]:
    """Return who is quoted and each of their sayings in every story's words.

    Two units are one saying if they share enough of the shorter one's words; more is asked where the
    stories name different speakers.  Only units that share a telling word are ever compared.
    """
    by_source: dict[Source, list[list[Unit]]] = {}
    for wordings in _whole(_grouped(units)):
        by_source.setdefault(_source_of(wordings), []).append(wordings)
    by_speaker: dict[Source, list[list[Unit]]] = {}
    fullest = _fuller(by_source)
    for source, sayings in by_source.items():
        by_speaker.setdefault(fullest.get(source, source), []).extend(sayings)
    speakers = []
    for sayings in by_speaker.values():
        sayings.sort(key=lambda wordings: _position(wordings[0]))
    for source, sayings in sorted(by_speaker.items(), key=lambda pair: _position(pair[1][0][0])):
        name = source.name if source.person is None else people[source.person].name
        speakers.append(Speaker(name, source.person, tuple(_saying(wordings) for wordings in sayings)))
    speakers.sort(key=lambda speaker: (speaker.person is None, speaker.name is None, -len(speaker.sayings)))
    return tuple(speakers)


def _grouped(units: Iterable[Unit]) -> list[_Group]:
    """Return the units in groups of one saying each."""
    groups: list[_Group] = []
    lookup = Lookup()
    # The longest first: a few words may fit several sayings, and then it is the whole of one that decides.
    for unit in sorted(units, key=lambda unit: -len(unit.stems)):
        home = _home(unit, groups, lookup)
        if home is None:
            home = len(groups)
            groups.append(_Group())
        groups[home].add(unit)
        lookup.add(home, unit.clues)
    return groups


def _home(unit: Unit, groups: Sequence[_Group], lookup: Lookup) -> int | None:
    """Return the group *unit* is another wording of, or None."""
    best: int | None = None
    most = 0.0
    for number in lookup.likely(unit.clues):
        if (found := groups[number].likeness(unit)) > most:
            best, most = number, found
    return best


def _whole(groups: Sequence[_Group]) -> list[list[Unit]]:
    """Put quotations together again where their sentences went the same way.

    What one story has and another cut stays with the sentences both have: a group goes into the
    largest one that all its quotations are in.
    """
    quotations = [frozenset((unit.article, unit.quote) for unit in group.units) for group in groups]
    within: dict[_Place, list[int]] = defaultdict(list)
    for number, places in enumerate(quotations):
        for place in places:
            within[place].append(number)
    wholes: dict[int, list[Unit]] = {}
    for number, places in enumerate(quotations):
        around = [other for other in within[next(iter(places))] if places <= quotations[other]]
        home = max(around, key=lambda other: (len(quotations[other]), -other))
        wholes.setdefault(home, []).extend(groups[number].units)
    return [sorted(units, key=_position) for units in wholes.values()]


def _position(unit: Unit) -> tuple[int, int]:
    return unit.article, unit.content[0].start


def _source_of(units: Sequence[Unit]) -> Source:
    """Return the speaker most wordings agree on, a person before a mere source."""
    counts = Counter(unit.source for unit in units)
    return max(counts, key=lambda source: (source.person is not None, source.named, counts[source]))


def _fuller(sources: Iterable[Source]) -> dict[Source, Source]:
    """Return each source with the one other that says more of it: ``officials`` with ``officials in Kyiv``.

    Where several do, it may be either, and stays by itself.
    """
    generic = [source for source in sources if source.named and source.person is None]
    with_word: dict[str, list[Source]] = defaultdict(list)
    for source in generic:
        for word in source.words:
            with_word[word].append(source)
    found = {}
    for source in generic:
        rarest = min((with_word[word] for word in source.words), key=len, default=[])
        fuller = [other for other in rarest if source.words != other.words and source.within(other)]
        if len(fuller) == 1:
            found[source] = fuller[0]
    return found


def _saying(units: Sequence[Unit]) -> Saying:
    contents: dict[_Place, list[Span]] = {}
    words: dict[_Place, list[str]] = {}
    for unit in units:
        contents.setdefault((unit.article, unit.quote), []).extend(unit.content)
        words.setdefault((unit.article, unit.quote), []).append(unit.line)
    stems = [
        frozenset[str]().union(*(unit.stems for unit in units if unit.article == article))
        for article in dict.fromkeys(unit.article for unit in units)
    ]
    shared = frozenset.intersection(*stems) if len(stems) > 1 else frozenset()
    return Saying(
        versions=tuple(Version(*place, tuple(content)) for place, content in contents.items()),
        relation=_relation({place[0] for place in contents}, list(words.values())),
        shared=_shared_words(units[0], shared) if shared else (),
    )


def _shared_words(unit: Unit, shared: frozenset[str]) -> tuple[str, ...]:
    words = (word.lower() for part in unit.content for word in printed_words(part.text))
    return tuple(dict.fromkeys(word for word in words if stem(word) in shared or f"#{word}" in shared))


def _relation(articles: set[int], lines: Sequence[Sequence[str]]) -> str:
    """Return how the wordings of one saying, each the lines of its sentences, go together."""
    if len(articles) == 1:
        return "only here"
    longest = max(("".join(pieces) for pieces in lines), key=len)
    if not all(piece in longest for pieces in lines for piece in pieces):
        return "in other words"
    return "same words" if len({sum(map(len, pieces)) for pieces in lines}) == 1 else "cut"
