"""The names of newskit.interop, which bring their modules along when first used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from newskit import interop


def test_every_name_has_one_home_and_type_checkers_are_told_the_same() -> None:
    assert sorted(interop._HOME) == interop.__all__
    tree = ast.parse(Path(interop.__file__).read_text(encoding="utf-8"))
    (block,) = (node for node in tree.body if isinstance(node, ast.If))
    told = {alias.name: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert told == interop._HOME
    with pytest.raises(AttributeError, match="has no attribute 'to_everything'"):
        interop.to_everything  # noqa: B018


def test_importing_interop_reads_no_story_yet() -> None:
    code = "import newskit.interop, sys; print('newskit.article' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
