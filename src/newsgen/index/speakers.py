"""Speakers across the archive: quotes of one person are gathered on one page."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newsgen import urls
from newsgen.index.identities import Identities, Identity
from newsgen.index.names import commonest, name_key, refs
from newsgen.records.archive import Placed, Speaker, Spelling
from newsgen.records.article import Article, Quote, SpeakerKind
from newsgen.records.cards import QuoteCard, Ref, Role
from newsgen.records.dates import PartialDate
from newsgen.records.speakers_file import SpeakerEntry


class SpeakerTable:
    """The pages of all speakers who are named, by their names or by an editor's entries."""

    def __init__(self, articles: Sequence[Article], entries: Sequence[SpeakerEntry] = ()) -> None:
        self._entries = entries
        self._identities = Identities(articles, entries)
        self._names: dict[Identity, Counter[str]] = defaultdict(Counter)
        for article in articles:
            for quote in article.quotes:
                identity = self._identities.of(article, quote)
                if identity is not None and quote.speaker:
                    self._names[identity][quote.speaker] += 1
        shown: dict[str, tuple[Identity, str]] = {}
        for one in sorted(self._names, key=lambda each: (isinstance(each, str), each)):
            name = self._shown(one)
            key = self._key(one, name)
            # Two speakers may be shown under one name.
            shown[f"{key}\n{one}" if key in shown else key] = one, name
        pages = refs({key: name for key, (_, name) in shown.items()}, urls.speaker)
        self._refs = {one: pages[key] for key, (one, _) in shown.items()}
        self._by_ref = {ref: one for one, ref in self._refs.items()}

    def _shown(self, identity: Identity) -> str:
        if isinstance(identity, int):
            return self._entries[identity].label
        return commonest(self._names[identity])

    def _key(self, identity: Identity, name: str) -> str:
        """What orders pages and tells them apart, whatever else the archive or the file holds."""
        key = name_key(name)
        if isinstance(identity, str) or not self._entries[identity].scoped:
            return key
        entry = self._entries[identity]
        parts = [one.text for one in entry.articles]
        parts += [entry.role.text if entry.role else "", f"{entry.since} {entry.until}"]
        return "\n".join([key, *parts])

    def ref(self, article: Article, quote: Quote) -> Ref | None:
        """The speaker's page; None for one who is unknown, or known only by description."""
        identity = self._identities.of(article, quote)
        return None if identity is None else self._refs[identity]

    def kind(self, article: Article, quote: Quote) -> SpeakerKind:
        """What an editor says that the speaker is, else what was read."""
        identity = self._identities.of(article, quote)
        entry = self._entries[identity] if isinstance(identity, int) else None
        return entry.kind if entry and entry.kind else quote.speaker_kind

    def urls(self) -> set[str]:
        """The addresses of all speakers, and of the index that lists them."""
        listed = {ref.url for ref in self._refs.values()}
        return {urls.SPEAKERS, *listed} if listed else listed

    def gather(self, placed: Iterable[Placed]) -> tuple[Speaker, ...]:
        """Each speaker with all their quotes, in the order of ``placed``; speakers by name."""
        said: dict[Ref, list[QuoteCard]] = defaultdict(list)
        for each in placed:
            for quote in each.quotes:
                if quote.speaker:
                    said[quote.speaker].append(quote)
        return tuple(
            self._speaker(ref, said[ref])
            for ref in sorted(said, key=lambda one: (name_key(one.name), one.url))
        )

    def _speaker(self, ref: Ref, quotes: Sequence[QuoteCard]) -> Speaker:
        identity = self._by_ref[ref]
        entry = self._entries[identity] if isinstance(identity, int) else None
        names = self._names[identity]
        return Speaker(
            ref=ref,
            kind=Counter(quote.kind for quote in quotes).most_common(1)[0][0],
            roles=_roles(quotes),
            quotes=tuple(quotes),
            variants=tuple(
                Spelling(name, names[name])
                for name in sorted(names, key=lambda each: (-names[each], each))
            ),
            link=entry.link if entry else "",
            different=tuple(one.text for one in entry.different) if entry else (),
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
