"""Files that lines are written to: whole lines, and after an interruption on from the last whole one."""

from __future__ import annotations

import gzip
import signal
import sys
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import FrameType
from typing import Protocol

#: Lines in one member of a gzipped file.  Every member is an archive of its own, cut at the same lines in every run:
#: a run that was interrupted goes on behind the last whole member, and the file comes out byte for byte the same.
MEMBER = 256
_ENOUGH = 1 << 16
_BLOCK = 1 << 16
_GZIP = zlib.MAX_WBITS | 16


class LineFile(Protocol):
    """Where lines go."""

    def kept(self) -> Iterator[bytes]:
        """Yield the lines an earlier run left behind; to be asked for before anything is written."""

    def write(self, line: bytes) -> None:
        """Write a line; it is given without its end."""

    def close(self) -> None:
        """Write what is still to be written, and close the file."""


def open_lines(path: str | None, *, resume: bool = False, at_once: bool = False, begins: bytes = b"{") -> LineFile:
    """Return the file to write lines to; None is standard output, a name that ends in ``.gz`` is gzipped.

    Args:
        path: The file; what it holds is lost without *resume*.
        resume: Keep its whole lines (of a gzipped file the whole members) and go on behind them.  What is behind
            them is cut off once they have been asked for to the last, or something is written.
        at_once: Write every line as it comes, for few lines that somebody may be waiting for.
        begins: How each of the lines begins; a file that begins otherwise is not gone on with.

    Raises:
        OSError: If the file cannot be written, or cannot be gone on with.
    """
    if path is None:
        return _Stream()
    place = Path(path)
    if resume and place.exists() and not place.is_file():
        msg = "only a file can be gone on with"
        raise OSError(msg)
    kind = _Zipped if path.lower().endswith(".gz") else _Plain
    return kind(place, resume=resume, enough=1 if at_once else _ENOUGH, begins=begins)


@contextmanager
def _unbroken() -> Iterator[None]:
    """Hold Ctrl-C back until a line is written; a second one means it."""
    if threading.current_thread() is not threading.main_thread() or not callable(
        before := signal.getsignal(signal.SIGINT)
    ):
        yield
        return
    asked = False

    def hold(number: int, frame: FrameType | None) -> None:
        nonlocal asked
        if asked:
            raise KeyboardInterrupt
        asked = True

    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        raise KeyboardInterrupt


class _Stream:
    """Standard output, every line of it sent on as it comes."""

    def kept(self) -> Iterator[bytes]:
        return iter(())

    def write(self, line: bytes) -> None:
        with _unbroken():
            sys.stdout.write(line.decode() + "\n")
            sys.stdout.flush()

    def close(self) -> None:
        pass


class _Plain:
    """A file, written past Python's buffers, so that it never ends in half a line unless the process is killed."""

    def __init__(self, path: Path, *, resume: bool, enough: int, begins: bytes) -> None:
        self._path = path
        self._enough = enough
        self._resumed = resume and path.exists()
        self._file = path.open("r+b" if self._resumed else "wb", buffering=0)
        self._pending = bytearray()
        self._end: int | None = None  # of what is kept, until the rest is cut off
        if self._resumed:
            if not begins.startswith(self._head(len(begins))):  # somebody else's, that is not to be cut
                self._file.close()
                msg = "it holds nothing newskit wrote; give another file"
                raise OSError(msg)
            self._end = self._whole()

    def kept(self) -> Iterator[bytes]:
        if self._resumed:
            with self._path.open("rb") as file:
                while file.tell() < (self._end or 0):
                    yield file.readline()
            self._cut()

    def write(self, line: bytes) -> None:
        with _unbroken():
            self._add(line)
            if len(self._pending) >= self._enough:
                self._send()

    def close(self) -> None:
        with _unbroken():
            try:
                self._finish()
                self._send()
            finally:
                self._file.close()

    def _head(self, size: int) -> bytes:
        """Return what the file begins with."""
        return self._file.read(size) or b""

    def _whole(self) -> int:
        """Return where the last whole line ends."""
        at = self._file.seek(0, 2)
        while at:
            start = max(0, at - _BLOCK)
            self._file.seek(start)
            found = (self._file.read(at - start) or b"").rfind(b"\n")
            if found >= 0:
                return start + found + 1
            at = start
        return 0

    def _cut(self) -> None:
        """Cut off what is behind the whole lines; not before they proved to be of the same input."""
        if self._end is not None:
            self._file.truncate(self._end)
            self._file.seek(self._end)
            self._end = None

    def _add(self, line: bytes) -> None:
        self._pending += line + b"\n"

    def _finish(self) -> None:
        pass

    def _send(self) -> None:
        if self._pending:
            self._cut()
        while self._pending:
            del self._pending[: self._file.write(self._pending) or 0]


class _Zipped(_Plain):
    """A gzipped file of members of so many lines each."""

    def __init__(self, path: Path, *, resume: bool, enough: int, begins: bytes) -> None:
        self._packer: zlib._Compress | None = None
        self._lines = 0
        self._members = 0
        super().__init__(path, resume=resume, enough=enough, begins=begins)

    def kept(self) -> Iterator[bytes]:
        if self._resumed:
            with gzip.open(self._path, "rb") as file:
                yield from islice(file, self._members * MEMBER)
            self._cut()

    def _head(self, size: int) -> bytes:
        data = self._file.read(512) or b""
        try:
            return zlib.decompressobj(_GZIP).decompress(data, size)
        except zlib.error:
            return b"\0"  # no archive

    def _whole(self) -> int:
        """Return where the last member with all its lines ends."""
        end = lines = 0
        unpacker = zlib.decompressobj(_GZIP)
        self._file.seek(0)
        data = b""
        while data := data or self._file.read(_BLOCK) or b"":
            try:
                lines += unpacker.decompress(data, _BLOCK).count(b"\n")
            except zlib.error:
                break
            data = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
            if unpacker.eof:
                if lines != MEMBER:
                    break
                end = self._file.tell() - len(data)
                self._members += 1
                lines, unpacker = 0, zlib.decompressobj(_GZIP)
        return end

    def _add(self, line: bytes) -> None:
        if self._packer is None:
            self._packer = zlib.compressobj(wbits=_GZIP)
        self._pending += self._packer.compress(line + b"\n")
        self._lines += 1
        if self._lines == MEMBER:
            self._finish()
            self._send()

    def _finish(self) -> None:
        if self._packer is not None:
            self._pending += self._packer.flush()
            self._packer, self._lines = None, 0
