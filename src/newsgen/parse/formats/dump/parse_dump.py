"""Document → Parsed, for dumps: the steps in their order."""

from __future__ import annotations

from newsgen.parse.formats.dump.dates.unread_days import no_days, unclear_days
from newsgen.parse.formats.dump.evidence import look
from newsgen.parse.formats.dump.fields import (
    author_fields,
    caption_fields,
    date_field,
    deck_field,
    furniture_fields,
    headline_field,
)
from newsgen.parse.formats.dump.html import render_blocks
from newsgen.parse.formats.dump.lacks import lacks
from newsgen.parse.formats.dump.language import language_of_lines
from newsgen.parse.formats.dump.layout import lay_out
from newsgen.parse.formats.dump.lines import MOST_LINES, split_lines
from newsgen.parse.formats.dump.pieces import join_lines
from newsgen.parse.formats.dump.record import account, running_text
from newsgen.parse.formats.dump.recurring import label_recurring
from newsgen.parse.formats.dump.settled import NOTHING, Settled, settle
from newsgen.parse.formats.dump.text.notes import note_fields
from newsgen.parse.formats.dump.words_of import words_for
from newsgen.parse.front_matter.quote_corrections import correct_quotes
from newsgen.parse.quotes import find_quotes, unread_quotes
from newsgen.records.article import Article, Body, Parsed
from newsgen.records.collection import NO_HABITS, Habits
from newsgen.records.problems import problem
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Location

_NAMED = 8
"""Articles of one file whose lines a message names."""


def parse(
    document: Document,
    settings: Settings,
    habits: Habits = NO_HABITS,
    settled: Settled = NOTHING,
) -> Parsed:
    """Read a dump. Never raises; ``article`` is None only for a document without any text.

    Times without a zone get the one of ``settings.site.timezone``. ``habits`` is what the
    other dumps of its folder tell, ``settled`` an editor's word.
    """
    lines, rest = split_lines(document.text)
    if not lines:
        return Parsed(article=None, problems=(problem("file-empty", Location(document.path)),))
    joined = join_lines(document.text, lines)
    told = settled.lang or language_of_lines([one.text for one in joined])
    site_language = settings.site.language.split("-")[0].casefold()
    words = words_for(told or site_language, told is None, habits.order)
    pieces = label_recurring(look(joined, words), habits.repeated, words)
    layout = lay_out(pieces, words)
    if settled is not NOTHING:
        layout = settle(layout, pieces, settled)
    text = running_text(pieces, layout, words, settled)
    lang = told if told and told != site_language else None
    quotes = find_quotes(text.passages, told or site_language)
    quotes, unmatched = correct_quotes(quotes, settled.quotes, text.blocks, idle=True)
    html, anchors = render_blocks(text.blocks, quotes, text.ordinals)
    timezone = settings.site.timezone
    corrections, notes = note_fields(pieces, layout.verdicts, words)
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
        corrections=corrections,
        notes=notes,
        quotes=quotes,
        anchors=anchors,
        words=sum(len(block.text.split()) for block in text.blocks),
    )
    body = Body(
        blocks=text.blocks,
        html=(html,),
        furniture=furniture_fields(document, pieces, layout, rest),
        lines=account(lines, rest, pieces, layout, text.dateline.span if text.dateline else None),
    )
    problems = lacks(
        document,
        article,
        body,
        no_days(document.text, pieces, layout),
        unclear_days(document.text, pieces, layout),
    )
    problems = (*problems, *unmatched, *unread_quotes(document, text.passages))
    if layout.others:
        starts = [pieces[index].piece.start for index in layout.others]
        found = [document.location(start).line for start in starts]
        numbers = ", ".join(str(line) for line in found[:_NAMED]) + ", …" * (len(found) > _NAMED)
        at = document.location(starts[0])
        problems = (*problems, problem("dump-several", at, lines=numbers, count=len(found) + 1))
    if rest:
        at = Location(document.path, rest.first, 1)
        problems = (*problems, problem("lines-unread", at, limit=f"{MOST_LINES:,}"))
    return Parsed(article=article, body=body, problems=problems)
