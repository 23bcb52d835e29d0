"""Runs of capitalised words that may be a person's name, each with the title before it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newskit.names.finding.lexicon import (
    CAPITALS,
    COMMON,
    DEMONYM,
    EASTERN,
    GIVEN,
    HONORIFIC,
    INITIAL,
    LEADS_PLACE,
    LOOSE_ROLE,
    MODIFIER,
    NO_PERSON,
    OFFICE,
    ORG_SURNAME,
    ORG_WORD,
    PLACE,
    ROLE,
    SURNAME,
    TITLE,
    Lexicon,
)
from newskit.names.finding.parts import OF, PARTICLE, PLAIN, SUFFIXES, parts
from newskit.names.finding.words import Chain, Word

_LONGEST = 6
_FARTHEST_HEAD = 8
_LONGEST_BEFORE = 24
_ROOM = 3  # letters a word before needs, with its space


@attrs.define(eq=False)
class Run:
    """Capitalised words that may be a name; offsets count in the scanned text.

    Attributes:
        start, end: The name, title left out.
        words: Its words, with their flags, initials and suffixes included.
        title: Offset where the title begins, or -1.
        head: Flags of the title's last word.
        first: Whether the run begins its chain, and so may owe its capital to a sentence's start.
        after: Flags of the word that follows in the chain, 0 if none; of what stands before likewise.
        rule: What spoke for a person so far, or None.
    """

    start: int
    end: int
    words: list[Word]
    title: int
    head: int
    title_end: int
    after: int
    before: int
    rule: str | None = None
    person: str | None = None

    def keep(self, count: int) -> None:
        """Shorten the name to its first *count* words."""
        self.words = self.words[:count]
        self.end = self.words[-1][1]

    def drop(self, count: int) -> None:
        """Shorten the name by its first *count* words."""
        self.words = self.words[count:]
        self.start = self.words[0][0]

    @property
    def last(self) -> str:
        """The surname: the last word that is no suffix."""
        for word in reversed(self.words):
            if word[2] not in SUFFIXES:
                return word[2]
        return self.words[-1][2]


def runs(text: str, chain: Chain, lexicon: Lexicon) -> Iterator[Run]:
    """Yield the runs of one chain that might be persons' names, title words split off.

    Everyday words, peoples, and words that make organisations end a run; the last title word before a
    run, with all that leads up to it, is its title.
    """
    count = len(chain)
    index = 0
    begin = 0  # where a title that leads up to the next run may begin
    while index < count:
        flags = chain[index][3]
        if flags & TITLE and index + 1 < count and _is_head(chain, index):
            index += 1
            while index < count and chain[index][3] & TITLE and _is_head(chain, index):
                index += 1
            head = index - 1
            if index < count and chain[index][4] == OF:
                behind = _after_of(chain, index) if chain[head][3] & (OFFICE | HONORIFIC) else count
                if behind >= count:
                    begin = index
                    continue
                index = behind
            if index < count and _nameable(chain, index, first=True, titled=True):
                stop = _end(chain, index, titled=True)
                yield _titled(text, chain, begin, head, index, stop, lexicon)
                begin = index = stop
            continue
        if _nameable(chain, index, first=True):
            stop = _end(chain, index)
            if stop < count and chain[stop][4] == PLAIN and _head_ahead(chain, stop):
                index = stop  # "Goldman Sachs CEO": these words belong to a title
                continue
            yield _lower_titled(text, chain, index, stop, lexicon)
            begin = index = stop
            continue
        if flags & COMMON and not flags & (MODIFIER | ORG_WORD):
            begin = index + 1
        index += 1


def _head_ahead(chain: Chain, index: int) -> bool:
    """Whether a title word and then a name follow in this chain without a break by everyday words."""
    last = min(len(chain) - 1, index + _FARTHEST_HEAD)
    while index < last:
        flags = chain[index][3]
        if flags & TITLE and _is_head(chain, index):
            return _nameable(chain, index + 1, first=True, titled=True)
        if flags & COMMON and not flags & (MODIFIER | ORG_WORD | TITLE):
            return False
        index += 1
    return False


def _is_head(chain: Chain, index: int) -> bool:
    """Whether a title word stands where a title would: not as the surname behind a given name."""
    flags = chain[index][3]
    if index + 1 >= len(chain):
        return False
    following = chain[index + 1]
    if following[4] == PARTICLE and flags & (GIVEN | SURNAME):
        return False
    if flags & HONORIFIC and not flags & SURNAME:
        return True
    if index and chain[index][4] == PLAIN and chain[index - 1][3] & GIVEN and flags & SURNAME:
        return False
    if flags & GIVEN and not flags & HONORIFIC:
        return False
    return bool(following[3] & TITLE or following[4] == OF or _nameable(chain, index + 1, first=True, titled=True))


def _after_of(chain: Chain, index: int) -> int:
    """Return where the name begins behind "Secretary of State" or "Bishop of Rome"."""
    count = len(chain)
    place = index
    while place < count and (place == index or chain[place][4] in (PLAIN, OF)):
        flags = chain[place][3]
        if flags & COMMON and not flags & (MODIFIER | ORG_WORD | TITLE | PLACE):
            return count
        if place > index and flags & GIVEN and not flags & (ORG_WORD | PLACE | COMMON):
            return place
        if place > index and flags & (HONORIFIC | OFFICE) and _is_head(chain, place):
            return place
        place += 1
    return place if place < count and chain[place][4] == PARTICLE else count


def _nameable(chain: Chain, index: int, *, first: bool, titled: bool = False) -> bool:
    """Whether a word can be part of a name where it stands."""
    _, _, word, flags, gap = chain[index]
    if gap == OF and not first:
        return False
    if not flags:
        return not first or word not in SUFFIXES
    follows = index + 1 < len(chain) and chain[index + 1][4] != OF
    ahead = chain[index + 1][3] if follows else 0
    given_before = not first and bool(chain[index - 1][3] & (GIVEN | INITIAL))
    if flags & INITIAL:
        return not first or follows
    if first and word in SUFFIXES:
        return False
    if flags & CAPITALS:
        if len(word) == 2 and first and follows and not ahead & (CAPITALS | COMMON):
            return word in parts("initials") and not ahead & (ORG_WORD | NO_PERSON | DEMONYM)
        if not first and word in SUFFIXES:
            return True
        if first:
            shouted = follows and bool(ahead & CAPITALS) and bool(flags & GIVEN)
            if not (shouted or (len(word) > 3 and (not follows or ahead & CAPITALS))):
                return False
            return not flags & (COMMON | ORG_WORD | DEMONYM | NO_PERSON)
        return (
            bool(chain[index - 1][3] & (CAPITALS | INITIAL))
            and len(word) > 1
            and not (flags & (COMMON | ORG_WORD) and not flags & (SURNAME | ORG_SURNAME))
        )
    if flags & DEMONYM:
        if flags & GIVEN and first:
            return follows and not ahead & (COMMON | ORG_WORD | DEMONYM) and bool(ahead & ~PLACE or not ahead)
        return given_before and (bool(flags & SURNAME) or not (follows or index > 1 or chain[0][3] & (PLACE | COMMON)))
    if flags & NO_PERSON:
        return ((given_before or titled) and bool(flags & (SURNAME | GIVEN))) or (given_before and not flags & ORG_WORD)
    if flags & COMMON:
        if word == "Will" and not first and ahead & COMMON:
            return False
        if flags & GIVEN and first:
            return titled or (
                (follows and not ahead & (COMMON | ORG_WORD | TITLE | DEMONYM)) or bool(ahead & (SURNAME | INITIAL))
            )
        if flags & EASTERN:
            return given_before and not follows
        if flags & (SURNAME | ORG_SURNAME):
            return given_before or titled or (not first and not chain[index - 1][3])
        return False
    if flags & MODIFIER and not flags & (GIVEN | SURNAME | EASTERN):
        return False
    if flags & ORG_WORD:
        if (
            first
            and flags & GIVEN
            and follows
            and (ahead & (SURNAME | GIVEN | EASTERN) or not ahead & (COMMON | ORG_WORD | NO_PERSON | DEMONYM | PLACE))
        ):
            return True
        return (bool(flags & ORG_SURNAME) and (given_before or titled)) or bool(
            flags & (SURNAME | GIVEN) and given_before
        )
    if flags & TITLE:
        return bool(flags & GIVEN) or (given_before and bool(flags & SURNAME))
    if flags & LEADS_PLACE and first:
        return bool(flags & (GIVEN | SURNAME)) and titled
    return True


def _end(chain: Chain, index: int, *, titled: bool = False) -> int:
    """Return the end of the run that begins at *index*."""
    stop = index + 1
    count = len(chain)
    while stop < count and stop - index < _LONGEST and _nameable(chain, stop, first=False, titled=titled):
        stop += 1
    return stop


def _titled(text: str, chain: Chain, begin: int, head: int, index: int, stop: int, lexicon: Lexicon) -> Run:
    """Return a run behind the title whose last word is *head*."""
    place = head
    while place > begin and chain[place][4] != PARTICLE:
        if _plain_word(chain[place - 1][3]) and chain[place - 1][4] != OF:
            break
        place -= 1
    run = _run(text, chain, index, stop)
    run.title = chain[place][0]
    run.title_end = chain[index - 1][1]
    run.head = chain[head][3]
    if place == 0:
        run.title = _modifiers_before(text, run.title, lexicon)
    return run


def _plain_word(flags: int) -> bool:
    return bool(flags & COMMON and not flags & (MODIFIER | TITLE | ORG_WORD))


def _lower_titled(text: str, chain: Chain, index: int, stop: int, lexicon: Lexicon) -> Run:
    """Return a run, with the title in small letters that may stand before it."""
    run = _run(text, chain, index, stop)
    start = run.start
    if index or start < _ROOM or text[start - 1] not in " \n" or not text[start - 2].islower():
        return run
    begin, token = _word_before(text, start)
    if token in parts("leading"):
        second, outer = _word_before(text, begin) if begin >= _ROOM else (0, "")
        run.start = second if outer in parts("leading") else begin
        return run
    flags = lexicon.words.get(token, 0) or (lexicon.words.get(token.rpartition("-")[2], 0) if "-" in token else 0)
    if flags & TITLE:
        run.title = _name_before(text, _modifiers_before(text, begin, lexicon), lexicon)
        run.title_end = begin + len(token)
        run.head = flags | CAPITALS  # marks a title in small letters
    return run


def single(text: str, chain: Chain, lexicon: Lexicon) -> Run | None:
    """Return the run of a chain of one word, None where that word is no name by itself."""
    start, _, _, flags, _ = chain[0]
    if flags & NEVER_ALONE and (
        not flags & (SURNAME | GIVEN) or flags & COMMON or start < 3 or not text[start - 2].islower()
    ):
        return None
    if flags & CAPITALS and flags & NEVER_ALONE:
        return None
    return _lower_titled(text, chain, 0, 1, lexicon) if _nameable(chain, 0, first=True, titled=True) else None


NEVER_ALONE = COMMON | DEMONYM | NO_PERSON | ORG_WORD | INITIAL | MODIFIER | LEADS_PLACE


def _name_before(text: str, start: int, lexicon: Lexicon) -> int:
    """Return where the capitalised words begin that lead up to a title in small letters: "Amnesty International"."""
    for _ in range(4):
        if start < 2 or text[start - 1] != " ":
            break
        begin, token = _word_before(text, start)
        if not token[:1].isupper() or (not token[-1].isalnum() and token[-1] != ".") or token[-2:] in ("'s", "’s"):
            break
        flags = lexicon.flags(token.rstrip(".")) if token not in ("U.S.", "U.K.", "U.N.") else DEMONYM
        if flags & COMMON and not flags & (ORG_WORD | MODIFIER):
            break
        if token[-1] == "." and not flags & DEMONYM:
            break
        start = begin
    return start


def _modifiers_before(text: str, start: int, lexicon: Lexicon) -> int:
    """Return where a title begins whose known part begins at *start*: "former deputy" and the like belong to it."""
    for _ in range(4):
        if start < 2 or text[start - 1] not in " \n":
            break
        begin, token = _word_before(text, start)
        if not token or not token.islower() or token[-1] in ",;:":
            if token and token[0].isupper() and token.isalpha() and lexicon.flags(token) & DEMONYM:
                return begin
            break
        flags = lexicon.words.get(token, 0) | (lexicon.words.get(token.partition("-")[0], 0) if "-" in token else 0)
        if not flags & (MODIFIER | ROLE | OFFICE | LOOSE_ROLE):
            break
        start = begin
    return start


def _word_before(text: str, start: int) -> tuple[int, str]:
    """Return the word that ends one space before *start*."""
    stop = start - 1
    low = stop - _LONGEST_BEFORE if stop > _LONGEST_BEFORE else 0
    before = text[low:stop]
    begin = before.rfind(" ") + 1
    if "\n" in before:
        begin = max(begin, before.rfind("\n") + 1)
    return (low + begin, before[begin:]) if begin or not low else (stop, "")


def _run(text: str, chain: Chain, index: int, stop: int) -> Run:
    words = chain[index:stop]
    start = words[0][0]
    after = chain[stop][3] if stop < len(chain) and chain[stop][4] != OF else 0
    before = chain[index - 1][3] if index else 0
    if index and words[0][4] == PARTICLE:
        start = chain[index - 1][1] + 1
        if text[start - 1 : start] != " ":  # a possessive ending stood between
            start = words[0][0]
    return Run(start, words[-1][1], words, -1, 0, -1, after, before)


__all__ = ["NEVER_ALONE", "Run", "runs", "single"]
