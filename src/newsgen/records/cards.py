"""Narrow views of articles and quotes: what a list shows, and nothing a list does not show."""

from __future__ import annotations

from msgspec import Struct

from newsgen.records.article import SpeakerKind
from newsgen.records.dates import PartialDate


class Ref(Struct, frozen=True):
    """A name and the root-relative URL of its page."""

    name: str
    url: str


class Card(Struct, frozen=True, kw_only=True):
    """An article as lists show it."""

    url: str
    headline: str
    date: PartialDate | None
    updated: PartialDate | None = None
    deck: str = ""
    authors: tuple[Ref, ...] = ()
    place: Ref | None = None
    section: Ref | None = None
    lang: str = ""
    """BCP 47 tag where it differs from the site's; else empty."""


class QuoteCard(Struct, frozen=True, kw_only=True):
    """A quote as the ledger, a speaker's page and an article's rail show it."""

    anchor: str
    """Fragment identifier on the article's page."""
    url: str
    """The article's URL with that fragment."""
    text: str
    before: str
    after: str
    speaker: Ref | None
    """None when the speaker is unknown or has no page; see ``name``."""
    name: str | None
    kind: SpeakerKind
    title: str | None
    role: str | None
    headline: str
    date: PartialDate | None
    lang: str = ""


class Tally(Struct, frozen=True, kw_only=True):
    """A link with a count and the dates it reaches over."""

    ref: Ref
    count: int
    first: PartialDate | None = None
    last: PartialDate | None = None


class Role(Struct, frozen=True):
    """What an article called a speaker, and when."""

    text: str
    first: PartialDate | None
    last: PartialDate | None


class Bar(Struct, frozen=True, kw_only=True):
    """One bar of a plot over time; coordinates are those of the plot's view box."""

    x: float
    y: float
    width: float
    height: float
    count: int
    label: str
    url: str


class Plot(Struct, frozen=True, kw_only=True):
    """A bar chart over time, ready to be drawn as SVG."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    unit: str
    """What a bar stands for: ``month``, ``year`` or ``decade``."""
    first: str
    last: str
    most: int
    summary: str
    """The plot in one sentence, for those who do not see it."""
