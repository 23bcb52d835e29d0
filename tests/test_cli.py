"""The newskit command, as a user types it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newskit.cli import main

STORY = "MINSK, Jan 8 (Reuters) - Premier Anna Lang resigned on Tuesday. “I am tired,” she said.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_read_prints_what_was_found(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(story), "--published", "2025-01-09", "--outlet", "Wire"]) == 0
    out = capsys.readouterr().out
    for part in ("Anna Lang", "2025-01-07", "I am tired", "MINSK, Jan 8 (Reuters)"):
        assert part in out


def test_read_as_json(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(story), "--published", "2025-01-09", "--format", "json"]) == 0
    article = json.loads(capsys.readouterr().out)
    assert article["dates"][0]["value"] == "2025-01-07"
    assert article["id"] == "story"


def test_read_as_html(story: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert main(["read", str(story), "--format", "html", "-o", str(page)]) == 0
    assert "Anna Lang" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_records_in_and_out(tmp_path: Path, capsys: pytest.CaptureFixture[str], workers: str) -> None:
    lines = [
        '{"id": "1", "text": "Anna Lang resigned on Monday.", "published": "2025-01-09"}',
        "not json",
        '{"id": "3", "published": "2025-01-09"}',
        "",
        '{"id": "5", "text": "Talks resume.", "published": "2025-13-40"}',
        '{"id": "6", "text": "Talks resume.", "outlet": "Wire"}',
    ]
    records, findings = tmp_path / "stories.jsonl", tmp_path / "findings.jsonl"
    records.write_text("\n".join(lines), encoding="utf-8")
    assert main(["read", str(records), "-o", str(findings), "--workers", workers]) == 1
    written = [json.loads(line) for line in findings.read_text(encoding="utf-8").splitlines()]
    assert [row["id"] for row in written] == ["1", "6"]
    assert set(written[0]) == {"id", "furniture", "names", "dates", "quotes"}
    errors = capsys.readouterr().err
    assert f"{records}:2: expected a JSON object" in errors
    assert f"{records}:3: expected a string in field 'text', found none" in errors
    assert f"{records}:5: expected a date such as '2025-01-09'" in errors


def test_an_unreadable_file_does_not_cost_the_others(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "no-such-story.txt", str(story)]) == 1
    captured = capsys.readouterr()
    assert "no-such-story.txt: No such file" in captured.err
    assert "Anna Lang" in captured.out


def test_stories_and_records_do_not_mix(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(story), "more.jsonl"]) == 2
    assert "not both at once" in capsys.readouterr().err


def test_an_impossible_date_is_refused(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["read", str(story), "--published", "2025-02-30"])
    assert "expected a date such as 2025-01-09, found '2025-02-30'" in capsys.readouterr().err


def test_collate(story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.txt"
    other.write_text('Anna Lang said: "I am tired."', encoding="utf-8")
    outlets = ["--outlet", "Wire", "--outlet", "Courier"]
    assert main(["collate", str(story), str(other), *outlets, "--published", "2025-01-09"]) == 0
    out = capsys.readouterr().out
    assert "Who said what" in out
    assert "Courier: " in out
    assert main(["collate", str(story), str(other), "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["articles"]) == 2


def test_outlets_are_given_once_or_for_each(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(story)] * 3
    assert main(["collate", *files, "--outlet", "a", "--outlet", "b"]) == 2
    assert "--outlet must be given once, or once for each of the 3 files, not 2 times" in capsys.readouterr().err


def test_names(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["names", str(story)]) == 0
    assert capsys.readouterr().out.startswith("Anna Lang\t")
    assert main(["names", "--compare", "Volodymyr Zelensky", "Volodymyr Zelenskiy"]) == 0
    assert capsys.readouterr().out.startswith("the same")
    assert main(["names", "--romanize", "Київ"]) == 0
    assert capsys.readouterr().out == "Kyiv\n"
    assert main(["names"]) == 2
    assert "give a FILE" in capsys.readouterr().err


def test_dates(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dates", "in just 11 days", "--anchor", "2025-01-09"]) == 0
    assert capsys.readouterr().out == "2025-01-20  DATE  just 11 days\n"
    assert main(["dates", "nothing of the kind", "--anchor", "2025-01-09"]) == 1
    assert "no time expression" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["read"], ["collate"], ["names"], ["dates"]])
def test_help_shows_an_example(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command, "--help"])
    assert stopped.value.code == 0
    assert "newskit read" in (out := capsys.readouterr().out) or f"newskit {command[0]} " in out
    assert "example" in out


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    records = tmp_path / "stories.jsonl"
    records.write_text('{"text": "Talks resume."}\n' * 2000, encoding="utf-8")
    reading = subprocess.Popen(
        [sys.executable, "-m", "newskit", "read", str(records)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert reading.stdout is not None
    assert reading.stderr is not None
    reading.stdout.readline()
    reading.stdout.close()
    assert reading.stderr.read() == b""
    reading.stderr.close()
    assert reading.wait() == 1
