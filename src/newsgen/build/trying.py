"""The archive's own templates, tried on a few pages of each type; nothing is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from newsgen.build.gathering import Gathered
from newsgen.build.jobs import job_of
from newsgen.build.page_task import finish, leave
from newsgen.engine.store import Store
from newsgen.plan.always import ALWAYS
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.render.unused import own_templates, unused_templates

_TRIED = 3
"""Labels of each page type: what goes wrong in one page goes wrong in most of its type."""


def try_templates(store: Store, gathered: Gathered, root: Path) -> Iterator[Problem]:
    """One problem for each place that cannot be rendered, and each file that nothing draws on."""
    settings = gathered.settings
    folder = root / settings.build.templates
    if not own_templates(folder):
        return
    shown = settings.build.templates
    for name, instead in unused_templates(folder):
        meant = f"{shown}/{instead}" if instead else f"{shown}/pages/article.html"
        yield problem("template-unused", Location(f"{shown}/{name}"), example=meant)
    search = settings.build.search != "none"
    job = job_of(store, gathered, folder, search=search, anew=True, keep=False)
    try:
        failures = {one.failure: None for one in finish(job, _labels(store.db)) if one.failure}
    finally:
        leave()
    for reason, name, line in failures:
        yield problem("template", Location(name, line), reason=reason)


def _labels(db: sqlite3.Connection) -> list[tuple[str, str]]:
    """Page type and label of the pages that are tried."""
    rows = db.execute("SELECT type, label FROM page UNION SELECT type, label FROM todo").fetchall()
    found: dict[str, list[tuple[str, str]]] = {}
    for row in sorted({*rows, *ALWAYS}):
        found.setdefault(row[0], []).append(row)
    return [label for labels in found.values() for label in labels[:_TRIED]]
