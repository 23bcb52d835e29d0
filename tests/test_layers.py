"""Imports point downwards, in the code as in the drawing of it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import newskit
from tools.draw_layers import FOLDER, ROWS, drawing

ROOT = Path(newskit.__file__).parent
ROW = {name: row for row, names in enumerate(ROWS) for name, _ in names}
#: The bottom row in its own order: text stands on data, annotators on text; and the command stands on interop.
BESIDE = {("text", "data"), ("annotators", "text"), ("annotators", "data"), ("cli", "interop")}


def imports(path: Path) -> Iterator[str]:
    """Yield the newskit packages that a module imports when it is imported."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("newskit."):
            yield node.module.split(".")[1]


@pytest.mark.parametrize("name", ROW)
def test_a_package_imports_only_what_stands_below(name: str) -> None:
    folder = ROOT / name
    for path in sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{name}.py"]:
        for other in set(imports(path)) - {name}:
            assert ROW[other] > ROW[name] or (name, other) in BESIDE, f"{path} imports newskit.{other}"


def test_every_package_is_drawn() -> None:
    packages = {path.stem for path in ROOT.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert {name for name in packages if not name.startswith("_")} == set(ROW)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_drawing_is_up_to_date(theme: str) -> None:
    assert (FOLDER / f"layers-{theme}.svg").read_text(encoding="utf-8") == drawing(theme)
