"""The whole archive, ordered and cross-referenced, without the articles' running text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from newsgen.records.article import Article, Correction, SpeakerKind
from newsgen.records.cards import Card, QuoteCard, Ref, Role
from newsgen.records.dates import PartialDate

TermKind = Literal["author", "place", "topic", "section"]
WITH_FEEDS: frozenset[TermKind] = frozenset({"author", "topic", "section"})
"""Those of whose terms there are feeds."""
TraitKind = Literal["speaker", "topic", "place", "name"]
"""What two articles may have in common; ``name`` is one that their texts mention."""


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


class Shared(Struct, frozen=True, kw_only=True):
    """Something that two articles have in common."""

    kind: TraitKind
    ref: Ref
    """Its URL is empty for a name that texts mention."""


class Related(Struct, frozen=True, kw_only=True):
    """An article that is like another one, and by what."""

    ref: Ref
    date: PartialDate | None
    lang: str
    """BCP 47 tag where it differs from the site's; else empty."""
    shared: tuple[Shared, ...]


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
    related: tuple[Related, ...] = ()
    """The articles most like it, the likest first."""


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
