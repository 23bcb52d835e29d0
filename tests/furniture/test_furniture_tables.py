"""The tables: sorted, sound, and each agency of use."""

from __future__ import annotations

import subprocess
import sys
from importlib import resources

import pytest

from newskit.data import read_table
from newskit.data.gazetteer import city_countries, city_size, is_country, region_country
from newskit.furniture import split_dateline
from newskit.furniture.agencies import agency_name, is_agency

AGENCIES = read_table("agencies.tsv", 4)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("agencies.tsv", 4),
        ("places.tsv", 3),
        ("en/credit_words.tsv", 1),
        ("en/exonyms.tsv", 3),
        ("en/labels.tsv", 1),
        ("en/not_cities.tsv", 1),
        ("en/not_names.tsv", 1),
        ("en/organization_endings.tsv", 1),
        ("en/outlet_words.tsv", 2),
        ("en/place_links.tsv", 1),
        ("en/regions.tsv", 3),
        ("en/roles.tsv", 1),
    ],
)
def test_sorted_with_their_origin(name: str, columns: int) -> None:
    text = resources.files("newskit.data").joinpath(*name.split("/")).read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert "Origin:" in text
    rows = read_table(name, columns)
    assert list(rows) == sorted(rows)
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize("row", AGENCIES, ids=lambda row: str(row[0]))
def test_every_agency_is_read_in_a_dateline(row: tuple[str, ...]) -> None:
    for form in row[2].split("|"):
        dateline, rest = split_dateline(f"KYIV, Jan 9 ({form}) - The ferry will rest for a week.")
        assert dateline is not None
        assert dateline.agency is not None
        assert dateline.agency.text == form
        assert dateline.agency.name is not None
        assert rest.text == "The ferry will rest for a week."


def test_agencies_by_form() -> None:
    assert agency_name("reuters") == "Reuters"
    assert agency_name("Sapa-AFP") == "South African Press Association"
    assert agency_name("FIFA") is None
    assert is_agency("AFP/Reuters")
    assert not is_agency("AFP and friends")


def test_places() -> None:
    assert city_size("Kyiv") == city_size("KYIV") == 3
    assert city_size("São Paulo") == city_size("SAO PAULO") == 3
    assert city_size("N’Djamena") == 3
    assert city_size("Ann Ode") == -1
    assert city_countries("Paris")[0] == "FR"
    assert region_country("Ore.") == region_country("OR") == region_country("Oregon") == "US"
    assert region_country("N.C.") == region_country("N. Dak.") == "US"
    assert region_country("Türkiye") == region_country("Turkey") == "TR"
    assert region_country("Narnia") is None
    assert is_country("France")
    assert not is_country("Singapore")
    assert not is_country("Texas")


def test_importing_reads_no_table() -> None:
    code = (
        "import sys; tables = []; "
        'sys.addaudithook(lambda event, rest: tables.append(rest[0]) if str(rest[:1]).endswith(".tsv\',)") else None); '
        "import newskit.furniture; print(tables)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]"]
