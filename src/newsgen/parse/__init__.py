"""Document → Parsed: one table of formats, by the kind of source."""

from __future__ import annotations

from newsgen.parse.formats import FORMATS
from newsgen.records.article import Parsed
from newsgen.records.settings import Settings
from newsgen.records.source import Document


def parse(document: Document, settings: Settings) -> Parsed:
    """The record of one article, with the problems that were found on the way."""
    return FORMATS[document.kind](document, settings)
