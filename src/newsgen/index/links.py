"""Where the links and pictures of articles lead."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import PurePosixPath

from newsgen import urls
from newsgen.index.likely import likely
from newsgen.index.list_pages import ListPages
from newsgen.index.nearest import Nearest, letters, meant, near_fragment
from newsgen.index.rows import article_of, encode, keep_troubles, many
from newsgen.index.site_pages import has_page, pages
from newsgen.records.article import Article, Link
from newsgen.records.problems import Problem, problem

_HELD = {
    "draft": "a draft, which is not published",
    "future": "an article with a date to come, which is not published yet",
    "expired": "an article that has expired and is not published any more",
}


def linkers(db: sqlite3.Connection, targets: Iterable[str], gone: Iterable[str]) -> set[int]:
    """Articles whose links may lead elsewhere now.

    ``targets`` are the paths and URLs of what was changed, ``gone`` those that came or went: they
    may be what a broken link was meant for.
    """
    found = {row[0] for row in many(db, "SELECT id FROM link WHERE target IN (?)", targets)}
    near = {letters(one) for one in gone}
    return found | {row[0] for row in many(db, "SELECT id FROM broken WHERE letters IN (?)", near)}


def settle_links(
    db: sqlite3.Connection, ids: Iterable[int], images: Mapping[str, tuple[int, int]]
) -> set[int]:
    """Says anew where the links of articles lead; the ids of those that lead elsewhere now."""
    resolver = Resolver(db, images)
    changed: set[int] = set()
    for id_, path, facts in many(
        db, "SELECT id, path, facts FROM article WHERE kept AND id IN (?)", sorted(ids)
    ):
        article = article_of(facts)
        db.execute("DELETE FROM broken WHERE id = ?", (id_,))
        if article.links or article.images or article.image:
            troubles, missed = resolver.resolve(id_, article)
            if troubles:
                changed.add(id_)
            keep_troubles(db, "links", path, resolver.problems)
            rows = [(each, id_) for each in missed]
            db.executemany("INSERT INTO broken VALUES (?, ?)", rows)
        else:
            db.execute("DELETE FROM resolved WHERE id = ?", (id_,))
            keep_troubles(db, "links", path, ())
    return changed


class Resolver:
    """Finds the URL of what articles point to."""

    def __init__(self, db: sqlite3.Connection, images: Mapping[str, tuple[int, int]]) -> None:
        self._db = db
        self._images = images
        self.problems: list[Problem] = []
        self._missed: set[str] = set()

    def resolve(self, id_: int, article: Article) -> tuple[bool, set[str]]:
        """Whether anything leads elsewhere than before, and the letters of what was not found."""
        targets = self.look(article)
        lead = article.image.src if article.image else ""
        shown = (lead, *(image.path for image in article.images))
        sizes = encode(tuple(self._images.get(path, (0, 0)) for path in shown))
        now = (encode((self._lead_image(article), *targets)), sizes)
        row = self._db.execute(
            "SELECT targets, sizes FROM resolved WHERE id = ?", (id_,)
        ).fetchone()
        if row == now:
            return False, self._missed
        self._db.execute("INSERT OR REPLACE INTO resolved VALUES (?, ?, ?)", (id_, *now))
        return True, self._missed

    def look(self, article: Article) -> tuple[str, ...]:
        """The URL of each of its links; ``problems`` is then what is wrong with them."""
        self.problems = []
        self._missed = set()
        targets = tuple(self._target(link) for link in article.links)
        for image in article.images:
            if image.path not in self._images:
                self._missing(image)
        return targets

    def _target(self, link: Link) -> str:
        """The URL of a link; empty where it is dropped."""
        if link.path.startswith("/"):
            row = self._row("url", link.path)
            url = link.path if row or self._has_page(link.path) else ""
        else:
            row = self._row("path", link.path)
            url = row[0] if row else ""
        if not url:
            self.problems.append(self._broken(link))
            return ""
        if not link.fragment:
            return url
        if row is None:
            return f"{url}#{link.fragment}"
        other = article_of(row[2])
        known = [*other.anchors, *(quote.id for quote in other.quotes)]
        # Behind ":~:" a browser finds a passage by its words.
        if link.fragment.partition(":~:")[0] in ("", *known):
            return f"{url}#{link.fragment}"
        self.problems.append(
            problem(
                "link-fragment",
                link.location,
                where=f"“{row[1]}”",
                fragment=link.fragment,
                suggestion=near_fragment(link.fragment, other.anchors),
                advice="The link now leads to the top of that article.",
            )
        )
        return url

    def _has_page(self, url: str) -> bool:
        return has_page(self._db, url) or self._lists.has(url)

    def _row(self, column: str, value: str) -> tuple[str, str, bytes] | None:
        """URL, path and facts of a published article; of a copy, those of the one published."""
        sql = f"SELECT url, path, facts, copy_of FROM article WHERE {column} = ?"
        row = self._db.execute(sql, (value,)).fetchone()
        if row and row[3] is not None:
            row = self._db.execute(sql.replace(column, "path", 1), (row[3],)).fetchone()
        if not row or not row[0]:
            return None
        # Messages name what the editor linked to, be it a copy.
        return row[0], value if column == "path" else row[1], row[2]

    def _broken(self, link: Link) -> Problem:
        typed = link.typed or link.path
        if reason := self._held(link.path):
            return problem("link-draft", link.location, target=typed, what=_HELD[reason])
        if link.path in self._images:
            hint = f" It is an image: ![what is to be seen]({typed}) shows it."
        else:
            self._missed.add(letters(link.path))
            near = self._page(link) or self._files.find(link.path)
            if not near and (link.path.startswith("/") or not PurePosixPath(link.path).suffix):
                near = self._urls.find(link.path)
            hint = meant(link.path, near, link.location.path)
        return problem("link-broken", link.location, target=typed, suggestion=hint)

    def _page(self, link: Link) -> str:
        """The page that was probably meant, of parted lists one that linkers_below looks after."""
        for address in likely(link.path, link.typed):
            self._missed.add(letters(address))
            listed = link.path.startswith("/") and self._lists.has(address)
            if listed or self._row("url", address) or has_page(self._db, address):
                return address
        return ""

    def _held(self, path: str) -> str:
        """Why an article is held back; empty for others."""
        row = self._db.execute("SELECT held FROM article WHERE path = ?", (path,)).fetchone()
        return row[0] if row and row[0] in _HELD else ""

    @cached_property
    def _lists(self) -> ListPages:
        return ListPages(self._db)

    @cached_property
    def _files(self) -> Nearest:
        return Nearest(
            row[0] for row in self._db.execute("SELECT path FROM article WHERE held <> 'gone'")
        )

    @cached_property
    def _urls(self) -> Nearest:
        own = self._db.execute("SELECT url FROM article WHERE url IS NOT NULL")
        return Nearest([*(row[0] for row in own), *pages(self._db)])

    @cached_property
    def _pictures(self) -> Nearest:
        return Nearest(self._images)

    def _missing(self, image: Link) -> None:
        self._missed.add(letters(image.path))
        near = meant(image.path, self._pictures.find(image.path), image.location.path)
        values = {"target": image.typed or image.path, "suggestion": near}
        self.problems.append(problem("image-missing", image.location, **values))

    def _lead_image(self, article: Article) -> str:
        """The URL of the leading picture; empty for none or a missing one."""
        if article.image is None:
            return ""
        if article.image.src.startswith(("http://", "https://")):
            return article.image.src
        return urls.media(article.image.src) if article.image.src in self._images else ""
