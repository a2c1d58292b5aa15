"""Every URL pattern of the site, in one table; all URLs are root-relative."""

from __future__ import annotations

from urllib.parse import quote

from newsgen.records.dates import PartialDate

FRONT = "/"
ABOUT = "/about/"
CORRECTIONS = "/corrections/"
NOT_FOUND = "/404.html"
QUOTES = "/quotes/"
SPEAKERS = "/speakers/"
LEDGER_UNDATED = "undated"
"""The part of the ledger that has no year."""
SEARCH = "/search/"
"""The search page; the files that it asks stand below it."""
ON_THIS_DAY = "/on-this-day/"
UNDATED = "/undated/"
FEED_ATOM = "/feed.xml"
FEED_JSON = "/feed.json"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
REDIRECTS = "/_redirects"
"""Netlify, Cloudflare Pages and GitLab Pages read redirects from a file of this name."""
HEADERS = "/_headers"
"""Netlify and Cloudflare Pages send what a file of this name says with every page."""
STATIC = "/static/"
COLOURS = "/static/colours.css"
MEDIA = "/media/"

TERMS = {"author": "/authors/", "place": "/places/", "topic": "/topics/", "section": "/sections/"}

RESERVED = frozenset(
    {"about", "corrections", "quotes", "speakers", "on-this-day", "static", "media", "search"}
    | {url.strip("/") for url in TERMS.values()}
)
"""First path segments that an alias may not begin with."""


def period(date: PartialDate | None) -> str:
    """The page of the most precise period known: ``/2020/09/30/``, ``/1974/``, ``/undated/``."""
    return f"/{date.day_iso.replace('-', '/')}/" if date else UNDATED


def article(date: PartialDate | None, slug: str) -> str:
    """An article's page: ``/2020/09/30/slug/``."""
    return f"{period(date)}{slug}/"


def year_label(date: PartialDate | None) -> str:
    """What the part of a list is called that a date lies in: ``2014``, or ``undated``."""
    return f"{date.year:04d}" if date else LEDGER_UNDATED


def year(number: int) -> str:
    """A year's page."""
    return f"/{number:04d}/"


def month(year_number: int, number: int) -> str:
    """A month's page."""
    return f"/{year_number:04d}/{number:02d}/"


def day(year_number: int, month_number: int, number: int) -> str:
    """A day's page."""
    return f"/{year_number:04d}/{month_number:02d}/{number:02d}/"


def term(kind: str, slug: str) -> str:
    """An author's, place's, topic's or section's page."""
    return f"{TERMS[kind]}{slug}/"


def speaker(slug: str) -> str:
    """A speaker's page."""
    return f"{SPEAKERS}{slug}/"


def quotes_of_year(label: str) -> str:
    """A year of the quote ledger; ``label`` is the year or ``undated``."""
    return f"{QUOTES}{label}/"


def letters(base: str, slug: str) -> str:
    """The names of the index at ``base`` that begin alike: ``/speakers/a-z/s/``."""
    return f"{base}a-z/{slug}/"


def stretch(base: str, label: str) -> str:
    """A period of the long list at ``base``: ``/topics/moon/2014/05/``."""
    return f"{base}{label.replace('-', '/')}/"


def on_this_day(month_number: int, number: int) -> str:
    """What was published on one day of the year, across the years."""
    return f"{ON_THIS_DAY}{month_number:02d}-{number:02d}/"


def media(path: str) -> str:
    """Where a local image is published; ``path`` is its Source.path."""
    return MEDIA + quote(path)


def media_output(path: str) -> str:
    """The file behind ``media(path)``, relative to the output folder: its name is not quoted."""
    return MEDIA[1:] + path


def feed_atom(url: str) -> str:
    """The Atom feed of a page."""
    return f"{url}feed.xml"


def feed_json(url: str) -> str:
    """The JSON feed of a page."""
    return f"{url}feed.json"


def output_path(url: str) -> str:
    """The file that holds a page, relative to the output folder."""
    return url[1:] + "index.html" if url.endswith("/") else url[1:]


def relative(here: str, there: str, *, clean: bool) -> str:
    """How a page at ``here`` links to ``there``, both root-relative; others are left as they are.

    Relative links let a built archive work at a domain's root, in a sub-folder and from a disk;
    without ``clean`` they name index.html, because a disk serves no folders.
    """
    if not there.startswith("/"):
        return there
    target, hash_mark, fragment = there[1:].partition("#")
    if not clean and (not target or target.endswith("/")):
        target += "index.html"
    up = "../" * (here.count("/") - 1)
    return (up + target or "./") + hash_mark + fragment


def absolute(base: str, url: str) -> str:
    """The full address of a root-relative URL; ``url`` itself when the site's own is unknown."""
    return base.rstrip("/") + url if base and url.startswith("/") else url
