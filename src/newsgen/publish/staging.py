"""The folder inside the output folder where files wait until all of them are there."""

# Some calls to the system a file, for many thousand files: Path objects cost more.
# ruff: noqa: PTH102, PTH103, PTH105, PTH108, PTH120

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from contextlib import suppress

import msgspec

from newsgen.publish.leftovers import MARK, MARK_TEXT, BusyError, clear, lock
from newsgen.publish.moves import Journal, apply, remove_empty, undo
from newsgen.publish.paths import STAGING

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW


class Staging:
    """Made when the first file is staged; ``close`` removes it, and what it made for it.

    Its methods raise OSError when the disk does.
    """

    def __init__(self, top: str) -> None:
        self._top = top
        self._path = f"{top}/{STAGING}"
        self._lock = -1
        self._made: list[str] = []
        self._staged = 0
        self._keep = False

    def add(self, content: bytes) -> int:
        """Stages a new file; its number."""
        handle = self._new()
        try:
            _write(handle, content)
        finally:
            os.close(handle)
        return self._staged

    def add_pieces(self, pieces: Iterable[bytes]) -> tuple[int, int, str]:
        """Stages a new file of several pieces; its number, its size and its SHA-256.

        What ``pieces`` raises is passed on.
        """
        handle = self._new()
        size, digest = 0, hashlib.sha256()
        try:
            for piece in pieces:
                size += len(piece)
                digest.update(piece)
                _write(handle, piece)
        finally:
            os.close(handle)
        return self._staged, size, digest.hexdigest()

    def _new(self) -> int:
        """A handle to write the next file."""
        if self._lock < 0:
            self._open()
        self._staged += 1
        return os.open(f"{self._path}/new/{self._staged}", _CREATE, 0o644)

    def publish(self, journal: Journal) -> None:
        """Makes all moves of ``journal``, or none: then raises what went wrong."""
        part = f"{self._path}/journal.part"
        handle = os.open(part, _CREATE, 0o644)
        try:
            _write(handle, msgspec.json.encode(journal))
        finally:
            os.close(handle)
        os.replace(part, f"{self._path}/journal")
        try:
            apply(journal, self._top, self._path)
        except BaseException:
            # What cannot be put back now waits, with its journal, for the next run.
            self._keep = not undo(journal, self._top, self._path)
            raise
        # From here on it is done: without its journal nothing would be taken back.
        os.unlink(f"{self._path}/journal")
        self._made.clear()

    @property
    def unfinished(self) -> bool:
        """Whether something could not be put back, which the next run will try again."""
        return self._keep

    def close(self) -> None:
        """Removes the staging folder, and the output folder if that was made for nothing."""
        if self._lock >= 0:
            if not self._keep:
                with suppress(OSError):
                    clear(self._path)
            os.close(self._lock)
            self._lock = -1
        remove_empty(reversed(self._made), "")

    def _open(self) -> None:
        folder = self._top
        while not os.path.lexists(folder):
            self._made.insert(0, folder.lstrip("/"))
            folder = os.path.dirname(folder)
        os.makedirs(self._top, 0o755, exist_ok=True)
        try:
            os.mkdir(self._path, 0o755)
        except FileExistsError:
            raise BusyError from None
        try:
            self._lock = os.open(f"{self._path}/{MARK}", _CREATE, 0o644)
        except OSError:
            remove_empty((STAGING,), self._top)
            raise
        lock(self._lock)
        _write(self._lock, MARK_TEXT)
        os.mkdir(f"{self._path}/new", 0o755)
        os.mkdir(f"{self._path}/old", 0o755)


def _write(handle: int, content: bytes) -> None:
    """Writes all of ``content``: the system may take it in parts."""
    done = os.write(handle, content)
    while done < len(content):
        done += os.write(handle, memoryview(content)[done:])
