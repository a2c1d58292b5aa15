"""Blocks of sources: where nothing in a block has changed, its files are not asked for one by one.

The sources stand in the order of their paths, and a block ends behind a path that chance picks
(content-defined chunking: A. Muthitacharoen and others, "A low-bandwidth network file system",
2001). So one that comes or goes changes its own block and perhaps the next, and no other.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple
from zlib import crc32

from newsgen.records.source import Source

_USUAL = 64
"""Sources of a block: some."""
_MOST = 1_000


class Block(NamedTuple):
    """Sources that stand one behind the other."""

    digest: str
    """Of all that can be seen of them from outside."""
    sources: tuple[Source, ...]

    @property
    def span(self) -> tuple[str, str]:
        """The first path and the last."""
        return self.sources[0].path, self.sources[-1].path


def stamp_of(source: Source) -> str:
    """What the file system says of a source and of the file beside it, as text."""
    one = source.stamp
    text = f"{one.size} {one.modified} {one.number}"
    if source.side is None:
        return text
    side = source.side.stamp
    return f"{text} {side.size} {side.modified} {side.number}"


def blocks_of(sources: Sequence[Source]) -> Iterator[Block]:
    """Cuts sources, in the order of their paths, into blocks."""
    begin = 0
    lines: list[str] = []
    for at, source in enumerate(sources, 1):
        path = source.path
        lines.append(f"{path}\0{stamp_of(source)}")
        cut = not crc32(path.encode("utf-8", "surrogatepass")) % _USUAL
        if cut or len(lines) == _MOST or at == len(sources):
            text = "\n".join(lines).encode("utf-8", "surrogatepass")
            yield Block(sha256(text).hexdigest(), tuple(sources[begin:at]))
            begin, lines = at, []


class Kept:
    """The blocks of the last time."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._last = {
            (first, last): digest for first, last, digest in db.execute("SELECT * FROM block")
        }

    def other(self, now: Iterable[Block]) -> tuple[list[Block], list[tuple[str, str]]]:
        """The blocks that are not as they were, and the spans of those that they come for."""
        spans = set(self._last)
        other: list[Block] = []
        for block in now:
            if self._last.get(block.span) == block.digest:
                spans.discard(block.span)
            else:
                other.append(block)
        return other, sorted(spans)

    def renew(self, spans: Iterable[tuple[str, str]], rows: Iterable[tuple[str, str, str]]) -> None:
        """Puts blocks in the place of those that begin in some spans."""
        self._db.executemany("DELETE FROM block WHERE first BETWEEN ? AND ?", spans)
        self._db.executemany("INSERT INTO block VALUES (?, ?, ?)", rows)


def doubt(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Lets the blocks of some paths be looked at the next time, whatever can be seen of them."""
    sql = (
        "UPDATE block SET digest = '' WHERE first = (SELECT max(first) FROM block WHERE first <= ?)"
    )
    db.executemany(sql, [(path,) for path in paths])
