"""The catalogue's answers about quotes and those who said them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from newsgen import urls
from newsgen.index.names import name_key
from newsgen.index.roles import roles
from newsgen.index.rows import quote_of, span_of
from newsgen.index.said import entry_of, names_of
from newsgen.index.tallies import sorted_tallies, tally
from newsgen.records.archive import Speaker, Spelling
from newsgen.records.cards import QuoteCard, Ref, Tally
from newsgen.records.catalogue import LedgerYear
from newsgen.records.speakers_file import SpeakerEntry


class Quoted:
    """The part of ``Catalogue`` that answers for speakers and the ledger."""

    def __init__(self, db: sqlite3.Connection, entries: Sequence[SpeakerEntry] = ()) -> None:
        self._db = db
        self._entries = entries

    def speaker(self, identity: str) -> Speaker | None:
        """One speaker; None for somebody who is not quoted."""
        sql = "SELECT name, url FROM speaker WHERE identity = ?"
        row = self._db.execute(sql, (identity,)).fetchone()
        if not row:
            return None
        quotes = self.speaker_quotes(identity)
        entry = entry_of(identity, self._entries)
        names = names_of(self._db, identity)
        return Speaker(
            ref=Ref(*row),
            kind=Counter(quote.kind for quote in quotes).most_common(1)[0][0],
            roles=roles(quotes),
            quotes=quotes,
            variants=tuple(
                Spelling(name, names[name])
                for name in sorted(names, key=lambda each: (-names[each], each))
            ),
            link=entry.link if entry else "",
            different=tuple(one.text for one in entry.different) if entry else (),
        )

    def speaker_quotes(self, identity: str) -> tuple[QuoteCard, ...]:
        """All that one speaker said, newest first."""
        sql = "SELECT card FROM quote WHERE identity = ? ORDER BY place, n"
        return tuple(quote_of(row[0]) for row in self._db.execute(sql, (identity,)))

    def identities(self) -> tuple[str, ...]:
        """Of all speakers, in the order of ``speakers``."""
        rows = self._db.execute("SELECT name, url, identity FROM speaker").fetchall()
        return tuple(row[2] for row in sorted(rows, key=lambda row: (name_key(row[0]), row[1])))

    def speakers(self) -> tuple[Tally, ...]:
        """All speakers, by name."""
        return self._tallies

    @cached_property
    def _tallies(self) -> tuple[Tally, ...]:
        sql = "SELECT name, url, count, oldest, newest FROM speaker JOIN said USING (identity)"
        return sorted_tallies(self._db.execute(sql).fetchall())

    def speakers_count(self) -> int:
        """How many speakers there are."""
        return int(self._db.execute("SELECT count(*) FROM speaker").fetchone()[0])

    def most_quoted(self, most: int) -> tuple[Tally, ...]:
        """The speakers with the most quotes; equal numbers by name."""
        sql = (
            "SELECT name, url, count, oldest, newest FROM said JOIN speaker USING (identity)"
            " ORDER BY count DESC, name, url LIMIT ?"
        )
        return tuple(map(tally, self._db.execute(sql, (most,))))

    def company(self, identity: str, most: int) -> tuple[Tally, ...]:
        """Who is quoted in the same articles as a speaker, and in how many, most often first."""
        sql = (
            "SELECT speaker.name, speaker.url, count(*) FROM"
            " (SELECT DISTINCT other.identity, other.id FROM quote AS own JOIN quote AS other"
            " USING (id) WHERE own.identity = ? AND other.identity <> own.identity)"
            " JOIN speaker USING (identity) GROUP BY identity"
            " ORDER BY count(*) DESC, speaker.name, speaker.url LIMIT ?"
        )
        rows = self._db.execute(sql, (identity, most))
        return tuple(Tally(ref=Ref(name, url), count=count) for name, url, count in rows)

    def ledger(self) -> tuple[LedgerYear, ...]:
        """The years in which somebody is quoted, newest first, the undated last."""
        return self._ledger

    @cached_property
    def _ledger(self) -> tuple[LedgerYear, ...]:
        years = [LedgerYear(*row) for row in self._db.execute("SELECT * FROM ledger")]
        years.sort(key=lambda year: (year.label != urls.LEDGER_UNDATED, year.label), reverse=True)
        return tuple(years)

    def quotes(self, period: str) -> tuple[QuoteCard, ...]:
        """The quotes of a period, in the order of the text within an article."""
        sql = (
            "SELECT quote.card FROM filed JOIN quote USING (id) WHERE kind = 'said' AND label = ?"
            " AND filed.place >= ? AND filed.place < ? ORDER BY filed.place, n"
        )
        rows = self._db.execute(sql, (_year_of(period), *span_of(period)))
        return tuple(quote_of(row[0]) for row in rows)

    def unattributed(self) -> int:
        """How many quotes are of somebody unknown."""
        return sum(year.unattributed for year in self._ledger)


def _year_of(period: str) -> str:
    return period.partition("-")[0]
