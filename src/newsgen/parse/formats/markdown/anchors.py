"""Heading levels without gaps, and an identifier for each heading."""

from __future__ import annotations

from newsgen.text.slugs import slugify

TOP = 2
"""The headline is the page's h1."""
DEEPEST = 6
_TAKEN = ("q-", "fn-", "fnref-")


class Headings:
    """Numbers the headings of one article as they come."""

    def __init__(self) -> None:
        self._first = 0
        self._last = TOP - 1
        self._used: dict[str, int] = {}

    def level(self, typed: int) -> int:
        """The level to show for a heading of the level that was typed, in order of the text."""
        self._first = self._first or typed
        wanted = max(TOP, typed - self._first + TOP)
        self._last = min(wanted, self._last + 1, DEEPEST)
        return self._last

    def anchor(self, text: str) -> str:
        """An identifier made of a heading's words, unlike all before and unlike a quote's."""
        slug = slugify(text) or "section"
        if slug.startswith(_TAKEN):
            slug = f"section-{slug}"
        wanted = slug
        while wanted in self._used:
            self._used[slug] += 1
            wanted = f"{slug}-{self._used[slug]}"
        self._used[wanted] = 1
        return wanted
