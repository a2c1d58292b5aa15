"""A draft, once its quotes are known → HTML in pieces with the targets between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from newsgen.parse.formats.markdown.draft import ETX, STX, Draft
from newsgen.parse.formats.markdown.prose import Words
from newsgen.records.article import Quote

_KINDS = {"L": "link", "I": "image"}


def html_pieces(draft: Draft, quotes: Sequence[Quote]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The HTML with its quotes marked, cut where URLs belong; and what belongs there."""
    html = "".join(_marked(draft.parts, quotes))
    if draft.raw_tags:
        from newsgen.parse.formats.markdown.sanitizer import sanitize

        html = sanitize(html)
    if STX not in html:
        return (html,), ()
    first, *rest = html.split(STX)
    piece: list[str] = [first]
    pieces: list[str] = []
    targets: list[str] = []
    begun: set[str] = set()
    for stretch in rest:
        place, _, text = stretch.partition(ETX)
        letter, number = place[0], place[1:]
        if letter in _KINDS:
            targets.append(f"{_KINDS[letter]}:{number}")
            pieces.append("".join(piece))
            piece = [text]
            continue
        if letter == "E":
            piece.append("</span>")
        elif letter == "Q":
            identifier = quotes[int(number)].id
            named = "" if identifier in begun else f' id="{identifier}"'
            begun.add(identifier)
            piece.append(f'<span class="quote"{named}>')
        elif piece[-1].endswith(">"):
            # Only right behind its tag: a sanitizer that moved it has moved it out of a tag.
            piece[-1] = f"{piece[-1][:-1]}{draft.attributes[int(number)]}>"
        piece.append(text)
    return (*pieces, "".join(piece)), tuple(targets)


def _marked(parts: Iterable[str | Words], quotes: Sequence[Quote]) -> Iterable[str]:
    by_block: dict[int, list[tuple[int, int, int]]] = {}
    for number, quote in enumerate(quotes):
        marks = by_block.setdefault(quote.block, [])
        if quote.end > quote.start:
            marks.append((quote.start, quote.end, number))
    for marks in by_block.values():
        marks.sort()
    joined: list[Words] = []
    for part in parts:
        if isinstance(part, Words) and part.prose.index in by_block:
            if joined and not part.follows(joined[-1]):
                yield from _cut(joined, by_block[joined[0].prose.index])
                joined = []
            joined.append(part)
            continue
        if joined:
            yield from _cut(joined, by_block[joined[0].prose.index])
            joined = []
        yield part if isinstance(part, str) else escape(part.text, quote=False)
    if joined:
        yield from _cut(joined, by_block[joined[0].prose.index])


def _cut(joined: list[Words], marks: list[tuple[int, int, int]]) -> Iterable[str]:
    """Escaped text with a mark around each stretch of it that lies in a quote."""
    text = "".join(words.text for words in joined)
    offset = joined[0].start - joined[0].prose.lead
    at = 0
    for start, end, number in marks:
        first, last = max(start - offset, at), min(end - offset, len(text))
        if first < last:
            yield escape(text[at:first], quote=False)
            inside = escape(text[first:last], quote=False)
            yield f"{STX}Q{number}{ETX}{inside}{STX}E{ETX}"
            at = last
    yield escape(text[at:], quote=False)
