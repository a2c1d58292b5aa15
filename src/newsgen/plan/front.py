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
from newsgen.text.date_format import MONTHS

LATEST = 12
MOST = 12
OTHER_YEARS = 4
_AFTER_ALL = "9999-99-99"
INTRO = 280
MOST_MONTHS = 600
"""Months that the plot of the whole archive draws: of more, one would be no bar but a hair."""


class ThisDay(Struct, frozen=True, kw_only=True):
    """The day of the newest article, in other years.

    A page that is built once cannot know on which day it is read, so it does not say "today".
    """

    name: str
    """``30 September``."""
    url: str
    """What was published on that day of any year."""
    cards: tuple[Card, ...]
    """One of each of the latest other years; may be none."""


class FrontPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/front.html``."""

    intro: str
    """The beginning of what the site says about itself; may be empty."""
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
    this_day: ThisDay | None
    """None where nothing is known to the day."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The one front page shows a little of everything."""
    return ("",) if changes.any else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The one front page."""
    cards = catalogue.cards("all", most=LATEST + 1)
    whole = catalogue.heading("all")
    undated = catalogue.heading("undated")

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
            intro=_intro(site.about),
            lead=cards[0] if cards else None,
            latest=tuple(cards[1:]),
            plot=plot(listing.counts(catalogue), "articles", most_months=MOST_MONTHS),
            articles=whole.count if whole else 0,
            undated=undated.count if undated else 0,
            quotes=listing.quotes_total(catalogue),
            first=whole.first if whole else None,
            last=whole.last if whole else None,
            speakers=catalogue.most_quoted(MOST),
            speakers_total=catalogue.speakers_count(),
            places=most("place"),
            topics=most("topic"),
            sections=most("section"),
            this_day=_this_day(catalogue),
        ),
    )


def _intro(about: str) -> str:
    """The first paragraph, cut after a sentence where it is long."""
    first = " ".join(about.strip().partition("\n\n")[0].split())
    if len(first) <= INTRO:
        return first
    end = first.rfind(". ", 0, INTRO)
    return first[: end + 1] if end > 0 else ""


def _this_day(catalogue: Catalogue) -> ThisDay | None:
    last, _ = catalogue.beside("day", _AFTER_ALL)
    if last is None:
        return None
    year, month, day = map(int, last.label.split("-"))
    others: dict[int, Card] = {}
    for card in catalogue.cards("on", f"{month:02d}-{day:02d}"):
        if card.date and card.date.year != year:
            others.setdefault(card.date.year, card)
    return ThisDay(
        name=f"{day} {MONTHS[month - 1]}",
        url=urls.on_this_day(month, day),
        cards=tuple(others.values())[:OTHER_YEARS],
    )
