"""The index of all authors, places, topics or sections."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.plan import letters, listing
from newsgen.plan.stretches import Period
from newsgen.records.archive import TermKind
from newsgen.records.cards import Ref, Tally
from newsgen.records.pages import Head, Page

NAMES: dict[TermKind, str] = {
    "author": "Authors",
    "place": "Places",
    "topic": "Topics",
    "section": "Sections",
}
MOST = 24


class TermIndexPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/term_index.html``."""

    kind: TermKind
    name: str
    total: int
    most: tuple[Tally, ...]
    """The largest, where there are too many for a glance; else empty."""
    letters: tuple[letters.LetterGroup, ...]
    """Empty where the names stand on pages of their own."""
    parts: tuple[Period, ...]
    """Those pages, by first letter."""


def index_pages(kind: TermKind, tallies: tuple[Tally, ...]) -> Iterator[Page]:
    """The index, and the pages of its letters where it is long; none of nothing."""
    if not tallies:
        return
    url = urls.TERMS[kind]
    yield Page(
        url=url,
        template="pages/term_index.html",
        head=Head(url=url, title=NAMES[kind], description=f"{NAMES[kind]}: {len(tallies)}"),
        context=TermIndexPage(
            kind=kind,
            name=NAMES[kind],
            total=len(tallies),
            most=listing.most(tallies, MOST) if len(tallies) > 2 * MOST else (),
            letters=letters.on_this_page(tallies),
            parts=letters.ways_in(url, tallies),
        ),
    )
    yield from letters.pages(Ref(NAMES[kind], url), tallies, "article")
