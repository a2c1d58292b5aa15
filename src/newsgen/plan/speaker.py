"""The pages of those who are quoted, and their index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.stretches import Days, Stretch, cut
from newsgen.plan import letters, listing
from newsgen.plan.stretch_plot import plot_of
from newsgen.plan.stretches import Part, Period, parts, periods, years_of
from newsgen.records.archive import Speaker
from newsgen.records.article import SpeakerKind
from newsgen.records.cards import Plot, QuoteCard, Ref, Role, Tally
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site

NAME = "Speakers"
MOST = 24
LATEST = 12
"""Quotes on the page of a list that is cut by year."""
COMPANY = 8


class SpeakerIndexPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/speaker_index.html``."""

    total: int
    quotes: int
    most: tuple[Tally, ...]
    """The most quoted, where there are too many for a glance; else empty."""
    letters: tuple[letters.LetterGroup, ...]
    """Empty where the names stand on pages of their own."""
    parts: tuple[Period, ...]
    """Those pages, by first letter."""


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
    company: tuple[Tally, ...]
    """Who is quoted in the same articles, and in how many of them, the most often first."""
    periods: tuple[Period, ...]
    """The years of a long list, each with a page of its own; else empty."""
    groups: tuple[listing.QuoteGroup, ...]
    """Of a long list only the newest quotes."""


class SpeakerPeriodPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/speaker_period.html``: a year, month or day of a long list."""

    above: tuple[Ref, ...]
    """The index, the speaker, and the longer periods."""
    name: str
    """The speaker's."""
    period: str
    count: int
    periods: tuple[Period, ...]
    """The months or days that it is cut into; empty where it lists all quotes itself."""
    groups: tuple[listing.QuoteGroup, ...]
    older: Period | None
    newer: Period | None


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The identities of speakers, and an empty label for the index of all."""
    return changes.speakers | {""} if changes.tallied else changes.speakers


def pages(identity: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one speaker, or the index of all."""
    if not identity:
        yield from _index(catalogue.speakers())
        return
    speaker = catalogue.speaker(identity)
    if speaker is not None:
        days = [(quote.date, 1) for quote in speaker.quotes]
        stretches = cut(days)
        yield _page(speaker, days, stretches, catalogue.company(identity, COMPANY))
        for part in parts(speaker.ref.url, stretches, speaker.quotes, lambda quote: quote.date):
            yield _period(speaker, part)


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
            most=listing.most(tallies, MOST) if len(tallies) > 2 * MOST else (),
            letters=letters.on_this_page(tallies),
            parts=letters.ways_in(urls.SPEAKERS, tallies),
        ),
    )
    yield from letters.pages(Ref(NAME, urls.SPEAKERS), tallies, "quote")


def _page(
    speaker: Speaker, days: Days, stretches: Mapping[str, Stretch], company: tuple[Tally, ...]
) -> Page:
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
            plot=plot_of(days, "quotes", speaker.ref.url, stretches),
            company=company,
            periods=periods(speaker.ref.url, stretches, years_of(stretches)),
            groups=listing.quote_groups(speaker.quotes[: LATEST if stretches else None], 1),
        ),
    )


def _period(speaker: Speaker, part: Part[QuoteCard]) -> Page:
    ref = part.ref
    return Page(
        url=ref.url,
        template="pages/speaker_period.html",
        head=Head(
            url=ref.url,
            title=f"{speaker.ref.name}, {ref.name}",
            description=f"What {speaker.ref.name} said, {ref.name}: {part.count}",
        ),
        context=SpeakerPeriodPage(
            above=(Ref(NAME, urls.SPEAKERS), speaker.ref, *part.above),
            name=speaker.ref.name,
            period=ref.name,
            count=part.count,
            periods=part.periods,
            groups=listing.quote_groups(part.items, 3 if "-" in part.label else 2),
            older=part.older,
            newer=part.newer,
        ),
    )
