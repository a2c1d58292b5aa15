"""The formats that newsgen reads, each a package; imported when first met."""

from __future__ import annotations

from collections.abc import Callable

from newsgen.records.article import Parsed
from newsgen.records.collection import Habits
from newsgen.records.settings import Settings
from newsgen.records.source import Document

Format = Callable[[Document, Settings, Habits], Parsed]


def _dump(document: Document, settings: Settings, habits: Habits) -> Parsed:
    if document.side:
        from newsgen.parse.formats.dump.side_file import parse_corrected

        return parse_corrected(document, document.side, settings, habits)
    from newsgen.parse.formats import dump

    return dump.parse(document, settings, habits)


def _markdown(document: Document, settings: Settings, habits: Habits) -> Parsed:
    from newsgen.parse.formats import markdown

    return markdown.parse(document, settings)


FORMATS: dict[str, Format] = {"dump": _dump, "markdown": _markdown}
