"""How to cite an article, in one plain line."""

from __future__ import annotations

from newsgen import urls
from newsgen.records.archive import Placed
from newsgen.records.pages import Site
from newsgen.text.date_format import long_date


def cite(placed: Placed, site: Site) -> str:
    """Authors, “Headline”, publisher, date, address; what is unknown is left out."""
    card = placed.card
    names = [author.name for author in card.authors]
    if len(names) > 1:
        names = [", ".join(names[:-1]) + " and " + names[-1]]
    # Quotation marks inside quotation marks are single ones.
    headline = card.headline.replace("“", "‘").replace("”", "’")
    parts = [*names, f"“{headline}”", site.publisher]
    parts.append(long_date(card.date) if card.date else "undated")
    if site.url:
        parts.append(urls.absolute(site.url, card.url))
    return ", ".join(parts) + "."
