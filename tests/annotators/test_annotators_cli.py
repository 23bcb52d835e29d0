"""newskit read --annotator, without Stanza: what is passed on, and what is said when something is missing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from newskit import cli
from newskit.annotators import Annotation, Entity, ModelsError
from newskit.cli import reading


class Pointing:
    """An annotator that takes one word for a person."""

    def __init__(self, *, model_dir: str | None) -> None:
        self.model_dir = model_dir

    def annotate(self, texts: Sequence[str]) -> list[Annotation]:
        if self.model_dir == "nowhere":
            raise ModelsError("the models are not in nowhere")
        found = []
        for text in texts:
            at = text.find("Zyq")
            found.append(Annotation(entities=() if at < 0 else (Entity(at, at + 3, "Zyq", "PERSON"),)))
        return found


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text("The docks reopened, to the joy of Zyq.\n", encoding="utf-8")
    return path


@pytest.fixture
def records(tmp_path: Path, story: Path) -> Path:
    path = tmp_path / "stories.jsonl"
    path.write_text(json.dumps({"id": "a", "text": story.read_text(encoding="utf-8")}) + "\n", encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def pointing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "StanzaAnnotator", Pointing)


def test_the_annotator_adds_to_a_story(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(story), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["names"] == []
    assert cli.main(["read", str(story), "--format", "json", "--annotator", "stanza"]) == 0
    (name,) = json.loads(capsys.readouterr().out)["names"]
    assert (name["text"], name["rule"]) == ("Zyq", "annotator")


def test_and_to_records(records: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(records), "--annotator", "stanza", "--model-dir", "models"]) == 0
    assert [name["text"] for name in json.loads(capsys.readouterr().out)["names"]] == ["Zyq"]


@pytest.mark.parametrize("kind", ["story", "records"])
def test_missing_models_are_said_once(
    kind: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    path: Path = request.getfixturevalue(kind)
    assert cli.main(["read", str(path), "--annotator", "stanza", "--model-dir", "nowhere"]) == 1
    assert capsys.readouterr().err == "newskit: the models are not in nowhere\n"


def test_a_directory_alone_is_not_enough(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["read", str(story), "--model-dir", "models"]) == 2
    assert "--annotator stanza" in capsys.readouterr().err
