"""What every page may show of the publication."""

from __future__ import annotations

from newsgen import urls
from newsgen.plan.listing import feeds
from newsgen.records.cards import Ref
from newsgen.records.catalogue import Catalogue
from newsgen.records.pages import Site
from newsgen.records.settings import Settings


def describe(settings: Settings, catalogue: Catalogue, *, search: bool) -> Site:
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
        masthead=settings.look.masthead or site.title,
        colours=settings.look.colours,
        dark_colours=settings.look.dark_colours,
        navigation=tuple(Ref(*way) for way in settings.look.navigation)
        or _navigation(catalogue, search=search),
        search=search,
        feeds=feeds(site.title, urls.FRONT, catalogue.cards("all", most=1)),
        clean_urls=settings.build.clean_urls,
    )


def _navigation(catalogue: Catalogue, *, search: bool) -> tuple[Ref, ...]:
    """The ways in, without those that would lead to nothing."""
    ways = (
        ("Latest", urls.FRONT, True),
        ("Sections", urls.TERMS["section"], catalogue.has("section")),
        ("Topics", urls.TERMS["topic"], catalogue.has("topic")),
        ("Places", urls.TERMS["place"], catalogue.has("place")),
        ("Authors", urls.TERMS["author"], catalogue.has("author")),
        ("Speakers", urls.SPEAKERS, catalogue.has_speakers()),
        ("Quotes", urls.QUOTES, catalogue.has("said")),
        ("On this day", urls.ON_THIS_DAY, catalogue.has("on")),
        ("Search", urls.SEARCH, search),
        ("About", urls.ABOUT, True),
    )
    return tuple(Ref(name, url) for name, url, exists in ways if exists)
