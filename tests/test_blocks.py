"""What changed among many sources, told by blocks, is what a look at each of them tells."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from newsgen.build.blocks import Kept, blocks_of, doubt, stamp_of
from newsgen.build.changed import Reading, find_changed
from newsgen.build.progress import no_progress
from newsgen.build.reading import Manner
from newsgen.build.schema import create
from newsgen.records.settings import Settings
from newsgen.records.source import Source, Stamp

_LONG_AGO = 1_000_000_000
_NOW = 10**18
_FOLDERS = st.dictionaries(st.integers(0, 300), st.integers(0, 3), max_size=250)
"""Which files there are, and which edition of each."""


def _source(number: int, edition: int) -> Source:
    path = f"articles/{number:04}.md"
    stamp = Stamp(edition, _LONG_AGO, number)
    return Source(path=path, file=f"/nowhere/{path}", kind="markdown", size=edition, stamp=stamp)


def _reading(folder: dict[int, int], clock: int = _NOW) -> Reading:
    return Reading(
        sources=[_source(*each) for each in sorted(folder.items())],
        manner=Manner(settings=Settings(), hiding=(), drafts=False),
        clock=clock,
        progress=no_progress,
    )


def _take_in(db: sqlite3.Connection, reading: Reading) -> tuple[set[str], frozenset[str]]:
    """The paths that changed and those that are gone, remembered as a build does."""
    found = find_changed(db, reading)
    db.executemany("DELETE FROM source WHERE path = ?", [(path,) for path in found.gone])
    rows = [(one.path, stamp_of(one), "read") for one in found.sources.values()]
    sql = "INSERT OR REPLACE INTO source (path, folder, stamp, digest) VALUES (?, '', ?, ?)"
    db.executemany(sql, rows)
    return set(found.sources), found.gone


def _memory() -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("CREATE TABLE memo (key TEXT PRIMARY KEY, value BLOB)")
    create(db)
    return db


@given(st.lists(_FOLDERS, min_size=2, max_size=4))
def test_blocks_tell_what_a_look_at_each_tells(steps: list[dict[int, int]]) -> None:
    db = _memory()
    before: dict[int, int] = {}
    for folder in steps:
        changed, gone = _take_in(db, _reading(folder))
        path = "articles/{:04}.md".format
        assert changed == {path(n) for n in folder if before.get(n) != folder[n]}
        assert gone == {path(n) for n in before.keys() - folder.keys()}
        assert db.execute("SELECT count(*) FROM source").fetchone() == (len(folder),)
        before = folder


def test_of_many_sources_only_those_beside_the_one_that_changed_are_asked_for() -> None:
    db = _memory()
    folder = dict.fromkeys(range(5_000), 0)
    _take_in(db, _reading(folder))
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    assert _take_in(db, _reading(folder)) == (set(), frozenset())
    assert not [sql for sql in asked if "FROM source" in sql]
    assert _take_in(db, _reading(folder | {77: 1})) == ({"articles/0077.md"}, frozenset())
    assert len([sql for sql in asked if sql.startswith("SELECT path, stamp")]) == 1
    sizes = [len(block.sources) for block in blocks_of(_reading(folder).sources)]
    assert sum(sizes) == 5_000
    assert max(sizes) <= 1_000
    assert 30 < len(sizes) < 200


def test_what_was_written_while_a_build_began_is_looked_at_once_more() -> None:
    db = _memory()
    folder = dict.fromkeys(range(200), 0)
    _take_in(db, _reading(folder, clock=_LONG_AGO + 1))
    # Nothing is to be seen of it from outside, but these bytes cannot be read any more.
    assert _take_in(db, _reading(folder))[0] == {one.path for one in _reading(folder).sources}
    assert _take_in(db, _reading(folder)) == (set(), frozenset())


def test_a_path_in_doubt_has_its_own_block_looked_at_again() -> None:
    db = _memory()
    folder = dict.fromkeys(range(2_000), 0)
    _take_in(db, _reading(folder))
    doubt(db, ["articles/1500.md"])
    blank = db.execute("SELECT first, last FROM block WHERE digest = ''").fetchall()
    assert len(blank) == 1
    assert blank[0][0] <= "articles/1500.md" <= blank[0][1]
    other, spans = Kept(db).other(blocks_of(_reading(folder).sources))
    assert [block.span for block in other] == spans == blank
