"""What kind of place a name is: a city, a state or province, a country.

The tables behind it are ``places.tsv``, ``en/exonyms.tsv`` and ``en/regions.tsv``; they are read on first use.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib import resources

from newskit.data import loaded_once, read_table

__all__ = ["city_countries", "city_size", "country_name", "is_country", "plain_key", "region_country"]

_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʻʼ`´ʿʾ", "'") | dict.fromkeys("‐‑", "-"))
# Letters that Unicode does not take apart into a Latin letter and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"},
)


def plain_key(name: str) -> str:
    """Return *name* as the tables are keyed: lower case, no marks, single spaces, straight apostrophes.

    >>> plain_key("SÃO  PAULO")
    'sao paulo'
    """
    key = name.lower()
    if not key.isascii():
        key = key.translate(_APOSTROPHES).translate(_LETTERS)
        key = "".join(letter for letter in unicodedata.normalize("NFKD", key) if not unicodedata.combining(letter))
    return " ".join(key.split())


@loaded_once
def _cities() -> dict[str, str]:
    # One partition a line instead of read_table: there are 30,000 lines, and the first caller waits for them.
    text = resources.files("newskit.data").joinpath("places.tsv").read_text(encoding="utf-8")
    cities: dict[str, str] = {}
    for line in text.split("\n"):
        if line and line[0] != "#":
            name, _, rest = line.partition("\t")
            cities[name.lower()] = rest
    for name, countries, size in read_table("en/exonyms.tsv", 3):
        cities[plain_key(name)] = f"{countries}\t{size}"
    return cities


@cache
def _regions() -> dict[str, tuple[str, str, str]]:
    """Return every form of a region's name, in look-up form, with its usual name, its kind and its country."""
    regions: dict[str, tuple[str, str, str]] = {}
    rows = read_table("en/regions.tsv", 3)
    for forms, kind, country in sorted(rows, key=lambda row: row[2] != "US"):  # "Wash." is the state of the US
        names = forms.split("|")
        for form in names:
            regions.setdefault(_region_key(form), (names[0], kind, country))
    return regions


def _region_key(name: str) -> str:
    return plain_key(name).replace(". ", ".").rstrip(".")


@lru_cache(maxsize=1 << 14)  # a story asks for the same few names again and again
def city_size(name: str) -> int:
    """Return how big the biggest city of that *name* is, 0 (a town) to 3 (a metropolis or capital); -1 if unknown.

    >>> city_size("Kyiv"), city_size("SAO PAULO"), city_size("Kyiv Post")
    (3, 3, -1)
    """
    row = _cities().get(plain_key(name))
    return -1 if row is None else int(row[-1])


def city_countries(name: str) -> tuple[str, ...]:
    """Return the codes of the countries with a city of that *name*, the likeliest first.

    >>> city_countries("Paris")
    ('FR', 'US')
    """
    row = _cities().get(plain_key(name))
    return () if row is None else tuple(row.partition("\t")[0].split(","))


@lru_cache(maxsize=1 << 14)
def region_country(name: str) -> str | None:
    """Return the code of the country that *name* is, or lies in as a state or province; None if unknown.

    >>> region_country("Ore."), region_country("Ontario"), region_country("Türkiye")
    ('US', 'CA', 'TR')
    """
    row = _regions().get(_region_key(name))
    return None if row is None else row[2]


def country_name(name: str) -> str | None:
    """Return the usual name of the country called *name*; None where no country is.

    >>> country_name("U.K."), country_name("Texas")
    ('United Kingdom', None)
    """
    row = _regions().get(_region_key(name))
    return row[0] if row is not None and row[1] == "country" else None


def is_country(name: str) -> bool:
    """Whether *name* is a country's and not a city's, as ``Malta`` and ``Singapore`` are too.

    >>> is_country("Ukraine"), is_country("Singapore"), is_country("Texas")
    (True, False, False)
    """
    row = _regions().get(_region_key(name))
    return row is not None and row[1] == "country" and city_size(name) < _CITY_STATE


_CITY_STATE = 2
