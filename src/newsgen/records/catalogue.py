"""What the catalogue is asked and what it answers, and what a change of it touches."""

from __future__ import annotations

from typing import Protocol

from msgspec import Struct

from newsgen.records.archive import CorrectionNote, Placed, Redirect, Speaker, TermKind
from newsgen.records.article import Body
from newsgen.records.cards import Card, QuoteCard, Ref, Tally
from newsgen.records.dates import PartialDate

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
    """In which cards came, went or changed, or that are called otherwise."""
    quoted: frozenset[str]
    """Labels of the ledger's years in which quotes did."""
    speakers: frozenset[str]
    """Identities of those whose quotes did, or who are called otherwise."""
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


class Catalogue(Protocol):
    """The whole archive, to be asked: articles and quotes newest first, undated ones last.

    Drawers hold cards by ``all``, ``undated``, ``dump``, ``corrected`` (their labels are empty),
    ``year``, ``month``, ``day`` and ``on`` (a day of any year), ``said`` (the year of an article
    with quotes), and by the kinds of terms.
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
        self, kind: str, label: str = "", most: int | None = None, *, dated: bool = False
    ) -> tuple[Card, ...]:
        """The newest cards of a drawer, on request only those with a date."""

    def term(self, kind: TermKind, label: str) -> Ref | None:
        """The page of a term; None if no article names it."""

    def terms(self, kind: TermKind) -> tuple[Tally, ...]:
        """All terms of a kind, by name."""

    def speaker(self, identity: str) -> Speaker | None:
        """One speaker; None for somebody who is not quoted."""

    def speakers(self) -> tuple[Tally, ...]:
        """All speakers, by name."""

    def ledger(self) -> tuple[LedgerYear, ...]:
        """The years in which somebody is quoted, newest first, the undated last."""

    def ledger_days(self) -> tuple[tuple[PartialDate | None, int], ...]:
        """The days on which somebody is quoted, with the number of quotes."""

    def quotes(self, label: str) -> tuple[QuoteCard, ...]:
        """The quotes of one of the ledger's years, in the order of the text within an article."""

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
