"""The whole archive, ordered and cross-referenced, without the articles' running text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, Protocol

from msgspec import Struct

from newsgen.records.article import Article, Body, Correction, SpeakerKind
from newsgen.records.cards import Card, QuoteCard, Ref, Role, Tally
from newsgen.records.dates import PartialDate

TermKind = Literal["author", "place", "topic", "section"]


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
    images: bool
    """Whether other images are used."""

    @property
    def any(self) -> bool:
        """Whether anything at all is shown otherwise."""
        return bool(self.articles or self.drawers or self.speakers or self.redirects)


class Spelling(Struct, frozen=True):
    """A form of a speaker's name, and in how many quotes articles use it."""

    name: str
    count: int


class Lookalike(Struct, frozen=True):
    """Two speakers whose names may be one person's: for an editor to decide."""

    one: Speaker
    other: Speaker
    reason: str


class Speaker(Struct, frozen=True, kw_only=True):
    """Everyone of one name who is quoted, with all that they said, newest first."""

    ref: Ref
    kind: SpeakerKind
    roles: tuple[Role, ...]
    quotes: tuple[QuoteCard, ...]
    variants: tuple[Spelling, ...] = ()
    """Every form of the name that articles use, the commonest first."""
    link: str = ""
    """Web address that an editor gives for them; empty for none."""
    different: tuple[str, ...] = ()
    """Names that an editor says are somebody else's."""


class Copy(Struct, frozen=True, kw_only=True):
    """A source that holds an article which is published from another one."""

    path: str
    digest: str


class Placed(Struct, frozen=True, kw_only=True):
    """An article in its place in the archive."""

    article: Article
    card: Card
    topics: tuple[Ref, ...]
    quotes: tuple[QuoteCard, ...]
    targets: tuple[str, ...]
    """The URL of each of ``article.links``; empty where the link is dropped."""
    image_urls: tuple[str, ...]
    """The URL of each of ``article.images``."""
    image_sizes: tuple[tuple[int, int], ...]
    """Width and height of each, in pixels; zeros where unknown."""
    lead_image: str
    """URL of the leading picture, root-relative or absolute; empty for none."""
    lead_size: tuple[int, int]
    """Its width and height in pixels; zeros where unknown."""
    older: Card | None
    newer: Card | None
    copies: tuple[Copy, ...] = ()
    """Sources that hold the same article and are not published beside it."""


HeldReason = Literal["draft", "future", "expired"]


class Held(Struct, frozen=True, kw_only=True):
    """An article that is not published, and why."""

    article: Article
    reason: HeldReason


class Redirect(Struct, frozen=True, kw_only=True):
    """An old address that leads to a page."""

    url: str
    target: Ref
    source: str
    """Path of the article that has the alias."""


class CorrectionNote(Struct, frozen=True, kw_only=True):
    """A correction and the article that it is of."""

    card: Card
    correction: Correction


class Term(Struct, frozen=True, kw_only=True):
    """A value of a taxonomy, with its articles, newest first."""

    kind: TermKind
    ref: Ref
    cards: tuple[Card, ...]


class Archive(Struct, frozen=True, kw_only=True):
    """The whole archive at once, for commands that list it: newest first, undated ones last."""

    articles: tuple[Placed, ...]
    terms: dict[TermKind, tuple[Term, ...]]
    """By name."""
    speakers: tuple[Speaker, ...]
    """By name."""
    quotes: tuple[QuoteCard, ...]
    """Newest article first; in the order of the text within an article."""
    held: tuple[Held, ...] = ()
    """What is not published, by path."""


class LedgerYear(Struct, frozen=True):
    """A year of the quote ledger, or ``undated``."""

    label: str
    count: int
    speakers: int
    """Names that somebody is quoted under."""


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

    def shelves(self) -> tuple[Shelf, ...]:
        """Years that are searched as one, newest first, what is undated last."""

    def years_of(self, paths: Iterable[str]) -> frozenset[str]:
        """The years of published articles; ``undated`` for those without one."""

    def texts(self, year: str) -> Iterator[Text]:
        """What the articles of a year (or ``undated``) say, newest first."""
