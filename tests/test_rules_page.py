"""The page of rules names every rule that anything in the tests and examples is found by, and no other."""

import re

from tools.list_rules import PAGE, rules


def test_the_page_of_rules_is_complete() -> None:
    told: dict[str, set[str]] = {}
    for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]:
        told[part.partition("\n")[0]] = set(re.findall(r"^\| `([^`]+)` \|", part, re.MULTILINE))
    found = [set(examples) for examples in rules().values()]
    assert list(told.values()) == found, "python tools/list_rules.py writes the page anew"
