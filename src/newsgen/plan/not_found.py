"""The page that a web server shows for an address that leads nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site


class NotFoundPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/not_found.html``."""

    articles: int


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The one page, which says how many articles there are."""
    return ("",) if ("all", "") in changes.drawers else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """One page."""
    whole = catalogue.heading("all")
    yield Page(
        url=urls.NOT_FOUND,
        template="pages/not_found.html",
        head=Head(url=urls.NOT_FOUND, title="Not found", index=False),
        context=NotFoundPage(articles=whole.count if whole else 0),
    )
