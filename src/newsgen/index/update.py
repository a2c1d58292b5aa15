"""Takes a change of some articles into the catalogue, step by step."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from newsgen.index.addresses import settle_addresses
from newsgen.index.arrivals import Arrival, Given
from newsgen.index.cards import file_cards, file_quotes
from newsgen.index.drawers import count_drawers, count_ledger, count_quotes, labels_of
from newsgen.index.entries import report_unmatched
from newsgen.index.holding import hold_back
from newsgen.index.identities import Identities, known_as
from newsgen.index.intake import Stir, forget, receive, renew
from newsgen.index.links import linkers, settle_links
from newsgen.index.names import name_key
from newsgen.index.redirects import settle_redirects
from newsgen.index.related import settle_related
from newsgen.index.rows import many
from newsgen.index.said import Identity
from newsgen.index.speakers import count_said, settle_identities, settle_names, settle_speakers
from newsgen.index.stirred_lists import linkers_below, speaker_pages, term_pages
from newsgen.index.terms import settle_terms
from newsgen.index.twins import settle_copies
from newsgen.records.catalogue import Changes


def update(db: sqlite3.Connection, arrivals: Iterable[Arrival], given: Given) -> Changes:
    """Takes in what was parsed anew, and says what is shown otherwise for it."""
    changed, going, came = receive(db, arrivals, again=given.again)
    changed |= hold_back(db, given.release)
    stir = renew(db, settle_copies(db, changed | going) | changed | going)
    named: set[int] = set()
    terms = settle_terms(db, stir.terms)
    for term in terms:
        sql = "SELECT id FROM use WHERE kind = ? AND key = ?"
        named |= {row[0] for row in db.execute(sql, term)}
    resaid, speakers, renamed = _settle_speakers(db, stir, given)
    moved = settle_addresses(db, stir.wanted)
    stir.urls |= {url for urls_ in moved.values() for url in urls_ if url}
    filed = file_cards(db, stir.articles | named | moved.keys(), given.settings.site)
    said, speaking = file_quotes(db, resaid | filed.articles | stir.articles, given.entries)
    pages, recut = count_drawers(db, filed.refiled)
    tallied = count_said(db, speakers | speaking) or bool(renamed)
    redirects = settle_redirects(db) if stir.articles or moved else set()
    report_unmatched(db, given.entries)
    related = settle_related(db, stir.articles | resaid, filed.articles)
    quoted = said | stir.quoted
    # A speaker's page names those who are quoted beside them.
    sql = "SELECT DISTINCT identity FROM quote WHERE identity IS NOT NULL AND id IN (?)"
    speaking |= {row[0] for row in many(db, sql, quoted | resaid)}
    periods = {label for kind, label in filed.drawers if kind in ("said", "said-in")}
    periods |= labels_of(db, quoted, "said") | labels_of(db, quoted, "said-in")
    count_ledger(db, {period for period in periods if "-" not in period})
    recounted, cut_again = count_quotes(db, periods)
    recut |= cut_again
    lists = term_pages(db, terms) | speaker_pages(db, speakers | speaking, renamed)
    came |= stir.urls | pages | redirects | lists
    # Those that link to an article by its file follow it to another address.
    targets = came | _paths(db, stir.articles | moved.keys())
    linking = linkers(db, targets, came.union(given.images_changed)) | stir.articles
    linking |= linkers_below(db, lists, filed.drawers, periods)
    sql = "SELECT id FROM image WHERE path IN (?)"
    linking |= {row[0] for row in many(db, sql, given.images_changed)}
    relinked = settle_links(db, linking, given.images)
    # A card has no topics, an article's page has.
    shown = stir.articles | named | filed.articles | quoted | relinked | related | filed.beside(db)
    changes = Changes(
        articles=frozenset(_paths(db, shown)),
        drawers=frozenset(filed.drawers | terms.keys()),
        refiled=frozenset(filed.refiled | terms.keys()),
        spans=frozenset(filed.spans),
        recut=frozenset(recut | terms.keys()),
        quoted=frozenset(periods),
        recounted=frozenset(recounted),
        speakers=frozenset(speakers | speaking),
        tallied=tallied,
        redirects=frozenset(redirects | _redirects_to(db, filed.articles)),
    )
    forget(db, going)
    return changes


def _settle_speakers(
    db: sqlite3.Connection, stir: Stir, given: Given
) -> tuple[set[int], set[Identity], dict[Identity, str]]:
    """Whose quotes they are: the articles for which that changed, and the speakers.

    Then those of them that are called otherwise, with the URLs that they had.
    """
    renamed = settle_names(db, stir.names)
    named = {name_key(name) for entry in given.entries for name in known_as(entry)}
    again = given.entries_changed or not renamed.isdisjoint(named)
    ids = set(stir.articles)
    if again:
        ids |= {row[0] for row in db.execute("SELECT DISTINCT id FROM quote")}
        stir.identities |= {row[0] for row in db.execute("SELECT identity FROM speaker")}
    ids |= {row[0] for row in many(db, "SELECT id FROM quote WHERE key IN (?)", renamed)}
    found, moved = settle_identities(db, ids, Identities(db, given.entries))
    found |= stir.identities
    renamed_ones = settle_speakers(db, found, given.entries)
    for one in renamed_ones:
        found.add(one)
        moved |= {row[0] for row in db.execute("SELECT id FROM quote WHERE identity = ?", (one,))}
    return moved | ids if again else moved, found, renamed_ones


def _paths(db: sqlite3.Connection, ids: Iterable[int]) -> set[str]:
    return {row[0] for row in many(db, "SELECT path FROM article WHERE id IN (?)", ids)}


def _redirects_to(db: sqlite3.Connection, ids: Iterable[int]) -> set[str]:
    """The old addresses of articles, whose pages name them."""
    sources = many(db, "SELECT path FROM article WHERE extras AND id IN (?)", ids)
    sql = "SELECT url FROM redirect WHERE source IN (?)"
    return {row[0] for row in many(db, sql, [path for (path,) in sources])}
