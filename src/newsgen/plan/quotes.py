"""The quote ledger: every quote of the archive, a page a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.plan.period import Neighbour
from newsgen.plan.plot import plot
from newsgen.records.cards import Plot, QuoteCard, Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.catalogue import LedgerYear as Counted
from newsgen.records.dates import PartialDate
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


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Labels of years, all of them where one came or went, and an empty one for the index."""
    labels = {label for kind, label in changes.drawers if kind == "said"} | changes.quoted
    if not (labels or changes.speakers):
        return ()
    years = [year.label for year in catalogue.ledger()]
    if not labels <= set(years):
        return {*labels, *years, ""}  # one went, and others stand beside each other now
    beside = {
        one
        for place, label in enumerate(years)
        if label in labels
        for one in years[max(0, place - 1) : place + 2]
    }
    return beside | {""}


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """A year of the ledger, or its index."""
    years = catalogue.ledger()
    if not years:
        return
    if not label:
        yield _index(years, catalogue)
        return
    labels = [year.label for year in years]
    if label not in labels:
        return
    place = labels.index(label)
    own = _shown(years[place])
    yield Page(
        url=own.ref.url,
        template="pages/quotes_year.html",
        head=Head(
            url=own.ref.url,
            title=f"{NAME}, {own.ref.name}",
            description=f"Quotes, {own.ref.name}: {own.count}",
        ),
        context=LedgerYearPage(
            index=Ref(NAME, urls.QUOTES),
            name=own.ref.name,
            quotes=catalogue.quotes(label),
            older=_neighbour(years[place + 1]) if place + 1 < len(years) else None,
            newer=_neighbour(years[place - 1]) if place else None,
        ),
    )


def _index(years: tuple[Counted, ...], catalogue: Catalogue) -> Page:
    total = sum(year.count for year in years)
    dated = [int(year.label) for year in years if year.label != urls.LEDGER_UNDATED]
    first, last = (PartialDate(edge(dated)) if dated else None for edge in (min, max))
    return Page(
        url=urls.QUOTES,
        template="pages/quotes.html",
        head=Head(url=urls.QUOTES, title=NAME, description=f"Every quote: {total}"),
        context=LedgerPage(
            total=total,
            unattributed=catalogue.unattributed(),
            reach=reach(first, last),
            plot=plot(
                catalogue.ledger_days(),
                "quotes",
                month_url=lambda year, month: urls.quotes_of_year(f"{year:04d}"),
                year_url=lambda year: urls.quotes_of_year(f"{year:04d}"),
            ),
            years=tuple(_shown(year) for year in years),
        ),
    )


def _shown(year: Counted) -> LedgerYear:
    name = UNDATED if year.label == urls.LEDGER_UNDATED else str(int(year.label))
    ref = Ref(name, urls.quotes_of_year(year.label))
    return LedgerYear(ref=ref, count=year.count, speakers=year.speakers)


def _neighbour(year: Counted) -> Neighbour:
    shown = _shown(year)
    return Neighbour(shown.ref, shown.count)
