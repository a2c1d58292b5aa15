"""Cards of articles and quotes, and the terms that they link to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from newsgen import urls
from newsgen.index.addresses import fallback_headline
from newsgen.index.names import name_key, refs_by_key
from newsgen.index.speakers import SpeakerTable
from newsgen.records.archive import Placed, Term, TermKind
from newsgen.records.article import Article, Quote
from newsgen.records.cards import Card, QuoteCard, Ref
from newsgen.records.settings import SiteSettings


class TermTable:
    """The terms of every taxonomy, by their names."""

    def __init__(self, articles: Sequence[Article]) -> None:
        names: dict[TermKind, list[str]] = {
            "section": [each.section.value for each in articles if each.section],
            "topic": [topic.value for each in articles for topic in each.topics],
            "place": [each.place.value for each in articles if each.place],
            "author": [author.value for each in articles for author in each.authors],
        }
        self._refs = {
            kind: refs_by_key(each, partial(urls.term, kind)) for kind, each in names.items()
        }

    def ref(self, kind: TermKind, name: str) -> Ref:
        """The page of a term that an article names."""
        return self._refs[kind][name_key(name)]

    def urls(self) -> set[str]:
        """The addresses of all terms, and of the indexes that list them."""
        listed = {ref.url for refs in self._refs.values() for ref in refs.values()}
        return listed | {urls.TERMS[kind] for kind, refs in self._refs.items() if refs}

    def gather(self, placed: Iterable[Placed]) -> dict[TermKind, tuple[Term, ...]]:
        """Each term with its cards, in the order of ``placed``; terms by name."""
        cards: dict[TermKind, dict[Ref, list[Card]]] = {
            kind: {ref: [] for ref in refs.values()} for kind, refs in self._refs.items()
        }
        for each in placed:
            card = each.card
            named: tuple[tuple[TermKind, Iterable[Ref]], ...] = (
                ("section", (card.section,) if card.section else ()),
                ("topic", each.topics),
                ("place", (card.place,) if card.place else ()),
                ("author", card.authors),
            )
            for kind, refs in named:
                for ref in dict.fromkeys(refs):
                    cards[kind][ref].append(card)
        return {
            kind: tuple(
                Term(kind=kind, ref=ref, cards=tuple(by_ref[ref]))
                for ref in sorted(by_ref, key=lambda one: (name_key(one.name), one.url))
            )
            for kind, by_ref in cards.items()
        }


def card(article: Article, url: str, terms: TermTable, site: SiteSettings) -> Card:
    """What lists show of an article."""
    return Card(
        url=url,
        headline=fallback_headline(article),
        date=article.date.value if article.date else None,
        updated=article.updated.value if article.updated else None,
        deck=article.deck.value if article.deck else "",
        authors=tuple(terms.ref("author", author.value) for author in article.authors),
        place=terms.ref("place", article.place.value) if article.place else None,
        section=terms.ref("section", article.section.value) if article.section else None,
        lang=article.lang if article.lang and article.lang != site.language else "",
    )


def quote_cards(article: Article, own: Card, speakers: SpeakerTable) -> tuple[QuoteCard, ...]:
    """An article's quotes as they are shown elsewhere."""
    return tuple(_quote_card(article, quote, own, speakers) for quote in article.quotes)


def _quote_card(article: Article, quote: Quote, own: Card, speakers: SpeakerTable) -> QuoteCard:
    ref = speakers.ref(article, quote)
    return QuoteCard(
        anchor=quote.id,
        url=f"{own.url}#{quote.id}",
        text=quote.text,
        before=quote.before,
        after=quote.after,
        speaker=ref,
        name=ref.name if ref else quote.speaker,
        kind=speakers.kind(article, quote),
        title=quote.title,
        role=quote.role,
        headline=own.headline,
        date=own.date,
        lang=own.lang,
    )
