"""The other dumps of a content folder that a file named on the command line lies in."""

from __future__ import annotations

import os
from pathlib import Path

from newsgen.discover.names import DUMPS, ending, flaw, ignored
from newsgen.records.source import Source


def neighbours(named: Source, seeds: str) -> tuple[Source, ...]:
    """The dumps in the folder of ``named``, sorted by path, itself left out.

    None where it is not inside the folder ``seeds``: elsewhere a folder is no collection.
    """
    folder = Path(named.file).parent
    if not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(seeds)):
        return ()
    own = Path(named.file).name
    above = named.path.rpartition("/")[0]
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if entry.is_file())
    except OSError:
        return ()
    return tuple(
        Source(
            path=f"{above}/{name}" if above else name,
            file=str(folder / name),
            kind="dump",
            size=0,
        )
        for name in names
        if name != own and ending(name) in DUMPS and not ignored(name) and not flaw(name)
    )
