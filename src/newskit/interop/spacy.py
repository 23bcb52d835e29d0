"""newskit in a spaCy pipeline: ``nlp.add_pipe("newskit")``.

Needs the extra ``spacy``: ``pip install 'newskit[spacy]'``.  The component asks nothing of the others, so it works
in a blank pipeline.  spaCy finds it by its entry point, and for that imports this module wherever newskit is
installed, wanted or not; so what reads a story is imported only when there is one::

    nlp = spacy.blank("en")
    nlp.add_pipe("newskit")
    doc = nlp("Anna Lang resigned on Monday. “I go,” she said.")
    [(span.text, span.label_) for span in doc.spans["newskit_quotes"]]  # [('I go,', 'direct')]
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import attrs

if TYPE_CHECKING:
    from newskit.article import Article
    from newskit.text import Span

try:
    from spacy.language import Language
    from spacy.tokens import Doc, SpanGroup
except ModuleNotFoundError as error:
    if error.name is None or error.name.partition(".")[0] != "spacy":
        raise
    msg = "spacy is not installed; run: pip install 'newskit[spacy]'"
    raise ImportError(msg, name="spacy") from error

__all__ = ["GROUPS", "NewskitComponent", "make_component", "set_extensions"]

GROUPS = ("furniture", "names", "places", "dates", "quotes", "cues", "sources")
"""The groups of spans that a document gets, each as ``doc.spans["newskit_" + group]``."""

_ARTICLE, _RECORD = "newskit", "newskit_record"  # in doc.user_data, as JSON and plain data: what spaCy can save


@attrs.frozen
class NewskitComponent:
    """Reads each document as a story and puts what it finds into groups of spans and ``doc._.newskit``.

    A span that begins or ends inside a token is widened to whole tokens; exact offsets are in ``doc._.newskit``,
    where ``span.id_`` is the finding's place in its tuple: ``doc._.newskit.quotes[int(span.id_)]``.

    ==============  ======================================================  ========================================
    group           label                                                   ``kb_id_``
    ==============  ======================================================  ========================================
    furniture       headline, byline, dateline, body, credit
    names           PERSON                                                  the fullest form of the name
    places          PLACE                                                   the key that its spellings share
    dates           DATE, TIME, DURATION, SET                               TIMEX3 value
    quotes          direct, mixed, indirect (a span for each piece of it)   speaker
    cues            speech, writing, thought, attitude                      speaker
    sources         direct, mixed, indirect                                 speaker
    ==============  ======================================================  ========================================

    Attributes:
        lang: Language of the stories.
        prefix: What the names of the groups begin with.
    """

    lang: str = "en"
    prefix: str = "newskit_"

    def __attrs_post_init__(self) -> None:
        from newskit.text import require_language

        require_language(self.lang)

    def __call__(self, doc: Doc) -> Doc:
        """Return *doc* with its findings.

        Raises:
            ValueError: If what is known of the story (``doc._.newskit_record``, or the context of ``nlp.pipe``) is no
                record; ``nlp.set_error_handler`` says what becomes of it.
        """
        from newskit.article import read
        from newskit.interop.json import to_json
        from newskit.interop.records import parse_record

        record = parse_record({**_known(doc), "text": doc.text}, "newskit")
        article = read(record.text, record.published, record.outlet, id=record.id, lang=self.lang)
        doc.user_data[_ARTICLE] = to_json(article)
        groups: dict[str, list[Any]] = {group: [] for group in GROUPS}
        for group, found, label, kb_id, place in _spans(article):
            found = found.strip()
            if found.text:
                span = doc.char_span(
                    found.start, found.end, label, kb_id or "", alignment_mode="expand", span_id=str(place)
                )
                groups[group].append(span)
        for group, spans in groups.items():
            doc.spans[self.prefix + group] = SpanGroup(doc, name=self.prefix + group, spans=spans)
        return doc


def make_component(nlp: Language, name: str, lang: str, prefix: str) -> NewskitComponent:
    """Return the component for a pipeline; ``nlp.add_pipe("newskit", config={"prefix": "news_"})`` asks for it."""
    set_extensions()
    return NewskitComponent(lang, prefix)


def set_extensions() -> None:
    """Make ``doc._.newskit`` and ``doc._.newskit_record`` known.

    Adding the component does so; documents that come from disk into a process without the component need it.

    ``doc._.newskit`` is the :class:`newskit.Article`, None where newskit has not been; it is taken apart anew each
    time, so keep it.  ``doc._.newskit_record`` is what is known of the story beforehand: ``published`` (a date, or
    an ISO 8601 string), ``outlet`` and ``id``, as far as known.
    """
    if not Doc.has_extension(_ARTICLE):
        Doc.set_extension(_ARTICLE, getter=_article)
        Doc.set_extension(_RECORD, getter=_record, setter=_set_record)


def _spans(article: Article) -> Iterator[tuple[str, Span, str, str | None, int]]:
    """Yield group, span, label, link and place of each finding."""
    parts = article.furniture
    for label, part in (("headline", parts.headline), ("byline", parts.byline), ("dateline", parts.dateline)):
        if part is not None:
            yield "furniture", part, label, None, 0
    yield "furniture", parts.body, "body", None, 0
    for place, credit in enumerate(parts.credits):
        yield "furniture", credit, "credit", None, place
    for place, name in enumerate(article.names):
        yield "names", name.name, "PERSON", name.person, place
    for place, found in enumerate(article.places):
        yield "places", found.name, "PLACE", found.key, place
    for place, date in enumerate(article.dates):
        yield "dates", date, date.type, date.value, place
    for place, quote in enumerate(article.quotes):
        for piece in quote.content:
            yield "quotes", piece, quote.kind, quote.speaker, place
        if quote.cue is not None:
            yield "cues", quote.cue, quote.cue_type, quote.speaker, place
        if quote.source is not None:
            yield "sources", quote.source, quote.kind, quote.speaker, place


def _known(doc: Doc) -> dict[str, Any]:
    """Return what the caller said of the story: on the document, or beside the text in ``nlp.pipe(as_tuples=True)``."""
    context = doc.user_data.get(_RECORD) or getattr(doc, "_context", None)
    return {name: context.get(name) for name in ("id", "published", "outlet")} if isinstance(context, Mapping) else {}


def _article(doc: Doc) -> Article | None:
    from newskit.article import Article
    from newskit.interop.json import from_json

    data = doc.user_data.get(_ARTICLE)
    return None if data is None else from_json(data, Article)


def _record(doc: Doc) -> Mapping[str, Any] | None:
    record: Mapping[str, Any] | None = doc.user_data.get(_RECORD)
    return record


def _set_record(doc: Doc, record: Mapping[str, Any]) -> None:
    doc.user_data[_RECORD] = {
        name: value.isoformat() if isinstance(value, dt.date) else value for name, value in record.items()
    }


Language.factory(
    "newskit",
    default_config={"lang": "en", "prefix": "newskit_"},
    assigns=["doc.spans", "doc._.newskit"],
    func=make_component,
)
