"""Aliases: old addresses of articles that lead to the new ones."""

from __future__ import annotations

import re
import sqlite3

from newsgen import urls
from newsgen.index.rows import article_of, keep_troubles
from newsgen.index.site_pages import has_drawer
from newsgen.records.problems import Problem, problem

_OURS = frozenset(
    urls.output_path(url).partition("/")[0]
    for url in (
        urls.FRONT, urls.FEED_ATOM, urls.FEED_JSON, urls.SITEMAP, urls.ROBOTS, urls.NOT_FOUND,
        urls.REDIRECTS, urls.UNDATED,
    )
) | {"manifest-sha256.txt"}  # fmt: skip
"""First segments of output paths that are the site's own, besides urls.RESERVED."""

_SITEMAP = re.compile(r"sitemap-[\w-]{1,20}\.xml\Z")


class _Taken:
    """Output paths that aliases have; compared without case, as some file systems do."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def take(self, url: str, owner: str) -> None:
        """Notes who has an address."""
        path = urls.output_path(url).casefold()
        self._files.setdefault(path, owner)
        while "/" in path:
            path = path.rpartition("/")[0]
            self._folders.setdefault(path, owner)

    def owner(self, url: str) -> str | None:
        """Who stands in the way of an address, None if nobody does."""
        path = urls.output_path(url).casefold()
        segment = path.partition("/")[0]
        if segment in urls.RESERVED or segment in _OURS or _SITEMAP.match(segment):
            return f"/{segment}"
        blocked = self._file(path) or self._folder(path)
        while not blocked and "/" in path:
            path = path.rpartition("/")[0]
            blocked = self._file(path)
        return blocked

    def _file(self, path: str) -> str | None:
        if path in self._files:
            return self._files[path]
        if not path.endswith("/index.html"):
            return None  # articles and periods are folders
        url = f"/{path.removesuffix('index.html')}"
        row = self._db.execute("SELECT path FROM article WHERE url = ?", (url,)).fetchone()
        if row:
            return str(row[0])
        return url if has_drawer(self._db, url) else None

    def _folder(self, path: str) -> str | None:
        if path in self._folders:
            return self._folders[path]
        sql = "SELECT path FROM article WHERE url >= ? AND url < ? ORDER BY path LIMIT 1"
        row = self._db.execute(sql, (f"/{path}/", f"/{path}0")).fetchone()
        return str(row[0]) if row else None


def settle_redirects(db: sqlite3.Connection) -> set[str]:
    """Says anew where every alias leads; the URLs of those that came, went or lead elsewhere."""
    taken = _Taken(db)
    found: dict[str, tuple[str, str]] = {}
    # Of articles that have no aliases any more, too.
    db.execute("DELETE FROM trouble WHERE stage = 'redirects'")
    sql = "SELECT path, facts, url FROM article WHERE extras AND kept ORDER BY path"
    for path, facts, own in db.execute(sql).fetchall():
        problems: list[Problem] = []
        for alias in article_of(facts).aliases:
            if alias.value.casefold() == own:
                continue
            owner = taken.owner(alias.value)
            if owner:
                where = alias.place(path)
                problems.append(problem("alias-taken", where, alias=alias.value, other=owner))
            else:
                taken.take(alias.value, path)
                found[alias.value] = own, path
        keep_troubles(db, "redirects", path, problems)
    sql = "SELECT url, target, source FROM redirect"
    before = {url: (target, source) for url, target, source in db.execute(sql)}
    changed = {url for url in before.keys() | found.keys() if before.get(url) != found.get(url)}
    db.executemany("DELETE FROM redirect WHERE url = ?", [(url,) for url in changed])
    rows = [(url, *found[url]) for url in changed if url in found]
    db.executemany("INSERT INTO redirect VALUES (?, ?, ?)", rows)
    return changed
