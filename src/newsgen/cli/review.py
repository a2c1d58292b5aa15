"""An archive with all problems: those of a build, and those that a look at the whole shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsgen.build import gather
from newsgen.cli.clock import now
from newsgen.cli.moved import moved_articles
from newsgen.config import load_settings
from newsgen.index.lookalikes import lookalikes
from newsgen.read import read
from newsgen.records.archive import Archive
from newsgen.records.article import Field
from newsgen.records.problems import Problem
from newsgen.records.release import Release
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Location, Source
from newsgen.review import (
    alike_names,
    author_speakers,
    dates_to_come,
    doubtful_fields,
    empty_sections,
)


def reviewed(folder: Path, config: Path | None) -> tuple[Settings, Archive, list[Problem]]:
    """The settings and archive of ``folder``, and everything that is wrong or doubtful."""
    moment = now()
    settings, _ = load_settings(folder, config)
    archive, found = gather(folder, config, Release(now=moment))
    locate = _Places(folder).locate
    problems = [
        *found,
        *doubtful_fields(archive, locate),
        *dates_to_come(archive, moment, settings.site.timezone, locate),
        *alike_names(
            archive,
            lookalikes(author_speakers(archive)),
            lookalikes(archive.speakers),
            settings.build.speakers,
            locate,
        ),
        *empty_sections(archive, locate),
        *moved_articles(folder / settings.build.output, archive, locate),
    ]
    return settings, archive, problems


class _Places:
    """Finds lines and columns of fields; the file that was asked for last is kept."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._path = ""
        self._document: Document | None = None

    def locate(self, path: str, field: Field[Any]) -> Location:
        """The place of a field of the article at ``path``."""
        if field.path or field.span is None:
            return field.place(path)
        if path != self._path:
            file = str(self._root / path)
            self._path = path
            self._document = read(Source(path=path, file=file, kind="dump", size=0))[0]
        if self._document is None:
            return field.place(path)
        return self._document.location(min(field.span.start, len(self._document.text)))
