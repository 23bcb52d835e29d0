"""The newskit command fed with what it cannot digest: a clear line, an exit code, no traceback."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from newskit import __version__
from newskit.cli import main

STORY = 'KYIV (AP) — Premier Anna Lang resigned on Monday. "Я устала," she said.\n'
RECORD = '{"text": "Anna Lang resigned on Monday."}\n'


def run(
    *arguments: str | Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "newskit", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        timeout=60,
        check=False,
    )


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("picture.txt", bytes(range(256)) * 40, "picture.txt: expected text in UTF-8, found something else"),
        ("wide.txt", STORY.encode("utf-16"), "wide.txt: expected text in UTF-8, found something else"),
        ("cut.txt.gz", gzip.compress(STORY.encode(), mtime=0)[:-12], "cut.txt.gz: damaged archive: "),
        ("cut.jsonl.gz", gzip.compress(RECORD.encode() * 400, mtime=0)[:60], "cut.jsonl.gz: damaged archive: "),
        ("no.jsonl.gz", b"no archive", "no.jsonl.gz: Not a gzipped file"),
        ("deep.jsonl", b'{"text": ' + b"[" * 100_000, "deep.jsonl:1: expected a JSON object"),
        ("wrong.jsonl", b"[]\n", "wrong.jsonl:1: expected an object with a 'text' field, found list"),
        ("a-directory", None, "a-directory: Is a directory"),
    ],
)
@pytest.mark.parametrize("command", ["read", "collate", "names"])
def test_what_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, name: str, data: bytes | None, complaint: str
) -> None:
    path = tmp_path / name
    if data is None:
        path.mkdir()
    else:
        path.write_bytes(data)
    assert main([command, str(path)]) == 1
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + STORY.encode(),
        STORY.replace("\n", "\r\n").encode(),
        STORY.encode().replace(b"AP", b"\xff\xfe"),
        STORY.encode().replace(b"AP", b"A\0"),
        b"",
    ],
    ids=["byte order mark", "Windows lines", "broken UTF-8", "NUL", "empty"],
)
def test_odd_files_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(data)
    assert main(["read", str(path), "--format", "json"]) == 0
    article = json.loads(capsys.readouterr().out)
    assert article["text"] == data.decode("utf-8-sig", "replace")
    assert [person["name"] for person in article["people"]] == (["Anna Lang"] if data else [])


def test_records_with_a_byte_order_mark_and_half_an_emoji(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text("\ufeff" + RECORD + '{"text": "Half an emoji: \\ud83d"}\n', encoding="utf-8")
    assert main(["read", str(path)]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["names"][0]["text"] == "Anna Lang"
    assert second["furniture"]["body"]["text"] == "Half an emoji: \ud83d"


def test_a_day_given_for_all_records_is_theirs_where_they_have_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text(RECORD + RECORD.replace("}", ', "published": "2024-12-17"}'), encoding="utf-8")
    assert main(["read", str(path), "--published", "2025-01-09"]) == 0
    found = map(json.loads, capsys.readouterr().out.splitlines())
    assert [row["dates"][0]["value"] for row in found] == ["2025-01-06", "2024-12-16"]


@pytest.mark.parametrize("command", ["read", "collate"])
def test_what_is_read_is_not_written_over(story: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([command, str(story), "-o", str(story)]) == 1
    assert "it is read from; give -o another file" in capsys.readouterr().err
    assert story.read_text(encoding="utf-8") == STORY


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["read", "-", "-"], "standard input (-) can be read only once"),
        (["names", "--compare", "a", "b", "--romanize", "c"], "one of these"),
        (["names", "--compare", "a", "b", "story.txt"], "one of these"),
        (["read", "story.txt", "-o", "no/such/place"], "no/such/place: No such file or directory"),
    ],
)
def test_misuse_is_explained(arguments: Sequence[str], complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == (1 if "No such file" in complaint else 2)
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("number", ["0", "-1", "x", "²", "٣", "9" * 30])
def test_workers_are_a_reasonable_number(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["read", "stories.jsonl", f"--workers={number}"])
    assert stopped.value.code == 2
    assert "expected a whole number from 1 to 256" in capsys.readouterr().err


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"newskit {__version__}\n"


def test_nothing_readable_makes_no_empty_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["collate", "no-such-story.txt"]) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_named(story: Path) -> None:
    done = run("read", story, "-o", "/dev/full")
    assert done.returncode == 1
    assert done.stderr == b"newskit: cannot write: No space left on device\n"


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2"},
        {"PYTHONOPTIMIZE": "2", "PYTHONHASHSEED": "3"},
    ],
    ids=str,
)
def test_the_same_bytes_everywhere(environment: dict[str, str]) -> None:
    stories = sorted(Path("examples/stories").glob("*.txt"))
    arguments = ["--published", "2025-01-09", "--format", "json"]
    usual = run("read", *stories, *arguments, environment={"PYTHONHASHSEED": "0", "TZ": "UTC"})
    other = run("read", *stories, *arguments, environment=environment)
    assert other.stderr == usual.stderr == b""
    assert other.stdout == usual.stdout
    assert len(usual.stdout.splitlines()) == len(stories) > 0


def test_standard_input_may_hold_broken_text() -> None:
    done = run("read", "-", "--format", "json", stdin=b"Anna Lang \xff resigned.")
    assert json.loads(done.stdout)["text"] == "Anna Lang \ufffd resigned."


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_ends_quietly(tmp_path: Path, workers: str) -> None:
    records = tmp_path / "stories.jsonl"
    os.mkfifo(records)  # a source that never ends
    reading = subprocess.Popen(
        [sys.executable, "-m", "newskit", "read", str(records), "--workers", workers],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with records.open("w", encoding="utf-8") as source:
        source.write(RECORD * 200)
        source.flush()
        assert reading.stdout is not None
        assert reading.stdout.readline()  # it is at work, however slowly the machine starts it
        os.killpg(reading.pid, signal.SIGINT)
        _, complaints = reading.communicate(timeout=20)
    assert reading.returncode == 130
    assert complaints == b""


@pytest.mark.skipif(sys.platform == "win32", reason="a shell")
def test_with_standard_error_closed_nothing_is_said_among_the_findings(tmp_path: Path) -> None:
    (tmp_path / "stories.jsonl").write_text("{oops\n" + RECORD, encoding="utf-8")
    line = f'"{sys.executable}" -m newskit read stories.jsonl 2>&-'
    done = subprocess.run(line, shell=True, cwd=tmp_path, stdout=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert [json.loads(row)["furniture"] is not None for row in done.stdout.splitlines()] == [True]


def test_records_in_a_document_are_seen_for_what_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "stories.json"
    path.write_text(RECORD * 2, encoding="utf-8")
    assert main(["read", str(path)]) == 1
    assert "records, one a line? name it .jsonl" in capsys.readouterr().err
    path.write_text("{oops\n" + RECORD, encoding="utf-8")
    assert main(["read", str(path)]) == 1
    assert "one a line" not in capsys.readouterr().err
