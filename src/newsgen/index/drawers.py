"""The drawers that cards are filed in: how many lie in each, and from when to when."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from newsgen import urls
from newsgen.index.rows import many, span_of
from newsgen.records.catalogue import A_PAGE, Drawer

_WITH = {
    "year": (urls.FEED_ATOM, urls.FEED_JSON),
    "on": (urls.ON_THIS_DAY,),
    "said": (urls.QUOTES,),
}
"""Pages that are there as soon as there is any drawer of a kind."""


def count_drawers(
    db: sqlite3.Connection, drawers: Iterable[Drawer]
) -> tuple[set[str], set[Drawer]]:
    """Writes how many cards lie in each drawer in which one came, went or moved.

    Gives the URLs of pages that came or went for it, and the drawers that hold more or less than a
    page now.
    """
    found: set[str] = set()
    recut: set[Drawer] = set()
    for kind, label in drawers:
        # Apart, so that for the first and the last no card between them is looked at.
        drawer = "FROM filed WHERE kind = ? AND label = ?"
        sql = (
            f"SELECT (SELECT count(*) {drawer}), (SELECT max(place) {drawer} AND place < x'ff'),"
            f" (SELECT min(place) {drawer})"
        )
        count, oldest, newest = db.execute(sql, (kind, label) * 3).fetchone()
        sql = "SELECT count FROM heading WHERE kind = ? AND label = ?"
        before = db.execute(sql, (kind, label)).fetchone()
        if bool(before) != bool(count):
            found |= {page_of(kind, label), *_WITH.get(kind, ())} - {""}
        if ((before[0] if before else 0) > A_PAGE) != (count > A_PAGE):
            recut.add((kind, label))
        if not count:
            db.execute("DELETE FROM heading WHERE kind = ? AND label = ?", (kind, label))
            continue
        row = (kind, label, count, oldest, newest)
        db.execute("INSERT OR REPLACE INTO heading VALUES (?, ?, ?, ?, ?)", row)
    return found, recut


def count_quotes(db: sqlite3.Connection, periods: Iterable[str]) -> tuple[set[str], set[Drawer]]:
    """Writes how many quotes there are in years and months, as drawers of the kind ``quoted``.

    Gives those that hold another number now, and the drawers that are cut otherwise.
    """
    recut: set[Drawer] = set()
    recounted: set[str] = set()
    for period in periods:
        sql = (
            "SELECT count(*), max(filed.place) FILTER (WHERE filed.place < x'ff'),"
            " min(filed.place) FROM filed JOIN quote USING (id)"
            " WHERE kind = 'said' AND label = ? AND filed.place >= ? AND filed.place < ?"
        )
        row = db.execute(sql, (period.partition("-")[0], *span_of(period))).fetchone()
        sql = "SELECT count FROM heading WHERE kind = 'quoted' AND label = ?"
        before = db.execute(sql, (period,)).fetchone()
        held = before[0] if before else 0
        if held != row[0]:
            recounted.add(period)
        if (held > A_PAGE) != (row[0] > A_PAGE):
            recut.add(("quoted", period))
        if row[0]:
            sql = "INSERT OR REPLACE INTO heading VALUES ('quoted', ?, ?, ?, ?)"
            db.execute(sql, (period, *row))
        else:
            db.execute("DELETE FROM heading WHERE kind = 'quoted' AND label = ?", (period,))
    return recounted, recut


def page_of(kind: str, label: str) -> str:
    """The URL of a drawer's page, where that follows from its label; else empty."""
    if kind in ("year", "month", "day"):
        return f"/{label.replace('-', '/')}/"
    if kind == "undated":
        return urls.UNDATED
    if kind == "on":
        return f"{urls.ON_THIS_DAY}{label}/"
    return urls.quotes_of_year(label) if kind == "said" else ""


def count_ledger(db: sqlite3.Connection, labels: Iterable[str]) -> None:
    """Writes how many quotes the ledger has of each of some years, and whose they are."""
    for label in labels:
        # Names are those that are shown: a speaker's, or the words that describe one.
        sql = (
            "SELECT count(*), count(DISTINCT coalesce(speaker.name, quote.name)),"
            " count(*) - count(quote.name)"
            " FROM filed JOIN quote USING (id) LEFT JOIN speaker USING (identity)"
            " WHERE kind = 'said' AND label = ?"
        )
        row = db.execute(sql, (label,)).fetchone()
        if row[0]:
            db.execute("INSERT OR REPLACE INTO ledger VALUES (?, ?, ?, ?)", (label, *row))
        else:
            db.execute("DELETE FROM ledger WHERE label = ?", (label,))


def labels_of(db: sqlite3.Connection, ids: Iterable[int], kind: str) -> set[str]:
    """The labels of one kind under which articles are filed."""
    sql = "SELECT DISTINCT label FROM filed WHERE kind = ? AND id IN (?)"
    return {row[0] for row in many(db, sql, ids, kind)}
