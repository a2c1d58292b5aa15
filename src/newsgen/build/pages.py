"""The catalogue → outputs: makes the pages that a change touches, and knows all others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from newsgen.build.changed import stamp_of
from newsgen.build.making import Finished, Job, Made
from newsgen.build.progress import Progress
from newsgen.engine.store import recall, remember
from newsgen.engine.workers import Workers
from newsgen.plan.always import ALWAYS, BY_SETTINGS
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Output
from newsgen.records.problems import Problem
from newsgen.records.source import Source

Label = tuple[str, str]
"""Page type and label."""


class TemplateFailure(Exception):  # noqa: N818
    """A template cannot be rendered."""

    def __init__(self, reason: str, name: str, line: int) -> None:
        super().__init__(reason)
        self.reason, self.name, self.line = reason, name, line


class SurvivedError(Exception):
    """A finished page has a name in it that an editor hides."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


class DoubledError(Exception):
    """Two pages want one file."""

    def __init__(self, url: str, owner: str) -> None:
        super().__init__(url)
        self.url, self.owner = url, owner


def note_changes(db: sqlite3.Connection, changes: Changes, catalogue: Catalogue, why: str) -> None:
    """Writes down which pages a change touches; they stay to be done until they are published."""
    from newsgen.plan.page_types import touched

    rows = [(name, label, why) for name, label in touched(changes, catalogue)]
    db.executemany("INSERT OR REPLACE INTO todo VALUES (?, ?, ?)", rows)


def note_settings(db: sqlite3.Connection, job: Job, site: bytes) -> None:
    """Writes down which pages to do again for the site's settings, templates or the code."""
    for label in ALWAYS:
        if not db.execute("SELECT 1 FROM page WHERE type = ? AND label = ?", label).fetchone():
            db.execute("INSERT OR REPLACE INTO todo VALUES (?, ?, 'it was not there')", label)
    if job.anew or recall(db, "site") != site:
        why = "everything is made anew" if job.anew else "the site's settings or ways in changed"
        sql = "INSERT OR REPLACE INTO todo SELECT DISTINCT type, label, ? FROM page"
        db.execute(sql, (why,))
        rows = [(*label, why) for label in BY_SETTINGS]
        db.executemany("INSERT OR REPLACE INTO todo VALUES (?, ?, ?)", rows)
    closures = dict(job.closures)
    before = dict(db.execute("SELECT substr(key, 10), value FROM memo WHERE key LIKE 'template %'"))
    for name in {row[0] for row in db.execute("SELECT DISTINCT template FROM page")}:
        if before.get(name) != closures.get(name):
            sql = (
                "INSERT OR REPLACE INTO todo"
                " SELECT DISTINCT type, label, ? FROM page WHERE template = ?"
            )
            db.execute(sql, (f"its template {name} changed", name))


def remember_settings(db: sqlite3.Connection, job: Job, site: bytes) -> None:
    """What the published pages were made with."""
    remember(db, "site", site)
    db.execute("DELETE FROM memo WHERE key LIKE 'template %'")
    for name, digest in job.closures:
        remember(db, f"template {name}", digest)


class Pages:
    """The pages to do: gives their outputs, and then what to remember of them."""

    def __init__(
        self, db: sqlite3.Connection, job: Job, workers: Workers, progress: Progress
    ) -> None:
        self._db, self._job, self._workers, self._progress = db, job, workers, progress
        rows = db.execute("SELECT type, label, why FROM todo").fetchall()
        self._why: dict[Label, str] = {(name, label): why for name, label, why in rows}
        self._made: dict[str, tuple[Label, Made]] = {}
        self._rendered: set[str] = set()
        self._survivors: list[Problem] = []
        self.gone: set[str] = set()
        """Paths of the pages that are no longer there; known when all outputs were taken."""

    def why(self, path: str) -> str:
        """Why a page was rendered again, or was not."""
        if path in self._made:
            label, _ = self._made[path]
            if path in self._rendered:
                return f"{path} was rendered again: {self._why[label]}."
            return f"{path} was looked at, and is what it was: {self._why[label]}, but the same."
        if path in self.gone:
            return f"{path} is not there any more."
        if self._db.execute("SELECT 1 FROM page WHERE path = ?", (path,)).fetchone():
            return f"{path} was left alone: nothing that it shows has changed."
        return f"There is no page {path}."

    @property
    def any(self) -> bool:
        """Whether there is anything to do."""
        return bool(self._why)

    def outputs(self) -> Iterator[Output]:
        """What was rendered.

        Raises TemplateFailure, DoubledError, and at the end SurvivedError.
        """
        if not self._why:
            return
        from newsgen.build.page_task import finish

        work = partial(finish, self._job)
        todo = list(self._why)
        for done, finished in enumerate(self._workers.map(work, todo), 1):
            yield from self._taken(finished)
            self._progress("pages", done, len(todo))
        if self._survivors:
            raise SurvivedError(self._survivors)
        self._settle()

    def _taken(self, finished: Finished) -> Iterator[Output]:
        if finished.failure:
            raise TemplateFailure(*finished.failure)
        self._survivors += finished.survivors
        label = finished.type, finished.label
        for page in finished.pages:
            if page.path in self._made:
                raise DoubledError(page.url, finished.label)
            if page.content is not None:
                yield Output(path=page.path, content=page.content)
                self._rendered.add(page.path)
            self._made[page.path] = label, page if page.content is None else _light(page)

    def _settle(self) -> None:
        before: dict[str, Label] = {}
        for name, label in self._why:
            sql = "SELECT path FROM page WHERE type = ? AND label = ?"
            before |= {row[0]: (name, label) for row in self._db.execute(sql, (name, label))}
        self.gone = before.keys() - self._made.keys()
        for path, (own, page) in self._made.items():
            sql = "SELECT type, label FROM page WHERE path = ?"
            owner = self._db.execute(sql, (path,)).fetchone()
            if owner is not None and owner != own and owner not in self._why:
                raise DoubledError(page.url, own[1])

    def remember(self) -> None:
        """Writes down what was published."""
        db = self._db
        db.executemany("DELETE FROM page WHERE path = ?", [(path,) for path in self.gone])
        rows = [
            (path, *label, page.template, page.key) for path, (label, page) in self._made.items()
        ]
        db.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?)", rows)
        db.execute("DELETE FROM todo")


def _light(page: Made) -> Made:
    """The page without its content, which the publisher has."""
    return Made(url=page.url, path=page.path, template=page.template, key=page.key, content=None)


def copies(
    db: sqlite3.Connection, files: Mapping[str, Source], anew: bool
) -> tuple[list[Output], set[str], list[tuple[str, str, str]]]:
    """Files to copy as they are: those that changed, paths of those gone, and all to remember."""
    known = {path: (source, stamp) for path, source, stamp in db.execute("SELECT * FROM copied")}
    outputs = []
    rows = []
    for path, source in sorted(files.items()):
        file, stamp = source.file, stamp_of(source)
        rows.append((path, file, stamp))
        if anew or known.get(path) != (file, stamp):
            outputs.append(Output(path=path, copy_of=file))
    return outputs, known.keys() - files.keys(), rows


def remember_copies(db: sqlite3.Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """Writes down which files were copied."""
    db.execute("DELETE FROM copied")
    db.executemany("INSERT INTO copied VALUES (?, ?, ?)", rows)


def pages_of(db: sqlite3.Connection) -> int:
    """How many pages are published that people look at."""
    sql = "SELECT count(*) FROM page WHERE path LIKE '%.html'"
    return int(db.execute(sql).fetchone()[0])


def files_of(db: sqlite3.Connection) -> int:
    """How many files are published."""
    sql = "SELECT (SELECT count(*) FROM page) + (SELECT count(*) FROM copied)"
    return int(db.execute(sql).fetchone()[0])
