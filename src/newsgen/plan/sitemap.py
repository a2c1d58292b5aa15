"""sitemap.xml and robots.txt, for search engines (sitemaps.org protocol 0.9, RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.pages import Head, Page, Site

MOST = 45_000
"""Addresses a file; the protocol allows 50,000."""


class Address(Struct, frozen=True, kw_only=True):
    """An address with the date it was last changed, as precise as known."""

    url: str
    modified: str


class SitemapPage(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/sitemap.xml``; either addresses or, of a large archive, files."""

    addresses: tuple[Address, ...]
    files: tuple[str, ...]


class RobotsPage(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/robots.txt``."""

    sitemap: str


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """robots.txt always; a sitemap where the site's address is known, as it must be absolute."""
    yield Page(
        url=urls.ROBOTS,
        template="feeds/robots.txt",
        head=Head(url=urls.ROBOTS, title="robots"),
        context=RobotsPage(sitemap=urls.SITEMAP if site.url else ""),
    )
    if not site.url:
        return
    addresses = [Address(url=url, modified="") for url in _lists(archive)]
    for placed in archive.articles:
        date = placed.article.updated or placed.article.date
        # Sitemaps take W3C dates, which know no time without an offset.
        modified = date.value.day_iso if date else ""
        addresses.append(Address(url=placed.card.url, modified=modified))
    if len(addresses) <= MOST:
        yield _page(urls.SITEMAP, addresses=tuple(addresses))
        return
    parts = [addresses[start : start + MOST] for start in range(0, len(addresses), MOST)]
    files = [f"/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _page(urls.SITEMAP, files=tuple(files))
    for url, part in zip(files, parts, strict=True):
        yield _page(url, addresses=tuple(part))


def _lists(archive: Archive) -> Iterator[str]:
    """The ways in; days and ledgers only repeat what stands on these and on the articles."""
    yield urls.FRONT
    yield urls.ABOUT
    yield urls.CORRECTIONS
    dates = [placed.card.date for placed in archive.articles if placed.card.date]
    yield from sorted({urls.year(date.year) for date in dates})
    yield from sorted({urls.month(date.year, date.month) for date in dates if date.month})
    if len(dates) < len(archive.articles):
        yield urls.UNDATED
    for kind, terms in archive.terms.items():
        if terms:
            yield urls.TERMS[kind]
            yield from (term.ref.url for term in terms)
    if archive.speakers:
        yield urls.SPEAKERS
        yield from (speaker.ref.url for speaker in archive.speakers)


def _page(url: str, addresses: tuple[Address, ...] = (), files: tuple[str, ...] = ()) -> Page:
    return Page(
        url=url,
        template="feeds/sitemap.xml",
        head=Head(url=url, title="sitemap"),
        context=SitemapPage(addresses=addresses, files=files),
    )
