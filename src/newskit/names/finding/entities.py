"""Entities: which of an annotator's persons are taken over, and for what reasons the others are not.

Small models call anything with a capital a person.  An entity is taken over where each of these holds:

* *The rules have nothing there.*  What they found stays as it is.
* *Its words are a name's.*  All but particles have a capital, and none is a people, a place, a firm, a title or an
  everyday word by the tables, unless it is a given name or a surname too.
* *It stands by itself.*  No capitalised word goes on behind it (``Halvorsen | Institute``) or leads up to it, but for
  titles; a given name there is taken in.
* *It is called nothing else*: the same words are no organization or place elsewhere in the annotation, and no place or
  phrase in the tables.
* *The parse calls its words proper nouns*, gives it no article, as names have none (``the Halvorsens``), and lets it
  describe no noun behind it (``Halvorsen | guerrillas``) nor one that is no title before it (``the firm | Halvorsen``).
* *A lone word is somebody's*: one person named in full in the text bears it.  And it is not where a place would be
  (``in Carson``), nor does it owe its capital to the sentence's start.

An annotator that gives no parts of speech is asked for less: the tables alone judge its persons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import regex

from newskit.annotators import Annotation, Entity, Token
from newskit.annotators.trees import Parse, Tree
from newskit.data import gazetteer
from newskit.names.finding.lexicon import (
    BIG_PLACE,
    CAPITALS,
    COMMON,
    DEMONYM,
    GIVEN,
    INITIAL,
    NO_PERSON,
    ORG_WORD,
    SURNAME,
    TITLE,
    flags_of,
    lexicon,
)
from newskit.names.finding.parts import parts
from newskit.names.keys import name_key
from newskit.names.mention import NameMention
from newskit.text import Scan, Span

_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’‘-]*+")
_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}.'’-])\p{Lu}[\p{L}\p{M}.'’-]{0,30}[ ]$")
_BEHIND = regex.compile(r"[ ](?:\p{Lu}\p{L}|&)|[’']?[-@]\p{L}")
_PARTY = regex.compile(r"\p{L}[-–]\s?\p{Lu}|(?:\p{L}\.){2}")  # (R-Fla.), N.H.
_NOT_A_NAME = COMMON | DEMONYM | NO_PERSON | ORG_WORD | TITLE | BIG_PLACE
_A_NAME = GIVEN | INITIAL | SURNAME
_FIRMS = frozenset(
    {"Co", "Cos", "Corp", "Inc", "Ltd", "LLC", "LLP", "PLC", "plc", "AG", "NV", "SA", "S.A", "S.p.A", "N.V"}
)
_LONGEST = 6
_LONGEST_BEFORE = 40
_WHERE = frozenset({"in", "at", "near", "around", "outside"})


def persons_among(scan: Scan, mentions: Sequence[NameMention], annotation: Annotation) -> list[NameMention]:
    """Return the persons of *annotation* that are none of *mentions* and that there is reason to believe in.

    Args:
        scan: A text.
        mentions: What the rules found in it, in order.
        annotation: What an annotator found in ``scan.text``.
    """
    persons = [entity for entity in annotation.entities if entity.label == "PERSON"]
    if not persons:
        return []
    parse = Parse.of(annotation)
    starts = [mention.start for mention in mentions]
    others = {entity.text for entity in annotation.entities if entity.label in ("ORG", "PLACE")}
    bearers = _bearers(mentions)
    added: list[NameMention] = []
    for entity in persons:
        name = _whole(scan, scan.sub(entity.start, entity.end).strip())
        place = bisect_left(starts, name.end)  # only the last mention that begins before the name's end can overlap
        if not name.text or (place and mentions[place - 1].overlaps(name)) or (added and added[-1].overlaps(name)):
            continue
        mention = _mention(name, bearers)
        if name.text in others or not _is_name(name):
            continue
        tokens = _tokens(entity, parse)
        if not tokens or (_stands_alone(scan, name) and _supported(entity, parse, mention)):
            added.append(mention)
            if " " in name.text:
                bearers.setdefault(name.text.split()[-1], set()).add(name.text)
    return added


def _bearers(mentions: Sequence[NameMention]) -> dict[str, set[str]]:
    """Return the persons named in full by the last word of their names."""
    found: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.person:
            found.setdefault(mention.person.split()[-1], set()).add(mention.person)
    return found


def _whole(scan: Scan, name: Span) -> Span:
    """Return *name* with the given name before it, where the annotator left that out."""
    at = name.start - scan.start
    before = _BEFORE.search(scan.text, max(0, at - _LONGEST_BEFORE), at)
    if before is None or not flags_of(before[0].strip()) & (GIVEN | INITIAL) or not name.text[:1].isupper():
        return name
    return scan.sub(before.start(), at + len(name.text))


def _mention(name: Span, bearers: Mapping[str, set[str]]) -> NameMention:
    """Return the mention of *name*; a lone word stands for the one person named in full who bears it."""
    person: str | None = name.text
    if " " not in name.text:
        fuller = bearers.get(name.text, set())
        person = next(iter(fuller)) if len(fuller) == 1 else None
    return NameMention(name.start, name.end, name.text, name, None, name_key(name.text), person, "annotator")


def _is_name(name: Span) -> bool:
    """Whether the tables allow *name* to be one."""
    words = _WORD.findall(name.text)
    if not any(word[0].isupper() for word in words):
        return not words or not name.text.isascii() or not name.text[0].isalpha()  # other scripts, and handles
    if len(words) > _LONGEST or "\n" in name.text or not name.text[0].isupper() or _PARTY.match(name.text):
        return False
    flags = [flags_of(word) for word in words if word[0].isupper()]
    if len(words) == 1:
        return not flags[0] & (_NOT_A_NAME | CAPITALS)
    if name.text.isupper() or "'s " in name.text.replace("’", "'") or _is_thing(name.text, words):
        return False
    if any(word.islower() and word.rstrip(".'’") not in parts("particle") for word in words):
        return False
    return not any(one & _NOT_A_NAME and not one & _A_NAME for one in flags)


def _is_thing(text: str, words: Sequence[str]) -> bool:
    """Whether the tables know *text* as a place, or by its first words or its last as an organization."""
    phrases = lexicon().phrases.get(words[0], ())
    return (
        gazetteer.city_size(text) >= 0
        or gazetteer.region_country(text) is not None
        or any(f"{text} ".startswith(f"{phrase} ") for phrase in phrases)
        or words[-1].rstrip(".") in _FIRMS | parts("state")
        or "&" in text
    )


def _stands_alone(scan: Scan, name: Span) -> bool:
    """Whether no capitalised word but a title leads up to *name* or goes on behind it."""
    text, start, end = scan.text, name.start - scan.start, name.end - scan.start
    if _BEHIND.match(text, end, end + 3):
        return False
    before = _BEFORE.search(text, max(0, start - _LONGEST_BEFORE), start)
    return before is None or bool(flags_of(before[0].strip().rstrip(".")) & (TITLE | DEMONYM | COMMON))


def _describes(tree: Tree, head: int) -> bool:
    """Whether the name at *head* goes with a common noun: one behind it, or one before it that is no title."""
    noun = tree.head(head)
    relation = tree.token(head).relation
    if noun is None or tree.token(noun).pos != "NOUN" or relation not in _WITH_NOUN:
        return False
    if noun > head:
        return relation == "compound"
    return "," not in (tree.token(place).text for place in range(noun, head)) and not (
        flags_of(tree.token(noun).text) & TITLE
    )


_WITH_NOUN = frozenset({"compound", "appos", "flat"})


def _tokens(entity: Entity, parse: Parse) -> list[Token]:
    """Return the entity's tokens, where they have parts of speech."""
    tree = parse.tree_at(entity)
    tokens = [tree.token(place) for place in tree.places(entity)] if tree else []
    return tokens if any(token.pos is not None for token in tokens) else []


def _supported(entity: Entity, parse: Parse, mention: NameMention) -> bool:
    """Whether the parse takes the entity's words for a person's name."""
    tree = parse.tree_at(entity)
    assert tree is not None
    places = tree.places(entity)
    if any(tree.token(place).pos != "PROPN" for place in places if tree.token(place).text[:1].isupper()):
        return False
    head = tree.governor(entity)
    before = tree.token(places[0] - 1) if places[0] else None
    if before is not None and before.pos == "DET":
        return False
    if head is not None and tree.child(head, frozenset({"det"})) is not None:
        return False
    if head is not None and _describes(tree, head):
        return False
    somewhere = before is not None and before.text.lower() in _WHERE
    if " " in mention.text:
        return not somewhere or bool(flags_of(mention.text.split()[0]) & (GIVEN | INITIAL))
    opens = not any(tree.token(place).text[:1].isalnum() for place in range(places[0]))
    return mention.person is not None and not opens and not somewhere
