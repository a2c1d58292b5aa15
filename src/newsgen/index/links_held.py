"""What is wrong with the links and pictures of articles that are held back, for now."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from newsgen.index.links import Resolver
from newsgen.index.rows import article_of
from newsgen.records.problems import Problem


def held_links(db: sqlite3.Connection, images: Iterable[str]) -> Iterator[Problem]:
    """Broken links and missing pictures of drafts and of articles with a date to come.

    ``images`` are the paths of all pictures. A build says nothing of them until they are
    published, which may be at night with nobody there. Nothing of it is kept.
    """
    sql = "SELECT facts FROM article WHERE held IN ('draft', 'future') ORDER BY path"
    rows = db.execute(sql).fetchall()
    resolver = Resolver(db, dict.fromkeys(images, (0, 0)))
    for (facts,) in rows:
        resolver.look(article_of(facts))
        # What they link to may well be published with them.
        yield from (one for one in resolver.problems if one.code != "link-draft")
