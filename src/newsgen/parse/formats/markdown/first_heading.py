"""A headline that stands in the text, as its first heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.parse.formats.markdown.inline import alt_text
from newsgen.parse.formats.markdown.source_lines import SourceLines
from newsgen.records.article import Field
from newsgen.records.source import Span

if TYPE_CHECKING:
    from markdown_it.token import Token


def headline_from(
    tokens: list[Token], lines: SourceLines, known: Field[str] | None
) -> tuple[list[Token], Field[str] | None]:
    """The tokens without a leading ``# Heading``, and that as the headline.

    Where the headline is known, a heading is taken away only if it says the same again.
    """
    if len(tokens) < 3 or tokens[0].type != "heading_open" or tokens[0].tag != "h1":
        return tokens, None
    inline = tokens[1]
    text = " ".join(alt_text(inline.children or []).split())
    if not text or (known and known.value.casefold() != text.casefold()):
        return tokens, None
    source = lines.inline(inline.content, (inline.map or [0])[0], tokens[0].markup)
    span = Span(source(0), source(len(inline.content) - 1) + 1)
    return tokens[3:], Field(text, span, "first heading")
