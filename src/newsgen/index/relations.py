"""The catalogue's answer about related articles, with the names of what they have in common."""

from __future__ import annotations

import sqlite3

from msgspec import msgpack

from newsgen.index.rows import card_of
from newsgen.index.traits import Trait
from newsgen.records.archive import Related, Shared
from newsgen.records.cards import Ref

_why_of = msgpack.Decoder(list[Trait]).decode


def related_to(db: sqlite3.Connection, id_: int) -> tuple[Related, ...]:
    """The articles most like one, the likest first."""
    sql = (
        "SELECT card, why FROM related JOIN article ON article.id = other"
        " WHERE related.id = ? ORDER BY n"
    )
    found = []
    for made, why in db.execute(sql, (id_,)).fetchall():
        card = card_of(made)
        shared = tuple(Shared(kind=one.kind, ref=_ref(db, one)) for one in _why_of(why))
        ref = Ref(card.headline, card.url)
        found.append(Related(ref=ref, date=card.date, lang=card.lang, shared=shared))
    return tuple(found)


def _ref(db: sqlite3.Connection, trait: Trait) -> Ref:
    if trait.kind == "name":
        return Ref(trait.key, "")
    if trait.kind == "speaker":
        row = db.execute("SELECT name, url FROM speaker WHERE identity = ?", (trait.key,))
    else:
        sql = "SELECT name, url FROM term WHERE kind = ? AND key = ?"
        row = db.execute(sql, (trait.kind, trait.key))
    return Ref(*row.fetchone())
