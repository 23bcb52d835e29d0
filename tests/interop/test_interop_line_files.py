"""Files of lines: wherever an earlier run was cut off, going on gives the same file."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newskit.interop import line_files
from newskit.interop.line_files import open_lines

LINES = st.lists(st.binary(max_size=30).map(lambda line: b"{" + line.replace(b"\n", b" ")), max_size=14)


def write(path: Path, lines: Sequence[bytes], *, resume: bool = False) -> list[bytes]:
    """Write *lines*, those left out that are there already, which are returned."""
    file = open_lines(str(path), resume=resume)
    kept = list(file.kept())
    for line in lines[len(kept) :]:
        file.write(line)
    file.close()
    return kept


@pytest.fixture(autouse=True)
def small_members(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_files, "MEMBER", 4)
    monkeypatch.setattr(line_files, "_BLOCK", 7)


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.jsonl.gz"])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES, data=st.data())
def test_cut_off_anywhere_it_comes_out_the_same(
    tmp_path_factory: pytest.TempPathFactory, name: str, lines: list[bytes], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("lines") / name
    write(path, lines)
    whole = path.read_bytes()
    path.write_bytes(whole[: data.draw(st.integers(0, len(whole)))])
    kept = write(path, lines, resume=True)
    assert kept == [line + b"\n" for line in lines[: len(kept)]]
    assert path.read_bytes() == whole
    assert (gzip.decompress(whole) if name.endswith("gz") else whole) == b"".join(line + b"\n" for line in lines)


@pytest.mark.parametrize("name", ["lines.jsonl", "lines.jsonl.gz"])
@given(rubbish=st.binary(max_size=60))
def test_rubbish_at_the_end_is_cut_off(tmp_path_factory: pytest.TempPathFactory, name: str, rubbish: bytes) -> None:
    path = tmp_path_factory.mktemp("lines") / name
    lines = [b"{a", b"{b", b"{c", b"{d"]
    write(path, lines)
    whole = path.read_bytes()
    path.write_bytes(whole + rubbish.replace(b"\n", b""))
    assert len(write(path, lines, resume=True)) == 4
    assert path.read_bytes() == whole


def test_without_resume_it_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    write(path, [b"a", b"b"])
    write(path, [b"c"])
    assert path.read_bytes() == b"c\n"


def test_nothing_to_go_on_with_is_a_beginning(tmp_path: Path) -> None:
    path = tmp_path / "lines.jsonl"
    assert write(path, [b"a"], resume=True) == []
    assert path.read_bytes() == b"a\n"


def test_only_a_file_can_be_gone_on_with(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="only a file can be gone on with"):
        open_lines(str(tmp_path), resume=True)


@pytest.mark.parametrize("name", ["diary.txt", "diary.gz"])
@pytest.mark.parametrize(
    "data", [b"Dear diary,\nit rained", b"Dear diary", gzip.compress(b"Dear diary,\nit rained", mtime=0)]
)
def test_what_somebody_else_wrote_is_not_cut(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(OSError, match="it holds nothing newskit wrote"):
        open_lines(str(path), resume=True)
    assert path.read_bytes() == data


def test_lines_at_once_are_there_before_the_end(tmp_path: Path) -> None:
    path = tmp_path / "errors.jsonl"
    file = open_lines(str(path), at_once=True)
    file.write(b"a")
    assert path.read_bytes() == b"a\n"
    file.close()
