"""The page that a web server shows for an address that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.pages import Head, Page, Site


class NotFoundPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/not_found.html``."""

    articles: int


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """One page."""
    yield Page(
        url=urls.NOT_FOUND,
        template="pages/not_found.html",
        head=Head(url=urls.NOT_FOUND, title="Not found", index=False),
        context=NotFoundPage(articles=len(archive.articles)),
    )
