"""A block of raw HTML → its paragraphs as text, and its tags as they are kept."""

from __future__ import annotations

import re
from html import unescape

from newsgen.parse.formats.markdown import html_rules as rules
from newsgen.parse.formats.markdown.draft import Draft
from newsgen.parse.formats.markdown.prose import Prose, Words
from newsgen.parse.formats.markdown.raw_html import RawHtml, markup_events
from newsgen.parse.formats.markdown.source_lines import InlineSource
from newsgen.records.article import BlockKind

# A character reference, a line break with the blanks after it, or a shortcode's beginning.
_STRETCH = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});|\n\s*+|\{\{[<%]"
)
_LONGEST_SHORTCODE = 4_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dd": "item",
    "blockquote": "blockquote",
    "td": "table",
    "th": "table",
    "pre": "code",
    **{f"h{level}": "subhead" for level in range(2, 7)},
}
_MOST_OPEN = 60


class RawBlock:
    """Writes blocks of raw HTML."""

    def __init__(self, draft: Draft, raw: RawHtml) -> None:
        self._draft = draft
        self._raw = raw

    def write(self, content: str, source: InlineSource) -> None:
        """Append one block to the draft."""
        draft = self._draft
        open_tags: list[str] = []
        prose = Prose("paragraph")
        hushed = ""
        for event in markup_events(content):
            if hushed:
                hushed = "" if event.closing and event.name == hushed else hushed
                continue
            if not event.name:
                self._text(content, event.start, event.end, prose, source)
                continue
            name = rules.RENAMED.get(event.name, event.name)
            offset = source(event.start)
            if name in rules.BLOCKS:
                draft.finish(prose)
                _nest(open_tags, name, event.closing)
                kind = next((_KINDS[tag] for tag in reversed(open_tags) if tag in _KINDS), None)
                level = int(name[1]) if kind == "subhead" and name[1:].isdigit() else 0
                prose = Prose(kind or "paragraph", level)
            elif name == "br":
                prose.whole(" ", offset)
            if self._raw.tag(event, offset):
                hushed = event.name
        self._raw.settle()
        draft.finish(prose)
        draft.markup("\n")

    def _text(self, content: str, start: int, end: int, prose: Prose, source: InlineSource) -> None:
        parts = self._draft.parts
        at = start
        while at < end:
            match = _STRETCH.search(content, at, end)
            stop = match.start() if match else end
            if stop > at:
                parts.append(
                    Words(prose, prose.add(content[at:stop], source(at)), content[at:stop])
                )
            if match is None:
                return
            found, offset = match.group(), source(match.start())
            if found[0] == "{":
                closer = content.find(
                    ">}}" if found[2] == "<" else "%}}",
                    stop,
                    min(end, stop + _LONGEST_SHORTCODE),
                )
                found = content[match.start() : closer + 3] if closer >= 0 else found
                shown = found.replace("\n", " ")
                if closer >= 0:
                    self._draft.shortcodes.append((found, offset))
                parts.append(Words(prose, prose.add_hidden(shown, offset), found))
                at = match.start() + len(found)
                continue
            if found[0] == "&":
                decoded = _decoded(found)
                parts.append(Words(prose, prose.whole(decoded, offset), decoded))
            else:
                prose.whole(" ", offset)
                parts.append(found)
            at = match.end()


def _decoded(reference: str) -> str:
    """A character reference's text; what names a control character is shown as unknown."""
    text = unescape(reference)
    return "\N{REPLACEMENT CHARACTER}" if not text or _CONTROL.search(text) else text


def _nest(open_tags: list[str], name: str, closing: bool) -> None:
    if not closing:
        if name not in rules.VOID and len(open_tags) < _MOST_OPEN:
            open_tags.append(name)
    elif name in open_tags:
        while open_tags.pop() != name:
            pass
