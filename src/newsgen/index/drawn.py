"""The catalogue's answers about drawers, and the cards that lie in them."""

from __future__ import annotations

import sqlite3
from functools import cached_property

from newsgen.index.rows import card_of, day_at, span_of, year_at
from newsgen.records.cards import Card
from newsgen.records.catalogue import Heading
from newsgen.records.dates import PartialDate

_LATELY = 8
"""Lists of which it is kept for a moment how many items they have of each day."""


class Drawn:
    """The part of ``Catalogue`` that answers for drawers."""

    _db: sqlite3.Connection

    def heading(self, kind: str, label: str = "") -> Heading | None:
        """What stands on a drawer; None where it is empty."""
        sql = "SELECT label, count, oldest, newest FROM heading WHERE kind = ? AND label = ?"
        return _heading(self._db.execute(sql, (kind, label)).fetchone())

    def headings(self, kind: str, prefix: str = "") -> tuple[Heading, ...]:
        """All drawers of a kind whose labels begin so, by label."""
        sql = (
            "SELECT label, count, oldest, newest FROM heading WHERE kind = ?"
            " AND label >= ? AND label < ? ORDER BY label"
        )
        rows = self._db.execute(sql, (kind, prefix, prefix + "\U0010ffff"))
        return tuple(filter(None, map(_heading, rows)))

    def beside(self, kind: str, label: str) -> tuple[Heading | None, Heading | None]:
        """The drawers of the same kind before and after, by label."""
        sql = "SELECT label, count, oldest, newest FROM heading WHERE kind = ? AND label"
        before = f"{sql} < ? ORDER BY label DESC LIMIT 1"
        after = f"{sql} > ? ORDER BY label LIMIT 1"
        one, two = (self._db.execute(each, (kind, label)).fetchone() for each in (before, after))
        return _heading(one), _heading(two)

    def has(self, kind: str) -> bool:
        """Whether there is any drawer of a kind."""
        sql = "SELECT 1 FROM heading WHERE kind = ? LIMIT 1"
        return self._db.execute(sql, (kind,)).fetchone() is not None

    def cards(
        self,
        kind: str,
        label: str = "",
        most: int | None = None,
        *,
        dated: bool = False,
        period: str = "",
    ) -> tuple[Card, ...]:
        """The newest cards of a drawer, on request only those with a date, or of a period."""
        sql = (
            "SELECT card FROM filed JOIN article USING (id) WHERE kind = ? AND label = ?"
            " AND filed.place >= ? AND filed.place < ? ORDER BY filed.place LIMIT ?"
        )
        first, end = span_of(period)
        end = min(end, b"\xff") if dated else end
        rows = self._db.execute(sql, (kind, label, first, end, -1 if most is None else most))
        return tuple(card_of(row[0]) for row in rows)

    def years(self, kind: str, label: str) -> tuple[str, ...]:
        """The years of the cards in a drawer, newest first, ``undated`` last."""
        # From the first card of each to that of the next: what lies between is not looked at.
        sql = "SELECT min(place) FROM filed WHERE kind = ? AND label = ? AND place >= ?"
        found: list[str] = []
        end = b""
        while where := self._db.execute(sql, (kind, label, end)).fetchone()[0]:
            found.append(year_at(where))
            if where[0]:
                break
            end = span_of(found[-1])[1]
        return tuple(found)

    def days(self, kind: str, label: str) -> tuple[tuple[PartialDate | None, int], ...]:
        """How many cards of a drawer there are of each day, month or year."""
        # The pages of one list are made one behind the other.
        if (kind, label) not in self._days_of:
            if len(self._days_of) == _LATELY:
                self._days_of.clear()
            self._days_of[kind, label] = self._days(kind, label)
        return self._days_of[kind, label]

    @cached_property
    def _days_of(self) -> dict[tuple[str, str], tuple[tuple[PartialDate | None, int], ...]]:
        return {}

    def _days(self, kind: str, label: str) -> tuple[tuple[PartialDate | None, int], ...]:
        sql = (
            "SELECT min(place), count(*) FROM filed WHERE kind = ? AND label = ?"
            " GROUP BY CASE WHEN place < x'ff' THEN substr(place, 1, 5) END"
        )
        return tuple(
            (day_at(where), count) for where, count in self._db.execute(sql, (kind, label))
        )


def _heading(row: tuple[str, int, bytes | None, bytes] | None) -> Heading | None:
    if row is None:
        return None
    label, count, oldest, newest = row
    return Heading(label, count, day_at(oldest), day_at(newest))
