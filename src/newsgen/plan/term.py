"""The pages of authors, places, topics and sections, and the index of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.plot import plot
from newsgen.records.archive import Archive, Term, TermKind
from newsgen.records.article import Body
from newsgen.records.cards import Plot, Ref, Tally
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site

NAMES: dict[TermKind, str] = {
    "author": "Authors",
    "place": "Places",
    "topic": "Topics",
    "section": "Sections",
}
WITH_FEEDS: frozenset[TermKind] = frozenset({"author", "topic", "section"})


class TermIndexPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/term_index.html``."""

    kind: TermKind
    name: str
    total: int
    most: tuple[Tally, ...]
    """The largest, where there are too many for a glance; else empty."""
    letters: tuple[listing.LetterGroup, ...]


class TermPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/term.html``."""

    kind: TermKind
    index: Ref
    name: str
    count: int
    first: PartialDate | None
    last: PartialDate | None
    plot: Plot | None
    groups: tuple[listing.CardGroup, ...]


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """An index for each taxonomy that has terms, and a page for each term."""
    for kind, terms in archive.terms.items():
        if terms:
            yield _index(kind, terms)
        for term in terms:
            yield _page(term)


def _index(kind: TermKind, terms: tuple[Term, ...]) -> Page:
    tallies = [listing.tally(term.ref, term.cards) for term in terms]
    url = urls.TERMS[kind]
    return Page(
        url=url,
        template="pages/term_index.html",
        head=Head(url=url, title=NAMES[kind], description=f"{NAMES[kind]}: {len(terms)}"),
        context=TermIndexPage(
            kind=kind,
            name=NAMES[kind],
            total=len(terms),
            most=listing.most(tallies, 12) if len(terms) > 24 else (),
            letters=listing.by_letter(tallies),
        ),
    )


def _page(term: Term) -> Page:
    tally = listing.tally(term.ref, term.cards)
    feeds: tuple[Ref, ...] = ()
    if term.kind in WITH_FEEDS:
        feeds = listing.feeds(term.ref.name, term.ref.url, term.cards)
    return Page(
        url=term.ref.url,
        template="pages/term.html",
        head=Head(
            url=term.ref.url,
            title=term.ref.name,
            description=f"{NAMES[term.kind]}: {term.ref.name}",
            kind="profile" if term.kind == "author" else "website",
            feeds=feeds,
        ),
        context=TermPage(
            kind=term.kind,
            index=Ref(NAMES[term.kind], urls.TERMS[term.kind]),
            name=term.ref.name,
            count=tally.count,
            first=tally.first,
            last=tally.last,
            plot=plot([card.date for card in term.cards], "articles"),
            groups=listing.cards_by_year(term.cards),
        ),
    )
