"""Where in its file a field of an article stands, by line and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsgen.read import read
from newsgen.records.article import Field
from newsgen.records.source import Document, Location, Source


class Places:
    """Finds lines and columns of fields; the file that was asked for last is kept."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = ""
        self._document: Document | None = None

    def locate(self, path: str, field: Field[Any]) -> Location:
        """The place of a field of the article at ``path``."""
        if field.path or field.span is None:
            return field.place(path)
        if path != self._path:
            file = str(self._root / path)
            self._path = path
            self._document = read(Source(path=path, file=file, kind="dump", size=0))[0]
        if self._document is None:
            return field.place(path)
        return self._document.location(min(field.span.start, len(self._document.text)))
