"""The line of a file that a problem is about, with the spot marked below it."""

from __future__ import annotations

from pathlib import Path

from newsgen.cli.last_read import LastRead
from newsgen.records.source import Location

_MOST = 200
"""Lines that are shown of one report: who has more problems reads them in another way."""
_WIDEST = 96
"""Characters of a line that are shown, around the spot."""
_BEFORE = 60
"""Characters that are shown before the spot where a line is cut."""


class Excerpts:
    """Lines of the files below ``root``; each file is read once, as a build reads it."""

    def __init__(self, root: Path) -> None:
        self._files = LastRead(root)
        self._left = _MOST

    def mark(self, place: Location) -> tuple[str, str]:
        """The line, numbered, and the row that marks the spot; both empty where there is none."""
        if not (place.line and place.column and self._left):
            return "", ""
        text = self._line(place)
        if text is None:
            return "", ""
        from newsgen.cli.proof.columns import columns  # most runs show no line
        from newsgen.cli.proof.paint import safe

        self._left -= 1
        at = min(place.column - 1, len(text))
        start = max(0, at - _BEFORE) if len(text) > _WIDEST else 0
        shown = safe(text[start : start + _WIDEST])
        lead = "…" if start else ""
        tail = "…" if len(text) > start + _WIDEST else ""
        number = str(place.line)
        blank = " " * columns(lead + shown[: at - start])
        return f"{number} | {lead}{shown}{tail}".rstrip(), f"{' ' * len(number)} | {blank}^"

    def _line(self, place: Location) -> str | None:
        document = self._files.document(place.path)
        if document is None or place.line > len(document.line_starts):
            return None
        starts = document.line_starts
        end = starts[place.line] if place.line < len(starts) else len(document.text)
        return document.text[starts[place.line - 1] : end].rstrip("\r\n")
