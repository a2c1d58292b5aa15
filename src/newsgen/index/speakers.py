"""Speakers across the archive: whose page each quote is on, and how each speaker is shown."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from newsgen import urls
from newsgen.index.identities import Identities, base_of
from newsgen.index.names import commonest, name_key
from newsgen.index.rows import article_of, many
from newsgen.index.said import Identity, entry_of, names_of
from newsgen.index.terms import apart, base_slug
from newsgen.records.article import Article
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.text.variants import without_accents


def settle_names(db: sqlite3.Connection, changed: Iterable[str]) -> set[str]:
    """Says anew which names are surely one; the keys of those that belong elsewhere now.

    ``changed`` are the keys of names that other quotes have now. A name without accents joins one
    with them only where there is one such: of two it might be either's.
    """
    before: dict[str, str | None] = {}
    plains: set[str] = set()
    for key in changed:
        row = db.execute("SELECT plain, one FROM name WHERE key = ?", (key,)).fetchone()
        before[key] = row[1] if row else None
        if row:
            plains.add(row[0])
        sql = "SELECT name, person, count(*) FROM quote WHERE key = ? GROUP BY name, person"
        counted = db.execute(sql, (key,)).fetchall()
        if not counted:
            db.execute("DELETE FROM name WHERE key = ?", (key,))
            continue
        people = sum(count if person else -count for _, person, count in counted)
        # Small letters hide initials, so the name as it is first in order counts.
        base = base_of(min(name for name, _, _ in counted), key, person=people >= 0)
        plain = without_accents(base)
        plains.add(plain)
        row = (key, base, plain, before[key] or "")
        db.execute("INSERT OR REPLACE INTO name VALUES (?, ?, ?, ?)", row)
    for plain in plains:
        rows = db.execute("SELECT key, base, one FROM name WHERE plain = ?", (plain,)).fetchall()
        bases = {base for _, base, _ in rows}
        for key, base, one in rows:
            others = bases - {base}
            joins = base == plain and len(others) == 1
            now = next(iter(others)) if joins else base
            if now != one:
                before.setdefault(key, one)
                db.execute("UPDATE name SET one = ? WHERE key = ?", (now, key))
    after = dict(many(db, "SELECT key, one FROM name WHERE key IN (?)", before))
    return {key for key, one in before.items() if after.get(key) != one}


def settle_identities(
    db: sqlite3.Connection, articles: Iterable[int], identities: Identities
) -> tuple[set[str], set[int]]:
    """Says anew who is meant in the quotes of ``articles``.

    Gives the identities of which quotes came or went, and the articles in which any is another's.
    """
    found: set[str] = set()
    moved: set[int] = set()
    for id_, facts in many(db, "SELECT id, facts FROM article WHERE id IN (?)", articles):
        rows = db.execute("SELECT n, identity FROM quote WHERE id = ?", (id_,)).fetchall()
        if not rows:
            continue
        article = article_of(facts)
        for n, old in rows:
            now = identities.of(article, article.quotes[n])
            if now != old:
                moved.add(id_)
                found |= {one for one in (old, now) if one is not None}
                row = (now, id_, n)
                db.execute("UPDATE quote SET identity = ? WHERE id = ? AND n = ?", row)
    return found, moved


def settle_speakers(
    db: sqlite3.Connection, changed: Iterable[Identity], entries: Sequence[SpeakerEntry]
) -> dict[Identity, str]:
    """Says anew how speakers are shown of whom other quotes stand now.

    Gives those that are shown otherwise, with the URLs that they had; empty for new ones.
    """
    slugs: set[str] = set()
    before: dict[str, tuple[str, str] | None] = {}
    for one in changed:
        sql = "SELECT name, url, slug, sort FROM speaker WHERE identity = ?"
        old = db.execute(sql, (one,)).fetchone()
        before[one] = old[:2] if old else None
        if old:
            slugs.add(old[2])
        names = names_of(db, one)
        if not names:
            db.execute("DELETE FROM speaker WHERE identity = ?", (one,))
            continue
        entry = entry_of(one, entries)
        name = entry.label if entry else commonest(names)
        sort = _sort(name, entry)
        slug = base_slug(name, sort)
        slugs.add(slug)
        row = (one, sort, name, slug, old[1] if old else "")
        db.execute("INSERT OR REPLACE INTO speaker VALUES (?, ?, ?, ?, ?)", row)
    for slug in slugs:
        _settle_slug(db, slug, before)
    sql = "SELECT identity, name, url FROM speaker WHERE identity IN (?)"
    after = {one: (name, url) for one, name, url in many(db, sql, before)}
    return {
        one: shown[1] if shown else "" for one, shown in before.items() if after.get(one) != shown
    }


def count_said(db: sqlite3.Connection, changed: Iterable[Identity]) -> bool:
    """Counts anew what speakers said, and from when to when; whether that is another number."""
    other = False
    for one in changed:
        sql = (
            "SELECT count(*), max(place) FILTER (WHERE place < x'ff'), min(place) FROM quote"
            " WHERE identity = ?"
        )
        now = db.execute(sql, (one,)).fetchone()
        sql = "SELECT count, oldest, newest FROM said WHERE identity = ?"
        before = db.execute(sql, (one,)).fetchone()
        if before == (now if now[0] else None):
            continue
        other = True
        if now[0]:
            db.execute("INSERT OR REPLACE INTO said VALUES (?, ?, ?, ?)", (one, *now))
        else:
            db.execute("DELETE FROM said WHERE identity = ?", (one,))
    return other


def _sort(name: str, entry: SpeakerEntry | None) -> str:
    """What orders pages and tells them apart, whatever else the archive or the file holds."""
    key = name_key(name)
    if entry is None or not entry.scoped:
        return key
    parts = [one.text for one in entry.articles]
    parts += [entry.role.text if entry.role else "", f"{entry.since} {entry.until}"]
    return "\n".join([key, *parts])


def _settle_slug(
    db: sqlite3.Connection, slug: str, before: dict[str, tuple[str, str] | None]
) -> None:
    """Addresses for all speakers of one slug: the first has it as it is.

    Two speakers may be shown under one name, since an editor may say so: entries come first.
    """
    sql = "SELECT sort, identity, name, url FROM speaker WHERE slug = ? ORDER BY sort, identity"
    last = ""
    rows = []
    for sort, identity, name, url in db.execute(sql, (slug,)).fetchall():
        rows.append((f"{sort}\n{identity}" if sort == last else sort, identity, name, url))
        last = sort
    for number, (key, identity, name, url) in enumerate(sorted(rows)):
        wanted = urls.speaker(slug if not number else apart(slug, key))
        if wanted != url:
            before.setdefault(identity, (name, url))
            db.execute("UPDATE speaker SET url = ? WHERE identity = ?", (wanted, identity))


def quote_rows(article: Article) -> list[tuple[int, str | None, str | None, bool]]:
    """Number, key, name and whether it is a person's, of every quote of an article."""
    return [
        (
            n,
            name_key(quote.speaker) if quote.speaker else None,
            quote.speaker,
            quote.speaker_kind == "person",
        )
        for n, quote in enumerate(article.quotes)
    ]
