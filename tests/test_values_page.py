"""The page of values has every value a field was seen with."""

import re
from pathlib import Path

import pytest

import newskit as nk
from tools.list_rules import findings, texts

PAGE = (Path(__file__).parents[1] / "docs" / "reference" / "values.md").read_text(encoding="utf-8")
FIELDS = {
    "kind": (nk.Credit, nk.Quote),
    "type": (nk.DateMention,),
    "mod": (nk.DateMention,),
    "precision": (nk.DateMention,),
    "cue_type": (nk.Quote,),
}


@pytest.fixture(scope="module")
def seen() -> dict[str, set[str]]:
    values: dict[str, set[str]] = {field: set() for field in FIELDS}
    for text in texts():
        for found in findings(text) if len(text) < 20_000 else ():
            for field, classes in FIELDS.items():
                if isinstance(found, classes):
                    values[field].add(str(getattr(found, field)))
    return values


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_is_on_the_page(field: str, seen: dict[str, set[str]]) -> None:
    rows = re.findall(rf"^\| `(?:\w+\.)?{field}` \| (.*) \|$", PAGE, re.MULTILINE)
    told = set(re.findall(r"`([^`]+)`", " ".join(rows))) | {"None"}
    assert rows
    assert seen[field] <= told
