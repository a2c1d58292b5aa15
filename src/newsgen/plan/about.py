"""The about page: who publishes the archive, what it holds, and how it was made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import reach


class AboutPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/about.html``."""

    paragraphs: tuple[str, ...]
    articles: int
    dumps: int
    undated: int
    quotes: int
    unattributed: int
    reach: str


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The one page, which counts everything."""
    return ("",) if changes.any else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """One page."""
    counts = {}
    for kind in ("all", "dump", "undated"):
        heading = catalogue.heading(kind)
        counts[kind] = heading.count if heading else 0
    whole = catalogue.heading("all")
    yield Page(
        url=urls.ABOUT,
        template="pages/about.html",
        head=Head(url=urls.ABOUT, title="About", description=f"About {site.title}"),
        context=AboutPage(
            paragraphs=tuple(part.strip() for part in site.about.split("\n\n") if part.strip()),
            articles=counts["all"],
            dumps=counts["dump"],
            undated=counts["undated"],
            quotes=listing.quotes_total(catalogue),
            unattributed=catalogue.unattributed(),
            reach=reach(whole.first, whole.last) if whole else "",
        ),
    )
