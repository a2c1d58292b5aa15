"""Catalogue → Pages: one file a page type, each with its own typed context.

A page type says which of its pages a change touches, by their labels, and makes the pages of one
label. What it asks the catalogue for is all that a page depends on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from newsgen.plan import (
    about,
    article,
    colours,
    corrections,
    feed,
    front,
    headers,
    not_found,
    on_this_day,
    period,
    quotes,
    redirect,
    search,
    sitemap,
    speaker,
    term,
    undated,
)
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Page, Site


class PageType(Protocol):
    """What a page type's module has."""

    def touched(self, changes: Changes, catalogue: Catalogue) -> Iterable[str]:
        """The labels of pages that may be shown otherwise."""

    def pages(self, label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
        """The pages of one label; none where there is nothing to show."""


PAGE_TYPES: dict[str, PageType] = {
    "front": front,
    "article": article,
    "period": period,
    "undated": undated,
    "term": term,
    "speaker": speaker,
    "quotes": quotes,
    "on-this-day": on_this_day,
    "corrections": corrections,
    "about": about,
    "search": search,
    "not-found": not_found,
    "colours": colours,
    "redirect": redirect,
    "feed": feed,
    "sitemap": sitemap,
    "headers": headers,
}


def touched(changes: Changes, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Page type and label of all that may be shown otherwise after ``changes``."""
    for name, page_type in PAGE_TYPES.items():
        for label in sorted(page_type.touched(changes, catalogue)):
            yield name, label


def pages(name: str, label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The pages of one type and label."""
    return PAGE_TYPES[name].pages(label, catalogue, site)
