"""Which URL each article has."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import PurePosixPath

from newsgen import urls
from newsgen.index.rows import article_of, keep_troubles
from newsgen.records.article import Article
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.text.slugs import page_slug


def fallback_headline(article: Article) -> str:
    """The headline, or a name made from the file's."""
    if article.headline:
        return article.headline.value
    name = PurePosixPath(article.path).stem
    return " ".join(name.replace("_", " ").replace("-", " ").split()) or article.path


def wanted_url(article: Article) -> str:
    """The URL that an article has unless another one has it."""
    return urls.article(_date(article), _slug(article))


def _date(article: Article) -> PartialDate | None:
    return article.date.value if article.date else None


def _slug(article: Article) -> str:
    if article.slug:
        return page_slug(article.slug.value)
    headline, stem = fallback_headline(article), PurePosixPath(article.path).stem
    return page_slug(headline, stem, hashlib.sha256(article.path.encode()).hexdigest()[:12])


def settle_addresses(
    db: sqlite3.Connection, wanted: Iterable[str]
) -> dict[int, tuple[str | None, str]]:
    """Says anew who has each URL that articles want; by id, the old and new ones that differ.

    Of two that want the same one, the chosen slug wins, then the path. The loser keeps its page, at
    an address made unlike all others by a digest of its path, so that no third article is moved; a
    Problem says so. An address that an article wants is never given to one that lost its own.
    """
    moved: dict[int, tuple[str | None, str]] = {}
    waiting = set(wanted)
    done: set[str] = set()
    while waiting:
        url = waiting.pop()
        done.add(url)
        # Somebody who was moved to this very address has to go on from there.
        row = db.execute("SELECT wanted FROM article WHERE url = ? AND wanted <> ?", (url, url))
        waiting |= {each for (each,) in row.fetchall()} - done
        sql = (
            "SELECT id, path, url FROM article WHERE wanted = ? AND kept ORDER BY NOT chosen, path"
        )
        rows = db.execute(sql, (url,)).fetchall()
        for number, (id_, path, old) in enumerate(rows):
            now = url if not number else _apart(db, url, path)
            if not number:
                keep_troubles(db, "addresses", path, ())
            else:
                keep_troubles(db, "addresses", path, (_taken(db, id_, rows[0][1], url, now),))
            if now != old:
                moved[id_] = old, now
    # First let go of what others are about to have.
    db.executemany("UPDATE article SET url = NULL WHERE id = ?", [(id_,) for id_ in moved])
    db.executemany(
        "UPDATE article SET url = ? WHERE id = ?", [(url, id_) for id_, (_, url) in moved.items()]
    )
    return moved


def _apart(db: sqlite3.Connection, url: str, path: str) -> str:
    digest = hashlib.sha256(path.encode()).hexdigest()
    for length in range(6, 65):
        made = f"{url[:-1]}-{digest[:length]}/"
        if not db.execute("SELECT 1 FROM article WHERE wanted = ? AND kept", (made,)).fetchone():
            return made
    return made


def _taken(db: sqlite3.Connection, id_: int, other: str, url: str, used: str) -> Problem:
    (facts,) = db.execute("SELECT facts FROM article WHERE id = ?", (id_,)).fetchone()
    article = article_of(facts)
    field = article.slug or article.headline
    place = field.place(article.path) if field else Location(article.path)
    return problem("url-taken", place, other=other, url=url, used=used)
