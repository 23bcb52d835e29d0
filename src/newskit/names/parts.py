"""The parts of a name: its words in order, without titles, and what kind of word each is."""

from __future__ import annotations

from functools import cache, lru_cache

import attrs
import regex

from newskit.data import read_table
from newskit.names.chinese import chinese_form
from newskit.names.keys import resolved, word_key
from newskit.names.korean import Korean, korean_form
from newskit.names.letters import MAX_WORDS, clean, cyrillic_language, fold_latin, script_of, settle_script
from newskit.names.romanize import romanize_word
from newskit.names.sounds import sounds

_WORD = regex.compile(r"[\p{L}\p{M}\d\u30fc]++(?:['\u05f3][\p{L}\p{M}]++)*+'?")
_PATRONYMIC = regex.compile(
    r"(?:[oe]v|ew|[iy])(?:ich|itch|itsch|ych|icz|na|yc)$|(?:[оеё]в|[йи])(?:ич|на|іч|ыч)$|івна$|їч$|оглу$|oglu$|qizi$|kyzy$"
)
_HAN_WORD = regex.compile(r"^[\u3400-\u9fff\u3005]{2,4}$")


@attrs.frozen(eq=False)
class Word:
    """One word of a name.

    Attributes:
        text: The word, lower case, look-alike letters settled.
        script: Its script.
        signs: Its sound signs (see :mod:`newskit.names.sounds`).
        others: Its signs as spelled in English, where it is spelled for another language.
        latin: The word in plain Latin letters, lower case.
        key: Its key (see :func:`newskit.names.keys.word_key`).
        weak: Whether the word may be left out without a trace: a particle.
        initial: Whether it is a single letter that stands for a name.
        patronymic: Whether it looks like an East Slavic patronymic.
        groups: Numbers of the groups of equivalent given names it is in.
    """

    text: str
    script: str
    signs: str
    others: tuple[str, ...]
    latin: str
    key: str
    weak: bool
    initial: bool
    patronymic: bool
    groups: tuple[int, ...]


@attrs.frozen(eq=False)
class NameParts:
    """A name in parts.

    Attributes:
        words: The words that count, in the order given name first where a comma tells it.
        particles: The words that may be left out.
        korean: The name as a Korean one, where it can be (see :mod:`newskit.names.korean`).
        chinese: Its syllables as a Chinese one (see :mod:`newskit.names.chinese`).
        suffix: ``jr``, ``ii`` and the like, or "".
        script: The script of most words.
    """

    words: tuple[Word, ...]
    particles: tuple[Word, ...]
    korean: Korean | None
    chinese: tuple[str, ...] | None
    suffix: str
    script: str


@lru_cache(maxsize=32768)
def split_name(name: str) -> NameParts:
    """Return the parts of a name.

    >>> [word.text for word in split_name("Уилсон, Чарльз").words]
    ['чарльз', 'уилсон']
    >>> split_name("Dr. Martin Luther King Jr.").suffix
    'jr'
    """
    text = clean(name).lower().replace("i̇", "i")
    if "," in text:
        first, _, rest = text.partition(",")
        rest = rest.strip()
        if rest.rstrip(".") not in _SUFFIXES:
            text = f"{rest.replace(',', ' ')} {first}"
    script = script_of(text)
    language = cyrillic_language(text) if script == "cyrillic" else ""
    suffix = ""
    words: list[Word] = []
    particles: list[Word] = []
    found = _WORD.findall(text)[:MAX_WORDS]
    titles = _titles()
    while len(found) > 2 and found[0] in titles:
        del found[0]
    last = len(found) - 1
    for number, part in enumerate(found):
        if number == last > 0 and part in _SUFFIXES:
            suffix = _SUFFIXES[part]
            continue
        for piece in _pieces(part) if len(found) == 1 or part[:2] == "ال" else (part,):
            word = make_word(piece, language)
            if word.initial and 0 < number < last and words and not words[0].initial:
                particles.append(word)  # a middle initial
                continue
            inner = 0 < number < last or (number < last and part + "-" in text and len(part) == 2)
            (particles if word.weak and inner else words).append(word)
    if not words:
        words, particles = particles, []
    korean = chinese = None
    if 0 < len(words) <= 3 and words[0].script in ("latin", "hangul", "han"):
        korean = korean_form(
            tuple((word.latin.replace("'", "") if word.script == "latin" else word.text, word.script) for word in words)
        )
        if words[0].script == "latin":
            chinese = chinese_form(tuple(word.latin for word in words))
    return NameParts(tuple(words), tuple(particles), korean, chinese, suffix, script)


_NUMERALS = ("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xii", "xiii", "xiv", "xv", "xvi")
_SUFFIXES = {
    "jr": "jr",
    "sr": "sr",
    "junior": "jr",
    "senior": "sr",
    "2nd": "ii",
    "3rd": "iii",
    **dict(zip(_NUMERALS, _NUMERALS, strict=True)),
}


def _pieces(part: str) -> tuple[str, ...]:
    """Cut a Han or Hangul name written as one word into family name and given name; strip the Arabic article."""
    if part.isascii():
        return (part,)
    if len(part) > 4 and part[:2] == "ال":
        return (part[2:],)
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
    text = settle_script(text)
    script = script_of(text)
    latin = fold_latin(text).lower() if script == "latin" else romanize_word(text, language)
    plain = latin.replace("'", "")
    key = word_key(latin)
    return Word(
        text=text,
        script=script if script != "indic" else "other",
        signs=sounds(text, script),
        others=_other_signs(text, plain) if script == "latin" else (),
        latin=latin,
        key=key,
        weak=latin in _particles() or text in _particles(),
        initial=len(plain) == 1 and script not in ("han", "hangul", "kana"),
        patronymic=len(text) > 5 and _PATRONYMIC.search(text) is not None,
        groups=_groups().get(text, ()) or _groups().get(latin, ()),
    )


def _other_signs(text: str, plain: str) -> tuple[str, ...]:
    found = []
    english = resolved(plain)
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
    return frozenset(row[0] for row in read_table("names/particles.tsv", 1))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("names/titles.tsv", 1))


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
