"""What changed → the output folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from msgspec import msgpack

from newsgen.build.copies import Copies
from newsgen.build.gathering import Gathered
from newsgen.build.jobs import job_of
from newsgen.build.pages import (
    DoubledError,
    Pages,
    SurvivedError,
)
from newsgen.build.progress import Progress
from newsgen.build.searching import Search, Wanted
from newsgen.build.todo import note_settings, remember_settings
from newsgen.conceal import guard
from newsgen.engine.store import Store, recall, remember
from newsgen.engine.workers import Workers
from newsgen.publish.manifest import MANIFEST
from newsgen.publish.paths import STAGING
from newsgen.publish.standing import digest
from newsgen.records.pages import Output, Published
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source, Stamp
from newsgen.records.stops import STOPS
from newsgen.render.failures import TemplateError
from newsgen.render.theme import static_files, theme_folders
from newsgen.urls import STATIC, media_output

_encode = msgpack.Encoder().encode


class Done(NamedTuple):
    """What was published."""

    published: Published
    pages: int
    why: Callable[[str], str]
    """Tells of a path why its page was rendered again, or was not."""
    moved: tuple[tuple[str, str], ...] = ()
    """Addresses that lead nowhere any more, and the articles that stood there."""


def publish_changes(
    store: Store,
    pool: Workers,
    gathered: Gathered,
    root: Path,
    folder: Path,
    problems: list[Problem],
    progress: Progress,
    *,
    anew: bool,
    search: bool,
) -> Done:
    """Makes the output folder what the catalogue says."""
    if any(each.code in STOPS for each in problems):
        return Done(Published(done=False), 0, lambda _: "Nothing was published.")
    db, settings = store.db, gathered.settings
    manifest = digest(str(folder / MANIFEST)) or ""
    hiding = sha256(_encode([entry for entry in gathered.entries if entry.conceals])).hexdigest()
    anew = (
        anew
        or not manifest
        or recall(db, "published") != f"{folder.resolve()} {manifest}"
        or recall(db, "hidden") != hiding
    )
    wanted = Wanted(search and settings.build.search != "none", settings.site.language, anew)
    searching = Search(store, gathered.catalogue, wanted, gathered.entries)
    try:
        found = searching.make(progress)
        problems += (found,) if found else ()
        templates = _templates(root, settings)
        job = job_of(store, gathered, templates, search=searching.there, anew=anew, keep=store.kept)
        site = sha256(_encode(job.site)).digest()
        note_settings(db, job, site)
        making = _Making(
            Pages(db, job, pool, progress),
            Copies(db, _files(gathered, templates), anew=anew),
            searching,
        )
        if not (making.any or anew) and not (folder / STAGING).exists():
            files = _remembered(db, "files")
            published = Published(unchanged=files, files=files, manifest=manifest)
            return Done(published, _remembered(db, "pages"), making.pages.why)
        published, survivors = _publish(gathered, folder, making, pool, "" if anew else manifest)
        problems += survivors
        if published.done:
            db.execute("BEGIN IMMEDIATE")
            pages = _remembered(db, "pages") + making.pages.remember()
            making.copies.remember(whole=not survivors)
            searching.remember()
            remember_settings(db, job, site)
            remember(db, "hidden", hiding)
            remember(db, "published", f"{folder.resolve()} {published.manifest}")
            remember(db, "files", published.files)
            remember(db, "pages", pages)
            db.execute("COMMIT")
        return Done(published, _remembered(db, "pages"), making.pages.why, making.pages.moved)
    finally:
        searching.close()


class _Making(NamedTuple):
    """What is made for the output folder."""

    pages: Pages
    copies: Copies
    searching: Search

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return self.pages.any or self.copies.any or self.searching.any

    def gone(self) -> set[str]:
        """Paths of what is no longer there; known when all was made."""
        return self.pages.gone | self.copies.gone | self.searching.gone


def _publish(
    gathered: Gathered, folder: Path, making: _Making, pool: Workers, known: str
) -> tuple[Published, tuple[Problem, ...]]:
    # What this takes is not asked for by a build in which nothing changed.
    from newsgen.build.page_task import leave
    from newsgen.publish import publish

    watch = guard(gathered.entries)

    def outputs() -> Iterator[Output]:
        yield from making.pages.outputs()
        owners = {media_output(path): path for path in gathered.images}
        for output in making.copies.outputs:
            yield watch.look(output, owners.get(output.path, ""))
        yield from making.searching.outputs()
        survivors = [*watch.problems, *making.searching.survivors]
        if survivors:
            raise SurvivedError(survivors)

    found: tuple[Problem, ...]
    try:
        return publish(outputs(), folder, making.gone if known else None, known=known)
    except TemplateError as error:
        found = (problem("template", Location(error.name, error.line), reason=error.reason),)
    except SurvivedError as error:
        found = tuple(error.problems)
    except DoubledError as error:
        found = (problem("url-doubled", Location(error.owner), url=error.url),)
    finally:
        pool.everywhere(leave)
    return Published(done=False), found


def _remembered(db: sqlite3.Connection, what: str) -> int:
    """How many ``files`` or ``pages`` are published."""
    return int(recall(db, what) or 0)


def _templates(root: Path, settings: Settings) -> Path | None:
    folder = root / settings.build.templates
    return folder if folder.is_dir() else None


def _files(gathered: Gathered, templates: Path | None) -> dict[str, Source]:
    """By their output paths, the files that are published as they are."""
    files = {}
    for relative, file in static_files(theme_folders(templates)):
        path = f"{STATIC[1:]}{relative}"
        status = file.stat()
        stamp = Stamp.of(status)
        files[path] = Source(
            path=path, file=str(file), kind="image", size=status.st_size, stamp=stamp
        )
    for path in gathered.catalogue.media():
        if path in gathered.images:
            files[media_output(path)] = gathered.images[path]
    return files
