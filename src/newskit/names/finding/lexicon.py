"""What the tables say of a word: given name, surname, title, everyday word, organisation, people."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Final

import attrs

from newskit.data import gazetteer, read_table, read_words
from newskit.names.romanize import romanize

GIVEN: Final = 1  # a given name
EITHER: Final = 2  # a given name that is as often a surname
MALE: Final = 4
FEMALE: Final = 8
SURNAME: Final = 16
COMMON: Final = 32  # an everyday word
ORG_WORD: Final = 64  # makes an organisation, place or work of the words before it
ORG_SURNAME: Final = 128  # such a word that is a surname too
DEMONYM: Final = 256
NO_PERSON: Final = 512  # by itself the name of a firm, a medium, a feast
HONORIFIC: Final = 1024
OFFICE: Final = 2048
ROLE: Final = 4096
LOOSE_ROLE: Final = 8192  # also said of firms and states
MODIFIER: Final = 16384  # may stand inside a title
PLACE: Final = 32768  # a country, state or city
BIG_PLACE: Final = 65536  # a country, a state or a big city
INITIAL: Final = 1 << 17  # one or more letters with stops
CAPITALS: Final = 1 << 18  # written in capitals throughout
FIGURE: Final = 1 << 19  # the surname of somebody the world knows by it
EASTERN: Final = 1 << 20  # a Chinese or Korean family name, which stands first
LEADS_PLACE: Final = 1 << 21  # makes a place or thing of the words after it: San, Fort, Hurricane

TITLE: Final = HONORIFIC | OFFICE | ROLE | LOOSE_ROLE
_KINDS = {"honorific": HONORIFIC, "office": OFFICE, "role": ROLE, "either": LOOSE_ROLE}
_GENDERS = {"m": MALE, "f": FEMALE, "u": 0, "-": 0}
_BIG = 2
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss", "ı": "i", "’": "'"})


@attrs.frozen
class Lexicon:
    """Two tables of flags: one for words as spelled, one for words in lower case.

    Attributes:
        names: Flags of given names, surnames, peoples and things, keyed as printed.
        words: Flags of everyday words, titles and their modifiers, in lower case.
        phrases: First word -> the names of several words that begin with it and are no persons'.
    """

    names: dict[str, int]
    words: dict[str, int]
    phrases: dict[str, tuple[str, ...]]

    def flags(self, word: str) -> int:
        """Return what the tables say of one word as printed, its possessive ending left off."""
        flags = 0
        spelled = word.replace("’", "'") if "’" in word else word
        if word.isupper() and len(word) > 1:
            flags = CAPITALS
            spelled = "-".join(part.capitalize() for part in word.split("-")) if "-" in word else word.capitalize()
        if not word.isascii():
            spelled = plain(spelled)
            if not spelled.isascii() and spelled[0] > _LAST_LATIN:
                spelled = romanize(spelled).split(" ")[0]
        names = self.names
        camel = not flags and _camel(word)
        if camel:
            return names.get(spelled, 0) | (0 if word.startswith(_JOINED) else NO_PERSON)
        lower = spelled.lower()
        flags |= names.get(spelled, 0) | self.words.get(lower, 0)
        if not flags & ~CAPITALS and lower.endswith("s"):
            flags |= self.words.get(lower[:-1], 0) & (TITLE | COMMON)
        if "'" in spelled and lower.endswith(_CONTRACTIONS):
            return COMMON
        if flags & CAPITALS:
            flags |= names.get(word, 0)
        elif "-" in spelled and not flags & (GIVEN | SURNAME):
            flags |= self._parts(spelled)
        if not flags & (COMMON | PLACE):
            size = gazetteer.city_size(spelled)
            if size >= 0:
                flags |= PLACE | BIG_PLACE if size >= _BIG else PLACE
        return flags

    def _parts(self, word: str) -> int:
        """Judge a hyphenated word by its parts: ``Anne-Marie`` is a given name, ``Smith-Jones`` a surname."""
        first, _, rest = word.partition("-")
        names = self.names
        one, other = names.get(first, 0), names.get(rest.capitalize(), 0)
        if one & other & GIVEN:
            return GIVEN | (one & (MALE | FEMALE))
        if (one | other) & (SURNAME | GIVEN) and rest[:1].isupper():
            return SURNAME
        return self.words.get(rest.lower(), 0) & TITLE


_LAST_LATIN = "\u036f"
_CONTRACTIONS = ("'m", "'ve", "'re", "'ll", "'d", "n't")
_JOINED = (
    "Mc",
    "Mac",
    "De",
    "Di",
    "Du",
    "La",
    "Le",
    "Van",
    "Von",
    "Fitz",
    "Del",
    "El",
    "Al",
    "Ben",
    "Jo",
    "O'",
    "O’",
    "D'",
    "D’",
    "St",
)


def _camel(word: str) -> bool:
    """Whether a capital stands inside a word, as in YouGov, where no name has one."""
    inner = word[1:]
    if inner.islower() or word.isupper():
        return False
    return any(one.islower() and other.isupper() for one, other in zip(word, inner, strict=False))


def plain(word: str) -> str:
    """Return *word* in letters without marks, as the tables of given names spell it."""
    word = word.translate(_LETTERS)
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of English-language news, read on first use."""
    names: dict[str, int] = {}
    for gender, use, row in read_table("en/given_names.tsv", 3):
        flags = GIVEN | _GENDERS[gender] | (EITHER if use == "either" else 0)
        for name in row.split():
            names[name] = names.get(name, 0) | flags
    for (row,) in read_table("en/surnames.tsv", 1):
        for name in row.split():
            names[name] = names.get(name, 0) | SURNAME
    _add_regions(names)
    for word, surname in read_table("en/organization_words.tsv", 2):
        names[word] = names.get(word, 0) | ORG_WORD | (ORG_SURNAME if surname == "yes" else 0)
    for file, flag in (
        ("en/demonyms.tsv", DEMONYM),
        ("en/organization_names.tsv", NO_PERSON),
        ("en/public_figures.tsv", FIGURE),
        ("en/place_openers.tsv", LEADS_PLACE),
        ("en/eastern_surnames.tsv", EASTERN),
    ):
        for word in read_words(file):
            names[word] = names.get(word, 0) | flag
    words: dict[str, int] = {}
    for (row,) in read_table("en/common_words.tsv", 1):
        for word in row.split():
            words[word] = COMMON
    for word in read_words("en/title_modifiers.tsv"):
        words[word] = words.get(word, 0) | MODIFIER
    for word, kind, gender in read_table("en/titles.tsv", 3):
        words[word] = words.get(word, 0) | _KINDS[kind] | _GENDERS[gender]
    phrases: dict[str, list[str]] = {}
    for phrase in sorted(read_words("en/not_persons.tsv")):
        first, _, rest = phrase.partition(" ")
        if rest:
            phrases.setdefault(first, []).append(phrase)
        else:
            names[phrase] = names.get(phrase, 0) | NO_PERSON
    return Lexicon(names, words, {first: tuple(rows) for first, rows in phrases.items()})


def _add_regions(names: dict[str, int]) -> None:
    for forms, _, _ in read_table("en/regions.tsv", 3):
        for form in forms.split("|"):
            if " " not in form and len(form) > 2 and not form.endswith("."):
                names[form] = names.get(form, 0) | PLACE | BIG_PLACE


@lru_cache(maxsize=65536)
def flags_of(word: str) -> int:
    """Return what the lexicon says of *word*; the answers for the words last asked for are kept."""
    return lexicon().flags(word)
