"""Atom and JSON feeds: of the whole archive, and of each author, speaker, topic and section.

Atom (RFC 4287) demands a full time for ``updated``. Where only a day, month or year is known we
give the last second that it may mean, leave ``published`` out, and say what is known in
``dc:date`` (W3C date and time formats), so that no time of publication is made up.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec
from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import WITH_FEEDS
from newsgen.records.cards import Card, QuoteCard, Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site
from newsgen.text.quoting import without_comma

ENTRIES = 30


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


class FeedPage(Struct, frozen=True, kw_only=True):
    """Context of ``feeds/feed.xml`` and ``feeds/feed.json``."""

    id: str
    title: str
    page: Ref
    updated: str
    items: tuple[FeedItem, ...]
    json: str
    """The whole feed as JSON Feed 1.1."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """``all``, ``topic/KEY`` or ``speaker/IDENTITY``."""
    found = {f"speaker/{identity}" for identity in changes.speakers}
    for kind, label in changes.drawers:
        if kind == "all":
            found.add(kind)
        elif kind in WITH_FEEDS:
            found.add(f"{kind}/{label}")
    return found


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """Two feeds, Atom and JSON, of one list."""
    kind, _, key = label.partition("/")
    if kind == "speaker":
        speaker = catalogue.speaker(key)
        if speaker:
            title = Ref(f"Quotes: {speaker.ref.name} – {site.title}", speaker.ref.url)
            yield from _feeds(site, title, _quotes(speaker.quotes, site))
        return
    items = _articles(catalogue.cards(kind, key, ENTRIES, dated=True), site)
    if kind == "all":
        yield from _feeds(site, Ref(site.title, urls.FRONT), items)
    elif kind in WITH_FEEDS and (ref := catalogue.term(kind, key)):
        yield from _feeds(site, Ref(f"{ref.name} – {site.title}", ref.url), items)


def _feeds(site: Site, page: Ref, items: tuple[FeedItem, ...]) -> Iterator[Page]:
    if not items:
        return
    for url, template in (
        (urls.feed_atom(page.url), "feeds/feed.xml"),
        (urls.feed_json(page.url), "feeds/feed.json"),
    ):
        is_json = template.endswith("json")
        yield Page(
            url=url,
            template=template,
            head=Head(url=url, title=page.name),
            context=FeedPage(
                id=_id(url, site),
                title=page.name,
                page=page,
                updated=max((item.updated for item in items), key=datetime.fromisoformat),
                items=items,
                json=_json(site, page, url, items) if is_json else "",
            ),
        )


def _id(url: str, site: Site) -> str:
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


def _articles(cards: Sequence[Card], site: Site) -> tuple[FeedItem, ...]:
    """The newest articles that have a date; without one there is no place in a feed."""
    dated = [card for card in cards if card.date][:ENTRIES]
    return tuple(
        FeedItem(
            id=_id(card.url, site),
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


def _quotes(quotes: Sequence[QuoteCard], site: Site) -> tuple[FeedItem, ...]:
    dated = [quote for quote in quotes if quote.date][:ENTRIES]
    return tuple(
        FeedItem(
            id=_id(quote.url, site),
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


def _json(site: Site, page: Ref, url: str, items: Sequence[FeedItem]) -> str:
    """JSON Feed 1.1 (jsonfeed.org/version/1.1)."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": page.name,
        "language": site.language,
    }
    if site.url:
        feed["home_page_url"] = urls.absolute(site.url, page.url)
        feed["feed_url"] = urls.absolute(site.url, url)
    feed["items"] = []
    for item in items:
        entry: dict[str, Any] = {
            "id": item.id,
            "title": item.title,
            "content_text": item.summary or item.title,
        }
        entry["url"] = (
            urls.absolute(site.url, item.url)
            if site.url
            else urls.relative(url, item.url, clean=site.clean_urls)
        )
        if item.published:
            entry["date_published"] = item.published
        # An extension, as the format allows: the date no more precise than it is known.
        entry["_newsgen"] = {"date": item.date}
        if item.lang:
            entry["language"] = item.lang
        if item.authors:
            entry["authors"] = [{"name": name} for name in item.authors]
        feed["items"].append(entry)
    return msgspec.json.format(msgspec.json.encode(feed), indent=1).decode()
