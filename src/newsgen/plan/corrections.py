"""All corrections, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import CorrectionNote
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.pages import Head, Page, Site


class CorrectionsPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/corrections.html``."""

    notes: tuple[CorrectionNote, ...]


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The one page."""
    corrected = any(kind == "corrected" for kind, _ in changes.drawers)
    # What an article's correction says stands on its own page too.
    return ("",) if corrected or (changes.articles and catalogue.heading("corrected")) else ()


def pages(label: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """One page, also where nothing was corrected: that is an answer too."""
    yield Page(
        url=urls.CORRECTIONS,
        template="pages/corrections.html",
        head=Head(
            url=urls.CORRECTIONS,
            title="Corrections",
            description="What was corrected, and when",
        ),
        context=CorrectionsPage(notes=catalogue.corrections()),
    )
