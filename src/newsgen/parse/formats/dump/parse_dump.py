"""Document → Parsed, for dumps: the steps in their order."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.parse.formats.dump.evidence import Evidence, look
from newsgen.parse.formats.dump.fields import (
    author_fields,
    caption_fields,
    date_field,
    deck_field,
    furniture_fields,
    headline_field,
    source,
)
from newsgen.parse.formats.dump.html import render_blocks
from newsgen.parse.formats.dump.lacks import lacks
from newsgen.parse.formats.dump.language import tell_language
from newsgen.parse.formats.dump.layout import Layout, lay_out
from newsgen.parse.formats.dump.lines import MOST_LINES, join_lines, split_lines
from newsgen.parse.formats.dump.record import account, running_text
from newsgen.parse.formats.dump.words import words_for
from newsgen.parse.quotes import find_quotes
from newsgen.records.article import Article, Body, Parsed
from newsgen.records.problems import problem
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Location, Span

_LONG_LINE = 120
"""Characters of lines that tell the language: menus are shorter."""


def parse(document: Document, settings: Settings) -> Parsed:
    """Read a dump. Never raises; ``article`` is None only for a document without any text.

    Times without a zone get the one of ``settings.site.timezone``.
    """
    lines, rest = split_lines(document.text)
    if not lines:
        return Parsed(article=None, problems=(problem("file-empty", Location(document.path)),))
    joined = join_lines(document.text, lines)
    told = tell_language(one.text for one in joined if len(one.text) >= _LONG_LINE)
    site_language = settings.site.language.split("-")[0].casefold()
    words = words_for(told or site_language, told is None)
    pieces = look(joined, words)
    layout = lay_out(pieces, words)
    text = running_text(pieces, layout, words)
    lang = told if told and told != site_language else None
    quotes = find_quotes(text.passages, told or site_language)
    html, anchors = render_blocks(text.blocks, quotes, text.ordinals)
    timezone = settings.site.timezone
    article = Article(
        path=document.path,
        digest=document.digest,
        encoding=document.encoding,
        lang=lang,
        headline=headline_field(document, pieces, layout, (told or site_language) == "fr"),
        authors=author_fields(document, pieces, layout),
        date=date_field(document, pieces, layout.date, timezone),
        updated=date_field(document, pieces, layout.updated, timezone),
        deck=deck_field(pieces, layout),
        dateline=text.dateline,
        place=text.place,
        captions=caption_fields(pieces, layout),
        quotes=quotes,
        anchors=anchors,
        words=sum(len(block.text.split()) for block in text.blocks),
    )
    body = Body(
        blocks=text.blocks,
        html=(html,),
        furniture=furniture_fields(pieces, layout, *_unread(document.text, rest)),
        lines=account(lines, rest, pieces, layout, text.dateline.span if text.dateline else None),
    )
    problems = lacks(document, article, body, _no_days(document.text, pieces, layout))
    if rest:
        at = Location(document.path, rest[0][0], 1)
        problems = (*problems, problem("lines-unread", at, limit=f"{MOST_LINES:,}"))
    return Parsed(article=article, body=body, problems=problems)


def _no_days(text: str, pieces: Sequence[Evidence], layout: Layout) -> list[Span]:
    """Where dates stand that are no day of the calendar."""
    spans = []
    for one in layout.impossible:
        piece = pieces[one.index].piece
        start = source(piece, one.found.start)
        end = source(piece, one.found.end - 1) + 1
        spans.append(Span(start, start + len(text[start:end].rstrip())))
    return spans


def _unread(text: str, rest: list[tuple[int, Span]]) -> tuple[str, int]:
    """The text of the lines that are too many, and where it begins."""
    if not rest:
        return "", 0
    start, end = rest[0][1].start, rest[-1][1].end
    return text[start:end], start
