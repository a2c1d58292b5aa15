"""What the table says of a problem."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]


class ProblemKind(Struct, frozen=True):
    """A line of the table: message and hint are ``str.format`` patterns."""

    severity: Severity
    message: str
    hint: str = ""
