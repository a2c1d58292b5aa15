"""Content folders → the catalogue, with all that is wrong in them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct, msgpack

from newsgen.build.changed import Reading, find_changed
from newsgen.build.looking import Look, mark
from newsgen.build.pictures import measure
from newsgen.build.progress import Progress
from newsgen.build.reading import Manner
from newsgen.conceal import missed
from newsgen.discover.speakers_file import speakers_source
from newsgen.engine.store import Store, recall, remember
from newsgen.engine.workers import Workers
from newsgen.index.arrivals import Arrival, Given
from newsgen.index.catalogue import Catalogue
from newsgen.index.holding import held_otherwise
from newsgen.index.rows import problems_of
from newsgen.records.problems import Problem, problem
from newsgen.records.release import Release
from newsgen.records.settings import Settings
from newsgen.records.source import Location, Source
from newsgen.records.speakers_file import SpeakerEntry

_encode = msgpack.Encoder().encode
_NAMED = 3
"""Sources that an explanation names."""


class Counts(Struct, frozen=True):
    """How much there is."""

    articles: int
    drafts: int
    dated: int
    """Held back for their dates: to come, or expired."""
    quotes: int
    speakers: int


class Gathered(Struct, frozen=True, kw_only=True):
    """All that was read, in its order."""

    settings: Settings
    catalogue: Catalogue
    entries: tuple[SpeakerEntry, ...]
    images: Mapping[str, Source]
    """By path."""
    counts: Counts
    mark: str
    """Of this build in the memory."""
    problems: list[Problem]


def gather_content(
    store: Store,
    pool: Workers,
    look: Look,
    root: Path,
    settings: Settings,
    release: Release,
    progress: Progress,
    *,
    verify: bool,
) -> Gathered:
    """Brings the catalogue up to date with what a look at ``root`` found, and speakers.yaml."""
    db = store.db
    problems: list[Problem] = []
    entries = _entries(root, settings, problems)
    images = {source.path: source for source in look.sources if source.kind == "image"}
    db.execute("BEGIN IMMEDIATE")
    marked = mark(store)
    manner = Manner(
        settings=settings,
        hiding=tuple(one for one in entries if one.conceals),
        drafts=release.drafts,
    )
    again = _differs(
        db, "manner", (settings.site, manner.hiding, bool(manner.hiding) and release.drafts)
    )
    reading = Reading(
        sources=[source for source in look.sources if source.kind != "image"],
        saved=look.saved,
        manner=manner,
        verify=verify,
        everything=again,
        clock=store.clock,
        progress=progress,
    )
    sizes, pictures = measure(db, images, verify=verify)
    given = Given(
        settings=settings,
        entries=entries,
        release=release,
        entries_changed=_differs(db, "entries", entries),
        again=again,
        images=sizes,
        images_changed=pictures,
    )
    changed = find_changed(db, reading)
    if changed.any or given.entries_changed or pictures or held_otherwise(db, release):
        # Only here is anything read or put in order: what that takes is not asked for before.
        from newsgen.build.content import take_in_changed
        from newsgen.build.todo import note_changes, note_texts
        from newsgen.index.update import update

        arrived: list[str] = []
        arrivals = _named(take_in_changed(db, reading, changed, pool), arrived)
        changes = update(db, arrivals, given)
        catalogue = Catalogue(db, entries)
        note_changes(db, changes, catalogue, _why(arrived))
        note_texts(db, changes, catalogue)
    db.execute("COMMIT")
    return Gathered(
        settings=settings,
        catalogue=Catalogue(db, entries),
        entries=entries,
        images=images,
        counts=_counts(db),
        mark=marked,
        problems=[*problems, *_remembered(db), *_missed(db, entries)],
    )


def _named(arrivals: Iterable[Arrival], arrived: list[str]) -> Iterator[Arrival]:
    """The arrivals, and the paths of the first ones on the side."""
    for one in arrivals:
        if len(arrived) <= _NAMED:
            arrived.append(one.path)
        yield one


def _why(arrived: list[str]) -> str:
    """Why pages are shown otherwise, in a few words."""
    if not arrived:
        return "what may be seen, or what speakers.yaml says, has changed"
    more = " and others" if len(arrived) > _NAMED else ""
    return f"it shows something of {', '.join(arrived[:_NAMED])}{more}"


def _differs(db: sqlite3.Connection, name: str, value: object) -> bool:
    """Whether something is not what it was the last time; from then on it is."""
    now = hashlib.sha256(_encode(value)).hexdigest()
    before = recall(db, name)
    remember(db, name, now)
    return before != now


def _entries(root: Path, settings: Settings, problems: list[Problem]) -> tuple[SpeakerEntry, ...]:
    """What an editor says of speakers; after an error in it nothing can be published."""
    source, found = speakers_source(root, settings.build)
    document = None
    if source is not None:
        from newsgen.parse.speakers_file import read_speakers
        from newsgen.read import read

        document, unread = read(source)
        # An empty file says nothing, and hides nobody.
        found += tuple(one for one in unread if one.code != "file-empty")
    entries: tuple[SpeakerEntry, ...] = ()
    if document is not None:
        entries, wrong = read_speakers(document)
        found += wrong
    problems += found
    if any(each.severity == "error" for each in found):
        path = source.path if source else settings.build.speakers
        problems.append(problem("speakers-unread", Location(path), path=path))
    return entries


def _counts(db: sqlite3.Connection) -> Counts:
    held = "SELECT count(*) FROM article WHERE held <> '' AND held"
    parts = (
        "SELECT coalesce(sum(count), 0) FROM heading WHERE kind = 'all'",
        f"{held} = 'draft'",
        f"{held} IN ('future', 'expired')",
        "SELECT coalesce(sum(count), 0) FROM ledger",
        "SELECT count(*) FROM speaker",
    )
    return Counts(*(db.execute(sql).fetchone()[0] for sql in parts))


def _remembered(db: sqlite3.Connection) -> list[Problem]:
    """What was found wrong when each source was read, and when they were put together."""
    rows = db.execute("SELECT problems FROM trouble ORDER BY stage, path").fetchall()
    return [one for row in rows for one in problems_of(row[0])]


def _missed(db: sqlite3.Connection, entries: tuple[SpeakerEntry, ...]) -> tuple[Problem, ...]:
    if not any(entry.conceals for entry in entries):
        return ()
    found = set(db.execute("SELECT DISTINCT entry, what FROM hidden").fetchall())
    names = db.execute("SELECT DISTINCT name FROM quote WHERE name IS NOT NULL").fetchall()
    return missed(entries, found, (row[0] for row in names))
