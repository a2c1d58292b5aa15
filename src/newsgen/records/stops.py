"""Problems after which nothing is published."""

from __future__ import annotations

STOPS = frozenset(
    {
        "config-unreadable", "content-folders-missing", "content-gone", "folder-unreadable",
        "output-unsafe",
        # A name would be published that an editor hides.
        "speakers-unread", "speakers-unhidden", "speakers-unclear", "speakers-survives",
        "speakers-pseudonym-taken",
    }
)  # fmt: skip
"""Publishing after one of these would do harm."""
