"""Built pages as a browser would read them."""

from __future__ import annotations

from posixpath import join, normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from tests.story import Story

_ADDRESSES = (("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("area", "href"))


def parsed(text: str) -> Element:
    """The tree of a page; raises html5lib's ParseError where the page is not valid HTML syntax."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert isinstance(tree, Element)
    return tree


def pages(story: Story) -> dict[str, Element]:
    """Every HTML page of the site."""
    return {
        path: parsed(content.decode())
        for path, content in story.files().items()
        if path.endswith(".html")
    }


def ids(page: Element) -> list[str]:
    """All id attributes, in order."""
    return [each.attrib["id"] for each in page.iter() if "id" in each.attrib]


def addresses(page: Element) -> list[str]:
    """All that a page links to or loads, plots included."""
    return [
        each.attrib[name]
        for each in page.iter()
        for tag, name in _ADDRESSES
        if str(each.tag).rpartition("}")[2] == tag and name in each.attrib
    ]


def internal(path: str, address: str, base: str) -> tuple[str, str] | None:
    """File and fragment that an address on the page at ``path`` leads to; None if it leads out."""
    if base and address.startswith(base):
        address = "/" + address.removeprefix(base)
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    target = unquote(parts.path)
    if not target:
        return path, parts.fragment
    file = target[1:] if target.startswith("/") else normpath(join(path, "..", target))
    if target.endswith("/") or file in ("", "."):
        file = join(file, "index.html") if file not in ("", ".") else "index.html"
    return file, parts.fragment
