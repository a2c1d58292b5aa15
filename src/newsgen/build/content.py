"""Sources → the catalogue: reads and parses what changed, and nothing else."""

from __future__ import annotations

import hashlib
import posixpath
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct, msgpack

from newsgen.build.progress import Progress
from newsgen.build.reading_task import Manner, Taken, survey_of, survey_sources, take_in
from newsgen.engine.store import recall, remember
from newsgen.engine.workers import Workers
from newsgen.index import Arrival
from newsgen.records.collection import NO_HABITS, Habits
from newsgen.records.source import Source
from newsgen.survey import habits

_encode = msgpack.Encoder().encode
_problems = msgpack.Encoder().encode
_PIECE = 1 << 20
_RACE = 2_000_000_000
"""Nanoseconds: some file systems tell times no more exactly."""


class Reading(Struct, frozen=True, kw_only=True):
    """What is read, and how."""

    sources: Sequence[Source]
    """All that there are, but no images."""
    manner: Manner
    verify: bool = False
    """Whether the bytes of every file are compared, whatever the file system says."""
    everything: bool = False
    """Whether all is read again, since it is read otherwise now."""
    clock: int
    """The file system's own time when the build began, in nanoseconds."""
    progress: Progress


def read_changed(db: sqlite3.Connection, reading: Reading, workers: Workers) -> Iterator[Arrival]:
    """Takes in the sources that changed since the last time; yields what each gives now."""
    known = {
        path: (stamp, digest)
        for path, stamp, digest in db.execute("SELECT path, stamp, digest FROM source")
    }
    present = {source.path: source for source in reading.sources}
    everything = reading.everything
    before = recall(db, "clock") or 0
    assert isinstance(before, int)
    changed = {
        path: source
        for path, source in present.items()
        if everything
        or path not in known
        or _is_other(source, *known[path], before - _RACE, verify=reading.verify)
    }
    gone = known.keys() - present.keys()
    for path in gone:
        db.execute("DELETE FROM source WHERE path = ?", (path,))
        db.execute("DELETE FROM hidden WHERE path = ?", (path,))
        db.execute("DELETE FROM trouble WHERE path = ?", (path,))
        yield Arrival(path, None)
    told = _survey(db, changed, gone, workers)
    tasks = [(source, told.get(path, NO_HABITS)) for path, source in sorted(changed.items())]
    again = sorted(told.keys() - changed.keys())
    tasks += [(present[path], told[path]) for path in again if path in present]
    work = partial(take_in, reading.manner)
    for done, taken in enumerate(workers.map(work, tasks)):
        source, own = tasks[done]
        reading.progress("articles", done + 1, len(tasks))
        _keep(db, source, own, taken)
        yield Arrival(taken.path, taken.facts, taken.body, taken.draft, *taken.term)
    _keep_stamps(db, present, known, changed)
    remember(db, "clock", reading.clock)


def stamp_of(source: Source) -> str:
    """What the file system says of a source and of the file beside it, as text."""
    stamps = [source.stamp, *([source.side.stamp] if source.side else [])]
    return " ".join(f"{one.size} {one.modified} {one.number}" for one in stamps)


def _is_other(source: Source, stamp: str, digest: str, clock: int, *, verify: bool) -> bool:
    """Whether a source that is known has other bytes now.

    One that was written about when it was last read may have been written again since, with
    nothing of that to be seen: then its bytes tell.
    """
    both = [source, *([source.side] if source.side else [])]
    racy = any(one.stamp.modified >= clock for one in both)
    if stamp == stamp_of(source) and not (racy or verify):
        return False
    try:
        return "".join(_digest(one.file) for one in both) != digest
    except OSError:
        return True


def _digest(file: str) -> str:
    with Path(file).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _survey(
    db: sqlite3.Connection, changed: dict[str, Source], gone: Iterable[str], workers: Workers
) -> dict[str, Habits]:
    """The habits of changed dumps, and of others for whom they changed with them."""
    dumps = [source for _, source in sorted(changed.items()) if source.kind == "dump"]
    folders = {posixpath.dirname(path) for path in (*gone, *(one.path for one in dumps))}
    for source, made in zip(dumps, workers.map(survey_sources, dumps), strict=True):
        row = (source.path, posixpath.dirname(source.path), "", "", made or None, None)
        db.execute(
            "INSERT INTO source VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET survey = excluded.survey",
            row,
        )
    found: dict[str, Habits] = {}
    for folder in sorted(folders):
        sql = "SELECT survey, habits FROM source WHERE folder = ? AND survey IS NOT NULL"
        rows = db.execute(sql, (folder,)).fetchall()
        surveys = [survey_of(row[0]) for row in rows]
        known = {survey.path: row[1] for survey, row in zip(surveys, rows, strict=True)}
        found |= {
            path: own
            for path, own in habits(surveys).items()
            if path in changed or known[path] != _habits_key(own)
        }
    return found


def _habits_key(own: Habits) -> bytes:
    return hashlib.blake2b(_encode((sorted(own.repeated), own.order)), digest_size=16).digest()


def _keep(db: sqlite3.Connection, source: Source, own: Habits, taken: Taken) -> None:
    """Remembers what a source was when it was read, and what was wrong with it."""
    row = (
        source.path, posixpath.dirname(source.path), stamp_of(source), taken.digest,
        _habits_key(own),
    )  # fmt: skip
    db.execute(
        "INSERT INTO source (path, folder, stamp, digest, habits) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET stamp = excluded.stamp, digest = excluded.digest,"
        " habits = excluded.habits",
        row,
    )
    db.execute("DELETE FROM trouble WHERE stage = 'read' AND path = ?", (source.path,))
    if taken.problems:
        problems = _problems(taken.problems)
        db.execute("INSERT INTO trouble VALUES ('read', ?, ?)", (source.path, problems))
    db.execute("DELETE FROM hidden WHERE path = ?", (source.path,))
    rows = [(source.path, *one) for one in taken.hidden]
    db.executemany("INSERT OR IGNORE INTO hidden VALUES (?, ?, ?)", rows)


def _keep_stamps(
    db: sqlite3.Connection,
    present: dict[str, Source],
    known: dict[str, tuple[str, str]],
    changed: dict[str, Source],
) -> None:
    """Remembers the new stamps of files that were touched and have the bytes that they had."""
    rows = [
        (stamp_of(source), path)
        for path, source in present.items()
        if path not in changed and known[path][0] != stamp_of(source)
    ]
    db.executemany("UPDATE source SET stamp = ? WHERE path = ?", rows)
