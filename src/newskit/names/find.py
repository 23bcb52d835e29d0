"""Finding persons in running text, without a model."""

from __future__ import annotations

from collections.abc import Iterable

from newskit.annotators import Annotator
from newskit.names.finding.evidence import judge, weigh
from newskit.names.finding.lexicon import (
    BIG_PLACE,
    CAPITALS,
    COMMON,
    DEMONYM,
    GIVEN,
    INITIAL,
    NO_PERSON,
    ORG_WORD,
    PLACE,
    TITLE,
    Lexicon,
    lexicon,
)
from newskit.names.finding.link import People, gender_of_run, key_of, lone_words, names_of
from newskit.names.finding.runs import Run, runs, single
from newskit.names.finding.words import PLAIN, Chain, chains
from newskit.names.keys import name_key
from newskit.names.mention import NameMention
from newskit.text import Scan, Span, require_language

__all__ = ["find_names"]

_IN = frozenset({"in", "In", "at", "near", "from", "outside", "to"})


def find_names(text: str | Span, *, lang: str = "en", annotator: Annotator | None = None) -> list[NameMention]:
    """Return the persons named in *text*, titles included, in reading order.

    Args:
        text: A story or a stretch of one.
        lang: Language of the text.
        annotator: Its ``PERSON`` entities are added where the rules found nothing.

    Raises:
        TypeError: If *text* is neither str nor Span.
        ValueError: If there are no rules for *lang*.

    >>> for found in find_names("Polish Prime Minister Anna Nowak met reporters. Nowak said little."):
    ...     print(found.title and found.title.text, "|", found.name.text, "|", found.person)
    Polish Prime Minister | Anna Nowak | Anna Nowak
    None | Nowak | Anna Nowak
    """
    require_language(lang)
    scan = Scan.of(text)
    found = _found(scan.text)
    mentions = _mentions(scan, found)
    if annotator is None:
        return mentions
    return _with_entities(scan, mentions, annotator)


def _found(text: str) -> list[Run]:
    """Return the runs that are persons' names, each with the fuller name it stands for."""
    words = lexicon()
    found_chains = _within_paragraphs(text, chains(text, words))
    sure: list[Run] = []
    doubtful: list[Run] = []
    covered: set[int] = set()
    things: set[str] = set()  # words of what proved to be a firm, a place, a storm
    for chain in found_chains:
        if len(chain) == 1:
            lone = single(text, chain, words)
            candidates: Iterable[Run] = () if lone is None else (lone,)
        else:
            candidates = runs(text, chain, words)
        for run in candidates:
            judge(run, text, words)
            if run.rule is None:
                doubtful.append(run)
                continue
            covered.update(word[0] for word in run.words)
            if run.rule:
                sure.append(run)
            else:
                things.update(key_of(word[2]) for word in run.words)
    echoes = _echoes(doubtful, sure)
    people = People()
    for run in sure:
        if len(run.words) > 1:
            people.add(run, text[run.start : run.end])
    waiting: list[Run] = []
    neighbours = {run.end for run in sure if len(run.words) > 1}
    for run in doubtful:
        lone = len(run.words) == 1
        if lone and (key := key_of(run.last)) in things and key not in people.by_last:
            covered.add(run.start)
            continue
        rule = weigh(run, text)
        if rule is None and not lone and _in_list(run, text, neighbours):
            rule = "list"
        if rule and not lone:
            neighbours.add(run.end)
        if rule is None and len(run.words) > 1:
            rule = "echo" if _echoed(run, echoes, text) else None
        if rule is None or (
            rule in ("surname", "surname-shape", "echo") and not lone and _headline_verb(run, text, people)
        ):
            waiting.append(run)
            continue
        run.rule = rule
        sure.append(run)
        covered.update(word[0] for word in run.words)
        if len(run.words) > 1:
            people.add(run, text[run.start : run.end])
    for run in waiting:
        if len(run.words) > 1 and people.ends_like(run):
            run.rule = "second-reference"
            sure.append(run)
            covered.update(word[0] for word in run.words)
            continue
        key = key_of(run.last)
        if len(run.words) > 1 and key in people.by_last and not run.words[0][3] & (PLACE | DEMONYM | NO_PERSON | CAPITALS):
            if not _opens_sentence(text, run.start) and not _headline_verb(run, text, people):
                run.rule = "relative"
                sure.append(run)
                covered.update(word[0] for word in run.words)
                people.add(run, text[run.start : run.end])
    sure.extend(_linked(text, found_chains, covered, people))
    sure.sort(key=lambda run: run.start)
    for run in sure:
        names = names_of(run)
        fits = people.fits(names, gender_of_run(run))
        run.person = fits[0].name if len(fits) == 1 else None
        if len(names) > 1 and run.person is None:
            run.person = text[run.start : run.end]
    return sure


def _within_paragraphs(text: str, found: list[Chain]) -> list[Chain]:
    """Return the chains, those cut in two that run over the end of a paragraph."""
    if "\n" not in text:
        return found
    scan: Scan | None = None
    whole: list[Chain] = []
    for chain in found:
        if len(chain) == 1 or "\n" not in text[chain[0][0] : chain[-1][1]]:
            whole.append(chain)
            continue
        scan = scan or Scan.of(text)
        part: Chain = []
        for word in chain:
            if part and scan.paragraph_index(word[0]) != scan.paragraph_index(part[-1][0]):
                whole.append(part)
                part = []
            part.append(word if part else (*word[:4], PLAIN))
        whole.append(part)
    return whole


def _echoes(doubtful: list[Run], sure: list[Run]) -> dict[str, int]:
    """Return how often each word stands alone, as a surname on second reference does."""
    counts: dict[str, int] = {}
    for run in doubtful:
        if len(run.words) == 1:
            key = key_of(run.last)
            counts[key] = counts.get(key, 0) + 1
    for run in sure:
        if len(run.words) == 1 and run.title >= 0:
            key = key_of(run.last)
            counts[key] = counts.get(key, 0) + 3
    return counts


def _echoed(run: Run, echoes: dict[str, int], text: str) -> bool:
    first, last = run.words[0], run.words[-1]
    if first[3] & (PLACE | NO_PERSON | DEMONYM | ORG_WORD | COMMON) or last[3] & (BIG_PLACE | ORG_WORD | COMMON | NO_PERSON):
        return False
    if text[max(0, run.start - 4) : run.start].lower() == "the " or run.before & COMMON:
        return False
    return echoes.get(key_of(last[2]), 0) > echoes.get(key_of(first[2]), 0)


def _headline_verb(run: Run, text: str, people: People) -> bool:
    """Whether an unknown word before a known surname is no given name: "Why Critics Renounce Nowak"."""
    first = run.words[0]
    if first[3] & (GIVEN | INITIAL) or key_of(run.last) not in people.by_last:
        return False
    return bool((run.before | run.after) & COMMON) or _opens_sentence(text, run.start) or first[2].endswith(("ing", "ed"))


def _in_list(run: Run, text: str, ends: set[int]) -> bool:
    """Whether the run goes on a list of persons: "Anna Nowak, Jan Kos and Ewa Lis"."""
    if any(word[3] & (PLACE | NO_PERSON | DEMONYM | ORG_WORD | COMMON | CAPITALS) for word in run.words):
        return False
    for joint in (", and ", " and ", ", ", "; "):
        if text.endswith(joint, max(0, run.start - len(joint)), run.start):
            return run.start - len(joint) in ends
    return False


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in ".!?\"”:“" or "\n" in text[max(0, start - 2) : start]


def _linked(text: str, found: list[Chain], covered: set[int], people: People) -> list[Run]:
    """Return the words outside all other runs that are names of the text's people."""
    linked: list[Run] = []
    for chain, index in lone_words(found, covered, people):
        word = chain[index]
        start, flags = word[0], word[3]
        before = text[max(0, start - 12) : start].rpartition(" ")[0].rpartition(" ")[2]
        if flags & TITLE and (before in ("the", "The", "a", "A") or _opens_sentence(text, start) and not _speaks(text, word[1])):
            continue
        if flags & COMMON and (_opens_sentence(text, start) or index or len(chain) > 1) and not _speaks(text, word[1]):
            continue
        if flags & PLACE and (before in _IN or text[word[1] : word[1] + 2] == ", " and text[word[1] + 2 : word[1] + 3].isupper()):
            continue
        if flags & BIG_PLACE and text[max(0, start - 2) : start] == ", " and text[word[1] : word[1] + 1] in ",.":
            continue
        run = next(runs(text, [(*word[:4], PLAIN)], _EMPTY), None) or Run(start, word[1], [word], -1, 0, -1, 0, 0)
        run.rule = "second-reference"
        linked.append(run)
    return linked


_EMPTY = Lexicon({}, {}, {})


def _speaks(text: str, end: int) -> bool:
    following = text[end : end + 12].split(maxsplit=1)
    return bool(following) and following[0].rstrip(".,") in ("said", "says", "told", "added", "was", "has", "had", "who", "and")


def _mentions(scan: Scan, found: list[Run]) -> list[NameMention]:
    mentions: list[NameMention] = []
    end = 0
    text, offset = scan.text, scan.start
    for run in found:
        start = run.start if run.title < 0 else run.title
        if run.start < end:
            continue
        if start < end:  # the title would begin inside the mention before
            start = run.title = end + len(text[end : run.title_end]) - len(text[end : run.title_end].lstrip(" ,’'s"))
            if run.title >= run.title_end or text[end : end + 1] in "’'":
                start, run.title = run.start, -1
        name = scan.sub(run.start, run.end)
        title = scan.sub(run.title, run.title_end) if run.title >= 0 else None
        end = run.end
        mentions.append(
            NameMention(
                offset + start, offset + end, text[start:end], name, title, name_key(name.text), run.person, run.rule or ""
            )
        )
    return mentions


def _with_entities(scan: Scan, mentions: list[NameMention], annotator: Annotator) -> list[NameMention]:
    """Add the annotator's persons that overlap no mention."""
    added: list[NameMention] = []
    for annotation in annotator.annotate([scan.text]):
        for entity in annotation.entities:
            if entity.label != "PERSON" or not entity.text.strip():
                continue
            name = scan.sub(entity.start, entity.end).strip()
            if any(name.overlaps(mention) for mention in mentions):
                continue
            person = name.text if " " in name.text else None
            added.append(
                NameMention(name.start, name.end, name.text, name, None, name_key(name.text), person, "annotator")
            )
    return sorted([*mentions, *added], key=lambda mention: mention.start)
