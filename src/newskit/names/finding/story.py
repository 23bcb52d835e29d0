"""One text's persons: what is sure, what the rest of the text decides, and who each mention stands for."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newskit.names.finding.evidence import judge, opens_sentence, weigh
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
    SURNAME,
    Lexicon,
    lexicon,
)
from newskit.names.finding.link import People, gender_of_run, key_of, lone_words, names_of
from newskit.names.finding.parts import PLAIN, parts
from newskit.names.finding.runs import NEVER_ALONE, Run, runs, single
from newskit.names.finding.words import Chain, chains_of
from newskit.text import Scan

_PAIR = 2
_LONGEST_KIN = 20
_OF_A_NAME = SURNAME | GIVEN | INITIAL | CAPITALS
_NO_NAME = PLACE | NO_PERSON | DEMONYM | ORG_WORD | COMMON
_JOINTS = (", and ", " and ", ", ", "; ")
_TITLED = 3  # how much a title before a lone name weighs against a bare one


def persons_in(scan: Scan) -> list[Run]:
    """Return the runs that are persons' names, in order, each with the fuller name it stands for.

    Args:
        scan: The text; the runs' offsets count in ``scan.text``.
    """
    words = lexicon()
    found = _within_paragraphs(scan, scan.once(chains_of))
    story = _Story(scan.text)
    story.sort_out(found, words)
    story.settle(story.decide())
    story.link(found)
    return story.resolved()


@attrs.define(eq=False)
class _Story:
    """What is known so far of one text.

    Attributes:
        sure: Runs that are persons' names.
        doubtful: Runs that neither their words nor a title settle.
        covered: Where the words stand that belong to a run settled either way.
        things: Words of what proved to be a firm, a place or a storm, in look-up form.
        people: The persons named in full.
    """

    text: str
    sure: list[Run] = attrs.field(factory=list)
    doubtful: list[Run] = attrs.field(factory=list)
    covered: set[int] = attrs.field(factory=set)
    things: set[str] = attrs.field(factory=set)
    people: People = attrs.field(factory=People)

    def accept(self, run: Run, rule: str) -> None:
        """Take a run for a person's name."""
        run.rule = rule
        self.sure.append(run)
        self._add(run)

    def _add(self, run: Run) -> None:
        self.covered.update([word[0] for word in run.words])
        if len(run.words) > 1:
            before = self.text[max(0, run.start - _LONGEST_KIN) : run.start].rstrip(" ,").rpartition(" ")[2]
            self.people.add(run, self.text[run.start : run.end], relative=before.lower() in parts("kin"))

    def sort_out(self, found: list[Chain], words: Lexicon) -> None:
        """Judge each run by its own words and its title."""
        text = self.text
        for chain in found:
            candidates: Iterable[Run]
            if len(chain) == 1:
                flags = chain[0][3]
                if flags & NEVER_ALONE and not flags & _OF_A_NAME:
                    continue
                one = single(text, chain, words)
                candidates = () if one is None else (one,)
            else:
                candidates = runs(text, chain, words)
            for run in candidates:
                judge(run, text, words)
                if run.rule is None:
                    self.doubtful.append(run)
                elif run.rule:
                    self.sure.append(run)
                else:
                    self.covered.update([word[0] for word in run.words])
                    self.things.update([key_of(word[2]) for word in run.words])

        self._shorten()
        self.sure = [run for run in self.sure if not self._short_for_thing(run)]
        for run in self.sure:
            self._add(run)

    def _short_for_thing(self, run: Run) -> bool:
        """Whether what looks like a name is a firm's or a place's, seen in full: Harlan Valley (Water Authority)."""
        last = run.words[-1][3]
        return bool(
            run.rule == "given-name" and last & ORG_WORD and all(key_of(word[2]) in self.things for word in run.words)
        )

    def _shorten(self) -> None:
        """Cut what a headline or a thing's name adds to a name that stands alone elsewhere: Ann Lee Prize."""
        longer = [run for run in self.sure if len(run.words) > _PAIR]
        if not longer:
            return
        pairs = {(run.words[0][2], run.words[1][2]) for run in self.sure if len(run.words) == _PAIR}
        for run in longer:
            if not run.words[-1][3] & _OF_A_NAME and (run.words[0][2], run.words[1][2]) in pairs:
                run.keep(_PAIR)
            elif not run.words[0][3] & _OF_A_NAME and (run.words[-2][2], run.words[-1][2]) in pairs:
                run.drop(len(run.words) - _PAIR)

    def decide(self) -> list[Run]:
        """Weigh the doubtful runs by what stands around them; return those that stay so."""
        echoes = self._echoes()
        ends = {run.end for run in self.sure if len(run.words) > 1}
        waiting = []
        for run in self.doubtful:
            if len(run.words) == 1:
                key = key_of(run.last)
                if key in self.things and key not in self.people.by_last:
                    self.covered.add(run.words[0][0])
                    continue
                rule = weigh(run, self.text)
            else:
                rule = weigh(run, self.text)
                if rule is None and self._in_list(run, ends):
                    rule = "list"
                if rule is None and self._echoed(run, echoes):
                    rule = "echo"
                if rule in ("surname", "surname-shape", "echo") and self._headline_verb(run):
                    rule = None
                if rule:
                    ends.add(run.end)
            if rule is None:
                waiting.append(run)
            else:
                self.accept(run, rule)
        return waiting

    def settle(self, waiting: list[Run]) -> None:
        """Take what ends like a longer name, or shares the surname of somebody named in full."""
        for run in waiting:
            if len(run.words) == 1:
                continue
            if self.people.ends_like(run):
                self.accept(run, "second-reference")
            elif (
                key_of(run.last) in self.people.by_last
                and not run.words[0][3] & (PLACE | DEMONYM | NO_PERSON | CAPITALS)
                and not opens_sentence(self.text, run.start)
                and not self._headline_verb(run)
            ):
                self.accept(run, "relative")

    def link(self, found: list[Chain]) -> None:
        """Take the words outside all other runs that are names of the text's people."""
        for word in lone_words(self.text, found, self.covered, self.people):
            run = next(runs(self.text, [(*word[:4], PLAIN)], _NO_LEXICON), None)
            run = run or Run(word[0], word[1], [word], -1, 0, -1, 0, 0)
            run.rule = "second-reference"
            self.sure.append(run)

    def resolved(self) -> list[Run]:
        """Return the persons' names in order, each with the fullest form of the name it stands for."""
        for run in self.sure:
            names = names_of(run) if len(run.words) > 1 else (key_of(run.words[0][2]),)
            fits = self.people.fits(names, gender_of_run(run))
            if len(fits) == 1:
                run.person = fits[0].name
                if len(names) == 1 and run.title < 0:
                    run.rule = "second-reference"
            elif len(names) > 1:
                run.person = self.text[run.start : run.end]
        return sorted(self.sure, key=lambda run: run.start)

    def _echoes(self) -> dict[str, int]:
        """Return how often each word stands alone, as a surname on second reference does."""
        counts: dict[str, int] = {}
        for run in self.doubtful:
            if len(run.words) == 1:
                key = key_of(run.last)
                counts[key] = counts.get(key, 0) + 1
        for run in self.sure:
            if len(run.words) == 1 and run.title >= 0:
                key = key_of(run.last)
                counts[key] = counts.get(key, 0) + _TITLED
        return counts

    def _echoed(self, run: Run, echoes: dict[str, int]) -> bool:
        """Whether the last word of a run stands alone elsewhere, more often than the first one does."""
        first, last = run.words[0], run.words[-1]
        if first[3] & _NO_NAME or last[3] & (_NO_NAME & ~PLACE | BIG_PLACE):
            return False
        if self.text[max(0, run.start - 4) : run.start].lower() == "the " or run.before & COMMON:
            return False
        return echoes.get(key_of(last[2]), 0) > echoes.get(key_of(first[2]), 0)

    def _in_list(self, run: Run, ends: set[int]) -> bool:
        """Whether the run goes on a list of persons: "Anna Nowak, Jan Kos and Ewa Lis"."""
        if any(word[3] & (_NO_NAME | CAPITALS) for word in run.words):
            return False
        for joint in _JOINTS:
            if self.text.endswith(joint, max(0, run.start - len(joint)), run.start):
                return run.start - len(joint) in ends
        return False

    def _headline_verb(self, run: Run) -> bool:
        """Whether an unknown word before a known surname is no given name: "Why Critics Renounce Nowak"."""
        first = run.words[0]
        if first[3] & (GIVEN | INITIAL) or key_of(run.last) not in self.people.by_last:
            return False
        return (
            bool((run.before | run.after) & COMMON)
            or opens_sentence(self.text, run.start)
            or first[2].endswith(("ing", "ed"))
        )


_NO_LEXICON = Lexicon({}, {}, {})


def _within_paragraphs(scan: Scan, found: list[Chain]) -> list[Chain]:
    """Return the chains, those cut in two that run over the end of a paragraph."""
    text = scan.text
    if "\n" not in text:
        return found
    whole: list[Chain] = []
    for chain in found:
        if len(chain) == 1 or "\n" not in text[chain[0][0] : chain[-1][1]]:
            whole.append(chain)
            continue
        part: Chain = []
        for word in chain:
            if part and scan.paragraph_index(word[0]) != scan.paragraph_index(part[-1][0]):
                whole.append(part)
                part = []
            part.append(word if part else (*word[:4], PLAIN))
        whole.append(part)
    return whole
