"""The pages of authors, places, topics and sections, and the index of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.stretches import cut
from newsgen.plan import listing
from newsgen.plan.stretch_plot import plot_of
from newsgen.plan.stretches import Period, parts, periods, years_of
from newsgen.plan.term_index import NAMES, index_pages
from newsgen.records.archive import WITH_FEEDS, TermKind
from newsgen.records.cards import Plot, Ref
from newsgen.records.catalogue import A_PAGE, Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site

LATEST = 12
"""Articles on the page of a list that is cut by year."""


class TermPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/term.html``."""

    kind: TermKind
    index: Ref
    name: str
    count: int
    first: PartialDate | None
    last: PartialDate | None
    plot: Plot | None
    periods: tuple[Period, ...]
    """The years of a long list, each with a page of its own; else empty."""
    groups: tuple[listing.CardGroup, ...]
    """Of a long list only the newest articles."""


class TermPeriodPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/term_period.html``: a year, month or day of a long list."""

    kind: TermKind
    above: tuple[Ref, ...]
    """The index, the term, and the longer periods."""
    name: str
    """The term's."""
    period: str
    count: int
    periods: tuple[Period, ...]
    """The months or days that it is cut into; empty where it lists all articles itself."""
    groups: tuple[listing.CardGroup, ...]
    older: Period | None
    newer: Period | None


_YEAR = "\n"
"""Parts a term's key from a year in a label: no key has it."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """``topic`` for the index of a kind, ``topic/KEY`` for a term's own page, and its years."""
    found = set()
    years: dict[tuple[str, str], set[str]] = {}
    for kind, label, year in changes.spans:
        years.setdefault((kind, label), set()).add(year)
    for kind, label in changes.drawers:
        if kind not in NAMES:
            continue
        own = years.get((kind, label), set())
        found |= {f"{kind}/{label}", *(f"{kind}/{label}{_YEAR}{year}" for year in own)}
        if (kind, label) not in changes.refiled:
            continue
        found.add(kind)
        heading, there = catalogue.heading(kind, label), catalogue.years(kind, label)
        if (kind, label) in changes.recut:  # a list that is short now had pages for its years
            own = own.union(there)
        if heading is None or heading.count <= A_PAGE:
            there = ()
        near = {there[at + step] for at, year in enumerate(there) if year in own
                for step in (-1, 1) if 0 <= at + step < len(there)}  # fmt: skip
        if own - set(there):  # whoever stood beside a year that went has another neighbour now
            near = set(there)
        found |= {f"{kind}/{label}{_YEAR}{year}" for year in own | near}
    return found


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The index of one kind of terms, the page of one term, or those of one of its years."""
    kind, _, rest = label.partition("/")
    key, _, year = rest.partition(_YEAR)
    if kind not in NAMES:
        return
    if not key:
        yield from index_pages(kind, catalogue.terms(kind))
        return
    ref = catalogue.term(kind, key)
    if ref and year:
        yield from _year(_Term(kind, key, ref, catalogue), year)
    elif ref:
        yield _page(_Term(kind, key, ref, catalogue))


class _Term:
    """A term, and how its list is cut."""

    def __init__(self, kind: TermKind, key: str, ref: Ref, catalogue: Catalogue) -> None:
        self.kind, self.key, self.ref, self.catalogue = kind, key, ref, catalogue
        self.days = catalogue.days(kind, key)
        self.stretches = cut(self.days)

    def head(self, url: str, title: str, feeds: tuple[Ref, ...] = ()) -> Head:
        return Head(
            url=url,
            title=title,
            description=f"{NAMES[self.kind]}: {title}",
            kind="profile" if self.kind == "author" and feeds else "website",
            feeds=feeds,
        )


def _page(term: _Term) -> Page:
    url, stretches = term.ref.url, term.stretches
    heading = term.catalogue.heading(term.kind, term.key)
    cards = term.catalogue.cards(term.kind, term.key, LATEST if stretches else None)
    feeds: tuple[Ref, ...] = ()
    if term.kind in WITH_FEEDS:
        feeds = listing.feeds(term.ref.name, url, cards)
    return Page(
        url=url,
        template="pages/term.html",
        head=term.head(url, term.ref.name, feeds),
        context=TermPage(
            kind=term.kind,
            index=Ref(NAMES[term.kind], urls.TERMS[term.kind]),
            name=term.ref.name,
            count=heading.count if heading else 0,
            first=heading.first if heading else None,
            last=heading.last if heading else None,
            plot=plot_of(term.days, "articles", url, stretches),
            periods=periods(url, stretches, years_of(stretches)),
            groups=listing.card_groups(cards, 1),
        ),
    )


def _year(term: _Term, year: str) -> Iterator[Page]:
    """The pages of a year, its months and their days."""
    url, stretches = term.ref.url, term.stretches
    if year not in stretches:
        return
    cards = term.catalogue.cards(term.kind, term.key, period=year)
    index = Ref(NAMES[term.kind], urls.TERMS[term.kind])
    for part in parts(url, stretches, cards, lambda card: card.date, year):
        yield Page(
            url=part.ref.url,
            template="pages/term_period.html",
            head=term.head(part.ref.url, f"{term.ref.name}, {part.ref.name}"),
            context=TermPeriodPage(
                kind=term.kind,
                above=(index, term.ref, *part.above),
                name=term.ref.name,
                period=part.ref.name,
                count=part.count,
                periods=part.periods,
                groups=listing.card_groups(part.items, 3 if "-" in part.label else 2),
                older=part.older,
                newer=part.newer,
            ),
        )
