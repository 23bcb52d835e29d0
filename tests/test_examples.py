"""The recipes in examples/, run as a user runs them; what they print is what the documentation shows."""

import ast
import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.golden import EXAMPLES, README, RECIPES, shown

STORIES = EXAMPLES / "stories"
PAGES = {path: path.read_text(encoding="utf-8") for path in sorted((EXAMPLES.parent / "docs" / "recipes").glob("*.md"))}
INDEXES = sorted(STORIES.rglob("index.csv"))


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
    assert list(tmp_path.iterdir()) == []  # a recipe leaves nothing where it was called


def test_a_folder_of_ones_own_is_counted(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text('"We go," Mayor Ann Lund said. "Now."\n', encoding="utf-8")
    (tmp_path / "two.txt").write_text(
        'Ann Lund told reporters the pier was safe.\n\n"It is not," said Otto Falk.\n', "utf-8"
    )
    command = [sys.executable, "-X", "utf8", str(EXAMPLES / "quotes_by_speaker.py"), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    rows = [line.split() for line in done.stdout.splitlines()[1:]]
    assert rows == [["Ann", "Lund", "1", "0", "1", "one,", "two"], ["Otto", "Falk", "1", "0", "0", "two"]]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_is_shown_with_what_it_prints(recipe: Path) -> None:
    text = "".join(PAGES.values())
    assert f"{{literalinclude}} ../../examples/{recipe.name}" in text
    assert f"{{literalinclude}} ../../examples/output/{recipe.stem}.txt" in text


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_is_listed_by_what_it_says_of_itself(recipe: Path) -> None:
    said = (ast.get_docstring(ast.parse(recipe.read_text(encoding="utf-8"))) or "").split("\n")[0]
    row = f"| [{recipe.name}]({recipe.name}) | {said} | [output](output/{recipe.stem}.txt) |"
    assert row in (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()


def test_no_page_and_no_output_is_left_over() -> None:
    stems = {path.stem for path in RECIPES}
    assert {path.stem for path in (EXAMPLES / "output").glob("*.txt")} == stems
    shown = re.findall(r"examples/(?:output/)?([a-z_0-9]+)\.(?:py|txt)\n", "".join(PAGES.values()))
    assert set(shown) == stems


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_is_short_and_stands_alone(recipe: Path) -> None:
    text = recipe.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    tree = ast.parse(text)
    assert ast.get_docstring(tree)
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    imported |= {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert {name.partition(".")[0] for name in imported} <= {"newskit", *sys.stdlib_module_names}


def test_the_readme_shows_what_a_recipe_prints() -> None:
    page = README.read_text(encoding="utf-8")
    assert "<!-- examples/output/" in page
    assert page == shown(page), "make golden writes it anew"


@pytest.mark.parametrize("index", INDEXES, ids=lambda path: path.parent.name)
def test_every_story_has_its_day_and_outlet(index: Path) -> None:
    with index.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sorted(row["id"] for row in rows) == sorted(path.name for path in index.parent.glob("*.txt"))
    assert all(row["outlet"] and row["published"] and row["style"] for row in rows)


def test_every_story_is_shown() -> None:
    page = (EXAMPLES.parent / "docs" / "recipes" / "stories.md").read_text(encoding="utf-8")
    shown = re.findall(r"\{literalinclude\} \.\./\.\./examples/stories/(\S+)", page)
    assert sorted(shown) == sorted(path.relative_to(STORIES).as_posix() for path in STORIES.rglob("*.txt"))


def test_stories_come_in_many_house_styles() -> None:
    rows = [row for index in INDEXES for row in csv.DictReader(index.read_text(encoding="utf-8").splitlines())]
    assert len(rows) >= 12
    assert {"agency", "broadcaster", "tabloid", "press release", "interview", "translated agency"} <= {
        row["style"] for row in rows
    }
