"""What the catalogue is asked and what it answers, and what a change of it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from msgspec import Struct

from newsgen.records.archive import CorrectionNote, Placed, Redirect, Speaker, TermKind
from newsgen.records.article import Body
from newsgen.records.cards import Card, QuoteCard, Ref, Tally
from newsgen.records.dates import PartialDate

A_PAGE = 60
"""Items that a page lists; a longer list is cut by period."""

Drawer = tuple[str, str]
"""Where cards lie: a kind (``year``, ``topic``, …) and a label (``2020``, a term's key, …)."""


class Heading(Struct, frozen=True):
    """What stands on a drawer: its label, how many cards it holds, their first and last day."""

    label: str
    count: int
    first: PartialDate | None
    last: PartialDate | None


class Changes(Struct, frozen=True, kw_only=True):
    """What is shown otherwise since the catalogue was last asked."""

    articles: frozenset[str]
    """Paths of those whose own pages may differ."""
    drawers: frozenset[Drawer]
    """In which cards came, went or changed, or that are called otherwise.

    ``corrected`` also where nothing but the words of a correction may have changed.
    """
    refiled: frozenset[Drawer]
    """Of those, the ones whose counts may differ; not where a card only shows other words."""
    spans: frozenset[tuple[str, str, str]]
    """Of terms' drawers their kind and label with the years in which cards did, or ``undated``."""
    recut: frozenset[Drawer]
    """Of terms and ``quoted``: called otherwise, or with more or less than a page holds, now."""
    quoted: frozenset[str]
    """Labels of the ledger's years and months in which quotes did."""
    recounted: frozenset[str]
    """Of those, the ones that hold another number of quotes."""
    speakers: frozenset[str]
    """Identities of those whose quotes did, or who are called otherwise."""
    tallied: bool
    """Whether a speaker came or went, or is called or counted otherwise."""
    redirects: frozenset[str]
    """Old addresses that came, went or lead elsewhere."""

    @property
    def any(self) -> bool:
        """Whether anything at all is shown otherwise."""
        return bool(self.articles or self.drawers or self.speakers or self.redirects)


class LedgerYear(Struct, frozen=True):
    """A year of the quote ledger, or ``undated``."""

    label: str
    count: int
    speakers: int
    """Names that somebody is quoted under."""
    unattributed: int
    """Quotes of somebody unknown."""


class Shelf(Struct, frozen=True):
    """Years that are searched as one."""

    label: str
    """``2020``, ``199x``, ``19xx`` or ``undated``."""
    years: tuple[str, ...]
    """The labels of those that have articles, oldest first."""
    count: int
    """Articles."""


class Text(Struct, frozen=True, kw_only=True):
    """All that one article says, for a search."""

    card: Card
    topics: tuple[Ref, ...]
    quotes: tuple[QuoteCard, ...]
    html: str
    """Safe HTML; what it links to is left out."""


class Catalogue(Protocol):
    """The whole archive, to be asked: articles and quotes newest first, undated ones last.

    Drawers hold cards by ``all``, ``undated``, ``dump``, ``corrected`` (their labels are empty),
    ``year``, ``month``, ``day`` and ``on`` (a day of any year), ``said`` and ``said-in`` (the year
    and the month of an article with quotes), ``headline`` (how that of an undated one begins, see
    ``cutting.headlines``), and by the kinds of terms. ``quoted`` has no cards: it
    counts the quotes of years and months.
    """

    def heading(self, kind: str, label: str = "") -> Heading | None:
        """What stands on a drawer; None where it is empty."""

    def headings(self, kind: str, prefix: str = "") -> tuple[Heading, ...]:
        """All drawers of a kind whose labels begin so, by label."""

    def beside(self, kind: str, label: str) -> tuple[Heading | None, Heading | None]:
        """The drawers of the same kind before and after, by label."""

    def has(self, kind: str) -> bool:
        """Whether there is any drawer of a kind."""

    def has_speakers(self) -> bool:
        """Whether anybody is quoted by name."""

    def cards(
        self,
        kind: str,
        label: str = "",
        most: int | None = None,
        *,
        dated: bool = False,
        period: str = "",
    ) -> tuple[Card, ...]:
        """The newest cards of a drawer, on request only those with a date, or of a period.

        A period is ``2014``, ``2014-05``, ``2014-05-14`` or ``undated``.
        """

    def years(self, kind: str, label: str) -> tuple[str, ...]:
        """The years of the cards in a drawer, newest first, ``undated`` last."""

    def days(self, kind: str, label: str) -> tuple[tuple[PartialDate | None, int], ...]:
        """How many cards of a drawer there are of each day, month or year."""

    def term(self, kind: TermKind, label: str) -> Ref | None:
        """The page of a term; None if no article names it."""

    def terms(self, kind: TermKind) -> tuple[Tally, ...]:
        """All terms of a kind, by name."""

    def speaker(self, identity: str) -> Speaker | None:
        """One speaker; None for somebody who is not quoted."""

    def speakers(self) -> tuple[Tally, ...]:
        """All speakers, by name."""

    def speakers_count(self) -> int:
        """How many speakers there are."""

    def most_quoted(self, most: int) -> tuple[Tally, ...]:
        """The speakers with the most quotes; equal numbers by name."""

    def company(self, identity: str, most: int) -> tuple[Tally, ...]:
        """Who is quoted in the same articles as a speaker, and in how many, most often first."""

    def ledger(self) -> tuple[LedgerYear, ...]:
        """The years in which somebody is quoted, newest first, the undated last."""

    def quotes(self, period: str) -> tuple[QuoteCard, ...]:
        """The quotes of a period, in the order of the text within an article."""

    def unattributed(self) -> int:
        """How many quotes are of somebody unknown."""

    def placed(self, path: str) -> Placed | None:
        """An article in its place; None for one that is not published."""

    def body(self, path: str) -> Body:
        """The running text of an article that is there."""

    def corrections(self) -> tuple[CorrectionNote, ...]:
        """All corrections, the latest first."""

    def redirect(self, url: str) -> Redirect | None:
        """Where an old address leads; None for one that does not."""

    def redirects(self) -> tuple[tuple[str, str], ...]:
        """Every old address with the URL that it leads to, by address."""

    def modified(self, year: str) -> tuple[tuple[str, str], ...]:
        """URL and day of last change of the articles of a year, or ``undated``."""

    def media(self) -> tuple[str, ...]:
        """Paths of the images that articles use."""

    def shelves(self) -> tuple[Shelf, ...]:
        """Years that are searched as one, newest first, what is undated last."""

    def years_of(self, paths: Iterable[str]) -> frozenset[str]:
        """The years of published articles; ``undated`` for those without one."""

    def texts(self, year: str) -> Iterator[Text]:
        """What the articles of a year (or ``undated``) say, newest first."""
