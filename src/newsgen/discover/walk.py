"""Walks one content folder, following links only to what is inside it and was not met yet."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

from newsgen.discover.names import ending, flaw, hint, ignored, shown
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Kind, Location, Source, Stamp
from newsgen.text.failures import why

_ORDINARY = re.compile(r"(?!readme)[a-z0-9][a-z0-9_-]*(?:\.(?:txt|md|yaml|jpg|png))?\Z")
"""Names of which no more need be known: most are like that."""


class Walk:
    """One content folder's sources and problems, in no order.

    ``base`` is the folder with its links resolved, ``label`` its path from the project root,
    ``accepted`` the endings read here, ``elsewhere`` the folder where another ending is read,
    ``barred`` the content folders, also resolved, that are walked on their own.
    """

    def __init__(
        self,
        base: str,
        label: str,
        accepted: dict[str, Kind],
        elsewhere: dict[str, str],
        barred: frozenset[str],
    ) -> None:
        self.base, self.label = base, label
        self.accepted, self.elsewhere = accepted, elsewhere
        self.sources: list[Source] = []
        self.problems: list[Problem] = []
        self._met = set(barred - {base})
        self._links: list[tuple[str, str]] = []
        self._folder(base, label)
        while self._links:
            # In the order of their paths, so that of two links to one thing the same one counts.
            links, self._links = sorted(self._links), []
            for path, file in links:
                self._link(path, file)

    def _report(self, code: str, path: str, **values: object) -> None:
        self.problems.append(problem(code, Location(shown(path)), **values))

    def _folder(self, top: str, path: str) -> None:
        """Everything below the folder ``top``, which ``path`` is the shown path of."""
        waiting = [(top, path)]
        while waiting:
            folder, path = waiting.pop()
            if folder in self._met:
                continue
            self._met.add(folder)
            try:
                with os.scandir(folder) as entries:
                    found = list(entries)
            except OSError as error:
                self._report("folder-unreadable", path, reason=why(error))
                continue
            for entry in found:
                name = entry.name
                below = f"{path}/{name}"
                try:
                    if not _ORDINARY.match(name) and self._passed_over(name, below):
                        continue
                    if entry.is_symlink():
                        self._links.append((below, entry.path))
                    elif entry.is_dir(follow_symlinks=False):
                        waiting.append((entry.path, below))
                    else:
                        status = entry.stat(follow_symlinks=False)
                        self._file(below, entry.path, status)
                except OSError as error:
                    self._report("file-unreadable", below, reason=why(error))

    def _passed_over(self, name: str, path: str) -> bool:
        """Whether a name is ignored or, which is reported, unusable."""
        if ignored(name):
            return True
        found = flaw(name)
        if found:
            self._report("file-name", path, found=found)
        return found is not None

    def _file(self, path: str, file: str, status: os.stat_result) -> None:
        """One thing that is neither a folder nor a link."""
        name = path.rpartition("/")[2]
        kind = self.accepted.get(ending(name))
        if file in self._met and kind != "side":  # one file of corrections may serve several dumps
            return
        self._met.add(file)
        if not stat.S_ISREG(status.st_mode):
            expected = "It is a pipe, socket or device; only ordinary files are read."
            self._report("file-not-used", path, expected=expected)
            return
        if kind:
            stamp = Stamp.of(status)
            self.sources.append(
                Source(path=path, file=file, kind=kind, size=status.st_size, stamp=stamp)
            )
        else:
            expected = hint(name, self.accepted, self.elsewhere)
            self._report("file-not-used", path, expected=expected)

    def _link(self, path: str, file: str) -> None:
        """One link, to whatever it leads."""
        try:
            target = os.path.realpath(file, strict=True)
            if target != self.base and not target.startswith(self.base.rstrip("/") + "/"):
                self._report("file-outside", path)
                return
            status = Path(target).stat()
            if stat.S_ISDIR(status.st_mode):
                self._folder(target, path)
            else:
                self._file(path, target, status)
        except FileNotFoundError:
            self._report("file-unreadable", path, reason="it is a link to what is not there")
        except OSError as error:
            self._report("file-unreadable", path, reason=why(error))
