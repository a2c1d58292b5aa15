"""What is to be done: written down with a change, struck out when it is published."""

from __future__ import annotations

import sqlite3

from newsgen import urls
from newsgen.build.making import Job
from newsgen.engine.store import recall, remember
from newsgen.plan.always import ALWAYS, BY_SETTINGS
from newsgen.records.catalogue import Catalogue, Changes


def note_changes(db: sqlite3.Connection, changes: Changes, catalogue: Catalogue, why: str) -> None:
    """Writes down which pages a change touches; they stay to be done until they are published."""
    from newsgen.plan.page_types import touched

    rows = [(name, label, why) for name, label in touched(changes, catalogue)]
    db.executemany("INSERT OR REPLACE INTO todo VALUES (?, ?, ?)", rows)


def note_texts(db: sqlite3.Connection, changes: Changes, catalogue: Catalogue) -> None:
    """Writes down the years whose text may be another, until they are indexed and published."""
    years = set(catalogue.years_of(changes.articles))
    # What was taken out of a year is no article of it any more; its drawer changed.
    years |= {label for kind, label in changes.drawers if kind == "year"}
    years |= {urls.LEDGER_UNDATED for kind, _ in changes.drawers if kind == "undated"}
    rows = [(year,) for year in years]
    db.executemany("INSERT OR IGNORE INTO stale VALUES (?)", rows)


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
    for name in before.keys() | closures.keys():
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
