"""Real Markdown articles of a folder, reduced to what every tool reads alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%][^}]*\}\}|[ \t]*\{#[^}\n]*\}")
"""Of the first generator of these articles; and names of headings, which only some tools know."""
_LOCAL_IMAGE = re.compile(r"!\[[^\]\n]*\]\((?!https?:)[^)\n]*\)")
_LINKED_SHORTCODE = re.compile(r"(?<=\]\()\{\{[<%][^}]*\}\}")
_LOCAL_LINK = re.compile(r'\]\([ "/]*(?!https?:|mailto:|[ "/])')
_HOST = "https://www.example.org/"
_LARGEST = 1_000_000
_SHORTEST = 600
"""Characters of text that an article needs: shorter ones only point to another site."""


class Original(NamedTuple):
    """What the generator takes from a real article."""

    headline: str
    deck: str
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    blocks: tuple[str, ...]
    """The text, cut at blank lines."""


def originals(folder: Path) -> list[Original]:
    """The usable articles under a folder, by path.

    Those without a title or with little text are passed over. Shortcodes and other template marks
    are taken out, as each tool would do something else with them; so are blocks of raw HTML and
    pictures that are not here. Links within the site get a host.
    """
    return list(_read(folder))


def _read(folder: Path) -> Iterator[Original]:
    for path in sorted(folder.rglob("*.md")):
        if path.stat().st_size > _LARGEST:
            continue
        text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        front = _FRONT.match(text)
        if not front:
            continue
        try:
            fields = yaml.load(front[1], Loader=yaml.CSafeLoader)
        except yaml.YAMLError:
            continue
        if not isinstance(fields, dict) or not _line(fields.get("title")):
            continue
        blocks = _blocks(text[front.end() :])
        if len(blocks) >= 3 and sum(map(len, blocks)) >= _SHORTEST:
            yield Original(
                headline=_line(fields["title"]),
                deck=_line(fields.get("deck") or fields.get("summary")),
                authors=tuple(_words(each).title() for each in _list(fields.get("authors"))),
                topics=tuple(_words(each).lower() for each in _list(fields.get("topics"))),
                blocks=blocks,
            )


def _blocks(text: str) -> tuple[str, ...]:
    if "```" in text:
        return ()
    text = _SHORTCODE.sub("", _LINKED_SHORTCODE.sub(_HOST, text))
    text = _LOCAL_IMAGE.sub("", text)
    for mark in ("{{", "}}", "{%", "%}", "{#"):
        text = text.replace(mark, "")
    text = _LOCAL_LINK.sub(f"]({_HOST}", text)
    blocks = (block.rstrip() for block in re.split(r"\n[ \t]*\n", text))
    return tuple(
        block.strip("\n")
        for block in blocks
        if block.strip() and not block.lstrip().startswith("<")
    )


def _line(value: Any) -> str:
    """One line of plain text without the marks that front matter of some tool gives a meaning."""
    text = re.sub(r"\{\{|\}\}|-->|[<>]", "", unescape(str(value or "")))
    return " ".join(text.split())


def _list(value: Any) -> list[str]:
    return [str(each) for each in value if each] if isinstance(value, list) else []


def _words(handle: str) -> str:
    """``customer-experience`` as words.

    Plain letters alone: tools differ in what they make of others, and two names must not get one
    address.
    """
    plain = unicodedata.normalize("NFKD", handle).encode("ascii", "ignore").decode()
    return " ".join(re.findall("[A-Za-z]+", plain))
