"""A dump's blocks as safe HTML, its quotes marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from newsgen.records.article import Block, Quote
from newsgen.text.slugs import slugify


def mark_quotes(text: str, quotes: Iterable[Quote]) -> str:
    """Plain text escaped, with each quote's words in ``<span class="quote" id="q-…">``.

    ``quotes`` are those of this block, in order and apart; one that overlaps an earlier one, or
    lies outside the text, is left unmarked.
    """
    parts: list[str] = []
    at = 0
    for quote in quotes:
        if not at <= quote.start <= quote.end <= len(text):
            continue
        parts.append(escape(text[at : quote.start]))
        words = escape(text[quote.start : quote.end])
        parts.append(f'<span class="quote" id="{escape(quote.id)}">{words}</span>')
        at = quote.end
    parts.append(escape(text[at:]))
    return "".join(parts)


def render_blocks(
    blocks: Sequence[Block], quotes: Sequence[Quote], ordinals: Sequence[int]
) -> tuple[str, tuple[str, ...]]:
    """HTML of all blocks, and the anchors of its subheads.

    ``ordinals`` has for each block the number that a numbered item begins with, else -1.
    """
    of_block: dict[int, list[Quote]] = {}
    for quote in sorted(quotes, key=lambda one: (one.block, one.start)):
        of_block.setdefault(quote.block, []).append(quote)
    anchors: list[str] = []
    taken = {quote.id for quote in quotes}
    parts: list[str] = []
    open_list = ""
    for index, block in enumerate(blocks):
        inner = mark_quotes(block.text, of_block.get(index, ()))
        wanted = ("ol" if ordinals[index] >= 0 else "ul") if block.kind == "item" else ""
        restart = wanted == "ol" and index > 0 and ordinals[index] != ordinals[index - 1] + 1
        if open_list and (wanted != open_list or restart):
            parts.append(f"</{open_list}>\n")
            open_list = ""
        if wanted and not open_list:
            first = f' start="{ordinals[index]}"' if wanted == "ol" and ordinals[index] != 1 else ""
            parts.append(f"<{wanted}{first}>\n")
            open_list = wanted
        if block.kind == "item":
            parts.append(f"<li>{inner}</li>\n")
        elif block.kind == "subhead":
            anchors.append(_anchor(block.text, taken))
            parts.append(f'<h2 id="{anchors[-1]}">{inner}</h2>\n')
        elif block.kind == "blockquote":
            parts.append(f"<blockquote><p>{inner}</p></blockquote>\n")
        else:
            parts.append(f"<p>{inner}</p>\n")
    if open_list:
        parts.append(f"</{open_list}>\n")
    return "".join(parts), tuple(anchors)


def _anchor(text: str, taken: set[str]) -> str:
    """A fragment identifier that this page has not used yet."""
    base = slugify(text[:200]) or "section"
    anchor, number = base, 2
    while anchor in taken:
        anchor, number = f"{base}-{number}", number + 1
    taken.add(anchor)
    return anchor
