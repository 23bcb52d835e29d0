"""Fuzz newskit with Atheris: ``python tests/fuzz/run.py text --minutes 5`` (``make fuzz`` runs every target).

What makes a property fail is written to ``.fuzz/`` as a file of bytes; put a short form of it into the table of
``tests/test_hostile_found.py`` once it is mended.  ``python tests/fuzz/run.py text FILE...`` tries files again
without Atheris.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import pkgutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORK = ROOT / ".fuzz"
#: Longest input in bytes, by target; a call must be over within so many seconds.
LENGTHS = {"text": 600, "article": 600, "names": 120, "json": 3000, "damage": 32, "tables": 300}
SECONDS_A_CALL = 10

if TYPE_CHECKING:
    Check = Callable[[bytes], None]


def checks() -> dict[str, Check]:
    """Return what is checked of the bytes that a target gets, by target."""
    import newskit as nk
    from tests.fuzz import properties as hold

    articles = [nk.read(path.read_text(encoding="utf-8"), hold.DAY, "Wire") for path in _corpus("article")]
    whole: list[tuple[str, object]] = [(nk.to_json(article), nk.Article) for article in articles]
    whole.append((nk.to_json(nk.collate(articles)), nk.Story))
    return {
        "text": lambda data: hold.text_holds(hold.text_of(data)),
        "article": lambda data: hold.article_holds(hold.text_of(data)),
        "names": lambda data: hold.names_hold(hold.text_of(data)),
        "json": hold.json_holds,
        "damage": lambda data: hold.damage_holds(data, whole),
        "tables": lambda data: hold.tables_hold(hold.text_of(data)),
    }


def _corpus(target: str) -> list[Path]:
    return sorted((HERE / "corpus" / target).glob("*"))


def main() -> int:
    """Fuzz one target, or try files again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=tuple(LENGTHS))
    parser.add_argument("files", nargs="*", type=Path, help="inputs to try once, without fuzzing")
    parser.add_argument("--minutes", type=float, default=5)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    if options.files:
        check = checks()[options.target]
        for path in options.files:
            check(path.read_bytes())
            print(f"{path}: holds")
        return 0
    fuzz(options.target, options.minutes)
    return 0


def fuzz(target: str, minutes: float) -> None:
    """Fuzz until the time is over or a property fails; libFuzzer ends the process."""
    import atheris

    with atheris.instrument_imports(include=["newskit"]):
        import newskit

        for module in pkgutil.walk_packages(newskit.__path__, "newskit."):
            if not module.name.endswith(".__main__"):
                with contextlib.suppress(ImportError):  # what needs an extra that is not installed
                    importlib.import_module(module.name)
    check = checks()[target]
    found = WORK / target
    found.mkdir(parents=True, exist_ok=True)
    atheris.Setup(
        [
            sys.argv[0],
            str(found),
            str(HERE / "corpus" / target),
            f"-dict={HERE / 'news.dict'}",
            f"-max_total_time={int(minutes * 60)}",
            f"-max_len={LENGTHS[target]}",
            f"-timeout={SECONDS_A_CALL}",
            f"-artifact_prefix={WORK / target}-",
            "-print_final_stats=1",
            "-rss_limit_mb=4096",
        ],
        check,
    )
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
