"""Old addresses of an article, made safe: they become files of the site."""

from __future__ import annotations

import re
from urllib.parse import unquote

_LONGEST = 500
_LONGEST_SEGMENT = 120
_UNSAFE = re.compile(r'[\x00-\x20\x7f-\x9f<>:"|?*#%{}\\^`]')
_FILE = re.compile(r"\.[a-z0-9]{2,5}\Z", re.IGNORECASE)


def alias_path(text: str) -> str | None:
    """``text`` as a root-relative path that stays inside the site; None if it is no such path.

    A trailing slash is added to what does not end like a file's name. Refused are schemes and
    hosts, ``..``, hidden files, queries, control characters and what some file systems refuse.
    """
    if len(text) > _LONGEST or not text.startswith("/") or text.startswith("//"):
        return None
    path = unquote(text, errors="strict") if _decodes(text) else ""
    if not path or _UNSAFE.search(path):
        return None
    segments = [segment for segment in path.split("/") if segment]
    if not segments or any(
        segment.startswith(".") or segment.endswith(".") or len(segment) > _LONGEST_SEGMENT
        for segment in segments
    ):
        return None
    is_file = not path.endswith("/") and _FILE.search(segments[-1])
    return "/" + "/".join(segments) + ("" if is_file else "/")


def _decodes(text: str) -> bool:
    try:
        unquote(text, errors="strict")
    except UnicodeDecodeError:
        return False
    return True
