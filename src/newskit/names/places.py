"""Places under several names: Kiev is Kyiv, Bombay is Mumbai."""

from __future__ import annotations

from functools import cache

import attrs

from newskit.data import read_table
from newskit.names.letters import clean, fold_latin


@attrs.frozen
class Place:
    """A place that English news knows by more than one name.

    Attributes:
        name: As most outlets print it now.
        kind: ``spelling`` where the other name is the same one from another language or system; ``exonym`` where it
            is a former or foreign name.
        source: Who changed or chose the name, and when.
    """

    name: str
    kind: str
    source: str


def known_place(name: str) -> Place | None:
    """Return the place a name stands for, if newskit knows it under more than one.

    >>> known_place("Peking").name, known_place("Kharkov").kind
    ('Beijing', 'spelling')
    """
    return _places().get(_folded(name))


def _folded(name: str) -> str:
    return fold_latin(clean(name)).casefold().replace("-", " ").replace("'", "").replace(".", "")


@cache
def _places() -> dict[str, Place]:
    table: dict[str, Place] = {}
    for name, others, kind, source in read_table("names/places.tsv", 4):
        place = Place(name, kind, source)
        for form in (name, *others.split(",")):
            table[_folded(form)] = place
    return table
