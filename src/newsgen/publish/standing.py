"""What stands in the output folder now; looks, never follows a link, never changes anything."""

# One call to the system a question, for each of many thousand files: Path objects cost more.
# ruff: noqa: PTH112, PTH123

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from errno import ELOOP, ENOENT, ENOTDIR, ENXIO
from typing import Literal

Stand = Literal["missing", "same", "other", "folder"]

_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NO_FILE = (ELOOP, ENOENT, ENOTDIR, ENXIO)


class Folders:
    """Which folders below ``top`` are real ones, each looked at once.

    ``state`` gives True for a real folder, False where nothing stands yet, and else the path of
    what stands there or above: a file or a link.
    """

    def __init__(self, top: str) -> None:
        self._top = top
        self._states: dict[str, bool | str] = {"": os.path.isdir(top)}

    def seen(self) -> Iterable[str]:
        """All folders that were asked for, with those that they are in."""
        return self._states.keys()

    def state(self, folder: str) -> bool | str:
        """The state of one folder, a path relative to ``top``. Raises OSError."""
        known = self._states.get(folder)
        if known is None:
            known = self.state(folder.rpartition("/")[0])
            if known is True:
                known = self._look(folder)
            self._states[folder] = known
        return known

    def _look(self, folder: str) -> bool | str:
        try:
            status = os.lstat(f"{self._top}/{folder}")
        except FileNotFoundError:
            return False
        return True if stat.S_ISDIR(status.st_mode) else folder


def open_file(file: str) -> tuple[int, int] | None:
    """A handle to read an ordinary file, and its size; None if there is none, or something else.

    Raises OSError if it is there but cannot be read.
    """
    try:
        handle = os.open(file, _READ)
    except OSError as error:
        if error.errno in _NO_FILE:
            return None
        raise
    status = os.fstat(handle)
    if stat.S_ISREG(status.st_mode):
        return handle, status.st_size
    os.close(handle)
    return None


def compare(file: str, content: bytes) -> Stand:
    """Whether ``file`` is an ordinary file with exactly ``content``."""
    try:
        opened = open_file(file)
    except PermissionError:
        return "other"
    if opened is None:
        return what(file)
    handle, size = opened
    try:
        if size != len(content):
            return "other"
        return "same" if os.read(handle, size + 1) == content else "other"
    finally:
        os.close(handle)


def what(file: str) -> Stand:
    """What stands at a path when its content does not matter; never ``same``."""
    try:
        status = os.lstat(file)
    except (FileNotFoundError, NotADirectoryError):
        return "missing"
    return "folder" if stat.S_ISDIR(status.st_mode) else "other"


def digest(file: str) -> str | None:
    """SHA-256 of an ordinary file in hexadecimal; None if it is not one or may not be read.

    Raises OSError.
    """
    try:
        opened = open_file(file)
    except PermissionError:
        return None
    if opened is None:
        return None
    with open(opened[0], "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
