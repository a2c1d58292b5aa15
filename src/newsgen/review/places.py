"""Where a field of an article stands, for messages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsgen.records.article import Field
from newsgen.records.source import Location

Locate = Callable[[str, Field[Any]], Location]
"""The place of a field of the article at a path."""


def side_of(path: str) -> str:
    """How the file of corrections of a dump is named in advice."""
    return f"{path.rpartition('.')[0]}.yaml"
