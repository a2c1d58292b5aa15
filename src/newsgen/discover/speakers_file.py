"""Finds the file in which an editor corrects speakers across the archive."""

from __future__ import annotations

import os
from pathlib import Path

from newsgen.records.problems import Problem, problem
from newsgen.records.settings import BuildSettings
from newsgen.records.source import Location, Source

_ENDINGS = {".yaml": ".yml", ".yml": ".yaml"}


def speakers_source(root: Path, build: BuildSettings) -> tuple[Source | None, tuple[Problem, ...]]:
    """The file that ``build`` names, or one with the other ending of YAML; None if there is none.

    A file that is named in the configuration and is not there is a problem, as it may hide someone.
    """
    path = build.speakers
    stem, dot, last = path.rpartition(".")
    other = stem + _ENDINGS[dot + last] if dot + last in _ENDINGS else path
    for shown in (path, other):
        file = root / shown
        if os.path.lexists(file):
            return Source(path=shown, file=str(file), kind="speakers", size=0), ()
    if path != BuildSettings().speakers:
        reason = "there is no such file"
        return None, (problem("file-unreadable", Location(path), reason=reason),)
    return None, ()
