"""The same bytes whatever the hash seed, the time zone and the locale: one digest over the golden stories."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tools.digest import VARIATIONS, digest


@pytest.fixture(scope="module")
def here() -> str:
    return digest()


def together(*variations: dict[str, str]) -> dict[str, str]:
    return {name: value for variation in variations for name, value in variation.items()}


@pytest.mark.parametrize(
    "environment",
    [together(*VARIATIONS[::3]), together(*VARIATIONS[1::3]), together(*VARIATIONS[2::3])],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_nothing_around_it_changes_a_byte(here: str, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "tools/digest.py"], env={**os.environ, **environment}, capture_output=True, check=True
    )
    assert done.stdout.decode("ascii").split()[0] == here
