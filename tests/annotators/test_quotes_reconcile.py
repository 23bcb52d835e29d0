"""Rules and parse: what a parse may add, and that it takes nothing away."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given

from newskit import Annotation, Span, extract_quotes
from newskit.annotators.trees import Parse
from newskit.quotes.bounds import next_report_start, outer_clause_start
from newskit.quotes.cues import lexicon
from newskit.quotes.found import Found
from newskit.quotes.reading import find_attributions
from newskit.quotes.reconcile import reconcile
from newskit.quotes.words import Words
from newskit.text import Scan
from tests.annotators.trees import Fixed, nonsense, tree

ADJUNCT = """
Kos PROPN 3 nsubj
has AUX 3 aux
said VERB 0 root
for ADP 5 case
weeks NOUN 3 obl
he PRON 8 nsubj
would AUX 8 aux
stay VERB 3 ccomp
in ADP 10 case
office NOUN 8 obl
+. PUNCT 3 punct
"""
MEMBERS = """
Kos PROPN 2 nsubj
praised VERB 0 root
the DET 4 det
nurses NOUN 2 obj
+, PUNCT 7 punct
the DET 7 det
guards NOUN 4 conj
and CCONJ 10 cc
the DET 10 det
cooks NOUN 4 conj
+. PUNCT 2 punct
"""
QUOTED = """
Kos PROPN 2 nsubj
praised VERB 0 root
the DET 4 det
nurses NOUN 2 obj
+, PUNCT 8 punct
the DET 8 det
“ PUNCT 8 punct
+guards NOUN 4 conj
+” PUNCT 8 punct
and CCONJ 12 cc
the DET 12 det
cooks NOUN 4 conj
+. PUNCT 2 punct
"""
ASIDE = MEMBERS.replace("guards NOUN 4 conj", "guards NOUN 2 obl")
MAIN = """
While SCONJ 3 mark
Kos PROPN 3 nsubj
claimed VERB 10 advcl
that SCONJ 6 mark
talks NOUN 6 nsubj
failed VERB 3 ccomp
+, PUNCT 10 punct
aides NOUN 10 nsubj
quietly ADV 10 advmod
rejoiced VERB 0 root
+. PUNCT 10 punct
"""
NOT_MAIN = MAIN.replace("VERB 10 advcl", "VERB 0 root").replace("rejoiced VERB 0 root", "rejoiced VERB 3 conj")


def contents(words: Words, found: list[Found]) -> list[str]:
    return [words.span(first, after).text for one in found for first, after in one.content]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (ADJUNCT, ["he would stay in office"]),
        (MEMBERS, ["the nurses, the guards and the cooks"]),
        (QUOTED, ["the nurses, the “guards” and the cooks"]),
        (ASIDE, ["the nurses"]),
        (MAIN, ["talks failed"]),
    ],
)
def test_contents_with_a_parse(rows: str, expected: list[str]) -> None:
    text, annotation = tree(rows)
    words = Words(Scan.of(text))
    found = find_attributions(words, lexicon())
    assert contents(words, reconcile(words, found, lexicon(), annotation)) == expected


RESTRICTING = """
The DET 2 det
mayor NOUN 7 nsubj
who PRON 4 nsubj
said VERB 2 acl:relcl
talks NOUN 6 nsubj
failed VERB 4 ccomp
resigned VERB 0 root
"""
BACKING = """
Hackers NOUN 4 nsubj
backing VERB 1 acl
Kos PROPN 2 obj
hijacked VERB 0 root
radio NOUN 4 obj
"""


@pytest.mark.parametrize(
    ("rows", "cue", "start"),
    [
        (MAIN, "claimed", "aides quietly"),
        (NOT_MAIN, "claimed", None),
        (
            MAIN.replace("+, PUNCT 10 punct\n", "so ADV 10 advmod\n"),
            "claimed",
            None,
        ),  # no comma: the parse may be wrong
        (RESTRICTING, "said", "resigned"),
        (RESTRICTING.replace("who PRON 4 nsubj", "who PRON 4 obl"), "said", None),
        (RESTRICTING.replace("resigned VERB 0 root", "resigned NOUN 0 root"), "said", None),
        (BACKING, "backing", "hijacked"),
        (BACKING.replace("backing", "backed"), "backed", None),
    ],
)
def test_where_the_clause_around_the_cue_goes_on(rows: str, cue: str, start: str | None) -> None:
    text, annotation = tree(rows)
    said = Span(text.index(cue), text.index(cue) + len(cue), cue)
    content = Span(said.end + 1, len(text), text[said.end + 1 :])
    found = outer_clause_start(Parse.of(annotation), said, content)
    assert found == (None if start is None else text.index(start))


def test_a_quote_of_the_parse_alone_says_so() -> None:
    text, annotation = tree(ADJUNCT)
    words = Words(Scan.of(text))
    (one,) = reconcile(words, [], lexicon(), annotation)
    assert one.rule == "parsed clause"
    assert one.source is not None
    assert one.cue is not None
    assert (words.span(*one.source).text, words.span(*one.cue).text) == ("Kos", "has said")


def test_extract_quotes_asks_once_and_offsets_count_in_the_whole_text() -> None:
    text, annotation = tree(ADJUNCT)
    asked: list[str] = []

    class Counting(Fixed):
        def annotate(self, texts: Sequence[str]) -> list[Annotation]:
            asked.extend(texts)
            return super().annotate(texts)

    whole = f"Headline\n\n{text}"
    span = Span(10, len(whole), text)
    (quote,) = extract_quotes(span, Counting(text, annotation))
    assert asked == [text]
    assert (quote.content[0].text, quote.kind, quote.rule) == ("he would stay in office", "indirect", "parsed clause")
    assert all(whole[part.start : part.end] == part.text for part in (quote, *quote.content))


def test_without_a_parse_nothing_changes() -> None:
    words = Words(Scan.of("Kos said for weeks he would stay, adding that “nobody” had asked."))
    found = find_attributions(words, lexicon())
    assert reconcile(words, found, lexicon(), Annotation()) == found


@given(nonsense())
def test_nonsense_takes_nothing_away(parse: tuple[str, Annotation]) -> None:
    text, annotation = parse
    words = Words(Scan.of(text))
    found = find_attributions(words, lexicon())
    both = reconcile(words, found, lexicon(), annotation)
    for one, by_rule in zip(both, found, strict=False):
        assert one.cue == by_rule.cue
        assert one.rule.removesuffix(", parsed") == by_rule.rule
        assert one.rule != by_rule.rule or (one.content, one.source) == (by_rule.content, by_rule.source)
    assert len(both) >= len(found)
    assert all(first < after for one in both for first, after in one.content)
    assert all(one.rule == "parsed clause" for one in both[len(found) :])


NOBODY = """
Aides NOUN 4 nsubj
never ADV 4 advmod
quite ADV 4 advmod
realized VERB 0 root
that SCONJ 7 mark
talks NOUN 7 nsubj
failed VERB 4 ccomp
"""
NEXT = """
Kos PROPN 2 nsubj
said VERB 0 root
little ADJ 2 obj
about ADP 6 case
the DET 6 det
mine NOUN 3 nmod
+, PUNCT 10 punct
and CCONJ 10 cc
aides NOUN 10 nsubj
say VERB 2 conj
she PRON 12 nsubj
regrets VERB 10 ccomp
it PRON 12 obj
"""


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (NOBODY, [("Aides", "talks failed")]),
        (NOBODY.replace("quite ADV", "quite NOUN"), [("quite", "talks failed")]),  # a noun might be somebody
    ],
)
def test_who_says_it(rows: str, found: list[tuple[str, str]]) -> None:
    text, annotation = tree(rows)
    quotes = extract_quotes(text, Fixed(text, annotation))
    assert [(quote.source and quote.source.text, quote.content[0].text) for quote in quotes] == found


@pytest.mark.parametrize(
    ("rows", "start"),
    [
        (NEXT, "aides say"),
        (NEXT.replace("aides NOUN", "they PRON"), None),  # her own words may go on so
        (NEXT.replace("say VERB 2 conj", "say VERB 2 dep"), None),
        (NEXT.replace("say VERB", "dig VERB"), None),
        (NEXT.replace("regrets VERB 10 ccomp", "regrets VERB 10 obl"), None),
    ],
)
def test_where_the_next_report_begins(rows: str, start: str | None) -> None:
    text, annotation = tree(rows)
    content = Span(9, len(text), text[9:])
    found = next_report_start(Parse.of(annotation), Span(4, 8, "said"), content, lexicon().triggers)
    assert found == (None if start is None else text.index(start))
