"""Puts staged files into place, and takes it all back, also after a killed run."""

# Some calls to the system a file, for many thousand files: Path objects cost more.
# ruff: noqa: PTH102, PTH103, PTH105, PTH106, PTH108, PTH120

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress

from msgspec import Struct

from newsgen.publish.standing import digest


class Move(Struct, frozen=True, array_like=True):
    """A file that comes, with its SHA-256, or, with none, one that goes."""

    number: int
    """Its name in the staging folder: ``new/7`` is what comes, ``old/7`` what stood there."""
    path: str
    """In the output folder."""
    digest: str = ""
    replaces: bool = False


class Journal(Struct, frozen=True):
    """A whole publication, as it is written down before the first file moves."""

    going: tuple[Move, ...]
    emptied: tuple[str, ...]
    """Folders that stand where a file will be, each after those inside it."""
    made: tuple[str, ...]
    """Folders that are missing, each before those inside it."""
    coming: tuple[Move, ...]
    """The manifest is the last one."""


def apply(journal: Journal, top: str, staging: str) -> None:
    """Makes the moves. Raises OSError half-way; ``undo`` then takes back what was done."""
    for move in journal.going:
        os.replace(f"{top}/{move.path}", f"{staging}/old/{move.number}")
    for folder in journal.emptied:
        os.rmdir(f"{top}/{folder}")
    for folder in journal.made:
        os.mkdir(f"{top}/{folder}", 0o755)
    for move in journal.coming:
        place = f"{top}/{move.path}"
        if move.replaces:
            _keep(place, f"{staging}/old/{move.number}")
        os.replace(f"{staging}/new/{move.number}", place)


def undo(journal: Journal, top: str, staging: str) -> bool:
    """Takes back what ``apply`` did, however far it came; whether all of it could be.

    What was done shows in the staging folder. A file that someone changed since is left alone.
    """
    withdrawn = [_withdraw(move, top, staging) for move in reversed(journal.coming)]
    remove_empty(reversed(journal.made), top)
    restored = [_restore(move, top, staging) for move in reversed(journal.going)]
    return all(withdrawn) and all(restored)


def remove_empty(folders: Iterable[str], top: str) -> None:
    """Removes each of ``folders`` that is there and empty."""
    for folder in folders:
        with suppress(OSError):
            os.rmdir(f"{top}/{folder}")


def _keep(place: str, aside: str) -> None:
    """Keeps a second name for a file that is about to be replaced, so that it is never missing."""
    try:
        os.link(place, aside, follow_symlinks=False)
    except OSError:
        # The file system has no hard links. What was moved is missing for a moment.
        os.replace(place, aside)


def _withdraw(move: Move, top: str, staging: str) -> bool:
    """Takes away a file that came, and puts back what it replaced."""
    place, aside = f"{top}/{move.path}", f"{staging}/old/{move.number}"
    try:
        if os.path.lexists(f"{staging}/new/{move.number}"):
            # It never came; but what it replaces may have been moved aside.
            if os.path.lexists(aside) and not os.path.lexists(place):
                os.replace(aside, place)
        elif digest(place) == move.digest:
            if os.path.lexists(aside):
                os.replace(aside, place)
            else:
                os.unlink(place)
    except OSError:
        return False
    return True


def _restore(move: Move, top: str, staging: str) -> bool:
    """Puts back a file that went."""
    place, aside = f"{top}/{move.path}", f"{staging}/old/{move.number}"
    try:
        if os.path.lexists(aside) and not os.path.lexists(place):
            os.makedirs(os.path.dirname(place), 0o755, exist_ok=True)
            os.replace(aside, place)
    except OSError:
        return False
    return True
