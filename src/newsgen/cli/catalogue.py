"""Every article of an archive with its status, as ``newsgen list`` and ``newsgen show`` see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from newsgen.build import gather
from newsgen.cli.clock import now
from newsgen.index.addresses import fallback_headline
from newsgen.records.archive import Archive, Placed
from newsgen.records.article import Article
from newsgen.records.problems import Problem
from newsgen.records.release import Release

Status = Literal["published", "draft", "future", "expired", "copy"]
STATUSES: tuple[Status, ...] = ("published", "draft", "future", "expired", "copy")

BLIND = frozenset({"config-unreadable", "content-folders-missing", "folder-unreadable"})
"""Problems after which an archive cannot be looked at."""


class Entry(Struct, frozen=True, kw_only=True):
    """One article."""

    path: str
    status: Status
    headline: str = ""
    date: str = ""
    """ISO 8601; empty for an undated one."""
    url: str = ""
    """Of what is published."""
    authors: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    place: str = ""
    section: str = ""
    topics: tuple[str, ...] = ()
    article: Article | None = None
    """None of a copy: what it says is in the article that is published."""
    placed: Placed | None = None


def catalogue(folder: Path, config: Path | None) -> tuple[list[Entry], tuple[Problem, ...]]:
    """All articles by path, and all that is wrong."""
    archive, problems = gather(folder, config, Release(now=now()))
    return sorted(_entries(archive), key=lambda one: one.path), problems


def _entries(archive: Archive) -> Iterator[Entry]:
    for placed in archive.articles:
        yield _entry(placed.article, "published", placed)
        for copy in placed.copies:
            yield Entry(
                path=copy.path,
                status="copy",
                headline=placed.card.headline,
                date=placed.card.date.iso if placed.card.date else "",
                url=placed.card.url,
            )
    for held in archive.held:
        yield _entry(held.article, held.reason)


def _entry(article: Article, status: Status, placed: Placed | None = None) -> Entry:
    said = [quote.speaker for quote in article.quotes if quote.speaker]
    shown = [quote.name for quote in placed.quotes if quote.name] if placed else []
    return Entry(
        path=article.path,
        status=status,
        headline=fallback_headline(article),
        date=article.date.value.iso if article.date else "",
        url=placed.card.url if placed else "",
        authors=tuple(author.value for author in article.authors),
        speakers=tuple(dict.fromkeys([*shown, *said])),
        place=article.place.value if article.place else "",
        section=article.section.value if article.section else "",
        topics=tuple(topic.value for topic in article.topics),
        article=article,
        placed=placed,
    )
