"""Which URL each article has, and which other addresses the site's own pages take."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from newsgen import urls
from newsgen.records.article import Article
from newsgen.records.dates import PartialDate
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Location
from newsgen.text.slugs import page_slug

Addresses = Mapping[str, str]
"""URL by article path."""


def fallback_headline(article: Article) -> str:
    """The headline, or a name made from the file's."""
    if article.headline:
        return article.headline.value
    name = PurePosixPath(article.path).stem
    return " ".join(name.replace("_", " ").replace("-", " ").split()) or article.path


def assign(articles: Sequence[Article], problems: list[Problem]) -> Addresses:
    """A URL for each article; of two that want the same one, the chosen slug wins, then the path.

    The loser keeps its page, at an address made unlike all others by a digest of its path, so that
    no third article is moved; a Problem says so.
    """
    owners: dict[str, str] = {}
    found: dict[str, str] = {}
    for article in sorted(articles, key=lambda one: (one.slug is None, one.path)):
        date = article.date.value if article.date else None
        slug = (
            page_slug(article.slug.value)
            if article.slug
            else page_slug(
                fallback_headline(article), PurePosixPath(article.path).stem, article.digest[:12]
            )
        )
        wanted = url = urls.article(date, slug)
        if url in owners:
            digest = hashlib.sha256(article.path.encode()).hexdigest()
            length = next(n for n in range(6, 65) if _apart(date, slug, digest[:n]) not in owners)
            url = _apart(date, slug, digest[:length])
            field = article.slug or article.headline
            problems.append(
                problem(
                    "url-taken",
                    field.place(article.path) if field else Location(article.path),
                    other=owners[wanted],
                    url=wanted,
                    used=url,
                )
            )
        owners[url] = article.path
        found[article.path] = url
    return found


def _apart(date: PartialDate | None, slug: str, mark: str) -> str:
    return urls.article(date, f"{slug}-{mark}")


def periods(dates: Iterable[PartialDate | None]) -> set[str]:
    """The pages of every year, month and day among the dates, and of the undated."""
    found = set()
    for date in dates:
        if date is None:
            found.add(urls.UNDATED)
            continue
        found.add(urls.year(date.year))
        if date.month:
            found.add(urls.month(date.year, date.month))
            if date.day:
                found.add(urls.day(date.year, date.month, date.day))
    return found
