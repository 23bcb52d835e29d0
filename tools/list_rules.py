"""Write docs/reference/rules.md: every rule a finding can name, each with a sentence it was seen on.

The sentences are the project's own: tests, golden stories, examples and documentation.
"""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import newskit as nk

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "rules.md"
_DAY = dt.date(2025, 1, 9)
_KINDS = {
    "Dateline": "Datelines",
    "Byline": "Bylines",
    "Credit": "Credits",
    "NameMention": "Names",
    "DateMention": "Dates",
    "Quote": "Quotes",
}

_HEAD = """# Rules

Every finding of these kinds says by its `rule` what found it.
A rule's name is not part of what stays the same between versions: use it to understand an answer, not to steer by it.
The words in brackets are the finding (of a quotation: all of it, content, cue and source).
Where an {class}`newskit.Annotator` had a hand in a quotation, its rule ends in `, parsed`.
A quotation that only it saw is a `parsed clause`.
A name that only it saw has the rule `annotator`.

This page is written by `python tools/list_rules.py` from the sentences of the tests and examples.
A test fails where one of them is found by a rule that is not here.
"""


def texts() -> Iterator[str]:
    """Yield every text of the project that may hold a finding: stories, and strings and cells of the tests."""
    for path in sorted([*(ROOT / "tests" / "golden").rglob("*.txt"), *(ROOT / "examples" / "stories").rglob("*.txt")]):
        yield path.read_text(encoding="utf-8")
    lines = (ROOT / "tests" / "rule_sentences.txt").read_text(encoding="utf-8").splitlines()
    yield from (line.replace("¶", "\n") for line in lines)
    for path in sorted((ROOT / "tests").glob("*/*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from (cell.replace("\\n", "\n") for cell in line.split("\t") if " " in cell)
    for folder in ("furniture", "names", "dates", "quotes", "annotators"):
        for path in sorted((ROOT / "tests" / folder).glob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
            for node in ast.walk(tree):
                if (
                    id(node) not in prose
                    and isinstance(node, ast.Constant)
                    and isinstance(node.value, str)
                    and " " in node.value
                ):
                    yield node.value


Finding = nk.Dateline | nk.Byline | nk.Credit | nk.NameMention | nk.DateMention | nk.Quote


def findings(text: str) -> Iterator[Finding]:
    """Yield everything in a text that names its rule."""
    for part in (nk.split_dateline(text)[0], nk.split_byline(text)[0], nk.split_dateline(text, dashless=True)[0]):
        if part is not None:
            yield part
    yield from nk.split_credits(text)[0]
    article = nk.read(text, _DAY)
    parts = article.furniture
    if parts.byline is not None:
        yield parts.byline
    yield from parts.credits
    for names, dates, quotes in (
        (article.names, article.dates, article.quotes),
        (nk.find_names(text), nk.resolve_dates(text, _DAY), nk.extract_quotes(text)),
    ):
        yield from names
        yield from dates
        yield from quotes


@cache
def rules() -> dict[str, dict[str, str]]:
    """Return the rules of each kind with the shortest sentence each was seen on."""
    seen: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for text in texts():
        if len(text) > 20_000 or "\\" in text or "|" in text.strip()[:-20]:  # growth, patterns, cells of expectations
            continue
        for found in findings(text):
            examples = seen[type(found).__name__]
            shown = _shown(text, found)
            if found.rule not in examples or _ugliness(shown) < _ugliness(examples[found.rule]):
                examples[found.rule] = shown
    return seen


def _shown(text: str, found: nk.Span) -> str:
    """Return the words around a finding, with the finding in brackets."""
    before = re.split(r"[\n“”\"]|(?<=[a-z])[.!?] ", text[max(found.start - 60, 0) : found.start])[-1]
    after = re.split(r"\n|(?<=[a-z])[.!?](?: |$)", text[found.end : found.end + 60])[0]
    words = found.text if len(found.text) < 160 else f"{found.text[:150]} …"
    return " ".join(f"{before}[{words}]{after}".split())


def _ugliness(shown: str) -> tuple[bool, bool, int]:
    """Return what to sort examples by: a sentence before a cell of a table, a middling length before extremes."""
    odd = re.search(r"[=|\\;{}]|https?:", shown.replace("[|", "[")) is not None
    return odd, not shown.lstrip('[“"').istitle() and not shown.lstrip('[“"(|')[:1].isupper(), abs(len(shown) - 55)


def page() -> str:
    """Return the page."""
    lines = [_HEAD]
    for kind, heading in _KINDS.items():
        lines += [f"## {heading}", "", "| rule | seen on |", "| --- | --- |"]
        lines += [f"| `{rule}` | {_escaped(shown)} |" for rule, shown in sorted(rules()[kind].items())]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _escaped(text: str) -> str:
    return re.sub(r"([\\|*_`<>\[\]$#])", r"\\\1", text)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
