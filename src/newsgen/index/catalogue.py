"""The catalogue's answers: what pages show, read from its tables."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from msgspec import msgpack

from newsgen import urls
from newsgen.index.names import name_key
from newsgen.index.rows import article_of, card_of, day_at, quote_of, urls_of
from newsgen.index.roles import roles
from newsgen.index.speakers import entry_of, names_of
from newsgen.index.terms import TermPages
from newsgen.records.archive import (
    Copy,
    CorrectionNote,
    Heading,
    LedgerYear,
    Placed,
    Redirect,
    Speaker,
    Spelling,
    TermKind,
)
from newsgen.records.article import Article, Body
from newsgen.records.cards import Card, QuoteCard, Ref, Tally
from newsgen.records.dates import PartialDate
from newsgen.records.speakers_file import SpeakerEntry

_body_of = msgpack.Decoder(Body).decode


class Catalogue:
    """Answers as ``records.archive.Catalogue`` says."""

    def __init__(self, db: sqlite3.Connection, entries: Sequence[SpeakerEntry] = ()) -> None:
        self._db = db
        self._entries = entries
        self._terms = TermPages(db)

    def heading(self, kind: str, label: str = "") -> Heading | None:
        """What stands on a drawer; None where it is empty."""
        sql = "SELECT label, count, oldest, newest FROM heading WHERE kind = ? AND label = ?"
        return _heading(self._db.execute(sql, (kind, label)).fetchone())

    def headings(self, kind: str, prefix: str = "") -> tuple[Heading, ...]:
        """All drawers of a kind whose labels begin so, by label."""
        sql = (
            "SELECT label, count, oldest, newest FROM heading WHERE kind = ?"
            " AND label >= ? AND label < ? ORDER BY label"
        )
        rows = self._db.execute(sql, (kind, prefix, prefix + "\U0010ffff"))
        return tuple(filter(None, map(_heading, rows)))

    def beside(self, kind: str, label: str) -> tuple[Heading | None, Heading | None]:
        """The drawers of the same kind before and after, by label."""
        sql = "SELECT label, count, oldest, newest FROM heading WHERE kind = ? AND label"
        before = f"{sql} < ? ORDER BY label DESC LIMIT 1"
        after = f"{sql} > ? ORDER BY label LIMIT 1"
        one, two = (self._db.execute(each, (kind, label)).fetchone() for each in (before, after))
        return _heading(one), _heading(two)

    def has(self, kind: str) -> bool:
        """Whether there is any drawer of a kind."""
        sql = "SELECT 1 FROM heading WHERE kind = ? LIMIT 1"
        return self._db.execute(sql, (kind,)).fetchone() is not None

    def has_speakers(self) -> bool:
        """Whether anybody is quoted by name."""
        return self._db.execute("SELECT 1 FROM speaker LIMIT 1").fetchone() is not None

    def cards(
        self, kind: str, label: str = "", most: int | None = None, *, dated: bool = False
    ) -> tuple[Card, ...]:
        """The newest cards of a drawer, on request only those with a date."""
        sql = (
            "SELECT card FROM filed JOIN article USING (id) WHERE kind = ? AND label = ?"
            " AND filed.place < ? ORDER BY filed.place LIMIT ?"
        )
        end = b"\xff" if dated else b"\xff\xff"
        rows = self._db.execute(sql, (kind, label, end, -1 if most is None else most))
        return tuple(card_of(row[0]) for row in rows)

    def term(self, kind: TermKind, label: str) -> Ref | None:
        """The page of a term; None if no article names it."""
        sql = "SELECT name, url FROM term WHERE kind = ? AND key = ?"
        row = self._db.execute(sql, (kind, label)).fetchone()
        return Ref(*row) if row else None

    def terms(self, kind: TermKind) -> tuple[Tally, ...]:
        """All terms of a kind, by name."""
        sql = (
            "SELECT name, url, count, oldest, newest FROM term JOIN heading"
            " ON heading.kind = term.kind AND label = key WHERE term.kind = ?"
        )
        return _sorted_tallies(self._db.execute(sql, (kind,)).fetchall())

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
        sql = (
            "SELECT speaker.name, url, count(*), max(place) FILTER (WHERE place < x'ff'),"
            " min(place) FROM speaker JOIN quote USING (identity) GROUP BY identity"
        )
        return _sorted_tallies(self._db.execute(sql).fetchall())

    def ledger(self) -> tuple[LedgerYear, ...]:
        """The years in which somebody is quoted, newest first, the undated last."""
        # Names are those that are shown: a speaker's, or the words that describe one.
        sql = (
            "SELECT label, count(*), count(DISTINCT coalesce(speaker.name, quote.name))"
            " FROM filed JOIN quote USING (id) LEFT JOIN speaker USING (identity)"
            " WHERE kind = 'said' GROUP BY label"
        )
        years = [LedgerYear(*row) for row in self._db.execute(sql)]
        years.sort(key=lambda year: (year.label != urls.LEDGER_UNDATED, year.label), reverse=True)
        return tuple(years)

    def ledger_days(self) -> tuple[tuple[PartialDate | None, int], ...]:
        """The days on which somebody is quoted, with the number of quotes."""
        sql = "SELECT min(place), count(*) FROM quote GROUP BY substr(place, 1, 5)"
        return tuple((day_at(where), count) for where, count in self._db.execute(sql))

    def quotes(self, label: str) -> tuple[QuoteCard, ...]:
        """The quotes of one of the ledger's years, in the order of the text within an article."""
        sql = (
            "SELECT quote.card FROM filed JOIN quote USING (id) WHERE kind = 'said' AND label = ?"
            " ORDER BY filed.place, n"
        )
        return tuple(quote_of(row[0]) for row in self._db.execute(sql, (label,)))

    def unattributed(self) -> int:
        """How many quotes are of somebody unknown."""
        sql = "SELECT count(*) FROM quote WHERE name IS NULL"
        return int(self._db.execute(sql).fetchone()[0])

    def placed(self, path: str) -> Placed | None:
        """An article in its place; None for one that is not published."""
        sql = "SELECT id, facts, card, place FROM article WHERE kept AND path = ?"
        row = self._db.execute(sql, (path,)).fetchone()
        if not row:
            return None
        id_, facts, card, where = row
        article: Article = article_of(facts)
        sql = "SELECT targets FROM resolved WHERE id = ?"
        found = self._db.execute(sql, (id_,)).fetchone()
        lead, *targets = urls_of(found[0]) if found else ("",)
        quotes = self._db.execute("SELECT card FROM quote WHERE id = ? ORDER BY n", (id_,))
        older = "SELECT card FROM article WHERE place > ? ORDER BY place LIMIT 1"
        newer = "SELECT card FROM article WHERE place < ? ORDER BY place DESC LIMIT 1"
        return Placed(
            article=article,
            card=card_of(card),
            topics=tuple(self._terms.ref("topic", topic.value) for topic in article.topics),
            quotes=tuple(quote_of(each[0]) for each in quotes),
            targets=tuple(targets),
            image_urls=tuple(urls.media(image.path) for image in article.images),
            lead_image=lead,
            older=self._one_card(older, where),
            newer=self._one_card(newer, where),
            copies=self._copies(path),
        )

    def _one_card(self, sql: str, value: bytes) -> Card | None:
        row = self._db.execute(sql, (value,)).fetchone()
        return card_of(row[0]) if row else None

    def _copies(self, path: str) -> tuple[Copy, ...]:
        sql = "SELECT path, facts FROM article WHERE copy_of = ? ORDER BY path"
        rows = self._db.execute(sql, (path,)).fetchall()
        return tuple(Copy(path=each, digest=article_of(facts).digest) for each, facts in rows)

    def paths(self) -> tuple[str, ...]:
        """Of all published articles, newest first."""
        rows = self._db.execute("SELECT path FROM article WHERE kept ORDER BY place")
        return tuple(row[0] for row in rows)

    def body(self, path: str) -> Body:
        """The running text of an article that is there."""
        row = self._db.execute("SELECT body FROM article WHERE path = ?", (path,)).fetchone()
        body: Body = _body_of(row[0])
        return body

    def corrections(self) -> tuple[CorrectionNote, ...]:
        """All corrections, the latest first."""
        sql = (
            "SELECT facts, card FROM filed JOIN article USING (id)"
            " WHERE kind = 'corrected' ORDER BY filed.place"
        )
        notes = [
            CorrectionNote(card=card_of(card), correction=correction)
            for facts, card in self._db.execute(sql).fetchall()
            for correction in article_of(facts).corrections
        ]
        notes.sort(key=lambda note: note.correction.date.sort_key if note.correction.date else (0,))
        return tuple(reversed(notes))

    def redirect(self, url: str) -> Redirect | None:
        """Where an old address leads; None for one that does not."""
        sql = (
            "SELECT target, source, card FROM redirect JOIN article ON path = source"
            " WHERE redirect.url = ?"
        )
        row = self._db.execute(sql, (url,)).fetchone()
        if not row:
            return None
        return Redirect(url=url, target=Ref(card_of(row[2]).headline, row[0]), source=row[1])

    def modified(self, year: str) -> tuple[tuple[str, str], ...]:
        """URL and day of last change of the articles of a year, or ``undated``."""
        drawer = ("undated", "") if year == urls.LEDGER_UNDATED else ("year", year)
        found = []
        for card in self.cards(*drawer):
            date = card.updated or card.date
            found.append((card.url, date.day_iso if date else ""))
        return tuple(found)

    def media(self) -> tuple[str, ...]:
        """Paths of the images that articles use."""
        return tuple(row[0] for row in self._db.execute("SELECT DISTINCT path FROM image"))


def _heading(row: tuple[str, int, bytes | None, bytes] | None) -> Heading | None:
    if row is None:
        return None
    label, count, oldest, newest = row
    return Heading(label, count, day_at(oldest), day_at(newest))


def _sorted_tallies(rows: list[tuple[str, str, int, bytes | None, bytes]]) -> tuple[Tally, ...]:
    rows.sort(key=lambda row: (name_key(row[0]), row[1]))
    return tuple(
        Tally(ref=Ref(name, url), count=count, first=day_at(oldest), last=day_at(newest))
        for name, url, count, oldest, newest in rows
    )
