"""What articles called a speaker, and when."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.records.cards import QuoteCard, Role
from newsgen.records.dates import PartialDate


def roles(quotes: Sequence[QuoteCard]) -> tuple[Role, ...]:
    """What the speaker was called, oldest first, each with its first and last date."""
    dates: dict[str, list[PartialDate]] = {}
    for quote in quotes:
        called = ", ".join(part for part in (quote.title, quote.role) if part)
        if called:
            dates.setdefault(called, []).extend([quote.date] if quote.date else [])
    found = [
        Role(
            text=text,
            first=min(known, key=lambda date: date.sort_key, default=None),
            last=max(known, key=lambda date: date.sort_key, default=None),
        )
        for text, known in dates.items()
    ]
    return tuple(
        sorted(found, key=lambda role: (role.first.sort_key if role.first else (), role.text))
    )
