"""What must hold for any text, any names, any table and any data: nothing lost, nothing raised, no span that lies.

The fuzzer (``make fuzz``) and the property tests call the same functions; each raises AssertionError where it
does not hold.
"""

from __future__ import annotations

import datetime as dt
import json
import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import newskit as nk
from newskit.text import Scan
from tests.fuzz.page import Page
from tests.spans import spans_in

DAY = dt.date(2025, 1, 9)
ANCHORS: tuple[dt.date | None, ...] = (
    DAY,
    None,
    dt.datetime(2024, 2, 29, 23, 59, tzinfo=dt.UTC),
    dt.date.min,
    dt.datetime(2025, 3, 9, 2, 30),
    dt.date.max,
    dt.datetime.max.replace(tzinfo=dt.timezone(-dt.timedelta(hours=23, minutes=59))),
)
STYLES = (None, "ap", "reuters", {"Anna Lang": "Anne Lange", "Kiev": "Kyiv"})
#: Findings that are read from JSON, on their own or in lists.
KINDS: tuple[Any, ...] = (
    nk.Story,
    nk.Article,
    nk.Furniture,
    nk.Dateline,
    nk.Byline,
    nk.Credit,
    nk.NameMention,
    nk.PlaceMention,
    nk.DateMention,
    nk.Quote,
    nk.Span,
    nk.NormalizedText,
    list[nk.DateMention],
    list[nk.Quote],
    list[nk.NameCluster],
    nk.NameComparison,
)


def text_of(data: bytes) -> str:
    """Return *data* as text, whatever bytes they are: what is no UTF-8 becomes lone surrogates."""
    return data.decode("utf-8", "surrogateescape")


def slices_hold(text: str, found: object, offset: int = 0) -> None:
    """Check that every span in *found* is the slice of *text* it says it is."""
    for span in spans_in(found):
        assert offset <= span.start <= span.end <= offset + len(text), span
        assert text[span.start - offset : span.end - offset] == span.text, span


def finders(text: str) -> dict[str, Callable[[str | nk.Span], Any]]:
    """Return every public function that finds something in a text, with a day that depends on *text*."""
    anchor = ANCHORS[len(text) % len(ANCHORS)]
    return {
        "find_names": nk.find_names,
        "find_places": nk.find_places,
        "resolve_dates": lambda text: nk.resolve_dates(text, anchor),
        "extract_quotes": nk.extract_quotes,
        "split_dateline": lambda text: nk.split_dateline(text, anchor=DAY),
        "dashless": lambda text: nk.split_dateline(text, dashless=True),
        "split_byline": nk.split_byline,
        "split_credits": nk.split_credits,
        "split_article": nk.split_article,
    }


def text_holds(text: str) -> None:
    """Check every function that finds something in a text, on the text and on a span of it."""
    for name, function in finders(text).items():
        found = function(text)
        slices_hold(text, found)
        moved = function(nk.Span(7, 7 + len(text), text))
        slices_hold(text, moved, offset=7)
        assert [(s.start + 7, s.text) for s in spans_in(found)] == [(s.start, s.text) for s in spans_in(moved)], name
        if isinstance(found, list):
            starts = [finding.start for finding in found]
            assert starts == sorted(starts), name
            if name != "extract_quotes":
                assert all(one.end <= other.start for one, other in pairwise(found)), name
        if name.startswith("resolve"):
            for mention in found:
                assert (mention.begin is None) == (mention.until is None), mention
                assert mention.begin is None or mention.begin < mention.until, mention
        if name == "dashless" or name in {"split_dateline", "split_byline", "split_credits"}:
            rest = found[1]
            parts = found[0] if isinstance(found[0], tuple) else (found[0],) if found[0] else ()
            assert all(part.end <= rest.start or rest.end <= part.start for part in parts), name
    one = nk.resolve_date(text, DAY)
    slices_hold(text, one)
    rewritten_holds(text)


def rewritten_holds(text: str) -> None:
    """Check that a text with its names rewritten differs from the original by its edits alone."""
    for style in STYLES[:2]:
        found = nk.normalize_names(text, style=style)
        pieces: list[str] = []
        end = 0
        for edit in found.edits:
            assert text[edit.start : edit.end] == edit.before, edit
            assert end <= edit.start, edit
            pieces += (text[end : edit.start], edit.after)
            end = edit.end
        assert "".join((*pieces, text[end:])) == found.text
        assert found.to_original(len(found.text)) <= len(text)
        assert nk.normalize_names(found.text, style=style).text == found.text


def article_holds(text: str) -> None:
    """Check reading whole stories, laying them side by side, the way to JSON and back, and the page."""
    parts = text.split("\f")[:4]
    articles: list[nk.Article] = []
    for number, part in enumerate(parts):
        outlet = part[: number * 9] or None
        article = nk.read(part, ANCHORS[len(part) % len(ANCHORS)], outlet, id=part[:5] or None)
        assert article.text == part
        slices_hold(part, article)
        assert {mention for person in article.people for mention in person.mentions} == {
            mention.name for mention in article.names
        }
        articles.append(article)
    whole: list[nk.Article | nk.Story] = [*articles, nk.collate(articles)]
    for found in whole:
        data = nk.to_json(found)
        data.encode("utf-8")
        assert nk.from_json(data, type(found)) == found
        assert nk.from_dict(nk.to_dict(found), type(found)) == found
        page_holds(found)


def page_holds(found: nk.Article | nk.Story) -> None:
    """Check that the page shows the text of every story, and that none of it became markup."""
    page = Page(nk.render_html(found))
    assert page.scripts == 1
    articles = (found,) if isinstance(found, nk.Article) else found.articles
    expected = [
        # what HTML itself says of NUL and of line ends, and what UTF-8 has no room for
        _as_shown(article.text[start:end])
        for article in articles
        for start, end in Scan.of(article.text).paragraph_bounds
    ]
    assert [_as_shown(shown) for shown in page.paragraphs if shown] == expected


def _as_shown(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def names_hold(text: str) -> None:
    """Check every function that takes names, on the lines of *text*."""
    names = text.split("\n")[:8]
    clusters = nk.cluster_names(names)
    assert sum(variant.count for cluster in clusters for variant in cluster.variants) == len(names)
    assert {variant.name for cluster in clusters for variant in cluster.variants} == set(names)
    index = nk.NameIndex[int]()
    for number, name in enumerate(names):
        index.add(name, number)
        assert isinstance(nk.name_key(name), str)
        assert isinstance(nk.romanize(name), str)
        for style in STYLES:
            once = nk.normalize_name(name, style=style)
            assert nk.normalize_name(once, style=style) == once, (name, style)
    for one in names:
        for match in index.query(one):
            assert match.value is not None
            assert names[match.value] == match.name
        for other in names:
            for kind in ("person", "place"):
                found = nk.compare_names(one, other, kind=kind)
                assert found == nk.compare_names(other, one, kind=kind)
                assert 0 <= found.score <= 1
                assert found.same == (found.score >= 0.5)


def json_holds(data: bytes) -> None:
    """Check that from_json gives a sound finding or a FindingError, for every kind of finding."""
    for kind in KINDS:
        for given in (data, text_of(data)):
            try:
                found = nk.from_json(given, kind)
            except nk.FindingError as error:
                says(error)
                continue
            sound(found, kind)
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        return
    for article in nk.read_many([plain, {"text": plain}], on_error=lambda error: None):
        assert isinstance(article, nk.Article)


def says(error: Exception, beginning: str = "") -> None:
    """Check that a refusal says something, and where."""
    assert str(error)
    assert str(error).startswith(beginning), error


def sound(found: Any, kind: Any) -> None:
    """Check that a finding that came from outside can be used like one of newskit's own."""
    assert nk.from_json(nk.to_json(found), kind) == found
    for part in found if isinstance(found, list) else (found,):
        for span in spans_in(part):
            assert 0 <= span.start <= span.end
            assert len(span.text) == span.end - span.start
    if isinstance(found, nk.Article):
        slices_hold(found.text, found)
        nk.collate([found, found])
    if isinstance(found, nk.Article | nk.Story):
        page_holds(found)


def damage_holds(data: bytes, whole: Sequence[tuple[str, Any]]) -> None:
    """Check from_json on sound findings with parts exchanged as *data* says.

    Args:
        data: Which finding, then pairs of bytes: which place in it, and what to put there.
        whole: JSON of sound findings with their kinds.
    """
    if len(data) < 3:
        return
    source, kind = whole[data[0] % len(whole)]
    plain = json.loads(source)
    for at in range(1, min(len(data) - 2, 31), 3):
        places = list(_places(plain))
        holder, key = places[int.from_bytes(data[at : at + 2]) % len(places)]
        change = data[at + 2]
        if change >= 224:
            value = places[(change * 7919) % len(places)]
            holder[key] = json.loads(json.dumps(value[0][value[1]]))
        elif change >= 192 and isinstance(holder, list):
            del holder[key]
        elif change >= 160 and isinstance(holder, list):
            holder.append(json.loads(json.dumps(holder[key])))
        elif isinstance(holder[key], int) and change >= 96:
            holder[key] += change - 128
        else:
            holder[key] = json.loads(json.dumps(_OTHERS[change % len(_OTHERS)]))
    json_of_kind_holds(json.dumps(plain), kind)


def json_of_kind_holds(text: str, kind: Any) -> None:
    """Check that from_json gives a sound finding of one kind or a FindingError."""
    try:
        found = nk.from_json(text, kind)
    except nk.FindingError as error:
        says(error)
        return
    sound(found, kind)


_OTHERS: tuple[Any, ...] = (
    None, 0, 1, -1, 2**31, 2**63, 10**40, 0.5, True, "", "x", "\ud800", "<script>", "2025-01-09", "9999-12-31T23:59:59",
    [], {}, [None], {"start": 0, "end": 0, "text": ""}, {"start": 0, "end": 1, "text": "K"},
    {"start": 2**62, "end": 2**62 + 1, "text": "K"},
)  # fmt: skip


def _places(plain: Any) -> Any:
    """Yield where every value of plain data hangs: its holder and its key there."""
    for key, value in list(plain.items() if isinstance(plain, dict) else enumerate(plain)):
        yield plain, key
        if isinstance(value, dict | list):
            yield from _places(value)


_STORY = "Mayor Anna Lang thundered that “talks must go on,” and Kiev agreed. “Never,” thundered Lang on Monday."


def tables_hold(text: str) -> None:
    """Check that a table of the user's own is read, or refused with file and line."""
    try:
        cues = nk.read_cues(text, "own.tsv")
    except ValueError as error:
        says(error, "own.tsv, line ")
    else:
        slices_hold(_STORY, nk.extract_quotes(_STORY, cues=cues))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "style.tsv"
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        try:
            style = nk.read_style(path)
        except ValueError as error:
            says(error, f"{path}, line ")
        else:
            rewritten = nk.normalize_names(_STORY, style=style)
            if len(style) == 1:  # of several, one may want what another rewrites
                assert nk.normalize_names(rewritten.text, style=style).text == rewritten.text
