"""The list of what newsgen wrote: it owns these files, and no others.

In the form of sha256sum, so that ``sha256sum --check manifest-sha256.txt`` verifies a copy of the
site. The first line tells it from a list that someone else made: to checking tools it is a comment.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsgen.publish.standing import open_file

MANIFEST = "manifest-sha256.txt"

_TITLE = "# newsgen published these files and will replace or remove them; their SHA-256:"
_LINES = re.compile(r"^([0-9a-f]{64})  (.+)$", re.MULTILINE)
_LARGEST = 512_000_000
"""Bytes: some four million files."""


def write_manifest(digests: Mapping[str, str]) -> bytes:
    """A manifest's bytes for SHA-256 digests by path."""
    lines = [line(path, digests[path]) for path in sorted(digests)]
    return "".join([f"{_TITLE}\n", *lines]).encode()


def line(path: str, digest: str) -> str:
    """One file's line."""
    return f"{digest}  {path}\n"


def read_manifest(top: str) -> bytes | None:
    """The bytes of the manifest in the output folder ``top``; None if newsgen wrote none there.

    Raises OSError if there is an ordinary file but it cannot be read.
    """
    opened = open_file(f"{top}/{MANIFEST}")
    if opened is None:
        return None
    handle, size = opened
    with open(handle, "rb") as stream:  # noqa: PTH123 (a handle, not a path)
        content = stream.read() if size <= _LARGEST else b""
    return content if content.startswith(f"{_TITLE}\n".encode()) else None


def entries(manifest: bytes) -> dict[str, str]:
    """The digests by path.

    Lines that are no entry are left out; whether a path is sound is for the caller to see.
    """
    lines = manifest[title_end(manifest) :].decode("utf-8", "replace")
    return {path: digest for digest, path in _LINES.findall(lines)}


def title_end(manifest: bytes) -> int:
    """Where the first file's line begins."""
    return manifest.index(b"\n") + 1
