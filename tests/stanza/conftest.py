"""What the Stanza tests share: the package, and a small pipeline, each skipped with its reason where absent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newskit import StanzaAnnotator

MODELS = Path(os.environ.get("NEWSKIT_STANZA_MODELS", Path(__file__).parents[3] / "shared" / "stanza-en-mini"))


@pytest.fixture(scope="session")
def stanza_installed() -> Iterator[None]:
    """Skip where Stanza is missing; one torch thread, as tests share the cores."""
    pytest.importorskip("stanza", reason="stanza is not installed: make test-stanza installs it")
    torch = pytest.importorskip("torch", reason="torch is not installed: make test-stanza installs it")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def models() -> Path:
    """Return where the small English models are."""
    if not (MODELS / "resources.json").is_file():
        pytest.skip(f"no Stanza models in {MODELS}; NEWSKIT_STANZA_MODELS names another place")
    return MODELS


@pytest.fixture(scope="session")
def annotator(stanza_installed: None, models: Path) -> StanzaAnnotator:
    """Return the real thing, on small models."""
    return StanzaAnnotator(model_dir=models, package="mini")
