"""Which sources changed since the last time, told without opening most of them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from newsgen.build.blocks import Block, Kept, blocks_of, doubt, stamp_of
from newsgen.build.progress import Progress
from newsgen.build.reading import Manner
from newsgen.engine.store import recall, remember
from newsgen.records.source import Source

_RACE = 2_000_000_000
"""Nanoseconds: some file systems tell times no more exactly."""
_ALL = ("", "\U0010ffff")
"""A span that every path is in."""


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
    all_ = reading.verify or reading.everything
    kept, now = Kept(db), blocks_of(reading.sources)
    other, spans = ([*now], [_ALL]) if all_ else kept.other(now)
    clock = recall(db, "clock") or 0
    assert isinstance(clock, int)
    remember(db, "clock", reading.clock)
    known = _known(db, spans)
    changed: dict[str, Source] = {}
    touched: list[tuple[str, str]] = []
    sources = [source for block in other for source in block.sources]
    for source in sources:
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
    kept.renew(spans, [(*block.span, _digest_of(block, reading.clock)) for block in other])
    return Changed(changed, frozenset(known.keys() - {source.path for source in sources}))


def _known(db: sqlite3.Connection, spans: Iterable[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Stamp and digest of what was there, by path."""
    sql = "SELECT path, stamp, digest FROM source WHERE path BETWEEN ? AND ?"
    return {
        path: (stamp, digest) for span in spans for path, stamp, digest in db.execute(sql, span)
    }


def _digest_of(block: Block, clock: int) -> str:
    """What is remembered of a block.

    What was written just now is looked at once more: it may be written again unseen.
    """
    fresh = any(_newest(source) >= clock - _RACE for source in block.sources)
    return "" if fresh else block.digest


def _among(db: sqlite3.Connection, saved: Sequence[Source]) -> Changed:
    """Compares the few that were saved, byte by byte.

    The rest are as they were: a later look at all of them finds so, or finds what was missed.
    """
    doubt(db, [source.path for source in saved])
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
