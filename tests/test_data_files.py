"""Every table says what it holds and where it comes from, and is as tidy as its header promises."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "src" / "newskit" / "data"
TABLES = sorted(DATA.rglob("*.tsv"))
# In an order that means something: which frame is tried first, names by gender, the strongest evidence first.
_ORDERED = {"en/dates_frames.tsv", "en/given_names.tsv", "names/judgement.tsv"}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_a_table_names_its_origin(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = " ".join(line for line in lines if line.startswith("#"))
    assert "Origin:" in header
    assert "Licence:" in header
    rows = [line for line in lines if line.strip() and not line.startswith("#")]
    assert len({row.count("\t") for row in rows}) == 1, "rows differ in their number of fields"
    assert len(set(rows)) == len(rows), "a row stands twice"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.relative_to(DATA).as_posix())
def test_a_table_is_sorted_by_code_point(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    misplaced = [row for row, wanted in zip(rows, sorted(rows), strict=True) if row != wanted]
    assert not misplaced or path.relative_to(DATA).as_posix() in _ORDERED, misplaced[:1]


def test_the_page_of_data_files_is_up_to_date() -> None:
    path = ROOT / "tools" / "list_data.py"
    spec = importlib.util.spec_from_file_location("list_data", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "reference" / "data-files.md").read_text(encoding="utf-8") == module.page()
