"""Whose quotes they are: identities, and the names that articles have for them."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence

from newsgen.records.speakers_file import SpeakerEntry

Identity = str
"""``\x01`` and the number of an entry of speakers.yaml, or the key of a group of names."""


def names_of(db: sqlite3.Connection, identity: Identity) -> Counter[str]:
    """Every form of a speaker's name, with the number of quotes that have it."""
    sql = "SELECT name, count(*) FROM quote WHERE identity = ? GROUP BY name"
    return Counter(dict(db.execute(sql, (identity,)).fetchall()))


def entry_of(identity: Identity, entries: Sequence[SpeakerEntry]) -> SpeakerEntry | None:
    """The entry of speakers.yaml that an identity is, if it is one."""
    return entries[int(identity[1:])] if identity.startswith("\x01") else None
