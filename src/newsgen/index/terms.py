"""The terms of every taxonomy: under which name each is shown, and where its page is."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from newsgen import urls
from newsgen.index.names import commonest, name_key
from newsgen.records.archive import TermKind
from newsgen.records.article import Article
from newsgen.text.slugs import page_slug

Term = tuple[str, str]
"""Its kind and its key."""


def uses(article: Article) -> Iterator[tuple[TermKind, str]]:
    """The terms that an article names: their kinds, and the names as it writes them."""
    if article.section:
        yield "section", article.section.value
    for topic in article.topics:
        yield "topic", topic.value
    if article.place:
        yield "place", article.place.value
    for author in article.authors:
        yield "author", author.value


def use_rows(article: Article) -> set[tuple[str, str, str, int]]:
    """Kind, key, name and how often, of every term that an article names."""
    counted = Counter((kind, name_key(name), name) for kind, name in uses(article))
    return {(*row, times) for row, times in counted.items()}


def settle_terms(db: sqlite3.Connection, changed: Iterable[Term]) -> dict[Term, str]:
    """Says anew how terms are shown that other articles use now.

    Gives those that are shown otherwise, with the URLs that they had; empty for new ones.
    """
    slugs: set[tuple[str, str]] = set()
    before: dict[Term, tuple[str, str] | None] = {}
    for kind, key in changed:
        sql = "SELECT name, url, slug FROM term WHERE kind = ? AND key = ?"
        old = db.execute(sql, (kind, key)).fetchone()
        before[kind, key] = old[:2] if old else None
        sql = "SELECT name, sum(times) FROM use WHERE kind = ? AND key = ? GROUP BY name"
        names = Counter(dict(db.execute(sql, (kind, key)).fetchall()))
        if old:
            slugs.add((kind, old[2]))
        if not names:
            db.execute("DELETE FROM term WHERE kind = ? AND key = ?", (kind, key))
            continue
        name = commonest(names)
        slug = base_slug(name, key)
        slugs.add((kind, slug))
        if not old or (old[0], old[2]) != (name, slug):
            row = (kind, key, name, slug, old[1] if old else "")
            db.execute("INSERT OR REPLACE INTO term VALUES (?, ?, ?, ?, ?)", row)
    for kind, slug in slugs:
        _settle_slug(db, kind, slug, before)
    after = {
        (kind, key): db.execute(
            "SELECT name, url FROM term WHERE kind = ? AND key = ?", (kind, key)
        ).fetchone()
        for kind, key in before
    }
    return {
        term: shown[1] if shown else "" for term, shown in before.items() if after[term] != shown
    }


def _settle_slug(
    db: sqlite3.Connection, kind: str, slug: str, before: dict[Term, tuple[str, str] | None]
) -> None:
    """Addresses for all terms of one slug: the first by its key has it as it is."""
    sql = "SELECT key, name, url FROM term WHERE kind = ? AND slug = ? ORDER BY key"
    for number, (key, name, url) in enumerate(db.execute(sql, (kind, slug)).fetchall()):
        wanted = urls.term(kind, slug if not number else apart(slug, key))
        if wanted != url:
            before.setdefault((kind, key), (name, url))
            db.execute("UPDATE term SET url = ? WHERE kind = ? AND key = ?", (wanted, kind, key))


def base_slug(name: str, key: str) -> str:
    """The slug that a name would have if it were the only one."""
    return page_slug(name, f"name-{_digest(key)[:8]}")


def apart(slug: str, key: str) -> str:
    """A slug made unlike the others of its kind, by what does not depend on them."""
    return f"{slug}-{_digest(key)[:6]}"


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
