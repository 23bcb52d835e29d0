"""Sources: the noun phrase that names who said it, before or behind a cue."""

from __future__ import annotations

from newskit.quotes.closed import word_set
from newskit.quotes.grammar import (
    AUXILIARIES,
    DETERMINERS,
    INNER_PREPOSITIONS,
    NEGATIONS,
    PRONOUNS,
    WEEKDAYS,
    is_adverb,
    is_finite,
    roles,
)
from newskit.quotes.words import Words

Range = tuple[int, int]

_LONGEST_MENTION = 60
_PERSONAL = PRONOUNS - DETERMINERS
_SUBORDINATORS = word_set(
    "that because if when while as after before since although though whether unless until than where which whom "
    "whose why how what so but or nor yet and about into over under against between among during through without "
    "within by per via like upon toward towards behind despite amid here there however therefore"
)
_STOPS = (
    _SUBORDINATORS
    | AUXILIARIES
    | WEEKDAYS
    | NEGATIONS
    | frozenset(["yesterday", "today", "tomorrow", "earlier", "ago"])
)
_OPENERS = word_set(
    "who whose which whom a an the former one himself herself his her their its of speaking citing referring "
    "asked in at on with when like along including whom now then meanwhile however though too also instead for "
    "another"
)
_PUNCTUATION = frozenset(',;:()[]{}—–-!?…/|*"“”„«»`')


def source_before(words: Words, place: int, low: int) -> Range | None:
    """Return the noun phrase that ends right before *place* (words from *low* on), or None.

    Times, brackets and asides between commas before *place* are stepped over:
    ``Vince Cable (Lib Dem), who left in May, on Friday | said``.
    """
    low = max(low, place - _LONGEST_MENTION)
    place = _before_asides(words, place, low)
    if place <= low:
        return None
    if words.low[place - 1] != ",":
        found = _plain(words, place, low)
        return found and _behind_relative(words, _with_partner(words, found, low), low)
    opening = _aside(words, place - 1, low)
    while opening is not None:
        found = _plain(words, _before_asides(words, opening, low), low)
        if found is None:
            return None
        earlier = found[0] - 1
        if (
            earlier > low
            and words.low[earlier] == ","
            and _opens_aside(words, found[0])
            and _named(words, earlier, low)
        ):
            opening = earlier
            continue
        end = _apposition_end(words, opening, place - 1) if found[1] == opening else found[1]
        return _with_role(words, _before_participle(words, found[0], low), low), end
    return None


def _before_participle(words: Words, first: int, low: int) -> int:
    """Return where the mention begins of whom a participle tells: ``| the engineer leading | the work, Ode``."""
    if first - 3 < low or not words.low[first - 1].endswith("ing") or not _nounish(words, first - 2):
        return first
    return first - 3 if words.low[first - 3] in {"the", "a", "an"} else first


def _with_partner(words: Words, found: Range, low: int) -> Range:
    """Return the mention with whom it is joined to: ``| Ann Ode and | Bo Lang | said``."""
    first, after = found
    joint = first - 1
    if joint - 1 < low or words.low[joint] not in {"and", "nor"} or words.quote[joint] >= 0:
        return found
    partner = _plain(words, joint, low)
    if partner is None or partner[1] - partner[0] > _LONGEST_NAME or words.low[partner[0]] in _PERSONAL:
        return found
    if any(is_finite(words, at) for at in range(*partner)) or not AUXILIARIES.isdisjoint(words.low[slice(*partner)]):
        return found
    before = words.low[partner[0] - 1] if partner[0] > low else ""
    if before in {"neither", "both"}:
        return partner[0] - 1, after
    named = all(words.is_capital(at) or words.low[at] == "." for at in range(*partner))
    if partner[0] == low or (before and not before[0].isalnum()) or before in {"but", "while", "as", "that", "when"}:
        return (partner[0], after) if named or not words.is_capital(first) else found
    return found


def _behind_relative(words: Words, found: Range, low: int) -> Range:
    """Return the mention with whom a relative clause before the verb describes: ``| people who | fled the fire``."""
    first, after = found
    if "who" not in words.low[max(low, first - _LONGEST_RELATIVE) : first]:
        return found
    if words.low[after - 1] in PRONOUNS and after - first == 1:
        return found
    verbs = any(is_finite(words, at) for at in range(first, after))
    for at in range(first - 1, max(low, first - _LONGEST_RELATIVE), -1):
        word = words.low[at]
        if word == "who":
            whom = _plain(words, at, low) if verbs else None
            return (whom[0], after) if whom else found
        if word in _PUNCTUATION or words.quote[at] >= 0 or word in _RESTART:
            break
        verbs = verbs or word in AUXILIARIES or is_finite(words, at)
    return found


_LONGEST_RELATIVE = 12
_RESTART = word_set("that because if when while as since although though whether but so said says say think believe")


def _with_role(words: Words, first: int, low: int) -> int:
    """Return where the mention begins if a role stands before the name: ``| the bank's chief, | Ann Ode, who ...``."""
    if first - 2 <= low or words.low[first - 1] != "," or not words.is_capital(first):
        return first
    role = _plain(words, first - 1, low)
    if role and role[0] == low and words.low[first - 2] in roles():
        return role[0]
    return first


def _aside(words: Words, comma: int, low: int) -> int | None:
    """Return the comma that opens the aside which the one at *comma* closes."""
    for at in range(comma - 1, max(low, comma - _LONGEST_ASIDE), -1):
        if (
            words.low[at] == ","
            and words.quote[at] < 0
            and (_opens_aside(words, at + 1) or _is_aside(words, at + 1, comma))
        ):
            return at
    return None


def _is_aside(words: Words, first: int, after: int) -> bool:
    """Whether the words between two commas are an apposition: ``Ode, | chairman of the board |, said``."""
    if first >= after or words.low[first] in _STOPS or words.low[first] in PRONOUNS or is_adverb(words.low[first]):
        return False
    if not words.is_capital(first - 2) or not words.low[first][0].isalpha():
        return (
            first >= 2
            and after - first <= _LONGEST_NAME
            and all(words.is_capital(at) or words.low[at] == "." for at in range(first, after))
        )
    return not any(
        is_finite(words, at) or words.low[at] in {"and", "but"} for at in range(first, min(after, first + 12))
    )


def _named(words: Words, comma: int, low: int) -> bool:
    """Whether a name or a noun phrase, and no adverbial, stands before the comma at *comma*."""
    found = _plain(words, comma, low)
    return found is not None and not (found[0] > low and words.low[found[0] - 1] in INNER_PREPOSITIONS)


_LONGEST_ASIDE = 40
_LONGEST_NAME = 6
TIMES = WEEKDAYS | word_set(
    "day week month year night morning afternoon evening weekend today yesterday tonight earlier later recently "
    "ago january february march april june july august september october november december"
)
_TIME_LINKS = word_set("on in the last this next earlier later early late that of at a")


def _before_asides(words: Words, place: int, low: int) -> int:
    """Return *place* moved before times and brackets: ``Ode (D-Ohio) earlier in the day | said``."""
    while place > low:
        last = words.low[place - 1]
        if words.quote[place - 1] >= 0:
            break
        if last == ")":
            opening = place - 2
            while opening > low and words.low[opening] != "(" and place - opening < 30:
                opening -= 1
            if words.low[opening] != "(":
                break
            place = opening
        elif last in TIMES or (last.isdigit() and place - 2 > low and words.low[place - 2] in TIMES):
            first = place - 1
            while first > low and (words.low[first - 1] in _TIME_LINKS or words.low[first - 1] in TIMES):
                first -= 1
            if first == low and first < place - 1:
                break
            place = first
        else:
            break
    return place


def skip_time(words: Words, place: int, high: int) -> int:
    """Return the place behind the time that begins at *place* (``on Monday``, ``in the evening``), or *place*."""
    at = place
    timed = False
    while at < min(high, place + _LONGEST_NAME):
        word = words.low[at]
        if word in TIMES:
            timed = True
        elif timed or word not in _TIME_LINKS:
            break
        at += 1
    return at if timed else place


def _opens_aside(words: Words, place: int) -> bool:
    word = words.low[place]
    if word in _OPENERS or word[0].isdigit() or word.endswith("ing"):
        return True
    return (word.endswith("ed") or word in _PARTICIPLES) and words.low[place + 1 : place + 2] == ["by"]


_PARTICIPLES = word_set("led run held made known seen sent put driven hit")


def _apposition_end(words: Words, comma: int, after: int) -> int:
    """Return where the mention ends: behind an apposition (``, a lawyer``), before a clause (``, who ...``)."""
    opener = words.low[comma + 1]
    if opener in {"a", "an", "the", "one", "former", "his", "her", "their", "its"} or opener[0].isdigit():
        for place in range(comma + 1, after):
            if words.low[place] in {"who", "which", "whose", "whom"}:
                return place - 1 if words.low[place - 1] == "," else place
        return after
    if after - comma <= _LONGEST_NAME and all(
        words.is_capital(place) or words.low[place] == "." for place in range(comma + 1, after)
    ):
        return after
    return comma


_PARTITIVE = word_set("them us these those")
_WORKS = word_set(
    "report reports study studies survey poll polls analysis review statement letter paper article book audit estimate "
    "inquiry investigation probe research post tweet essay column editorial memo story"
)
_NO_HEAD = _STOPS | INNER_PREPOSITIONS | DETERMINERS | _PUNCTUATION | {"least", "most", "more", "very"}
_BOUNDS = _STOPS | _PUNCTUATION | _PERSONAL


def _plain(words: Words, place: int, low: int) -> Range | None:
    last = place - 1
    if last < low:
        return None
    word = words.low[last]
    if word in PRONOUNS:
        return last, place
    if word in _PARTITIVE:  # "one | of them"
        found = _plain(words, last - 1, low) if last - 1 > low and words.low[last - 1] == "of" else None
        return (found[0], place) if found else None
    if words.quote[last] >= 0 or word in _NO_HEAD or not (word[0].isalnum() or word in {".", "'"}):
        return None
    first = last
    while first > low:
        at = first - 1
        word = words.low[at]
        if words.quote[at] >= 0 or word in _BOUNDS:
            if _by_author(words, at, low):  # "a report | by | the office"
                first = at - 1
                continue
            break
        if word in INNER_PREPOSITIONS:
            if at - 1 < low or not _nounish(words, at - 1):
                break
            if word == "to" and not (words.is_capital(at + 1) or words.low[at + 1] in DETERMINERS):
                break
            first = at - 1
            continue
        if not (word[0].isalnum() or word in {".", "'", "&"}):
            break
        first = at
        if word in DETERMINERS and (
            at == low or (words.low[at - 1] not in INNER_PREPOSITIONS and not _by_author(words, at - 1, low))
        ):
            break
    while first < last and (
        (is_adverb(words.low[first]) and words.low[first] not in DETERMINERS) or words.low[first] == "."
    ):
        first += 1
    return first, place


def _by_author(words: Words, at: int, low: int) -> bool:
    """Whether the word at *at* joins a work to its author."""
    return words.low[at] == "by" and at > low and words.low[at - 1] in _WORKS


def _nounish(words: Words, place: int) -> bool:
    word = words.low[place]
    return (
        words.quote[place] < 0
        and word[0].isalpha()
        and word not in _STOPS
        and word not in INNER_PREPOSITIONS
        and word not in DETERMINERS
        and word not in PRONOUNS
        and not is_adverb(word)
    )


_BEHIND_STOPS = (
    word_set(
        "on in during after before when while as at by via through because but and adding saying who that if since "
        "despite about following last this earlier later yesterday today tomorrow ahead amid outside inside"
    )
    | WEEKDAYS
)


def source_behind(words: Words, place: int, high: int) -> Range | None:
    """Return the noun phrase that begins at *place* and ends before *high*: ``said | Ann Ode, a lawyer, on Monday``."""
    if place >= high or words.quote[place] >= 0:
        return None
    word = words.low[place]
    high = min(high, place + _LONGEST_MENTION)
    if word in _PERSONAL:
        return place, place + 1
    if not (words.is_capital(place) or word in DETERMINERS or _nounish(words, place)):
        return None
    after = place
    while after < high:
        word = words.low[after]
        if words.quote[after] >= 0 or word in ";:()[]—–" or word == "-":
            break
        if word == ",":
            if after + 1 >= high or not _opens_apposition(words, after + 1):
                break
        elif (
            after > place
            and word in _BEHIND_STOPS
            and not (word in {"in", "at", "on"} and words.low[after - 1] != "." and _inner(words, after, place))
        ):
            if word == "and" and after + 1 < high and words.is_capital(after + 1) and words.is_capital(after - 1):
                after += 1
                continue
            break
        after += 1
    while after > place and (words.low[after - 1] == "," or _full_stop(words, after - 1, high)):
        after -= 1
    return (place, after) if after > place else None


def _inner(words: Words, at: int, place: int) -> bool:
    """Whether a place preposition belongs to the phrase: ``a teacher in Ohio``, not ``Smith in Ohio``."""
    return words.low[place] in DETERMINERS and words.low[at - 1].isalpha() and not words.is_capital(at - 1)


def _full_stop(words: Words, at: int, high: int) -> bool:
    """Whether a stop at *at* ends the statement and not an abbreviation (``Washington, D.C.``)."""
    return words.low[at] == "." and (at + 1 == high or words.quote[at + 1] >= 0) and "." not in words.low[at - 1]


def _opens_apposition(words: Words, place: int) -> bool:
    word = words.low[place]
    return word in {"a", "an", "the", "one", "former", "his", "her", "whose", "of"} or (
        word[0].isalnum() and word not in _STOPS and not word.endswith("ing") and word not in PRONOUNS
    )


def mention_end(words: Words, first: int, after: int) -> Range | None:
    """Return the mention that begins at *first*, without an aside before *after*: ``Ode|, who left in May, (said)``."""
    end = after
    if words.low[end - 1] == ",":
        end -= 1
    for place in range(first, end):
        word = words.low[place]
        if word in {"who", "whose", "which"} or (
            place > first and words.low[place - 1] == "," and (word.endswith("ing") or word in _ASIDES)
        ):
            end = place - 1 if place > first and words.low[place - 1] == "," else place
            break
    while end > first and (is_adverb(words.low[end - 1]) or words.low[end - 1] == ","):
        end -= 1
    return (first, end) if end > first else None


_ASIDES = word_set("in at on when while as during after before with asked meanwhile however then too for")
