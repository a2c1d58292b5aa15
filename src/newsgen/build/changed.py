"""Which sources changed since the last time, told without opening most of them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from newsgen.build.progress import Progress
from newsgen.build.reading import Manner
from newsgen.engine.store import recall, remember
from newsgen.records.source import Source

_RACE = 2_000_000_000
"""Nanoseconds: some file systems tell times no more exactly."""


class Reading(Struct, frozen=True, kw_only=True):
    """What is read, and how."""

    sources: Sequence[Source]
    """All that there are, but no images."""
    saved: Sequence[Source] | None = None
    """Of those and the images, the ones that may be others now; None if any may."""
    manner: Manner
    verify: bool = False
    """Whether the bytes of every file are compared, whatever the file system says."""
    everything: bool = False
    """Whether all is read again, since it is read otherwise now."""
    clock: int
    """The file system's own time when the build began, in nanoseconds."""
    progress: Progress


class Changed(Struct, frozen=True):
    """What is to be taken in."""

    sources: Mapping[str, Source]
    """Those that came or changed, by path."""
    gone: frozenset[str]
    """Paths of those that are not there any more."""

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return bool(self.sources or self.gone)


def find_changed(db: sqlite3.Connection, reading: Reading) -> Changed:
    """Compares what there is with what was there the last time."""
    if reading.saved is not None and not (reading.verify or reading.everything):
        return _among(db, [source for source in reading.saved if source.kind != "image"])
    now = _look(reading)
    if recall(db, "sources") == now and not (reading.verify or reading.everything):
        remember(db, "clock", reading.clock)
        return Changed({}, frozenset())
    known: dict[str, tuple[str, str]] = {
        path: (stamp, digest)
        for path, stamp, digest in db.execute("SELECT path, stamp, digest FROM source")
    }
    clock = recall(db, "clock") or 0
    assert isinstance(clock, int)
    changed: dict[str, Source] = {}
    touched: list[tuple[str, str]] = []
    for source in reading.sources:
        stamp = stamp_of(source)
        before, digest = known.get(source.path, ("", ""))
        racy = reading.verify or _newest(source) >= clock - _RACE
        if reading.everything:
            changed[source.path] = source
        elif stamp != before or racy:
            if not digest or _digests(source) != digest:
                changed[source.path] = source
            elif stamp != before:
                touched.append((stamp, source.path))
    db.executemany("UPDATE source SET stamp = ? WHERE path = ?", touched)
    remember(db, "clock", reading.clock)
    # What was written just now is looked at once more: it may be written again unseen.
    fresh = any(_newest(source) >= reading.clock - _RACE for source in reading.sources)
    remember(db, "sources", "" if fresh else now)
    paths = {source.path for source in reading.sources}
    return Changed(changed, frozenset(known.keys() - paths))


def _among(db: sqlite3.Connection, saved: Sequence[Source]) -> Changed:
    """Compares the few that were saved, byte by byte.

    The rest are as they were: a later look at all of them finds so, or finds what was missed.
    """
    remember(db, "sources", "")
    changed: dict[str, Source] = {}
    for source in saved:
        sql = "SELECT digest FROM source WHERE path = ?"
        row = db.execute(sql, (source.path,)).fetchone()
        if row and row[0] and _digests(source) == row[0]:
            stamped = (stamp_of(source), source.path)
            db.execute("UPDATE source SET stamp = ? WHERE path = ?", stamped)
        else:
            changed[source.path] = source
    return Changed(changed, frozenset())


def _newest(source: Source) -> int:
    modified = source.stamp.modified
    return max(modified, source.side.stamp.modified) if source.side else modified


def _look(reading: Reading) -> str:
    """A digest of all that can be seen from outside: with the same one nothing has changed."""
    lines = [f"{source.path}\0{stamp_of(source)}" for source in reading.sources]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def stamp_of(source: Source) -> str:
    """What the file system says of a source and of the file beside it, as text."""
    one = source.stamp
    text = f"{one.size} {one.modified} {one.number}"
    if source.side is None:
        return text
    side = source.side.stamp
    return f"{text} {side.size} {side.modified} {side.number}"


def _digests(source: Source) -> str:
    """The digests of a source's bytes, as they are remembered; empty if it cannot be read.

    A file that was written about when it was last read may have been written again since, with
    nothing of that to be seen from outside.
    """
    both = [source, *([source.side] if source.side else [])]
    try:
        return "".join(_digest(one.file) for one in both)
    except OSError:
        return ""


def _digest(file: str) -> str:
    with Path(file).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
