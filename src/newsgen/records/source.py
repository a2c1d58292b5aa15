"""Files on their way in: sources, decoded documents, and places in them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from os import stat_result
from typing import Literal

from msgspec import Struct

Kind = Literal["dump", "markdown", "image", "side", "speakers"]


class Span(Struct, frozen=True, gc=False):
    """A half-open range of character offsets into a document's decoded text."""

    start: int
    end: int


class Location(Struct, frozen=True, gc=False, order=True):
    """A place to point an editor at; line and column count from 1, 0 means "the whole file"."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


class Stamp(Struct, frozen=True, gc=False):
    """What the file system says of a file; while that is the same, so are its bytes."""

    size: int = 0
    modified: int = 0
    """Nanoseconds."""
    number: int = 0
    """Of its inode."""

    @classmethod
    def of(cls, status: stat_result) -> Stamp:
        """The stamp of a file that was just looked at."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ino)


class Source(Struct, frozen=True, kw_only=True, gc=False):
    """One content file that was discovered and has not been read yet."""

    path: str
    """Path as shown to people: relative to the project root, with forward slashes."""
    file: str
    """Where to open it."""
    kind: Kind
    size: int
    """Bytes."""
    stamp: Stamp = Stamp()
    side: Source | None = None
    """The YAML file of an editor's corrections beside a dump; its kind is ``side``."""


class Document(Struct, frozen=True, kw_only=True):
    """A source's decoded text, newlines as they are in the file."""

    path: str
    kind: Kind
    digest: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    encoding: str
    text: str
    line_starts: Sequence[int]
    """Offset at which each line begins; the first is always 0."""
    side: Document | None = None
    """The editor's corrections beside it, where there are any."""

    def location(self, offset: int) -> Location:
        """The line and column (both from 1) of a character offset."""
        line = bisect_right(self.line_starts, offset)
        return Location(self.path, line, offset - self.line_starts[line - 1] + 1)
