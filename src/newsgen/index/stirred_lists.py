"""Lists that may be cut otherwise after a change, and who links to their pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from newsgen import urls
from newsgen.index.rows import many
from newsgen.index.said import Identity
from newsgen.index.terms import Term
from newsgen.records.catalogue import Drawer


def term_pages(db: sqlite3.Connection, terms: Mapping[Term, str]) -> set[str]:
    """The pages of terms that are shown otherwise, before and now, and the indexes of them."""
    found = {url for url in terms.values() if url} | {urls.TERMS[kind] for kind, _ in terms}
    return found.union(_urls_of(db, terms))


def speaker_pages(
    db: sqlite3.Connection, speakers: Iterable[Identity], renamed: Mapping[Identity, str]
) -> set[str]:
    """The pages of speakers, of those shown otherwise also before, and then their index."""
    found = {url for url in renamed.values() if url} | ({urls.SPEAKERS} if renamed else set())
    sql = "SELECT url FROM speaker WHERE identity IN (?)"
    return found | {row[0] for row in many(db, sql, speakers)}


def linkers_below(
    db: sqlite3.Connection, pages: Iterable[str], drawers: Iterable[Drawer], periods: Iterable[str]
) -> set[int]:
    """Articles that link to pages of which a long list is made.

    ``pages`` are those of terms and speakers that changed, ``drawers`` those in which cards did,
    ``periods`` those in which quotes did.
    """
    lists = {
        *pages,
        *(urls.quotes_of_year(period[:4]) for period in periods if period[:4].isdigit()),
    }
    drawers = set(drawers)
    lists.update(_urls_of(db, (drawer for drawer in drawers if drawer[0] in urls.TERMS)))
    for kind, url in (("undated", urls.UNDATED), ("corrected", urls.CORRECTIONS)):
        if (kind, "") in drawers:
            lists.add(url)
    found: set[int] = set()
    sql = "SELECT id FROM link WHERE target > ? AND target < ?"
    for url in lists:
        # Of what lies below it: the sign after the slash is the zero.
        found |= {row[0] for row in db.execute(sql, (url, f"{url[:-1]}0"))}
    return found


def _urls_of(db: sqlite3.Connection, terms: Iterable[Term]) -> Iterator[str]:
    sql = "SELECT url FROM term WHERE kind = ? AND key = ?"
    for term in terms:
        yield from (row[0] for row in db.execute(sql, term))
