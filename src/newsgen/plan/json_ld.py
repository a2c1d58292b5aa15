"""schema.org descriptions of pages, as JSON that is safe inside a script element."""

from __future__ import annotations

from typing import Any

import msgspec

from newsgen import urls
from newsgen.records.archive import Placed
from newsgen.records.cards import QuoteCard
from newsgen.records.pages import Site
from newsgen.text.organisations import is_newsroom
from newsgen.text.quoting import without_comma

_SPEAKER_TYPES = {
    "person": "Person",
    "organisation": "Organization",
    "document": "CreativeWork",
}


def _author_type(name: str) -> str:
    """schema.org's type of an author."""
    return "Organization" if is_newsroom(name) else "Person"


def _encode(value: dict[str, Any]) -> str:
    """JSON in which no ``<`` can end the script element."""
    kept = {"@context": "https://schema.org", **value}
    return msgspec.json.encode(kept).decode().replace("<", "\\u003c").replace("&", "\\u0026")


def _without_unknown(value: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in value.items() if each}


def _web(url: str, site: Site) -> str:
    """The full address of what lies on this site or elsewhere; empty where it is not known."""
    full = urls.absolute(site.url, url)
    return "" if full.startswith("/") else full


def website(site: Site) -> str:
    """The front page as schema.org ``WebSite``."""
    return _encode(
        _without_unknown(
            {
                "@type": "WebSite",
                "name": site.title,
                "description": site.tagline,
                "url": site.url,
                "inLanguage": site.language,
                "publisher": {"@type": "Organization", "name": site.publisher},
            }
        )
    )


def _quotation(quote: QuoteCard, site: Site) -> dict[str, Any]:
    """A quote as schema.org ``Quotation``; people and documents speak in different properties."""
    value: dict[str, Any] = {"@type": "Quotation", "text": without_comma(quote.text)}
    if site.url:
        value["url"] = urls.absolute(site.url, quote.url)
    if quote.name:
        speaker = {"@type": _SPEAKER_TYPES[quote.kind], "name": quote.name}
        if quote.kind == "document":
            value["isBasedOn"] = speaker
        else:
            value["spokenByCharacter"] = speaker
    return value


def news_article(placed: Placed, site: Site) -> str:
    """An article as schema.org ``NewsArticle``, its quotes as its parts."""
    article, card = placed.article, placed.card
    url = urls.absolute(site.url, card.url) if site.url else ""
    return _encode(
        _without_unknown(
            {
                "@type": "NewsArticle",
                "headline": card.headline,
                "url": url,
                "mainEntityOfPage": url,
                "description": card.deck,
                "datePublished": card.date.iso if card.date else "",
                "dateModified": article.updated.value.iso if article.updated else "",
                "author": [
                    _without_unknown(
                        {
                            "@type": _author_type(author.name),
                            "name": author.name,
                            "url": urls.absolute(site.url, author.url) if site.url else "",
                        }
                    )
                    for author in card.authors
                ],
                "publisher": {"@type": "Organization", "name": site.publisher},
                "image": _web(placed.lead_image, site),
                "articleSection": card.section.name if card.section else "",
                "keywords": [topic.name for topic in placed.topics],
                "inLanguage": card.lang or site.language,
                "wordCount": article.words,
                "dateline": article.dateline.value if article.dateline else "",
                "contentLocation": (
                    {"@type": "Place", "name": card.place.name} if card.place else None
                ),
                "citation": [
                    _without_unknown(
                        {"@type": "CreativeWork", "name": source.name, "url": source.url}
                    )
                    for source in article.sources
                ],
                "correction": [
                    _without_unknown(
                        {
                            "@type": "CorrectionComment",
                            "text": correction.text,
                            "dateCreated": correction.date.iso if correction.date else "",
                        }
                    )
                    for correction in article.corrections
                ],
                "hasPart": [_quotation(quote, site) for quote in placed.quotes],
            }
        )
    )
