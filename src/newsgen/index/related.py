"""Which articles are related to which, and by what; looked for again only where that may differ.

An article is held against those that share a trait with it: all of them where the trait is rare,
else only the nearest in the order of all articles. So a change concerns a bounded number of others,
however large the archive is, and what is found does not depend on the order of changes.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from hashlib import blake2b

from msgspec import Struct, msgpack

from newsgen.index.rows import article_of, day_at, encode, many
from newsgen.index.traits import Trait, traits_of
from newsgen.records.article import Body
from newsgen.records.dates import PartialDate

RARE = 16
"""Articles that have a rare trait, at the most."""
_NEAR = 3
"""Articles before and after that are looked at for a trait that is not rare."""
_WEIGHTS = {"speaker": (6, 3), "topic": (4, 2), "name": (3, 0), "place": (2, 1)}
"""What it counts to share a rare trait, and another one."""
_LEAST = 3
_SHOWN = 5
_REASONS = 3
_BEST = 16
"""Articles of which all traits are compared."""

_marks_of = msgpack.Decoder(list[int]).decode
_traits_of = msgpack.Decoder(list[Trait]).decode
_body_of = msgpack.Decoder(Body).decode


class _Reach(Struct):
    """What changed in those who have one trait."""

    came: set[bytes]
    went: set[bytes]


def settle_related(
    db: sqlite3.Connection, changed: Iterable[int], shown: Iterable[int]
) -> set[int]:
    """Says anew which articles are related; the ids of those for whom that shows.

    ``changed`` are ids of articles whose traits or place may be others now, ``shown`` of those
    that lists show otherwise; articles that went are still there, unkept.
    """
    reach: dict[int, _Reach] = defaultdict(lambda: _Reach(set(), set()))
    dirty = set(changed)
    _renew_traits(db, dirty, reach)
    for mark, one in reach.items():
        dirty |= _concerned(db, mark, one)
    found: set[int] = set()
    common: set[int] = set()
    for id_ in sorted(dirty):
        sql = "SELECT other, why FROM related WHERE id = ? ORDER BY n"
        before = db.execute(sql, (id_,)).fetchall()
        now = _choose(db, id_, common)
        if now != before:
            found.add(id_)
            db.execute("DELETE FROM related WHERE id = ?", (id_,))
            rows = [(id_, n, *row) for n, row in enumerate(now)]
            db.executemany("INSERT INTO related VALUES (?, ?, ?, ?)", rows)
    return found | {row[0] for row in many(db, "SELECT id FROM related WHERE other IN (?)", shown)}


def _renew_traits(db: sqlite3.Connection, ids: Collection[int], reach: dict[int, _Reach]) -> None:
    sql = "SELECT id, path, facts, body, kept, place FROM article WHERE id IN (?)"
    for id_, path, facts, body, kept, place in many(db, sql, sorted(ids)):
        sql = "SELECT rank, marks, traits FROM bearing WHERE id = ?"
        old = db.execute(sql, (id_,)).fetchone()
        traits = traits_of(db, id_, article_of(facts), _body_of(body)) if kept else []
        made, rank = encode(traits), _rank(place, path) if kept else b""
        if not (old or traits) or (old and (old[0], old[2]) == (rank, made)):
            continue
        if old:
            for mark in _marks_of(old[1]):
                reach[mark].went.add(old[0])
                db.execute("DELETE FROM trait WHERE mark = ? AND rank = ?", (mark, old[0]))
            db.execute("DELETE FROM bearing WHERE id = ?", (id_,))
        if traits:
            marks = [trait.mark for trait in traits]
            row = (id_, rank, encode(marks), made)
            db.execute("INSERT INTO bearing VALUES (?, ?, ?, ?)", row)
            rows = [(mark, rank, id_) for mark in marks]
            db.executemany("INSERT OR REPLACE INTO trait VALUES (?, ?, ?)", rows)
            for mark in marks:
                reach[mark].came.add(rank)


def _rank(place: bytes, path: str) -> bytes:
    """The order of articles in little room: the date, and a hash of the path."""
    tail = blake2b(path.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return (place[:1] if place[0] else place[:8]) + tail


def _concerned(db: sqlite3.Connection, mark: int, reach: _Reach) -> set[int]:
    """The articles with a trait for whom a change of others with it may matter."""
    most = RARE + len(reach.came) + len(reach.went) + 1
    ids = set(_with_mark(db, mark, most))
    before = len(ids) - len(reach.came - reach.went) + len(reach.went - reach.came)
    if min(before, len(ids)) <= RARE:  # it is rare, or was
        return ids
    return set().union(*(_near(db, mark, rank) for rank in reach.came | reach.went))


def _with_mark(db: sqlite3.Connection, mark: int, most: int) -> list[int]:
    sql = "SELECT id FROM trait WHERE mark = ? LIMIT ?"
    return [row[0] for row in db.execute(sql, (mark, most))]


def _near(db: sqlite3.Connection, mark: int, rank: bytes) -> set[int]:
    """The nearest articles with a trait, before and after a place."""
    found = set()
    for sign, order in (("<", "DESC"), (">", "ASC")):
        sql = f"SELECT id FROM trait WHERE mark = ? AND rank {sign} ? ORDER BY rank {order} LIMIT ?"
        found |= {row[0] for row in db.execute(sql, (mark, rank, _NEAR))}
    return found


def _choose(db: sqlite3.Connection, id_: int, common: set[int]) -> list[tuple[int, bytes]]:
    """The articles most like one, each with what the two have in common.

    ``common`` gathers the marks that proved not to be rare, which need not be counted again.
    """
    sql = "SELECT rank, marks, traits FROM bearing WHERE id = ?"
    own = db.execute(sql, (id_,)).fetchone()
    if not own:
        return []
    traits = dict(zip(_marks_of(own[1]), _traits_of(own[2]), strict=True))
    weights: dict[int, int] = {}
    scores: dict[int, int] = defaultdict(int)
    for mark, trait in traits.items():
        ids = () if mark in common else _with_mark(db, mark, RARE + 1)
        rare = 0 < len(ids) <= RARE
        if not rare:
            common.add(mark)
        weight = weights[mark] = _WEIGHTS[trait.kind][0 if rare else 1]
        if weight:
            for other in ids if rare else _near(db, mark, own[0]):
                scores[other] += weight
    scores.pop(id_, None)
    if not scores:
        return []
    least = sorted(scores.values(), reverse=True)[:_BEST][-1]
    best = [other for other, score in scores.items() if score >= least]
    rows = many(db, "SELECT id, rank, marks FROM bearing WHERE id IN (?)", best)
    day = day_at(own[0])
    first = sorted(
        (-scores[other], _apart(day, day_at(rank)), rank, other, theirs)
        for other, rank, theirs in rows
    )[:_BEST]
    ranked = []
    for _, days, rank, other, theirs in first:
        shared = [mark for mark in _marks_of(theirs) if weights.get(mark)]
        score = sum(weights[mark] for mark in shared)
        if score >= _LEAST:
            ranked.append((-score, days, rank, other, shared))
    return [
        (other, encode([traits[mark] for mark in _weightiest(shared, weights)]))
        for _, _, _, other, shared in sorted(ranked)[:_SHOWN]
    ]


def _weightiest(shared: list[int], weights: dict[int, int]) -> list[int]:
    return sorted(shared, key=lambda mark: (-weights[mark], mark))[:_REASONS]


def _apart(one: PartialDate | None, other: PartialDate | None) -> int:
    """About how many days lie between two dates; an unknown one is far from all."""
    if one is None or other is None:
        return 1_000_000
    return abs(_day(one) - _day(other))


def _day(date: PartialDate) -> int:
    return date.year * 372 + (date.month or 6) * 31 + (date.day or 15)
