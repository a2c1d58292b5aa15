"""Block tokens → an article's body: blocks of plain text, and HTML in pieces."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsgen.parse.formats.markdown.anchors import Headings
from newsgen.parse.formats.markdown.draft import Draft
from newsgen.parse.formats.markdown.inline import Inline
from newsgen.parse.formats.markdown.notes import Notes
from newsgen.parse.formats.markdown.prose import Prose
from newsgen.parse.formats.markdown.raw_block import RawBlock
from newsgen.parse.formats.markdown.raw_html import RawHtml
from newsgen.parse.formats.markdown.source_lines import InlineSource, SourceLines
from newsgen.records.article import Block, BlockKind
from newsgen.records.source import Span

if TYPE_CHECKING:
    from markdown_it.token import Token

_TAGS = {
    "bullet_list_open": "<ul>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>",
    "list_item_close": "</li>\n",
    "blockquote_open": "<blockquote>\n",
    "blockquote_close": "</blockquote>\n",
    "hr": "<hr>\n",
    "table_open": "<table>\n",
    "table_close": "</table>\n",
    "thead_open": "<thead>\n",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_close": "</tr>\n",
    "th_open": "<th>",
    "th_close": "</th>\n",
    "td_open": "<td>",
    "td_close": "</td>\n",
}
_WITHIN: dict[str, BlockKind] = {"list_item_open": "item", "blockquote_open": "blockquote"}
_ENDS = frozenset({"list_item_close", "blockquote_close"})


class BodyWriter:
    """Goes through the tokens of one article and fills a draft."""

    def __init__(self, draft: Draft, lines: SourceLines) -> None:
        self._draft = draft
        self._lines = lines
        self._notes = Notes()
        self._headings = Headings()
        self._raw = RawHtml(draft)
        self._inline = Inline(draft, self._raw, self._notes)
        self._raw_block = RawBlock(draft, self._raw)
        self._outer: list[int] = []
        self._within: list[BlockKind] = []
        self._cells: list[str] = []
        self._frame = 0
        """Rises where a block quote begins or ends, so that each has a number of its own."""

    def write(self, tokens: list[Token]) -> None:
        """Write the whole article, its footnotes last."""
        self._contained(self._notes.take_out(tokens))
        note = self._notes.next()
        if note is None:
            return
        draft = self._draft
        draft.opening("section", ' class="footnotes" role="doc-endnotes"')
        draft.markup("\n<ol>\n")
        self._within = ["item"]
        while note is not None:
            number, referred, inside = note
            draft.opening("li", f' id="fn-{number}"')
            draft.note_ids.append(f"fn-{number}")
            self._contained(inside)
            if referred:
                draft.opening("a", f' href="#fnref-{number}" aria-label="Back to the text"')
                draft.markup("↩</a>")
            draft.markup("</li>\n")
            note = self._notes.next()
        draft.markup("</ol>\n</section>\n")

    def _contained(self, tokens: list[Token]) -> None:
        before = self._raw.enter()
        self._blocks(tokens)
        self._raw.leave(before)

    def _blocks(self, tokens: list[Token]) -> None:
        for place, token in enumerate(tokens):
            kind = token.type
            if kind in ("blockquote_open", "blockquote_close"):
                self._frame += 1
            if kind in _ENDS:
                self._within.pop()
                self._raw.leave(self._outer.pop())
            if kind == "inline":
                self._text(token, tokens[place - 1])
            elif kind == "paragraph_open":
                self._draft.markup("" if token.hidden else "<p>")
            elif kind == "paragraph_close":
                self._end_paragraph(token.hidden)
            elif kind == "fence" or kind == "code_block":
                self._code(token)
            elif kind == "html_block":
                first = token.map[0] if token.map else 0
                self._raw_block.write(token.content, self._lines.inline(token.content, first))
            elif kind == "tr_open":
                self._cells = []
                self._draft.markup("<tr>\n")
            elif kind == "ordered_list_open":
                start = token.attrs.get("start", 1)
                self._draft.markup("<ol>\n" if start == 1 else f'<ol start="{start}">\n')
            elif kind in _TAGS:
                self._draft.markup(_TAGS[kind])
                if kind in _WITHIN:
                    self._within.append(_WITHIN[kind])
                    self._outer.append(self._raw.enter())
                elif kind == "tr_close":
                    self._end_row()

    def _text(self, token: Token, opener: Token) -> None:
        first = token.map[0] if token.map else 0
        if opener.type in ("th_open", "td_open"):
            self._cell(token, first)
            return
        if opener.type == "heading_open":
            self._heading(token, opener, first)
            return
        within = self._within[-1] if self._within else "paragraph"
        prose = Prose(within, frame=self._frame if within == "blockquote" else 0)
        self._inline.write(token, prose, self._lines.inline(token.content, first))
        self._draft.finish(prose)

    def _heading(self, token: Token, opener: Token, first: int) -> None:
        draft = self._draft
        level = self._headings.level(int(opener.tag[1]))
        prose = Prose("subhead", level)
        place = len(draft.parts)
        source = self._lines.inline(token.content, first, opener.markup)
        self._inline.write(token, prose, source)
        draft.finish(prose)
        written = draft.parts[place:]
        del draft.parts[place:]
        anchor = self._headings.anchor(draft.blocks[prose.index].text if prose.index >= 0 else "")
        draft.anchors.append(anchor)
        draft.opening(f"h{level}", f' id="{anchor}"')
        draft.parts += [*written, f"</h{level}>\n"]

    def _cell(self, token: Token, first: int) -> None:
        # Cells lose their escaped bars, so offsets inside them are not kept; the row's are.
        line, end = self._lines.line(first)
        prose = Prose("table")
        self._inline.write(token, prose, InlineSource([0], [min(line, end)]))
        made = prose.finish(-1)
        self._cells.append(made[0].text if made else "")
        self._row = self._lines.block(first, first + 1)

    def _end_row(self) -> None:
        text = " | ".join(self._cells).strip(" |")
        if text:
            self._draft.blocks.append(Block(kind="table", text=text, span=Span(*self._row)))
            self._draft.words += len(text.replace("|", " ").split())

    def _end_paragraph(self, hidden: bool) -> None:
        parts = self._draft.parts
        if hidden:
            return
        # What was left out may have been all of it.
        if parts and parts[-1] == "<p>":
            parts.pop()
        else:
            parts.append("</p>\n")

    def _code(self, token: Token) -> None:
        first, last = token.map or [0, 0]
        start, end = self._lines.block(first, last)
        text = token.content.rstrip("\n")
        if text.strip():
            block = Block(kind="code", text=text, span=Span(start, end))
            self._draft.blocks.append(block)
        self._draft.markup(f"<pre><code>{escape(text)}</code></pre>\n")
