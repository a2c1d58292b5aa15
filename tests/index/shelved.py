"""An archive of records alone, without files: for tests of the catalogue."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from msgspec import msgpack

from newsgen.build.whole import whole_archive
from newsgen.index.arrivals import Arrival, Given
from newsgen.index.catalogue import Catalogue
from newsgen.index.schema import create
from newsgen.index.seen import seen_between
from newsgen.index.update import update
from newsgen.records.archive import Archive
from newsgen.records.article import Article, Body
from newsgen.records.problems import Problem
from newsgen.records.release import ALL_BUT_DRAFTS, Release
from newsgen.records.settings import Settings


def indexed(
    articles: Iterable[Article],
    settings: Settings | None = None,
    *,
    release: Release = ALL_BUT_DRAFTS,
) -> tuple[Archive, list[Problem]]:
    """The archive of articles, and what is wrong between them."""
    settings = settings or Settings()
    db = sqlite3.connect(":memory:", isolation_level=None)
    create(db)
    encode = msgpack.Encoder().encode
    arrivals = [
        Arrival(
            one.path,
            encode(one),
            encode(Body()),
            one.draft,
            *seen_between(one, settings.site.timezone),
        )
        for one in articles
    ]
    update(db, arrivals, Given(settings=settings, release=release))
    problems = msgpack.Decoder(tuple[Problem, ...]).decode
    rows = db.execute("SELECT problems FROM trouble").fetchall()
    return whole_archive(Catalogue(db)), [one for row in rows for one in problems(row[0])]
