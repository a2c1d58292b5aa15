"""The catalogue's tables: what stands in the archive, and under which headings.

``article`` holds every article that was read, the other tables only those that are published.
``place`` orders articles newest first. ``bearing`` and ``trait`` say what articles have in common,
by which ``related`` names those that are alike. Blobs are msgpack of the records that they are
named for.
"""

from __future__ import annotations

import sqlite3

SCHEMA = """
CREATE TABLE article (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, facts BLOB NOT NULL, body BLOB NOT NULL,
  draft INTEGER NOT NULL, opens INTEGER, closes INTEGER, held TEXT NOT NULL DEFAULT '',
  kept INTEGER NOT NULL DEFAULT 0, copy_of TEXT,
  wanted TEXT, chosen INTEGER, url TEXT, place BLOB, card BLOB, extras INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX article_wanted ON article (wanted) WHERE wanted IS NOT NULL;
CREATE UNIQUE INDEX article_url ON article (url) WHERE url IS NOT NULL;
CREATE UNIQUE INDEX article_place ON article (place) WHERE place IS NOT NULL;
CREATE INDEX article_copy ON article (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX article_draft ON article (id) WHERE draft;
CREATE INDEX article_held ON article (held) WHERE held <> '';
CREATE INDEX article_opens ON article (opens) WHERE opens IS NOT NULL;
CREATE INDEX article_closes ON article (closes) WHERE closes IS NOT NULL;
CREATE INDEX article_extras ON article (path) WHERE extras;

CREATE TABLE mark (
  mark INTEGER, path TEXT, id INTEGER, PRIMARY KEY (mark, path)
) WITHOUT ROWID;
CREATE INDEX mark_id ON mark (id);
CREATE TABLE near (
  one INTEGER, two INTEGER, share REAL NOT NULL, PRIMARY KEY (one, two)
) WITHOUT ROWID;
CREATE INDEX near_two ON near (two);

CREATE TABLE use (
  kind TEXT, key TEXT, id INTEGER, name TEXT, times INTEGER, PRIMARY KEY (kind, key, id, name)
) WITHOUT ROWID;
CREATE INDEX use_id ON use (id);
CREATE TABLE term (
  kind TEXT, key TEXT, name TEXT NOT NULL, slug TEXT NOT NULL, url TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX term_slug ON term (kind, slug);
CREATE INDEX term_url ON term (url);

CREATE TABLE quote (
  id INTEGER, n INTEGER, key TEXT, name TEXT, person INTEGER, identity TEXT, place BLOB, card BLOB,
  PRIMARY KEY (id, n)
) WITHOUT ROWID;
CREATE INDEX quote_key ON quote (key);
CREATE INDEX quote_said ON quote (identity, place, n);
CREATE TABLE name (
  key TEXT PRIMARY KEY, base TEXT NOT NULL, plain TEXT NOT NULL, one TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX name_plain ON name (plain);
CREATE INDEX name_one ON name (one);
CREATE TABLE speaker (
  identity TEXT PRIMARY KEY, sort TEXT NOT NULL, name TEXT NOT NULL, slug TEXT NOT NULL,
  url TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE said (
  identity TEXT PRIMARY KEY, count INTEGER NOT NULL, oldest BLOB, newest BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX said_count ON said (count);
CREATE INDEX speaker_slug ON speaker (slug);
CREATE INDEX speaker_sort ON speaker (sort);
CREATE INDEX speaker_url ON speaker (url);

CREATE TABLE filed (
  kind TEXT, label TEXT, place BLOB, id INTEGER, PRIMARY KEY (kind, label, place)
) WITHOUT ROWID;
CREATE INDEX filed_id ON filed (id);
CREATE TABLE heading (
  kind TEXT, label TEXT, count INTEGER NOT NULL, oldest BLOB, newest BLOB, PRIMARY KEY (kind, label)
) WITHOUT ROWID;

CREATE TABLE ledger (
  label TEXT PRIMARY KEY, count INTEGER NOT NULL, speakers INTEGER NOT NULL,
  unattributed INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE bearing (
  id INTEGER PRIMARY KEY, rank BLOB NOT NULL, marks BLOB NOT NULL, traits BLOB NOT NULL
);
CREATE TABLE trait (
  mark INTEGER, rank BLOB, id INTEGER NOT NULL, PRIMARY KEY (mark, rank)
) WITHOUT ROWID;
CREATE TABLE related (
  id INTEGER, n INTEGER, other INTEGER NOT NULL, why BLOB NOT NULL, PRIMARY KEY (id, n)
) WITHOUT ROWID;
CREATE INDEX related_other ON related (other);

CREATE TABLE link (target TEXT, id INTEGER, PRIMARY KEY (target, id)) WITHOUT ROWID;
CREATE INDEX link_id ON link (id);
CREATE TABLE resolved (id INTEGER PRIMARY KEY, targets BLOB NOT NULL, sizes BLOB NOT NULL);
CREATE TABLE broken (letters TEXT, id INTEGER, PRIMARY KEY (letters, id)) WITHOUT ROWID;
CREATE INDEX broken_id ON broken (id);
CREATE TABLE image (path TEXT, id INTEGER, PRIMARY KEY (path, id)) WITHOUT ROWID;
CREATE INDEX image_id ON image (id);
CREATE TABLE redirect (
  url TEXT PRIMARY KEY, target TEXT NOT NULL, source TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE trouble (stage TEXT, path TEXT, problems BLOB NOT NULL, PRIMARY KEY (stage, path));
"""


def create(db: sqlite3.Connection) -> None:
    """Makes the tables in an empty database."""
    for statement in SCHEMA.split(";"):
        if statement.strip():
            db.execute(statement)
