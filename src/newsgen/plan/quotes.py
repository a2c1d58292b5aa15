"""The quote ledger: every quote of the archive, by year, month and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.ledger import Ledger, days_of, ledger_of, near
from newsgen.plan import listing
from newsgen.plan.plot import plot
from newsgen.plan.stretches import Period, above, parted, periods, ref_of
from newsgen.records.cards import Plot, QuoteCard, Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.catalogue import LedgerYear as Counted
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import reach

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


class LedgerPeriodPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/quotes_period.html``: a year, month or day of the ledger."""

    above: tuple[Ref, ...]
    """The ledger, and the longer periods."""
    name: str
    count: int
    periods: tuple[Period, ...]
    """The months or days that it is cut into; empty where it lists all quotes itself."""
    quotes: tuple[QuoteCard, ...]
    older: Period | None
    newer: Period | None


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """Labels of years (``2014``, ``undated``) and months, and an empty one for the index."""
    labels = set(changes.quoted)
    if not (labels or changes.speakers):
        return ()
    ledger = ledger_of(catalogue)
    for kind, year in changes.recut:
        if kind == "quoted" and "-" not in year:
            labels |= {year, *ledger.months(year)}
    other = changes.recounted | (labels - changes.quoted)
    return labels | {*near(ledger.years, other), *near(ledger.lists, other), ""}


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """A year of the ledger, a month with its days, or the index."""
    ledger = ledger_of(catalogue)
    if not ledger.counts:
        return
    if not label:
        yield _index(catalogue.ledger(), catalogue)
    elif label in ledger.long:
        older, newer = ledger.beside(label)
        rest = [quote for quote in catalogue.quotes(label) if quote.date and not quote.date.month]
        months = tuple(_period(one, ledger.counts[one]) for one in reversed(ledger.months(label)))
        yield _page(label, ledger.counts[label], months, rest, _two(ledger, older, newer))
    elif label in ledger.lists:
        yield from _lists(label, ledger, catalogue)


def _lists(label: str, ledger: Ledger, catalogue: Catalogue) -> Iterator[Page]:
    """The page of a period that lists its quotes, or those of the days of a month with many."""
    quotes = catalogue.quotes(label)
    two = _two(ledger, *ledger.beside(label))
    stretches = days_of(label, quotes)
    if not stretches:
        yield _page(label, len(quotes), (), quotes, two)
        return
    days = stretches[label].parts
    parts = periods(urls.QUOTES, stretches, reversed(days))
    own = parted(stretches, quotes, lambda quote: quote.date)
    yield _page(label, len(quotes), parts, own.get(label, ()), two)
    row = [two[0], *parts, two[1]]
    for at, day in enumerate(reversed(days)):
        yield _page(day, len(own[day]), (), own[day], (row[at], row[at + 2]))


def _page(
    label: str,
    count: int,
    parts: tuple[Period, ...],
    quotes: Sequence[QuoteCard],
    two: tuple[Period | None, Period | None],
) -> Page:
    ref = ref_of(urls.QUOTES, label)
    return Page(
        url=ref.url,
        template="pages/quotes_period.html",
        head=Head(
            url=ref.url,
            title=f"{NAME}, {ref.name}",
            description=f"Quotes, {ref.name}: {count}",
        ),
        context=LedgerPeriodPage(
            above=(Ref(NAME, urls.QUOTES), *above(urls.QUOTES, label)),
            name=ref.name,
            count=count,
            periods=parts,
            quotes=tuple(quotes),
            older=two[0],
            newer=two[1],
        ),
    )


def _two(
    ledger: Ledger, older: str | None, newer: str | None
) -> tuple[Period | None, Period | None]:
    found = [_period(one, ledger.counts[one]) if one else None for one in (older, newer)]
    return found[0], found[1]


def _period(label: str, count: int) -> Period:
    return Period(ref_of(urls.QUOTES, label), count)


def _index(years: tuple[Counted, ...], catalogue: Catalogue) -> Page:
    ledger = ledger_of(catalogue)
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
                listing.quote_counts(catalogue),
                "quotes",
                month_url=lambda year, month: _month_url(ledger, f"{year:04d}-{month:02d}"),
                year_url=lambda year: urls.quotes_of_year(f"{year:04d}"),
            ),
            years=tuple(_shown(year) for year in years),
        ),
    )


def _shown(year: Counted) -> LedgerYear:
    ref = ref_of(urls.QUOTES, year.label)
    return LedgerYear(ref=ref, count=year.count, speakers=year.speakers)


def _month_url(ledger: Ledger, label: str) -> str:
    """The page of a month, or of its year where that lists all its quotes."""
    return ref_of(urls.QUOTES, label if label[:4] in ledger.long else label[:4]).url
