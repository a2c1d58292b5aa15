"""The catalogue's answers: what pages show, read from its tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from msgspec import msgpack

from newsgen import urls
from newsgen.index.drawn import Drawn
from newsgen.index.quoted import Quoted
from newsgen.index.relations import related_to
from newsgen.index.rows import article_of, card_of, quote_of, sizes_of, urls_of
from newsgen.index.tallies import sorted_tallies
from newsgen.index.term_pages import TermPages
from newsgen.index.texts import Texts
from newsgen.records.archive import Copy, CorrectionNote, Held, Placed, Redirect, TermKind
from newsgen.records.article import Article, Body
from newsgen.records.cards import Card, Ref, Tally
from newsgen.records.speakers_file import SpeakerEntry

_body_of = msgpack.Decoder(Body).decode


class Catalogue(Drawn, Quoted, Texts):
    """Answers as ``records.catalogue.Catalogue`` says; to be made anew after each change."""

    def __init__(self, db: sqlite3.Connection, entries: Sequence[SpeakerEntry] = ()) -> None:
        super().__init__(db, entries)
        self._terms = TermPages(db)
        self._tallies_of: dict[str, tuple[Tally, ...]] = {}

    def has_speakers(self) -> bool:
        """Whether anybody is quoted by name."""
        return self._db.execute("SELECT 1 FROM speaker LIMIT 1").fetchone() is not None

    def term(self, kind: TermKind, label: str) -> Ref | None:
        """The page of a term; None if no article names it."""
        sql = "SELECT name, url FROM term WHERE kind = ? AND key = ?"
        row = self._db.execute(sql, (kind, label)).fetchone()
        return Ref(*row) if row else None

    def terms(self, kind: TermKind) -> tuple[Tally, ...]:
        """All terms of a kind, by name."""
        if kind not in self._tallies_of:
            sql = (
                "SELECT name, url, count, oldest, newest FROM term JOIN heading"
                " ON heading.kind = term.kind AND label = key WHERE term.kind = ?"
            )
            rows = self._db.execute(sql, (kind,)).fetchall()
            self._tallies_of[kind] = sorted_tallies(rows)
        return self._tallies_of[kind]

    def placed(self, path: str) -> Placed | None:
        """An article in its place; None for one that is not published."""
        sql = "SELECT id, facts, card, place FROM article WHERE kept AND path = ?"
        row = self._db.execute(sql, (path,)).fetchone()
        if not row:
            return None
        id_, facts, card, where = row
        article: Article = article_of(facts)
        sql = "SELECT targets, sizes FROM resolved WHERE id = ?"
        found = self._db.execute(sql, (id_,)).fetchone()
        lead, *targets = urls_of(found[0]) if found else ("",)
        lead_size, *sizes = sizes_of(found[1]) if found else ((0, 0),)
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
            image_sizes=tuple(sizes),
            lead_image=lead,
            lead_size=lead_size,
            older=self._one_card(older, where),
            newer=self._one_card(newer, where),
            copies=self._copies(path),
            related=related_to(self._db, id_),
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

    def held(self) -> tuple[Held, ...]:
        """What is not published, by path."""
        rows = self._db.execute("SELECT facts, held FROM article WHERE held <> '' ORDER BY path")
        return tuple(Held(article=article_of(facts), reason=held) for facts, held in rows)

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

    def redirects(self) -> tuple[tuple[str, str], ...]:
        """Every old address with the URL that it leads to, by address."""
        sql = "SELECT url, target FROM redirect ORDER BY url"
        return tuple((url, target) for url, target in self._db.execute(sql).fetchall())

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
