"""Aliases: old addresses of articles that lead to the new ones."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from newsgen import urls
from newsgen.index.addresses import periods
from newsgen.records.archive import Redirect
from newsgen.records.article import Article
from newsgen.records.cards import Card, Ref
from newsgen.records.problems import Problem, problem

_OURS = frozenset(
    urls.output_path(url).partition("/")[0]
    for url in (
        urls.FRONT, urls.FEED_ATOM, urls.FEED_JSON, urls.SITEMAP, urls.ROBOTS, urls.NOT_FOUND,
        urls.REDIRECTS, urls.UNDATED,
    )
) | {"manifest-sha256.txt"}  # fmt: skip
"""First segments of output paths that are the site's own, besides urls.RESERVED."""


_SITEMAP = re.compile(r"sitemap-\d{1,6}\.xml\Z")


class _Paths:
    """Output paths that are taken; compared without case, as some file systems do."""

    def __init__(self, cards: Mapping[str, Card]) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}
        for path, card in cards.items():
            self.take(card.url, path)
        for url in sorted(periods(card.date for card in cards.values())):
            self.take(url, url)

    def take(self, url: str, owner: str) -> None:
        """Note who has an address."""
        path = urls.output_path(url).casefold()
        self._files.setdefault(path, owner)
        while "/" in path:
            path = path.rpartition("/")[0]
            self._folders.setdefault(path, owner)

    def owner(self, url: str) -> str | None:
        """Who stands in the way of an address, None if nobody does."""
        path = urls.output_path(url).casefold()
        segment = path.partition("/")[0]
        if segment in urls.RESERVED or segment in _OURS or _SITEMAP.match(segment):
            return f"/{segment}"
        blocked = self._files.get(path) or self._folders.get(path)
        while not blocked and "/" in path:
            path = path.rpartition("/")[0]
            blocked = self._files.get(path)
        return blocked


def redirects(
    articles: Sequence[Article], cards: Mapping[str, Card], problems: list[Problem]
) -> tuple[Redirect, ...]:
    """A redirect for each alias that is free; by their addresses."""
    taken = _Paths(cards)
    found = []
    for article in articles:
        card = cards[article.path]
        for alias in article.aliases:
            if alias.value.casefold() == card.url:
                continue
            owner = taken.owner(alias.value)
            if owner:
                problems.append(
                    problem(
                        "alias-taken",
                        alias.place(article.path),
                        alias=alias.value,
                        other=owner,
                    )
                )
                continue
            taken.take(alias.value, article.path)
            found.append(
                Redirect(url=alias.value, target=Ref(card.headline, card.url), source=article.path)
            )
    return tuple(sorted(found, key=lambda redirect: redirect.url))
