"""Pictures → their sizes: looked at again only in files that changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from newsgen.build.blocks import stamp_of
from newsgen.read.picture_size import Size, picture_size
from newsgen.records.source import Source


def measure(
    db: sqlite3.Connection, images: Mapping[str, Source], *, verify: bool
) -> tuple[dict[str, Size], set[str]]:
    """Width and height of all pictures by path, zeros where unknown; paths of those that changed.

    A picture changed if it came, went or has another size.
    """
    known = {
        path: (stamp, (width, height))
        for path, stamp, width, height in db.execute("SELECT * FROM picture")
    }
    sizes: dict[str, Size] = {}
    for path, source in images.items():
        stamp = stamp_of(source)
        if path in known and known[path][0] == stamp and not verify:
            sizes[path] = known[path][1]
            continue
        sizes[path] = picture_size(Path(source.file)) or (0, 0)
        row = (path, stamp, *sizes[path])
        db.execute("INSERT OR REPLACE INTO picture VALUES (?, ?, ?, ?)", row)
    gone = known.keys() - sizes.keys()
    db.executemany("DELETE FROM picture WHERE path = ?", [(path,) for path in gone])
    other = {path for path, size in sizes.items() if path not in known or known[path][1] != size}
    return sizes, gone | other
