"""The catalogue's answers to those who search: all that a year's articles say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from msgspec import msgpack

from newsgen import urls
from newsgen.index.rows import article_of, card_of, many, quote_of, year_at
from newsgen.index.shelves import shelves
from newsgen.index.term_pages import TermPages
from newsgen.records.article import Body
from newsgen.records.catalogue import Shelf, Text

_body_of = msgpack.Decoder(Body).decode


class Texts:
    """The part of ``Catalogue`` that answers for the search."""

    _db: sqlite3.Connection
    _terms: TermPages

    def shelves(self) -> tuple[Shelf, ...]:
        """Years that are searched as one, newest first, what is undated last."""
        sql = "SELECT label, count FROM heading WHERE kind = 'year'"
        counts = dict(self._db.execute(sql).fetchall())
        row = self._db.execute("SELECT count FROM heading WHERE kind = 'undated'").fetchone()
        return shelves(counts, row[0] if row else 0, urls.LEDGER_UNDATED)

    def years_of(self, paths: Iterable[str]) -> frozenset[str]:
        """The years of published articles; ``undated`` for those without one."""
        sql = "SELECT place FROM article WHERE place IS NOT NULL AND path IN (?)"
        rows = many(self._db, sql, sorted(paths))
        return frozenset(year_at(row[0]) for row in rows)

    def texts(self, year: str) -> Iterator[Text]:
        """What the articles of a year (or ``undated``) say, newest first."""
        drawer = ("undated", "") if year == urls.LEDGER_UNDATED else ("year", year)
        sql = (
            "SELECT id, facts, card, body FROM filed JOIN article USING (id)"
            " WHERE kind = ? AND label = ? ORDER BY filed.place"
        )
        for id_, facts, card, body in self._db.execute(sql, drawer):
            quotes = self._db.execute("SELECT card FROM quote WHERE id = ? ORDER BY n", (id_,))
            topics = article_of(facts).topics
            yield Text(
                card=card_of(card),
                topics=tuple(self._terms.ref("topic", topic.value) for topic in topics),
                quotes=tuple(quote_of(row[0]) for row in quotes),
                html="".join(_body_of(body).html),
            )
