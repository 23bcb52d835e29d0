"""Speakers: the fuller name that a source stands for, by name, by role or by pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import attrs

from newskit.names.gender import gender_of, gender_of_title
from newskit.names.mention import NameMention
from newskit.quotes.closed import word_set
from newskit.quotes.found import Range
from newskit.quotes.grammar import is_finite, roles
from newskit.quotes.words import Words

_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her", "hers"})
_BREAKS = word_set("of for to at in from by with on about who whose whom which that and or as")
_GOVERNING = _BREAKS - {"that", "and", "as", "who"}
_LONGEST_APPOSITION = 14
_NEAR = 2
_DESCRIBED = 2  # a story says who somebody is when it first names them
# "the leader" can be a minister as well, "the congressman" no senator but "the lawmaker" may be one.
_WIDER = {
    "leader": ("minister", "royal", "chair", "chief"),
    "lawmaker": ("senator",),
    "legislator": ("senator",),
    "gaffer": ("chief",),
}
# Offices that no other of their class may stand for: a chancellor is not "the president".
_ONE_OFFICE = word_set(
    "president president-elect chancellor premier king queen prince princess duke duchess emperor empress"
)
# Words that make another office of the one behind them.
_TELLING = word_set("prime vice deputy foreign first former assistant attorney defence defense finance interior")
_BEHIND_NAME = word_set(", ( of and who from in at on — – -")
_CLAUSES = word_set("he's she's it's here's there's that's what's who's said says")
_BODIES = word_set(
    "union party committee agency association council ministry commission department federation institute"
)
_STEM = 4  # "Ukrainian" and "Ukraine" share so many letters


@attrs.define
class _Person:
    """What the story has said of a person, read when first asked for.

    Attributes:
        name: The fullest name.
        places: Where the name stands.
        described: The mentions that say who it is, as title, first word and place behind the last.
        titles: The titles among them.
        words: Every word printed beside the name; ``marks``: the beginnings of those with a capital that are no role.
        gender: ``m``, ``f``, or None where nothing tells.
    """

    name: str
    places: list[int] = attrs.Factory(list)
    described: list[tuple[str | None, int, int]] = attrs.Factory(list)
    titles: set[str] = attrs.Factory(set)
    words: set[str] = attrs.Factory(set)
    marks: set[str] = attrs.Factory(set)
    gender: str | None = None


class Speakers:
    """Resolves the sources of one text, asked for in reading order."""

    def __init__(self, words: Words, names: Sequence[NameMention]) -> None:
        """Collect who is named in the text, as what, and where."""
        self._words = words
        self._people: dict[str, _Person] = {}
        self._known: set[str] = set()  # whose descriptions have been read
        self._genders: dict[str, str | None] = {}
        self._named: list[tuple[int, int, str]] = []
        self._subjects: list[tuple[int, str]] = []  # where a person stood as a subject or a speaker
        offset = words.scan.start
        for mention in names:
            name = mention.person or mention.name.text
            first = bisect_left(words.start, mention.start - offset)
            after = bisect_left(words.start, mention.end - offset, first)
            if first == after:
                continue
            self._named.append((first, after, name))
            person = self._people.get(name)
            if person is None:
                person = self._people[name] = _Person(name)
            person.places.append(first)
            title = mention.title.text if mention.title else None
            if len(person.places) <= _DESCRIBED or (title and title not in person.titles):
                person.described.append((title, first, after))
                if title:
                    person.titles.add(title)
            if self._is_subject(first, after):
                self._subjects.append((first, name))
        self._starts = [first for first, _, _ in self._named]

    @cached_property
    def _holders(self) -> dict[str, list[_Person]]:
        """Who is called by a role noun, by a class of roles (in capitals) or by an age."""
        holders: dict[str, list[_Person]] = {}
        for name in self._people:
            person = self._person(name)
            kinds = {roles()[word][1] for word in person.words if word in roles()}
            for word in person.words.union(kind.upper() for kind in kinds):
                if word in roles() or word.isupper() or word.isdigit():
                    holders.setdefault(word, []).append(person)
        return holders

    def _person(self, name: str) -> _Person:
        """Return who bears *name*, with what the story says of them."""
        person = self._people[name]
        if name not in self._known:
            self._known.add(name)
            person.gender = gender_of(name)
            for title, first, after in person.described:
                self._describe(person, title, first, after)
        return person

    def resolve(self, source: Range | None) -> str | None:
        """Return the name of the speaker, or None where nobody can be named."""
        if source is None or not self._people:
            return None
        name = self._by_name(source)
        word = self._words.low[source[0]]
        if name is None and not self._holds_name(source):
            if source[1] - source[0] == 1 and word in _HE | _SHE:
                name = self._by_pronoun(source[0], "m" if word in _HE else "f")
            elif word == "who":
                name = self._before(source[0])
            else:
                name = self._by_role(source)
        if name is not None:
            at = bisect_left(self._subjects, (source[0], ""))
            self._subjects.insert(at, (source[0], name))
        return name

    def _describe(self, person: _Person, title: str | None, first: int, after: int) -> None:
        """Note the words beside a name: its title, what stands before it, the apposition behind it."""
        words = self._words
        if title is not None:
            parts = [word.strip(".") for word in title.casefold().split()]
            person.words.update(parts)
            person.marks.update(word[:_STEM] for word in parts if word not in roles() and word not in _TELLING)
            person.gender = gender_of_title(title) or person.gender
        start = first
        if first > 1 and words.low[first - 1] == "," and words.low[first - 2] in roles():
            start -= 1  # "the bank's chief economist, Priya Nair"
        at = start - 1
        while at >= 0 and start - at < 7 and words.quote[at] < 0:
            word = words.low[at]
            if not word[0].isalpha() or word in _BREAKS or word in {"the", "a", "an"} or is_finite(words, at):
                break
            person.words.add(word)
            if words.is_capital(at) and word not in roles():
                person.marks.add(word[:_STEM])
            at -= 1
        if after + 1 < len(words.low) and words.low[after] == "," and words.quote[after] < 0:
            opener = words.low[after + 1]
            end = min(after + _LONGEST_APPOSITION, len(words.low))
            if opener == "who" and "as" in words.low[after + 2 : end]:  # "who took over as chief executive in June"
                opening = words.low.index("as", after + 2, end) + 1
                person.words.update(words.low[place] for place in _noun_phrase(words, opening, end))
            elif (
                opener in {"a", "an", "the", "his", "her", "their", "its", "one", "former"}
                or opener[0].isdigit()
                or opener in roles()
                or (after + 2 < end and words.low[after + 2] in roles())  # "Pascal Oren, mountain guide"
            ):
                for place in range(after + 1, end):
                    word = words.low[place]
                    if word in {",", ".", "who", "said"} and place > after + 1:
                        break
                    person.words.add(word)
        elif (
            after + 2 < len(words.low)
            and words.low[after] in {"is", "was", "became"}
            and words.low[after + 1] in {"a", "an", "the"}
        ):
            end = min(after + 8, len(words.low))
            person.words.update(words.low[place] for place in _noun_phrase(words, after + 2, end))
        for word in list(person.words):
            gender = roles().get(word, ("-", ""))[0]
            if gender != "-" and person.gender is None and word not in {"wife", "husband", "mother", "father"}:
                person.gender = gender

    def _is_subject(self, first: int, after: int) -> bool:
        words = self._words
        if words.quote[first] >= 0:
            return False
        before = words.low[first - 1] if first else "."
        behind = words.low[after] if after < len(words.low) else "."
        if before in _GOVERNING or behind in {"'s", "'"} or words.low[after - 1].endswith("'s"):
            return False
        return behind[0].isalpha() or behind in {",", "("}

    def _holds_name(self, source: Range) -> bool:
        """Whether a name stands at the head of *source*, even one of two that speak together."""
        index = bisect_left(self._starts, source[0])
        return (
            index < len(self._named)
            and self._named[index][0] == source[0]
            and self._named[index][1] <= source[1]
            and self._is_head(source, self._named[index])
        )

    def _is_head(self, source: Range, named: tuple[int, int, str]) -> bool:
        first, after, _ = named
        words = self._words
        if words.low[after - 1].endswith("'s") and after < source[1]:
            return False
        if after < source[1]:
            behind = words.low[after]
            if behind not in _BEHIND_NAME and not (len(behind) < _STEM and words.printed(after).isupper()):
                return False  # unless they are letters of honor: "Hugo Amory KC"
        if first > source[0] and words.low[first - 1] != ",":
            between = words.low[source[0] : first]
            if not _BREAKS.isdisjoint(between) and not _closes_role(between):
                return False
            if not _CLAUSES.isdisjoint(between):
                return False
        return True

    def _by_name(self, source: Range) -> str | None:
        index = bisect_left(self._starts, source[0])
        if index and self._named[index - 1][1] > source[0]:
            index -= 1
        heads = []
        while index < len(self._named) and self._named[index][0] < source[1]:
            first, after, name = self._named[index]
            if self._is_head(source, (first, min(after, source[1]), name)):
                heads.append((first, after, name))
            index += 1
        if not heads:
            return None
        low, after = self._words.low, heads[0][1]
        if low[source[0]] in {"neither", "both"} or (after < source[1] and low[after] in {"and", "nor", "or"}):
            return None  # two who speak together
        if len(heads) > 1 and "and" in low[after : heads[1][0]]:
            return None
        return heads[0][2]

    def _before(self, place: int) -> str | None:
        """Return who is named right before a relative *who*."""
        words = self._words
        index = bisect_left(self._starts, place) - 1
        if index < 0:
            return None
        first, after, _ = self._named[index]
        if words.low[first - 1] in {"for", "of"} and words.low[first - 2] in roles():
            return None  # "the lawyer for Ann Lund, who said"
        gap = words.low[after:place]
        if all(not word[0].isalnum() for word in gap) or (
            gap[0] == "," and len(gap) < _LONGEST_APPOSITION and "." not in gap
        ):
            return self._named[index][2]
        return None

    def _by_pronoun(self, place: int, gender: str) -> str | None:
        words = self._words
        paragraph = words.paragraph(place)
        at = bisect_left(self._subjects, (place, ""))
        for index in range(at - 1, max(at - 12, -1), -1):
            where, name = self._subjects[index]
            if paragraph - words.paragraph(where) > _NEAR + 1:
                break
            if self._person(name).gender in {gender, None}:
                return name
        at = bisect_left(self._starts, place)
        for index in range(at - 1, max(at - 8, -1), -1):
            where, _, name = self._named[index]
            if paragraph - words.paragraph(where) > _NEAR:
                break
            if words.quote[where] < 0 and self._person(name).gender == gender:
                return name
        return self._sole(gender, place)

    def _sole(self, gender: str, place: int) -> str | None:
        """Return the one person of a *gender* that the story names, if it is sure to name no other."""
        if not self._genders:
            self._genders.update((name, self._person(name).gender) for name in self._people)
        fits = [name for name, known in self._genders.items() if known in {gender, None}]
        if len(fits) != 1 or not self._genders[fits[0]]:
            return None
        places = self._people[fits[0]].places
        told = any(self._words.quote[at] < 0 for at in places)  # not only in somebody's words
        return fits[0] if told and places[0] < place else None

    def _by_role(self, source: Range) -> str | None:
        words = self._words
        first, after = source
        if words.low[first] not in {"the", "this", "that"}:
            return None
        phrase = []
        for place in range(first + 1, after):
            if words.low[place] in _BREAKS or not words.low[place][0].isalnum():
                break
            phrase.append(place)
        if not phrase:
            return None
        head = words.low[phrase[-1]]
        aged = next((place for place in phrase if words.low[place].endswith("-year-old")), None)
        role = roles().get(head)
        fits = self._fitting(head, *role) if role else []
        if aged is not None:
            name = self._by_age(aged, phrase[-1])
            if name or not fits:
                return name
        if role is None:
            return None
        for place in phrase[:-1]:
            if words.low[place] in _TELLING:
                fits = [person for person in fits if words.low[place] in person.words]
        marks = {words.low[place][:_STEM] for place in phrase[:-1] if words.is_capital(place)}
        marks |= {words.low[place][:_STEM] for place in range(phrase[-1] + 1, after) if words.is_capital(place)}
        if marks:
            marked = [person for person in fits if marks & {word[:_STEM] for word in person.words}]
            return self._nearest(marked, first) if marked else self._only([one for one in fits if not one.marks], first)
        exact = [person for person in fits if head in person.words]
        return self._nearest(exact or fits, first)

    def _by_age(self, aged: int, head: int) -> str | None:
        """Return who is meant by an age: who is said to be so old, or whom the story has just been about.

        The noun at *head* may be new in the story (``the 47-year-old former teacher``), but if it or the age has come
        up before, somebody else was called so.
        """
        words = self._words
        age = words.low[aged].partition("-")[0]
        holders = self._holders.get(age, [])
        if holders:
            return self._only(holders, aged)
        before = words.low[:aged]
        if age in before or words.low[aged] in before or (head != aged and words.low[head] in before):
            return None
        at = bisect_left(self._subjects, (aged, "")) - 1
        if at < 0 or words.paragraph(aged) - words.paragraph(self._subjects[at][0]) > 1:
            return None
        person = self._person(self._subjects[at][1])
        return None if any(map(str.isdigit, person.words)) else person.name

    def _fitting(self, head: str, gender: str, kind: str) -> list[_Person]:
        """Return who is called *head*, or by a noun of its class, and may be of that gender."""
        wanted = [head]
        if kind != "-" and head not in _ONE_OFFICE:
            wanted.append(kind.upper())
        wanted += [other.upper() for other in _WIDER.get(head, ())]
        people = {person.name: person for word in wanted for person in self._holders.get(word, ())}
        return [person for person in people.values() if gender == "-" or person.gender in {gender, None}]

    def _only(self, people: list[_Person], place: int) -> str | None:
        named = [person for person in people if person.places[0] < place]
        return named[0].name if len(named) == 1 else None

    def _nearest(self, people: list[_Person], place: int) -> str | None:
        """Return who of *people* was last named or heard before *place*."""
        best, name = -1, None
        fitting = {person.name for person in people}
        at = bisect_left(self._subjects, (place, ""))
        for index in range(at - 1, max(at - 40, -1), -1):
            if self._subjects[index][1] in fitting:
                best, name = self._subjects[index]
                break
        for person in people:
            index = bisect_left(person.places, place)
            if index and person.places[index - 1] > best and (name is None or best < 0):
                best, name = person.places[index - 1], person.name
        if name is None and len(people) == 1:
            return people[0].name
        return name


def _closes_role(role: list[str]) -> bool:
    """Whether a name behind these words is the name of their head: ``| the head of the union of the hauliers | Ode``.

    A body cannot bear the name of a person, so that it is not the last noun that does.
    """
    first = next((place for place, word in enumerate(role) if word in _BREAKS), 0)
    if first < 2 or role[first] != "of" or role[first - 1] not in roles():
        return False
    last = role[-1]
    return last not in roles() and (last in _BODIES or (last.endswith("s") and not last.endswith(("'s", "ss"))))


def _noun_phrase(words: Words, first: int, end: int) -> range:
    """Return the places of the noun phrase that begins at *first*, up to the first preposition or mark."""
    place = first
    while place < end and words.low[place] not in _BREAKS and words.low[place][0].isalnum():
        place += 1
    return range(first, place)
