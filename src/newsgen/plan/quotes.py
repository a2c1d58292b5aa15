"""The quote ledger: every quote of the archive, a page a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.period import Neighbour
from newsgen.plan.plot import plot
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.cards import Plot, QuoteCard, Ref
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import UNDATED, reach

NAME = "Quotes"


class LedgerYear(Struct, frozen=True, kw_only=True):
    """A year of the ledger, as its index lists it."""

    ref: Ref
    count: int
    speakers: int


class LedgerPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/quotes.html``."""

    total: int
    unattributed: int
    reach: str
    plot: Plot | None
    years: tuple[LedgerYear, ...]


class LedgerYearPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/quotes_year.html``."""

    index: Ref
    name: str
    quotes: tuple[QuoteCard, ...]
    older: Neighbour | None
    newer: Neighbour | None


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """The ledger's index and a page for each of its years, newest first."""
    if not archive.quotes:
        return
    groups = listing.quotes_by_year(archive.quotes)
    years = [
        LedgerYear(
            ref=Ref(group.name, urls.quotes_of_year(_label(group.name))),
            count=len(group.quotes),
            speakers=len({quote.name for quote in group.quotes if quote.name}),
        )
        for group in groups
    ]
    first, last = listing.bounds(archive.quotes)
    yield Page(
        url=urls.QUOTES,
        template="pages/quotes.html",
        head=Head(url=urls.QUOTES, title=NAME, description=f"Every quote: {len(archive.quotes)}"),
        context=LedgerPage(
            total=len(archive.quotes),
            unattributed=sum(quote.name is None for quote in archive.quotes),
            reach=reach(first, last),
            plot=plot(
                [quote.date for quote in archive.quotes],
                "quotes",
                month_url=lambda year, month: urls.quotes_of_year(f"{year:04d}"),
                year_url=lambda year: urls.quotes_of_year(f"{year:04d}"),
            ),
            years=tuple(years),
        ),
    )
    for place, (group, year) in enumerate(zip(groups, years, strict=True)):
        newer = years[place - 1] if place else None
        older = years[place + 1] if place + 1 < len(years) else None
        yield Page(
            url=year.ref.url,
            template="pages/quotes_year.html",
            head=Head(
                url=year.ref.url,
                title=f"{NAME}, {group.name}",
                description=f"Quotes, {group.name}: {year.count}",
            ),
            context=LedgerYearPage(
                index=Ref(NAME, urls.QUOTES),
                name=group.name,
                quotes=group.quotes,
                older=Neighbour(older.ref, older.count) if older else None,
                newer=Neighbour(newer.ref, newer.count) if newer else None,
            ),
        )


def _label(name: str) -> str:
    return urls.LEDGER_UNDATED if name == UNDATED else f"{int(name):04d}"
