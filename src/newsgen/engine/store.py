"""The build's memory: one SQLite file in ``.newsgen/``, safe to delete at any time."""

# One call to the system a file: Path objects cost more.

from __future__ import annotations

import fcntl
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from msgspec import Struct

FOLDER = ".newsgen"
FILE = "cache.sqlite"
_LOCK = "lock"
_UNWRITABLE = ".newsgen/ cannot be written"
_DAMAGED = "the memory in .newsgen/ is damaged"
_MARK = 0x6E677331
"""Tells the file from other programs' databases: SQLite's application_id."""
_IGNORED = "# newsgen keeps here what it read and rendered; delete it whenever you like.\n*\n"
_QUICK = (
    "PRAGMA journal_mode = DELETE",
    # A killed process harms nothing so; after a power cut the file may be found broken, and is
    # then made anew.
    "PRAGMA synchronous = OFF",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
)


class Store(Struct, frozen=True):
    """An open memory."""

    db: sqlite3.Connection
    file: str
    """Where other processes may open it too."""
    clock: int = 0
    """The file system's own time when it was opened, in nanoseconds."""
    note: str = ""
    """Why nothing is remembered, in a few words; empty if something is, or nothing was there."""
    kept: bool = True
    """False where it will not be there for the next build."""


class StoreError(Exception):
    """What is remembered cannot be read, for ``reason``."""


@contextmanager
def open_store(
    root: Path,
    version: str,
    create: Callable[[sqlite3.Connection], None],
    waiting: Callable[[], None],
    *,
    begin: bool = True,
    name: str = FOLDER,
) -> Iterator[Store]:
    """The memory of the project at ``root``, locked for as long as it is open.

    ``version`` is what its tables and blobs depend on; one of another version is thrown away.
    ``create`` makes the tables of an empty one. ``waiting`` is called once before another build's
    lock is waited for. Where the folder cannot be written, or where ``begin`` is false and there is
    none, a temporary one stands in. ``name`` is its folder below ``root``; each has a lock of its
    own.
    """
    folder = root / name
    with ExitStack() as stack:
        try:
            lock = _lock(folder, waiting, begin=begin)
            stack.callback(os.close, lock)
            file = f"{folder}/{FILE}"
            db, note = _open(file, version, create)
            store = Store(db, file, _clock(lock), note)
        except (OSError, sqlite3.Error):
            spare = stack.enter_context(tempfile.TemporaryDirectory(prefix="newsgen-"))
            file = f"{spare}/{FILE}"
            note = _UNWRITABLE if begin else ""
            store = Store(_new(file, version, create), file, 0, note, kept=False)
        stack.callback(store.db.close)
        stack.callback(_roll_back, store.db)
        yield store


def _roll_back(db: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        db.rollback()


def discard(root: Path, name: str = FOLDER) -> None:
    """Deletes the memory, for one that turned out to be broken while it was in use."""
    for file in (FILE, f"{FILE}-journal"):
        with suppress(OSError):
            (root / name / file).unlink()


def write_through(db: sqlite3.Connection) -> None:
    """From now on whatever is committed is written through, for other machines to see."""
    db.execute("PRAGMA synchronous = FULL")


def _lock(folder: Path, waiting: Callable[[], None], *, begin: bool) -> int:
    """Holds the folder's lock, made if need be. Raises OSError."""
    if begin:
        folder.mkdir(exist_ok=True, parents=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text(_IGNORED, encoding="utf-8")
    handle = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        # Some network file systems have no locks; building there is better than not.
        return handle
    return handle


def _clock(lock: int) -> int:
    """The file system's time: that of files that are written now."""
    with suppress(OSError):
        os.utime(lock)
    return os.fstat(lock).st_mtime_ns


def _open(
    file: str, version: str, create: Callable[[sqlite3.Connection], None]
) -> tuple[sqlite3.Connection, str]:
    there = os.path.lexists(file)
    note = ""
    if there:
        try:
            return _existing(file, version), ""
        except (sqlite3.DatabaseError, StoreError) as error:
            note = str(error) if isinstance(error, StoreError) else _DAMAGED
        for name in (file, f"{file}-journal"):
            with suppress(OSError):
                Path(name).unlink()
    return _new(file, version, create), note


def _existing(file: str, version: str) -> sqlite3.Connection:
    db = _connect(file)
    try:
        if db.execute("PRAGMA application_id").fetchone()[0] != _MARK:
            raise StoreError("another program made the memory in .newsgen/")
        row = db.execute("SELECT value FROM memo WHERE key = 'version'").fetchone()
        if not row or row[0] != version:
            raise StoreError("another version of newsgen made the memory in .newsgen/")
    except BaseException:
        db.close()
        raise
    return db


def _new(
    file: str, version: str, create: Callable[[sqlite3.Connection], None]
) -> sqlite3.Connection:
    db = _connect(file)
    db.execute("BEGIN IMMEDIATE")
    db.execute(f"PRAGMA application_id = {_MARK}")
    db.execute("CREATE TABLE memo (key TEXT PRIMARY KEY, value) WITHOUT ROWID")
    db.execute("INSERT INTO memo VALUES ('version', ?)", (version,))
    create(db)
    db.execute("COMMIT")
    return db


def _connect(file: str) -> sqlite3.Connection:
    db = sqlite3.connect(file, isolation_level=None, cached_statements=256)
    for each in _QUICK:
        db.execute(each)
    return db


def recall(db: sqlite3.Connection, key: str) -> bytes | str | int | None:
    """A value that was remembered under a name."""
    row = db.execute("SELECT value FROM memo WHERE key = ?", (key,)).fetchone()
    return row[0] if row else None


def remember(db: sqlite3.Connection, key: str, value: bytes | str | int) -> None:
    """Keeps a value under a name."""
    db.execute("INSERT OR REPLACE INTO memo VALUES (?, ?)", (key, value))
