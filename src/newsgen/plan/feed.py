"""Atom and JSON feeds: of the whole archive, and of each author, speaker, topic and section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from newsgen import urls
from newsgen.plan.feed_items import ENTRIES, FeedItem, articles, id_of, quotes
from newsgen.records.archive import WITH_FEEDS
from newsgen.records.cards import Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site


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
            yield from _feeds(site, title, quotes(speaker.quotes, site))
        return
    items = articles(catalogue.cards(kind, key, ENTRIES, dated=True), site)
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
                id=id_of(url, site),
                title=page.name,
                page=page,
                updated=max((item.updated for item in items), key=datetime.fromisoformat),
                items=items,
                json=_json(site, page, url, items) if is_json else "",
            ),
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
