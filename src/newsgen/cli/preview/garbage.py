"""Puts off the collection of garbage while somebody waits for the build of what was saved."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off(*, wanted: bool) -> Iterator[None]:
    """No cycles are looked for meanwhile, if ``wanted``: of a small build's time that is a fifth.

    A large build needs the memory.
    """
    if not (wanted and gc.isenabled()):
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
