"""Where a link or picture leads: classified, normalised and confined to the project."""

from __future__ import annotations

import posixpath
import re
from typing import Literal
from urllib.parse import quote, unquote

from msgspec import Struct

TargetKind = Literal["web", "here", "file", "unsafe"]

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]{0,30}):")
# Browsers drop these from anywhere in an address, and the blanks around it, before they look at it.
_DROPPED = re.compile(r"[\t\r\n]")
_EDGES = "".join(map(chr, range(0x21)))
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_ENCODED = {ord(c): quote(c, safe="") for c in ' "<>\\^`{|}'} | {
    code: quote(chr(code)) for code in (*range(0x20), *range(0x7F, 0xA0))
}
_KEPT_IN_FRAGMENT = "!$&'()*+,;=:@/?-._~"


class Target(Struct, frozen=True):
    """What an address in an article means."""

    kind: TargetKind
    url: str = ""
    """Of ``web`` (http, https, mailto, tel) and ``here`` (``#fragment``): ready to be escaped."""
    path: str = ""
    """Of ``file``: as Source.path; or, with a leading slash, a root-relative URL."""
    fragment: str = ""
    """Decoded, without ``#``."""


UNSAFE = Target("unsafe")


def link_target(href: str, path: str) -> Target:
    """What ``href`` means in the file at ``path``; anything that is doubtful is unsafe."""
    href = _DROPPED.sub("", href).strip(_EDGES)
    if not href:
        return UNSAFE
    if href.startswith("#"):
        fragment = unquote(href[1:])
        url = "#" + quote(fragment, safe=_KEPT_IN_FRAGMENT)
        return Target("here", url, fragment=fragment)
    if scheme := _SCHEME.match(href):
        return _web(href, scheme.group(1).lower())
    if "\\" in href:
        return UNSAFE
    if href.startswith("//"):
        return _web(f"https:{href}", "https")
    address, _, fragment = href.partition("#")
    address = unquote(address.partition("?")[0])
    if not address:
        return UNSAFE
    if _CONTROL.search(address) or "\\" in address:
        return UNSAFE
    if address.startswith("/"):
        whole = posixpath.normpath(address).lstrip("/")
        end = "/" if address.endswith("/") and whole else ""
        return Target("file", path=f"/{whole}{end}", fragment=unquote(fragment))
    return _file(posixpath.join(posixpath.dirname(path), address), unquote(fragment))


def image_target(src: str, path: str) -> Target:
    """What ``src`` means in the file at ``path``; a leading slash is the project's root."""
    target = link_target(src, path)
    if target.kind == "web" and not target.url.startswith(("http://", "https://")):
        return UNSAFE
    if target.kind == "file" and target.path.startswith("/"):
        return _file(target.path.lstrip("/"), "")
    return UNSAFE if target.kind == "here" else target


def _web(href: str, scheme: str) -> Target:
    rest = href[len(scheme) + 1 :]
    if scheme in ("http", "https"):
        host = rest[2:].partition("/")[0]
        if not rest.startswith("//") or not host.strip("/\\?#@:"):
            return UNSAFE
    elif scheme not in ("mailto", "tel") or not rest.strip():
        return UNSAFE
    return Target("web", f"{scheme}:{rest}".translate(_ENCODED))


def _file(joined: str, fragment: str) -> Target:
    normal = posixpath.normpath(joined)
    if normal.startswith(("/", "..")) and not normal.startswith("..."):
        return UNSAFE
    return Target("file", path=normal, fragment=fragment)
