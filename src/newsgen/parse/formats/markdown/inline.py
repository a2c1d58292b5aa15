"""Inline tokens → the text of a block and its HTML."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from newsgen.parse.formats.markdown import html_rules as rules
from newsgen.parse.formats.markdown.draft import Draft, attribute
from newsgen.parse.formats.markdown.notes import Notes
from newsgen.parse.formats.markdown.prose import Prose, Words
from newsgen.parse.formats.markdown.raw_html import RawHtml, markup_events
from newsgen.parse.images import safe_image
from newsgen.parse.links import link_target

if TYPE_CHECKING:
    from markdown_it.token import Token

    from newsgen.parse.formats.markdown.source_lines import InlineSource

_FORMAT = {
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "s_open": "<del>",
    "s_close": "</del>",
}


class Inline:
    """Writes the content of one paragraph, heading, item or cell."""

    def __init__(self, draft: Draft, raw: RawHtml, notes: Notes) -> None:
        self._draft = draft
        self._raw = raw
        self._notes = notes

    def write(self, inline: Token, prose: Prose, source: InlineSource) -> None:
        """Append an inline token's children to the draft, and their text to ``prose``."""
        draft, parts = self._draft, self._draft.parts
        content = inline.content
        # Of Markdown's marks that stand open, whether each was written.
        shown: list[bool] = []
        hushed = ""
        bracket = 0
        before = self._raw.enter()
        for token in inline.children or ():
            kind, at = token.type, token.meta.get("at", 0)
            if kind == "html_inline":
                hushed = self._html(token.content, prose, source(at), hushed, any(shown))
            elif token.nesting < 0:
                bracket = 0
                if shown.pop():
                    parts.append(_FORMAT.get(kind, "</a>"))
            elif hushed:
                if token.nesting:
                    shown.append(False)
            elif kind == "text":
                if token.content:
                    start = prose.add(token.content, source(at + bracket))
                    parts.append(Words(prose, start, token.content))
            elif kind == "text_special":
                start = prose.whole(token.content, source(at))
                parts.append(Words(prose, start, token.content))
            elif kind in _FORMAT:
                parts.append(_FORMAT[kind])
                shown.append(True)
            elif kind == "softbreak" or kind == "hardbreak":
                start = prose.whole(" ", source(at))
                parts.append(Words(prose, start, "\n") if kind == "softbreak" else "<br>\n")
            elif kind == "link_open":
                shown.append(self._link(token, source(at)))
                bracket = 1 if token.markup == "autolink" else 0
            elif kind == "code_inline":
                self._code(token, content, prose, source)
            elif kind == "image":
                self._image(token, source(at))
            elif kind == "shortcode":
                start = prose.add_hidden(token.content.replace("\n", " "), source(at))
                parts.append(Words(prose, start, token.content))
                draft.shortcodes.append((token.content, source(at)))
            elif kind == "footnote_ref":
                self._notes.reference(token.meta["label"], draft)
        self._raw.leave(before)

    def _link(self, token: Token, offset: int) -> bool:
        draft = self._draft
        href = str(token.attrs.get("href", ""))
        target = link_target(href, draft.document.path)
        if target.kind == "unsafe":
            draft.complain("link-unsafe", offset, target=href)
            return False
        if target.kind == "file":
            url = draft.link_place(target.path, target.fragment, href, offset)
        else:
            if target.kind == "here":
                draft.here.append((target.fragment, offset))
            url = attribute(target.url)
        title = str(token.attrs.get("title", ""))
        draft.markup(f'<a href="{url}"' + (f' title="{attribute(title)}">' if title else ">"))
        return True

    def _code(self, token: Token, content: str, prose: Prose, source: InlineSource) -> None:
        at = token.meta["at"] + len(token.markup)
        length = len(token.content)
        # One blank at each end is padding, which the parser has taken off, unless all is blank.
        if content[at] in " \n" and not content.startswith(token.markup, at + length):
            at += 1
        first = -1
        for line in content[at : at + length].splitlines(keepends=True):
            bare = line.rstrip("\n")
            start = prose.add(bare, source(at)) if bare else -1
            if len(bare) < len(line):
                blank = prose.whole(" ", source(at + len(bare)))
                start = blank if start < 0 else start
            first = start if first < 0 else first
            at += len(line)
        self._draft.parts += ["<code>", Words(prose, first, token.content), "</code>"]

    def _image(self, token: Token, offset: int) -> None:
        draft = self._draft
        src = str(token.attrs.get("src", ""))
        alt = alt_text(token.children or [])
        target, reason = safe_image(src, draft.document.path)
        if target is None:
            draft.complain("image-unsafe", offset, target=src, reason=reason)
            draft.markup(escape(alt))
            return
        if not alt.strip():
            draft.complain("image-alt", offset, target=src)
        is_file = target.kind == "file"
        url = draft.image_place(target.path, src, offset) if is_file else attribute(target.url)
        title = str(token.attrs.get("title", ""))
        named = f' title="{attribute(title)}"' if title else ""
        draft.markup(f'<img src="{url}" alt="{attribute(alt)}"{named} loading="lazy">')

    def _html(self, content: str, prose: Prose, offset: int, hushed: str, formatted: bool) -> str:
        """Write one raw tag; gives the name of the element whose content is being left out.

        ``formatted`` says that it stands inside Markdown's own marks, where no block may begin.
        """
        for event in markup_events(content):
            if hushed:
                return "" if event.closing and event.name == hushed else hushed
            if not event.name:
                start = prose.whole(content, offset)
                self._draft.parts.append(Words(prose, start, content))
                continue
            if event.name == "br":
                prose.whole(" ", offset)
            name = rules.RENAMED.get(event.name, event.name)
            if name in rules.NOT_INLINE:
                continue
            if not event.closing and (name in rules.BLOCKS or name in rules.PARENTS):
                if formatted:
                    continue
                if name not in rules.PARENTS:
                    self._raw.end_formatting()
            if self._raw.tag(event, offset) and not event.closing:
                hushed = event.name
        return hushed


def alt_text(tokens: list[Token]) -> str:
    """The plain text of an image's label."""
    return "".join(
        alt_text(token.children)
        if token.children
        else " "
        if token.type in ("softbreak", "hardbreak")
        else token.content
        for token in tokens
        if token.type != "html_inline"
    )
