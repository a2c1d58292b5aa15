"""Reads a file that is published as it is, telling its faults from the output folder's."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EISDIR, ENXIO

_PIECE = 1 << 20
"""Bytes held at a time."""


class SourceError(Exception):
    """The file to copy cannot be read, for ``reason``."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


@contextmanager
def copied_source(file: str) -> Iterator[tuple[int, Callable[[], Iterator[bytes]]]]:
    """The file's size, and its bytes in pieces, from the start at each call.

    Raises SourceError, also for what is not an ordinary file.
    """
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise SourceError(error) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise SourceError(OSError(EISDIR if stat.S_ISDIR(status.st_mode) else ENXIO, ""))
        yield status.st_size, lambda: _pieces(handle)
    finally:
        os.close(handle)


def _pieces(handle: int) -> Iterator[bytes]:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        while piece := os.read(handle, _PIECE):
            yield piece
    except OSError as error:
        raise SourceError(error) from error
