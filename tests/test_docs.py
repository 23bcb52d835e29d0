"""The documentation: every public name has a place in it, and every fence is of a kind that runs or is shown."""

import re
from pathlib import Path

import pytest

import newskit as nk

ROOT = Path(__file__).resolve().parents[1]
PAGES = [*ROOT.glob("*.md"), *(path for path in (ROOT / "docs").rglob("*.md") if "_build" not in path.parts)]
REFERENCE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "reference").glob("*.md"))
# `python` runs in the tests; `pycon` would be passed over in silence.
SHOWN = {"python", "console", "text", "json", "xml", "toml", "sql", "{eval-rst}", "{toctree}", "{image}", "{include}"}
SHOWN |= {"{literalinclude}", "{figure}"}


@pytest.mark.parametrize("name", nk.__all__)
def test_a_public_name_is_in_the_reference(name: str) -> None:
    assert re.search(rf"auto(?:class|function|exception):: newskit\.(?:\w+\.)*{name}\b", REFERENCE)


@pytest.mark.parametrize("page", sorted(PAGES), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_fence_says_what_it_is(page: Path) -> None:
    fences = re.findall(r"^```(.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(fences) % 2 == 0
    assert {fence.partition(" ")[0] for fence in fences[::2]} <= SHOWN


@pytest.mark.parametrize("page", sorted(PAGES), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_sentence_a_line(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    lines = [line for line in prose.splitlines() if not re.match(r"[|#>-]|\d\.|\s", line)]
    assert [line for line in lines if re.search(r"[a-z)`]\. [A-Z][a-z]+ [a-z]", line)] == []


def test_the_rows_to_contribute_fit_their_tables() -> None:
    sections = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split("\n## ")
    rows = 0
    for section in sections:
        names = re.findall(r"[\w/]+\.tsv", section)
        for row in re.findall(r"^ {7}(\S.*\t.*)$", section, re.MULTILINE):
            tables = [path for name in names for path in (ROOT / "src" / "newskit" / "data").rglob(Path(name).name)]
            columns = {path.read_text(encoding="utf-8").rstrip().rpartition("\n")[2].count("\t") for path in tables}
            assert row.count("\t") in columns, row
            rows += 1
    assert rows >= 4


def test_the_citation_is_of_this_version() -> None:
    assert f"\nversion: {nk.__version__}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
