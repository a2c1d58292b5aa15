"""What changed → the output folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import msgpack

from newsgen.build.gathering import Gathered
from newsgen.build.making import Job
from newsgen.build.pages import (
    DoubledError,
    Pages,
    SurvivedError,
    TemplateFailure,
    copies,
    files_of,
    note_settings,
    pages_of,
    remember_copies,
    remember_settings,
)
from newsgen.build.progress import Progress
from newsgen.engine.store import Store, recall, remember
from newsgen.engine.workers import Workers
from newsgen.plan.site import describe
from newsgen.publish.manifest import MANIFEST
from newsgen.publish.paths import STAGING
from newsgen.records.pages import Output, Published
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source, Stamp
from newsgen.records.stops import STOPS
from newsgen.render.closures import template_closures
from newsgen.render.theme import static_files, theme_folders
from newsgen.urls import STATIC, media_output

_encode = msgpack.Encoder().encode


class Done(NamedTuple):
    """What was published."""

    published: Published
    pages: int
    why: Callable[[str], str]
    """Tells of a path why its page was rendered again, or was not."""


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
) -> Done:
    """Makes the output folder what the catalogue says."""
    if any(each.code in STOPS for each in problems):
        return Done(Published(done=False), 0, lambda _: "Nothing was published.")
    db = store.db
    manifest = _digest(folder / MANIFEST)
    anew = anew or not manifest or recall(db, "published") != f"{folder.resolve()} {manifest}"
    hiding = hashlib.sha256(
        _encode([entry for entry in gathered.entries if entry.conceals])
    ).hexdigest()
    anew = anew or recall(db, "hidden") != hiding
    templates = _templates(root, gathered.settings)
    job = Job(
        clock=store.clock,
        file=store.file,
        site=describe(gathered.settings, gathered.catalogue),
        entries=gathered.entries,
        templates=str(templates or ""),
        compiled=str(Path(store.file).with_name("templates")) if store.kept else "",
        closures=tuple(sorted(template_closures(theme_folders(templates)).items())),
        anew=anew,
    )
    site = hashlib.sha256(_encode(job.site)).digest()
    note_settings(db, job, site)
    files = _files(gathered, templates)
    copied, uncopied, rows = copies(db, files, anew)
    pages = Pages(db, job, pool, progress)
    if not (pages.any or copied or uncopied or anew) and not (folder / STAGING).exists():
        published = Published(unchanged=files_of(db), files=files_of(db), manifest=manifest)
        return Done(published, pages_of(db), pages.why)
    published, found = _publish(gathered, folder, pages, copied, uncopied, anew=anew)
    problems += found
    if published.done:
        db.execute("BEGIN IMMEDIATE")
        pages.remember()
        remember_copies(db, rows if not found else [])
        remember_settings(db, job, site)
        remember(db, "hidden", hiding)
        remember(db, "published", f"{folder.resolve()} {published.manifest}")
        db.execute("COMMIT")
    return Done(published, pages_of(db), pages.why)


def _publish(
    gathered: Gathered,
    folder: Path,
    pages: Pages,
    copied: Sequence[Output],
    uncopied: set[str],
    *,
    anew: bool,
) -> tuple[Published, tuple[Problem, ...]]:
    # What this takes is not asked for by a build in which nothing changed.
    from newsgen.build.page_task import leave
    from newsgen.conceal import Guard
    from newsgen.publish import publish

    guard = Guard(gathered.entries)

    def outputs() -> Iterator[Output]:
        yield from pages.outputs()
        owners = {media_output(path): path for path in gathered.images}
        for output in copied:
            yield guard.look(output, owners.get(output.path, ""))
        if guard.problems:
            raise SurvivedError(guard.problems)

    def gone() -> set[str]:
        return pages.gone | uncopied

    found: tuple[Problem, ...]
    try:
        return publish(outputs(), folder, None if anew else gone)
    except TemplateFailure as error:
        found = (problem("template", Location(error.name, error.line), reason=error.reason),)
    except SurvivedError as error:
        found = tuple(error.problems)
    except DoubledError as error:
        found = (problem("url-doubled", Location(error.owner), url=error.url),)
    finally:
        leave()
    return Published(done=False), found


def _digest(file: Path) -> str:
    """SHA-256 of a file; empty for none."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""


def _templates(root: Path, settings: Settings) -> Path | None:
    folder = root / settings.build.templates
    return folder if folder.is_dir() else None


def _files(gathered: Gathered, templates: Path | None) -> dict[str, Source]:
    """By their output paths, the files that are published as they are."""
    files = {}
    for relative, file in static_files(theme_folders(templates)):
        path = f"{STATIC[1:]}{relative}"
        status = file.stat()
        stamp = Stamp(status.st_size, status.st_mtime_ns, status.st_ino)
        files[path] = Source(
            path=path, file=str(file), kind="image", size=status.st_size, stamp=stamp
        )
    for path in gathered.catalogue.media():
        if path in gathered.images:
            files[media_output(path)] = gathered.images[path]
    return files
