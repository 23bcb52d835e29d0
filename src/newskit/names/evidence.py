"""What the parts of two names say about each other, before anybody judges."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import permutations

import attrs

from newskit.names.costs import costs, distance
from newskit.names.korean import same_korean
from newskit.names.parts import NameParts, Word, given_forms, make_word
from newskit.names.readings import same_reading
from newskit.names.sounds import sounds

#: Scripts from the fullest spelling to the barest: of two, the fuller is put in Latin letters before comparing.
_BY_FULLNESS = (
    "latin",
    "cyrillic",
    "georgian",
    "armenian",
    "greek",
    "devanagari",
    "other",
    "kana",
    "hangul",
    "han",
    "hebrew",
)
_FULLNESS = {script: number for number, script in enumerate((*_BY_FULLNESS, "arabic"))}
#: No cost by sign counts for more than this.
_LIMIT = 2.0
#: First letters that every spelling keeps.
_FIRM = frozenset("blmn")
#: The languages in which Han characters are read as a name in other letters.
BY_READING = frozenset({"japanese", "cantonese", "vietnamese"})
#: What brings two names together syllable by syllable, as a whole.
BY_SYLLABLE = BY_READING | {"korean", "chinese"}


@attrs.define(eq=False)
class Pairing:
    """Two words, one of each name, taken for counterparts.

    Attributes:
        a: The word of the shorter name.
        b: The word of the longer one.
        cost: What it costs to take one for the other.
        size: Their mean number of signs.
        rule: What brought the cost down: ``same``, ``sounds``, ``key``, ``given``, ``initial``, ``joined``, or one of
            :data:`BY_SYLLABLE`.
    """

    a: Word
    b: Word
    cost: float
    size: float
    rule: str

    @property
    def ratio(self) -> float:
        """The cost by sign."""
        return self.cost / (self.size + 1)


@attrs.define(eq=False)
class Evidence:
    """The words of two names side by side.

    Attributes:
        pairs: Counterparts.
        extra: Words of the longer name without a counterpart.
        crossed: Whether the order of the words differs.
        a: The shorter name.
        b: The longer one.
    """

    pairs: tuple[Pairing, ...]
    extra: tuple[Word, ...]
    crossed: bool
    a: NameParts
    b: NameParts


@lru_cache(maxsize=65536)
def pair_words(a: Word, b: Word) -> Pairing:
    """Return two words as counterparts, with the cost and the rule that gave it."""
    size = (len(a.signs) + len(b.signs)) / 2
    if a.text == b.text or a.latin == b.latin:
        return Pairing(a, b, 0.0, size, "same")
    if a.initial or b.initial:
        if a.script == "han" or b.script == "han":
            return Pairing(a, b, 4.0, 1.0, "initial")
        return Pairing(a, b, 0.3 if a.latin[:1] == b.latin[:1] else 9.0, 1.0, "initial")
    rule = "sounds"
    cost = _sound_cost(a, a.signs, b, b.signs, _LIMIT * (size + 1))
    if cost > 0.2 * size:
        cost = _other_cost(a, b, cost)
    if 0.16 * size < cost and _may_share_key(a, b) and a.key == b.key and len(a.key) > 2:
        close = max(0.16 * size, 0.55 * cost)
        if close < cost:
            cost, rule = close, "key"
    if cost > 1.0 and a.groups and not set(a.groups).isdisjoint(b.groups):
        cost, rule = 0.8 + 0.2 * cost, "given"
    return Pairing(a, b, cost, size, rule)


def _may_share_key(a: Word, b: Word) -> bool:
    """Return False where two words cannot have one key, which takes longer to work out than this."""
    if a.groups or b.groups:
        return True
    one, other = a.latin, b.latin
    if one[:1] != other[:1] and (one[:1] in _FIRM or other[:1] in _FIRM):
        return False
    return (  # letters that no spelling takes for others
        (("r" in one) == ("r" in other) or "rz" in one or "rz" in other)
        and ("n" in one) == ("n" in other)
        and ("l" in one) == ("l" in other)
        and ("m" in one) == ("m" in other)
        and ("b" in one) == ("b" in other)
    )


def _other_cost(a: Word, b: Word, limit: float) -> float:
    """Return the cost of two words with one or both spelled as in English; *limit* if it is no less."""
    cost = limit
    for signs in a.others:
        cost = min(cost, _sound_cost(a, signs, b, b.signs, cost - 0.3) + 0.3)
    for signs in b.others:
        cost = min(cost, _sound_cost(a, a.signs, b, signs, cost - 0.3) + 0.3)
        for more in a.others:
            cost = min(cost, _sound_cost(a, more, b, signs, cost - 0.6) + 0.6)
    return cost


@lru_cache(maxsize=65536)
def _cost_below(a: Word, b: Word, limit: float) -> float:
    """Return what two words cost as counterparts if that is less than *limit*, else something that is not less.

    It gives up early, and so takes a fraction of the time of :func:`pair_words` where words are far apart.
    """
    if a.text > b.text:
        a, b = b, a
    if not (a.text == b.text or a.latin == b.latin or a.initial or b.initial):
        size = (len(a.signs) + len(b.signs)) / 2
        if limit <= _LIMIT * (size + 1):
            cost = _sound_cost(a, a.signs, b, b.signs, limit)
            if cost >= limit and (a.others or b.others):
                cost = _other_cost(a, b, limit)
            akin = a.groups and not set(a.groups).isdisjoint(b.groups)
            if cost >= limit and not akin and (limit <= 0.16 * size or not _may_share_key(a, b) or a.key != b.key):
                return cost
    return pair_words(a, b).cost


def _is_close(pair: Pairing) -> bool:
    return pair.cost <= 0.12 * pair.size + 0.1 and pair.rule != "initial"


def _close_limit(a: Word, b: Word) -> float:
    return 0.06 * (len(a.signs) + len(b.signs)) + 0.1001


def _are_close(a: Word, b: Word) -> bool:
    """Return whether two words are close enough to be counterparts wherever they stand."""
    if a.trace != b.trace and not (a.groups and b.groups):
        return False
    return _found_close(a, b)


@lru_cache(maxsize=65536)
def _found_close(a: Word, b: Word) -> bool:
    limit = _close_limit(a, b)
    return _cost_below(a, b, limit) < limit and _is_close(_either(a, b))


def _sound_cost(a: Word, a_signs: str, b: Word, b_signs: str, limit: float) -> float:
    a_script, b_script = a.script, b.script
    if a_script != "latin" and b_script != "latin":
        if _FULLNESS[a_script] <= _FULLNESS[b_script]:
            a_script, a_signs = "latin", a.latin_signs
            if b_script == a.script:
                b_script, b_signs = "latin", b.latin_signs
        else:
            b_script, b_signs = "latin", b.latin_signs
    if a_script != "latin":
        return distance(b_signs, a_signs, costs(a_script), limit)
    if b_script == "latin" and b_signs < a_signs:
        a_signs, b_signs = b_signs, a_signs  # so that the order of the two does not count
    return distance(a_signs, b_signs, costs(b_script), limit)


def gather(a: NameParts, b: NameParts) -> Evidence:
    """Return the best pairing of the words of two names."""
    if a.titles or b.titles:
        a, b = _with_title(a, b), _with_title(b, a)
    if len(a.words) > len(b.words) or (len(a.words) == len(b.words) and _is_after(a.words, b.words)):
        a, b = b, a
    if a.korean is not None and b.korean is not None and same_korean(a.korean, b.korean):
        return _syllable_by_syllable(a, b, "korean")
    if a.chinese is not None and a.chinese == b.chinese:
        return _syllable_by_syllable(a, b, "chinese")
    if a.script != b.script and "han" in (a.script, b.script):
        han, other = (a, b) if a.script == "han" else (b, a)
        if other.script != "hangul":
            text = "".join(word.text for word in han.words)
            language = same_reading(text, tuple(word.latin.replace("'", "") for word in other.words))
            if language is not None:
                return _syllable_by_syllable(a, b, language)
    left, right = a.words, b.words
    pairs, extra, crossed = _assign(left, right)
    bad = [pair for pair in pairs if pair.cost > 0.25 * pair.size + 0.5]
    if bad and extra:
        pairs, extra, crossed = _with_joined(left, right, pairs, extra, crossed)
        bad = [pair for pair in pairs if pair.cost > 0.25 * pair.size + 0.5]
    if len(bad) == 1 and len(pairs) > 1:
        pairs = [_by_other_form(pair) if pair is bad[0] else pair for pair in pairs]
    return Evidence(tuple(pairs), tuple(extra), crossed, a, b)


def _with_title(name: NameParts, other: NameParts) -> NameParts:
    """Give a name its last title back where the other begins with it: Sheikh Hasina, Sheikh Hasina Wajed."""
    if not name.titles or not other.words or other.words[0].text != name.titles[-1]:
        return name
    return attrs.evolve(name, words=(other.words[0], *name.words), titles=())


def _syllable_by_syllable(a: NameParts, b: NameParts, rule: str) -> Evidence:
    """Return the evidence for two names whose syllables were found equal."""
    pairs = tuple(
        Pairing(x, y, 0.0 if x.latin == y.latin else 0.3, max(len(y.signs), 2), rule)
        for x, y in zip(a.words, b.words, strict=False)
    )
    return Evidence(pairs, (), False, a, b)


def _is_after(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    for one, other in zip(left, right, strict=True):
        if one.text != other.text:
            return one.text > other.text
    return False


def _assign(left: tuple[Word, ...], right: tuple[Word, ...]) -> tuple[list[Pairing], list[Word], bool]:
    """Pair the words: close ones first, the rest so that the sum of the costs is least."""
    if len(left) == 2 == len(right):
        return _assign_two(left, right)
    chosen: dict[int, int] = {}
    free = list(range(len(right)))
    open_left = []
    for i, word in enumerate(left):
        for j in free if i >= len(right) or i not in free else (i, *(j for j in free if j != i)):
            if _are_close(word, right[j]):
                chosen[i] = j
                free.remove(j)
                break
        else:
            open_left.append(i)
    if open_left:
        if len(open_left) == 1 == len(free):
            chosen[open_left[0]] = free[0]
        elif len(open_left) <= 3 and len(free) <= 4:
            chosen.update(zip(open_left, _cheapest(left, right, open_left, free), strict=False))
        else:
            grid = {(i, j): _either(left[i], right[j]).cost for i in open_left for j in free}
            for i, j in sorted(grid, key=lambda pair: (grid[pair], abs(pair[0] - pair[1]))):
                if i not in chosen and j in free:
                    chosen[i] = j
                    free.remove(j)
    order = [chosen[i] for i in range(len(left))]
    pairs = [_either(left[i], right[j]) for i, j in enumerate(order)]
    extra = [word for j, word in enumerate(right) if j not in order]
    return pairs, extra, order != sorted(order)


def _assign_two(left: tuple[Word, ...], right: tuple[Word, ...]) -> tuple[list[Pairing], list[Word], bool]:
    """Do what :func:`_assign` does for two words and two, as most names have, with as few comparisons as will do."""
    (a, b), (c, d) = left, right
    first = _either(a, c)
    if _is_close(first):
        return [first, _either(b, d)], [], False
    second = _either(b, d)
    if _is_close(second):
        crossed = _are_close(a, d)
    else:
        straight = first.cost + second.cost - 0.02
        close = _close_limit(a, d)
        across = _cost_below(a, d, max(straight, close))
        crossed = across < close and _is_close(_either(a, d))
        if not crossed:
            more = _cost_below(b, c, straight - across) if across < straight else 0.0
            crossed = across + more < straight or _are_close(b, c)
    return ([_either(a, d), _either(b, c)], [], True) if crossed else ([first, second], [], False)


def _cheapest(
    left: tuple[Word, ...], right: tuple[Word, ...], open_left: list[int], free: list[int]
) -> tuple[int, ...]:
    """Return which of the free words on the right stands for each open one on the left, so that all cost least."""
    if len(open_left) == 1:
        (i,) = open_left
        return (min(free, key=lambda j: _either(left[i], right[j]).cost + 0.01 * abs(i - j)),)
    grid: dict[tuple[int, int], float] = {}
    best, choice = 1e9, tuple(free)
    for tried in permutations(free, len(open_left)):
        cost = 0.0
        for i, j in zip(open_left, tried, strict=False):
            if (i, j) not in grid:
                grid[i, j] = _cost_below(left[i], right[j], best)
            cost += grid[i, j] + 0.01 * abs(i - j)
            if cost >= best:
                break
        else:
            best, choice = cost, tried
    return choice


def _either(a: Word, b: Word) -> Pairing:
    return pair_words(a, b) if a.text <= b.text else pair_words(b, a)


def _with_joined(
    left: tuple[Word, ...], right: tuple[Word, ...], pairs: list[Pairing], extra: list[Word], crossed: bool
) -> tuple[list[Pairing], list[Word], bool]:
    """Try whether two words of the longer name are written as one in the other."""
    best = _total(pairs, extra) - 1.0
    found = pairs, extra, crossed
    for i in range(min(len(right) - 1, 5)):
        if right[i] not in extra and right[i + 1] not in extra:
            continue
        size = len(right[i].latin) + len(right[i + 1].latin)
        if not any(0.6 * size < len(word.latin) < 1.7 * size for word in left):
            continue
        one = make_word(right[i].text + right[i + 1].text)
        again = _assign(left, (*right[:i], one, *right[i + 2 :]))
        cost = _total(again[0], again[1])
        if cost < best:
            best, found = cost, again
    return found


def _total(pairs: list[Pairing], extra: list[Word]) -> float:
    return sum(min(pair.cost, 2.0 * pair.size) for pair in pairs) + 0.5 * len(extra)


def _by_other_form(pair: Pairing) -> Pairing:
    """Try the other forms of a given name: Bob Hawke is Роберт Хоук."""
    if not (pair.a.groups or pair.b.groups) or pair.a.script == "latin" == pair.b.script:
        return pair
    best, rule = pair.cost, pair.rule
    for word, other in ((pair.a, pair.b), (pair.b, pair.a)):
        if other.groups or other.initial or not word.groups or other.script == "latin":
            continue
        cost = _cost_of_forms(word.groups, other, best - 1.0)
        if cost < best - 1.0:
            best, rule = cost + 1.0, "given"
    return pair if rule == pair.rule else Pairing(pair.a, pair.b, best, pair.size, rule)


@lru_cache(maxsize=16384)
def _cost_of_forms(groups: tuple[int, ...], other: Word, most: float) -> float:
    """Return what the best of the forms of a given name costs as *other*, if it is close and costs less than *most*."""
    table, size = costs(other.script), len(other.signs)
    least = 6 if other.script == "han" else 3
    for group in groups:
        for length, signs in _forms(group):
            limit = min(0.15 * (len(signs) + size) + 0.3, most)
            if length >= least and limit > 0.0:
                cost = distance(signs, other.signs, table, limit)
                if cost < limit:
                    most = cost
    return most


@cache
def _forms(group: int) -> tuple[tuple[int, str], ...]:
    """Return the forms in Latin letters of a group of given names: their lengths and signs."""
    return tuple((len(form), sounds(form.lower(), "latin")) for form in given_forms()[group] if form.isascii())
