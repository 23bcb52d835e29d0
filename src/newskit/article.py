"""read: everything newskit finds in one story."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from newskit.annotators import Annotator
from newskit.annotators.asked import Asked
from newskit.dates import DateMention, resolve_dates
from newskit.furniture import Furniture, split_article
from newskit.names import NameMention, Variant
from newskit.names.find import find_names
from newskit.names.mention import PlaceMention
from newskit.names.places_in_text import find_places
from newskit.quotes import Quote, extract_quotes
from newskit.text import Scan, Span, require_language


@attrs.frozen
class Person:
    """A person named in one story.

    Attributes:
        name: The fullest form the story prints, without title.
        key: What the spellings of the name share.
        titles: The titles printed before the name, each once, in reading order.
        variants: Every printed form and its count, the most frequent first.
        mentions: Where the person is named (the name without its title), in reading order.
        linked: False where a lone surname or given name could not be linked to a fuller form.
    """

    name: str
    key: str
    titles: tuple[str, ...]
    variants: tuple[Variant, ...]
    mentions: tuple[Span, ...]
    linked: bool


@attrs.frozen
class Article:
    """A story and all that was found in it; every span counts in ``text``.

    Attributes:
        text: The story as it was given.
        id: The caller's name for it.
        outlet: Who printed it.
        published: Day of publication.
        published_at: Moment of publication, where one was given.
        furniture: Headline, byline, dateline, body and credits.
        names: Persons named in headline and body, in reading order.
        places: Places named in headline and body, in reading order.
        dates: Time expressions in headline and body, in reading order.
        quotes: Words reported as someone's, in reading order.
        people: The persons behind *names*, in order of first mention.
    """

    text: str
    id: str | None
    outlet: str | None
    published: dt.date | None
    published_at: dt.datetime | None
    furniture: Furniture
    names: tuple[NameMention, ...]
    places: tuple[PlaceMention, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]

    def prose(self) -> Scan:
        """Return the story's scan with byline, dateline and credits blanked: what names, dates and quotes stand in."""
        return _prose(Scan.of(self.text), self.furniture)

    def _repr_html_(self) -> str:
        from newskit.interop.html import notebook_html  # the view stands above the article; notebooks ask here

        return notebook_html(self)


def read(
    text: str | Span,
    published: dt.date | None = None,
    outlet: str | None = None,
    annotator: Annotator | None = None,
    *,
    id: str | None = None,
    furniture: Furniture | None = None,
    lang: str = "en",
) -> Article:
    """Return everything newskit finds in one story.

    The text is scanned once and each capability works on that scan.  Bylines, datelines and credits
    are kept out of names, dates and quotes.  Where *published* is missing, a full date in the
    dateline is what relative dates count from.

    Args:
        text: The story, with or without its furniture.  Given a Span, offsets count in the whole text it came from,
            while ``Article.text`` is padded in front with line breaks, so that they hold there too.
        published: Day or moment of publication.
        outlet: Who printed it; kept as it is.
        annotator: A parser that adds to what the rules find.
        id: The caller's name for the story; kept as it is.
        furniture: Headline, byline, dateline, body and credits, where they are known already.
        lang: Language of the story.

    Raises:
        TypeError: If *text* is no str or Span, or *published* no date.
        ValueError: If there are no rules for *lang*.

    >>> import datetime as dt
    >>> article = read("MINSK, Jan 8 (Reuters) - Anna Lang resigned on Tuesday.", published=dt.date(2025, 1, 9))
    >>> article.people[0].name, article.dates[0].value
    ('Anna Lang', '2025-01-07')
    """
    story = draft(text, published, outlet, id=id, furniture=furniture, lang=lang)
    return _article(story, None if annotator is None else Asked.of(annotator))


@attrs.frozen(eq=False)
class Draft:
    """A story, its furniture taken apart, before anyone looks into its prose."""

    span: Span
    id: str | None
    outlet: str | None
    published: dt.date | None
    furniture: Furniture
    prose: Scan
    lang: str


def draft(
    text: str | Span,
    published: dt.date | None = None,
    outlet: str | None = None,
    *,
    id: str | None = None,
    furniture: Furniture | None = None,
    lang: str = "en",
) -> Draft:
    """Return a story ready to be read; arguments and errors are those of :func:`read`."""
    require_language(lang)
    span = Span.of(text)
    if published is not None and not isinstance(published, dt.date):
        kind = type(published).__name__
        msg = f"published must be a date, not {'an' if kind[0] in 'aeiou' else 'a'} {kind}"
        if isinstance(published, str):
            msg += "; parse it first: date.fromisoformat('2025-01-09')"
        raise TypeError(msg)
    scan = Scan.of(span)
    if furniture is None:
        furniture = split_article(scan, anchor=published, lang=lang)
    return Draft(span, id, outlet, published, furniture, _prose(scan, furniture), lang)


def read_drafts(drafts: Sequence[Draft], annotator: Annotator | None) -> list[Article]:
    """Return what :func:`read` finds in each story; an annotator gets all their texts in one batch."""
    if annotator is None:
        return [_article(one, None) for one in drafts]
    asked = Asked.of(annotator)
    asked.annotate(one.prose.text for one in drafts)
    return [_article(one, asked) for one in drafts]


def _article(story: Draft, asked: Asked | None) -> Article:
    """Return the article with what is found in the story's prose."""
    prose, published, lang = story.prose, story.published, story.lang
    names = find_names(prose, lang=lang, annotator=asked)
    return Article(
        text="\n" * story.span.start + story.span.text,
        id=story.id,
        outlet=story.outlet,
        published=published.date() if isinstance(published, dt.datetime) else published,
        published_at=published if isinstance(published, dt.datetime) else None,
        furniture=story.furniture,
        names=tuple(names),
        places=tuple(find_places(prose, names=names, lang=lang)),
        dates=tuple(resolve_dates(prose, _anchor(published, story.furniture), annotator=asked, lang=lang)),
        quotes=tuple(_as_printed(quote, story.span) for quote in extract_quotes(prose, asked, names=names, lang=lang)),
        people=people_of(names),
    )


def _as_printed(quote: Quote, whole: Span) -> Quote:
    """Return a quotation with the text it covers as printed: one that goes on behind a dateline has it inside."""
    printed = whole.text[quote.start - whole.start : quote.end - whole.start]
    return quote if printed == quote.text else attrs.evolve(quote, text=printed)


def people_of(names: Iterable[NameMention]) -> tuple[Person, ...]:
    """Return the persons behind the mentions of one story, in order of first mention."""
    groups: dict[tuple[str, bool], list[NameMention]] = {}
    for mention in names:
        groups.setdefault((mention.person or mention.name.text, mention.person is not None), []).append(mention)
    return tuple(_person(name, mentions, linked=linked) for (name, linked), mentions in groups.items())


def _person(name: str, mentions: list[NameMention], *, linked: bool) -> Person:
    fullest = next((mention for mention in mentions if mention.name.text == name), mentions[0])
    counts = Counter(mention.name.text for mention in mentions)
    return Person(
        name=name,
        key=fullest.key,
        titles=tuple(dict.fromkeys(mention.title.text for mention in mentions if mention.title)),
        variants=tuple(Variant(text, count) for text, count in counts.most_common()),
        mentions=tuple(mention.name for mention in mentions),
        linked=linked,
    )


def _prose(scan: Scan, furniture: Furniture) -> Scan:
    apart = [part for part in (furniture.byline, furniture.dateline, *furniture.credits) if part is not None]
    return scan.without(*apart) if apart else scan


def _anchor(published: dt.date | None, furniture: Furniture) -> dt.date | None:
    """Return what relative dates count from: the publication date, else a full date in the dateline."""
    if published is not None:
        return published
    date = furniture.dateline.date if furniture.dateline else None
    return date.begin.date() if date and date.begin else None
