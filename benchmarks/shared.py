"""Where the annotated news lies, and how it is read.

The development sets belong to others and may not be shipped.  They are looked for in a folder named
``shared`` beside the project, or where the environment variable NEWSKIT_SHARED points.
"""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

SHARED = Path(os.environ.get("NEWSKIT_SHARED") or Path(__file__).resolve().parents[2] / "shared")
BENCH = SHARED / "bench"
MISSING = f"the annotated news is not here ({BENCH.name} below a folder 'shared' beside the project, or NEWSKIT_SHARED)"


def jsonl(path: Path) -> list[dict[str, Any]]:
    """Return the records of a file of JSON lines, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]
