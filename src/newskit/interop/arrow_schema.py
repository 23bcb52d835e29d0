"""The schema of what newskit finds, as columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, get_type_hints

import pyarrow as pa

from newskit.article import Article
from newskit.interop.arrow_columns import Kind, kind_of

FINDINGS = ("furniture", "names", "places", "dates", "quotes", "people")
"""The columns of findings, as :class:`newskit.Article` calls them."""


def schema(input: Any = None, *, findings: Sequence[str] = FINDINGS) -> Any:
    """Return the Arrow schema of what :func:`read_batches` gives: the columns of *input*, then those of findings.

    The engines that want to know types beforehand (Spark, Dask, polars' lazy frames) are told by this.

    Args:
        input: The schema of the stories; None for the columns of findings alone.
        findings: As for :func:`read_batches`.

    Raises:
        ValueError: If a column of findings is in *input* already.

    >>> [field.name for field in schema(pa.schema([("text", pa.string())]), findings=["names", "quotes"])]
    ['text', 'names', 'quotes', 'error']
    """
    own = [*(pa.field(name, kinds()[name].type) for name in known(findings)), pa.field("error", pa.string())]
    if input is None:
        return pa.schema(own)
    if there := sorted({field.name for field in own} & set(input.names)):
        msg = f"column {there[0]!r} is there already; rename or drop it, or ask for other findings"
        raise ValueError(msg)
    return pa.schema([*input, *own], metadata=input.metadata)


@cache
def kinds() -> dict[str, Kind]:
    """Return what each column of findings holds."""
    hints = get_type_hints(Article)
    return {name: kind_of(hints[name]) for name in FINDINGS}


def known(findings: Sequence[str]) -> tuple[str, ...]:
    """Return the columns asked for, each once.

    Raises:
        ValueError: If there is no such column.
    """
    if unknown := [name for name in findings if name not in FINDINGS]:
        msg = f"findings must be of {', '.join(FINDINGS)}, not {unknown[0]!r}"
        raise ValueError(msg)
    return tuple(dict.fromkeys(findings))
