"""What every page may show of the publication."""

from __future__ import annotations

from newsgen import urls
from newsgen.plan.listing import feeds
from newsgen.records.archive import Archive
from newsgen.records.cards import Ref
from newsgen.records.pages import Site
from newsgen.records.settings import Settings


def describe(settings: Settings, archive: Archive) -> Site:
    """The publication as configured, with a way in to each kind of page that it has."""
    site = settings.site
    return Site(
        title=site.title,
        tagline=site.tagline,
        url=site.url.rstrip("/") + "/" if site.url else "",
        language=site.language,
        publisher=site.publisher or site.title,
        license=site.license,
        contact=site.contact,
        about=site.about,
        navigation=_navigation(archive),
        feeds=feeds(site.title, urls.FRONT, (each.card for each in archive.articles)),
        clean_urls=settings.build.clean_urls,
    )


def _navigation(archive: Archive) -> tuple[Ref, ...]:
    """The ways in, without those that would lead to nothing."""
    has_days = any(each.card.date and each.card.date.day for each in archive.articles)
    ways = (
        ("Latest", urls.FRONT, True),
        ("Sections", urls.TERMS["section"], archive.terms.get("section")),
        ("Topics", urls.TERMS["topic"], archive.terms.get("topic")),
        ("Places", urls.TERMS["place"], archive.terms.get("place")),
        ("Authors", urls.TERMS["author"], archive.terms.get("author")),
        ("Speakers", urls.SPEAKERS, archive.speakers),
        ("Quotes", urls.QUOTES, archive.quotes),
        ("On this day", urls.ON_THIS_DAY, has_days),
        ("About", urls.ABOUT, True),
    )
    return tuple(Ref(name, url) for name, url, exists in ways if exists)
