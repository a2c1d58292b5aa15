"""What stands in the content folders: looked at all over, or where somebody saved something."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct

from newsgen.discover import discover
from newsgen.engine.store import Store, recall, remember
from newsgen.records.problems import Problem
from newsgen.records.settings import Settings
from newsgen.records.source import Source


class Look(Struct, frozen=True):
    """The content files as they are now."""

    sources: tuple[Source, ...]
    problems: tuple[Problem, ...]
    saved: tuple[Source, ...] | None = None
    """Those that may be others than the last time; None if any may."""


class Seen(Struct, frozen=True, kw_only=True):
    """What a build saw, for the next one in the same process."""

    look: Look
    folders: tuple[str, str]
    """Of dumps and of articles."""
    version: str
    """Of the code that runs, and its libraries."""
    mark: str
    """Which of the builds it was that the memory has seen."""


def look_around(
    root: Path, settings: Settings, seen: Seen | None = None, saved: Collection[str] = ()
) -> Look:
    """Looks at the files that were ``saved`` since ``seen``, and at all where that is not sure."""
    if seen and seen.folders == folders_of(settings):
        from newsgen.discover.again import look_again

        again = look_again(root, seen.look.sources, seen.look.problems, saved)
        if again:
            return Look(again.sources, seen.look.problems, again.saved)
    return Look(*discover(root, settings))


def folders_of(settings: Settings) -> tuple[str, str]:
    """The content folders."""
    return settings.build.seeds, settings.build.articles


def is_next(db: sqlite3.Connection, seen: Seen | None) -> bool:
    """Whether the memory is as the build left it that gave ``seen``: others may build here too."""
    return seen is not None and recall(db, "look") == seen.mark


def mark(store: Store) -> str:
    """Counts this build in the memory; its mark."""
    before = str(recall(store.db, "look") or "0")
    now = f"{int(before.partition(' ')[0]) + 1} {store.clock}"
    remember(store.db, "look", now)
    return now
