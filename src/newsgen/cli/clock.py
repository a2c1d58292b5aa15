"""The one place that asks what time it is."""

from __future__ import annotations

import os
from datetime import UTC, datetime, tzinfo

from newsgen.text.iso_dates import zone_of


def now() -> datetime:
    """The time in UTC; ``SOURCE_DATE_EPOCH``, where set, wins (reproducible-builds.org)."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isascii() and given.isdigit() and len(given) < 12:
        return datetime.fromtimestamp(int(given), UTC)
    return datetime.now(UTC)


def today(timezone: str) -> str:
    """The date, as 2020-09-30, in the IANA zone ``timezone``; in the machine's own if empty."""
    zone: tzinfo | None = zone_of(timezone)
    return now().astimezone(zone).strftime("%Y-%m-%d")
