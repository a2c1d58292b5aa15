"""Files named on the command line, parsed as a build of their project parses them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newsgen.discover.named import named_source
from newsgen.discover.names import SIDES, ending
from newsgen.discover.neighbours import neighbours
from newsgen.parse import parse
from newsgen.read import read
from newsgen.records.article import Parsed
from newsgen.records.collection import NO_HABITS, Habits, Survey
from newsgen.records.problems import Problem
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Source
from newsgen.survey import habits, survey

Opened = tuple[Document | None, Parsed | None, tuple[Problem, ...]]


def check_named(names: Sequence[str]) -> None:
    """Raises UsageError for a side file, which would be taken for the text of an article."""
    for name in names:
        last = ending(Path(name).name)
        dump = f"{name[: -len(last)]}.txt" if last in SIDES else ""
        if dump and Path(dump).exists():
            raise click.UsageError(
                f"“{name}” holds corrections, which are read with their dump. Name that: {dump}"
            )


def opened(names: Sequence[str], settings: Settings) -> Iterator[Opened]:
    """Each file with its parsing, None where there is no text to be had, and all its problems.

    What the other dumps of a folder tell counts as in a build: those beside a file in the seeds of
    the project here, and elsewhere those that are named together.
    """
    read_ones: list[tuple[Document | None, tuple[Problem, ...]]] = []
    sources: dict[str, Source] = {}
    for name in names:
        source, problems = named_source(name)
        document, found = read(source)
        read_ones.append((document, problems + found))
        if source.kind == "dump":
            sources[source.path] = source
    known = _habits(read_ones, sources, settings)
    for document, problems in read_ones:
        if document is None:
            yield None, None, problems
            continue
        parsed = parse(document, settings, known.get(document.path, NO_HABITS))
        yield document, parsed, problems + parsed.problems


def _habits(
    named: Sequence[tuple[Document | None, tuple[Problem, ...]]],
    sources: dict[str, Source],
    settings: Settings,
) -> dict[str, Habits]:
    surveys: dict[str, Survey] = {}
    for document, _ in named:
        if document and document.kind == "dump":
            surveys[document.path] = survey(document)
    met: set[str] = set()
    for source in sources.values():
        folder = source.path.rpartition("/")[0]
        if folder in met:
            continue
        met.add(folder)
        for other in neighbours(source, settings.build.seeds):
            document = None if other.path in surveys else read(other)[0]
            if document:
                surveys[other.path] = survey(document)
    return habits(surveys.values())
