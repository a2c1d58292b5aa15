"""What one open page is told: whether to load again, what is wrong, what is not published yet."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

from newsgen.build.standing import Standing
from newsgen.cli.clock import now
from newsgen.cli.excerpt import Excerpts
from newsgen.cli.preview.edition import Edition
from newsgen.cli.preview.files import file_of
from newsgen.cli.report import counted, in_order
from newsgen.cli.report_formats.fixes import FIX_OF
from newsgen.records.problems import Problem

_MOST = 30
"""Problems that a page shows."""
_MOST_MARKS = 2000
"""Articles that a page marks."""
_STOPPING = frozenset({"settings", "hidden", "address"})
"""Fixes of the problems for which nothing is published."""


def message(
    edition: Edition, standing: Standing, site: Path, page: str, source: str
) -> dict[str, Any]:
    """For the page at the address ``page``, which was made from ``source`` when it was loaded."""
    moved = standing.url_of(source) if source else ""
    chosen = _chosen(edition, source or standing.source_of(page))
    excerpts = Excerpts(standing.root)
    marks = list(standing.marked(now()).items())[:_MOST_MARKS]
    return {
        "edition": edition.name,
        "there": bool(file_of(site, page)),
        "go": moved if moved != page else "",
        "done": edition.done,
        "failure": edition.failure,
        "problems": [_plain(each, excerpts) for each in chosen[:_MOST]],
        "more": max(0, len(chosen) - _MOST),
        "all": counted(edition.problems),
        "marks": dict(marks),
    }


def _chosen(edition: Edition, source: str) -> list[Problem]:
    """The problems of the page's own files, of those being worked on, and of the whole build."""
    files = {*edition.changed, *_with_sides(source)}
    found = [
        each
        for each in edition.problems
        if each.location.path in files
        or (not edition.done and each.severity == "error" and FIX_OF[each.code] in _STOPPING)
    ]
    return sorted(in_order(found), key=lambda each: each.severity != "error")


def _with_sides(source: str) -> set[str]:
    """A source and the files of corrections that may stand beside it."""
    if not source:
        return set()
    path = PurePosixPath(source)
    return {source, *(path.with_suffix(ending).as_posix() for ending in (".yaml", ".yml"))}


def _plain(each: Problem, excerpts: Excerpts) -> dict[str, str]:
    line, mark = excerpts.mark(each.location)
    return {
        "severity": each.severity,
        "place": str(each.location),
        "message": each.message,
        "hint": each.hint or "",
        "code": each.code,
        "line": line,
        "mark": mark,
    }
