"""Records ↔ the bytes that stand in the catalogue's tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from msgspec import msgpack

from newsgen import urls
from newsgen.records.article import Article
from newsgen.records.cards import Card, QuoteCard
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem

T = TypeVar("T")
_MOST = 500
"""Values of one question: SQLite takes some thousand."""

encode = msgpack.Encoder().encode
article_of = msgpack.Decoder(Article).decode
card_of = msgpack.Decoder(Card).decode
quote_of = msgpack.Decoder(QuoteCard).decode
urls_of = msgpack.Decoder(tuple[str, ...]).decode
sizes_of = msgpack.Decoder(tuple[tuple[int, int], ...]).decode
problems_of = msgpack.Decoder(tuple[Problem, ...]).decode


def many(db: sqlite3.Connection, sql: str, values: Iterable[Any], *more: Any) -> Iterator[Any]:
    """The rows of a question with ``IN (?)``, asked for some hundred values at a time.

    ``more`` are the values of the question's other marks, all before the ``IN``. What is asked of
    the same tables between two rows does no harm.
    """
    waiting = iter(values)
    while some := list(islice(waiting, _MOST)):
        marks = ",".join("?" * len(some))
        yield from db.execute(sql.replace("(?)", f"({marks})"), (*more, *some)).fetchall()


def place(date: PartialDate | None, path: str) -> bytes:
    """What sorts articles newest first: the less known after the known, the undated last."""
    name = path.encode("utf-8", "surrogatepass")
    if date is None:
        return b"\xff" + name
    year, *parts = date.sort_key
    return bytes([0, *divmod(0xFFFF - year, 256), *(254 - part for part in parts)]) + name


def day_at(where: bytes | None) -> PartialDate | None:
    """The day, month or year that a place stands for; None among the undated."""
    if not where or where[0]:
        return None
    month, day = 254 - where[3], 254 - where[4]
    return PartialDate(0xFFFF - 256 * where[1] - where[2], month or None, day or None)


def year_at(where: bytes) -> str:
    """The label of the year that a place lies in, or ``undated``."""
    return urls.year_label(day_at(where))


def span_of(period: str) -> tuple[bytes, bytes]:
    """The places of a period: from the first one on, before the second one.

    A period is ``2014``, ``2014-05``, ``2014-05-14`` or ``undated``; an empty one is all there is.
    """
    if not period or period == urls.LEDGER_UNDATED:
        return (b"\xff" if period else b""), b"\xff\xff"
    year, *parts = map(int, period.split("-"))
    first = bytes([0, *divmod(0xFFFF - year, 256), *(254 - part for part in parts)])
    return first, (int.from_bytes(first, "big") + 1).to_bytes(len(first), "big")


def keep_troubles(
    db: sqlite3.Connection, stage: str, path: str, problems: Sequence[Problem]
) -> None:
    """Puts the problems of one stage and path in the place of those before."""
    if problems:
        row = stage, path, encode(tuple(problems))
        db.execute("INSERT OR REPLACE INTO trouble VALUES (?, ?, ?)", row)
    else:
        db.execute("DELETE FROM trouble WHERE stage = ? AND path = ?", (stage, path))
