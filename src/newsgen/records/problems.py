"""Problems as values."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.problem_kinds import KINDS, Severity
from newsgen.records.source import Location


class Problem(Struct, frozen=True, kw_only=True):
    """Something an editor should know, with where it is and what to do."""

    code: str
    severity: Severity
    location: Location
    message: str
    hint: str | None = None


def problem(code: str, location: Location, **values: object) -> Problem:
    """A Problem of the table's kind ``code``, its patterns filled with ``values``.

    Raises KeyError when the code or a value that its patterns name is missing: that is our bug.
    """
    kind = KINDS[code]
    shown = {name: _short(value) for name, value in values.items()}
    return Problem(
        code=code,
        severity=kind.severity,
        location=location,
        message=kind.message.format_map(shown),
        hint=kind.hint.format_map(shown) or None,
    )


def _short(value: object, most: int = 120) -> str:
    """Value as one line that a terminal can take: no control characters, bounded."""
    text = "".join(c if c.isprintable() else " " for c in str(value)[: most * 4])
    # A suggestion begins with the blank that parts it from the sentence before it.
    text = " " * text.startswith(" ") + " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"
