"""Whole stories, down to the offset."""

from pathlib import Path

import pytest

from tests.golden import expected, found, stories


@pytest.mark.parametrize("path", stories(), ids=lambda path: path.stem)
def test_a_story_is_read_as_written_down(path: Path) -> None:
    beside = expected(path)
    assert found(path, beside) == beside


def test_there_are_golden_stories() -> None:
    assert len(stories()) >= 4
