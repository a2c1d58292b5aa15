"""The about page: who publishes the archive, what it holds, and how it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan.listing import bounds
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import reach


class AboutPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/about.html``."""

    paragraphs: tuple[str, ...]
    articles: int
    dumps: int
    undated: int
    quotes: int
    unattributed: int
    reach: str


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """One page."""
    cards = [placed.card for placed in archive.articles]
    yield Page(
        url=urls.ABOUT,
        template="pages/about.html",
        head=Head(url=urls.ABOUT, title="About", description=f"About {site.title}"),
        context=AboutPage(
            paragraphs=tuple(part.strip() for part in site.about.split("\n\n") if part.strip()),
            articles=len(cards),
            dumps=sum(placed.article.kind == "dump" for placed in archive.articles),
            undated=sum(card.date is None for card in cards),
            quotes=len(archive.quotes),
            unattributed=sum(quote.name is None for quote in archive.quotes),
            reach=reach(*bounds(cards)),
        ),
    )
