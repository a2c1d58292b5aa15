"""Slugs: the readable part of a URL."""

from __future__ import annotations

import re

from slugify import slugify as _slugify

MAX_LENGTH = 80
"""Characters of a slug that newsgen makes; it is cut at a word."""
LONGEST = 200
"""Characters of a slug that an editor chose; file systems take no more than 255 bytes."""

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*+\Z")
_WORDS = re.compile(r"[A-Za-z0-9]+(?: [A-Za-z0-9]+)*+\Z")
_NUMBER = re.compile(r"\d{1,4}\Z")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)\Z")


def slugify(text: str) -> str:
    """Lower-case ASCII letters, digits and hyphens; empty when text has no letter or digit.

    Text that is a slug already stays as it is. Other scripts are transliterated, by Unidecode's
    tables through python-slugify.
    """
    if len(text) <= LONGEST and _PLAIN.match(text):
        return text
    if len(text) <= MAX_LENGTH and _WORDS.match(text):
        return text.lower().replace(" ", "-")  # what follows would make the same of it
    return _slugify(
        text[:500],
        max_length=MAX_LENGTH,
        word_boundary=True,
        save_order=True,
        backend="text-unidecode",
    )


def page_slug(*candidates: str) -> str:
    """The first candidate that makes a slug, safe beside the pages of months and days.

    ``/1974/05/`` is a month, so a slug of up to four digits alone is led by ``article-``; so is one
    that Windows takes for a device, because an archive must fit on any disk.
    """
    for candidate in candidates:
        slug = slugify(candidate)
        if slug:
            return f"article-{slug}" if _NUMBER.match(slug) or _DEVICE.match(slug) else slug
    return "article"
