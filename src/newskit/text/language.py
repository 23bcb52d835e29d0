"""Which languages the rules and tables cover."""

from __future__ import annotations

LANGUAGES = ("en",)


def require_language(lang: str) -> None:
    """Check that there are rules for *lang*.

    Raises:
        ValueError: If there are none; the message lists the languages there are.

    >>> require_language("xx")
    Traceback (most recent call last):
    ValueError: lang must be one of 'en', not 'xx'
    """
    if lang not in LANGUAGES:
        msg = f"lang must be one of {', '.join(map(repr, LANGUAGES))}, not {lang!r}"
        raise ValueError(msg)
