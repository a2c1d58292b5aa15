"""Phrases that a line may begin with, found by their first word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct


class Phrases(Struct, frozen=True):
    """Phrases to be found at the start of a line, by their first word."""

    by_first: Mapping[str, tuple[str, ...]]

    def at_start(self, low: str) -> str:
        """The longest phrase that ``low`` (casefolded) begins with as whole words; else empty."""
        first = low.split(" ", 1)[0].rstrip(":,.")
        for phrase in self.by_first.get(first, ()):
            rest = low[len(phrase) :]
            if low.startswith(phrase) and (
                not rest or not rest[0].isalnum() or not phrase[-1].isalnum()
            ):
                return phrase
        return ""


def phrases_of(phrases: Iterable[str]) -> Phrases:
    """The phrases (casefolded), the longest of each first word first."""
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), key=lambda one: (-len(one), one)):
        by_first.setdefault(phrase.split(" ", 1)[0].rstrip(":,."), []).append(phrase)
    return Phrases({first: tuple(found) for first, found in by_first.items()})
