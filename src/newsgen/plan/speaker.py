"""The pages of those who are quoted, and their index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.plan import listing
from newsgen.plan.plot import plot
from newsgen.records.archive import Archive, Speaker
from newsgen.records.article import Body, SpeakerKind
from newsgen.records.cards import Plot, Ref, Role, Tally
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


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """An index of all speakers, and a page for each."""
    if archive.speakers:
        yield _index(archive)
    for speaker in archive.speakers:
        yield _page(speaker)


def _index(archive: Archive) -> Page:
    tallies = [listing.tally(speaker.ref, speaker.quotes) for speaker in archive.speakers]
    return Page(
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
    tally = listing.tally(speaker.ref, speaker.quotes)
    return Page(
        url=speaker.ref.url,
        template="pages/speaker.html",
        head=Head(
            url=speaker.ref.url,
            title=speaker.ref.name,
            description=f"What {speaker.ref.name} said: {tally.count}",
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
            count=tally.count,
            articles=len({quote.url.partition("#")[0] for quote in speaker.quotes}),
            first=tally.first,
            last=tally.last,
            plot=plot([quote.date for quote in speaker.quotes], "quotes"),
            groups=listing.quotes_by_year(speaker.quotes),
        ),
    )
