"""The recipes in examples/, run as a user runs them; what they print stands in examples/output/."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
RECIPES = sorted(EXAMPLES.glob("*.py"))


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_prints_what_it_shows(recipe: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "utf8", recipe],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    shown = EXAMPLES / "output" / f"{recipe.stem}.txt"
    assert done.stdout == shown.read_text(encoding="utf-8")
