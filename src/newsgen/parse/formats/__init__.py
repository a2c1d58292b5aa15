"""The formats that newsgen reads, each a package; imported when first met."""

from __future__ import annotations

from collections.abc import Callable

from newsgen.records.article import Parsed
from newsgen.records.settings import Settings
from newsgen.records.source import Document

Format = Callable[[Document, Settings], Parsed]


def _dump(document: Document, settings: Settings) -> Parsed:
    from newsgen.parse.formats import dump

    return dump.parse(document, settings)


def _markdown(document: Document, settings: Settings) -> Parsed:
    from newsgen.parse.formats import markdown

    return markdown.parse(document, settings)


FORMATS: dict[str, Format] = {"dump": _dump, "markdown": _markdown}
