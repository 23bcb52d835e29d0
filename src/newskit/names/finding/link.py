"""Which fuller name a surname, a given name or an initial stands for in one text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from newskit.names.finding.evidence import opens_sentence
from newskit.names.finding.lexicon import (
    BIG_PLACE,
    CAPITALS,
    COMMON,
    EASTERN,
    FEMALE,
    FIGURE,
    GIVEN,
    INITIAL,
    LEADS_PLACE,
    MALE,
    ORG_WORD,
    PLACE,
    TITLE,
    plain,
)
from newskit.names.finding.parts import OF, PARTICLE, SUFFIXES, parts
from newskit.names.finding.runs import Run
from newskit.names.finding.words import Chain, Word

_FULL = 2
_MOST = 20  # bearers of one surname; with more of them none can be meant alone


@attrs.define(eq=False)
class Person:
    """One person of a text: the words of the fullest name seen, and that name as printed.

    A relative is named in full each time; the bare surname is that of the person they are a relative of.
    """

    words: tuple[str, ...]
    name: str
    gender: int
    relative: bool = False

    def takes(self, words: tuple[str, ...]) -> bool:
        """Whether *words*, which share the last one, can name the same person."""
        mine, other = self.words[0], words[0]
        one, two = _middle(self.words), _middle(words)
        if one and two and one != two and not one.startswith(two[0]):
            return False
        if mine == other or len(self.words) == 1 or len(words) == 1:
            return True
        if len(mine.rstrip(".")) == 1 or len(other.rstrip(".")) == 1 or "." in mine or "." in other:
            return mine[0] == other[0]
        shorter, longer = sorted((mine, other), key=len)
        return len(shorter) > 2 and longer.startswith(shorter)


def _middle(words: tuple[str, ...]) -> str:
    """Return the middle initials of a name as letters, "" where it has none."""
    return "".join(word for word in words[1:-1] if "." in word).replace(".", "")


def names_of(run: Run) -> tuple[str, ...]:
    """Return the look-up forms of a run's words, suffixes left out."""
    words = [key_of(word[2]) for word in run.words if word[2] not in SUFFIXES]
    return tuple(words) or (key_of(run.words[0][2]),)


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """Return the form under which a name's word is looked up: lower case without marks."""
    return (word if word.isascii() else plain(word)).lower()


class People:
    """The persons a text names in full, found by surname, by given name, or by how a longer name ends."""

    def __init__(self) -> None:
        self.by_last: dict[str, list[Person]] = {}
        self.by_given: dict[str, list[Person]] = {}
        self._titled: dict[str, int] = {}

    def add(self, run: Run, name: str, *, relative: bool = False) -> None:
        """Add the full name that *run* gives, or count it to the person it belongs to.

        Args:
            run: Where the name stands.
            name: The name as printed.
            relative: Whether it is introduced as somebody's wife or brother.
        """
        words = names_of(run)
        if len(words) < _FULL or (words[0] in parts("leading") and self._ends(words[1:])):
            return
        first = run.words[0][3]
        gender = _gender(run.head if run.title >= 0 else 0) or _gender(first)
        eastern = first & EASTERN and len(words) > 1 and not first & GIVEN
        surname = words[0] if eastern and run.rule == "family-name-first" else words[-1]
        for person in self.by_last.get(surname, ()):
            if person.words[-len(words) :] == words or (person.words[-1] == words[-1] and person.takes(words)):
                if len(name) > len(person.name) and (
                    len(words) > len(person.words) or len(words[0]) > len(person.words[0])
                ):
                    person.words, person.name = words, name
                person.gender = person.gender or gender
                return
        same = self.by_last.setdefault(surname, [])
        if len(same) >= _MOST:
            return
        person = Person(words, name, gender, relative)
        same.append(person)
        if len(words) > 1 and surname == words[-1]:
            if not first & INITIAL:
                self.by_given.setdefault(words[0], []).append(person)
            for word in run.words[1:-1]:
                if (
                    not word[3] & INITIAL
                    and (word[3] & FIGURE or not word[3] & GIVEN)
                    and key_of(word[2]) in words[1:-1]
                ):
                    self.by_given.setdefault(key_of(word[2]), []).append(person)
        elif surname == words[0]:
            self.by_given.setdefault(words[-1], []).append(person)

    def fits(self, words: tuple[str, ...], gender: int) -> tuple[Person, ...]:
        """Return the persons that a short form stands for: one if it is clear who, several if not."""
        found = self.by_last.get(words[-1], ())
        if len(words) > 1:
            if words[0] in parts("leading") and not any(p.words == words for p in found):
                return self.fits(words[1:], gender)
            return self._ends(words) or tuple(p for p in found if p.takes(words))
        found = found or self.by_given.get(words[0], ())
        if gender:
            found = [person for person in found if not person.gender or person.gender == gender]
        if len(found) > 1:
            found = [person for person in found if not person.relative] or found
        return tuple(found)

    def ends_like(self, run: Run) -> bool:
        """Whether a run of several words is how some longer name ends: López Obrador."""
        words = names_of(run)
        return bool(self._ends(words[1:] if words[0] in parts("leading") and len(words) > 1 else words))

    def _ends(self, words: tuple[str, ...]) -> tuple[Person, ...]:
        return tuple(p for p in self.by_last.get(words[-1], ()) if p.words[-len(words) :] == words)


def _gender(flags: int) -> int:
    gender = flags & (MALE | FEMALE)
    return 0 if gender == MALE | FEMALE else gender


def gender_of_run(run: Run) -> int:
    """Return what a mention's title says of its bearer's gender, as a flag."""
    return _gender(run.head) if run.title >= 0 else 0


def lone_words(text: str, chains: Iterable[Chain], covered: set[int], people: People) -> Iterator[Word]:
    """Yield the capitalised words outside all runs that name one of the text's people by surname or given name."""
    known = people.by_last.keys() | people.by_given.keys()
    if not known:
        return
    for chain in chains:
        for index, word in enumerate(chain):
            start, _, spelled, flags, _ = word
            if start in covered or (key := key_of(spelled)) not in known:
                continue
            if flags & CAPITALS and len(spelled) < _SHORTEST_SHOUTED:
                continue
            if flags & TITLE and not flags & GIVEN and key not in people.by_last:
                continue
            if index + 1 < len(chain):
                following = chain[index + 1]
                if following[4] == PARTICLE or (following[4] != OF and following[3] & ORG_WORD):
                    continue
            if index and word[4] != OF and chain[index - 1][3] & LEADS_PLACE:
                continue
            if flags & (TITLE | COMMON | PLACE) and _means_else(text, word, alone=len(chain) == 1):
                continue
            yield word


def _means_else(text: str, word: Word, *, alone: bool) -> bool:
    """Whether a word that is also a title, an everyday word or a place is that here: the King, in Austin."""
    start, end, _, flags, _ = word
    before = text[max(0, start - 12) : start]
    previous = before.rpartition(" ")[0].rpartition(" ")[2] if before.endswith(" ") else ""
    after = text[end : end + 12]
    following = after.split(maxsplit=1)
    speaks = bool(following) and following[0].rstrip(".,") in _PREDICATES
    opens = opens_sentence(text, start)
    if flags & TITLE and not flags & GIVEN and (previous in _ARTICLES or (opens and not speaks)):
        return True
    if flags & COMMON and (opens or not alone or previous in parts("when")) and not speaks:
        return True
    if flags & PLACE and (previous in _IN or (after[:2] == ", " and after[2:3].isupper())):
        return True
    return bool(flags & BIG_PLACE) and before.endswith(", ") and after[:1] in (",", ".")


_IN = frozenset({"in", "In", "at", "near", "from", "outside", "to"})
_ARTICLES = frozenset({"the", "The", "a", "A"})
_PREDICATES = frozenset({"said", "says", "told", "added", "was", "has", "had", "who", "and"})
_SHORTEST_SHOUTED = 4
