"""Waits for somebody to save a file of the archive."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from os.path import realpath
from pathlib import Path
from typing import NamedTuple

from watchfiles import awatch
from watchfiles.main import FileChange

from newsgen.config import FILE, PYPROJECT, load_settings
from newsgen.discover.names import ignored

_STEP = 15
"""Milliseconds of quiet after which a save counts as finished: editors make it in several steps."""
_LONGEST = 300
"""Milliseconds after which a series of saves is taken in, though it goes on."""
_SETTLED = 0.05
"""Seconds in which watchers begin to watch."""
_PAUSE = 0.5
"""Seconds between two looks for a folder that is not there."""

_QUIET = 20
"""Such pauses, from the beginning or the last save, until everything is looked at once."""


class Places(NamedTuple):
    """What is watched, as real paths."""

    trees: frozenset[str]
    """Folders with all that is in them."""
    folders: frozenset[str]
    """Folders of which only what stands in them itself counts."""
    names: frozenset[str]
    """Of ``folders``, the paths that count."""


def places(root: Path, config: Path | None) -> Places:
    """What can change the site: content, templates, settings, and that such a folder comes."""
    build = load_settings(root, config)[0].build
    inside = [build.seeds, build.articles, build.templates]
    trees = {realpath(root / name) for name in inside if (root / name).is_dir()}
    files = [root / FILE, root / PYPROJECT, root / build.speakers, *([config] if config else [])]
    names: set[Path] = set()
    for wanted in (*files, *(root / name for name in inside)):
        # What is not there yet begins with the first folder of its path that is not there.
        while not wanted.parent.is_dir() and wanted != root:
            wanted = wanted.parent
        names.add(wanted)
    folders = {realpath(name.parent) for name in names if name.parent.is_dir()}
    real = {f"{realpath(name.parent)}/{name.name}" for name in names}
    return Places(frozenset(trees), frozenset(folders), frozenset(real))


async def saves(root: Path, config: Path | None) -> AsyncIterator[set[str]]:
    """The paths of files that were saved, from ``root``, whenever some were.

    An empty set asks for a look at everything: folders came or went, or it has become quiet, and
    something may have been missed meanwhile.
    """
    met: asyncio.Queue[set[str]] = asyncio.Queue()
    again = False
    while True:
        found = places(root, config)
        if not found.trees and not found.folders:
            again = True
            await asyncio.sleep(_PAUSE)
            continue
        watchers = [
            asyncio.create_task(_watch(paths, met, names, recursive=recursive))
            for paths, names, recursive in (
                (found.trees, None, True),
                (found.folders, found.names, False),
            )
            if paths
        ]
        try:
            if again:  # what happened while nobody watched is seen by a look, once somebody does
                await asyncio.sleep(_SETTLED)
                yield set()
            quiet = _QUIET if again else 0
            again = True
            while places(root, config) == found and not any(one.done() for one in watchers):
                try:
                    batch = await asyncio.wait_for(met.get(), _PAUSE)
                except TimeoutError:
                    quiet += 1
                    if quiet == _QUIET:
                        yield set()
                    continue
                while not met.empty():
                    batch |= met.get_nowait()
                yield {_shown(path, root) for path in batch}
                if batch & found.trees:  # a folder came again: its watch went with the old one
                    break
                quiet = 0
        finally:
            for one in watchers:
                one.cancel()
            await asyncio.gather(*watchers, return_exceptions=True)


async def _watch(
    paths: frozenset[str],
    met: asyncio.Queue[set[str]],
    names: frozenset[str] | None,
    *,
    recursive: bool,
) -> None:
    """Puts what changes into ``met`` until one of ``paths`` goes away."""
    for polling in (None, True):  # where the system has no more watches to give, look now and then
        with suppress(OSError):
            async for changes in awatch(
                *paths,
                watch_filter=None,
                recursive=recursive,
                step=_STEP,
                debounce=_LONGEST,
                force_polling=polling,
            ):
                chosen = _chosen(changes, names)
                if chosen:
                    met.put_nowait(chosen)
            return


def _chosen(changes: set[FileChange], names: frozenset[str] | None) -> set[str]:
    """Paths that count: not editors' swap files, and of ``names`` alone where these are given."""
    paths = {path for _, path in changes}
    if names is not None:
        return paths & names
    return {path for path in paths if not ignored(path.rpartition("/")[2])}


def _shown(path: str, root: Path) -> str:
    """A path as problems name it."""
    top = realpath(root)
    return path.removeprefix(f"{top}/")
