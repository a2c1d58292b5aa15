"""Articles → the catalogue: order, addresses, taxonomies, speakers, links, collisions.

The catalogue is a database, and this room alone writes it. A change of some articles is taken in
step by step; each step says what the next ones have to look at again, so that one article more or
less costs the same in an archive of a hundred as in one of a hundred thousand.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from newsgen.index.addresses import settle_addresses
from newsgen.index.cards import file_cards, file_quotes
from newsgen.index.catalogue import Catalogue
from newsgen.index.drawers import count_drawers, labels_of
from newsgen.index.entries import report_unmatched
from newsgen.index.holding import hold_back, term_of
from newsgen.index.identities import Identities, Identity, known_as
from newsgen.index.intake import Arrival, Stir, forget, receive, renew
from newsgen.index.links import linkers, settle_links
from newsgen.index.names import name_key
from newsgen.index.redirects import settle_redirects
from newsgen.index.rows import many
from newsgen.index.schema import create
from newsgen.index.speakers import settle_identities, settle_names, settle_speakers
from newsgen.index.terms import Term, settle_terms
from newsgen.index.twins import settle_copies
from newsgen.records.archive import Changes
from newsgen.records.release import ALL_BUT_DRAFTS, Release
from newsgen.records.settings import Settings
from newsgen.records.speakers_file import SpeakerEntry

__all__ = ["Arrival", "Catalogue", "Given", "create", "term_of", "update"]


class Given(Struct, frozen=True, kw_only=True):
    """What the catalogue is made with besides the articles."""

    settings: Settings
    entries: Sequence[SpeakerEntry] = ()
    """What an editor says of speakers."""
    entries_changed: bool = False
    release: Release = ALL_BUT_DRAFTS
    """What may be seen."""
    again: bool = False
    """Whether the settings are others, so that cards may be too."""
    images: Mapping[str, tuple[int, int]] = {}
    """Width and height of the image files that there are, by path; zeros where unknown."""
    images_changed: Collection[str] = ()
    """Paths of those that came, went or have another size."""


def update(db: sqlite3.Connection, arrivals: Iterable[Arrival], given: Given) -> Changes:
    """Takes in what was parsed anew, and says what is shown otherwise for it."""
    changed, going, came = receive(db, arrivals, again=given.again)
    changed |= hold_back(db, given.release)
    stir = renew(db, settle_copies(db, changed | going) | changed | going)
    cards = set(stir.articles)
    terms = settle_terms(db, stir.terms)
    for term in terms:
        sql = "SELECT id FROM use WHERE kind = ? AND key = ?"
        cards |= {row[0] for row in db.execute(sql, term)}
    resaid, speakers = _settle_speakers(db, stir, given)
    moved = settle_addresses(db, stir.wanted)
    stir.urls |= {url for urls_ in moved.values() for url in urls_ if url}
    filed = file_cards(db, cards | moved.keys(), given.settings.site)
    said, speaking = file_quotes(db, resaid | filed.articles | stir.articles, given.entries)
    came |= stir.urls | count_drawers(db, filed.drawers) | _urls_of(db, terms, speakers)
    redirects = settle_redirects(db) if stir.articles or moved else set()
    came |= redirects
    # Those that link to an article by its file follow it to another address.
    linking = linkers(db, came | _paths(db, stir.articles | moved.keys()), came) | stir.articles
    sql = "SELECT id FROM image WHERE path IN (?)"
    linking |= {row[0] for row in many(db, sql, given.images_changed)}
    relinked = settle_links(db, linking, given.images)
    report_unmatched(db, given.entries)
    quoted = said | stir.quoted
    shown = stir.articles | filed.articles | quoted | relinked | filed.beside(db)
    changes = Changes(
        articles=frozenset(_paths(db, shown)),
        drawers=frozenset(filed.drawers | {(kind, key) for kind, key in terms}),
        quoted=frozenset(labels_of(db, quoted, "said")),
        speakers=frozenset(speakers | speaking),
        redirects=frozenset(redirects | _redirects_to(db, filed.articles)),
        images=stir.images,
    )
    forget(db, going)
    return changes


def _settle_speakers(
    db: sqlite3.Connection, stir: Stir, given: Given
) -> tuple[set[int], set[Identity]]:
    """Whose quotes they are: the articles for which that changed, and the speakers."""
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
    for one in settle_speakers(db, found, given.entries):
        found.add(one)
        moved |= {row[0] for row in db.execute("SELECT id FROM quote WHERE identity = ?", (one,))}
    return moved | ids if again else moved, found


def _paths(db: sqlite3.Connection, ids: Iterable[int]) -> set[str]:
    return {row[0] for row in many(db, "SELECT path FROM article WHERE id IN (?)", ids)}


def _urls_of(
    db: sqlite3.Connection, terms: Iterable[Term], speakers: Iterable[Identity]
) -> set[str]:
    """The pages of terms and speakers, which may be new."""
    found = set()
    for term in terms:
        row = db.execute("SELECT url FROM term WHERE kind = ? AND key = ?", term).fetchone()
        found |= {row[0]} if row else set()
    sql = "SELECT url FROM speaker WHERE identity IN (?)"
    return found | {row[0] for row in many(db, sql, speakers)}


def _redirects_to(db: sqlite3.Connection, ids: Iterable[int]) -> set[str]:
    """The old addresses of articles, whose pages name them."""
    sources = many(db, "SELECT path FROM article WHERE extras AND id IN (?)", ids)
    sql = "SELECT url FROM redirect WHERE source IN (?)"
    return {row[0] for row in many(db, sql, [path for (path,) in sources])}
