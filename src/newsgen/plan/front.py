"""The front page: what the archive is, how far it reaches, and where to start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.json_ld import website
from newsgen.plan.plot import plot
from newsgen.records.archive import TermKind
from newsgen.records.cards import Card, Plot, Tally
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site

LATEST = 12
MOST = 12


class FrontPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/front.html``."""

    lead: Card | None
    latest: tuple[Card, ...]
    plot: Plot | None
    articles: int
    undated: int
    quotes: int
    first: PartialDate | None
    last: PartialDate | None
    speakers: tuple[Tally, ...]
    speakers_total: int
    places: tuple[Tally, ...]
    topics: tuple[Tally, ...]
    sections: tuple[Tally, ...]


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The one front page shows a little of everything."""
    return ("",) if changes.any else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The one front page."""
    cards = catalogue.cards("all", most=LATEST + 1)
    whole = catalogue.heading("all")
    undated = catalogue.heading("undated")
    speakers = catalogue.speakers()

    def most(kind: TermKind) -> tuple[Tally, ...]:
        return listing.most(catalogue.terms(kind), MOST)

    yield Page(
        url=urls.FRONT,
        template="pages/front.html",
        head=Head(
            url=urls.FRONT,
            title=site.title,
            description=site.tagline,
            json_ld=website(site),
        ),
        context=FrontPage(
            lead=cards[0] if cards else None,
            latest=tuple(cards[1:]),
            plot=plot(listing.counts(catalogue), "articles"),
            articles=whole.count if whole else 0,
            undated=undated.count if undated else 0,
            quotes=sum(year.count for year in catalogue.ledger()),
            first=whole.first if whole else None,
            last=whole.last if whole else None,
            speakers=listing.most(speakers, MOST),
            speakers_total=len(speakers),
            places=most("place"),
            topics=most("topic"),
            sections=most("section"),
        ),
    )
