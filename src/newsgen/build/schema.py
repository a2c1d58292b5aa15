"""What a build remembers of sources and pages, beside the catalogue's own tables."""

from __future__ import annotations

import sqlite3

from newsgen.index import schema

SCHEMA = """
CREATE TABLE source (
  path TEXT PRIMARY KEY, folder TEXT NOT NULL, stamp TEXT NOT NULL, digest TEXT NOT NULL,
  survey BLOB, habits BLOB
) WITHOUT ROWID;
CREATE TABLE block (first TEXT PRIMARY KEY, last TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX source_folder ON source (folder) WHERE survey IS NOT NULL;
CREATE TABLE picture (
  path TEXT PRIMARY KEY, stamp TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE hidden (path TEXT, entry INTEGER, what TEXT, PRIMARY KEY (path, entry, what))
  WITHOUT ROWID;
CREATE TABLE todo (type TEXT, label TEXT, why TEXT NOT NULL, PRIMARY KEY (type, label))
  WITHOUT ROWID;
CREATE TABLE page (
  path TEXT PRIMARY KEY, type TEXT NOT NULL, label TEXT NOT NULL, template TEXT NOT NULL,
  key BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX page_label ON page (type, label);
CREATE INDEX page_template ON page (template);
CREATE TABLE stale (year TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE indexed (shelf TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE indexed_file (path TEXT PRIMARY KEY, shelf TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE copied (path TEXT PRIMARY KEY, source TEXT NOT NULL, stamp TEXT NOT NULL)
  WITHOUT ROWID;
"""


def create(db: sqlite3.Connection) -> None:
    """Makes all tables in an empty database."""
    schema.create(db)
    for statement in SCHEMA.split(";"):
        if statement.strip():
            db.execute(statement)
