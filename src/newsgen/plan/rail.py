"""What stands beside an article: who is quoted in it, what is like it, where it comes from."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.plan.citation import Style
from newsgen.records.archive import Copy, Related, Shared, TraitKind
from newsgen.records.article import SpeakerKind
from newsgen.records.cards import QuoteCard, Ref
from newsgen.records.dates import PartialDate


class Quoted(Struct, frozen=True, kw_only=True):
    """Someone who is quoted in an article, with what they said there."""

    name: str | None
    ref: Ref | None
    kind: SpeakerKind
    title: str | None
    role: str | None
    quotes: tuple[QuoteCard, ...]


class Reason(Struct, frozen=True, kw_only=True):
    """What two articles have in common, of one kind."""

    kind: TraitKind
    refs: tuple[Ref, ...]
    """Their URLs are empty for names that the texts mention."""


class RelatedCard(Struct, frozen=True, kw_only=True):
    """A related article, and why it is called so."""

    ref: Ref
    date: PartialDate | None
    lang: str
    reasons: tuple[Reason, ...]


class Record(Struct, frozen=True, kw_only=True):
    """Where an article comes from, and what is not certain about it."""

    path: str
    side: str
    """Path of the file of an editor's corrections; empty for none."""
    digest: str
    encoding: str
    words: int
    citations: tuple[Style, ...]
    """One for each style: APA, MLA, Chicago, BibTeX and RIS."""
    permalink: str
    """Absolute; empty when the site's address is unknown."""
    doubts: tuple[str, ...]
    copies: tuple[Copy, ...]
    """Other sources that hold the same article."""


def related_cards(related: Sequence[Related]) -> tuple[RelatedCard, ...]:
    """Related articles with their reasons, kind by kind."""
    return tuple(
        RelatedCard(ref=one.ref, date=one.date, lang=one.lang, reasons=_reasons(one.shared))
        for one in related
    )


def _reasons(shared: Sequence[Shared]) -> tuple[Reason, ...]:
    """What is shared, gathered by its kind."""
    kinds = dict.fromkeys(one.kind for one in shared)
    return tuple(
        Reason(kind=kind, refs=tuple(one.ref for one in shared if one.kind == kind))
        for kind in kinds
    )


def gathered(quotes: Sequence[QuoteCard]) -> tuple[Quoted, ...]:
    """Quotes gathered by speaker, in the order in which the speakers first speak."""
    found: dict[str | None, list[QuoteCard]] = {}
    for quote in quotes:
        found.setdefault(quote.name, []).append(quote)
    return tuple(
        Quoted(
            name=name,
            ref=said[0].speaker,
            kind=said[0].kind,
            title=next((quote.title for quote in said if quote.title), None),
            role=next((quote.role for quote in said if quote.role), None),
            quotes=tuple(said),
        )
        for name, said in found.items()
    )
