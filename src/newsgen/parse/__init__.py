"""Document → Parsed: one table of formats, by the kind of source."""

from __future__ import annotations

from msgspec.structs import replace

from newsgen.parse.formats import FORMATS
from newsgen.records.article import Parsed
from newsgen.records.collection import NO_HABITS, Habits
from newsgen.records.settings import Settings
from newsgen.records.source import Document
from newsgen.text.likeness import sketch


def parse(document: Document, settings: Settings, habits: Habits = NO_HABITS) -> Parsed:
    """The record of one article, with the problems that were found on the way.

    ``habits`` is what the other dumps of its folder tell; Markdown has no use for it.
    """
    parsed = FORMATS[document.kind](document, settings, habits)
    if parsed.article is None:
        return parsed
    told = sketch(block.text for block in parsed.body.blocks)
    return replace(parsed, article=replace(parsed.article, sketch=told))
