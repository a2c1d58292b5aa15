"""All corrections, newest first: on one page, or, where they are many, by year, month and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.cutting.stretches import cut
from newsgen.plan.stretches import Part, Period, parts, periods, years_of
from newsgen.records.archive import CorrectionNote
from newsgen.records.cards import Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site

NAME = "Corrections"
LATEST = 12
"""Corrections on the first page where they are cut by year."""


class CorrectionsPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/corrections.html``."""

    count: int
    first: PartialDate | None
    """When the first correction was made."""
    last: PartialDate | None
    periods: tuple[Period, ...]
    """The years of many corrections, each with a page of its own; else empty."""
    notes: tuple[CorrectionNote, ...]
    """Of many corrections only the newest."""


class CorrectionsPeriodPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/corrections_period.html``: a year, month or day of many corrections."""

    above: tuple[Ref, ...]
    """The page of all corrections, and the longer periods."""
    name: str
    count: int
    periods: tuple[Period, ...]
    """The months or days that it is cut into; empty where it lists all corrections itself."""
    notes: tuple[CorrectionNote, ...]
    older: Period | None
    newer: Period | None


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """One label for all pages: where one page can hold all, there is one."""
    return ("",) if ("corrected", "") in changes.drawers else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """A page also where nothing was corrected: that is an answer too."""
    notes = catalogue.corrections()
    stretches = cut([(note.correction.date, 1) for note in notes])
    dates = [note.correction.date for note in notes if note.correction.date]
    yield Page(
        url=urls.CORRECTIONS,
        template="pages/corrections.html",
        head=Head(
            url=urls.CORRECTIONS,
            title=NAME,
            description="What was corrected, and when",
        ),
        context=CorrectionsPage(
            count=len(notes),
            first=dates[-1] if dates else None,
            last=dates[0] if dates else None,
            periods=periods(urls.CORRECTIONS, stretches, years_of(stretches)),
            notes=notes[:LATEST] if stretches else notes,
        ),
    )
    for part in parts(urls.CORRECTIONS, stretches, notes, lambda note: note.correction.date):
        yield _period(part)


def _period(part: Part[CorrectionNote]) -> Page:
    ref = part.ref
    return Page(
        url=ref.url,
        template="pages/corrections_period.html",
        head=Head(
            url=ref.url,
            title=f"{NAME}, {ref.name}",
            description=f"What was corrected, {ref.name}: {part.count}",
        ),
        context=CorrectionsPeriodPage(
            above=(Ref(NAME, urls.CORRECTIONS), *part.above),
            name=ref.name,
            count=part.count,
            periods=part.periods,
            notes=part.items,
            older=part.older,
            newer=part.newer,
        ),
    )
