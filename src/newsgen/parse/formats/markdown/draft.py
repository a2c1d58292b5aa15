"""The HTML of an article while it is made: markup, words, and places for what is set in last.

Places are written as an STX, a letter with a number, and an ETX: control characters that no
document holds, that stand in text and attributes alike, and that survive a sanitizer.
"""

from __future__ import annotations

from html import escape

from newsgen.parse.formats.markdown.prose import Prose, Words
from newsgen.parse.passages import Passage
from newsgen.records.article import Block, Link
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document

STX, ETX = "\x02", "\x03"
QUOTED = frozenset({"paragraph", "item", "blockquote"})
"""Kinds of block in which people speak."""


class Draft:
    """What has been gathered of one article's body."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.parts: list[str | Words] = []
        self.blocks: list[Block] = []
        self.passages: list[Passage] = []
        self.links: list[Link] = []
        self.images: list[Link] = []
        self.attributes: list[str] = []
        self.anchors: list[str] = []
        self.note_ids: list[str] = []
        """Identifiers of footnotes and of the marks that lead to them."""
        self.here: list[tuple[str, int]] = []
        """Fragments that the article links to in itself, each with its offset."""
        self.problems: list[Problem] = []
        self.words = 0
        self.shortcodes: list[tuple[str, int]] = []
        self.raw_tags = 0
        """Tags of raw HTML that were kept."""
        self.removed: dict[str, int] = {}
        """Names of raw tags and attributes that were not, with the offset of the first."""
        self._image_numbers: dict[str, int] = {}

    def markup(self, html: str) -> None:
        """Add HTML that is known to be safe."""
        self.parts.append(html)

    def opening(self, tag: str, attributes: str) -> None:
        """Add a start tag whose attributes a sanitizer must not see."""
        self.parts.append(f"<{tag}>{STX}A{len(self.attributes)}{ETX}")
        self.attributes.append(attributes)

    def link_place(self, path: str, fragment: str, typed: str, offset: int) -> str:
        """The place of the URL of another source file, for an attribute."""
        location = self.document.location(offset)
        self.links.append(Link(path=path, fragment=fragment, location=location, typed=typed))
        return f"{STX}L{len(self.links) - 1}{ETX}"

    def image_place(self, path: str, typed: str, offset: int) -> str:
        """The place of the URL of a local picture, for an attribute."""
        number = self._image_numbers.setdefault(path, len(self.images))
        if number == len(self.images):
            location = self.document.location(offset)
            self.images.append(Link(path=path, fragment="", location=location, typed=typed))
        return f"{STX}I{number}{ETX}"

    def finish(self, prose: Prose) -> None:
        """Make a block of gathered text."""
        made = prose.finish(len(self.blocks))
        if made is None:
            return
        block, passage = made
        self.blocks.append(block)
        if prose.kind in QUOTED:
            self.passages.append(passage)
        if prose.kind != "code":
            self.words += len(passage.text.split())

    def complain(self, code: str, offset: int, **values: object) -> None:
        """Report a problem at an offset of the document."""
        self.problems.append(problem(code, self.document.location(offset), **values))


def attribute(value: str) -> str:
    """Text for inside an attribute's double quotation marks."""
    return escape(value, quote=True)
