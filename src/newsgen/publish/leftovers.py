"""What a killed run left in the output folder: takes its moves back and clears up after it."""

# Some calls to the system a file, for many thousand files: Path objects cost more.
# ruff: noqa: PTH106, PTH108, PTH112, PTH114, PTH123, PTH208

from __future__ import annotations

import fcntl
import os
from contextlib import suppress

import msgspec

from newsgen.publish.moves import Journal, undo
from newsgen.publish.paths import STAGING, sound

MARK = "README"
"""The file by which a staging folder is known as newsgen's, locked while it is in use."""
MARK_TEXT = b"newsgen keeps files here while it publishes, and removes them afterwards.\n"


class NotOursError(Exception):
    """There is a staging folder that newsgen did not make."""


class BusyError(Exception):
    """Another newsgen publishes into the same folder now."""


class UnfinishedError(Exception):
    """Some of what a killed run did cannot be taken back."""


def lock(mark: int) -> None:
    """Holds the mark for as long as it is open. Raises BusyError if another process does."""
    try:
        fcntl.flock(mark, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BusyError from None
    except OSError:
        # Some network file systems have no locks; publishing there is better than not.
        return


def recover(top: str) -> None:
    """Takes back what a killed run left half done in the output folder ``top``.

    Raises NotOursError, BusyError, UnfinishedError and OSError.
    """
    path = f"{top}/{STAGING}"
    if not os.path.lexists(path):
        return
    if os.path.islink(path) or not os.path.isdir(path):
        raise NotOursError
    if not os.listdir(path):
        os.rmdir(path)
        return
    try:
        mark = os.open(f"{path}/{MARK}", os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        raise NotOursError from None
    try:
        lock(mark)
        if not MARK_TEXT.startswith(os.read(mark, len(MARK_TEXT) + 1)) or not _is_ours(path):
            raise NotOursError
        journal = _journal(path)
        if journal and not undo(journal, top, path):
            raise UnfinishedError
        clear(path)
    finally:
        os.close(mark)


def _journal(path: str) -> Journal | None:
    """The journal that a killed run left, without paths that newsgen would not write."""
    try:
        with open(f"{path}/journal", "rb") as stream:
            journal = msgspec.json.decode(stream.read(), type=Journal)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    return Journal(
        going=tuple(move for move in journal.going if sound(move.path)),
        emptied=(),
        made=tuple(folder for folder in journal.made if sound(folder)),
        coming=tuple(move for move in journal.coming if sound(move.path)),
    )


def _is_ours(path: str) -> bool:
    """Whether the staging folder holds nothing but what newsgen puts there."""
    known = {MARK, "journal", "journal.part", "new", "old"}
    return set(os.listdir(path)) <= known and all(
        name.isdecimal() for part in ("new", "old") for name in _names(f"{path}/{part}")
    )


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []


def clear(path: str) -> None:
    """Removes a staging folder; its journal first, which the files in it are useless without."""
    for name in ("journal", "journal.part"):
        with suppress(FileNotFoundError):
            os.unlink(f"{path}/{name}")
    for part in ("new", "old"):
        for name in _names(f"{path}/{part}"):
            os.unlink(f"{path}/{part}/{name}")
        with suppress(FileNotFoundError):
            os.rmdir(f"{path}/{part}")
    os.unlink(f"{path}/{MARK}")
    os.rmdir(path)
