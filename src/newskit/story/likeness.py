"""Likeness: whether two sentences of quotations are one saying, and how sure that is."""

from __future__ import annotations

from typing import Final

from newskit.story.units import Unit

# How much of the shorter one's telling words must stand in both. One speaker saying nearly the same in two stories is
# likely; two sources of which one may be unnamed are less so.
_SAME_SPEAKER: Final = 0.5
_OTHER_SOURCE: Final = 0.75
_FEWEST_SHARED: Final = 3
_FEWEST_OTHER: Final = 4
_FEWEST_PERSONS: Final = 5
_FEWEST_CLASHING: Final = 4
_CLASHING: Final = 0.8
#: In quotation marks stand words, not their gist; two sources for nearly the same words are two templates.
_OTHER_SOURCE_DIRECT: Final = 0.9
#: Stories so many days apart are of two occasions: only the same speaker can say the same again, and in the same words.
ONE_OCCASION: Final = 4
_REPEATED: Final = 0.9


def likeness(one: Unit, other: Unit) -> float:
    """Return how sure it is that both are one saying, 0 where they are two.

    What counts is how much of the shorter unit stands in the other; the same speaker counts for 1 more.

    A story says a thing twice in headline and text, or quotes two words of it in its lead; its other
    quotations are sayings of their own.
    """
    shared = one.stems & other.stems
    if len(shared) < 2:
        return 0.0
    share = len(shared) / min(len(one.stems), len(other.stems))
    if one.article == other.article:
        same = _is_echo(one, other, share, shared)
    elif _days_apart(one, other) >= ONE_OCCASION:
        same = one.source.same(other.source) and share >= _REPEATED and not _clash(one, other)
    elif one.source.same(other.source):
        same = _is_same_speaker(one, other, share, shared)
    elif one.source.person is None or other.source.person is None:
        same = _is_other_source(one, other, share, shared)
    else:
        same = _is_verbatim(one, other, shared)
    # The same speaker is surer than any share, and of equally large shares the one of more words.
    return share + one.source.same(other.source) + len(shared) / 1000 if same else 0.0


def _days_apart(one: Unit, other: Unit) -> int:
    return abs((one.day - other.day).days) if one.day and other.day else 0


def _is_echo(one: Unit, other: Unit, share: float, shared: frozenset[str]) -> bool:
    if one.quote == other.quote or not one.source.same(other.source):
        return False
    if one.headline != other.headline and share >= _SAME_SPEAKER and _telling(shared) >= _FEWEST_SHARED:
        return True
    return _share_fragment(one, other)


def _is_same_speaker(one: Unit, other: Unit, share: float, shared: frozenset[str]) -> bool:
    if _clash(one, other):
        # "signed on Feb. 3" beside "signed on Feb. 4": one fact if all else agrees, and then a difference.
        plain = len(one.plain & other.plain)
        least = min(len(one.plain), len(other.plain))
        nearly = plain >= _FEWEST_CLASHING and plain >= _CLASHING * least and not (one.direct and other.direct)
        return plain == least > 1 or nearly
    telling = _telling(shared)
    if share >= _SAME_SPEAKER and telling >= 2 and len(shared) >= _FEWEST_SHARED:
        return True
    if share == 1 and telling:
        return True
    # A day in common outweighs a word: "agreed on tariffs last month", "tariffs had been settled in December".
    if share >= _SAME_SPEAKER and telling and any(word[:2] in ("@1", "@2") for word in shared):
        return True
    return _share_fragment(one, other)


def _is_other_source(one: Unit, other: Unit, share: float, shared: frozenset[str]) -> bool:
    return (
        share >= (_OTHER_SOURCE_DIRECT if one.direct and other.direct else _OTHER_SOURCE)
        and len(shared) >= _FEWEST_OTHER
        and _telling(shared) >= _FEWEST_SHARED
        and not _clash(one, other)
    )


def _is_verbatim(one: Unit, other: Unit, shared: frozenset[str]) -> bool:
    """Whether two persons are given the very same words, so that one of the stories has them wrong."""
    if len(shared) < _FEWEST_PERSONS or _clash(one, other):
        return False
    shorter, longer = sorted((one, other), key=lambda unit: len(unit.line))
    return shorter.line in longer.line


def _telling(shared: frozenset[str]) -> int:
    """Return how many of the words are plain ones: whom and where everybody speaks of tells little."""
    return sum(word[0].isalpha() for word in shared)


def _clash(one: Unit, other: Unit) -> bool:
    """Whether both give figures or days, and different ones."""
    return any(
        ours and theirs and not ours & theirs
        for ours, theirs in ((one.numbers, other.numbers), (one.dates, other.dates))
    )


def _share_fragment(one: Unit, other: Unit) -> bool:
    return any(text in other.line for text in one.fragments) or any(text in one.line for text in other.fragments)
