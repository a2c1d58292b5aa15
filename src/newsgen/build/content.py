"""Sources → the catalogue: reads and parses what changed, and nothing else."""

from __future__ import annotations

import hashlib
import posixpath
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from functools import partial

from msgspec import msgpack

from newsgen.build.blocks import stamp_of
from newsgen.build.changed import Changed, Reading
from newsgen.build.reading import Taken
from newsgen.build.reading_task import survey_sources, take_in
from newsgen.engine.workers import Workers
from newsgen.index.arrivals import Arrival
from newsgen.index.rows import keep_troubles
from newsgen.records.collection import NO_HABITS, Habits, Survey
from newsgen.records.source import Source
from newsgen.survey import habits

_encode = msgpack.Encoder().encode
_survey_of = msgpack.Decoder(Survey).decode


def take_in_changed(
    db: sqlite3.Connection, reading: Reading, found: Changed, workers: Workers
) -> Iterator[Arrival]:
    """Takes in the sources that changed since the last time; yields what each gives now."""
    for path in found.gone:
        for table in ("source", "hidden", "trouble"):
            db.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
        yield Arrival(path, None)
    told = _survey(db, found.sources, found.gone, workers)
    tasks = [(source, told.get(path, NO_HABITS)) for path, source in sorted(found.sources.items())]
    again = sorted(told.keys() - found.sources.keys())
    present = {source.path: source for source in reading.sources} if again else {}
    tasks += [(present[path], told[path]) for path in again if path in present]
    work = partial(take_in, reading.manner)
    for done, taken in enumerate(workers.map(work, tasks)):
        source, own = tasks[done]
        reading.progress("articles", done + 1, len(tasks))
        _keep(db, source, own, taken)
        yield Arrival(taken.path, taken.facts, taken.body, taken.draft, *taken.term)


def _survey(
    db: sqlite3.Connection, changed: Mapping[str, Source], gone: Collection[str], workers: Workers
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
        surveys = [_survey_of(row[0]) for row in rows]
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
    keep_troubles(db, "read", source.path, taken.problems)
    db.execute("DELETE FROM hidden WHERE path = ?", (source.path,))
    rows = [(source.path, *one) for one in taken.hidden]
    db.executemany("INSERT OR IGNORE INTO hidden VALUES (?, ?, ?)", rows)
