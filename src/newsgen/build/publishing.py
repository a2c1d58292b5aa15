"""What changed → the output folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from msgspec import msgpack

from newsgen.build.gathering import Gathered
from newsgen.build.page_task import Job, leave
from newsgen.build.pages import (
    DoubledError,
    Pages,
    SurvivedError,
    TemplateFailure,
    copies,
    note_settings,
    remember_copies,
    remember_settings,
)
from newsgen.build.progress import Progress
from newsgen.build.searching import Search, Wanted
from newsgen.conceal import STOPS as CONCEAL_STOPS
from newsgen.conceal import Guard
from newsgen.engine.store import Store, recall, remember
from newsgen.engine.workers import Workers
from newsgen.plan.site import describe
from newsgen.publish import MANIFEST, publish
from newsgen.records.pages import Output, Published
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source, Stamp
from newsgen.render import closures, static
from newsgen.urls import media_output

_STOPS = frozenset(
    {
        "config-unreadable", "content-folders-missing", "content-gone", "folder-unreadable",
        "output-unsafe",
    }
    | CONCEAL_STOPS
)  # fmt: skip
"""Problems after which publishing would do harm."""
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
    search: bool,
) -> Done:
    """Makes the output folder what the catalogue says."""
    if any(each.code in _STOPS for each in problems):
        return Done(Published(done=False), 0, lambda _: "Nothing was published.")
    db = store.db
    manifest = _digest(folder / MANIFEST)
    anew = anew or not manifest or recall(db, "published") != f"{folder.resolve()} {manifest}"
    hiding = hashlib.sha256(
        _encode([entry for entry in gathered.entries if entry.conceals])
    ).hexdigest()
    anew = anew or recall(db, "hidden") != hiding
    guard = Guard(gathered.entries)
    settings = gathered.settings
    wanted = Wanted(search and settings.build.search != "none", settings.site.language, anew)
    searching = Search(store, gathered.catalogue, wanted, guard)
    try:
        found = searching.make(progress)
        problems += (found,) if found else ()
        return _publish(
            store, pool, gathered, root, folder, problems, progress, guard, searching,
            anew=anew, hiding=hiding,
        )  # fmt: skip
    finally:
        searching.close()


def _publish(
    store: Store,
    pool: Workers,
    gathered: Gathered,
    root: Path,
    folder: Path,
    problems: list[Problem],
    progress: Progress,
    guard: Guard,
    searching: Search,
    *,
    anew: bool,
    hiding: str,
) -> Done:
    db = store.db
    templates = _templates(root, gathered.settings)
    job = Job(
        clock=store.clock,
        file=store.file,
        site=describe(gathered.settings, gathered.catalogue, search=searching.there),
        entries=gathered.entries,
        templates=str(templates or ""),
        closures=tuple(sorted(closures(templates).items())),
        anew=anew,
    )
    site = hashlib.sha256(_encode(job.site)).digest()
    note_settings(db, job, site)
    files = _files(gathered, templates)
    copied, uncopied, rows = copies(db, files, anew)
    pages = Pages(db, job, pool, progress)

    def outputs() -> Iterator[Output]:
        yield from pages.outputs()
        owners = {media_output(path): path for path in gathered.images}
        for output in copied:
            yield guard.look(output, owners.get(output.path, ""))
        yield from searching.outputs()
        if guard.problems:
            raise SurvivedError(guard.problems)

    def gone() -> set[str]:
        return pages.gone | uncopied | searching.gone

    published = Published(done=False)
    found: tuple[Problem, ...] = ()
    try:
        published, found = publish(outputs(), folder, None if anew else gone)
        problems += found
    except TemplateFailure as error:
        where = Location(error.name, error.line)
        problems.append(problem("template", where, reason=error.reason))
    except SurvivedError as error:
        problems += error.problems
    except DoubledError as error:
        problems.append(problem("url-doubled", Location(error.owner), url=error.url))
    finally:
        leave()
    if published.done:
        db.execute("BEGIN IMMEDIATE")
        pages.remember()
        searching.remember()
        remember_copies(db, rows if not found else [])
        remember_settings(db, job, site)
        remember(db, "hidden", hiding)
        remember(db, "published", f"{folder.resolve()} {published.manifest}")
        db.execute("COMMIT")
    sql = "SELECT count(*) FROM page WHERE path LIKE '%.html'"
    return Done(published, db.execute(sql).fetchone()[0], pages.why)


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
    for path, file in static(templates):
        status = file.stat()
        stamp = Stamp(status.st_size, status.st_mtime_ns, status.st_ino)
        files[path] = Source(
            path=path, file=str(file), kind="image", size=status.st_size, stamp=stamp
        )
    for path in gathered.catalogue.media():
        if path in gathered.images:
            files[media_output(path)] = gathered.images[path]
    return files
