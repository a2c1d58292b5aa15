"""Articles and quotes as the lean pages that a search index is made of.

The path of an entry's page in the tree is its address: that of an article is ``2020/05/03/x/``,
that of a quote in it ``2020/05/03/x/q-3f9a1c.html``. The filters and the sort key stand in the head
as Pagefind reads them (https://pagefind.app/docs/filtering/ and docs/sorts/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from newsgen.records.cards import Card, QuoteCard
from newsgen.records.catalogue import Text
from newsgen.records.dates import PartialDate
from newsgen.text.quoting import without_comma

Named = Iterable[tuple[str, str]]
_SPAN = re.compile(r"""</?span(?:\s[^<>"]*(?:"[^"]*"[^<>"]*)*)?>""")
"""Marks a quote, say; between such a mark and a word an excerpt would show a gap."""


def lean_pages(text: Text, year: str) -> Iterator[tuple[str, str]]:
    """Path and HTML of an article's entry, and of one for each quote in it."""
    folder = text.card.url.strip("/")
    html = _SPAN.sub("", text.html)
    card = text.card
    about = [("year", year), *_filed(text)]
    speakers = sorted({quote.name for quote in text.quotes if quote.name})
    yield (
        f"{folder}/index.html",
        _page(
            card.date,
            [("kind", "article"), *about, *(("speaker", name) for name in speakers)],
            [("title", card.headline), ("byline", _names(card)), *_shown(card)],
            f"<p>{escape(card.deck)}</p>\n{html}" if card.deck else html,
        ),
    )
    for quote in text.quotes:
        yield f"{folder}/{quote.anchor}.html", _quote(quote, card, about)


def _quote(quote: QuoteCard, card: Card, about: Named) -> str:
    who = " ".join(filter(None, (quote.title, quote.name)))
    return _page(
        card.date,
        [("kind", "quote"), *about, *([("speaker", quote.name)] if quote.name else [])],
        [("title", who), ("role", quote.role or ""), ("headline", card.headline), *_shown(card)],
        f"<p>{escape(without_comma(quote.text))}</p>",
    )


def _filed(text: Text) -> Iterator[tuple[str, str]]:
    card = text.card
    if card.section:
        yield "section", card.section.name
    if card.place:
        yield "place", card.place.name
    yield from (("author", author.name) for author in card.authors)
    yield from (("topic", topic.name) for topic in text.topics)


def _shown(card: Card) -> Iterator[tuple[str, str]]:
    """What a result shows of when and in which language."""
    if card.date:
        yield "date", card.date.day_iso
    if card.lang:
        yield "lang", card.lang


def _names(card: Card) -> str:
    return ", ".join(author.name for author in card.authors)


def _page(date: PartialDate | None, filters: Named, shown: Named, body: str) -> str:
    marks = [_mark("filter", name, value) for name, value in dict.fromkeys(filters)]
    marks += [_mark("meta", name, value) for name, value in shown if value]
    marks.append(_mark("sort", "date", str(_day_number(date))))
    head = "\n".join(marks)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{head}\n</head>\n'
        f"<body data-pagefind-body>\n{body}\n</body>\n</html>\n"
    )


def _mark(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{escape(value)}">'


def _day_number(date: PartialDate | None) -> int:
    """20200930; zeros for what is not known."""
    if date is None:
        return 0
    return date.year * 10000 + (date.month or 0) * 100 + (date.day or 0)
