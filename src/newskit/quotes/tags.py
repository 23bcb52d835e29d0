"""Tags: a source and a cue behind the words they report, or between them: ``"...," she said``."""

from __future__ import annotations

from bisect import bisect_left

from newskit.quotes.closed import word_set
from newskit.quotes.content import clause_end, skip_addressee
from newskit.quotes.cues import Cue, Form, Lexicon
from newskit.quotes.found import Found, Range
from newskit.quotes.grammar import AUXILIARIES, DETERMINERS, PRONOUNS, is_finite, is_title
from newskit.quotes.hits import Hit
from newskit.quotes.sources import mention_end, source_before, source_behind
from newskit.quotes.words import Words

_FEWEST = 3
_LONGEST_GAP = 40
_LONGEST_ADJUNCT = 14
_SUBORDINATE = word_set("as when while if after although though since because once unless")
_CLOSING = word_set(
    "on in at during monday tuesday wednesday thursday friday saturday sunday by yesterday earlier last this late "
    "after through recently when to"
)
_NOT_SUBJECT = word_set(
    "and but or as which that in on to is was were are of for with at by from than including because when while "
    "if so after before since though although drawing meaning like"
)


def find_tag(words: Words, unit: Range, hits: list[Hit], lexicon: Lexicon, *, quoted: bool) -> tuple[Found, int] | None:
    """Return the attribution whose tag stands behind or inside the statement, and where the tag ends.

    Args:
        words: The words of the text.
        unit: The statement.
        hits: Its cues.
        lexicon: All cues, to see where content ends.
        quoted: Whether a quotation stands in the statement.
    """
    comma = unit[0] - 1 if quoted else None
    for hit in hits:
        if hit.mode != "finite" or "quote" not in hit.form.frames:
            continue
        if comma is None:
            comma = words.low.index(",", *unit) if "," in words.low[unit[0] : unit[1]] else unit[1]
        if not quoted and hit.first < hit.verb and hit.form.cue.lemma == "continue":
            continue  # "said the talks would continue and"
        if hit.first <= comma:
            continue  # no comma before it, and so no words that it could close
        found = _straight(words, unit, hit, lexicon) or _inverted(words, unit, hit, lexicon)
        if found:
            return found
    return None


def find_open_tag(words: Words, unit: Range, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Return the attribution of a tag whose verb no lexicon has, and where the tag ends: ``"Gone," she giggled``.

    Behind a quotation that begins the statement and stops with a comma, a question or an exclamation mark, any verb
    reports it.
    """
    first, high = unit
    quote = words.quote[first]
    if quote < 0:
        return None
    end = words.spans[quote][1]
    if end >= high or end - first < _FEWEST + 2 or is_title(words, quote) or not _ends_utterance(words, end):
        return None
    for place in range(end, min(high, end + _LONGEST_OPEN_TAG)):
        if words.quote[place] >= 0 or words.low[place] in AUXILIARIES:
            return None
        present = words.low[place - 1] in {"he", "she"} and words.low[place].endswith("s")
        if present or is_finite(words, place) or any(form.third for form in lexicon.get(words.low[place])):
            comma = "," in words.low[end - 2 : end + 1]
            if not comma and place > end and words.low[place + 1 : place + 2] not in ([","], ["."]):
                return None  # "Stop!" Ode walked away
            return find_tag(words, unit, [Hit(place, place, place + 1, _ANY_VERB, "finite")], lexicon, quoted=True)
    return None


_LONGEST_OPEN_TAG = 12
_ANY_VERB = Form(
    Cue("-", ("-", "-", "-", "-"), "speech", frozenset({"quote"})),
    "speech",
    frozenset({"quote"}),
    (),
    base=False,
    third=False,
    past=True,
    participle=False,
    ing=False,
)


def _left(words: Words, unit: Range, tag: int) -> Range | None:
    """Return the words before a tag that it reports: from the start of the statement, or a quoted sentence in it."""
    after = tag
    first = unit[0]
    while after > first and words.quote[after - 1] < 0 and words.low[after - 1] in {",", "—", "–", "-"}:
        after -= 1
    if after <= first:
        return None
    quote = words.quote[after - 1]
    if quote >= 0 and words.quote[first] < 0:
        opening = words.spans[quote][0]
        before = words.low[opening - 1]
        if before == ":" or (before == "," and words.is_capital(min(opening + 1, after - 1))):
            first = opening
    return first, after


def _quote_end(words: Words, place: int, low: int) -> int | None:
    """Return the end of the nearest quotation before *place*, if it is near enough for a tag."""
    index = bisect_left(words.spans, (place,)) - 1
    if index < 0:
        return None
    end = min(words.spans[index][1], place)
    return end if end > max(low, place - _LONGEST_GAP) else None


def _ends_utterance(words: Words, after: int) -> bool:
    """Whether the quotation that ends at *after* ends with a stop or a comma, inside or behind its marks."""
    if after < len(words.low) and words.low[after] in {",", "—", "–", "-"}:
        return True
    for at in range(after - 1, max(after - 5, -1), -1):
        if words.low[at][0].isalnum():
            return False
        if words.low[at] in {",", ".", "?", "!", "…", "—", "–", "-"}:
            return True
    return False


def _inverted(words: Words, unit: Range, hit: Hit, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Read a tag with the cue first: ``"...," | said | Ann Ode, a lawyer``."""
    low, high = unit
    place = hit.after
    if hit.first != hit.verb or not (hit.form.past or hit.form.third) or hit.first <= low:
        return None
    if place >= high or words.quote[place] >= 0:
        return None
    end = hit.first - 1 if words.low[hit.first - 1] in {",", "—", "–", "-"} else hit.first
    quoted = end > low and words.quote[end - 1] >= 0
    if not quoted and (words.low[hit.first - 1] != "," or source_before(words, hit.first, low)):
        return None  # Ode, who left in May, said the road was closed
    if quoted and not _ends_utterance(words, end):
        return None
    word = words.low[place]
    if word in {"that", "to"} or (not quoted and word in PRONOUNS):
        return None
    source = source_behind(words, place, high)
    left = _left(words, unit, hit.first)
    if source is None or left is None:
        return None
    if not quoted and source[1] + 1 < high and words.quote[source[1] + 1] >= 0:
        return None  # Ode, who left, told her voters, "..."
    if not quoted and not (
        (left[1] - left[0] >= _FEWEST or (source[1] < high and words.low[source[1]] == ","))
        and (words.is_capital(place) or word in DETERMINERS)
        and any(is_finite(words, at) for at in range(max(left[0], left[1] - _LONGEST_GAP), left[1]))
        and not any(words.low[at] in AUXILIARIES for at in range(*source))
    ):
        return None
    return _with_rest(words, unit, hit, left, source, source[1], "inverted tag", lexicon)


def find_cleft(words: Words, unit: Range, hit: Hit) -> tuple[Found, int] | None:
    """Return the attribution of a tag that makes a quotation its subject: ``"..." is how | Ode | put it``."""
    low = unit[0]
    if words.quote[low] < 0:
        return None
    end = words.spans[words.quote[low]][1]
    if not end < hit.first <= end + _LONGEST_GAP or _CLEFT.isdisjoint(words.low[end : end + 5]):
        return None
    place = end
    while place < hit.first and words.low[place] in _BEFORE_CLEFT:
        place += 1
    if words.low[place] not in _CLEFT or words.low[place - 1] not in _IS:
        return None
    source = source_before(words, hit.first, place + 1)
    if source is None or source[0] != place + 1:
        return None
    after = hit.after + 1 if words.low[hit.after : hit.after + 1] == ["it"] else hit.after
    return Found([(low, end)], (hit.first, after), source, hit.form.type, "cleft tag"), after


_CLEFT = frozenset({"how", "what"})
_IS = word_set("is was is's that's were are")
_BEFORE_CLEFT = _IS | word_set(": , ; . – — - that this those these")


def _relative(words: Words, source: Range) -> bool:
    """Whether a relative clause without "that" was taken for a source: ``"...", | a name she | says she likes``."""
    first, after = source
    return after - first > 1 and words.low[after - 1] in _SUBJECTS and words.low[after - 2] not in {",", "and", "or"}


_SUBJECTS = frozenset({"he", "she", "they", "we", "i"})


def _straight(words: Words, unit: Range, hit: Hit, lexicon: Lexicon) -> tuple[Found, int] | None:
    """Read a tag with the source first: ``"...," | Ode | said``."""
    low, high = unit
    after = hit.after
    follows = words.low[after] if after < high else ""
    end = _quote_end(words, hit.first, low)
    if end is not None and _ends_utterance(words, end):
        source = _gap(words, end, hit.first)
        if source and _relative(words, source):
            return None
        if source and follows != "that":
            left = _left(words, unit, source[0])
            if left:
                return _with_rest(words, unit, hit, left, source, after, "tag", lexicon)
        if source:
            return None
    source = source_before(words, hit.first, end or low)
    if source is None or source[0] <= low or words.low[source[0] - 1] != "," or _relative(words, source):
        return None
    left = _left(words, unit, source[0])
    if left is None or (words.low[left[0]] in _SUBORDINATE and not _resumes(words, left, follows, after, high)):
        return None
    if "addressee" in hit.form.frames and follows.isalpha() and follows != "that":
        heard = skip_addressee(words, after, high)
        if heard < high and words.low[heard] == ",":
            after, follows = heard, ","
    if follows not in {"", ".", ",", "!", "?"} and not _closing_adjunct(words, hit, high):
        return None
    if left[1] - left[0] < _FEWEST and follows != ",":
        return None
    if follows == "," and after + 1 < high and words.quote[after + 1] >= 0 and end is None:
        return None
    return _with_rest(words, unit, hit, left, source, after, "tag", lexicon)


def _resumes(words: Words, left: Range, follows: str, after: int, high: int) -> bool:
    """Whether a main clause follows the tag behind a subordinate one: ``If it fails, he said, | we will go``."""
    if follows != "," or "," in words.low[left[0] : left[1]]:
        return False
    return any(is_finite(words, at) for at in range(after + 2, min(high, after + _LONGEST_GAP)))


def _gap(words: Words, first: int, after: int) -> Range | None:
    """Return the source that fills the words between a quotation and a cue: ``"...," | the chief, Ann Ode, | said``."""
    while first < after and words.low[first] in {",", "—", "–", "-"}:
        first += 1
    if first >= after:
        return None
    word = words.low[first]
    if word in _NOT_SUBJECT or word.endswith("ing") or not (word[0].isalnum() or word in {"'", "@"}):
        return None
    if any(
        words.low[place] in {";", ":", "."} and not words.low[place - 1][-1:].isalpha() for place in range(first, after)
    ):
        return None
    found = mention_end(words, first, after)
    return found if found and AUXILIARIES.isdisjoint(words.low[found[0] : found[1]]) else None


def _taken_up(words: Words, tag_end: int, high: int) -> int:
    """Return where quoted words go on in mid-sentence behind a long tag: ``he said, looking up, | "and so on"``."""
    for at in range(tag_end, min(high, tag_end + _LONGEST_GAP)):
        if words.quote[at] >= 0:
            opens = words.spans[words.quote[at]][0] == at and at + 1 < high
            return at if opens and words.low[at - 1] == "," and words.is_small(at + 1) else high
    return high


def _resumed_end(words: Words, at: int, high: int) -> int:
    """Return where the words resumed behind a tag end: with the statement, or where a second tag follows."""
    end = words.spans[words.quote[at]][1]
    while end < high and words.quote[end] >= 0:
        end = words.spans[words.quote[end]][1]
    return end if any(is_finite(words, place) for place in range(end, min(high, end + _LONGEST_GAP))) else high


def _closing_adjunct(words: Words, hit: Hit, high: int) -> bool:
    """Whether only an addressee, a time or a place stands between the cue and the end: ``..., he said on Monday``."""
    if high - hit.after >= _LONGEST_ADJUNCT:
        return False
    if "addressee" in hit.form.frames:
        return not any(words.low[at] == "that" or is_finite(words, at) for at in range(hit.after, high))
    return words.low[hit.after] in _CLOSING


def _with_rest(
    words: Words, unit: Range, hit: Hit, left: Range, source: Range, tag_end: int, rule: str, lexicon: Lexicon
) -> tuple[Found, int]:
    """Add what the statement goes on with behind the tag: ``"A," he said, | "B"``."""
    content = [left]
    high = unit[1]
    end = tag_end
    quoted = words.quote[left[1] - 1] >= 0
    at = tag_end
    while at < high and words.quote[at] < 0 and at - tag_end < 16 and words.low[at] not in lexicon:
        at += 1
    if quoted and at < high and words.quote[at] < 0:
        at = _taken_up(words, tag_end, high)
    if at < high and words.quote[at] >= 0 and quoted and words.low[at - 1] in {",", ":", "—", "–", "-", "."}:
        end = _resumed_end(words, at, high)
        content.append((at, end))
    elif (
        not quoted
        and tag_end + 2 < high
        and words.low[tag_end] == ","
        and not any(form.ing for form in lexicon.get(words.low[tag_end + 1]))
    ):
        after = clause_end(words, tag_end + 1, high, lexicon, short=False)
        if after > tag_end + 1:
            content.append((tag_end + 1, after))
            end = after
    cue = (hit.first, hit.after)
    return Found(content, cue, source, hit.form.type, rule), end
