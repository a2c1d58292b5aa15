"""The catalogue → outputs: makes the pages that a change touches, and knows all others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import partial

from msgspec import json, structs

from newsgen.build.making import Finished, Job, Made
from newsgen.build.progress import Progress
from newsgen.engine.workers import Workers
from newsgen.records.pages import Output
from newsgen.records.problems import Problem
from newsgen.render.failures import TemplateError

Label = tuple[str, str]
"""Page type and label."""
_PAGE = ".html"


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
        self.moved: tuple[tuple[str, str], ...] = ()
        """Addresses that lead nowhere any more, and the articles that stood there; as late."""

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

        Raises TemplateError, DoubledError, and at the end SurvivedError.
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
            raise TemplateError(*finished.failure)
        self._survivors += finished.survivors
        label = finished.type, finished.label
        for page in finished.pages:
            if page.path in self._made:
                raise DoubledError(page.url, finished.label)
            if page.content is not None:
                yield Output(path=page.path, content=page.content)
                self._rendered.add(page.path)
            # The publisher has the content.
            self._made[page.path] = label, structs.replace(page, content=None)

    def _settle(self) -> None:
        before: dict[str, Label] = {}
        for name, label in self._why:
            sql = "SELECT path FROM page WHERE type = ? AND label = ?"
            before |= {row[0]: (name, label) for row in self._db.execute(sql, (name, label))}
        self.gone = before.keys() - self._made.keys()
        self.moved = tuple(self._moved(before))
        for path, (own, page) in self._made.items():
            sql = "SELECT type, label FROM page WHERE path = ?"
            owner = self._db.execute(sql, (path,)).fetchone()
            if owner is not None and owner != own and owner not in self._why:
                raise DoubledError(page.url, own[1])

    def _moved(self, before: dict[str, Label]) -> Iterator[tuple[str, str]]:
        """Of the pages that are gone, those of articles that now have another."""
        gone = {path: before[path] for path in self.gone if before[path][0] == "article"}
        standing = {label for label, _ in self._made.values()} if gone else set()
        for path, label in sorted(gone.items()):
            if label in standing:
                yield "/" + path.removesuffix("index.html"), label[1]

    def remember(self) -> int:
        """Writes down what was published; how many more pages to look at there are now."""
        db = self._db
        before = _to_look_at(db, [*self._made, *self.gone])
        db.executemany("DELETE FROM page WHERE path = ?", [(path,) for path in self.gone])
        rows = [
            (path, *label, page.template, page.key) for path, (label, page) in self._made.items()
        ]
        db.executemany("INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?)", rows)
        db.execute("DELETE FROM todo")
        return sum(path.endswith(_PAGE) for path in self._made) - before


def _to_look_at(db: sqlite3.Connection, paths: list[str]) -> int:
    """How many of ``paths`` are pages that were published for people to look at."""
    sql = "SELECT count(*) FROM page WHERE path IN (SELECT value FROM json_each(?))"
    pages = [path for path in paths if path.endswith(_PAGE)]
    return int(db.execute(sql, (json.encode(pages).decode(),)).fetchone()[0])
