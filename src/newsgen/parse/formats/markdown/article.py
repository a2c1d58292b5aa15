"""One Markdown document → the record of its article, with all problems of the file."""

from __future__ import annotations

from msgspec.structs import replace

from newsgen.parse.formats.markdown.body import BodyWriter
from newsgen.parse.formats.markdown.draft import ETX, STX, Draft
from newsgen.parse.formats.markdown.first_heading import headline_from
from newsgen.parse.formats.markdown.front_matter_fence import find_front_matter
from newsgen.parse.formats.markdown.links_here import lost_fragments
from newsgen.parse.formats.markdown.missing import look_over
from newsgen.parse.formats.markdown.pieces import html_pieces
from newsgen.parse.formats.markdown.source_lines import SourceLines
from newsgen.parse.front_matter.draft_marks import mark_in_lines
from newsgen.parse.front_matter.quote_corrections import correct_quotes
from newsgen.parse.front_matter.read_front_matter import FrontMatter, read_front_matter
from newsgen.parse.lead_image import lead_image
from newsgen.parse.quotes import find_quotes, unread_quotes
from newsgen.records.article import Article, Body, Field, Image, Parsed
from newsgen.records.settings import Settings
from newsgen.records.source import Document

_NO_PLACES = str.maketrans({STX: "\N{REPLACEMENT CHARACTER}", ETX: "\N{REPLACEMENT CHARACTER}"})


def parse(document: Document, settings: Settings) -> Parsed:
    """The record of one article written in Markdown; never raises on what is in the file."""
    if STX in document.text or ETX in document.text:
        document = replace(document, text=document.text.translate(_NO_PLACES))
    fence = find_front_matter(document)
    matter = read_front_matter(document, fence.yaml, settings.site.timezone)
    mark = mark_in_lines(document, fence.unread) if fence.unread else None
    lang = matter.lang.value if matter.lang else None

    from newsgen.parse.formats.markdown.engine import tokens_of

    lines = SourceLines(document.text, fence.body)
    tokens, heading = headline_from(tokens_of(document.text[fence.body :]), lines, matter.headline)
    headline = matter.headline or heading
    draft = Draft(document)
    BodyWriter(draft, lines).write(tokens)
    image = _lead_image(matter, draft)
    quotes = find_quotes(draft.passages, lang or settings.site.language)
    quotes, unmatched = correct_quotes(quotes, matter.quotes, draft.blocks)
    html, targets = html_pieces(draft, quotes)
    article = Article(
        path=document.path,
        digest=document.digest,
        encoding=document.encoding,
        kind=document.kind,
        lang=lang,
        headline=headline,
        authors=matter.authors,
        date=matter.date,
        updated=matter.updated,
        expires=matter.expires,
        deck=matter.deck,
        dateline=matter.dateline,
        place=matter.place,
        section=matter.section,
        topics=matter.topics,
        captions=_captions(matter),
        image=image,
        sources=matter.sources,
        slug=matter.slug,
        aliases=matter.aliases,
        draft=matter.draft or mark is not None,
        separate=matter.separate,
        corrections=matter.corrections,
        quotes=quotes,
        links=tuple(draft.links),
        images=tuple(draft.images),
        anchors=tuple(draft.anchors),
        words=draft.words,
    )
    problems = [
        *fence.problems,
        *matter.problems,
        *((mark,) if mark else ()),
        *draft.problems,
        *unmatched,
        *unread_quotes(document, draft.passages),
        *lost_fragments(draft, quotes),
        *look_over(
            article,
            draft,
            has_front_matter=fence.yaml is not None,
            explained={"headline", "date"} if fence.problems else matter.given,
        ),
    ]
    problems.sort(key=lambda found: found.location)
    body = Body(blocks=tuple(draft.blocks), html=html, targets=targets)
    return Parsed(article=article, body=body, problems=tuple(problems))


def _lead_image(matter: FrontMatter, draft: Draft) -> Image | None:
    typed = matter.image
    if typed is None:
        return None
    image, problems = lead_image(typed, draft.document)
    draft.problems += problems
    if image and not image.src.startswith(("http://", "https://")):
        draft.image_place(image.src, typed.src, typed.span.start)
    return image


def _captions(matter: FrontMatter) -> tuple[Field[str], ...]:
    image = matter.image
    if image is None or not image.caption:
        return matter.captions
    return (Field(image.caption, image.caption_span, "front matter"), *matter.captions)
