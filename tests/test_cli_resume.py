"""newskit read over files of records: killed, interrupted, gone on with, and what became of the bad ones."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newskit.cli import main

STORY = (
    "KYIV, Jan 8 (Reuters) - Premier Anna Lang told reporters on Tuesday that talks with Piet Moor would resume in "
    "11 days. “We are tired,” she said. “But we go on.”\n\n"
)
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals and links")


def records(path: Path, count: int) -> Path:
    """Write *count* records, some of them bad."""
    lines = []
    for number in range(count):
        if number % 13 == 5:
            lines.append(json.dumps({"id": f"bad {number}", "text": number}))
        elif number % 29 == 7:
            lines.append("{oops")
        else:
            record = {"id": f"a{number}", "text": STORY * (1 + number % 3), "published": "2025-01-09"}
            lines.append(json.dumps(record if number % 5 else {"text": STORY}))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def command(source: Path, out: Path, errors: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "newskit", "read", *map(str, (source, "-o", out, "--errors", errors)), *more]


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


@POSIX
@pytest.mark.parametrize(("workers", "name"), [("1", "out.jsonl"), ("2", "out.jsonl"), ("2", "out.jsonl.gz")])
def test_killed_and_gone_on_with_it_is_the_same_byte_for_byte(tmp_path: Path, workers: str, name: str) -> None:
    count = 700 if name.endswith("gz") else 400
    source = records(tmp_path / "in.jsonl", count)
    whole, whole_errors = tmp_path / f"whole-{name}", tmp_path / "whole-errors.jsonl"
    subprocess.run(command(source, whole, whole_errors), stderr=subprocess.DEVNULL, check=False, timeout=120)
    moments = random.Random(f"{workers}{name}")
    out, errors = tmp_path / name, tmp_path / "errors.jsonl"
    killed = 0
    while True:
        goal = size(out) + moments.randrange(1, size(whole) // 3)
        reading = subprocess.Popen(
            command(source, out, errors, "--resume", "--workers", workers), stderr=subprocess.DEVNULL
        )
        while reading.poll() is None and size(out) < goal:
            time.sleep(0.002)
        time.sleep(moments.random() * 0.03)
        reading.kill()
        if reading.wait(60) != -signal.SIGKILL:
            break
        killed += 1
    assert reading.returncode == 1  # there were bad records
    assert killed > 0
    assert out.read_bytes() == whole.read_bytes()
    assert errors.read_bytes() == whole_errors.read_bytes()
    lines = [json.loads(line) for line in errors.read_text("utf-8").splitlines()]
    assert [line["line"] for line in lines] == [n + 1 for n in range(count) if n % 13 == 5 or n % 29 == 7]


@POSIX
@pytest.mark.parametrize("workers", ["1", "2"])
def test_interrupted_it_leaves_whole_lines_to_go_on_from(tmp_path: Path, workers: str) -> None:
    source = records(tmp_path / "in.jsonl", 600)
    whole, whole_errors = tmp_path / "whole.jsonl", tmp_path / "whole-errors.jsonl"
    assert main(command(source, whole, whole_errors)[3:]) == 1
    pipe, out, errors = tmp_path / "pipe.jsonl", tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    os.mkfifo(pipe)
    reading = subprocess.Popen(
        command(pipe, out, errors, "--workers", workers), stderr=subprocess.PIPE, start_new_session=True
    )
    with pipe.open("w", encoding="utf-8") as stream:
        stream.writelines(source.read_text("utf-8").splitlines(keepends=True)[:400])
        stream.flush()
        while not size(out):
            time.sleep(0.005)
        os.killpg(reading.pid, signal.SIGINT)
        _, complaints = reading.communicate(timeout=60)
    assert reading.returncode == 130
    assert complaints == f"newskit: stopped; the same command with --resume goes on with {out}\n".encode()
    written = out.read_bytes()
    assert written.endswith(b"\n")
    assert whole.read_bytes().startswith(written)
    errors.write_text(errors.read_text("utf-8").replace("pipe.jsonl", "in.jsonl"), encoding="utf-8")
    assert main(command(source, out, errors, "--resume")[3:]) == 1
    assert out.read_bytes() == whole.read_bytes()
    assert errors.read_bytes() == whole_errors.read_bytes()


def test_a_finished_run_is_gone_on_with_where_records_were_added(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 40)
    out, errors = tmp_path / "out.jsonl.gz", tmp_path / "errors.jsonl"
    main(command(source, out, errors)[3:])
    records(source, 60)
    main(command(source, out, errors, "--resume")[3:])
    whole, whole_errors = tmp_path / "whole.jsonl.gz", tmp_path / "whole-errors.jsonl"
    main(command(source, whole, whole_errors)[3:])
    assert out.read_bytes() == whole.read_bytes()
    assert errors.read_bytes() == whole_errors.read_bytes()


def test_what_was_made_from_another_input_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = records(tmp_path / "in.jsonl", 40)
    out, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    main(command(source, out, errors)[3:])
    written = out.read_bytes()
    lines = source.read_text("utf-8").splitlines(keepends=True)
    for other, complaint in (
        (lines[3:], "it was made from another input"),
        (lines[:-4], "is of no record in the input"),
    ):
        source.write_text("".join(other), encoding="utf-8")
        capsys.readouterr()
        assert main(command(source, out, errors, "--resume")[3:]) == 1
        assert "cannot resume: line" in (said := capsys.readouterr().err)
        assert complaint in said
        assert out.read_bytes() == written


def test_what_newskit_did_not_write_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = records(tmp_path / "in.jsonl", 4)
    for data in (
        b"Dear diary,\nit rained",
        b'{"id": 7}\n',
        b"\xff\xfe\n",
        b"[]\n",
        b"{}\n",
        b'{"a\n',
        b'{"a":\n 1}',
        b'{"a": 1}',
    ):
        out = tmp_path / "diary.jsonl"
        out.write_bytes(data)
        assert main(["read", str(source), "-o", str(out), "--resume"]) == 1
        assert "nothing newskit wrote" in capsys.readouterr().err
        assert out.read_bytes() == data


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz"])
@pytest.mark.parametrize("end", [b"", b"half a line"])
def test_not_even_the_end_is_cut_where_the_input_is_another(tmp_path: Path, name: str, end: bytes) -> None:
    source = records(tmp_path / "in.jsonl", 340)
    out, errors = tmp_path / name, tmp_path / "errors.jsonl"
    main(command(source, out, errors)[3:])
    out.write_bytes(out.read_bytes() + end)
    errors.write_bytes(errors.read_bytes() + end)
    before = out.read_bytes(), errors.read_bytes()
    source.write_text('{"id": "other", "text": "Talks resume."}\n', encoding="utf-8")
    assert main(command(source, out, errors, "--resume")[3:]) == 1
    assert (out.read_bytes(), errors.read_bytes()) == before


def test_findings_and_errors_are_not_taken_for_one_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = records(tmp_path / "in.jsonl", 20)
    out, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    main(command(source, out, errors)[3:])
    before = out.read_bytes(), errors.read_bytes()
    assert main(command(source, errors, out, "--resume")[3:]) == 1
    assert "nothing newskit wrote" in capsys.readouterr().err
    assert (out.read_bytes(), errors.read_bytes()) == before


def test_a_file_that_can_be_read_after_all_is_said_to_be_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, late = records(tmp_path / "in.jsonl", 4), tmp_path / "late.jsonl"
    out, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    arguments = ["read", str(source), str(late), "-o", str(out), "--errors", str(errors)]
    assert main(arguments) == 1
    records(late, 4)
    assert main([*arguments, "--resume"]) == 1
    assert f"says that {late} cannot be read; now it can be" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["in.jsonl", "--resume"], "--resume goes on with a file; name it: -o FILE"),
        (["story.txt", "-o", "out.txt", "--resume"], "--resume is for files of records"),
        (["story.txt", "--errors", "errors.jsonl"], "--errors is for files of records"),
        (["story.txt", "--with-text"], "--with-text is for files of records"),
        (["in.jsonl", "-o", "out.jsonl", "--errors", "out.jsonl"], "findings and errors need a file each"),
        (["in.jsonl", "-o", "out.jsonl", "--errors", "../here/out.jsonl"], "findings and errors need a file each"),
        pytest.param(["in.jsonl", "-o", "out.jsonl", "--errors", "link.jsonl"], "a file each", marks=POSIX),
        (["in.jsonl", "--errors", "-"], "--errors needs a file of its own"),
        (["in.jsonl", "--errors", "in.jsonl"], "it is read from"),
        (["in.jsonl", "--errors", "errors.jsonl.gz"], "give a name without .gz"),
        (["in.jsonl", "--errors", "no/such/errors.jsonl"], "No such file or directory"),
        (["in.jsonl", "-o", ".", "--errors", "story.txt"], "Is a directory"),
    ],
)
def test_misuse_is_explained(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    complaint: str,
) -> None:
    tmp_path = tmp_path / "here"
    tmp_path.mkdir()
    monkeypatch.chdir(tmp_path)
    source = records(tmp_path / "in.jsonl", 2).read_bytes()
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    if sys.platform != "win32":
        (tmp_path / "link.jsonl").symlink_to("out.jsonl")
    files = ("it is read from", "No such file", "Is a directory")
    assert main(["read", *arguments]) == (1 if complaint.startswith(files) else 2)
    assert complaint in capsys.readouterr().err
    assert (tmp_path / "in.jsonl").read_bytes() == source
    assert (tmp_path / "story.txt").read_text("utf-8") == STORY


@POSIX
def test_a_device_takes_findings_and_errors(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 2)
    assert main(["read", str(source), "-o", os.devnull, "--errors", os.devnull]) == 0


@pytest.mark.parametrize("name", ["missing.jsonl", "broken.jsonl.gz", "wide.jsonl"])
def test_output_is_not_touched_before_there_is_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    if name != "missing.jsonl":
        (tmp_path / name).write_bytes('"no archive"'.encode("utf-16"))
    out = tmp_path / "out.jsonl"
    out.write_bytes(b"precious")
    assert main(["read", str(tmp_path / name), "-o", str(out)]) == 1
    assert name in capsys.readouterr().err
    assert out.read_bytes() == b"precious"


def test_one_unreadable_file_is_among_the_errors(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 3)
    out, errors = tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    wide = tmp_path / "wide.jsonl"
    wide.write_bytes('{"text": "a"}\n'.encode("utf-16"))
    missing = str(tmp_path / "missing.jsonl")
    assert main(["read", missing, str(source), str(wide), "-o", str(out), "--errors", str(errors)]) == 1
    lines = [json.loads(line) for line in errors.read_text("utf-8").splitlines()]
    assert lines == [
        {"file": missing, "id": None, "line": None, "reason": "No such file or directory"},
        {"file": str(wide), "id": None, "line": None, "reason": "expected text in UTF-8, found UTF-16"},
    ]
    assert len(out.read_bytes().splitlines()) == 3


def test_records_come_from_standard_input(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 3)
    done = subprocess.run(
        [sys.executable, "-m", "newskit", "read", "-", "--records"],
        input=source.read_bytes(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == 3


def test_any_file_may_hold_records(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = records(tmp_path / "stories.dat", 2)
    assert main(["read", str(source), "--records", "--with-text"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["text"] for row in rows] == [STORY, STORY * 2]
    for row in rows:
        for quote in row["quotes"]:
            assert row["text"][quote["start"] : quote["end"]] == quote["text"]


def test_a_dash_is_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["read", str(records(tmp_path / "in.jsonl", 2)), "-o", "-"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert not Path("-").exists()


def test_findings_can_be_packed(tmp_path: Path) -> None:
    source = records(tmp_path / "in.jsonl", 5)
    out = tmp_path / "out.jsonl.gz"
    assert main(["read", str(source), "-o", str(out)]) == 0
    assert len(gzip.decompress(out.read_bytes()).splitlines()) == 5


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"id": "x", "text": "a\0b"}', "expected a JSON object"),
        (b"\0" * 50, "expected a JSON object"),
        (b'{"id": "x", "text": null}', "expected a string in field 'text', found NoneType"),
        (b'{"id": "x", "text": ["a"]}', "expected a string in field 'text', found list"),
        (b'{"id": {}, "text": "a"}', "expected a string or a whole number in field 'id', found dict"),
        (b'{"text": "a", "published": 1e999}', "expected a"),
        (b'{"text": "a", "published": "2025-99-99"}', "expected a date"),
        (b'"a string"', "expected an object with a 'text' field, found str"),
        (b"x" * 3_000_000, "expected a JSON object, found 'xxx"),
        (b"[" * 100_000, "expected a JSON object"),
        (b"\xff\xfe\xfd", "expected a JSON object"),
    ],
    ids=lambda value: str(value[:24]),
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_a_hostile_line_costs_only_itself(tmp_path: Path, line: bytes, reason: str, end: bytes) -> None:
    source, out, errors = tmp_path / "in.jsonl", tmp_path / "out.jsonl", tmp_path / "errors.jsonl"
    good = b'{"id": "good", "text": "Talks resume."}'
    source.write_bytes(b"\xef\xbb\xbf" + good + b"\r\n" + line + end + (good if end else b""))
    assert main(["read", str(source), "-o", str(out), "--errors", str(errors)]) == 1
    (bad,) = [json.loads(row) for row in errors.read_text("utf-8").splitlines()]
    assert bad["line"] == 2
    assert reason in bad["reason"]
    assert len(bad["reason"]) < 400
    assert [json.loads(row)["id"] for row in out.read_bytes().splitlines()] == ["good"] * (2 if end else 1)
