"""The pages of those who are quoted, and their index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.plot import plot
from newsgen.records.archive import Speaker
from newsgen.records.article import SpeakerKind
from newsgen.records.cards import Plot, Ref, Role, Tally
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site

NAME = "Speakers"


class SpeakerIndexPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/speaker_index.html``."""

    total: int
    quotes: int
    most: tuple[Tally, ...]
    letters: tuple[listing.LetterGroup, ...]


class SpeakerPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/speaker.html``."""

    index: Ref
    name: str
    kind: SpeakerKind
    roles: tuple[Role, ...]
    others: tuple[str, ...]
    """Other forms of the name that articles use."""
    website: str
    """Web address that an editor gives; empty for none."""
    count: int
    articles: int
    first: PartialDate | None
    last: PartialDate | None
    plot: Plot | None
    groups: tuple[listing.QuoteGroup, ...]


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The identities of speakers, and an empty label for the index of all."""
    return changes.speakers | {""} if changes.speakers else ()


def pages(identity: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one speaker, or the index of all."""
    if not identity:
        yield from _index(catalogue.speakers())
        return
    speaker = catalogue.speaker(identity)
    if speaker is not None:
        yield _page(speaker)


def _index(tallies: tuple[Tally, ...]) -> Iterator[Page]:
    if not tallies:
        return
    yield Page(
        url=urls.SPEAKERS,
        template="pages/speaker_index.html",
        head=Head(
            url=urls.SPEAKERS,
            title=NAME,
            description=f"Everyone who is quoted: {len(tallies)}",
        ),
        context=SpeakerIndexPage(
            total=len(tallies),
            quotes=sum(tally.count for tally in tallies),
            most=listing.most(tallies, 12) if len(tallies) > 24 else (),
            letters=listing.by_letter(tallies),
        ),
    )


def _page(speaker: Speaker) -> Page:
    first, last = listing.bounds(speaker.quotes)
    return Page(
        url=speaker.ref.url,
        template="pages/speaker.html",
        head=Head(
            url=speaker.ref.url,
            title=speaker.ref.name,
            description=f"What {speaker.ref.name} said: {len(speaker.quotes)}",
            kind="profile" if speaker.kind == "person" else "website",
            feeds=listing.feeds(speaker.ref.name, speaker.ref.url, speaker.quotes),
        ),
        context=SpeakerPage(
            index=Ref(NAME, urls.SPEAKERS),
            name=speaker.ref.name,
            kind=speaker.kind,
            roles=speaker.roles,
            others=tuple(one.name for one in speaker.variants if one.name != speaker.ref.name),
            website=speaker.link,
            count=len(speaker.quotes),
            articles=len({quote.url.partition("#")[0] for quote in speaker.quotes}),
            first=first,
            last=last,
            plot=plot([(quote.date, 1) for quote in speaker.quotes], "quotes"),
            groups=listing.quotes_by_year(speaker.quotes),
        ),
    )
