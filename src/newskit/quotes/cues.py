"""Cue words: what reports speech, writing, thought or attitude, and what follows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import attrs

from newskit.data import numbered_rows, read_table
from newskit.quotes.closed import word_set
from newskit.quotes.words import EDGES

TYPES = ("speech", "writing", "thought", "attitude")
_COLUMNS = 4
_FORMS = 4
_FRAMES = word_set("quote that clause to object addressee raising")


@attrs.frozen
class Cue:
    """A reporting verb.

    Attributes:
        lemma: Dictionary form, with its particle: ``point out``.
        forms: Third person, past, past participle and ``-ing`` form, each with the particle.
        type: ``speech``, ``writing``, ``thought`` or ``attitude``.
        frames: What can follow: ``quote``, ``that``, ``clause`` (without "that"), ``to``, ``object``, ``addressee``,
            ``raising``, or ``+`` and a preposition; the table in ``data/en/cues.tsv`` explains them.

    Raises:
        ValueError: If the forms are not four, one has no word, or type or a frame is unknown.

    >>> Cue("thunder", ("thunders", "thundered", "thundered", "thundering"), "speech", frozenset({"quote"})).type
    'speech'
    """

    lemma: str
    forms: tuple[str, ...]
    type: str
    frames: frozenset[str]

    def __attrs_post_init__(self) -> None:
        if len(self.forms) != _FORMS:
            msg = (
                f"{self.lemma}: expected {_FORMS} forms (third person, past, participle, -ing), found {len(self.forms)}"
            )
            raise ValueError(msg)
        if not all(map(str.split, (self.lemma, *self.forms))):
            msg = f"{self.lemma or 'cue'}: expected a word in the lemma and in every form, found none in one"
            raise ValueError(msg)
        if self.type not in TYPES:
            msg = f"{self.lemma}: type must be one of {', '.join(TYPES)}, not {self.type!r}"
            raise ValueError(msg)
        unknown = sorted(
            frame for frame in self.frames if frame not in _FRAMES and not (frame[:1] == "+" and frame[1:].strip())
        )
        if unknown:
            known = ", ".join(sorted(_FRAMES))
            msg = f"{self.lemma}: unknown frame {unknown[0]!r}; frames are {known} or + and a preposition"
            raise ValueError(msg)


@attrs.frozen
class Form:
    """One form of a cue, with the cue's type and frames: *rest* are its particle's words; the flags say what it is."""

    cue: Cue
    type: str
    frames: frozenset[str]
    rest: tuple[str, ...]
    base: bool
    third: bool
    past: bool
    participle: bool
    ing: bool


@attrs.frozen
class CueWord:
    """A noun or an adjective that reports, with what can follow it."""

    noun: bool
    type: str
    frames: frozenset[str]


@attrs.frozen(eq=False)
class Lexicon:
    """What reports, by its first word in lower case.

    Attributes:
        forms: The forms of verbs, longer ones first.
        words: Nouns and adjectives.
        triggers: Every word that can open an attribution; the rules look at no other place.
        looked_for: The triggers, and the words that reported words can end before.
    """

    forms: Mapping[str, tuple[Form, ...]]
    words: Mapping[str, CueWord]
    triggers: frozenset[str]
    looked_for: frozenset[str]

    def get(self, word: str) -> tuple[Form, ...]:
        """Return the verb forms that begin with *word*."""
        return self.forms.get(word, ())

    def __contains__(self, word: str) -> bool:
        return word in self.forms


IN_WORDS = word_set("words opinion view judgment judgement estimation eyes telling account assessment reckoning phrase")
_OTHER_TRIGGERS = word_set("according as : - – — ―") | IN_WORDS


def read_cues(text: str, name: str | Path = "cues") -> tuple[Cue, ...]:
    r"""Return the cues of a table in the layout of newskit's own: lemma, forms, type, frames, separated by tabs.

    Args:
        text: The table; lines that begin with ``#`` are comments.
        name: What error messages call it.

    Raises:
        ValueError: If a line is wrong; the message names *name* and the line.

    >>> read_cues("thunder\tthunders,thundered,thundered,thundering\tspeech\tquote,that")[0].lemma
    'thunder'
    """
    cues = []
    for number, row in numbered_rows(text, _COLUMNS, name):
        try:
            cues.append(_cue(row))
        except ValueError as error:
            msg = f"{name}, line {number}: {error}"
            raise ValueError(msg) from None
    return tuple(cues)


def _cue(row: tuple[str, ...]) -> Cue:
    lemma, forms, kind, frames = row
    return Cue(lemma, tuple(forms.split(",")), kind, frozenset(frames.split(",")))


@cache
def lexicon() -> Lexicon:
    """Return newskit's own cues, by the first word of each form, longer forms first."""
    return index(_cue(row) for row in read_table("en/cues.tsv", _COLUMNS))


@cache
def extended(cues: tuple[Cue, ...]) -> Lexicon:
    """Return newskit's own cues with *cues* added; an added lemma replaces the one there is."""
    replaced = {cue.lemma for cue in cues}
    own = (_cue(row) for row in read_table("en/cues.tsv", _COLUMNS))
    return index([*(cue for cue in own if cue.lemma not in replaced), *cues])


def index(cues: Iterable[Cue]) -> Lexicon:
    """Return the lexicon of *cues* and newskit's own nouns and adjectives."""
    found: dict[str, dict[str, Form]] = {}
    for cue in cues:
        third, past, participle, ing = cue.forms
        for phrase in dict.fromkeys((cue.lemma, *cue.forms)):
            word, *rest = phrase.lower().split()
            form = Form(
                cue,
                cue.type,
                cue.frames,
                tuple(rest),
                base=phrase == cue.lemma,
                third=phrase == third,
                past=phrase == past,
                participle=phrase == participle,
                ing=phrase == ing,
            )
            found.setdefault(word, {})[f"{phrase}|{cue.lemma}"] = form
    forms = {
        word: tuple(sorted(phrases.values(), key=lambda form: -len(form.rest)))
        for word, phrases in sorted(found.items())
    }
    words = cue_words()
    triggers = frozenset(forms) | frozenset(words) | _OTHER_TRIGGERS
    return Lexicon(forms, words, triggers, triggers | EDGES)


@cache
def cue_words() -> dict[str, CueWord]:
    """Return newskit's reporting nouns and adjectives."""
    return {
        word: CueWord(kind == "noun", type_, frozenset(frames.split(",")))
        for word, kind, type_, frames in read_table("en/cue_words.tsv", _COLUMNS)
    }
