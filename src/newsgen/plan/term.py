"""The pages of authors, places, topics and sections, and the index of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.plot import plot
from newsgen.records.archive import TermKind
from newsgen.records.cards import Card, Plot, Ref, Tally
from newsgen.records.catalogue import Catalogue, Changes
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


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """``topic`` for the index of a kind, ``topic/KEY`` for a term's own page."""
    found = {f"{kind}/{label}" for kind, label in changes.drawers if kind in NAMES}
    return found | {label.partition("/")[0] for label in found}


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The index of one kind of terms, or the page of one term."""
    kind, _, key = label.partition("/")
    if kind not in NAMES:
        return
    if not key:
        yield from _index(kind, catalogue.terms(kind))
        return
    ref = catalogue.term(kind, key)
    if ref:
        yield _page(kind, ref, catalogue.cards(kind, key))


def _index(kind: TermKind, tallies: tuple[Tally, ...]) -> Iterator[Page]:
    if not tallies:
        return
    url = urls.TERMS[kind]
    yield Page(
        url=url,
        template="pages/term_index.html",
        head=Head(url=url, title=NAMES[kind], description=f"{NAMES[kind]}: {len(tallies)}"),
        context=TermIndexPage(
            kind=kind,
            name=NAMES[kind],
            total=len(tallies),
            most=listing.most(tallies, 12) if len(tallies) > 24 else (),
            letters=listing.by_letter(tallies),
        ),
    )


def _page(kind: TermKind, ref: Ref, cards: tuple[Card, ...]) -> Page:
    first, last = listing.bounds(cards)
    feeds: tuple[Ref, ...] = ()
    if kind in WITH_FEEDS:
        feeds = listing.feeds(ref.name, ref.url, cards)
    return Page(
        url=ref.url,
        template="pages/term.html",
        head=Head(
            url=ref.url,
            title=ref.name,
            description=f"{NAMES[kind]}: {ref.name}",
            kind="profile" if kind == "author" else "website",
            feeds=feeds,
        ),
        context=TermPage(
            kind=kind,
            index=Ref(NAMES[kind], urls.TERMS[kind]),
            name=ref.name,
            count=len(cards),
            first=first,
            last=last,
            plot=plot([(card.date, 1) for card in cards], "articles"),
            groups=listing.cards_by_year(cards),
        ),
    )
