"""What the tests share: the folder of annotated news, and where it is missing a reason to skip."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from benchmarks.shared import BENCH, MISSING, SHARED

# No deadlines: a busy machine must not fail a test. Derandomized: a red run stays red.
settings.register_profile(
    "newskit", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("newskit")


@pytest.fixture(scope="session")
def bench() -> Path:
    """Return the folder of annotated news; the test is skipped where it is absent."""
    if not BENCH.is_dir():
        pytest.skip(MISSING)
    return BENCH


@pytest.fixture(scope="session")
def seeds() -> dict[str, str]:
    """Return the two stories newskit started from, by outlet; the test is skipped where they are absent."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the two seed stories are not here (a folder 'shared/seeds' beside the project)")
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return {"BGNES" if text.rstrip().endswith("BGNES") else "Reuters": text for text in texts}
