"""Cards of articles and quotes, and the headings that they are filed under."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newsgen import urls
from newsgen.cutting import headlines
from newsgen.index.addresses import fallback_headline
from newsgen.index.names import name_key
from newsgen.index.rows import article_of, card_of, encode, many, place, year_at
from newsgen.index.said import entry_of
from newsgen.index.term_pages import TermPages
from newsgen.index.terms import uses
from newsgen.records.article import Article, Quote
from newsgen.records.cards import Card, QuoteCard, Ref
from newsgen.records.catalogue import Drawer
from newsgen.records.settings import SiteSettings
from newsgen.records.speakers_file import SpeakerEntry


class Filed(Struct, frozen=True):
    """What was filed anew."""

    articles: set[int]
    """Ids of those whose card is another one now, or lies elsewhere."""
    drawers: set[Drawer]
    """In which that shows."""
    refiled: set[Drawer]
    """Of those, the ones where a card came, went or lies at another place."""
    spans: set[tuple[str, str, str]]
    """Of terms' drawers the years in which it does."""
    places: set[bytes]
    """Where cards came, went or changed in the order of all."""

    def beside(self, db: sqlite3.Connection) -> set[int]:
        """The articles next to those places: their pages show the one before and after."""
        found = set()
        for where in self.places:
            for sign, order in (("<", "DESC"), (">", "ASC")):
                sql = f"SELECT id FROM article WHERE place {sign} ? ORDER BY place {order} LIMIT 1"
                found |= {row[0] for row in db.execute(sql, (where,))}
        return found


def file_cards(db: sqlite3.Connection, ids: Iterable[int], site: SiteSettings) -> Filed:
    """Writes the cards of articles anew, and files them."""
    terms = TermPages(db)
    done = Filed(set(), set(), set(), set(), set())
    sql = "SELECT id, path, facts, kept, url, place, card FROM article WHERE id IN (?)"
    rows = many(db, sql, sorted(ids))
    moving = []
    for id_, path, facts, kept, url, old_place, old_card in rows:
        article = article_of(facts)
        own = _card(article, url, terms, site) if kept else None
        now = place(own.date, path) if own else None
        made = encode(own) if own else None
        filed = set(db.execute("SELECT kind, label FROM filed WHERE id = ?", (id_,)).fetchall())
        labels = set(_labels(article, own)) if own else set()
        if (made, now) == (old_card, old_place) and filed == labels:
            # What was corrected is no part of a card, but all that is listed of the article there.
            done.drawers.update(labels & {("corrected", "")})
            continue
        done.articles.add(id_)
        done.drawers.update(filed | labels)
        done.refiled.update(filed ^ labels if now == old_place else filed | labels)
        done.places.update({old_place, now} - {None})
        for where, lies in ((old_place, filed), (now, labels)):
            if where:
                year = year_at(where)
                done.spans.update((*drawer, year) for drawer in lies if drawer[0] in urls.TERMS)
        moving.append((id_, now, made, labels, filed))
    # First let go of the places that others are about to have.
    for id_, _, _, _, filed in moving:
        db.execute("UPDATE article SET place = NULL WHERE id = ?", (id_,))
        if filed:
            db.execute("DELETE FROM filed WHERE id = ?", (id_,))
    for id_, now, made, labels, _ in moving:
        db.execute("UPDATE article SET place = ?, card = ? WHERE id = ?", (now, made, id_))
        inserted = [(kind, label, now, id_) for kind, label in labels]
        db.executemany("INSERT INTO filed VALUES (?, ?, ?, ?)", inserted)
    return done


def _card(article: Article, url: str, terms: TermPages, site: SiteSettings) -> Card:
    return Card(
        url=url,
        headline=fallback_headline(article),
        date=article.date.value if article.date else None,
        updated=article.updated.value if article.updated else None,
        deck=article.deck.value if article.deck else "",
        authors=tuple(terms.ref("author", author.value) for author in article.authors),
        place=terms.ref("place", article.place.value) if article.place else None,
        section=terms.ref("section", article.section.value) if article.section else None,
        lang=article.lang if article.lang and article.lang != site.language else "",
    )


def _labels(article: Article, card: Card) -> Iterator[Drawer]:
    """The drawers that an article's card lies in."""
    yield "all", ""
    date = card.date
    if date is None:
        yield "undated", ""
        for label in headlines.labels(card.headline):
            yield headlines.KIND, label
    else:
        yield "year", f"{date.year:04d}"
        if date.month:
            yield "month", f"{date.year:04d}-{date.month:02d}"
            if date.day:
                yield "day", date.day_iso
                yield "on", f"{date.month:02d}-{date.day:02d}"
    for kind, name in uses(article):
        yield kind, name_key(name)
    if article.quotes:
        yield "said", urls.year_label(date)
        if date and date.month:
            yield "said-in", f"{date.year:04d}-{date.month:02d}"
    if article.corrections:
        yield "corrected", ""
    if article.kind == "dump":
        yield "dump", ""


def file_quotes(
    db: sqlite3.Connection, ids: Iterable[int], entries: Sequence[SpeakerEntry]
) -> tuple[set[int], set[str]]:
    """Writes the quotes' cards of articles anew; the ids and the identities for whom that shows."""
    changed: set[int] = set()
    speakers: set[str] = set()
    pages: dict[str, Ref] = {}
    sql = "SELECT id, facts, place, card FROM article WHERE kept AND id IN (?)"
    for id_, facts, where, card in many(db, sql, sorted(ids)):
        rows = db.execute(
            "SELECT n, identity, place, card FROM quote WHERE id = ?", (id_,)
        ).fetchall()
        if not rows:
            continue
        article, own = article_of(facts), card_of(card)
        for n, identity, old_place, old in rows:
            made = encode(_quote_card(db, article.quotes[n], own, identity, entries, pages))
            if made != old or where != old_place:
                changed.add(id_)
                if identity is not None:
                    speakers.add(identity)
                row = (where, made, id_, n)
                db.execute("UPDATE quote SET place = ?, card = ? WHERE id = ? AND n = ?", row)
    return changed, speakers


def _quote_card(
    db: sqlite3.Connection,
    quote: Quote,
    own: Card,
    identity: str | None,
    entries: Sequence[SpeakerEntry],
    pages: dict[str, Ref],
) -> QuoteCard:
    ref = None
    entry = None
    if identity is not None:
        if identity not in pages:
            sql = "SELECT name, url FROM speaker WHERE identity = ?"
            pages[identity] = Ref(*db.execute(sql, (identity,)).fetchone())
        ref, entry = pages[identity], entry_of(identity, entries)
    return QuoteCard(
        anchor=quote.id,
        url=f"{own.url}#{quote.id}",
        text=quote.text,
        before=quote.before,
        after=quote.after,
        speaker=ref,
        name=ref.name if ref else quote.speaker,
        kind=entry.kind if entry and entry.kind else quote.speaker_kind,
        title=quote.title,
        role=quote.role,
        headline=own.headline,
        date=own.date,
        lang=own.lang,
    )
