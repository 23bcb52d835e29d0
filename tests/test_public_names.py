"""The public names, and what importing newskit costs."""

import importlib
import inspect
import pkgutil
import subprocess
import sys

import pytest

import newskit as nk

PACKAGES = ["newskit", *(f"newskit.{m.name}" for m in pkgutil.iter_modules(nk.__path__) if m.ispkg)]


@pytest.mark.parametrize("name", PACKAGES)
def test_all_is_complete_and_sorted(name: str) -> None:
    package = importlib.import_module(name)
    public = {
        key
        for key, value in vars(package).items()
        if not key.startswith("_")
        and not inspect.ismodule(value)
        and getattr(value, "__module__", "newskit").startswith("newskit")
        and key not in {"annotations", "cache", "resources", "Path"}
    }
    if name == "newskit":
        assert public <= set(nk.__all__)
    assert list(package.__all__) == sorted(package.__all__)
    assert all(hasattr(package, key) for key in package.__all__)


def test_every_public_name_has_a_docstring() -> None:
    assert [name for name in nk.__all__ if not inspect.getdoc(getattr(nk, name))] == []


def test_importing_reads_no_data_file_and_no_heavy_friend() -> None:
    code = (
        "import builtins, io, sys, pathlib; opened = []\n"
        "real = io.open\n"
        "def spy(file, *args, **kwargs):\n"
        "    opened.append(str(file)); return real(file, *args, **kwargs)\n"
        "io.open = builtins.open = spy\n"
        "import newskit\n"
        "print([name for name in opened if name.endswith('.tsv')])\n"
        "print(sorted({'stanza', 'torch', 'pyarrow', 'rich', 'spacy', 'pandas'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["[]", "[]"]
