"""Agencies by the forms they are credited in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from newskit.data import read_table

_APOSTROPHES = str.maketrans("’‘", "''")


@cache
def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return credit form (case folded) -> the agencies using it, each as (name, country)."""
    forms: dict[str, tuple[tuple[str, str], ...]] = {}
    for name, country, printed, _ in read_table("agencies.tsv", 4):
        for key in {fold(form) for form in printed.split("|")}:
            forms[key] = (*forms.get(key, ()), (name, country))
    return forms


@cache
def _exact() -> dict[str, bool]:
    """Return credit form as printed -> whether it may open a story alone."""
    exact: dict[str, bool] = {}
    for _, _, printed, lead in read_table("agencies.tsv", 4):
        for form in printed.split("|"):
            exact[form] = exact.get(form, False) or lead == "lead"
    return exact


@cache
def _full_names() -> frozenset[str]:
    return frozenset(fold(name) for name, *_ in read_table("agencies.tsv", 4))


def fold(form: str) -> str:
    """Return *form* without regard to case and to the shape of its apostrophes."""
    return " ".join(form.translate(_APOSTROPHES).casefold().split()).rstrip(".")


def is_agency(form: str) -> bool:
    """Whether *form*, in whichever case, is how some agency is credited; ``Sapa-AFP`` counts through its halves.

    >>> is_agency("XINHUA"), is_agency("Reuters"), is_agency("FIFA")
    (True, True, False)
    """
    if form in _exact():
        return True
    key = fold(form)
    if key in _forms():
        return True
    halves = _halves(key)
    return len(halves) > 1 and halves[0] in _forms() and halves[-1] in _forms()


def is_credit_form(form: str) -> bool:
    """Whether *form* is an agency's very form: ``dpa`` and ``DPA``, but not ``Ap``."""
    return form in _exact()


def opens_alone(form: str) -> bool:
    """Whether *form* may open a story without a place, as in ``AP - Rescuers ...``."""
    return _exact().get(form, False)


def is_full_name(form: str) -> bool:
    """Whether *form* is an agency's full name, which prose follows with its initials in brackets."""
    return fold(form) in _full_names()


def agency_name(form: str, countries: Callable[[], tuple[str, ...]] = tuple) -> str | None:
    """Return the full name of the agency credited as *form*, None if the table has none.

    Args:
        form: The credit as printed.
        countries: Gives the countries the dateline's place may lie in; asked where agencies share initials.

    >>> agency_name("AFP")
    'Agence France-Presse'
    >>> agency_name("CNA", lambda: ("TW",)), agency_name("CNA", lambda: ("CY",))
    ('Central News Agency', 'Cyprus News Agency')
    """
    found = _forms().get(fold(form))
    if found is None and is_agency(form):
        found = _forms().get(_halves(fold(form))[0])
    if not found:
        return None
    if len(found) == 1:
        return found[0][0]
    near = countries()
    return next((name for name, country in found if country in near), found[0][0])


def _halves(key: str) -> list[str]:
    return key.replace("/", "|").replace("-", "|").replace(" via ", "|").split("|")
