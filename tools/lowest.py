"""Print the lowest versions that pyproject.toml allows, as constraints for pip (``make test-lowest``)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: Extras that users install; those that developers use take the newest there is.
EXTRAS = ("cli", "arrow")


def constraints() -> list[str]:
    """Return a line ``name==version`` for each requirement of newskit and of its extras for users."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *(line for extra in EXTRAS for line in extras.get(extra, ()))]
    pins = []
    for line in wanted:
        match = re.match(r"([\w.-]+)\s*>=\s*([\w.]+)", line)
        if match is None:
            msg = f"expected a lower bound such as 'attrs>=23.2', found {line!r}"
            raise ValueError(msg)
        pins.append(f"{match[1]}=={match[2]}")
    return sorted(set(pins))


if __name__ == "__main__":
    print("\n".join(constraints()))
