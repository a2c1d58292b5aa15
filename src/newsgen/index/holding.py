"""Articles that are held back: drafts, those with a date to come, those that have expired."""

from __future__ import annotations

import sqlite3

from newsgen.records.release import Release

GONE = "gone"
"""Why an article is held back whose source is not there any more."""

_HELD = """
CASE WHEN held = 'gone' THEN held
  WHEN draft AND NOT :drafts THEN 'draft'
  WHEN closes <= :now THEN 'expired'
  WHEN opens > :now AND NOT :future THEN 'future'
  ELSE '' END
"""
# Each part has an index, so that articles for whom it makes no difference are not looked at.
_MAY_DIFFER = """
SELECT id FROM article WHERE draft UNION SELECT id FROM article WHERE held <> ''
UNION SELECT id FROM article WHERE opens IS NOT NULL AND opens > :now
UNION SELECT id FROM article WHERE closes IS NOT NULL AND closes <= :now
"""
_OTHERWISE = f"id IN ({_MAY_DIFFER}) AND held <> {_HELD}"


def hold_back(db: sqlite3.Connection, release: Release) -> set[int]:
    """Says anew which articles are held back, and why; the ids of those for whom that changed."""
    sql = f"UPDATE article SET held = {_HELD} WHERE {_OTHERWISE} RETURNING id"
    return {row[0] for row in db.execute(sql, _values(release)).fetchall()}


def held_otherwise(db: sqlite3.Connection, release: Release) -> bool:
    """Whether time, or other wishes, let articles be seen or hold them back."""
    sql = f"SELECT 1 FROM article WHERE {_OTHERWISE} LIMIT 1"
    return db.execute(sql, _values(release)).fetchone() is not None


def _values(release: Release) -> dict[str, int | None]:
    return {
        "drafts": release.drafts,
        "future": release.future,
        "now": int(release.now.timestamp()) if release.now else None,
    }
