"""Puts the preview's script into a page on its way out; the page on the disk stays as it is."""

from __future__ import annotations

PREFIX = "/.newsgen/"
"""Below this are the preview's own addresses; no page's begins with a dot."""
SCRIPT = f"{PREFIX}preview.js"
EVENTS = f"{PREFIX}events"

EMPTY = b"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>newsgen serve</title></head>
<body><p>There is no page here.</p></body></html>
"""
"""What is shown while there is no site, or none with a page for what is not there."""


def insert(page: bytes, edition: str, status: int) -> bytes:
    """``page`` with the script at its end, which is told of which edition the page is."""
    tag = f'<script src="{SCRIPT}" data-edition="{edition}" data-status="{status}"></script>'
    at = page.rfind(b"</body>")
    at = at if at >= 0 else len(page)
    return page[:at] + tag.encode() + page[at:]
