"""The real pipeline on small models: offsets, batches, threads, workers, odd text."""

from __future__ import annotations

import datetime as dt
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import newskit as nk
from newskit.annotators import ModelsError
from newskit.annotators import stanza as adapter
from tests.strategies import news_text

pytestmark = pytest.mark.filterwarnings("default")

STORIES = (
    "Port workers strike\n\nLISBEK (Wire) - Port chief Ana Duarte said on Tuesday that the cranes would stand still.",
    "",
    "“We can't wait,” Mayor Jan Kos told reporters. He added: “Nobody’s happy.” 😀\n\n\nTalks resume on Friday.",
    " \n\t\n ",
)
ODD = (
    "\x00",
    "Ann\x00Ode said.",
    "Ann \ud800 left.",
    "\u200b\ufeff",
    "\x85\x1c\x0b",
    "a" * 4000,
    "word " * 700,
    "“" * 500,
    "she said " * 300,
    "e\u0301 ﬁ \u2028 x",
    "Владимир сказал. 金正恩说。",
    "https://example.org/" + "x/" * 600,
)


def spans(found: nk.Annotation) -> Iterator[nk.Span]:
    yield from found.entities
    for sentence in found.sentences:
        yield sentence
        yield from sentence.tokens


def check(text: str, found: nk.Annotation) -> None:
    for span in spans(found):
        assert text[span.start : span.end] == span.text
        assert span.text.strip() == span.text != ""
    for one, other in zip(found.sentences, found.sentences[1:], strict=False):
        assert one.end <= other.start
    for sentence in found.sentences:
        assert [token.start for token in sentence.tokens] == sorted(token.start for token in sentence.tokens)
        assert all(token.head is None or 0 <= token.head < len(sentence.tokens) for token in sentence.tokens)


def test_sentences_words_and_names(annotator: nk.StanzaAnnotator) -> None:
    (found,) = annotator.annotate(STORIES[:1])
    check(STORIES[0], found)
    assert found.sentences[0].text == "Port workers strike"
    said = next(token for token in found.sentences[-1].tokens if token.text == "said")
    assert (said.lemma, said.pos) == ("say", "VERB")


def test_one_result_for_each_text_in_order(annotator: nk.StanzaAnnotator) -> None:
    together = annotator.annotate(STORIES)
    assert len(together) == len(STORIES)
    assert together[1] == together[3] == nk.Annotation()
    for text, found in zip(STORIES, together, strict=True):
        check(text, found)
    assert together == [found for text in STORIES for found in annotator.annotate([text])]


def test_batches_of_bounded_size_change_nothing(annotator: nk.StanzaAnnotator, monkeypatch: pytest.MonkeyPatch) -> None:
    together = annotator.annotate(STORIES)
    monkeypatch.setattr(adapter, "_BATCH", 50)
    assert annotator.annotate(STORIES) == together


def test_contractions_and_possessives_are_words_of_their_own(annotator: nk.StanzaAnnotator) -> None:
    (found,) = annotator.annotate(STORIES[2:3])
    words = [token.text for sentence in found.sentences for token in sentence.tokens]
    assert words[1:4] == ["We", "ca", "n't"]
    assert "😀" in words


@pytest.mark.parametrize("text", ODD)
def test_odd_text_never_raises(annotator: nk.StanzaAnnotator, text: str) -> None:
    for found in annotator.annotate([text, text]):
        check(text, found)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(news_text(20), st.text(max_size=60)), max_size=3))
def test_any_text_comes_back_at_its_own_offsets(annotator: nk.StanzaAnnotator, texts: list[str]) -> None:
    for text, found in zip(texts, annotator.annotate(texts), strict=True):
        check(text, found)


def test_threads_take_turns(models: Path, annotator: nk.StanzaAnnotator) -> None:
    expected = annotator.annotate(STORIES)
    fresh = nk.StanzaAnnotator(model_dir=models, package="mini")
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: fresh.annotate(STORIES), range(4))) == [expected] * 4
        articles = list(pool.map(lambda text: nk.read(text, annotator=fresh), STORIES * 3))
    assert articles == [nk.read(text, annotator=annotator) for text in STORIES] * 3


def test_dates_ask_the_parse(annotator: nk.StanzaAnnotator) -> None:
    text = "The firms will pay on Friday."
    (mention,) = nk.resolve_dates(text, dt.date(2024, 12, 18), annotator=annotator)
    assert mention.value == "2024-12-20"
    assert nk.read(text, dt.date(2024, 12, 18), annotator=annotator).dates == (mention,)


def test_many_stories_are_read_as_they_are_alone(annotator: nk.StanzaAnnotator) -> None:
    records = [{"text": text} for text in STORIES * 9]
    assert (
        list(nk.read_many(records, annotator=annotator)) == [nk.read(text, annotator=annotator) for text in STORIES] * 9
    )


def test_tokens_carry_their_features(annotator: nk.StanzaAnnotator) -> None:
    (found,) = annotator.annotate(["Talks resumed."])
    (resumed,) = [token for token in found.sentences[0].tokens if token.text == "resumed"]
    assert "Tense=Past" in (resumed.features or "")


def test_pickles_without_its_models_and_loads_once_for_a_process(annotator: nk.StanzaAnnotator) -> None:
    expected = annotator.annotate(STORIES)
    packed = pickle.dumps(annotator)
    assert len(packed) < 1000
    copies = [pickle.loads(packed) for _ in range(2)]
    assert [copy.annotate(STORIES) for copy in copies] == [expected] * 2
    assert copies[0]._loaded is copies[1]._loaded is annotator._loaded


def test_workers_give_the_same_articles(annotator: nk.StanzaAnnotator) -> None:
    records = [{"id": str(number), "text": text} for number, text in enumerate(STORIES)]
    alone = list(nk.read_many(records, annotator=annotator))
    assert list(nk.read_many(records, workers=2, annotator=annotator)) == alone


def test_workers_do_not_wait_for_threads_left_in_the_parent(stanza_installed: None, models: Path) -> None:
    code = (
        "import sys, newskit as nk\n"
        "annotator = nk.StanzaAnnotator(model_dir=sys.argv[1])\n"
        "annotator.annotate(['Talks resume, Mayor Jan Kos said on Tuesday.'] * 4)\n"
        "print(len(list(nk.read_many([{'text': 'Talks resume.'}] * 4, workers=2, annotator=annotator))))\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OMP_NUM_THREADS"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(models)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    assert done.stdout.strip() == "4"


def test_persons_the_rules_miss_are_added(annotator: nk.StanzaAnnotator) -> None:
    text = STORIES[2]
    rules = nk.find_names(text)
    both = nk.find_names(text, annotator=annotator)
    assert [mention for mention in both if mention.rule != "annotator"] == rules


@pytest.mark.parametrize("text", [*STORIES, *ODD])
def test_reading_with_it_loses_no_quote(annotator: nk.StanzaAnnotator, text: str) -> None:
    rules, both = nk.read(text), nk.read(text, annotator=annotator)
    kept = [(quote.cue, quote.source) for quote in both.quotes]
    assert all((quote.cue, quote.source) in kept for quote in rules.quotes)
    assert set(rules.names) <= set(both.names)


def test_a_clause_further_off_is_found(annotator: nk.StanzaAnnotator) -> None:
    text = "Mayor Jan Kos said for weeks he would stay."
    (quote,) = nk.extract_quotes(text, annotator)
    assert (quote.source and quote.source.text, quote.content[0].text) == ("Mayor Jan Kos", "he would stay")


def test_missing_directory(stanza_installed: None, tmp_path: Path) -> None:
    with pytest.raises(ModelsError) as caught:
        nk.StanzaAnnotator(model_dir=tmp_path / "none").annotate(["Talks resume."])
    message = str(caught.value)
    assert message.startswith(f"Stanza's 'en' models (package 'default') are not in {tmp_path / 'none'}; ")
    assert message.endswith(
        f"download them once: import stanza; stanza.download('en', model_dir={str(tmp_path / 'none')!r})"
    )


@pytest.mark.parametrize("workers", [1, 2])
def test_missing_models_come_through_from_workers(stanza_installed: None, tmp_path: Path, workers: int) -> None:
    annotator = nk.StanzaAnnotator(model_dir=tmp_path / "none")
    with pytest.raises(ModelsError, match="download them once"):
        list(nk.read_many([{"text": "Talks resume."}] * 40, workers=workers, annotator=annotator))


@pytest.mark.parametrize("missing", ["en", "en/depparse/mini.pt"])
def test_missing_files(stanza_installed: None, models: Path, tmp_path: Path, missing: str) -> None:
    copy = partial_copy(models, tmp_path, leave_out=missing)
    with pytest.raises(ModelsError, match="download them once"):
        nk.StanzaAnnotator(model_dir=copy, package="mini").annotate(["Talks resume."])


def test_missing_language(stanza_installed: None, models: Path) -> None:
    with pytest.raises(ModelsError, match=r"stanza\.download\('bg'"):
        nk.StanzaAnnotator("bg", model_dir=models, package="mini").annotate(["Talks resume."])


def test_damaged_file(stanza_installed: None, models: Path, tmp_path: Path) -> None:
    copy = partial_copy(models, tmp_path, leave_out="en/ner/mini.pt")
    (copy / "en/ner").mkdir()
    (copy / "en/ner/mini.pt").write_bytes(b"not a model")
    with pytest.raises(ModelsError, match=r"cannot be loaded .*; download them anew"):
        nk.StanzaAnnotator(model_dir=copy, package="mini").annotate(["Talks resume."])


@pytest.mark.parametrize("processors", ["tokenize,gossip", "tokenize,depparse"])
def test_processors_that_make_no_pipeline(stanza_installed: None, models: Path, processors: str) -> None:
    with pytest.raises(ValueError, match="processors"):
        nk.StanzaAnnotator(model_dir=models, package="mini", processors=processors).annotate(["Talks resume."])


def test_fewer_processors_give_fewer_findings(stanza_installed: None, models: Path) -> None:
    tagger = nk.StanzaAnnotator(model_dir=models, package="mini", processors="tokenize,mwt")
    (found,) = tagger.annotate(STORIES[:1])
    check(STORIES[0], found)
    assert found.entities == ()
    assert {(token.pos, token.head, token.relation) for one in found.sentences for token in one.tokens} == {(None,) * 3}


def test_download_is_asked_for_only_when_allowed(
    stanza_installed: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import stanza

    asked: list[tuple[object, ...]] = []

    def download(*arguments: object, **options: object) -> None:
        asked.append((arguments, options["model_dir"]))
        raise ConnectionError("no route to host")

    monkeypatch.setattr(stanza, "download", download)
    with pytest.raises(ModelsError, match="are not in"):
        nk.StanzaAnnotator(model_dir=tmp_path).annotate(["Talks resume."])
    assert asked == []
    with pytest.raises(ModelsError, match=r"cannot download .*: no route to host"):
        nk.StanzaAnnotator(model_dir=tmp_path, download=True).annotate(["Talks resume."])
    assert asked == [(("en",), str(tmp_path))]


def partial_copy(models: Path, target: Path, leave_out: str) -> Path:
    """Return a folder that links to the models, but for *leave_out*."""
    for file in models.rglob("*"):
        name = file.relative_to(models).as_posix()
        if file.is_file() and not name.startswith(leave_out) and not name.startswith("README"):
            link = target / name
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(file.resolve())
    return target
