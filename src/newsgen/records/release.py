"""What of an archive may be seen: the clock and the wishes of whoever builds it."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class Release(Struct, frozen=True, kw_only=True):
    """Which articles are published; as it stands, all but drafts, whatever their dates."""

    now: datetime | None = None
    """The time, with its zone; None holds nothing back for its date."""
    drafts: bool = False
    """True publishes drafts too."""
    future: bool = False
    """True publishes articles with a date to come too."""


ALL_BUT_DRAFTS = Release()
