"""The HTML view: one self-contained page that shows every finding in its place."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from html import escape
from importlib import resources
from itertools import islice, pairwise

import attrs

from newskit.article import Article
from newskit.names import Variant
from newskit.quotes import Quote
from newskit.story import Appearance, Story, collate
from newskit.text import Scan, Span


@attrs.frozen
class _Mark:
    """A stretch to show in some way: its class, what it belongs to (``p3``, ``t1``), and what a click on it means."""

    start: int
    end: int
    style: str
    of: str | None = None
    label: str | None = None


def render_html(article_or_story: Article | Story) -> str:
    """Return one self-contained HTML page that shows a story, or several side by side.

    Names, dates, quotes and furniture are marked where they stand, overlaps included.  A click (or
    Enter) on a person lights up every mention and quote of theirs in all stories, on a date its place
    in the timeline.  The page fetches nothing; all text is escaped, and a content security policy lets
    no script run but the page's own.

    Args:
        article_or_story: What :func:`newskit.read` or :func:`newskit.collate` gave.

    Raises:
        TypeError: If it is neither.

    >>> from newskit import read
    >>> page = render_html(read("Anna <b>Lang</b> resigned."))
    >>> "<b>" in page, "&lt;b&gt;" in page
    (False, True)
    """
    if isinstance(article_or_story, Article):
        story = collate((article_or_story,))
    elif isinstance(article_or_story, Story):
        story = article_or_story
    else:
        msg = f"expected an Article or a Story, found {type(article_or_story).__name__}"
        raise TypeError(msg)
    style, script, policy = _assets()
    title = _title(story)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<header><h1>{escape(title)}</h1>{_LEGEND}</header>\n<main>\n"
        f'<div class="stories">{"".join(_story(story, index) for index in range(len(story.articles)))}</div>\n'
        f'<div class="panels">{_people(story)}{_timeline(story)}{_said(story)}{_differences(story)}</div>\n'
        "</main>\n<footer>Choose a person or a date to light up every place it stands in; Escape puts the light out. "
        '<span id="said" role="status"></span></footer>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


_LEGEND = (
    '<p class="legend" aria-label="Legend"><span class="person">person</span><span class="place">place</span>'
    '<span class="date">date</span><span class="content">quoted or reported words</span>'
    '<span class="cue">cue</span><span class="source">source</span>'
    '<span class="dateline">dateline, byline, credit</span></p>'
)


def notebook_html(article_or_story: Article | Story) -> str:
    """Return the page in a frame of its own, as a notebook shows it."""
    page = escape(render_html(article_or_story), quote=True)
    return f'<iframe srcdoc="{page}" sandbox="allow-scripts" style="width:100%;height:40rem;border:0"></iframe>'


@cache
def _assets() -> tuple[str, str, str]:
    """Return the page's style, its script, and the policy that allows these and nothing else."""
    folder = resources.files("newskit.interop").joinpath("view")
    style = folder.joinpath("page.css").read_text(encoding="utf-8")
    script = folder.joinpath("page.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")
    return style, script, f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'"


def _title(story: Story) -> str:
    if len(story.articles) == 1:
        headline = story.articles[0].furniture.headline
        return headline.text if headline else story.outlet(0)
    return " · ".join(story.outlet(index) for index in range(len(story.articles))) or "No stories"


def _story(story: Story, index: int) -> str:
    article = story.articles[index]
    meta = f'<p class="meta">{article.published.isoformat()}</p>' if article.published else ""
    scan = Scan.of(article.text)
    marks = sorted(_marks(story, index), key=lambda mark: (mark.start, -mark.end))
    paragraphs = []
    first = 0
    for start, end in scan.paragraph_bounds:
        while first < len(marks) and marks[first].end <= start:
            first += 1
        here = []
        for mark in islice(marks, first, None):
            if mark.start >= end:
                break
            if mark.end > start:
                here.append(mark)
        paragraphs.append(f"<p>{''.join(_segments(article.text, start, end, here))}</p>")
    name = escape(story.outlet(index))
    return f'<article class="story" aria-label="{name}"><h3>{name}</h3>{meta}{"".join(paragraphs)}</article>'


def _marks(story: Story, index: int) -> Iterator[_Mark]:
    """Yield everything to be marked in one of the stories."""
    article = story.articles[index]
    parts = article.furniture
    for style, part in (("headline", parts.headline), ("byline", parts.byline), ("dateline", parts.dateline)):
        if part is not None:
            yield _Mark(part.start, part.end, style)
    for credit in parts.credits:
        yield _Mark(credit.start, credit.end, "credit")
    for number, person in enumerate(story.people):
        for appearance in person.appearances:
            if appearance.article == index:
                for span in appearance.mentions:
                    yield _Mark(span.start, span.end, "person", f"p{number}", person.name)
    for place in story.places:
        for appearance in place.appearances:
            if appearance.article == index:
                for span in appearance.mentions:
                    yield _Mark(span.start, span.end, "place")
    for number, entry in enumerate(story.timeline):
        for report in entry.reports:
            if report.article == index:
                date = article.dates[report.date]
                yield _Mark(date.start, date.end, "date", f"t{number}", entry.value)
    for date in article.dates:
        if date.begin is None:
            yield _Mark(date.start, date.end, "date", None, date.value)
    speakers = {
        version.quote: speaker.person
        for speaker in story.speakers
        for saying in speaker.sayings
        for version in saying.versions
        if version.article == index
    }
    for number, quote in enumerate(article.quotes):
        yield from _quote_marks(quote, speakers.get(number))


def _quote_marks(quote: Quote, person: int | None) -> Iterator[_Mark]:
    of = None if person is None else f"p{person}"
    for part in quote.content:
        yield _Mark(part.start, part.end, "content", of)
    if quote.cue is not None:
        yield _Mark(quote.cue.start, quote.cue.end, "cue")
    if quote.source is not None:
        yield _Mark(quote.source.start, quote.source.end, "source", of)


def _segments(text: str, start: int, end: int, marks: Sequence[_Mark]) -> Iterator[str]:
    """Yield a paragraph's HTML, cut wherever a mark begins or ends, so that overlaps need no nesting."""
    cuts = sorted({start, end, *(c for m in marks for c in (m.start, m.end) if start < c < end)})
    active: list[_Mark] = []
    waiting = iter(marks)
    upcoming = next(waiting, None)
    for left, right in pairwise(cuts):
        active = [mark for mark in active if mark.end > left]
        while upcoming is not None and upcoming.start <= left:
            active.append(upcoming)
            upcoming = next(waiting, None)
        yield _segment(escape(text[left:right]), left, [mark for mark in active if mark.end > left])


def _segment(inner: str, left: int, marks: Sequence[_Mark]) -> str:
    if not marks:
        return inner
    styles = " ".join(dict.fromkeys(mark.style for mark in marks))
    of = " ".join(dict.fromkeys(mark.of for mark in marks if mark.of))
    # The shortest thing under the pointer is what a click means: a name inside a quote, not the quote.
    keyed = min((mark for mark in marks if mark.of), key=lambda mark: mark.end - mark.start, default=None)
    extra = f' data-of="{of}"' if of else ""
    if keyed is not None:
        extra += f' data-key="{keyed.of}"'
        if keyed.label is not None and keyed.start == left:
            extra += f' tabindex="0" role="button" aria-pressed="false" title="{escape(keyed.label, quote=True)}"'
    return f'<span class="{styles}"{extra}>{inner}</span>'


def _people(story: Story) -> str:
    rows = [
        f'<li><button class="name" data-key="p{number}" data-of="p{number}" aria-pressed="false">{escape(person.name)}'
        f"</button><ul>{''.join(_appearance(story, a) for a in person.appearances)}</ul></li>"
        for number, person in enumerate(story.people)
    ]
    return _panel("Who is who", rows)


def _appearance(story: Story, appearance: Appearance) -> str:
    titles = f' <span class="titles">{escape("; ".join(appearance.titles))}</span>' if appearance.titles else ""
    return f"<li>{_outlet(story, appearance.article)} {escape(_counts(appearance.variants))}{titles}</li>"


def _timeline(story: Story) -> str:
    rows = []
    for number, entry in enumerate(story.timeline):
        reports = "".join(
            f"<li>{_outlet(story, report.article)} {escape(_flat(report.sentence))}</li>" for report in entry.reports
        )
        rows.append(
            f'<li><button class="day" data-key="t{number}" data-of="t{number}" aria-pressed="false">'
            f"{escape(entry.value)}</button><ul>{reports}</ul></li>"
        )
    return _panel("Timeline", rows, "ol")


def _said(story: Story) -> str:
    rows = []
    for speaker in story.speakers:
        key = f' data-key="p{speaker.person}" data-of="p{speaker.person}" aria-pressed="false"'
        name = escape(speaker.name or "nobody named")
        who = f'<button class="name"{key}>{name}</button>' if speaker.person is not None else f"<b>{name}</b>"
        sayings = []
        for saying in speaker.sayings:
            versions = "".join(
                f"<blockquote>{_outlet(story, v.article)} {escape(_content(v.content))}"
                "</blockquote>"
                for v in saying.versions
            )
            relation = f'<span class="relation">{saying.relation}</span>' if len(story.articles) > 1 else ""
            sayings.append(f"<li>{relation}{versions}</li>")
        rows.append(f"<li>{who}<ul>{''.join(sayings)}</ul></li>")
    return _panel("Who said what", rows)


def _differences(story: Story) -> str:
    rows = [
        f'<li><span class="relation">{escape(difference.kind)}</span> <b>{escape(difference.subject)}</b><ul>'
        + "".join(f"<li>{_outlet(story, claim.article)} {escape(claim.text)}</li>" for claim in difference.claims)
        + "</ul></li>"
        for difference in story.differences
    ]
    return _panel("Where they differ", rows)


def _panel(title: str, rows: Iterable[str], tag: str = "ul") -> str:
    items = "".join(rows)
    return f'<section aria-label="{title}"><h2>{title}</h2><{tag}>{items}</{tag}></section>' if items else ""


def _outlet(story: Story, article: int) -> str:
    return f'<span class="outlet">{escape(story.outlet(article))}:</span>' if len(story.articles) > 1 else ""


def _counts(variants: Sequence[Variant]) -> str:
    return ", ".join(f"{variant.name} ×{variant.count}" for variant in variants)


def _content(content: Iterable[Span]) -> str:
    return " ... ".join(_flat(part) for part in content)


def _flat(span: Span) -> str:
    return " ".join(span.text.split())
