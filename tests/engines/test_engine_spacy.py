"""The spaCy component in a real pipeline: a blank English one, as it needs nothing of the others."""

import datetime as dt
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import newskit as nk
from tests.strategies import news_text

spacy = pytest.importorskip(
    "spacy", reason="spacy is not installed: make test-engines installs it", exc_type=ImportError
)
component = pytest.importorskip("newskit.interop.spacy")

TEXT = (
    "By Ann Lee\n\nKYIV, Ukraine, Jan 8 (AP) — Premier Olena Petrenko said Tuesday that talks would resume in 11 days. "
    "“We are ready 😀,” she said, “for peace.”\n\n(Reporting by Jo Ask; Editing by Jon Ask)"
)
RECORD = {"id": "a1", "published": "2025-01-09", "outlet": "Wire"}
EXPECTED = nk.read(TEXT, dt.date(2025, 1, 9), "Wire", id="a1")


@pytest.fixture(scope="module")
def nlp() -> Any:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newskit")
    return pipeline


@pytest.fixture
def doc(nlp: Any) -> Any:
    made = nlp.make_doc(TEXT)
    made._.newskit_record = RECORD
    return nlp(made)


def groups(doc: Any) -> dict[str, list[tuple[Any, ...]]]:
    return {
        name: [(span.start_char, span.end_char, span.label_, span.kb_id_, span.id_) for span in spans]
        for name, spans in doc.spans.items()
    }


def findings(article: nk.Article) -> Iterator[tuple[str, nk.Span]]:
    """Yield every finding that has a group."""
    parts = article.furniture
    yield from (("furniture", part) for part in (parts.headline, parts.byline, parts.dateline, parts.body) if part)
    yield from (("furniture", credit) for credit in parts.credits)
    yield from (("names", name.name) for name in article.names)
    yield from (("places", place.name) for place in article.places)
    yield from (("dates", date) for date in article.dates)
    for quote in article.quotes:
        yield from (("quotes", piece) for piece in quote.content)
        yield from (("cues", quote.cue),) if quote.cue else ()
        yield from (("sources", quote.source),) if quote.source else ()


def test_the_article_is_the_one_that_read_gives(doc: Any, nlp: Any) -> None:
    assert doc._.newskit == EXPECTED
    assert nlp(TEXT)._.newskit == nk.read(TEXT)
    assert nlp.make_doc(TEXT)._.newskit is None
    assert nlp.make_doc(TEXT)._.newskit_record is None


def test_findings_stand_in_groups_of_spans(doc: Any) -> None:
    assert sorted(doc.spans) == sorted(f"newskit_{group}" for group in component.GROUPS)
    quotes = doc.spans["newskit_quotes"]
    assert {(span.label_, span.kb_id_) for span in quotes} >= {("direct", "Olena Petrenko")}
    assert "for peace.”" not in [span.text for span in quotes]
    assert [(span.text, span.kb_id_) for span in doc.spans["newskit_dates"]][:2] == [
        ("Tuesday", "2025-01-07"),
        ("11 days", "2025-01-20"),
    ]
    assert {span.label_ for span in doc.spans["newskit_furniture"]} == {"byline", "dateline", "body", "credit"}
    for span in quotes:
        quote = doc._.newskit.quotes[int(span.id_)]
        assert any(span.start_char <= piece.start < piece.end <= span.end_char for piece in quote.content)


@given(news_text())
def test_no_finding_is_lost(text: str) -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newskit")
    doc = pipeline(text)
    assert doc.text == text
    spans = {name: [(span.start_char, span.end_char) for span in group] for name, group in doc.spans.items()}
    for group, found in findings(nk.read(text)):
        found = found.strip()
        if found.text:
            assert any(start <= found.start and found.end <= end for start, end in spans[f"newskit_{group}"])


def test_what_ends_inside_a_token_is_widened(nlp: Any) -> None:
    doc = spacy.tokens.Doc(nlp.vocab, words=["Anna", "Langresigned", "on", "Monday."], spaces=[True, True, True, False])
    doc = nlp(doc)
    (date,) = doc.spans["newskit_dates"]
    assert (date.text, doc._.newskit.dates[0].text) == ("Monday.", "Monday")


def test_many_documents_with_what_is_known_of_them(nlp: Any) -> None:
    stories = [(TEXT, RECORD), ("", {}), ("Anna Lang resigned on Monday.", {"published": dt.date(2025, 1, 9)})]
    for processes in (1, 2):
        docs = [doc for doc, _ in nlp.pipe(stories, as_tuples=True, n_process=processes)]
        assert docs[0]._.newskit == EXPECTED
        assert docs[1]._.newskit == nk.read("")
        assert docs[2]._.newskit.dates[0].value == "2025-01-06"
    assert [doc._.newskit for doc in nlp.pipe([TEXT, TEXT])] == [nk.read(TEXT)] * 2
    ((doc, context),) = nlp.pipe([(TEXT, 7)], as_tuples=True)
    assert (doc._.newskit, context) == (nk.read(TEXT), 7)


def test_a_bad_record_is_the_pipelines_to_handle(nlp: Any) -> None:
    with pytest.raises(ValueError, match="field 'published', found 'soon'"):
        list(nlp.pipe([(TEXT, {"published": "soon"})], as_tuples=True))
    seen: list[str] = []
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newskit")
    pipeline.set_error_handler(lambda name, proc, docs, error: seen.append(str(error)))
    stories = [(TEXT, {"published": "soon"}), (TEXT, RECORD)]
    assert [doc._.newskit for doc, _ in pipeline.pipe(stories, as_tuples=True)] == [EXPECTED]
    assert seen == ["expected a date such as '2025-01-09' in field 'published', found 'soon'"]


def test_a_document_survives_bytes(doc: Any) -> None:
    again = spacy.tokens.Doc(spacy.blank("en").vocab).from_bytes(doc.to_bytes())
    assert again._.newskit == EXPECTED
    assert again._.newskit_record == RECORD
    assert groups(again) == groups(doc)


def test_documents_survive_a_bin(nlp: Any, doc: Any) -> None:
    made = nlp.make_doc(TEXT)
    made._.newskit_record = {"published": dt.date(2025, 1, 9)}  # a date, which MessagePack would not take
    saved = spacy.tokens.DocBin(docs=[doc, nlp(made)], store_user_data=True).to_bytes()
    first, second = spacy.tokens.DocBin().from_bytes(saved).get_docs(spacy.blank("en").vocab)
    assert first._.newskit == EXPECTED
    assert groups(first) == groups(doc)
    assert second._.newskit == nk.read(TEXT, dt.date(2025, 1, 9))


def test_documents_and_pipelines_pickle(nlp: Any, doc: Any) -> None:
    again = pickle.loads(pickle.dumps(doc))
    assert again._.newskit == EXPECTED
    assert groups(again) == groups(doc)
    assert pickle.loads(pickle.dumps(nlp))(TEXT)._.newskit == nk.read(TEXT)


def test_a_pipeline_survives_the_disk(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("newskit", config={"prefix": "news_"})
    pipeline.to_disk(tmp_path / "pipeline")
    doc = spacy.load(tmp_path / "pipeline")(TEXT)
    assert sorted(doc.spans) == sorted(f"news_{group}" for group in component.GROUPS)


@pytest.mark.parametrize(
    ("config", "complaint"),
    [({"lang": "xx"}, "lang must be one of"), ({"prefix": []}, "prefix"), ({"color": 1}, "color")],
)
def test_bad_settings_are_told(config: dict[str, Any], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        spacy.blank("en").add_pipe("newskit", config=config)


def test_it_stands_beside_other_components() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.add_pipe("newskit", first=True)
    pipeline.add_pipe("newskit", name="again", config={"prefix": "again_"})
    doc = pipeline(TEXT)
    assert [span.text for span in doc.spans["newskit_names"]] == [span.text for span in doc.spans["again_names"]]
    assert len(list(doc.sents)) > 1


def test_spacy_finds_it_without_an_import_and_reads_nothing_yet() -> None:
    code = (
        "import spacy, sys\n"
        "nlp = spacy.blank('en')\n"
        "print('newskit.interop.spacy' in sys.modules, 'newskit.article' in sys.modules)\n"
        "nlp.add_pipe('newskit')\n"
        "print(len(nlp('“I go,” said Anna Lang.').spans))\n"
    )
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False", str(len(component.GROUPS))]


def test_without_spacy_the_message_says_what_to_do() -> None:
    code = (
        "import sys; sys.modules['spacy'] = None\n"
        "try:\n    import newskit.interop.spacy\n"
        "except ImportError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "spacy is not installed; run: pip install 'newskit[spacy]'"
