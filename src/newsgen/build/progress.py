"""How far a build is, for whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Takes what is being done (``articles`` are read, ``pages`` are made), how many are done of how
many."""


def no_progress(what: str, done: int, total: int) -> None:
    """For those who do not wait."""
