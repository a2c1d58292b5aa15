"""The addresses of the site's own pages, which articles may link to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsgen import urls
from newsgen.index.addresses import periods
from newsgen.index.cards import TermTable
from newsgen.index.speakers import SpeakerTable
from newsgen.records.archive import Redirect
from newsgen.records.article import Article
from newsgen.records.dates import PartialDate


def site_pages(
    articles: Sequence[Article],
    terms: TermTable,
    speakers: SpeakerTable,
    redirects: Iterable[Redirect],
) -> set[str]:
    """Every page that will be there besides those of articles."""
    dates = [article.date.value if article.date else None for article in articles]
    return (
        {urls.FRONT, urls.ABOUT, urls.CORRECTIONS, urls.NOT_FOUND, urls.ROBOTS}
        | ({urls.FEED_ATOM, urls.FEED_JSON} if any(dates) else set())
        | periods(dates)
        | terms.urls()
        | speakers.urls()
        | _ledger(articles)
        | _days(dates)
        | {redirect.url for redirect in redirects}
    )


def _ledger(articles: Iterable[Article]) -> set[str]:
    quoted = [article for article in articles if article.quotes]
    years = {
        f"{article.date.value.year:04d}" if article.date else urls.LEDGER_UNDATED
        for article in quoted
    }
    return {urls.QUOTES, *map(urls.quotes_of_year, years)} if quoted else set()


def _days(dates: Iterable[PartialDate | None]) -> set[str]:
    days = {
        urls.on_this_day(date.month, date.day) for date in dates if date and date.month and date.day
    }
    return {urls.ON_THIS_DAY, *days} if days else set()
