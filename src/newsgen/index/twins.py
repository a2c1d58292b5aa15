"""Which articles of the catalogue are copies of others; looked for where something changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from newsgen.index.copies import Look, Pair, look_of, marks_of, set_aside, share_of
from newsgen.index.rows import article_of, keep_troubles, many
from newsgen.records.problems import Problem

_MOST = 20
"""Texts that share a mark and are all compared: more share boilerplate, and no article."""


def settle_copies(db: sqlite3.Connection, changed: Iterable[int]) -> set[int]:
    """Says anew which articles are published; the ids of all for whom that may be otherwise now.

    ``changed`` are the ids of articles that came or are not what they were; of those that went,
    the rows must still be there, held back.
    """
    dirty = set(changed)
    marks = _renew_marks(db, dirty)
    dirty |= _renew_near(db, _beside(db, marks) | dirty)
    settled: set[int] = set()
    for one in sorted(dirty):
        if one not in settled:
            members = _group(db, one)
            settled.update(members)
            if len(members) == 1:
                _settle_alone(db, one)
            else:
                _settle(db, members)
    return settled


def _renew_marks(db: sqlite3.Connection, dirty: Iterable[int]) -> set[tuple[int, str]]:
    """Writes the marks of articles; those that they have or had, with the articles' paths."""
    marks: set[tuple[int, str]] = set()
    for id_ in dirty:
        old = set(db.execute("SELECT mark, path FROM mark WHERE id = ?", (id_,)).fetchall())
        row = db.execute("SELECT path, facts, held FROM article WHERE id = ?", (id_,)).fetchone()
        new = {(mark, row[0]) for mark in marks_of(article_of(row[1]))} if not row[2] else set()
        if old != new:
            db.execute("DELETE FROM mark WHERE id = ?", (id_,))
            rows = [(mark, path, id_) for mark, path in new]
            db.executemany("INSERT INTO mark VALUES (?, ?, ?)", rows)
            marks |= old | new
    return marks


def _beside(db: sqlite3.Connection, marks: Iterable[tuple[int, str]]) -> set[int]:
    """The articles whose neighbours may be others because of these marks.

    Where few share a mark, now and before, all are compared: two that did not change stay as like
    as they were, and neither needs a look.
    """
    paths: dict[int, set[str]] = {}
    for mark, path in marks:
        paths.setdefault(mark, set()).add(path)
    shared = many(db, "SELECT mark, count(*) FROM mark WHERE mark IN (?) GROUP BY mark", paths)
    found: set[int] = set()
    for mark, count in shared:
        if count + len(paths[mark]) <= _MOST:
            continue
        if count <= _MOST + len(paths[mark]):
            found |= _with_mark(db, mark)
            continue
        for path in paths[mark]:
            for other in _next_to(db, mark, path):
                found.add(other)
    return found


def _with_mark(db: sqlite3.Connection, mark: int) -> set[int]:
    return {row[0] for row in db.execute("SELECT id FROM mark WHERE mark = ?", (mark,))}


def _next_to(db: sqlite3.Connection, mark: int, path: str) -> Iterator[int]:
    for sign, order in (("<", "DESC"), (">", "ASC")):
        sql = f"SELECT id FROM mark WHERE mark = ? AND path {sign} ? ORDER BY path {order} LIMIT 1"
        for row in db.execute(sql, (mark, path)):
            yield row[0]


def _renew_near(db: sqlite3.Connection, dirty: set[int]) -> set[int]:
    """Compares articles with those they share marks with; all who gained or lost a likeness."""
    touched = set(dirty)
    marks = [*many(db, "SELECT id, mark, path FROM mark WHERE id IN (?)", sorted(dirty))]
    sizes = dict(
        many(
            db,
            "SELECT mark, count(*) FROM mark WHERE mark IN (?) GROUP BY mark HAVING count(*) > 1",
            {mark for _, mark, _ in marks},
        )
    )
    beside: dict[int, set[int]] = {id_: set() for id_ in dirty}
    for id_, mark, path in marks:
        if mark in sizes:
            small = sizes[mark] <= _MOST
            beside[id_] |= _with_mark(db, mark) if small else set(_next_to(db, mark, path))
    before = set()
    for column in ("one", "two"):
        rows = many(db, f"SELECT one, two, share FROM near WHERE {column} IN (?)", sorted(dirty))
        before |= set(rows)
    after: set[tuple[int, int, float]] = set()
    looks: dict[int, Look] = {}
    for id_, others in beside.items():
        for other in others - {id_}:
            if other < id_ and id_ in beside.get(other, ()):
                continue  # from there they were compared
            ours, theirs = _look(db, id_, looks), _look(db, other, looks)
            if share := share_of(ours, theirs):
                first = (id_, other) if ours.path < theirs.path else (other, id_)
                after.add((*first, share))
    for one, two, _ in before - after:
        db.execute("DELETE FROM near WHERE one = ? AND two = ?", (one, two))
    db.executemany("INSERT OR REPLACE INTO near VALUES (?, ?, ?)", after - before)
    for one, two, _ in before | after:
        touched |= {one, two}
    return touched


def _look(db: sqlite3.Connection, id_: int, looks: dict[int, Look]) -> Look:
    if id_ not in looks:
        row = db.execute("SELECT facts FROM article WHERE id = ?", (id_,)).fetchone()
        looks[id_] = look_of(article_of(row[0]))
    return looks[id_]


def _group(db: sqlite3.Connection, start: int) -> tuple[int, ...]:
    """All articles that are alike through others, ``start`` among them."""
    found, waiting = {start}, [start]
    while waiting:
        one = waiting.pop()
        sql = "SELECT two FROM near WHERE one = ? UNION SELECT one FROM near WHERE two = ?"
        for (other,) in db.execute(sql, (one, one)).fetchall():
            if other not in found:
                found.add(other)
                waiting.append(other)
    return tuple(sorted(found))


def _settle(db: sqlite3.Connection, members: tuple[int, ...]) -> None:
    """Settles a group of several, none of which is held back."""
    rows = many(db, "SELECT id, facts FROM article WHERE id IN (?)", members)
    articles = {id_: article_of(facts) for id_, facts in rows}
    paths = {id_: article.path for id_, article in articles.items()}
    pairs = [
        Pair(paths[one], paths[two], share)
        for one, two, share in many(db, "SELECT one, two, share FROM near WHERE one IN (?)", paths)
    ]
    problems: list[Problem] = []
    copies = set_aside(sorted(articles.values(), key=lambda one: one.path), pairs, problems)
    told: dict[str, list[Problem]] = {}
    for one in problems:
        told.setdefault(one.location.path, []).append(one)
    for id_, path in paths.items():
        copy_of = copies.instead.get(path)
        row = (copy_of is None, copy_of, id_)
        db.execute("UPDATE article SET kept = ?, copy_of = ? WHERE id = ?", row)
        keep_troubles(db, "copies", path, told.get(path, ()))


def _settle_alone(db: sqlite3.Connection, id_: int) -> None:
    sql = "UPDATE article SET kept = held = '', copy_of = NULL WHERE id = ? RETURNING path"
    (path,) = db.execute(sql, (id_,)).fetchone()
    keep_troubles(db, "copies", path, ())
