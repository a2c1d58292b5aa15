"""Limits of time: the processor's, without what other programs and garbage collection take."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TRIES = 4


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is done inside takes at most `seconds`."""
    begun = time.process_time()
    yield
    taken = time.process_time() - begun
    assert taken <= seconds, f"{taken:.3f} seconds, and {seconds} are the limit"


def processor_seconds(action: Callable[[], object]) -> float:
    """Seconds that `action` takes, with no garbage collected meanwhile.

    A collection looks at everything that earlier tests left, so that it costs what they made.
    """
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        action()
        return time.process_time() - begun
    finally:
        gc.enable()


def assert_in_proportion(
    cost: Callable[[str], float], small: str, large: str, *, slack: float = 2, noise: float = 0.2
) -> None:
    """`large` costs at most `slack` times what is in proportion to `small`, and `noise` seconds.

    Each is measured up to four times and the least counts: a processor that is shared is never
    faster than it is, and often slower.
    """
    growth = slack * len(large) / len(small)
    taken: list[tuple[float, float]] = []
    for _ in range(TRIES):
        taken.append((cost(small), cost(large)))
        if min(b for _, b in taken) <= growth * min(a for a, _ in taken) + noise:
            return
    raise AssertionError(f"{taken} seconds for {len(small):,} and {len(large):,} characters")
