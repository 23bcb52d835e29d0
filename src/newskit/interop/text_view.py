"""The terminal view: one story's findings, or several stories side by side, as styled lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from newskit.article import Article
from newskit.names import Variant
from newskit.quotes import Quote
from newskit.story import Appearance, Claim, Difference, Story
from newskit.text import Span

Piece = tuple[str, str]  # text and style: "head", "name", "date", "quote", "quiet" or ""


@attrs.frozen
class Line:
    """A line of output as pieces, each with the name of its style."""

    pieces: tuple[Piece, ...]

    @property
    def plain(self) -> str:
        """The line without styles."""
        return "".join(text for text, _ in self.pieces)


_RICH_STYLES = {"head": "bold", "name": "green", "date": "cyan", "quote": "yellow", "quiet": "dim", "": ""}


def show_article(article: Article) -> list[Line]:
    """Return what was found in one story as lines for a terminal."""
    lines = [_line(("Story", "head"), (f"  {_label(article)}", "quiet"))]
    lines += [_line((f"  {name:<10}", "quiet"), (_short(text, 96), "")) for name, text in _furniture(article)]
    if article.people:
        lines += [_line(), _line(("People", "head"))]
        for person in article.people:
            titles = f"  ({'; '.join(person.titles)})" if person.titles else ""
            lines.append(_line(("  ", ""), (person.name, "name"), (f"  {_counts(person.variants)}{titles}", "quiet")))
    if article.dates:
        lines += [_line(), _line(("Dates", "head"))]
        for date in article.dates:
            mod = f" {date.mod}" if date.mod else ""
            lines.append(
                _line(("  ", ""), (f"{date.value}{mod}", "date"), (f"  {date.type}  {_flat(date.text)}", "quiet"))
            )
    if article.quotes:
        lines += [_line(), _line(("Quotes", "head"))]
        for quote in article.quotes:
            lines += _quote_lines(quote)
    return lines


def show_story(story: Story) -> list[Line]:
    """Return several stories side by side as lines for a terminal: who, said what, when, and where they differ."""
    outlets = [_flat(story.outlet(index)) for index in range(len(story.articles))]
    lines = [_line(("Stories", "head"))]
    for name, article in zip(outlets, story.articles, strict=True):
        published = f"  {article.published.isoformat()}" if article.published else ""
        headline = article.furniture.headline
        lines.append(
            _line((f"  {name}", "name"), (f"{published}  {_short(headline.text, 70) if headline else ''}", "quiet"))
        )
    lines += [_line(), _line(("Who is who", "head"))]
    for person in story.people:
        lines += _named_lines(person.name, person.appearances, outlets)
    if story.places:
        lines += [_line(), _line(("Places", "head"))]
        for place in story.places:
            lines += _named_lines(place.name, place.appearances, outlets)
    lines += [_line(), _line(("Who said what", "head"))]
    for speaker in story.speakers:
        lines.append(_line(("  ", ""), (speaker.name or "nobody named", "name")))
        for saying in speaker.sayings:
            lines.append(_line((f"    {saying.relation}", "quiet")))
            for version in saying.versions:
                lines.append(
                    _line(
                        (f"      {outlets[version.article]}: ", "quiet"),
                        (_short(_content(version.content), 120), "quote"),
                    )
                )
    lines += [_line(), _line(("Timeline", "head"))]
    for entry in story.timeline:
        lines.append(_line(("  ", ""), (f"{entry.value:<12}", "date")))
        for report in entry.reports:
            date = story.articles[report.article].dates[report.date]
            lines.append(
                _line(
                    (f"      {outlets[report.article]}: ", "quiet"),
                    (f"“{_flat(date.text)}”  ", ""),
                    (_short(report.sentence.text, 90), "quiet"),
                )
            )
    if story.differences:
        lines += [_line(), _line(("Where they differ", "head"))]
        for difference in story.differences:
            lines.append(_line((f"  {difference.kind}: ", ""), (_short(difference.subject, 80), "name")))
            lines += [
                _line((f"      {outlets[claim.article]}: ", "quiet"), (_short(_claimed(difference, claim), 110), ""))
                for claim in difference.claims
            ]
    return lines


def to_text(lines: Iterable[Line]) -> str:
    """Return lines as plain text, each ended by a line break."""
    return "".join(f"{line.plain.rstrip()}\n" for line in lines)


def print_styled(lines: Iterable[Line]) -> bool:
    """Print lines in color if rich is installed and standard output is a terminal; return whether it was done."""
    try:
        from rich.console import Console
        from rich.text import Text
    except ImportError:
        return False
    console = Console(highlight=False, soft_wrap=True)
    if not console.is_terminal:
        return False
    for line in lines:
        console.print(Text.assemble(*((text, _RICH_STYLES[style]) for text, style in line.pieces)))
    return True


def _claimed(difference: Difference, claim: Claim) -> str:
    """Return a claim's text; for a date what is meant, and the words beside it."""
    printed = f" (“{claim.where.text}”)" if difference.kind == "date" and claim.where else ""
    return claim.text + printed


def _furniture(article: Article) -> Iterator[tuple[str, str]]:
    parts = article.furniture
    for name, part in (("headline", parts.headline), ("byline", parts.byline), ("dateline", parts.dateline)):
        if part is not None:
            yield name, part.text
    for credit in parts.credits:
        yield "credit", credit.text


def _quote_lines(quote: Quote) -> list[Line]:
    who = quote.speaker or (quote.source.text if quote.source else "nobody named")
    cue = f"  {_flat(quote.cue.text)}" if quote.cue else ""
    return [
        _line(("  ", ""), (_flat(who), "name"), (f"{cue}  ({quote.kind}, {quote.cue_type})", "quiet")),
        _line(("    ", ""), (_short(_content(quote.content), 160), "quote")),
    ]


def _named_lines(name: str, appearances: Sequence[Appearance], outlets: Sequence[str]) -> list[Line]:
    lines = [_line(("  ", ""), (name, "name"))]
    for appearance in appearances:
        titles = f"  ({'; '.join(appearance.titles)})" if appearance.titles else ""
        lines.append(
            _line(
                (f"      {outlets[appearance.article]}: ", "quiet"),
                (_counts(appearance.variants), ""),
                (titles, "quiet"),
            )
        )
    return lines


def _content(content: Iterable[Span]) -> str:
    return " ... ".join(part.text.rstrip(" ,\n") for part in content)


def _counts(variants: Sequence[Variant]) -> str:
    return ", ".join(f"{_flat(variant.name)} ×{variant.count}" for variant in variants)


def _label(article: Article) -> str:
    parts = (article.outlet, article.id, article.published.isoformat() if article.published else None)
    return "  ".join(part for part in parts if part)


def _flat(text: str) -> str:
    """Return *text* on one line, control characters left out: a story cannot steer the terminal."""
    return " ".join("".join(c if c.isprintable() or c.isspace() else "\ufffd" for c in text).split())


def _short(text: str, width: int) -> str:
    flat = _flat(text)
    return flat if len(flat) <= width else flat[: width - 1].rstrip() + "…"


def _line(*pieces: Piece) -> Line:
    # A story or an outlet's name cannot steer the terminal: what is no printable character is shown as such.
    return Line(tuple(("".join(c if c.isprintable() else "\ufffd" for c in text), style) for text, style in pieces))
