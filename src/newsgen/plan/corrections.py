"""All corrections, newest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from newsgen import urls
from newsgen.records.archive import Archive, CorrectionNote
from newsgen.records.article import Body
from newsgen.records.pages import Head, Page, Site


class CorrectionsPage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/corrections.html``."""

    notes: tuple[CorrectionNote, ...]


def pages(archive: Archive, site: Site, bodies: Mapping[str, Body]) -> Iterator[Page]:
    """One page, also where nothing was corrected: that is an answer too."""
    yield Page(
        url=urls.CORRECTIONS,
        template="pages/corrections.html",
        head=Head(
            url=urls.CORRECTIONS,
            title="Corrections",
            description="What was corrected, and when",
        ),
        context=CorrectionsPage(notes=archive.corrections),
    )
