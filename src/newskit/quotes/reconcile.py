"""Reconcile: what a parse adds to the attributions that the rules found, and why it is believed there.

Where rules and parse name different sources, the rules were right six times as often (annotated news, small models).
So no attribution is taken back, and quotation marks stay the rules' business.  A parse is asked what the rules cannot
see:

* *Whose clause a verb is.*  ``The mayor, who said the talks failed, resigned``: nothing said holds the verb that the
  saying hangs on, so the content ends before it, as it does before a clause that tells of the saying
  (``said ships turned back, as aides nodded``).  A clause joined to the cue that reports something itself
  (``said little, and aides say he left``) is the next attribution.
* *How far a clause or a list goes.*  Where the rules stop at a word that often begins the next clause, and the parse
  hangs what follows on this one, it belongs here; so do further members of an object behind a comma.
* *What can be a source.*  Adverbs and participles say nothing (``aides never | quite | realized``); there the parse's
  subject takes the place of the rules' source.  Where they have none, it has to be a named person or organization.
* *A cue without content.*  The rules know the verb and saw no clause behind it (``said for weeks | he would stay``).
  Where the parse has the clause and a subject before it, there is a quote.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newskit.annotators import Annotation
from newskit.annotators.trees import Parse
from newskit.quotes.bounds import aside_start, clause_end, list_end, next_report_start, outer_clause_start
from newskit.quotes.cues import Lexicon
from newskit.quotes.entities import is_named
from newskit.quotes.found import Found, Range
from newskit.quotes.hits import Hit, cued_in
from newskit.quotes.parsed import content_of, is_statement, subject_of
from newskit.quotes.words import Words
from newskit.text import Span

_LISTS = ("object", "preposition")
_REPORTED = ("clause", "that")
_FEWEST_WORDS = 3
_NOBODY = frozenset({"ADV", "ADP", "AUX", "SCONJ", "PART", "VERB", "PUNCT"})
_CLAUSE = frozenset({"ccomp"})
_OWN_SUBJECT = ("raised",)  # "the plan seems to fail": the subject is the content's, and who thinks so nobody says


def reconcile(words: Words, found: Sequence[Found], cues: Lexicon, annotation: Annotation) -> list[Found]:
    """Return the attributions *found* by rule, with what the parse adds; none is lost.

    Args:
        words: The words of a text.
        found: What the rules found in it.
        cues: The cues they looked for.
        annotation: The parse of ``words.scan.text``.
    """
    if not annotation.sentences:
        return list(found)
    parse = Parse.of(annotation)
    taken = bytearray(len(words.low))
    for one in found:
        for first, after in _parts(one):
            taken[first:after] = b"\1" * (after - first)
    kept = [_bounded(words, _sourced(words, one, parse, annotation), cues, parse, taken) for one in found]
    return [*kept, *_missed(words, cues, parse, taken)]


def _parts(one: Found) -> list[Range]:
    return [*one.content, *filter(None, (one.cue, one.source))]


def _sourced(words: Words, one: Found, parse: Parse, annotation: Annotation) -> Found:
    """Return the attribution with the parse's source where the rules' is no noun phrase, or they have none."""
    if one.cue is None or one.rule.endswith(_OWN_SUBJECT):
        return one
    if one.source is not None and not _says_nothing(parse, _span(words, one.source)):
        return one
    subject = subject_of(parse, _span(words, one.cue))
    if subject is None or (one.source is None and not is_named(subject, annotation, parse)):
        return one
    source = _range(words, subject)
    if source[0] >= source[1] or any(source[0] < after and first < source[1] for first, after in one.content):
        return one
    return Found(one.content, one.cue, source, one.type, f"{one.rule}, parsed", one.trusted)


def _says_nothing(parse: Parse, source: Span) -> bool:
    """Whether *source* is adverbs and participles and the like, and so nobody."""
    tree = parse.tree_at(source)
    tokens = [tree.token(place) for place in tree.places(source)] if tree else []
    return bool(tokens) and all(token.pos in _NOBODY for token in tokens)


def _bounded(words: Words, one: Found, cues: Lexicon, parse: Parse, taken: bytearray) -> Found:
    """Return the attribution with its content cut or run on where the parse shows how far it goes."""
    if one.cue is None or len(one.content) != 1:
        return one
    first, after = one.content[0]
    if first < one.cue[1]:
        return one
    last = _cut(words, one.cue, (first, after), cues, parse)
    if last is None and one.rule.endswith(_LISTS):
        last = _run_on(words, one.cue, (first, after), parse, taken)
    if last is None and one.rule.endswith(_REPORTED):
        last = _go_on(words, one.cue, (first, after), parse, taken)
    if last is None:
        return one
    taken[after:last] = b"\1" * (last - after)
    taken[last:after] = b"\0" * (after - last)
    rule = one.rule if one.rule.endswith(", parsed") else f"{one.rule}, parsed"
    return Found([(first, last)], one.cue, one.source, one.type, rule, one.trusted)


def _cut(words: Words, cue: Range, content: Range, cues: Lexicon, parse: Parse) -> int | None:
    """Return where the content ends if it ran on into the clause around the cue, or into the next report."""
    said, known = _span(words, cue), _span(words, content)
    start = outer_clause_start(parse, said, known)
    if start is None:
        start = next_report_start(parse, said, known, cues.triggers)
    if start is None and any(map(str.isalnum, known.text)):
        start = aside_start(parse, said, known)
    if start is None:
        return None
    last = words.at(start)
    while last > content[0] and words.quote[last - 1] < 0 and not _is_content(words.low[last - 1]):
        last -= 1
    return last if content[0] < last < content[1] and not _cuts_quote(words, last) else None


def _is_content(word: str) -> bool:
    return word[0].isalnum() and word not in _JOINTS


_JOINTS = frozenset({"and", "but", "or", "while"})


def _go_on(words: Words, cue: Range, content: Range, parse: Parse, taken: bytearray) -> int | None:
    """Return where the clause ends that the content begins, if the rules stopped before a word, not at a mark."""
    after = content[1]
    if after >= len(words.low) or not (words.low[after][0].isalnum() or words.low[after] == ";"):
        return None
    end = clause_end(parse, _span(words, cue), _span(words, content))
    last = 0 if end is None else bisect_left(words.start, end)
    if last <= after or any(taken[after:last]) or _unit_end(words, after) < last:
        return None
    return None if _cuts_quote(words, after) or _cuts_quote(words, last) else last


def _run_on(words: Words, cue: Range, content: Range, parse: Parse, taken: bytearray) -> int | None:
    """Return where the list ends that the content begins, if nothing else was found in the rest of it."""
    after = content[1]
    if after >= len(words.low) or words.low[after] != ",":
        return None
    end = list_end(parse, _span(words, cue), _span(words, content))
    last = 0 if end is None else bisect_left(words.start, end)
    if last <= after or any(taken[after:last]) or _unit_end(words, after) < last:
        return None
    return None if _cuts_quote(words, after) or _cuts_quote(words, last) else last


def _missed(words: Words, cues: Lexicon, parse: Parse, taken: bytearray) -> list[Found]:
    """Return the attributions of cues that the rules knew and found no content for."""
    added = []
    triggers = [place for place, word in enumerate(words.low) if word in cues.triggers and not taken[place]]
    for unit in words.units:
        places = triggers[bisect_left(triggers, unit[0]) : bisect_left(triggers, unit[1])]
        for hit in cued_in(words, unit, places, cues)[0] if places else ():
            one = _clause(words, unit, hit, parse)
            if one is None or any(any(taken[first:after]) for first, after in _parts(one)):
                continue
            added.append(one)
            for first, after in _parts(one):
                taken[first:after] = b"\1" * (after - first)
    return added


def _clause(words: Words, unit: Range, hit: Hit, parse: Parse) -> Found | None:
    """Return the attribution that the parse gives a cue: its subject before it, its clause behind it."""
    if hit.mode not in ("finite", "ing"):
        return None
    cue = _span(words, (hit.verb, hit.verb + 1))
    content = content_of(parse, cue, only=_CLAUSE)
    source = subject_of(parse, cue)
    if source is None or len(content) != 1 or not is_statement(parse, cue):
        return None
    first, after = _range(words, content[0])
    if first < hit.after or after > unit[1] or after - first < _FEWEST_WORDS:
        return None
    if words.quote[first] >= 0 or _cuts_quote(words, after):
        return None
    begin, end = _range(words, source)
    led = end <= hit.first or (hit.mode == "ing" and begin >= after)  # "Noting that it froze, | Ode stayed"
    if not led or begin < unit[0] or end > unit[1] or _quoted(words, (begin, end)):
        return None
    impersonal = source.text.lower() == "it" and "raising" in hit.form.frames
    named = None if impersonal else (begin, end)
    return Found([(first, after)], (hit.first, hit.after), named, hit.form.cue.type, "parsed clause")


def _span(words: Words, part: Range) -> Span:
    """Return a stretch of words as a span of the text that was parsed."""
    start, end = words.start[part[0]], words.end[part[1] - 1]
    return Span(start, end, words.scan.text[start:end])


def _range(words: Words, span: Span) -> Range:
    return bisect_right(words.end, span.start), bisect_left(words.start, span.end)


def _unit_end(words: Words, place: int) -> int:
    index = bisect_right(words.units, (place, len(words.low))) - 1
    return words.units[index][1]


def _cuts_quote(words: Words, after: int) -> bool:
    """Whether a quotation that began before *after* goes on behind it."""
    return after < len(words.low) and words.quote[after] >= 0 and words.quote[after] == words.quote[after - 1]


def _quoted(words: Words, part: Range) -> bool:
    return max(words.quote[part[0] : part[1]], default=-1) >= 0
