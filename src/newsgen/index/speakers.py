"""Speakers across the archive: quotes of one name are gathered on one page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newsgen import urls
from newsgen.index.names import name_key, refs_by_key
from newsgen.records.archive import Placed, Speaker
from newsgen.records.article import Article, Quote
from newsgen.records.cards import QuoteCard, Ref, Role
from newsgen.records.dates import PartialDate


class SpeakerTable:
    """The pages of all speakers who are named, by their names."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._refs = refs_by_key(
            (quote.speaker for each in articles for quote in each.quotes
             if quote.speaker and quote.named),
            urls.speaker,
        )  # fmt: skip

    def ref(self, quote: Quote) -> Ref | None:
        """The speaker's page; None for one who is unknown, or known only by description."""
        if quote.speaker is None or not quote.named:
            return None
        return self._refs[name_key(quote.speaker)]

    def urls(self) -> set[str]:
        """The addresses of all speakers, and of the index that lists them."""
        listed = {ref.url for ref in self._refs.values()}
        return {urls.SPEAKERS, *listed} if listed else listed


def gather(placed: Iterable[Placed]) -> tuple[Speaker, ...]:
    """Each speaker with all their quotes, in the order of ``placed``; speakers by name."""
    said: dict[Ref, list[QuoteCard]] = defaultdict(list)
    for each in placed:
        for quote in each.quotes:
            if quote.speaker:
                said[quote.speaker].append(quote)
    return tuple(
        Speaker(
            ref=ref,
            kind=Counter(quote.kind for quote in said[ref]).most_common(1)[0][0],
            roles=_roles(said[ref]),
            quotes=tuple(said[ref]),
        )
        for ref in sorted(said, key=lambda one: (name_key(one.name), one.url))
    )


def _roles(quotes: Sequence[QuoteCard]) -> tuple[Role, ...]:
    """What the speaker was called, oldest first, each with its first and last date."""
    dates: dict[str, list[PartialDate]] = {}
    for quote in quotes:
        called = ", ".join(part for part in (quote.title, quote.role) if part)
        if called:
            dates.setdefault(called, []).extend([quote.date] if quote.date else [])
    roles = [
        Role(
            text=text,
            first=min(known, key=lambda date: date.sort_key, default=None),
            last=max(known, key=lambda date: date.sort_key, default=None),
        )
        for text, known in dates.items()
    ]
    return tuple(
        sorted(roles, key=lambda role: (role.first.sort_key if role.first else (), role.text))
    )
