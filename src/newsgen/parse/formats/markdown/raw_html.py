"""Raw HTML in Markdown: every tag is read, judged and written anew.

What is written here is already safe; a sanitizer that knows HTML's tree closes and orders it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from msgspec import Struct

from newsgen.parse.formats.markdown import html_rules as rules
from newsgen.parse.formats.markdown.draft import Draft, attribute
from newsgen.parse.formats.markdown.open_tags import OpenTags
from newsgen.parse.images import safe_image
from newsgen.parse.links import link_target

_MARKUP = re.compile(
    r"<(?:"
    r"!--(?P<comment>)|(?P<other>[!?])"
    r"|(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]{0,40})"
    r"(?P<attributes>(?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>"
    r")"
)
_ATTRIBUTE = re.compile(
    r"([^\s\"'<>/=]{1,60})(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=<>`]++)))?+"
)
_SHORTCODE = re.compile(r"\{\{[<%][^{}]{0,500}\}\}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class MarkupEvent(Struct, frozen=True):
    """A tag, or with an empty name the text between two tags."""

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: str = ""


def markup_events(html: str) -> Iterator[MarkupEvent]:
    """The tags and texts of ``html``, in order; comments and declarations are passed over.

    What looks like a tag but is none of HTML's is text.
    """
    at = search = 0
    while (match := _MARKUP.search(html, search)) is not None:
        if match["name"] and match["name"].lower() not in rules.KNOWN:
            search = match.end()
            continue
        if match.start() > at:
            yield MarkupEvent("", at, match.start())
        if match["name"]:
            yield MarkupEvent(
                match["name"].lower(),
                match.start(),
                match.end(),
                bool(match["closing"]),
                match["attributes"],
            )
            at = search = match.end()
            continue
        closer = "-->" if match["comment"] is not None else "?>" if match["other"] == "?" else ">"
        end = html.find(closer, match.end())
        at = search = end + len(closer) if end >= 0 else len(html)
    if at < len(html):
        yield MarkupEvent("", at, len(html))


class RawHtml:
    """Judges the raw tags of one article, writes those that are kept, and closes them.

    A tag that is opened inside a paragraph, an item or a quotation ends with it.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._open = OpenTags(draft)
        self.enter, self.leave = self._open.enter, self._open.leave

    def end_formatting(self) -> None:
        """Close what was opened in running text, before a block in it."""
        self._open.close_first(rules.INLINE)

    def settle(self) -> None:
        """End a block of raw HTML, over whose end headings and links do not reach."""
        self._open.close_first(rules.UNNESTED)

    def tag(self, event: MarkupEvent, offset: int) -> bool:
        """Write one tag; True when the content of its element is to be left out too."""
        name = rules.RENAMED.get(event.name, event.name)
        if name in rules.DROPPED_WITH_CONTENT:
            self._removed(f"<{name}>", offset)
            return not event.closing
        if name not in rules.TAGS:
            if name not in rules.SILENT_TAGS:
                self._removed(f"<{name}>", offset)
            return False
        if event.closing:
            self._open.close(name)
            return False
        if not self._open.may_open(name):
            return False
        if name == "img":
            self._image(event, offset)
        else:
            self._draft.markup(f"<{name}{self._kept(name, event, offset)}>")
        self._draft.raw_tags += 1
        return False

    def _kept(self, tag: str, event: MarkupEvent, offset: int) -> str:
        kept = ""
        for name, value in self._attributes(tag, event, offset).items():
            if name != "href":
                kept += f' {name}="{attribute(value)}"'
                continue
            if not value:
                continue
            target = link_target(value, self._draft.document.path)
            if target.kind == "unsafe":
                self._draft.complain("link-unsafe", offset, target=value)
            elif target.kind == "file":
                place = self._draft.link_place(target.path, target.fragment, value, offset)
                kept = f' href="{place}"{kept}'
            else:
                if target.kind == "here":
                    self._draft.here.append((target.fragment, offset))
                kept = f' href="{attribute(target.url)}"{kept}'
        return kept

    def _image(self, event: MarkupEvent, offset: int) -> None:
        draft = self._draft
        attributes = self._attributes("img", event, offset)
        src, alt = attributes.pop("src", ""), attributes.pop("alt", None)
        target, reason = safe_image(src, draft.document.path)
        if target is None:
            draft.complain("image-unsafe", offset, target=src, reason=reason)
            draft.markup(attribute(alt or ""))
            return
        if alt is None:
            draft.complain("image-alt", offset, target=src)
        is_file = target.kind == "file"
        url = draft.image_place(target.path, src, offset) if is_file else attribute(target.url)
        rest = "".join(f' {name}="{attribute(value)}"' for name, value in attributes.items())
        draft.markup(f'<img src="{url}" alt="{attribute(alt or "")}"{rest} loading="lazy">')

    def _attributes(self, tag: str, event: MarkupEvent, offset: int) -> dict[str, str]:
        """The attributes that a tag may keep, their values decoded."""
        kept: dict[str, str] = {}
        attributes = event.attributes
        if "{{" in attributes and (inside := _SHORTCODE.findall(attributes)):
            self._draft.shortcodes += [(shortcode, offset) for shortcode in inside]
            attributes = _SHORTCODE.sub("", attributes)
        for match in _ATTRIBUTE.finditer(attributes):
            name = match.group(1).lower()
            if name in kept:
                continue
            value = match.group(2) or match.group(3) or match.group(4) or ""
            pattern = rules.ATTRIBUTES.get((tag, name)) or rules.ATTRIBUTES.get(("*", name))
            if pattern is not None:
                value = _CONTROL.sub("", unescape(value))
                if pattern.fullmatch(value):
                    kept[name] = value
            elif not name.startswith(rules.SILENT_PREFIXES) and name not in rules.SILENT_ATTRIBUTES:
                self._removed(name, offset)
        return kept

    def _removed(self, what: str, offset: int) -> None:
        if len(self._draft.removed) < 12:
            self._draft.removed.setdefault(what, offset)
