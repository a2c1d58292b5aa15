"""Files named on the command line, parsed as a build of their project parses them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from glob import escape
from pathlib import Path

import click

from newsgen.cli.proof.paint import safe
from newsgen.cli.report import report
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


def tell_unread(problems: Sequence[Problem], settings: Settings) -> None:
    """Report what keeps a file from being read, and where in the archive one of its name is."""
    report(problems)
    for each in problems:
        found = _of_that_name(each.location.path, settings)
        if each.code == "file-unreadable" and found:
            click.echo(f"    Did you mean {safe(found)}?", err=True)


def _of_that_name(missing: str, settings: Settings) -> str:
    """The first file of the content folders here that is named like ``missing``; empty if none."""
    if os.path.lexists(missing):
        return ""
    pattern = escape(Path(missing).name)
    folders = (Path(settings.build.seeds), Path(settings.build.articles))
    found = (path for folder in folders if pattern for path in folder.rglob(pattern))
    try:
        return next((path.as_posix() for path in found if path.is_file()), "")
    except (OSError, ValueError):  # a name that no file can have
        return ""


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
