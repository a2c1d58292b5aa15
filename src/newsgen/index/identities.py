"""Who is meant by a speaker's name: by an editor's entry, else by names that are surely one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from newsgen.index.names import name_key
from newsgen.records.article import Article, Quote
from newsgen.records.speakers_file import SpeakerEntry
from newsgen.text.scopes import article_fits, role_fits
from newsgen.text.variants import variant_key, without_accents

Identity = int | str
"""The number of an entry of speakers.yaml, or the key of a group of names."""


class Identities:
    """Tells one speaker from another across the archive."""

    def __init__(self, articles: Sequence[Article], entries: Sequence[SpeakerEntry]) -> None:
        self._entries = entries
        self._groups = _groups(articles)
        self._exact: dict[str, int] = {}
        self._whole: dict[str, set[int]] = defaultdict(set)
        self._scoped: dict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(entries):
            for name in known_as(entry):
                if entry.scoped:
                    self._scoped[self.group(name)].append(number)
                else:
                    self._exact.setdefault(name_key(name), number)
                    self._whole[self.group(name)].add(number)

    def group(self, name: str) -> str:
        """The key of all names that are surely one with this."""
        key = name_key(name)
        return self._groups.get(key) or variant_key(name) or key

    def of(self, article: Article, quote: Quote) -> Identity | None:
        """Whose page a quote is on; None for an unknown speaker, or one known by description."""
        name = quote.speaker
        if name is None:
            return None
        group = self.group(name)
        for number in self._scoped.get(group, ()):
            entry = self._entries[number]
            if article_fits(entry, article) and role_fits(entry, quote):
                return number
        exact = self._exact.get(name_key(name))
        if exact is not None:
            return exact
        meant = self._whole.get(group, ())
        if len(meant) == 1:
            return next(iter(meant))
        return group if quote.named else None


def known_as(entry: SpeakerEntry) -> tuple[str, ...]:
    """The names under which an entry's quotes stand once what it hides is hidden."""
    if entry.hide:
        return ()
    return (entry.pseudonym,) if entry.pseudonym else tuple(name.text for name in entry.names)


def _groups(articles: Sequence[Article]) -> dict[str, str]:
    """The group of every name in the archive, by the name's key.

    A name without accents joins one with them only where there is one such: of two it might be
    either's.
    """
    kinds: dict[str, Counter[bool]] = defaultdict(Counter)
    written: dict[str, str] = {}
    for article in articles:
        for quote in article.quotes:
            if quote.speaker:
                key = name_key(quote.speaker)
                kinds[key][quote.speaker_kind == "person"] += 1
                # Small letters hide initials, so the name as it is first written counts.
                written[key] = min(written.get(key, quote.speaker), quote.speaker)
    found: dict[str, str] = {}
    accented: dict[str, set[str]] = defaultdict(set)
    for key, name in written.items():
        person = kinds[key][True] >= kinds[key][False]
        group = variant_key(name, person=person) or key
        found[key] = group if person else f"{group} "
        accented[without_accents(found[key])].add(found[key])
    for key, group in found.items():
        others = accented[without_accents(group)] - {group}
        if group == without_accents(group) and len(others) == 1:
            found[key] = next(iter(others))
    return found
