"""The addresses of the site's own pages, which articles may link to."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator

from newsgen import urls
from newsgen.index.drawers import page_of

_ALWAYS = frozenset(
    {urls.FRONT, urls.ABOUT, urls.CORRECTIONS, urls.NOT_FOUND, urls.ROBOTS, urls.SEARCH}
)
_PERIOD = re.compile(r"/(\d{4})/(?:(\d\d)/(?:(\d\d)/)?)?\Z")
_DAY = re.compile(re.escape(urls.ON_THIS_DAY) + r"(\d\d-\d\d)/\Z")
_LEDGER = re.compile(re.escape(urls.QUOTES) + r"(\d{4}|undated)/\Z")
_LENGTHS = ("year", "month", "day")


def has_page(db: sqlite3.Connection, url: str) -> bool:
    """Whether there is a page at ``url`` besides those of articles."""
    if url in _ALWAYS:
        return True
    if has_drawer(db, url):
        return True
    if url in (urls.FEED_ATOM, urls.FEED_JSON):
        return (
            db.execute("SELECT 1 FROM heading WHERE kind = 'year' LIMIT 1").fetchone() is not None
        )
    if url == urls.SPEAKERS:
        return db.execute("SELECT 1 FROM speaker LIMIT 1").fetchone() is not None
    for table in ("term", "speaker", "redirect"):
        if db.execute(f"SELECT 1 FROM {table} WHERE url = ?", (url,)).fetchone():
            return True
    return False


def has_drawer(db: sqlite3.Connection, url: str) -> bool:
    """Whether ``url`` is the page of cards that are there: of a year, say."""
    found = _drawer(url)
    if found is None:
        return False
    sql = "SELECT 1 FROM heading WHERE kind = ? AND (label = ? OR ? = '*') LIMIT 1"
    kind, label = found
    return db.execute(sql, (kind, label, label)).fetchone() is not None


def _drawer(url: str) -> tuple[str, str] | None:
    """The drawer whose page a URL is; ``*`` for an index of all of a kind."""
    if match := _PERIOD.match(url):
        parts = [part for part in match.groups() if part]
        return _LENGTHS[len(parts) - 1], "-".join(parts)
    if url == urls.UNDATED:
        return "undated", ""
    if match := _DAY.match(url):
        return "on", match[1]
    if match := _LEDGER.match(url):
        return "said", match[1]
    whole = {urls.ON_THIS_DAY: "on", urls.QUOTES: "said"}
    whole |= {index: kind for kind, index in urls.TERMS.items()}
    return (whole[url], "*") if url in whole else None


def pages(db: sqlite3.Connection) -> Iterator[str]:
    """Every address that there is besides those of articles, for guesses at what was meant."""
    yield from _ALWAYS
    for table in ("term", "speaker", "redirect"):
        yield from (row[0] for row in db.execute(f"SELECT url FROM {table}"))
    kinds = set()
    for kind, label in db.execute("SELECT kind, label FROM heading"):
        kinds.add(kind)
        if url := page_of(kind, label):
            yield url
    if "year" in kinds:
        yield from (urls.FEED_ATOM, urls.FEED_JSON)
    if "on" in kinds:
        yield urls.ON_THIS_DAY
    if "said" in kinds:
        yield urls.QUOTES
    yield from (index for kind, index in urls.TERMS.items() if kind in kinds)
    if db.execute("SELECT 1 FROM speaker LIMIT 1").fetchone():
        yield urls.SPEAKERS
