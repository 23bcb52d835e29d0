"""newskit on documents of other formats, and what a person at a terminal sees."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newskit.cli import main

ITEM = {
    "uri": "urn:wire:1",
    "versionCreated": "2025-01-09T08:30:00Z",
    "headlines": [{"value": "Premier steps down"}],
    "bodies": [{"contentType": "text/plain", "value": "KYIV (AP) — Premier Anna Lang resigned on Monday."}],
}
PAGE = {"title": "Premier steps down", "date": "2025-01-09", "text": "Premier Anna Lang resigned on Monday."}
NITF = (
    "<nitf><head><docdata><date.issue norm='20250109'/></docdata></head><body><body.head><hedline><hl1>Premier steps "
    "down</hl1></hedline></body.head><body.content><p>Anna Lang resigned on Monday.</p></body.content></body></nitf>"
)


def articles(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("item.json", json.dumps(ITEM)),
        ("page.json", "\ufeff" + json.dumps(PAGE, indent=2)),
        ("page.jsonld", json.dumps([{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "Premier steps down",
          "articleBody": PAGE["text"], "datePublished": "2025-01-09"}])),
        ("item.xml", NITF),
        ("item.nitf", "\n" + NITF),
        ("item.xml.gz", NITF),
    ],
)  # fmt: skip
def test_a_document_is_a_story(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: str) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(data.encode()) if name.endswith("gz") else data.encode())
    assert main(["read", str(path), "--format", "json"]) == 0
    (article,) = articles(capsys.readouterr().out)
    assert article["furniture"]["headline"]["text"] == "Premier steps down"
    assert [date["value"] for date in article["dates"]] == ["2025-01-06"]
    assert article["id"]
    assert main(["names", str(path)]) == 0
    assert capsys.readouterr().out == "Anna Lang\tAnna Lang ×1\n"
    assert main(["collate", str(path), str(path)]) == 0
    assert "Anna Lang" in capsys.readouterr().out


def test_a_list_of_documents_is_several_stories(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "items.json"
    path.write_text(json.dumps([ITEM, {"text": 7}, PAGE]), encoding="utf-8")
    assert main(["read", str(path), "--format", "json"]) == 1
    captured = capsys.readouterr()
    assert len(articles(captured.out)) == 2
    assert captured.err == f"newskit: {path}: expected a string in field 'text', found int\n"


def test_a_format_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "item.txt"
    path.write_text(NITF, encoding="utf-8")
    assert main(["read", str(path), "--input-format", "nitf", "--format", "json"]) == 0
    assert articles(capsys.readouterr().out)[0]["published"] == "2025-01-09"
    records = tmp_path / "in.jsonl"
    records.write_text(json.dumps(PAGE), encoding="utf-8")
    assert main(["read", str(records), "--input-format", "newskit"]) == 0
    assert articles(capsys.readouterr().out)[0]["dates"][0]["value"] != "2025-01-06"


@pytest.mark.parametrize(
    ("name", "data", "complaint"),
    [
        ("a.json", b"", "expected a document of JSON or XML"),
        ("a.json", b"{", "expected a document of JSON or XML"),
        ("a.json", b"[" * 100_000, "expected a document of JSON or XML"),
        ("a.json", b"7", "expected an object with a 'text' field, found int"),
        ("a.xml", b"<nitf>", "expected XML"),
        ("a.xml", b"\0\0<nitf/>", "expected a document of JSON or XML"),
        ("a.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><nitf/>", "expected XML without entities of its own"),
        ("a.xml", b"<?xml version='1.0' encoding='no-such'?><nitf/>", "expected XML"),
        ("a.xml.gz", b"no archive", "Not a gzipped file"),
    ],
)
def test_a_document_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, complaint: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["read", str(path)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert f"{path}: " in captured.err
    assert complaint in captured.err


def test_no_output_is_made_of_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    out.write_bytes(b"precious")
    assert main(["read", str(tmp_path / "missing.txt"), "--format", "html", "-o", str(out)]) == 1
    assert out.read_bytes() == b"precious"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_person_at_a_terminal_sees_how_far_it_is(tmp_path: Path, workers: str) -> None:
    import pty

    pytest.importorskip("rich")
    source = tmp_path / "in.jsonl"
    source.write_text((json.dumps(PAGE) + "\n") * 300 + "oops\n" + (json.dumps(PAGE) + "\n") * 300, encoding="utf-8")
    reader, terminal = pty.openpty()
    command = [sys.executable, "-W", "error", "-m", "newskit", "read", str(source), "-o", str(tmp_path / "out.jsonl")]
    reading = subprocess.Popen([*command, "--workers", workers], stderr=terminal, env={**os.environ, "TERM": "xterm"})
    os.close(terminal)
    shown = b""
    while True:
        try:
            data = os.read(reader, 4096)
        except OSError:  # the other side is closed
            break
        if not data:
            break
        shown += data
    os.close(reader)
    assert reading.wait(60) == 1
    assert b"reading stories" in shown
    assert b" read, " in shown
    assert b"/s" in shown
    assert b"expected a JSON object" in shown


def test_stories_of_one_document_have_an_id_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "feed.json"
    path.write_text('[{"text": "a"}, {"text": "b", "id": 7}, {"text": "c"}]', encoding="utf-8")
    assert main(["read", str(path), "--format", "json"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["feed:1", "7", "feed:3"]
