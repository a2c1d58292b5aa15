"""Which file of the built site an address asks for; never one outside it."""

# Some calls to the system a request: Path objects say no more here.
# ruff: noqa: PTH113, PTH118

from __future__ import annotations

import mimetypes
import os
from os.path import realpath
from pathlib import Path

from newsgen.publish import STAGING

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".wasm": "application/wasm",
}
"""By ending: what the system's own table says of these differs from one machine to the next."""


def file_of(site: Path, path: str) -> str:
    """The file behind ``path``, decoded and with a leading slash; empty if there is none.

    Neither dots nor links lead out of ``site``.
    """
    parts = path.split("/")[1:]
    if any(ord(character) < 32 or character in "\\\x7f" for character in path):
        return ""
    if any(part in (".", "..") for part in parts) or "" in parts[:-1] or parts[0] == STAGING:
        return ""
    top = realpath(site)
    file = realpath(os.path.join(top, *parts, *([] if parts[-1] else ["index.html"])))
    return file if file.startswith(f"{top}/") and os.path.isfile(file) else ""


def is_folder(site: Path, path: str) -> bool:
    """Whether ``path`` is a page's address without its last slash."""
    return not path.endswith("/") and bool(file_of(site, f"{path}/"))


def type_of(file: str) -> str:
    """A file's media type, for the Content-Type header."""
    ending = os.path.splitext(file)[1].lower()  # noqa: PTH122
    return _TYPES.get(ending) or mimetypes.guess_type(file)[0] or "application/octet-stream"
