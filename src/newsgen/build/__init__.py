"""The conductor: the only room that knows the order of the stages."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from newsgen import __version__
from newsgen.build.ahead import getting_ready
from newsgen.build.gathering import Gathered, gather_content
from newsgen.build.looking import Seen, folders_of, is_next, look_around
from newsgen.build.manner import Built, Options
from newsgen.build.publishing import publish_changes
from newsgen.build.schema import create
from newsgen.config import load_settings, unsafe_output
from newsgen.engine.store import Store, discard, open_store
from newsgen.engine.versions import libraries, signature
from newsgen.engine.workers import Workers, processors, workers
from newsgen.records.archive import Archive
from newsgen.records.problems import Problem, problem
from newsgen.records.release import ALL_BUT_DRAFTS, Release
from newsgen.records.source import Location

if TYPE_CHECKING:
    from newsgen.engine.cluster import Cluster
    from newsgen.engine.standby import Standby

Result = TypeVar("Result")

__all__ = ["Built", "Options", "build", "gather"]


def build(
    root: Path,
    *,
    config: Path | None = None,
    output: Path | None = None,
    release: Release = ALL_BUT_DRAFTS,
    options: Options | None = None,
) -> Built:
    """Turn the content of ``root`` into a site; all that is wrong with the content is reported.

    ``config`` and ``output`` replace newsgen.toml and its output folder, ``release`` says what may
    be seen. What was read and rendered before is remembered in ``.newsgen/``. Never raises for
    what a user wrote or for what a disk refuses; raises ClusterError if the cluster that
    ``options`` names cannot do the work, and then nothing is published.
    """
    options = options or Options()
    with getting_ready(options) as helper:
        project = _Project(root, config, output, release, options, helper)
        return project.run(project.build)


def gather(
    root: Path,
    config: Path | None,
    release: Release = ALL_BUT_DRAFTS,
    *,
    templates: bool = False,
) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive of ``root`` as a build would publish it, and all that is wrong.

    Of drafts and articles with a date to come, links and pictures are looked at too; with
    ``templates``, those of the archive's own are tried.
    """
    project = _Project(root, config, None, release, Options())
    return project.run(partial(project.gather, templates))


class _Project:
    """A folder of content, with how it is to be built."""

    def __init__(
        self,
        root: Path,
        config: Path | None,
        output: Path | None,
        release: Release,
        options: Options,
        helper: Standby | None = None,
    ) -> None:
        self.root, self.release, self.options, self.helper = root, release, options, helper
        self.settings, found = load_settings(root, config)
        self.problems = list(found)
        self.folder = output or root / self.settings.build.output
        seen = self.options.seen
        self.version = seen.version if seen else _version()
        self.look = look_around(root, self.settings, seen, self.options.saved)
        if output:
            unsafe = unsafe_output(root, self.settings.build, output, "--output")
            self.problems += (unsafe,) if unsafe else ()

    def run(self, work: Callable[[Store, Workers], Result]) -> Result:
        """Does ``work`` with the memory open; once more with a new one if it proves broken."""
        begin = bool(self.look.sources)  # a folder that is no archive gets none of newsgen's
        wait, memory = self.options.waiting, self.options.memory
        jobs, forks = self.options.jobs or processors(), self.options.forks
        for last in (False, True):
            try:
                opened = open_store(self.root, self.version, create, wait, begin=begin, name=memory)
                with (
                    opened as store,
                    workers(jobs, self._cluster(store), forks=forks, standby=self.helper) as pool,
                ):
                    return work(store, pool)
            except (sqlite3.DatabaseError, msgspec.DecodeError):
                if last:
                    raise
                discard(self.root, memory)
        raise AssertionError

    def _cluster(self, store: Store) -> Cluster | None:
        if not self.options.scheduler:
            return None
        from newsgen.engine.cluster import Cluster

        return Cluster(self.options.scheduler, store)

    def build(self, store: Store, pool: Workers) -> Built:
        if self.look.saved is not None and not is_next(store.db, self.options.seen):
            self.look = look_around(self.root, self.settings)
        gathered = self._gather(store, pool)
        problems = [*self.problems, *self.look.problems, *gathered.problems]
        counts = gathered.counts
        if not (counts.articles or counts.drafts or counts.dated) and self._held_articles():
            place = Location(self.folder.as_posix())
            problems.append(problem("content-gone", place, output=self.folder.as_posix()))
        done = publish_changes(
            store, pool, gathered, self.root, self.folder, problems, self.options.progress,
            anew=self.options.verify, search=self.options.search,
        )  # fmt: skip
        return Built(
            articles=counts.articles,
            drafts=counts.drafts,
            dated=counts.dated,
            quotes=counts.quotes,
            speakers=counts.speakers,
            pages=done.pages,
            output=self.folder,
            published=done.published,
            problems=tuple(problems),
            note=store.note,
            explained=done.why(self.options.explain) if self.options.explain else "",
            moved=tuple(
                (url, placed)
                for url, source in done.moved
                if (placed := gathered.catalogue.placed(source))
            ),
            seen=Seen(
                look=self.look,
                folders=folders_of(self.settings),
                version=self.version,
                mark=gathered.mark,
            ),
        )

    def _held_articles(self) -> bool:
        from newsgen.publish import has_articles

        return has_articles(self.folder)

    def gather(
        self, templates: bool, store: Store, pool: Workers
    ) -> tuple[Archive, tuple[Problem, ...]]:
        gathered = self._gather(store, pool)
        from newsgen.build.whole import whole_archive
        from newsgen.index.links_held import held_links

        archive = whole_archive(gathered.catalogue)
        to_come = held_links(store.db, gathered.images)
        problems = [*self.problems, *self.look.problems, *gathered.problems, *to_come]
        if templates:
            from newsgen.build.trying import try_templates

            problems += try_templates(store, gathered, self.root)
        return archive, tuple(problems)

    def _gather(self, store: Store, pool: Workers) -> Gathered:
        return gather_content(
            store, pool, self.look, self.root, self.settings, self.release,
            self.options.progress, verify=self.options.verify,
        )  # fmt: skip


def _version() -> str:
    """What everything that is remembered depends on."""
    return f"{__version__} {signature(str(Path(__file__).parents[1]))} {libraries()}"
