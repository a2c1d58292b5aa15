"""Which output paths are sound; an unsound one is a bug of the stage that chose it."""

from __future__ import annotations

import re

from newsgen.publish.manifest import MANIFEST

STAGING = ".newsgen-staging"

_UNSOUND = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\\]|(?:^|/)\.{0,2}(?:/|$)")
_LONGEST = 255
"""Bytes of one name: what common file systems take."""


def sound(path: str) -> bool:
    """Whether ``path`` names a file below the folder it is counted from, on any file system."""
    if _UNSOUND.search(path):
        return False
    # The whole is nearly always short enough, which spares the look at its parts.
    return len(path) * 4 <= _LONGEST or all(
        len(name.encode()) <= _LONGEST for name in path.split("/")
    )


def checked(path: str) -> str:
    """``path`` itself. Raises ValueError if it is unsound or is publish's own."""
    if not sound(path) or path == MANIFEST or path.split("/", 1)[0] == STAGING:
        raise ValueError(f"unsound output path: {path[:300]!r}")
    return path
