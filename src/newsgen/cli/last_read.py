"""Files of an archive as a build reads them, for messages that show or count their lines."""

from __future__ import annotations

from pathlib import Path

from newsgen.records.source import Document, Source


class LastRead:
    """Reads files below ``root``; the one that was asked for last is kept."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = ""
        self._document: Document | None = None

    def document(self, path: str) -> Document | None:
        """The file at ``path``; None where there is no text to be had."""
        if path != self._path:
            from newsgen.read import read  # most runs show no line

            file = self._root / path
            self._path = path
            source = Source(path=path, file=str(file), kind="dump", size=0)
            self._document = read(source)[0] if file.is_file() else None
        return self._document
