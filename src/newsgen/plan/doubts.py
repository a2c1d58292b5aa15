"""What of an article's record is unknown or was guessed, told to its readers."""

from __future__ import annotations

from newsgen.records.article import Article


def doubts_of(article: Article) -> tuple[str, ...]:
    """What is unknown or was guessed, in plain sentences."""
    found = []
    for name, field in (("headline", article.headline), ("date", article.date)):
        if field is None:
            found.append(f"The {name} is not known.")
        elif not field.confident:
            found.append(f"The {name} was inferred and may be wrong.")
    if not article.authors:
        found.append("The author is not known.")
    elif not all(author.confident for author in article.authors):
        found.append("The author was inferred and may be wrong.")
    if article.deck and not article.deck.confident:
        found.append("The deck was inferred and may be part of the text.")
    unknown = sum(quote.speaker is None for quote in article.quotes)
    if unknown:
        found.append(
            "The speaker of one quote is not known."
            if unknown == 1
            else f"The speakers of {unknown} quotes are not known."
        )
    return tuple(found)
