"""Counts the pages of each kind in a built site, so that no tool is quick by building less."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.corpus import Article

KINDS = {
    "article": r"\d{4}/\d\d/\d\d/[^/]*[^/\d][^/]*/index\.html",
    "home": r"(?:page/\d+/)?index\.html|index-\d+\.html",
    "year": r"\d{4}/index\.html",
    "month": r"\d{4}/\d\d/index\.html",
    "author": r"authors/[^/]+/index\.html",
    "topic": r"topics/[^/]+/index\.html",
    "feed": r"(?:[^/]+/)*(?!sitemap|robots)(?:feed|rss|index|[^/]+)\.xml",
    "sitemap": r"sitemap[^/]*\.xml",
}
"""Patterns over paths, the first that fits; a tool can have another one."""

Counts = Mapping[str, int]


def count(output: Path, patterns: Mapping[str, str]) -> tuple[dict[str, int], int, int]:
    """Pages of each kind, with ``other`` for all other files; then all files and their bytes."""
    kinds = {kind: re.compile(text) for kind, text in {**KINDS, **patterns}.items()}
    counts = dict.fromkeys([*kinds, "other"], 0)
    files = size = 0
    for path, large in _files(output):
        kind = next((kind for kind, form in kinds.items() if form.fullmatch(path)), "other")
        counts[kind] += 1
        files, size = files + 1, size + large
    return counts, files, size


def faults(counts: Counts, articles: Iterable[Article]) -> list[str]:
    """What a site of these articles lacks, in words; empty for one that is whole."""
    articles = list(articles)
    wanted = {
        "article": len(articles),
        "year": len({article.date.year for article in articles}),
        "month": len({(article.date.year, article.date.month) for article in articles}),
        "author": len({_plain(name) for each in articles for name in each.authors}),
        "topic": len({_plain(name) for each in articles for name in each.topics}),
        "home": 1,
        "feed": 1,
        "sitemap": 1,
    }
    return [
        f"{counts.get(kind, 0):,} of {number:,} pages of the kind “{kind}”"
        for kind, number in wanted.items()
        if counts.get(kind, 0) < number
    ]


def _plain(name: str) -> str:
    """As slugs are compared: by letters alone."""
    return "".join(filter(str.isalnum, name.casefold()))


def _files(folder: Path) -> Iterator[tuple[str, int]]:
    for root, _, names in os.walk(folder):
        for name in names:
            path = Path(root, name)
            yield path.relative_to(folder).as_posix(), path.stat().st_size
