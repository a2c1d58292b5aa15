"""Files that are published as they are: those that changed are copied again."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from newsgen.build.blocks import stamp_of
from newsgen.records.pages import Output
from newsgen.records.source import Source


class Copies:
    """The files to copy, and then what to remember of them."""

    def __init__(self, db: sqlite3.Connection, files: Mapping[str, Source], *, anew: bool) -> None:
        """``files`` are by their paths in the output folder; ``anew`` copies all of them."""
        self._db = db
        known = {path: (file, stamp) for path, file, stamp in db.execute("SELECT * FROM copied")}
        self._rows = [
            (path, source.file, stamp_of(source)) for path, source in sorted(files.items())
        ]
        self.outputs = [
            Output(path=path, copy_of=file)
            for path, file, stamp in self._rows
            if anew or known.get(path) != (file, stamp)
        ]
        """Those that came or changed."""
        self.gone = known.keys() - files.keys()
        """Paths of those that are no longer there."""

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.outputs or self.gone)

    def remember(self, *, whole: bool) -> None:
        """Writes down which files were copied; none if not the ``whole`` was, so all are again."""
        self._db.execute("DELETE FROM copied")
        rows = self._rows if whole else ()
        self._db.executemany("INSERT INTO copied VALUES (?, ?, ?)", rows)
