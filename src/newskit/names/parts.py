"""The parts of a name: its words in order, without titles, and what kind of word each is."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache

import attrs
import regex

from newskit.data import read_table
from newskit.names.chinese import SYLLABLE_ENDS, chinese_form, pinyin_of
from newskit.names.keys import resolved, word_key
from newskit.names.korean import Korean, korean_form, surnames
from newskit.names.letters import MAX_WORDS, clean, cyrillic_language, fold_latin, script_of, settle_script
from newskit.names.romanize import romanize_word
from newskit.names.sounds import sounds

_WORD = regex.compile(r"[\p{L}\p{M}\d\u30fc]++(?:['\u05f3][\p{L}\p{M}]++)*+'?")
_ASCII_WORD = re.compile(r"[a-z\d]++(?:'[a-z]++)*+'?")
_PATRONYMIC = re.compile(
    r"(?:[oe]v|ew|[iy])(?:ich|itch|itsch|ych|icz|na|yc)$|(?:[оеё]в|[йи])(?:ич|на|іч|ыч)$|івна$|їч$|оглу$|oglu$|qizi$|kyzy$"
)
_HAN_WORD = re.compile(r"^[\u3400-\u9fff\u3005]{2,4}$")


@attrs.define(eq=False)  # not frozen: that would double the time to make one
class Word:
    """One word of a name, with all that comparing asks of it; what it seldom asks is worked out on first use.

    Attributes:
        text: The word, lower case, look-alike letters settled.
        script: Its script.
        latin: The word in plain Latin letters, lower case.
        signs: Its sound signs (see :mod:`newskit.names.sounds`).
        initial: Whether it is a single letter that stands for a name.
        groups: The numbers of the groups of equivalent given names it is in.
        trace: Whether it has an *m* or *n*, and whether an *r* or *l*: words that differ in these are not close.
    """

    text: str
    script: str
    latin: str
    signs: str
    initial: bool
    groups: tuple[int, ...]
    trace: tuple[bool, bool]

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Its signs as spelled in English, where it is spelled for another language."""
        return _other_signs(self.text, self.latin.replace("'", "")) if self.script == "latin" else ()

    @cached_property
    def latin_signs(self) -> str:
        """The signs of its Latin letters."""
        return sounds(self.latin, "latin")

    @cached_property
    def key(self) -> str:
        """Its key (see :func:`newskit.names.keys.word_key`)."""
        return word_key(self.latin)

    @cached_property
    def weak(self) -> bool:
        """Whether the word may be left out without a trace: a particle."""
        return self.latin in _particles() or self.text in _particles()

    @cached_property
    def patronymic(self) -> bool:
        """Whether it looks like an East Slavic patronymic."""
        return len(self.text) > 5 and _PATRONYMIC.search(self.text) is not None


@attrs.define(eq=False)
class NameParts:
    """A name in parts.

    Attributes:
        words: The words that count, in the order given name first where a comma tells it.
        particles: The words that may be left out.
        korean: The name as a Korean one, where it can be (see :mod:`newskit.names.korean`).
        chinese: Its syllables as a Chinese one (see :mod:`newskit.names.chinese`).
        suffix: ``jr``, ``ii`` and the like, or "".
        script: The script of most words.
        titles: The words before the name that were taken for titles.
    """

    words: tuple[Word, ...]
    particles: tuple[Word, ...]
    korean: Korean | None
    chinese: tuple[str, ...] | None
    suffix: str
    script: str
    titles: tuple[str, ...] = ()


@lru_cache(maxsize=32768)
def split_name(name: str) -> NameParts:
    """Return the parts of a name.

    >>> [word.text for word in split_name("Уилсон, Чарльз").words]
    ['чарльз', 'уилсон']
    >>> split_name("Dr. Martin Luther King Jr.").suffix
    'jr'
    """
    text = clean(name).lower()
    ascii_only = text.isascii()
    if not ascii_only:
        text = text.replace("i̇", "i")
    if "," in text:
        first, _, rest = text.partition(",")
        rest = rest.strip()
        if rest.rstrip(".") not in _SUFFIXES:
            text = f"{rest.replace(',', ' ')} {first}"
    letters = text.replace(" ", "")
    script = script_of(letters)
    language = cyrillic_language(text) if script == "cyrillic" else ""
    if letters.isalpha():
        found = text.split()[:MAX_WORDS]
    else:
        found = (_ASCII_WORD if ascii_only else _WORD).findall(text)[:MAX_WORDS]
    dropped: tuple[str, ...] = ()
    if len(found) > 1 and found[0] in _titles():
        titles, whole = _titles(), found[:]
        while len(found) > (1 if found[0] in _titles(only=True) else 2) and found[0] in titles:
            del found[0]
        dropped = tuple(whole[: len(whole) - len(found)])
    suffix = ""
    if len(found) > (2 if found[-1:] == ["i"] else 1) and found[-1] in _SUFFIXES:
        suffix = _SUFFIXES[found.pop()]
        last = len(found)
    else:
        last = len(found) - 1
    words: list[Word] = []
    particles: list[Word] = []
    leading = _leading_particles(found) if last > 0 and found[0] in _particles() else 0
    for number, part in enumerate(found):
        for piece in (part,) if ascii_only else _pieces(part, alone=last == 0):
            word = make_word(piece, language)
            if word.initial and 0 < number < last and words and not words[0].initial:
                particles.append(word)  # a middle initial
            elif number < leading or (
                number < last and (number or (len(part) == 2 and part + "-" in text)) and word.weak
            ):
                particles.append(word)
            else:
                words.append(word)
    if not words:
        words, particles = particles, []
    korean = chinese = None
    if 0 < len(words) <= 3:
        if words[0].script == "latin":
            latin = [word.latin.replace("'", "") for word in words]
            if latin[0] in surnames() or latin[-1] in surnames():
                scripts = [word.script for word in words]
                korean = korean_form(tuple(zip(latin, scripts, strict=True)))
            if len(words) > 1 and words[-1].latin[-1:] in SYLLABLE_ENDS:
                chinese = chinese_form(tuple(word.latin for word in words))
        elif words[0].script == "cyrillic":
            pinyin = [pinyin_of(word.text) for word in words] if len(words) > 1 else []
            chinese = chinese_form(tuple(word for word in pinyin if word)) if None not in pinyin else None
            if words[0].text in surnames():
                korean = korean_form(tuple((word.text, word.script) for word in words))
        elif words[0].script in ("hangul", "han"):
            korean = korean_form(tuple((word.text, word.script) for word in words))
            if words[0].script == "han" == words[-1].script:
                chinese = chinese_form(tuple(syllable for word in words for syllable in word.latin.split()))
    return NameParts(tuple(words), tuple(particles), korean, chinese, suffix, script, dropped)


_NUMERALS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi")
_SUFFIXES = {
    "jr": "jr",
    "sr": "sr",
    "junior": "jr",
    "senior": "sr",
    "2nd": "ii",
    "3rd": "iii",
    **dict(zip(_NUMERALS, _NUMERALS, strict=True)),
}


def _leading_particles(found: list[str]) -> int:
    """Return how many particles a surname alone begins with: von der Leyen, de Gaulle, bin Salman."""
    size = next((number for number, part in enumerate(found) if part not in _particles()), 0)
    return size if size == len(found) - 1 and (size > 1 or found[0] in _leading()) else 0


def _pieces(part: str, *, alone: bool) -> tuple[str, ...]:
    """Cut a Han or Hangul name written as one word into family name and given name; strip the Arabic article."""
    if part[0] == "ا":
        return (part[2:],) if len(part) > 4 and part[1] == "ل" else (part,)
    if not alone or part < "\u3000":
        return (part,)
    if _HAN_WORD.match(part):
        size = 2 if len(part) > 2 and part[:2] in _compound_surnames() else 1
        return (part[:size], part[size:])
    if 3 <= len(part) <= 4 and part[0] in _korean_surnames() and script_of(part) == "hangul":
        size = 2 if len(part) == 4 and part[:2] in _korean_surnames() else 1
        return (part[:size], part[size:]) if len(part) - size <= 2 else (part,)
    return (part,)


@lru_cache(maxsize=65536)
def make_word(text: str, language: str = "") -> Word:
    """Return a lower-case word of a name with all that comparing asks of it."""
    if text.isascii():
        script, latin = "latin", text
    else:
        text = settle_script(text)
        script = script_of(text)
        latin = fold_latin(text).lower() if script == "latin" else romanize_word(text, language)
    groups = _groups()
    return Word(
        text,
        "other" if script == "indic" else script,
        latin,
        sounds(text, script),
        len(latin) <= 2 and len(latin.replace("'", "")) == 1 and script not in ("han", "hangul", "kana"),
        groups.get(text) or groups.get(latin, ()),
        _TRACES["m" in latin or "n" in latin, "r" in latin or "l" in latin],
    )


_FOREIGN_LETTERS = frozenset("wjz")
_TRACES = {(nasal, liquid): (nasal, liquid) for nasal in (False, True) for liquid in (False, True)}


def _other_signs(text: str, plain: str) -> tuple[str, ...]:
    found = []
    if not _FOREIGN_LETTERS.isdisjoint(plain) or "ou" in plain or "ch" in plain or "sky" in plain:
        english = resolved(plain)  # which changes nothing elsewhere, and takes longer than asking
        if english != plain:
            found.append(sounds(english, "latin"))
    if text.endswith("ová") and len(text) > 5:
        found.append(sounds(text[:-3], "latin"))  # Thatcherová
    if "đ" in text:
        found.append(sounds(text.replace("đ", "dj"), "latin"))  # Đinđić
    if plain.endswith("s") and len(plain) > 3 and plain[-2] != "s":
        ending = 2 if plain.endswith(("is", "as", "us")) and len(plain) > 5 else 1
        found.append(sounds(plain[:-ending], "latin"))  # Deivids Kemerons
    return tuple(found)


@cache
def _particles() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("names/particles.tsv", 2))


@cache
def _titles(*, only: bool = False) -> frozenset[str]:
    """Return the titles, or *only* those that are nobody's name."""
    return frozenset(title for title, use in read_table("names/titles.tsv", 2) if use == "title" or not only)


@cache
def _leading() -> frozenset[str]:
    """Return the particles that are nobody's given name."""
    return frozenset(row[0] for row in read_table("names/particles.tsv", 2) if row[1] == "particle")


@cache
def _korean_surnames() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("names/korean-surnames.tsv", 3))


@cache
def _compound_surnames() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("names/chinese-surnames.tsv", 2))


@cache
def _groups() -> dict[str, tuple[int, ...]]:
    groups: dict[str, tuple[int, ...]] = {}
    for number, forms in enumerate(given_forms()):
        for form in {form.lower() for form in forms} | {fold_latin(form.lower()) for form in forms}:
            groups[form] = (*groups.get(form, ()), number)
    return groups


@cache
def given_forms() -> tuple[tuple[str, ...], ...]:
    """Return the groups of equivalent given names, the name of the group first."""
    return tuple((first, *others.split(",")) for first, others in read_table("names/given-equivalents.tsv", 2))


def known_given_name(word: str) -> bool:
    """Return whether a word in small letters is a given name newskit knows the forms of."""
    return word in _groups()
