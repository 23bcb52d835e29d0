"""The public names, and what importing newskit costs."""

import ast
import importlib
import inspect
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import newskit as nk

PACKAGES = ["newskit", *(f"newskit.{m.name}" for m in pkgutil.iter_modules(nk.__path__) if m.ispkg)]


@pytest.mark.parametrize("name", PACKAGES)
def test_all_is_sorted_and_true(name: str) -> None:
    package = importlib.import_module(name)
    assert list(package.__all__) == sorted(package.__all__)
    assert all(hasattr(package, key) for key in package.__all__)


def test_every_public_name_has_one_home() -> None:
    assert sorted(nk._HOME) == list(nk.__all__)
    assert set(nk.__all__) <= set(dir(nk))
    with pytest.raises(AttributeError, match="has no attribute 'resolve_everything'"):
        nk.resolve_everything  # noqa: B018


def test_type_checkers_are_told_the_same() -> None:
    tree = ast.parse(Path(nk.__file__).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    told = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert told == nk._HOME


def test_every_public_name_has_a_docstring() -> None:
    assert [name for name in nk.__all__ if not inspect.getdoc(getattr(nk, name))] == []


def test_importing_reads_no_data_file_and_no_heavy_friend() -> None:
    code = (
        "import builtins, io, sys, pathlib; opened = []\n"
        "real = io.open\n"
        "def spy(file, *args, **kwargs):\n"
        "    opened.append(str(file)); return real(file, *args, **kwargs)\n"
        "io.open = builtins.open = spy\n"
        "import newskit.cli\n"
        "print([name for name in opened if name.endswith('.tsv')])\n"
        "print(sorted({'stanza', 'torch', 'pyarrow', 'rich', 'spacy', 'pandas'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "[]"]
