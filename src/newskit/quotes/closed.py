"""Closed classes of English words, written as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of *text*, which are separated by white space.

    >>> sorted(word_set("he she"))
    ['he', 'she']
    """
    return frozenset(text.split())
