"""The work of making pages, as processes share it out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import msgpack

from newsgen.build.making import Finished, Job, Made
from newsgen.conceal import Guard, guard
from newsgen.engine.readers import still_reader
from newsgen.index.catalogue import Catalogue
from newsgen.plan.page_types import pages
from newsgen.records.pages import Output, Page
from newsgen.render.failures import TemplateError
from newsgen.urls import output_path

if TYPE_CHECKING:
    from newsgen.render.renderer import Renderer

_encode = msgpack.Encoder().encode


def finish(job: Job, tasks: Sequence[tuple[str, str]]) -> list[Finished]:
    """Makes the pages of labels."""
    desk = _desk(job)
    return [desk.finish(name, label) for name, label in tasks]


def leave() -> None:
    """Lets go of what this process holds for making pages."""
    _desk.cache_clear()


@lru_cache(maxsize=1)
def _desk(job: Job) -> _Desk:
    return _Desk(job)


class _Desk:
    """Everything that a process needs to make pages."""

    def __init__(self, job: Job) -> None:
        self._job = job
        # Between the last change of the catalogue and the publishing nothing is written to it.
        self._db = still_reader(job.file)
        self._catalogue = Catalogue(self._db, job.entries)
        self._closures = dict(job.closures)
        self._site = _encode(job.site)
        self._renderer: Renderer | None = None

    def finish(self, name: str, label: str) -> Finished:
        watch = guard(self._job.entries)
        try:
            found = pages(name, label, self._catalogue, self._job.site)
            made = tuple(self._made(page, watch) for page in found)
        except TemplateError as error:
            failure = (error.reason, error.name, error.line)
            return Finished(type=name, label=label, failure=failure)
        survivors = tuple(watch.problems)
        return Finished(type=name, label=label, pages=made, survivors=survivors)

    def _made(self, page: Page, watch: Guard) -> Made:
        path = output_path(page.url)
        key = self._key(page)
        content = None
        if self._job.anew or self._known(path) != key:
            if self._renderer is None:
                # Who hands the work over imports this module too.
                from newsgen.render.renderer import Renderer

                kept = Path(self._job.compiled) if self._job.compiled else None
                folder = Path(self._job.templates) if self._job.templates else None
                self._renderer = Renderer(folder, self._job.site, kept)
            output: Output = watch.look(self._renderer.render(page), page.owner)
            content = output.content
        return Made(url=page.url, path=path, template=page.template, key=key, content=content)

    def _key(self, page: Page) -> bytes:
        """Digest of all that a page is made of: its context is its dependency list."""
        made = hashlib.blake2b(self._site, digest_size=16)
        made.update(self._closures.get(page.template, "").encode())
        made.update(_encode((page.url, page.head, page.context)))
        return made.digest()

    def _known(self, path: str) -> bytes | None:
        row = self._db.execute("SELECT key FROM page WHERE path = ?", (path,)).fetchone()
        return row[0] if row else None
