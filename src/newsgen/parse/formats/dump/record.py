"""From a dump's layout to its record: blocks, quotes, HTML and the account of every line."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from newsgen.parse.formats.dump.evidence import Evidence
from newsgen.parse.formats.dump.fields import source
from newsgen.parse.formats.dump.head.datelines import Dateline
from newsgen.parse.formats.dump.layout import Layout
from newsgen.parse.formats.dump.lines import QUOTED, RawLine, Rest
from newsgen.parse.formats.dump.settled import NOTHING, RULE, Settled, settled_dateline
from newsgen.parse.formats.dump.words import Words
from newsgen.parse.passages import Passage
from newsgen.records.article import Block, BlockKind, Field
from newsgen.records.lines import Line
from newsgen.records.source import Span


class Text(Struct, frozen=True):
    """The running text: blocks, the same as passages, and the dateline that was before them."""

    blocks: tuple[Block, ...] = ()
    passages: tuple[Passage, ...] = ()
    ordinals: tuple[int, ...] = ()
    dateline: Field[str] | None = None
    place: Field[str] | None = None


def running_text(
    pieces: Sequence[Evidence], layout: Layout, words: Words, settled: Settled = NOTHING
) -> Text:
    """Blocks of the pieces that are body or subhead; the first paragraph gives the dateline.

    What an editor moved into the text does not open it.
    """
    blocks: list[Block] = []
    passages: list[Passage] = []
    ordinals: list[int] = []
    dateline: Dateline | None = None
    span = Span(0, 0)
    opened = False
    for one, verdict in zip(pieces, layout.verdicts, strict=True):
        if verdict.role not in ("body", "subhead"):
            continue
        piece, cut = one.piece, 0
        if not opened and verdict.role == "body" and verdict.rule != RULE:
            opened = True
            dateline = settled_dateline(piece.text, words, settled)
            if dateline:
                cut = dateline.end
                if dateline.text:
                    span = Span(piece.start, source(piece, len(dateline.text) - 1) + 1)
                if cut >= len(piece.text):
                    continue
        item = piece.bullet or piece.ordinal >= 0
        kind: BlockKind = "item" if item else "paragraph"
        if verdict.role == "subhead":
            kind = "subhead"
        elif piece.ordinal == QUOTED and one.ending:
            kind = "blockquote"
        text = piece.text[cut:]
        start = source(piece, cut)
        runs = [(0, start)] + [(at - cut, place) for at, place in piece.runs if at > cut]
        passages.append(Passage(block=len(blocks), kind=kind, text=text, runs=tuple(runs)))
        blocks.append(
            Block(
                kind=kind,
                text=text,
                span=Span(start, piece.end),
                level=2 if kind == "subhead" else 0,
            )
        )
        ordinals.append(piece.ordinal)
    if dateline is None or not dateline.text:
        return Text(tuple(blocks), tuple(passages), tuple(ordinals))
    return Text(
        tuple(blocks),
        tuple(passages),
        tuple(ordinals),
        Field(dateline.text, span, "dateline"),
        Field(dateline.place, span, "dateline"),
    )


def account(
    lines: Sequence[RawLine],
    rest: Rest | None,
    pieces: Sequence[Evidence],
    layout: Layout,
    dateline: Span | None,
) -> tuple[Line, ...]:
    """One Line for each non-blank line, in order: what its piece was taken for.

    A line that holds the dateline and nothing else is that; one that goes on with text is body.
    ``rest``, the lines that were too many to be read, share one.
    """
    found: list[Line] = []
    for one, verdict in zip(pieces, layout.verdicts, strict=True):
        piece, role, rule = one.piece, verdict.role, verdict.rule
        for line in lines[piece.first : piece.last + 1]:
            start, end = line.start, line.end
            alone = dateline and start == dateline.start and end <= dateline.end + 4
            found.append(
                Line(
                    number=line.number,
                    span=Span(start, end),
                    role="dateline" if alone else role,
                    rule=rule,
                )
            )
    if rest:
        rule = "after the lines that are read"
        found.append(
            Line(number=rest.first, last=rest.last, span=rest.span, role="furniture", rule=rule)
        )
    return tuple(found)
