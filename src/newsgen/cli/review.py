"""An archive with all problems: those of a build, and those that a look at the whole shows."""

from __future__ import annotations

from pathlib import Path

from newsgen.build import gather
from newsgen.cli.clock import now
from newsgen.cli.moved import moved_articles
from newsgen.cli.places import Places
from newsgen.config import load_settings
from newsgen.index.lookalikes import lookalikes
from newsgen.records.archive import Archive
from newsgen.records.problems import Problem
from newsgen.records.release import Release
from newsgen.records.settings import Settings
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
    archive, found = gather(folder, config, Release(now=moment), templates=True)
    locate = Places(folder).locate
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
