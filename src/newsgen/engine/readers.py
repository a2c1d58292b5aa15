"""Connections that only read the memory."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from newsgen.engine.store import FILE, FOLDER


def standing(root: Path, name: str = FOLDER) -> sqlite3.Connection | None:
    """A connection that only reads the memory as it stands, without its lock; None without one."""
    file = root / name / FILE
    try:
        return reader(str(file)) if file.is_file() else None
    except sqlite3.Error:
        return None


def reader(file: str) -> sqlite3.Connection:
    """A connection that only reads."""
    return _reader(file, "mode=ro")


def still_reader(file: str) -> sqlite3.Connection:
    """A connection that only reads, while nobody writes: without locks, for any thread in turn.

    On folders that machines share, locks may be slow, or not there at all.
    """
    return _reader(file, "mode=ro&immutable=1", any_thread=True)


def _reader(file: str, manner: str, *, any_thread: bool = False) -> sqlite3.Connection:
    place = quote(os.fsencode(file))  # a folder's name may have a ? or a % in it
    db = sqlite3.connect(
        f"file:{place}?{manner}",
        uri=True,
        isolation_level=None,
        check_same_thread=not any_thread,
    )
    db.execute("PRAGMA cache_size = -16384")
    return db
