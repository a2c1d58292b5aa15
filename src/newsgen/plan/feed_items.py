"""Articles and quotes → the items of feeds.

Atom (RFC 4287) demands a full time for ``updated``. Where only a day, month or year is known we
give the last second that it may mean, leave ``published`` out, and say what is known in
``dc:date`` (W3C date and time formats), so that no time of publication is made up.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from msgspec import Struct

from newsgen import urls
from newsgen.records.cards import Card, QuoteCard
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Site
from newsgen.text.quoting import without_comma

ENTRIES = 30
"""Items of a feed."""


class FeedItem(Struct, frozen=True, kw_only=True):
    """One article or quote in a feed."""

    id: str
    url: str
    """Root-relative."""
    title: str
    summary: str
    authors: tuple[str, ...]
    published: str
    """RFC 3339 date and time; empty if the time is not known."""
    updated: str
    """RFC 3339 date and time: the last second that the known date may mean."""
    date: str
    """As precise as known."""
    lang: str
    """Language tag of an article in another language than the site's; else empty."""


def id_of(url: str, site: Site) -> str:
    """An absolute IRI that stays: the address, or a UUID made of it when the site's is unknown."""
    if site.url:
        return urls.absolute(site.url, url)
    return uuid5(NAMESPACE_URL, f"{site.title} {url}").urn


def _latest_second(date: PartialDate) -> str:
    """RFC 3339 time of the last second that a date, as far as it is known, may mean."""
    month = date.month or 12
    day = date.day or monthrange(date.year, month)[1]
    hour, minute, second = 23, 59, 59
    if date.hour is not None:  # to the minute is as precise as newspapers are
        hour, minute, second = date.hour, date.minute or 0, date.second or 0
    full = PartialDate(date.year, month, day, hour, minute, second, date.offset)
    # RFC 3339, 4.3: an unknown local offset is written -00:00
    return full.iso if date.offset is not None else full.iso + "-00:00"


def _published(date: PartialDate) -> str:
    return _latest_second(date) if date.hour is not None and date.offset is not None else ""


def articles(cards: Sequence[Card], site: Site) -> tuple[FeedItem, ...]:
    """The newest articles that have a date; without one there is no place in a feed."""
    dated = [card for card in cards if card.date][:ENTRIES]
    return tuple(
        FeedItem(
            id=id_of(card.url, site),
            url=card.url,
            title=card.headline,
            summary=card.deck,
            authors=tuple(author.name for author in card.authors),
            published=_published(card.date),
            updated=_latest_second(card.updated or card.date),
            date=card.date.iso,
            lang=card.lang,
        )
        for card in dated
        if card.date
    )


def quotes(said: Sequence[QuoteCard], site: Site) -> tuple[FeedItem, ...]:
    """The newest quotes of articles that have a date."""
    dated = [quote for quote in said if quote.date][:ENTRIES]
    return tuple(
        FeedItem(
            id=id_of(quote.url, site),
            url=quote.url,
            title=f"{quote.name}: “{without_comma(quote.text)}”",
            summary=f"{quote.before} “{quote.text}” {quote.after}".strip(),
            authors=(),
            published=_published(quote.date),
            updated=_latest_second(quote.date),
            date=quote.date.iso,
            lang=quote.lang,
        )
        for quote in dated
        if quote.date
    )
