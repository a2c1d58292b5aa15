"""Finds the content files, the same ones in the same order on every file system."""

from __future__ import annotations

import os
from pathlib import Path

from newsgen.discover.names import DUMPS, IMAGES, MARKDOWN, SIDES
from newsgen.discover.sides import pair
from newsgen.discover.walk import Walk
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Kind, Location, Source

__all__ = ["discover"]


def discover(root: Path, settings: Settings) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The dumps, Markdown files and images of the content folders, sorted by path.

    A dump has the file of corrections beside it as its ``side``.

    ``root`` is the project's folder, which paths are counted from. Nothing is opened but folders.
    A content folder that is not there is empty. Two content folders may be one, or one inside the
    other: a file belongs to the innermost.
    """
    seeds, articles = settings.build.seeds, settings.build.articles
    accepted: dict[str, dict[str, Kind]] = {}
    labels: dict[str, str] = {}
    for label, endings in ((seeds, DUMPS | SIDES), (articles, MARKDOWN)):
        folder = root / label
        if os.path.lexists(folder):
            base = os.path.realpath(folder)
            accepted[base] = accepted.get(base, {}) | endings | IMAGES
            labels.setdefault(base, label)
    home = dict.fromkeys(DUMPS, seeds) | dict.fromkeys(MARKDOWN, articles)
    walks = [
        Walk(base, label, accepted[base], home, frozenset(labels)) for base, label in labels.items()
    ]
    sources, problems = pair(one for walk in walks for one in walk.sources)
    sources.sort(key=lambda one: one.path)
    problems += [one for walk in walks for one in walk.problems]
    if all(source.kind == "image" for source in sources):
        code = "content-none" if accepted else "content-folders-missing"
        problems.append(problem(code, Location(seeds), seeds=seeds, articles=articles))
    problems.sort(key=lambda one: (one.location, one.code))
    return tuple(sources), tuple(problems)
