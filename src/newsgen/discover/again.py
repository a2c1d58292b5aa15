"""Looks again at the content files that were saved, and takes the others for what they were."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from newsgen.discover.names import flaw
from newsgen.records.problems import Problem
from newsgen.records.source import Source, Stamp

_MOST = 50
"""Saves that are looked at one by one: of more, a watcher may have missed some."""


class Again(NamedTuple):
    """The sources as they are now."""

    sources: tuple[Source, ...]
    saved: tuple[Source, ...]
    """Those of them that somebody saved, or whose file of corrections."""


def look_again(
    root: Path, sources: Sequence[Source], problems: Sequence[Problem], saved: Collection[str]
) -> Again | None:
    """What ``discover`` would find now, if it gave ``sources`` and ``problems`` before.

    ``saved`` are the paths, from ``root`` and without links, of all that was written since. None
    where those do not say enough: something came, went or was a folder, or a link leads to it.
    """
    if not saved or len(saved) > _MOST:
        return None
    top = os.path.realpath(root)
    stamps: dict[str, Stamp] = {}
    for path in saved:
        try:
            status = os.lstat(f"{top}/{path}")
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            return None
        if not stat.S_ISREG(status.st_mode):
            return None
        stamps[path] = Stamp.of(status)
    gone = set(saved) - stamps.keys()
    if any(flaw(path) or "\ufffd" in path for path in saved):  # problems name it otherwise
        return None
    if gone and _was_there(top, gone, sources, problems):
        return None
    now = list(sources)
    found: list[Source] = []
    met: set[str] = set()
    for at, source in enumerate(sources):
        if source.path not in stamps and (not source.side or source.side.path not in stamps):
            continue
        parts = [one for one in (source, source.side) if one and one.path in stamps]
        if any(one.file != f"{top}/{one.path}" for one in parts):  # it was met behind a link
            return None
        met.update(one.path for one in parts)
        side = _stamped(source.side, stamps) if source.side else None
        now[at] = replace(_stamped(source, stamps), side=side)
        found.append(now[at])
    return Again(tuple(now), tuple(found)) if met == stamps.keys() else None


def _stamped(source: Source, stamps: dict[str, Stamp]) -> Source:
    if source.path not in stamps:
        return source
    stamp = stamps[source.path]
    return replace(source, size=stamp.size, stamp=stamp)


def _was_there(
    top: str, gone: Collection[str], sources: Sequence[Source], problems: Sequence[Problem]
) -> bool:
    """Whether anything at a path, or below it, was known: editors make files for a moment."""
    known = {one.location.path for one in problems}
    for source in sources:
        for one in (source, source.side):
            if one:
                known |= {one.path, one.file.removeprefix(f"{top}/")}
    below = tuple(f"{path}/" for path in gone)
    return any(path in gone or path.startswith(below) for path in known)
