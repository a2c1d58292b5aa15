"""The catalogue → search indexes: those whose text changed are made anew, before pages are."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from newsgen import urls
from newsgen.build.progress import Progress
from newsgen.conceal import Guard, guard
from newsgen.engine.store import Store
from newsgen.records.catalogue import Catalogue, Shelf
from newsgen.records.pages import Output
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.search.pagefind import CORE, SearchError, program
from newsgen.text.failures import why

_FOLDER = "search"


class Wanted(Struct, frozen=True):
    """Whether and how an archive is to be searched."""

    search: bool
    language: str
    anew: bool
    """Whether all indexes are made, also of what seems not to have changed."""


class Search:
    """The indexes of an archive: made in a folder beside the memory, which ``close`` removes."""

    def __init__(
        self,
        store: Store,
        catalogue: Catalogue,
        wanted: Wanted,
        entries: Sequence[SpeakerEntry],
    ) -> None:
        self._db, self._catalogue = store.db, catalogue
        self._wanted, self._entries = wanted, entries
        self._folder = Path(store.file).absolute().with_name(_FOLDER)
        self._made: dict[str, tuple[str, list[tuple[str, Path]]]] = {}
        self._same: dict[str, str] = {}
        self.survivors: list[Problem] = []
        """Of names that an editor hides, and that stand in an index."""
        self.gone: set[str] = set()
        """Files of indexes before that are no longer there."""
        self.there = False
        """Whether the archive can be searched."""

    @property
    def any(self) -> bool:
        """Whether there is anything to do; known after ``make``."""
        return bool(self._made or self.gone)

    def make(self, progress: Progress) -> Problem | None:
        """Makes the indexes that are needed; what keeps the archive from being searched."""
        shelves = self._catalogue.shelves() if self._wanted.search else ()
        found = None
        if shelves:
            try:
                self._make(shelves, progress)
                self.there = True
            except SearchError as error:
                found = problem("search-failed", Location("newsgen.toml"), reason=error.reason)
            except OSError as error:
                found = problem("search-failed", Location("newsgen.toml"), reason=why(error))
        if not self.there:
            self._made, self._same = {}, {}
        # Those of indexes that stay, often all of very many, are not asked for.
        sql = "SELECT path FROM indexed_file WHERE shelf NOT IN (SELECT value FROM json_each(?))"
        before = self._db.execute(sql, (json.dumps(list(self._same)),))
        self.gone = {row[0] for row in before} - {path for _, path, _ in self._paths()}
        return found

    def _make(self, shelves: tuple[Shelf, ...], progress: Progress) -> None:
        tool = program()
        if tool is None:
            raise SearchError("Pagefind is not installed: pip install pagefind-bin")
        status = tool.stat()
        manner = f"{status.st_size} {status.st_mtime_ns} {self._wanted.language}"
        known = dict(self._db.execute("SELECT shelf, digest FROM indexed"))
        stale = [row[0] for row in self._db.execute("SELECT year FROM stale")]
        core = Shelf(CORE, (), 0)
        asked = [
            shelf
            for shelf in (core, *shelves)
            if self._wanted.anew
            or not known.get(shelf.label, "").startswith(manner)
            or (shelf is not core and any(_stands_in(year, shelf) for year in stale))
        ]
        self._same = {shelf.label: known.get(shelf.label, "") for shelf in (core, *shelves)}
        if asked:
            self._index(tool, manner, asked, known, progress)

    def _index(
        self,
        tool: Path,
        manner: str,
        asked: Sequence[Shelf],
        known: Mapping[str, str],
        progress: Progress,
    ) -> None:
        # What this takes is not asked for by a build in which nothing changed.
        from newsgen.search.pagefind import kept_files, make_index

        self.close()  # a build that was killed left what it had made
        watch = guard(self._entries)
        total = sum(shelf.count for shelf in asked)
        done = 0
        for shelf in asked:
            progress("search", done, total)
            done += shelf.count
            tree, bundle = self._folder / "tree", self._folder / shelf.label
            shutil.rmtree(tree, ignore_errors=True)
            tree.mkdir(parents=True)
            digest = f"{manner} {self._write(shelf, tree, watch)}"
            if digest == known.get(shelf.label) and not self._wanted.anew:
                continue
            make_index(tool, tree, bundle, self._wanted.language)
            files = sorted(kept_files(bundle, core=shelf.label == CORE))
            self._made[shelf.label] = digest, files
            del self._same[shelf.label]
        self.survivors = watch.problems
        if total:
            progress("search", total, total)

    def _write(self, shelf: Shelf, tree: Path, watch: Guard) -> str:
        """Writes the lean pages of a shelf; a digest of them."""
        from newsgen.search.lean import lean_pages

        made = hashlib.blake2b(digest_size=16)
        for year in shelf.years:
            for text in self._catalogue.texts(year):
                for path, html in lean_pages(text, year):
                    content = html.encode("utf-8", "replace")
                    watch.look(Output(path=path, content=content), text.card.url)
                    made.update(path.encode() + b"\0" + content)
                    file = f"{tree}/{path}"
                    os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
                    with open(file, "wb") as stream:  # noqa: PTH123
                        stream.write(content)
        return made.hexdigest()

    def _paths(self) -> Iterator[tuple[str, str, Path]]:
        """Shelf, path in the output folder and file of all that was made anew."""
        for label, (_, files) in self._made.items():
            for path, file in files:
                yield label, f"{urls.SEARCH[1:]}{label}/{path}", file

    def outputs(self) -> Iterator[Output]:
        """The files of the indexes that were made anew."""
        for _, path, file in self._paths():
            yield Output(path=path, copy_of=str(file))

    def remember(self) -> None:
        """Writes down what was published."""
        db = self._db
        made = {label: digest for label, (digest, _) in self._made.items()}
        db.execute("DELETE FROM indexed")
        db.executemany("INSERT INTO indexed VALUES (?, ?)", (self._same | made).items())
        db.executemany("DELETE FROM indexed_file WHERE path = ?", [(path,) for path in self.gone])
        db.executemany("DELETE FROM indexed_file WHERE shelf = ?", [(label,) for label in made])
        rows = ((path, label) for label, path, _ in self._paths())
        db.executemany("INSERT INTO indexed_file VALUES (?, ?)", rows)
        if self.there:
            db.execute("DELETE FROM stale")

    def close(self) -> None:
        """Removes what was made, once it is published."""
        with suppress(OSError):
            shutil.rmtree(self._folder, ignore_errors=True)


def _stands_in(year: str, shelf: Shelf) -> bool:
    """Whether a year, which may have no articles any more, belongs on a shelf."""
    return year == shelf.label or (year.isdigit() and year.startswith(shelf.label.rstrip("x")))
