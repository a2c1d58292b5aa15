"""Source → Document: bounded reading, decoding, digest and line starts."""

from __future__ import annotations

import hashlib
import os
import stat
from errno import EISDIR, ENXIO

from msgspec.structs import replace

from newsgen.read.decode import Decoded, decode
from newsgen.read.layout import line_starts, without_controls
from newsgen.read.mojibake import mojibake
from newsgen.records.problems import Problem, problem
from newsgen.records.source import Document, Location, Source
from newsgen.text.failures import why

__all__ = ["LARGE", "MOST_DUMP", "MOST_MARKDOWN", "Decoded", "decode", "read"]

MOST_DUMP = 32_000_000
"""Bytes of a dump that are read at most."""
MOST_MARKDOWN = 4_000_000
MOST_SIDE = 256_000
"""Bytes of an editor's corrections: more than the characters of front matter that are read."""
MOST_SPEAKERS = 1_000_000
LARGE = 1_000_000
"""Bytes above which a file is rarely one article."""

_MOST = {
    "dump": (MOST_DUMP, "text"),
    "markdown": (MOST_MARKDOWN, "Markdown"),
    "side": (MOST_SIDE, "YAML"),
    "speakers": (MOST_SPEAKERS, "YAML"),
}
_FLAGS = os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK  # a pipe put in the file's place cannot hang us


def read(source: Source) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document that ``source`` holds, None if there is no text to be had, and the problems.

    ``source`` is not an image: those are copied, not read. A dump whose corrections cannot be read
    gives no document: they may hold it back, or take words out of someone's mouth.
    """
    document, problems = _read(source)
    if document is None or source.side is None:
        return document, problems
    side, found = _read(source.side)
    problems += found
    if side is None and not any(one.code == "side-empty" for one in found):
        unread = problem("side-unread", Location(source.path), side=source.side.path)
        return None, (*problems, unread)
    return replace(document, side=side), problems


def _read(source: Source) -> tuple[Document | None, tuple[Problem, ...]]:
    """One file, whatever stands beside it."""
    empty = "side-empty" if source.kind == "side" else "file-empty"
    most, kind = _MOST.get(source.kind, (MOST_DUMP, source.kind))
    place = Location(source.path)
    try:
        content, size = _content(source.file, most)
    except OSError as error:
        return None, (problem("file-unreadable", place, reason=why(error)),)
    if size > most and source.kind == "side":
        sizes = {"size": f"{size / 1000:,.0f}", "limit": most // 1000}
        return None, (problem("side-too-large", place, **sizes),)
    if size > most:
        limit = most // 1_000_000
        found = problem("file-too-large", place, kind=kind, size=_megabytes(size), limit=limit)
        return None, (found,)
    if not content:
        return None, (problem(empty, place),)
    decoded = decode(content)
    if decoded is None:
        return None, (problem("encoding-unknown", place),)
    text, controls, first = without_controls(decoded.text)
    if controls * 10 > len(text) * 3:
        # It decodes, but what it holds is not writing.
        return None, (problem("encoding-unknown", place),)
    if not text or text.isspace():
        return None, (problem(empty, place),)
    document = Document(
        path=source.path,
        kind=source.kind,
        digest=hashlib.sha256(content).hexdigest(),
        encoding=decoded.encoding,
        text=text,
        line_starts=line_starts(text),
    )
    problems = []
    if size > LARGE:
        problems.append(problem("file-large", place, size=_megabytes(size)))
    if decoded.guessed:
        problems.append(problem("encoding-guessed", place, encoding=_title(decoded.encoding)))
    elif decoded.encoding.startswith(("utf-16", "utf-32", "iso-2022")):
        problems.append(problem("encoding-other", place, encoding=_title(decoded.encoding)))
    if decoded.damaged:
        where = document.location(max(0, decoded.text.find("\ufffd")))
        name = _title(decoded.encoding)
        problems.append(problem("encoding-damaged", where, encoding=name, count=decoded.damaged))
    wrong = None if decoded.guessed else mojibake(decoded.text)
    if wrong:
        where = document.location(wrong.first)
        words = {"shown": wrong.shown, "meant": wrong.meant, "count": wrong.count}
        problems.append(problem("text-mojibake", where, **words))
    if controls:
        problems.append(problem("control-characters", document.location(first), count=controls))
    return document, tuple(problems)


def _content(file: str, most: int) -> tuple[bytes, int]:
    """The file's bytes, or some of them if it has more than ``most``, and its size.

    Raises OSError, also for what is not an ordinary file.
    """
    handle = os.open(file, _FLAGS)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(EISDIR if stat.S_ISDIR(status.st_mode) else ENXIO, "")
        if status.st_size > most:
            return b"", status.st_size
        # One byte more than it says it has, so that a file that grew meanwhile is noticed.
        content = os.read(handle, status.st_size + 1)
        while status.st_size < len(content) <= most and (more := os.read(handle, 65_536)):
            content += more
        return content, len(content)
    finally:
        os.close(handle)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}"


def _title(encoding: str) -> str:
    """The encoding's name as people write it: ``UTF-16``, ``Windows-1252``."""
    return encoding.replace("windows", "Windows") if "windows" in encoding else encoding.upper()
