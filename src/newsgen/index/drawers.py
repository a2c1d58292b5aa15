"""The drawers that cards are filed in: how many lie in each, and from when to when."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from newsgen import urls
from newsgen.index.rows import many
from newsgen.records.archive import Drawer


def count_drawers(db: sqlite3.Connection, drawers: Iterable[Drawer]) -> set[str]:
    """Writes how many cards lie in each drawer; the URLs of pages that came or went for it."""
    found: set[str] = set()
    for kind, label in drawers:
        sql = (
            "SELECT count(*), max(place) FILTER (WHERE place < x'ff'), min(place) FROM filed"
            " WHERE kind = ? AND label = ?"
        )
        count, oldest, newest = db.execute(sql, (kind, label)).fetchone()
        sql = "SELECT count FROM heading WHERE kind = ? AND label = ?"
        before = db.execute(sql, (kind, label)).fetchone()
        if bool(before) != bool(count) and (url := page_of(kind, label)):
            found.add(url)
        if not count:
            db.execute("DELETE FROM heading WHERE kind = ? AND label = ?", (kind, label))
            continue
        row = (kind, label, count, oldest, newest)
        db.execute("INSERT OR REPLACE INTO heading VALUES (?, ?, ?, ?, ?)", row)
    return found


def page_of(kind: str, label: str) -> str:
    """The URL of a drawer's page, where that follows from its label; else empty."""
    if kind in ("year", "month", "day"):
        return f"/{label.replace('-', '/')}/"
    if kind == "undated":
        return urls.UNDATED
    if kind == "on":
        return f"{urls.ON_THIS_DAY}{label}/"
    return urls.quotes_of_year(label) if kind == "said" else ""


def labels_of(db: sqlite3.Connection, ids: Iterable[int], kind: str) -> set[str]:
    """The labels of one kind under which articles are filed."""
    sql = "SELECT DISTINCT label FROM filed WHERE kind = ? AND id IN (?)"
    return {row[0] for row in many(db, sql, ids, kind)}
