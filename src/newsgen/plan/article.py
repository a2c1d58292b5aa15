"""An article's page: reading first, then what is quoted in it and where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from msgspec import Struct

from newsgen import urls
from newsgen.plan.citation import citations
from newsgen.plan.doubts import doubts_of
from newsgen.plan.json_ld import news_article
from newsgen.plan.rail import Quoted, Record, RelatedCard, gathered, related_cards
from newsgen.records.archive import Placed
from newsgen.records.article import Body, Citation, Correction
from newsgen.records.cards import Card, Ref
from newsgen.records.catalogue import Catalogue, Changes
from newsgen.records.dates import PartialDate
from newsgen.records.pages import Head, Page, Site


class LeadImage(Struct, frozen=True, kw_only=True):
    """The picture above an article."""

    url: str
    alt: str
    caption: str
    credit: str
    width: int
    """In pixels; 0 where unknown."""
    height: int


class ArticlePage(Struct, frozen=True, kw_only=True):
    """Context of ``pages/article.html``."""

    card: Card
    updated: PartialDate | None
    dateline: str
    body: str
    """Safe HTML."""
    image: LeadImage | None
    captions: tuple[str, ...]
    """Of pictures that the source named and the archive does not have."""
    corrections: tuple[Correction, ...]
    notes: tuple[str, ...]
    """What the outlet says of the article itself."""
    topics: tuple[Ref, ...]
    quoted: tuple[Quoted, ...]
    related: tuple[RelatedCard, ...]
    sources: tuple[Citation, ...]
    older: Card | None
    newer: Card | None
    record: Record


def touched(changes: Changes, catalogue: Catalogue) -> Iterable[str]:
    """The paths of articles: each has a page of its own."""
    return changes.articles


def pages(path: str, catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The page of one article."""
    placed = catalogue.placed(path)
    if placed is not None:
        yield _page(placed, site, catalogue.body(path))


def _page(placed: Placed, site: Site, body: Body) -> Page:
    article, card = placed.article, placed.card
    html = _filled(body, placed, site)
    image = None
    if article.image and placed.lead_image:
        image = LeadImage(
            url=placed.lead_image,
            alt=article.image.alt,
            caption=article.image.caption,
            credit=article.image.credit,
            width=placed.lead_size[0],
            height=placed.lead_size[1],
        )
    return Page(
        url=card.url,
        template="pages/article.html",
        owner=article.path,
        head=Head(
            url=card.url,
            title=card.headline,
            description=card.deck or _opening(body),
            kind="article",
            lang=card.lang,
            json_ld=news_article(placed, site),
            image=placed.lead_image,
            pictures_elsewhere=_ELSEWHERE.search(f' src="{placed.lead_image}" {html}') is not None,
            published=card.date.iso if card.date else "",
            modified=article.updated.value.iso if article.updated else "",
        ),
        context=ArticlePage(
            card=card,
            updated=article.updated.value if article.updated else None,
            dateline=article.dateline.value if article.dateline else "",
            body=html,
            image=image,
            captions=tuple(
                caption.value
                for caption in article.captions
                if image is None or caption.value != image.caption
            ),
            corrections=article.corrections,
            notes=tuple(note.value for note in article.notes),
            topics=placed.topics,
            quoted=gathered(placed.quotes),
            related=related_cards(placed.related),
            sources=article.sources,
            older=placed.older,
            newer=placed.newer,
            record=Record(
                path=article.path,
                side=article.side,
                digest=article.digest,
                encoding=article.encoding,
                words=article.words,
                citations=citations(placed, site),
                permalink=urls.absolute(site.url, card.url) if site.url else "",
                doubts=doubts_of(article),
                copies=placed.copies,
            ),
        ),
    )


_HREF = ' href="'
_ELSEWHERE = re.compile(' src="https?:')


def _filled(body: Body, placed: Placed, site: Site) -> str:
    """The body's HTML with its links and images in place."""
    if not body.targets:
        return body.html[0]
    pieces = [body.html[0]]
    for target, piece in zip(body.targets, body.html[1:], strict=True):
        kind, number = target.split(":")
        known = placed.targets if kind == "link" else placed.image_urls
        url = known[int(number)]
        if url:
            link = urls.relative(placed.card.url, url, clean=site.clean_urls)
            pieces += (escape(link), _sized(kind, int(number), placed), piece)
        else:  # a dropped link: HTML's placeholder, an <a> without href
            pieces[-1] = pieces[-1].removesuffix(_HREF)
            pieces.append(piece.removeprefix('"'))
    return "".join(pieces)


def _sized(kind: str, number: int, placed: Placed) -> str:
    """The attributes between an image's address and its closing quotation mark."""
    width, height = placed.image_sizes[number] if kind == "image" else (0, 0)
    return f'" width="{width}" height="{height}' if width else ""


def _opening(body: Body, most: int = 200) -> str:
    """The first words of the text, for link previews of articles without a deck."""
    text = next((block.text for block in body.blocks if block.kind == "paragraph"), "")
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + "…"
