"""An article and its text with labels in the place of hidden names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from newsgen.conceal.text import Writer
from newsgen.records.article import Article, Body, Field, Quote

T = TypeVar("T")
_SEAM = "\x00"
"""Between the pieces of a body's HTML: no text has it."""


def texts(article: Article, body: Body) -> Iterator[str]:
    """All that is read of an article, each text once."""
    fields = (
        article.headline, article.deck, article.dateline, article.place, article.section,
        *article.topics, *article.captions, *article.notes, *article.authors,
    )  # fmt: skip
    yield from (field.value for field in fields if field)
    if article.image:
        yield from (article.image.alt, article.image.caption, article.image.credit)
    yield from (source.name for source in article.sources)
    yield from (correction.text for correction in article.corrections)
    yield from (block.text for block in body.blocks)
    for quote in article.quotes:
        yield from (each for each in (quote.speaker, quote.title, quote.role) if each)


def written(article: Article, body: Body, writer: Writer, *, hide: bool, label: str) -> Article:
    """The article with the label in every text of it."""
    write = writer.write

    def field(one: Field[str] | None) -> Field[str] | None:
        return replace(one, value=write(one.value)) if one else None

    def fields(several: tuple[Field[str], ...]) -> tuple[Field[str], ...]:
        return tuple(replace(one, value=write(one.value)) for one in several)

    image = article.image
    return replace(
        article,
        headline=field(article.headline),
        deck=field(article.deck),
        dateline=field(article.dateline),
        place=field(article.place),
        section=field(article.section),
        authors=fields(article.authors),
        topics=fields(article.topics),
        captions=fields(article.captions),
        notes=fields(article.notes),
        image=replace(
            image, alt=write(image.alt), caption=write(image.caption), credit=write(image.credit)
        )
        if image
        else None,
        sources=tuple(replace(one, name=write(one.name)) for one in article.sources),
        corrections=tuple(replace(one, text=write(one.text)) for one in article.corrections),
        quotes=tuple(_quote(one, write, hide=hide, label=label) for one in article.quotes),
        links=tuple(
            replace(link, fragment=writer.write_slug(link.fragment)) for link in article.links
        ),
        anchors=tuple(map(writer.write_slug, article.anchors)),
    )


def _quote(quote: Quote, write: Callable[[str], str], *, hide: bool, label: str) -> Quote:
    speaker = write(quote.speaker) if quote.speaker else quote.speaker
    if speaker and speaker != quote.speaker and label in speaker:
        # A title that stands in the name would make another speaker of this one.
        speaker = label
    return replace(
        quote,
        text=write(quote.text),
        speaker=speaker,
        named=quote.named and not (hide and speaker == label),
        title=write(quote.title) if quote.title else quote.title,
        role=write(quote.role) if quote.role else quote.role,
        before=write(quote.before),
        after=write(quote.after),
    )


def written_body(body: Body, writer: Writer) -> Body:
    """The text with the label in it; what is never shown is dropped."""
    return replace(
        body,
        blocks=tuple(replace(block, text=writer.write(block.text)) for block in body.blocks),
        html=tuple(writer.write_html(_SEAM.join(body.html)).split(_SEAM)),
        furniture=(),
        lines=(),
    )
