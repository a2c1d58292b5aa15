"""Articles as they come in: their rows, and what other articles may be shown otherwise for it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from msgspec import Struct

from newsgen.index.addresses import wanted_url
from newsgen.index.arrivals import Arrival
from newsgen.index.holding import GONE
from newsgen.index.rows import article_of, keep_troubles, many
from newsgen.index.speakers import quote_rows
from newsgen.index.terms import use_rows
from newsgen.records.article import Article


class Stir(Struct, kw_only=True):
    """What a change of some articles stirs up, gathered step by step."""

    articles: set[int]
    """Ids of those whose own record came, changed or went, or that are published or not now."""
    terms: set[tuple[str, str]]
    names: set[str]
    """Keys of speakers' names."""
    identities: set[str]
    wanted: set[str]
    """URLs that are wanted by others now."""
    urls: set[str]
    """URLs of articles that are not published any more."""
    quoted: set[int]
    """Ids of those with quotes that came or went."""


def receive(
    db: sqlite3.Connection, arrivals: Iterable[Arrival], *, again: bool
) -> tuple[set[int], set[int], set[str]]:
    """Writes what was parsed.

    Gives the ids of articles that came or changed, of those that go, and the paths of those that
    came or go. Unless ``again``, what was read again and is the same counts as unchanged.
    """
    changed: set[int] = set()
    going: set[int] = set()
    paths: set[str] = set()
    for one in arrivals:
        sql = "SELECT id, facts = ? AND body = ? FROM article WHERE path = ?"
        row = db.execute(sql, (one.facts, one.body, one.path)).fetchone()
        if one.facts is None:
            if row:
                going.add(row[0])
                paths.add(one.path)
                db.execute("UPDATE article SET held = ? WHERE id = ?", (GONE, row[0]))
        elif row and row[1] and not again:
            continue
        elif row:
            changed.add(row[0])
            sql = (
                "UPDATE article SET facts = ?, body = ?, draft = ?, opens = ?, closes = ?"
                " WHERE id = ?"
            )
            db.execute(sql, (one.facts, one.body, *_term(one), row[0]))
        else:
            paths.add(one.path)
            values = (one.path, one.facts, one.body, *_term(one))
            sql = (
                "INSERT INTO article (path, facts, body, draft, opens, closes)"
                " VALUES (?, ?, ?, ?, ?, ?) RETURNING id"
            )
            changed.add(db.execute(sql, values).fetchone()[0])
    return changed, going, paths


def _term(one: Arrival) -> tuple[bool, int | None, int | None]:
    return one.draft, one.opens, one.closes


def renew(db: sqlite3.Connection, ids: Iterable[int]) -> Stir:
    """Writes what published articles have in the other tables, and says what that stirs."""
    stir = Stir(
        articles=set(ids), terms=set(), names=set(), identities=set(), wanted=set(), urls=set(),
        quoted=set(),
    )  # fmt: skip
    sql = "SELECT id, path, facts, kept, wanted, url FROM article WHERE id IN (?)"
    for id_, path, facts, kept, wanted, url in many(db, sql, sorted(stir.articles)):
        article = article_of(facts)
        _uses(db, id_, article if kept else None, stir)
        _quotes(db, id_, article if kept else None, stir)
        _links(db, id_, article if kept else None, stir)
        if url and not kept:
            stir.urls.add(url)
            url = None
            keep_troubles(db, "addresses", path, ())
            keep_troubles(db, "redirects", path, ())
            keep_troubles(db, "links", path, ())
        now = wanted_url(article) if kept else None
        stir.wanted |= {url for url in (wanted, now) if url}
        extras = kept and bool(article.aliases or article.corrections)
        values = (now, url, article.slug is not None, extras, id_)
        sql = "UPDATE article SET wanted = ?, url = ?, chosen = ?, extras = ? WHERE id = ?"
        db.execute(sql, values)
    return stir


def _uses(db: sqlite3.Connection, id_: int, article: Article | None, stir: Stir) -> None:
    sql = "SELECT kind, key, name, times FROM use WHERE id = ?"
    old = set(db.execute(sql, (id_,)).fetchall())
    new = use_rows(article) if article else set()
    if old == new:
        return
    stir.terms |= {(kind, key) for kind, key, _, _ in old ^ new}
    db.executemany(
        "DELETE FROM use WHERE kind = ? AND key = ? AND id = ? AND name = ?",
        [(kind, key, id_, name) for kind, key, name, _ in old - new],
    )
    db.executemany(
        "INSERT OR REPLACE INTO use VALUES (?, ?, ?, ?, ?)",
        [(kind, key, id_, name, times) for kind, key, name, times in new - old],
    )


def _quotes(db: sqlite3.Connection, id_: int, article: Article | None, stir: Stir) -> None:
    sql = "SELECT n, key, name, person, identity FROM quote WHERE id = ?"
    old = {row[:4]: row[4] for row in db.execute(sql, (id_,)).fetchall()}
    new = set(quote_rows(article)) if article else set()
    for row in old.keys() ^ new:
        stir.quoted.add(id_)
        if row[1] is not None:
            stir.names.add(row[1])
    for row in old.keys() - new:
        if old[row] is not None:
            stir.identities.add(old[row])
        db.execute("DELETE FROM quote WHERE id = ? AND n = ?", (id_, row[0]))
    rows = [(id_, *row) for row in new - old.keys()]
    db.executemany("INSERT INTO quote (id, n, key, name, person) VALUES (?, ?, ?, ?, ?)", rows)


def _links(db: sqlite3.Connection, id_: int, article: Article | None, stir: Stir) -> None:
    old = {row[0] for row in db.execute("SELECT target FROM link WHERE id = ?", (id_,))}
    new = {link.path for link in article.links} if article else set()
    if old != new:
        db.execute("DELETE FROM link WHERE id = ?", (id_,))
        db.executemany("INSERT INTO link VALUES (?, ?)", [(target, id_) for target in new])
    old = {row[0] for row in db.execute("SELECT path FROM image WHERE id = ?", (id_,))}
    new = {image.path for image in article.images} if article else set()
    if old != new:
        db.execute("DELETE FROM image WHERE id = ?", (id_,))
        db.executemany("INSERT INTO image VALUES (?, ?)", [(path, id_) for path in new])


def forget(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Removes articles that are gone; all that others have of them was renewed before."""
    for id_, path in many(db, "SELECT id, path FROM article WHERE id IN (?)", ids):
        for table in ("use", "quote", "link", "image", "filed", "mark", "resolved", "broken"):
            db.execute(f"DELETE FROM {table} WHERE id = ?", (id_,))
        db.execute("DELETE FROM near WHERE one = ? OR two = ?", (id_, id_))
        # What was wrong when the file was read is why it gives no article: that stays.
        db.execute("DELETE FROM trouble WHERE path = ? AND stage <> 'read'", (path,))
        db.execute("DELETE FROM article WHERE id = ?", (id_,))
