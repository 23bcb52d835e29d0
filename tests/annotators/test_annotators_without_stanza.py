"""The Stanza annotator where Stanza is not installed: it can be made, shown and pickled, and says what is missing."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import newskit as nk
from newskit.annotators import stanza as adapter


@pytest.fixture
def no_stanza(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make ``import stanza`` fail, whether or not it is installed here."""

    class Blocker:
        def find_spec(self, name: str, path: object = None, target: object = None) -> None:
            if name == "stanza":
                raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr(sys, "meta_path", [Blocker(), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "stanza", raising=False)
    adapter._load.cache_clear()


@pytest.mark.usefixtures("no_stanza")
def test_use_without_the_package_names_the_command() -> None:
    with pytest.raises(ImportError, match=r"^stanza is not installed; run: pip install 'newskit\[stanza\]'$"):
        nk.StanzaAnnotator().annotate(["Talks resume."])


@pytest.mark.usefixtures("no_stanza")
def test_read_says_so_too() -> None:
    with pytest.raises(ImportError, match="pip install"):
        nk.read("Talks resume.", annotator=nk.StanzaAnnotator())


@pytest.mark.usefixtures("no_stanza")
def test_no_texts_need_no_package() -> None:
    assert nk.StanzaAnnotator().annotate([]) == []


def test_is_an_annotator_and_pickles() -> None:
    annotator = nk.StanzaAnnotator(model_dir=Path("models"), package="mini")
    assert isinstance(annotator, nk.Annotator)
    assert repr(pickle.loads(pickle.dumps(annotator))) == repr(annotator)
    assert repr(annotator) == "StanzaAnnotator('en', model_dir='models', package='mini')"


@pytest.mark.parametrize("texts", ["Talks resume.", [b"Talks resume."], [None]])
def test_wrong_types(texts: object) -> None:
    with pytest.raises(TypeError, match=r"texts? must be a"):
        nk.StanzaAnnotator().annotate(texts)  # type: ignore[arg-type]


def test_importing_and_making_one_loads_neither_stanza_nor_torch() -> None:
    code = (
        "import sys, newskit; newskit.StanzaAnnotator(); print(sorted({'stanza', 'torch', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
