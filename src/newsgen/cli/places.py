"""Where in its file a field of an article stands, by line and column."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsgen.cli.last_read import LastRead
from newsgen.records.article import Field
from newsgen.records.source import Location


class Places:
    """Finds lines and columns of fields."""

    def __init__(self, root: Path) -> None:
        self._files = LastRead(root)

    def locate(self, path: str, field: Field[Any]) -> Location:
        """The place of a field of the article at ``path``."""
        if field.path or field.span is None:
            return field.place(path)
        document = self._files.document(path)
        if document is None:
            return field.place(path)
        return document.location(min(field.span.start, len(document.text)))
