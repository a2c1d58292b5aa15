"""The two kinds of work that processes share out: reading a source, and making a page."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct, msgpack

from newsgen import plan
from newsgen.conceal import Concealer, Guard
from newsgen.engine.store import reader
from newsgen.index.catalogue import Catalogue
from newsgen.parse import parse
from newsgen.read import read
from newsgen.records.article import Body
from newsgen.records.collection import Habits, Survey
from newsgen.records.pages import Output, Page, Site
from newsgen.records.problems import Problem
from newsgen.records.settings import Settings
from newsgen.records.source import Source
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.render import Renderer, TemplateError
from newsgen.survey import survey
from newsgen.urls import output_path

_encode = msgpack.Encoder().encode


class Taken(Struct, frozen=True, kw_only=True):
    """What one source gave, encoded."""

    path: str
    digest: str
    """SHA-256 of its bytes; empty for one that could not be read."""
    facts: bytes | None
    body: bytes
    draft: bool
    problems: tuple[Problem, ...]
    hidden: tuple[tuple[int, str], ...]
    """Entries of speakers.yaml that hide a name in it, and what was found."""


def survey_sources(tasks: Sequence[Source]) -> list[bytes]:
    """The survey of each dump, encoded; empty for one that cannot be read."""
    found = []
    for source in tasks:
        document, _ = read(source)
        found.append(_encode(survey(document)) if document else b"")
    return found


survey_of = msgpack.Decoder(Survey).decode


def take_in(
    settings: Settings, entries: tuple[SpeakerEntry, ...], tasks: Sequence[tuple[Source, Habits]]
) -> list[Taken]:
    """Reads, parses and conceals sources."""
    concealer = Concealer(entries)
    return [_take_in(source, habits, settings, concealer) for source, habits in tasks]


def _take_in(source: Source, habits: Habits, settings: Settings, concealer: Concealer) -> Taken:
    document, problems = read(source)
    if document is None:
        return Taken(
            path=source.path, digest="", facts=None, body=b"", draft=False, problems=problems,
            hidden=(),
        )  # fmt: skip
    parsed = parse(document, settings, habits)
    problems = (*problems, *parsed.problems)
    article, body = parsed.article, parsed.body
    hidden: tuple[tuple[int, str], ...] = ()
    if article is not None:
        article, body, found, hidden = concealer.conceal(article, body)
        problems = (*problems, *found)
    return Taken(
        path=source.path,
        digest=document.digest + (document.side.digest if document.side else ""),
        facts=_encode(article) if article else None,
        body=_encode(_shown(body)),
        draft=article is not None and article.draft,
        problems=problems,
        hidden=hidden,
    )


def _shown(body: Body) -> Body:
    """What pages show of a body: not each line's account, and of its blocks the first."""
    first = next((block for block in body.blocks if block.kind == "paragraph"), None)
    return Body(blocks=(first,) if first else (), html=body.html, targets=body.targets)


class Job(Struct, frozen=True, kw_only=True):
    """What all pages of one build are made with."""

    build: int
    """Its number: no two builds of one process share what they looked up."""
    file: str
    """The database of the catalogue."""
    site: Site
    entries: tuple[SpeakerEntry, ...]
    templates: str
    """The project's own folder of templates; empty for none."""
    closures: tuple[tuple[str, str], ...]
    """Of each template a digest of it and of all that it draws on."""
    anew: bool
    """Whether all is rendered, also what seems not to have changed."""


class Made(Struct, frozen=True, kw_only=True):
    """One page; ``content`` is None where it is what it was."""

    url: str
    path: str
    template: str
    key: bytes
    content: bytes | None


class Finished(Struct, frozen=True, kw_only=True):
    """The pages of one label."""

    type: str
    label: str
    pages: tuple[Made, ...] = ()
    survivors: tuple[Problem, ...] = ()
    """Where a name is still to be read that an editor hides."""
    failure: tuple[str, str, int] | None = None
    """Why a template cannot be rendered, which, and on which line."""


def finish(job: Job, tasks: Sequence[tuple[str, str]]) -> list[Finished]:
    """Makes the pages of labels."""
    desk = _desk(job)
    return [desk.finish(name, label) for name, label in tasks]


@lru_cache(maxsize=1)
def _desk(job: Job) -> _Desk:
    return _Desk(job)


class _Desk:
    """Everything that a process needs to make pages."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._db = reader(job.file)
        self._catalogue = Catalogue(self._db, job.entries)
        self._closures = dict(job.closures)
        self._site = _encode(job.site)
        self._renderer: Renderer | None = None

    def finish(self, name: str, label: str) -> Finished:
        guard = Guard(self._job.entries)
        made = []
        try:
            for page in plan.pages(name, label, self._catalogue, self._job.site):
                made.append(self._made(page, guard))
        except TemplateError as error:
            failure = (error.reason, error.name, error.line)
            return Finished(type=name, label=label, failure=failure)
        survivors = tuple(guard.problems)
        return Finished(type=name, label=label, pages=tuple(made), survivors=survivors)

    def _made(self, page: Page, guard: Guard) -> Made:
        path = output_path(page.url)
        key = self._key(page)
        content = None
        if self._job.anew or self._known(path) != key:
            if self._renderer is None:
                folder = Path(self._job.templates) if self._job.templates else None
                self._renderer = Renderer(folder, self._job.site)
            output: Output = guard.look(self._renderer.render(page), page.owner)
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
