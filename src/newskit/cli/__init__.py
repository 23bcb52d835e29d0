"""The newskit command: read, collate, names, dates, schema."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor
from io import TextIOWrapper

from newskit.annotators import ModelsError
from newskit.cli.options import make_parser
from newskit.cli.stories import OptionsError, UsageError, complain

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 if anything could not be read, 2 if the options make no sense.

    >>> main(["dates", "in just 11 days", "--anchor", "2025-01-09"])
    2025-01-20  DATE  just 11 days
    0
    """
    _prepare_streams()
    options = make_parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except OptionsError as trouble:
        complain(str(trouble))
        return 2
    except (UsageError, ImportError, ModelsError) as trouble:
        complain(str(trouble))
        return 1
    except BrokenPipeError:
        _silence()  # whoever read our output has seen enough
        return 1
    except BrokenExecutor:
        complain("a worker process died, perhaps for want of memory; try fewer --workers")
        return 1
    except OSError as error:  # what cannot be read was said already
        complain(f"cannot write: {error.strerror or error}")
        _silence()
        return 1
    except KeyboardInterrupt:
        _silence()
        return 130


def _prepare_streams() -> None:
    """Make the output the same bytes under every locale, and able to show any text."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")


def _silence() -> None:
    """Send what is still buffered nowhere; Python would complain once more on closing standard output."""
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
