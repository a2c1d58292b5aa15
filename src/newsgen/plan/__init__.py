"""Archive → Pages: one file a page type, each with its own typed context."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from newsgen.plan import (
    about,
    article,
    corrections,
    feed,
    front,
    not_found,
    on_this_day,
    period,
    quotes,
    redirect,
    sitemap,
    speaker,
    term,
)
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.pages import Page, Site

PageType = Callable[[Archive, Site, Mapping[str, Body]], Iterator[Page]]

PAGE_TYPES: tuple[PageType, ...] = (
    front.pages,
    article.pages,
    period.pages,
    term.pages,
    speaker.pages,
    quotes.pages,
    on_this_day.pages,
    corrections.pages,
    about.pages,
    not_found.pages,
    redirect.pages,
    feed.pages,
    sitemap.pages,
)


def plan(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """Every page of the site; ``bodies`` is asked for an article's text, by its path, when met."""
    for page_type in PAGE_TYPES:
        yield from page_type(archive, site, bodies)
