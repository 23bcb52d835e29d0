"""Given names known to be a woman's or a man's, and known surnames, to tell two from one spelled twice."""

from __future__ import annotations

from functools import cache

from newskit.data import read_table


@cache
def _genders() -> dict[str, str]:
    """Return the gender of each given name: ``f``, ``m``, or ``u`` for either."""
    table: dict[str, str] = {}
    for gender, _, names in read_table("en/given_names.tsv", 3):
        for name in names.lower().split():
            table[name] = gender if table.get(name, gender) == gender else "u"
    return table


def known_gender(name: str) -> str | None:
    """Return the gender of a given name in small plain Latin letters, ``u`` for either; None if it is unknown.

    >>> known_gender("frances"), known_gender("frank"), known_gender("zzyzx") is None
    ('f', 'm', True)
    """
    return _genders().get(name)


@cache
def known_surnames() -> frozenset[str]:
    """Return the surnames newskit knows, in small plain Latin letters."""
    return frozenset(name for (names,) in read_table("en/surnames.tsv", 1) for name in names.lower().split())
