"""Articles that are held back: drafts, those with a date to come, those that have expired."""

from __future__ import annotations

import sqlite3

from newsgen.records.article import Article
from newsgen.records.release import Release
from newsgen.text.moments import begins

GONE = "gone"
"""Why an article is held back whose source is not there any more."""

_HELD = """
CASE WHEN held = 'gone' THEN held
  WHEN draft AND NOT :drafts THEN 'draft'
  WHEN closes <= :now THEN 'expired'
  WHEN opens > :now AND NOT :future THEN 'future'
  ELSE '' END
"""


def term_of(article: Article, timezone: str) -> tuple[int | None, int | None]:
    """From when on an article may be seen, and from when on no more, in seconds of the epoch.

    Days begin in ``timezone``. A date that was read from a dump says when the page was printed: in
    the future it is misread, and no reason to lose the article.
    """
    opens = closes = None
    if article.date and (article.kind != "dump" or article.date.path):
        opens = int(begins(article.date.value, timezone).timestamp())
    if article.expires:
        closes = int(begins(article.expires.value, timezone).timestamp())
    return opens, closes


def hold_back(db: sqlite3.Connection, release: Release) -> set[int]:
    """Says anew which articles are held back, and why; the ids of those for whom that changed."""
    values = {
        "drafts": release.drafts,
        "future": release.future,
        "now": int(release.now.timestamp()) if release.now else None,
    }
    sql = (
        f"UPDATE article SET held = {_HELD} WHERE held <> {_HELD}"
        " AND (draft OR opens IS NOT NULL OR closes IS NOT NULL OR held <> '') RETURNING id"
    )
    return {row[0] for row in db.execute(sql, values).fetchall()}
