"""Entities: which of an annotator's persons are taken over, and for what reasons the others are not.

Small models call anything with a capital a person.  An entity is taken over where each of these holds:

* *The rules have nothing there.*  What they found stays as it is.
* *Its words are a name's.*  No people, place, firm, feast, title or everyday word by the tables, unless other words of
  the entity speak for a person: a given name, an initial.
* *The parse calls its words proper nouns.*  Adjectives and verbs with a capital are none.
* *It is no lone word that owes its capital to the sentence's start*, nor one that a longer name goes on behind
  (``the | Halvorsen | Institute``).

An annotator that parses nothing is asked for less: the tables alone judge its persons.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from newskit.annotators import Annotation, Entity, Token
from newskit.annotators.trees import Parse, Tree
from newskit.names.finding.lexicon import (
    BIG_PLACE,
    COMMON,
    DEMONYM,
    GIVEN,
    INITIAL,
    NO_PERSON,
    ORG_WORD,
    SURNAME,
    TITLE,
    flags_of,
)
from newskit.names.keys import name_key
from newskit.names.mention import NameMention
from newskit.text import Scan, Span

_WORD = regex.compile(r"[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’‘-]*+")
_NOT_A_NAME = COMMON | DEMONYM | NO_PERSON | ORG_WORD | TITLE | BIG_PLACE
_A_NAME = GIVEN | INITIAL | SURNAME
_LONGEST = 6
_INSIDE_A_NAME = frozenset({"flat", "flat:name", "compound"})


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
    added: list[NameMention] = []
    for entity in persons:
        name = scan.sub(entity.start, entity.end).strip()
        place = bisect_left(starts, name.end)  # only the last mention that begins before the name's end can overlap
        if not name.text or (place and mentions[place - 1].overlaps(name)) or (added and added[-1].overlaps(name)):
            continue
        if _is_name(scan, name) and _supported(entity, parse, scan):
            added.append(_mention(name, [*mentions, *added]))
    return added


def _mention(name: Span, known: Sequence[NameMention]) -> NameMention:
    """Return the mention of *name*; a lone word stands for the one person named in full who bears it."""
    person: str | None = name.text
    if " " not in name.text:
        fuller = {one.person for one in known if one.person and name.text in one.person.split()}
        person = fuller.pop() if len(fuller) == 1 else None
    return NameMention(name.start, name.end, name.text, name, None, name_key(name.text), person, "annotator")


def _is_name(scan: Scan, name: Span) -> bool:
    """Whether the tables allow *name* to be one."""
    words = _WORD.findall(name.text)
    if not words or not any(word[0].isupper() for word in words):
        return not words or "@" in name.text  # scripts and handles that know no capitals
    if len(words) > _LONGEST or "\n" in name.text:
        return False
    flags = [flags_of(word) for word in words if word[0].isupper()]
    if len(flags) == 1:
        return not flags[0] & _NOT_A_NAME
    return not any(one & (ORG_WORD | NO_PERSON | DEMONYM | BIG_PLACE) and not one & _A_NAME for one in flags)


def _supported(entity: Entity, parse: Parse, scan: Scan) -> bool:
    """Whether the parse, where there is one, takes the entity's words for a name of their own."""
    tree = parse.tree_at(entity)
    places = tree.places(entity) if tree else []
    if tree is None or not places:
        return True
    tokens = [tree.token(place) for place in places]
    if all(token.pos is None for token in tokens):
        return True
    if not all(token.pos == "PROPN" for token in _capitalized(tokens)):
        return False
    if len(places) == 1 and places[0] == _first_word(tree):
        return False
    return not _goes_on(tree, places)


def _capitalized(tokens: Sequence[Token]) -> Iterator[Token]:
    return (token for token in tokens if token.text[:1].isupper())


def _first_word(tree: Tree) -> int:
    """Return the place of the sentence's first word."""
    tokens = tree.sentence.tokens
    return next((place for place, token in enumerate(tokens) if token.text[:1].isalnum()), 0)


def _goes_on(tree: Tree, places: Sequence[int]) -> bool:
    """Whether a capitalised word behind the entity is the head that it only describes."""
    after = places[-1] + 1
    if after >= len(tree.children) or not tree.token(after).text[:1].isupper():
        return False
    return any(tree.head(place) not in places and (tree.head(place) or -1) >= after for place in places) and any(
        tree.token(place).relation in _INSIDE_A_NAME and tree.head(place) == after for place in places
    )
