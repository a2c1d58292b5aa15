"""The front page: what the archive is, how far it reaches, and where to start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.json_ld import website
from newsgen.plan.plot import plot
from newsgen.records.archive import Archive
from newsgen.records.article import Body
from newsgen.records.cards import Card, Plot, Tally
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


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """The one front page."""
    cards = [placed.card for placed in archive.articles]
    first, last = listing.bounds(cards)
    terms = {
        kind: listing.most((listing.tally(term.ref, term.cards) for term in each), MOST)
        for kind, each in archive.terms.items()
    }
    speakers = (listing.tally(speaker.ref, speaker.quotes) for speaker in archive.speakers)
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
            latest=tuple(cards[1 : LATEST + 1]),
            plot=plot([card.date for card in cards], "articles"),
            articles=len(cards),
            undated=sum(card.date is None for card in cards),
            quotes=len(archive.quotes),
            first=first,
            last=last,
            speakers=listing.most(speakers, MOST),
            speakers_total=len(archive.speakers),
            places=terms.get("place", ()),
            topics=terms.get("topic", ()),
            sections=terms.get("section", ()),
        ),
    )
