"""Articles that would move: their pages of the last build stand at addresses that will be gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from newsgen.publish import article_files
from newsgen.records.archive import Archive, Placed
from newsgen.records.problems import Problem, problem
from newsgen.review.places import Locate
from newsgen.urls import output_path

_MOST = 1000
"""Old pages that are looked at: if more are gone, the whole archive was moved on purpose."""
_LARGEST = 4_000_000
_WORDS = re.compile(r">([^<>]{1,400})<")


def has_moved(url: str, placed: Placed, locate: Locate) -> Iterator[Problem]:
    """Tells of an article that stood at ``url``, where its alias would stand."""
    field = placed.article.slug or placed.article.headline
    if field:
        place = locate(placed.article.path, field)
        yield problem("address-gone", place, url=url, now=placed.card.url)


def moved_articles(output: Path, archive: Archive, locate: Locate) -> Iterator[Problem]:
    """One for each article whose page in ``output`` is at another address than the next build's.

    An article's page names its source file, among the facts of its record.
    """
    listed = article_files(output)
    now = {output_path(each.card.url) for each in archive.articles}
    now |= {output_path(alias.value) for each in archive.articles for alias in each.article.aliases}
    gone = [path for path in listed if path not in now]
    before = frozenset(listed)
    fresh = {
        each.article.path: each
        for each in archive.articles
        if output_path(each.card.url) not in before
    }
    if not fresh or len(gone) > _MOST:
        return
    for path in sorted(gone):
        named = {unescape(words).strip() for words in _WORDS.findall(_text(output / path))}
        for source in sorted(named & fresh.keys()):
            yield from has_moved("/" + path.removesuffix("index.html"), fresh[source], locate)


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > _LARGEST:
            return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
