"""What a source gives, on its way into the catalogue."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct

from newsgen.records.release import ALL_BUT_DRAFTS, Release
from newsgen.records.settings import Settings
from newsgen.records.speakers_file import SpeakerEntry


class Arrival(Struct, frozen=True):
    """A source's article and body, encoded; None for one that gives no article any more."""

    path: str
    facts: bytes | None
    body: bytes = b""
    draft: bool = False
    opens: int | None = None
    """As ``seen.seen_between`` says."""
    closes: int | None = None


class Given(Struct, frozen=True, kw_only=True):
    """What the catalogue is made with besides the articles."""

    settings: Settings
    entries: Sequence[SpeakerEntry] = ()
    """What an editor says of speakers."""
    entries_changed: bool = False
    release: Release = ALL_BUT_DRAFTS
    """What may be seen."""
    again: bool = False
    """Whether the settings are others, so that cards may be too."""
    images: Mapping[str, tuple[int, int]] = {}
    """Width and height of the image files that there are, by path; zeros where unknown."""
    images_changed: Collection[str] = ()
    """Paths of those that came, went or have another size."""
