"""sitemap.xml and robots.txt, for search engines (sitemaps.org protocol 0.9, RFC 9309)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import TermKind
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site

MOST = 45_000
"""Addresses a file; the protocol allows 50,000."""
LISTS = "lists"
_TERMS: tuple[TermKind, ...] = ("section", "topic", "place", "author")


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


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Labels of years, ``undated``, ``lists``, and an empty one for robots.txt and the whole."""
    found = {label for kind, label in changes.drawers if kind == "year"}
    if any(kind == "undated" for kind, _ in changes.drawers):
        found.add(urls.LEDGER_UNDATED)
    # A list came or went only where cards or speakers did.
    return found | {"", LISTS} if changes.refiled or changes.tallied else found


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """robots.txt always; a sitemap where the site's address is known, as it must be absolute.

    It is a list of one sitemap for each year: those of closed years stay as they are.
    """
    if not label:
        yield Page(
            url=urls.ROBOTS,
            template="feeds/robots.txt",
            head=Head(url=urls.ROBOTS, title="robots"),
            context=RobotsPage(sitemap=urls.SITEMAP if site.url else ""),
        )
    if not site.url:
        return
    if not label:
        yield _page(urls.SITEMAP, files=tuple(_files(catalogue)))
        return
    found = [*_lists(catalogue)] if label == LISTS else _articles(catalogue, label)
    for start in range(0, len(found), MOST):
        part = start // MOST
        yield _page(_file(label, part), addresses=tuple(found[start : start + MOST]))


def _file(label: str, part: int) -> str:
    return f"/sitemap-{label}-{part + 1}.xml" if part else f"/sitemap-{label}.xml"


def _files(catalogue: Catalogue) -> Iterator[str]:
    """The sitemaps of lists, and of articles by year, newest first."""
    counts = {LISTS: sum(1 for _ in _lists_urls(catalogue))}
    counts |= {year.label: year.count for year in reversed(catalogue.headings("year"))}
    undated = catalogue.heading("undated")
    counts[urls.LEDGER_UNDATED] = undated.count if undated else 0
    for label, count in counts.items():
        yield from (_file(label, part) for part in range(-(-count // MOST)))


def _articles(catalogue: Catalogue, label: str) -> list[Address]:
    # Sitemaps take W3C dates, which know no time without an offset.
    return [Address(url=url, modified=day) for url, day in catalogue.modified(label)]


def _lists(catalogue: Catalogue) -> Iterator[Address]:
    """The ways in; days and ledgers only repeat what stands on these and on the articles."""
    for url in _lists_urls(catalogue):
        yield Address(url=url, modified="")


def _lists_urls(catalogue: Catalogue) -> Iterator[str]:
    yield urls.FRONT
    yield urls.ABOUT
    yield urls.CORRECTIONS
    for kind in ("year", "month"):
        yield from (f"/{one.label.replace('-', '/')}/" for one in catalogue.headings(kind))
    if catalogue.heading("undated"):
        yield urls.UNDATED
    for kind in _TERMS:
        terms = catalogue.terms(kind)
        if terms:
            yield urls.TERMS[kind]
            yield from (term.ref.url for term in terms)
    speakers = catalogue.speakers()
    if speakers:
        yield urls.SPEAKERS
        yield from (speaker.ref.url for speaker in speakers)


def _page(url: str, addresses: tuple[Address, ...] = (), files: tuple[str, ...] = ()) -> Page:
    return Page(
        url=url,
        template="feeds/sitemap.xml",
        head=Head(url=url, title="sitemap"),
        context=SitemapPage(addresses=addresses, files=files),
    )
