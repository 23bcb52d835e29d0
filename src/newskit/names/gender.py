"""The gender that a given name or a title speaks for."""

from __future__ import annotations

from newskit.names.finding.lexicon import FEMALE, GIVEN, MALE, TITLE, lexicon, plain

__all__ = ["gender_of", "gender_of_title"]


def gender_of(given: str) -> str | None:
    """Return the gender of a given name: ``"f"``, ``"m"``, or None where it is either or unknown.

    Args:
        given: One given name in Latin letters; of a longer name only the first word counts.

    >>> gender_of("Olena"), gender_of("Volodymyr Zelensky"), gender_of("Robin")
    ('f', 'm', None)
    """
    first = given.split(maxsplit=1)[0] if given.strip() else ""
    names = lexicon().names
    spelled = plain(first)
    flags = names.get(spelled, 0) or names.get(spelled.capitalize(), 0)
    if not flags and "-" in spelled:
        flags = names.get(spelled.partition("-")[0], 0)
    return _letter(flags) if flags & GIVEN else None


def gender_of_title(title: str) -> str | None:
    """Return the gender of who bears a title, ``"f"`` or ``"m"``, or None where it says nothing.

    The last word that has one decides, so that ``Queen's Counsel`` and ``Crown Prince`` come out right.

    >>> gender_of_title("Mrs."), gender_of_title("former Chairman"), gender_of_title("President")
    ('f', 'm', None)
    """
    words = lexicon().words
    for word in reversed(title.lower().split()):
        flags = words.get(word.rstrip(".,"), 0)
        if flags & TITLE:
            return _letter(flags)
    return None


def _letter(flags: int) -> str | None:
    if bool(flags & MALE) == bool(flags & FEMALE):
        return None
    return "m" if flags & MALE else "f"
