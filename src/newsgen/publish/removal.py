"""Which files of the last run go now, and which stand in the way for good."""

# Some calls to the system a file, for many thousand files: Path objects cost more.
# ruff: noqa: PTH114

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newsgen.publish.gathering import Gathering
from newsgen.publish.standing import digest, what


def removable(gathered: Gathering) -> tuple[list[str], list[str]]:
    """Paths that the last run wrote and no output has: those to remove, and those to keep.

    Kept is what is no longer what newsgen wrote. What is gone already is in neither. Sorted.
    """
    going: list[str] = []
    kept: list[str] = []
    for path in sorted(gathered.leaving):
        if gathered.folders.state(path.rpartition("/")[0]) is not True:
            continue
        place = f"{gathered.top}/{path}"
        stands = what(place)
        if stands == "other":
            same = digest(place) == gathered.owned[path]
            (going if same else kept).append(path)
    return going, kept


def emptied_folders(gathered: Gathering, going: Iterable[str]) -> list[str]:
    """The folders that stand where a file has to be, innermost first.

    What is in them, or where a folder has to be, and does not go is added to ``foreign``.
    """
    leaves = set(going)
    gathered.foreign |= gathered.files_in_way - leaves
    emptied: list[str] = []
    for path in sorted(gathered.folders_in_way):
        for folder, folders, files in os.walk(f"{gathered.top}/{path}", False, _raise):
            below = folder[len(gathered.top) + 1 :]
            links = [name for name in folders if os.path.islink(f"{folder}/{name}")]
            found = (f"{below}/{name}" for name in (*files, *links))
            gathered.foreign |= {file for file in found if file not in leaves}
            emptied.append(below)
    return emptied


def parents(paths: Iterable[str]) -> Iterator[str]:
    """All folders of ``paths``, each after those inside it."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return iter(sorted(found, reverse=True))


def _raise(error: OSError) -> None:
    raise error
