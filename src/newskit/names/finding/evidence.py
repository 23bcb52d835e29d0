"""What speaks for or against a run of capitalised words being a person's name."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from newskit.data import gazetteer, read_table
from newskit.names.finding.lexicon import (
    BIG_PLACE,
    CAPITALS,
    COMMON,
    DEMONYM,
    EASTERN,
    EITHER,
    FEMALE,
    FIGURE,
    GIVEN,
    HONORIFIC,
    INITIAL,
    LEADS_PLACE,
    LOOSE_ROLE,
    NO_PERSON,
    OFFICE,
    ORG_SURNAME,
    ORG_WORD,
    PLACE,
    ROLE,
    SURNAME,
    TITLE,
    Lexicon,
    lexicon,
)
from newskit.names.finding.parts import parts
from newskit.names.finding.runs import Run

_WORD = regex.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+")
_AGE = regex.compile(r",? \(?(?:[1-9]\d|[1-9]\d-year-old)(?=[,;.)\s])|, (?:aged|then) \d|, in (?:his|her) \d|, Jr\.")
_SHAPE = regex.compile(
    r"(?:[oe]v|[oe]va|sk(?:y|i|yy|iy|aya|a)|enko|chuk|vi[cć]h?|wi(?:cz|tz)|shvili|dze|i?[ay]n|son|sen|sson|dottir|mann?|berg|stein"
    r"|feld|baum|bach|heim|meyer|escu|opoulos|idis|akis|[eo]u?los|ez|elli|etti|ini|ucci|[ei]llo|acci|oğlu|oglu|zadeh|pour|nejad"
    r"|wala|kar|ulu|quist|gren|lund|strom|ström|dal|eaux|ard|ham|ley|ton|worth|field|well|bury|ford|sma|stra|inen)$"
    r"|^(?:Mc|Mac|O['’]|Fitz|D['’]|al-|el-)\p{Lu}",
    regex.IGNORECASE,
)
_STRONG_SHAPE = regex.compile(
    r"(?:[oe]v|[oe]va|sk(?:y|i|yy|iy|aya)|enko|chuk|ovi[cć]h?|evi[cć]h?|wicz|shvili|adze|idze|yan|sson|dottir|mann|escu|opoulos"
    r"|akis|oğlu|oglu|zadeh|nejad|ström|inen|berger|stein|baum)$|^(?:Mc\p{Lu}|O['’]\p{Lu}|Fitz\p{Ll}|al-|el-)"
)
_GOVERNMENT = regex.compile(
    r" (?:(?P<rule>administration|government|presidency|cabinet|regime)|campaign|camp|team|years)\b"
)
_APPOSED_BEFORE = regex.compile(r"(?:^|[\s-])(?P<noun>\p{Ll}++), $")
_THE = frozenset({"the", "The", "THE", "a", "an", "A", "An", "its", "their", "this", "This", "our", "Our"})
_REGION = regex.compile(r", (?P<region>\p{Lu}[\p{L}.]++)")
_AND_COMPANY = regex.compile(
    r"(?:, \p{Lu}[\w-]+){0,3},? (?:and|amp) (?:\p{Lu}\w+ ){0,2}(?:Co|Cos|Corp|Inc|Ltd|Sons|Partners|Associates|LLP)\b"
)


_PAIR = 2
_HUMAN = 2  # only persons do this
_AHEAD = 80  # how far to look: without an end the pattern engine searches the rest of the text for what it requires


@cache
def _cues() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table("en/person_cues.tsv", 2)}


def judge(run: Run, text: str, known: Lexicon) -> None:
    """Set ``run.rule`` where the run itself or its title says enough, "" where it is no person; else leave it None."""
    words = run.words
    first_word, flags = words[0][2], words[0][3]
    if _no_person(run, text, known):
        run.rule = ""
        return
    if run.title >= 0:
        run.rule = _by_title(run, text)
        return
    if flags & FIGURE and len(words) > 1 and not words[1][3] & (SURNAME | GIVEN | EASTERN | INITIAL):
        run.keep(1)  # a headline goes on with capitals: "Trump Tweets"
        words = run.words
    if len(words) == 1:
        if flags & FIGURE and not flags & COMMON and not (flags & PLACE and _stands_for_place(run, text)):
            run.rule = "public-figure"
        elif (
            text[run.end : run.end + 1] == "."
            and first_word in parts("state")
            and text[run.end + 1 : run.end + 2] != "\n"
        ):
            run.rule = ""
        return
    last = words[-1][3]
    if _initials(run) and not last & (ORG_WORD | INITIAL) and not flags & LEADS_PLACE:
        run.rule = "initials"
    elif flags & GIVEN and _follows_given(run, text):
        run.rule = "given-name"
    elif words[0][2] in _ROYAL and last & CAPITALS:
        run.rule = "title"
    elif flags & EASTERN and _eastern(run):
        run.rule = "family-name-first"


_ROYAL = frozenset({"Elizabeth", "Charles", "Benedict", "Francis", "Louis", "Henry", "John", "Paul"})


def _stands_for_place(run: Run, text: str) -> bool:
    """Whether "in Lincoln" or "Clinton, Iowa" is meant."""
    before = _previous(text, run.start)
    return before in parts("into") or (
        text[run.end : run.end + 2] == ", " and text[run.end + 2 : run.end + 3].isupper()
    )


def _no_person(run: Run, text: str, known: Lexicon) -> bool:
    words = run.words
    first = words[0]
    if (
        run.after & ORG_WORD
        and not (run.after & ORG_SURNAME and run.title >= 0)
        and not run.after & TITLE & ~LOOSE_ROLE
    ):
        return True
    if run.before & (LEADS_PLACE | ORG_WORD) and run.title < 0 and text[first[0] - 1] == " ":
        return bool(run.before & LEADS_PLACE) or len(words) == 1
    start, end = run.start, run.end
    behind = text[end : end + 2]
    if behind[-1:] == "&":
        return True
    if behind in (" a", ", ") and _AND_COMPANY.match(text, end, end + _AHEAD):
        return True
    if start > 1 and text[start - 2] == "&":
        return True
    if len(words) == 1:
        return False
    if run.title < 0 and gazetteer.city_size(text[start:end]) >= 0:
        return True
    phrases = known.phrases.get(first[2].rstrip("."))
    if not phrases:
        return False
    printed = " ".join([word[2] for word in words]) + " "
    return any(printed.startswith(phrase + " ") for phrase in phrases)


def _by_title(run: Run, text: str) -> str | None:
    words = run.words
    head = run.head
    flags = words[-1][3]
    if flags & CAPITALS and not any(word[3] & (GIVEN | FIGURE | SURNAME) for word in words):
        return None
    if len(words) == 1:
        small = bool(head & CAPITALS)
        if flags & (DEMONYM | NO_PERSON | COMMON | ORG_WORD) and not flags & (SURNAME | GIVEN):
            return ""
        if head & HONORIFIC and not flags & NO_PERSON:
            return "title"
        if head & OFFICE and not small:
            return "title" if not flags & BIG_PLACE or flags & (SURNAME | GIVEN) else ""
        if flags & (PLACE | NO_PERSON | DEMONYM):
            return None if flags & (SURNAME | GIVEN | FIGURE) and not flags & BIG_PLACE else ""
        if head & OFFICE or (head & ROLE and not flags & PLACE):
            return "title"
        if head & LOOSE_ROLE and flags & (FIGURE | GIVEN | SURNAME) and not flags & (ORG_WORD | COMMON | NO_PERSON):
            return "title"
        return None
    if head & LOOSE_ROLE and not any(word[3] & (GIVEN | INITIAL | EASTERN) for word in words):
        return "title" if flags & SURNAME and not flags & (COMMON | ORG_WORD) else None
    if all(word[3] & PLACE for word in words) and not words[0][3] & GIVEN:
        return None
    return "title"


def _initials(run: Run) -> bool:
    """Whether initials stand before the last word: one with its stop, or two without."""
    found = [word for word in run.words[:-1] if word[3] & INITIAL and not word[3] & GIVEN]
    return any("." in word[2] for word in found) or (
        len(found) > 1 and not run.words[-1][3] & (COMMON | CAPITALS | NO_PERSON)
    )


def _follows_given(run: Run, text: str) -> bool:
    """Whether the words behind a given name can be a surname."""
    words = run.words
    flags, last = words[0][3], words[-1][3]
    known = last & (SURNAME | GIVEN | EASTERN | INITIAL) or _shaped(words[-1][2])
    if last & ORG_WORD and (
        not last & (SURNAME | ORG_SURNAME | GIVEN) or (len(words) == _PAIR and _previous(text, run.start) in _THE)
    ):
        return False  # "the Clay River"
    if last & (NO_PERSON | DEMONYM) and not known:
        return not flags & (EITHER | PLACE | COMMON | ORG_WORD) and not last & DEMONYM
    if flags & (COMMON | ORG_WORD) and not known:
        return False
    if flags & BIG_PLACE and not known:
        return bool(flags & FEMALE) and not flags & EITHER and not last & (PLACE | COMMON)
    if flags & EITHER and not known:
        return not last & (PLACE | COMMON) and _previous(text, run.start) not in _THE | parts("into")
    if flags & EITHER and flags & BIG_PLACE and last & (PLACE | COMMON):
        return bool(last & (SURNAME | GIVEN))
    return not (flags & COMMON and last & (PLACE | COMMON) and not known)


def _eastern(run: Run) -> bool:
    """Whether a run looks like Kwok Wai-keung, Kim Jong Il or Xi Jinping."""
    words = run.words
    given = words[1][2]
    if words[0][3] & COMMON and "-" not in given:
        return False
    if "-" in given and given.partition("-")[2][:1].islower():
        return True
    syllables = len(words) == 3 and all(len(word[2]) <= 5 for word in words)
    return syllables or (len(words) == 2 and bool(words[1][3] & (GIVEN | EASTERN)))


def weigh(run: Run, text: str) -> str | None:
    """Return the rule by which what stands around a doubtful run makes it a person, or None."""
    words = run.words
    lone = len(words) == 1
    if lone and words[0][3] & _NO_LONE_NAME:
        return None
    before = _previous(text, run.start)
    if before.lower() in parts("storm"):
        return None
    if (
        run.start < words[0][0]
        and text[run.start : words[0][0]].startswith(("bin ", "ibn ", "von ", "van "))
        and not words[0][3] & PLACE
    ):
        return "particle"
    return _weigh_lone(run, text, before) if lone else _weigh_several(run, text, before)


_NO_LONE_NAME = COMMON | DEMONYM | ORG_WORD | NO_PERSON | BIG_PLACE | INITIAL | CAPITALS | LEADS_PLACE


def _weigh_lone(run: Run, text: str, before: str) -> str | None:
    _, _, word, flags, _ = run.words[0]
    end = run.end
    known = flags & (SURNAME | GIVEN) or _shaped(word)
    ruled = _GOVERNMENT.match(text, end, end + _AHEAD) if text[end : end + 1] == " " else None
    if ruled and not flags & PLACE and ((before == "the" and ruled["rule"]) or known):
        return "office-holder"
    if before in _THE or (not flags and word.endswith("ing")):
        return None
    into = before in parts("into")
    if flags & GIVEN and not flags & EITHER and not into:
        # "Running Mate", "Pale Ale": a capital behind a capital that no sentence asked for
        inside = run.before & COMMON and before and not opens_sentence(text, run.start - 1 - len(before))
        return None if inside else "given-name"
    if flags & PLACE:
        return None
    speech = _speech(text, run.start, end, before)
    if speech and known:
        return "speech"
    if not into and _strongly_shaped(word):
        return "surname-shape"
    return "speech" if speech == _HUMAN else None


def _weigh_several(run: Run, text: str, before: str) -> str | None:
    first, last = run.words[0][3], run.words[-1][3]
    word, end = run.words[-1][2], run.end
    if before in _THE or (last & (ORG_WORD | NO_PERSON | DEMONYM) and not last & SURNAME):
        return None
    if all(word[3] & PLACE for word in run.words):
        return None
    if _AGE.match(text, end, end + _AHEAD) or _apposed(text, end) or _after_role(text, run.start):
        return "apposition"
    likely = last & (SURNAME | GIVEN | EASTERN) or _shaped(word)
    if (likely or not first & PLACE) and _speech(text, run.start, end, before):
        return "speech"
    if before in parts("into") or first & PLACE or last & BIG_PLACE:
        return None
    if not last & PLACE and _strongly_shaped(word):
        return "surname-shape"
    surname = last & (SURNAME | EASTERN) and not last & (PLACE | COMMON | ORG_WORD)
    return "surname" if surname and not first & (COMMON | NO_PERSON | TITLE) else None


@lru_cache(maxsize=65536)
def _shaped(word: str) -> bool:
    """Whether a word ends or begins as surnames of some language do."""
    return _SHAPE.search(word) is not None


@lru_cache(maxsize=65536)
def _strongly_shaped(word: str) -> bool:
    """Whether a word ends or begins as nothing but surnames do."""
    return _STRONG_SHAPE.search(word) is not None


def _previous(text: str, start: int) -> str:
    """Return the word just before *start* if only a space stands between."""
    if start < 2 or text[start - 1] != " ":
        return ""
    begin = max(text.rfind(" ", max(0, start - 20), start - 1), text.rfind("\n", max(0, start - 20), start - 1))
    return text[begin + 1 : start - 1]


def _speech(text: str, start: int, end: int, before: str) -> int:
    """Return 2 where only a person does what stands beside the name, 1 where a firm may too, 0 for nothing."""
    cues = _cues()
    following = _WORD.match(text, end + 1, end + _AHEAD) if text[end : end + 1] == " " else None
    kind = cues.get(following[0].lower(), "") if following else ""
    if kind == "human":
        return _HUMAN if text[end - 1] != "s" else 1
    if kind == "after" or kind == "speech":
        return 1
    if before and cues.get(before.lower(), "") == "speech" and text[end : end + 1] in ".,\n;:" and text[end - 1] != ".":
        return 1
    return 1 if text[end : end + 5] == ", who" else 0


def _apposed(text: str, end: int) -> bool:
    """Whether ", the mayor of ..." or ", who ..." follows."""
    if text[end : end + 2] != ", ":
        return False
    stop = min(len(text), end + 90)
    words = lexicon().words
    for count, match in enumerate(_WORD.finditer(text, end + 2, stop)):
        word = match[0].lower()
        if not count and word in ("who", "whose", "who's"):
            return True
        if not count and match[0][0].isupper() and not words.get(word, 0) & TITLE:
            return False
        flags = words.get(word, 0) or words.get(word.rpartition("-")[2], 0)
        if flags & TITLE and not flags & LOOSE_ROLE:
            return True
        if count > 6 or text[match.end() : match.end() + 1] in ",.;:\n":
            return False
    return False


def _after_role(text: str, start: int) -> bool:
    """Whether "the party's chairman, " stands before."""
    if text[max(0, start - 2) : start] != ", ":
        return False
    match = _APPOSED_BEFORE.search(text, max(0, start - 24), start)
    if match is None:
        return False
    flags = lexicon().words.get(match["noun"], 0)
    return bool(flags & (OFFICE | ROLE | HONORIFIC))


def opens_sentence(text: str, start: int) -> bool:
    """Whether a capital at *start* may be owed to the beginning of a sentence or a line."""
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in '.!?"”:“' or "\n" in text[max(0, start - 2) : start]
