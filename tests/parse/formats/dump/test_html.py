"""Blocks become plain, safe HTML with the quotes marked."""

from __future__ import annotations

from newsgen.parse.formats.dump import mark_quotes
from newsgen.parse.formats.dump.html import render_blocks
from newsgen.records.article import Block, BlockKind, Quote
from newsgen.records.source import Span


def quote(text: str, inside: str, block: int = 0) -> Quote:
    start = inside.index(text)
    return Quote(
        id=f"q-{start:06x}",
        text=text,
        span=Span(start, start + len(text)),
        block=block,
        start=start,
        end=start + len(text),
    )


def blocks(*pairs: tuple[BlockKind, str]) -> list[Block]:
    return [Block(kind=kind, text=text, span=Span(0, len(text))) for kind, text in pairs]


def test_quotes_are_marked_between_their_quotation_marks() -> None:
    text = "“Cats & dogs,” he said. “Birds.”"
    found = [quote("Cats & dogs,", text), quote("Birds.", text)]
    assert mark_quotes(text, found) == (
        '“<span class="quote" id="q-000001">Cats &amp; dogs,</span>” he said. '
        '“<span class="quote" id="q-000019">Birds.</span>”'
    )


def test_a_quote_outside_the_text_is_left_alone() -> None:
    text = "“Birds.”"
    assert mark_quotes(text[:4], [quote("Birds.", text)]) == "“Bir"


def test_items_are_grouped_into_lists() -> None:
    html, _ = render_blocks(
        blocks(("item", "a"), ("item", "b"), ("item", "one"), ("item", "two"), ("paragraph", "p")),
        (),
        (-1, -1, 3, 4, -1),
    )
    assert html.replace("\n", "") == (
        '<ul><li>a</li><li>b</li></ul><ol start="3"><li>one</li><li>two</li></ol><p>p</p>'
    )


def test_subheads_have_anchors_of_their_own() -> None:
    html, anchors = render_blocks(
        blocks(("subhead", "What it costs"), ("subhead", "What it costs"), ("subhead", "…")),
        (),
        (-1, -1, -1),
    )
    assert anchors == ("what-it-costs", "what-it-costs-2", "section")
    assert html.startswith('<h2 id="what-it-costs">What it costs</h2>')
