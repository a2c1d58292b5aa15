"""The search page, which also is the way in for those who cannot search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.records.cards import Ref, Tally
from newsgen.records.catalogue import Catalogue, Changes, Shelf
from newsgen.records.pages import Head, Page, Site
from newsgen.text.date_format import UNDATED


class SearchPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/search.html``."""

    articles: int
    quotes: int
    shelves: tuple[Shelf, ...]
    """What is searched, newest first: each has an index of its own below this page."""
    years: tuple[Tally, ...]
    """Newest first, what is undated last."""
    sections: tuple[Ref, ...]
    names: tuple[str, ...]
    """Which of ``author``, ``speaker``, ``place`` and ``topic`` there are."""


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The one page, which counts the articles and quotes of every year."""
    return ("",) if changes.any else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """One page, also where no search is wanted: old links to it lead to the ways in."""
    whole = catalogue.heading("all")
    years = [
        Tally(ref=Ref(one.label, urls.year(int(one.label))), count=one.count)
        for one in reversed(catalogue.headings("year"))
    ]
    undated = catalogue.heading("undated")
    if undated:
        years.append(Tally(ref=Ref(UNDATED, urls.UNDATED), count=undated.count))
    kinds = [kind for kind in ("author", "place", "topic") if catalogue.has(kind)]
    yield Page(
        url=urls.SEARCH,
        template="pages/search.html",
        head=Head(url=urls.SEARCH, title="Search", description=f"Search {site.title}"),
        context=SearchPage(
            articles=whole.count if whole else 0,
            quotes=sum(year.count for year in catalogue.ledger()),
            shelves=catalogue.shelves() if site.search else (),
            years=tuple(years),
            sections=tuple(section.ref for section in catalogue.terms("section")),
            names=(*kinds, *(("speaker",) if catalogue.has_speakers() else ())),
        ),
    )
