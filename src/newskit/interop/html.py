"""The HTML view: one self-contained page that shows every finding in its place."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from importlib import resources

from newskit.article import Article
from newskit.interop.marks import Mark, marked_paragraphs, marks_of
from newskit.names import Variant
from newskit.story import Appearance, Difference, Speaker, Story, StoryPerson, StoryPlace, collate
from newskit.text import Span


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
    title = escape(_title(story))
    stories = "".join(_story(story, index, marks) for index, marks in enumerate(marks_of(story)))
    who, where = _named("Who is who", "p", story, story.people), _named("Places", "l", story, story.places)
    columns = (who + _differences(story) + where, _said(story), _timeline(story))
    panels = "".join(f"<div>{column}</div>" for column in columns if column)
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<header><h1>{title}</h1>{_LEGEND}</header>\n<main>\n"
        f'<div class="stories">{stories}</div>\n<div class="panels">{panels}</div>\n'
        f'</main>\n<p id="status" role="status"></p>\n<script>{script}</script>\n</body>\n</html>\n'
    )
    return page.encode("utf-8", "replace").decode("utf-8")  # half an emoji has no place in UTF-8


_LEGEND = (
    '<ul class="legend" aria-label="Legend"><li><span class="person">person</span></li>'
    '<li><span class="place">place</span></li><li><span class="date">date</span></li>'
    '<li><span class="content">quoted or reported words</span></li><li><span class="source">source</span></li>'
    '<li><span class="cue">cue</span></li><li><span class="credit">byline, dateline, credit</span></li></ul>'
    '<p class="help">Choose a person, a place or a date to light up every place it stands in; '
    "Escape puts the light out.</p>"
)


def notebook_html(article_or_story: Article | Story) -> str:
    """Return the page in a frame of its own, as a notebook shows it."""
    page = escape(render_html(article_or_story), quote=True)
    return (
        f'<iframe title="newskit" srcdoc="{page}" sandbox="allow-scripts" '
        'style="width:100%;height:40rem;border:0"></iframe>'
    )


@cache
def _assets() -> tuple[str, str, str]:
    """Return the page's style, its script, and the policy that allows these and nothing else."""
    folder = resources.files("newskit.interop").joinpath("view")
    style = folder.joinpath("page.css").read_text(encoding="utf-8")
    script = folder.joinpath("page.js").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return style, script, policy


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _title(story: Story) -> str:
    if len(story.articles) == 1:
        headline = story.articles[0].furniture.headline
        return _flat(headline) if headline else story.outlet(0)
    return " · ".join(story.outlet(index) for index in range(len(story.articles))) or "No stories"


def _story(story: Story, index: int, marks: Sequence[Mark]) -> str:
    article = story.articles[index]
    day = article.published.isoformat() if article.published else None
    meta = f'<p class="meta"><time datetime="{day}">{day}</time></p>' if day else ""
    paragraphs = "".join(f'<p dir="auto">{inner}</p>' for inner in marked_paragraphs(article.text, marks))
    heading = f'<h2 id="s{index}">{escape(story.outlet(index))}</h2>'
    return f'<article class="story" aria-labelledby="s{index}">{heading}{meta}{paragraphs}</article>'


def _named(title: str, letter: str, story: Story, named: Sequence[StoryPerson] | Sequence[StoryPlace]) -> str:
    rows = []
    for number in range(len(named)):
        one = named[number]
        seen = "".join(_appearance(story, appearance) for appearance in one.appearances)
        rows.append(f"<li>{_button('name', f'{letter}{number}', one.name)}<ul>{seen}</ul></li>")
    return _panel(title, rows)


def _appearance(story: Story, appearance: Appearance) -> str:
    titles = f' <span class="titles">{escape("; ".join(appearance.titles))}</span>' if appearance.titles else ""
    return f"<li>{_outlet(story, appearance.article)} {escape(_counts(appearance.variants))}{titles}</li>"


def _timeline(story: Story) -> str:
    rows = []
    for number, entry in enumerate(story.timeline):
        reports = "".join(
            f"<li>{_outlet(story, report.article)} {escape(_flat(report.sentence))}</li>" for report in entry.reports
        )
        rows.append(f"<li>{_button('day', f't{number}', entry.value)}<ul>{reports}</ul></li>")
    return _panel("Timeline", rows, "ol")


def _said(story: Story) -> str:
    return _panel("Who said what", [_speaker(story, speaker) for speaker in story.speakers])


def _speaker(story: Story, speaker: Speaker) -> str:
    name = speaker.name or "nobody named"
    who = f"<b>{escape(name)}</b>" if speaker.person is None else _button("name", f"p{speaker.person}", name)
    sayings = []
    for saying in speaker.sayings:
        versions = "".join(
            f"<blockquote>{_outlet(story, version.article)} {escape(_content(version.content))}</blockquote>"
            for version in saying.versions
        )
        relation = f'<span class="relation">{escape(saying.relation)}</span>' if len(story.articles) > 1 else ""
        sayings.append(f"<li>{relation}{versions}</li>")
    return f"<li>{who}<ul>{''.join(sayings)}</ul></li>"


def _differences(story: Story) -> str:
    return _panel("Where they differ", [_difference(story, difference) for difference in story.differences])


def _difference(story: Story, difference: Difference) -> str:
    claims = []
    for claim in difference.claims:
        # A value says what is meant, the words beside it what is printed.
        printed = f" (“{_flat(claim.where)}”)" if difference.kind == "date" and claim.where else ""
        claims.append(f"<li>{_outlet(story, claim.article)} {escape(' '.join(claim.text.split()) + printed)}</li>")
    heading = f'<span class="relation">{escape(difference.kind)}</span> <b>{escape(difference.subject)}</b>'
    return f"<li>{heading}<ul>{''.join(claims)}</ul></li>"


def _button(style: str, key: str, text: str) -> str:
    return (
        f'<button type="button" class="{style}" data-key="{key}" data-of="{key}" aria-pressed="false">'
        f"{escape(text)}</button>"
    )


def _panel(title: str, rows: Iterable[str], tag: str = "ul") -> str:
    items = "".join(rows)
    return f'<section aria-label="{title}"><h2>{title}</h2><{tag}>{items}</{tag}></section>' if items else ""


def _outlet(story: Story, article: int) -> str:
    return f'<span class="outlet">{escape(story.outlet(article))}:</span>' if len(story.articles) > 1 else ""


def _counts(variants: Sequence[Variant]) -> str:
    return ", ".join(f"{' '.join(variant.name.split())} ×{variant.count}" for variant in variants)


def _content(content: Iterable[Span]) -> str:
    return " ... ".join(_flat(part).rstrip(" ,") for part in content)


def _flat(span: Span) -> str:
    return " ".join(span.text.split())
