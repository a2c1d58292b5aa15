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
    lines = [_TITLE, *(f"{digests[path]}  {path}" for path in sorted(digests)), ""]
    return "\n".join(lines).encode()


def read_manifest(top: str) -> tuple[dict[str, str], bytes | None]:
    """The digests by path in the output folder ``top``, and the manifest's bytes.

    None for the bytes means that there is no manifest that newsgen wrote. Lines that are no entry
    are left out; whether a path is sound is for the caller to see. Raises OSError if there is an
    ordinary file but it cannot be read.
    """
    opened = open_file(f"{top}/{MANIFEST}")
    if opened is None:
        return {}, None
    handle, size = opened
    with open(handle, "rb") as stream:  # noqa: PTH123 (a handle, not a path)
        content = stream.read() if size <= _LARGEST else b""
    title, _, lines = content.decode("utf-8", "replace").partition("\n")
    if title != _TITLE:
        return {}, None
    return {path: digest for digest, path in _LINES.findall(lines)}, content
