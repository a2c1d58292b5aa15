"""A process that gets ready while this one still looks what there is to do.

What reads and renders takes longer to import than a few articles take to be read and rendered. So a
second process imports it meanwhile, and forks for each piece of work that comes: a fork has at once
all that was imported by then.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from select import select
from typing import BinaryIO, NoReturn, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_PIECES = 4
"""Pieces of work that can be asked for: each fork sends what it did through a pipe of its own."""
_WIDEST = 8
"""Forks that share a piece of work at the most: it is little work."""
_PARTS = 20
"""Chunks that a piece of work is cut into, so that forks have about the same to do."""


class Standby:
    """The process that waits, seen from the one that has the work."""

    def __init__(self, pid: int, orders: BinaryIO, lanes: list[BinaryIO], width: int) -> None:
        self._pid, self._orders, self._lanes, self._width = pid, orders, lanes, width
        self._closed = False

    def map(
        self, work: Callable[[Sequence[Task]], Sequence[Result]], tasks: Sequence[Task]
    ) -> Iterator[Result]:
        """What ``work`` makes of chunks of the tasks, in order.

        What the forks do not do, be it that they fail, is done here: then it fails here.
        """
        chunks = _cut(tasks)
        with ExitStack() as open_lanes:
            lanes = [open_lanes.enter_context(lane) for lane in self._order(work, chunks)]
            for at, chunk in enumerate(chunks):
                done: Sequence[Result] | None = _received(lanes[at % len(lanes)]) if lanes else None
                yield from work(chunk) if done is None else done

    def _order(self, work: object, chunks: Sequence[object]) -> list[BinaryIO]:
        """Hands work over; where its results come from, nowhere if it cannot be handed over."""
        width = min(self._width, len(chunks))
        if self._closed or not width or len(self._lanes) < width:
            return []
        lanes = [self._lanes.pop() for _ in range(width)]
        try:
            pickle.dump((work, [chunks[at::width] for at in range(width)]), self._orders)
            self._orders.flush()
        except OSError:
            return []
        return lanes

    def close(self) -> None:
        """Ends the process, and with the next thing that they have to say its forks."""
        if self._closed:
            return
        self._closed = True
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        for lane in self._lanes:
            lane.close()
        with suppress(OSError):  # there may be something that it could not send
            self._orders.close()


def _cut(tasks: Sequence[Task]) -> list[Sequence[Task]]:
    size = -(-len(tasks) // _PARTS)
    return [tasks[start : start + size] for start in range(0, len(tasks), size or 1)]


def _received(lane: BinaryIO) -> Sequence[Result] | None:
    try:
        done: Sequence[Result] = pickle.load(lane)
    except (EOFError, OSError, pickle.UnpicklingError):
        return None
    return done


@contextmanager
def standby(ready: Sequence[Callable[[], None]], jobs: int) -> Iterator[Standby | None]:
    """A process that calls ``ready`` in their order; None where there can be no such process.

    Up to ``jobs`` forks of it share a piece of work. The process that asks for it must have no
    other threads.
    """
    try:
        made = _started(ready, min(jobs, _WIDEST))
    except OSError:  # no more processes, or no more files
        made = None
    try:
        yield made
    finally:
        if made:
            made.close()


def _started(ready: Sequence[Callable[[], None]], width: int) -> Standby:
    orders, own_orders = os.pipe()
    pipes = [os.pipe() for _ in range(_PIECES * width)]
    pid = os.fork()
    if not pid:
        os.close(own_orders)
        for lane, _ in pipes:
            os.close(lane)
        _run(_wait, ready, os.fdopen(orders, "rb"), [own for _, own in pipes])
    os.close(orders)
    for _, lane in pipes:
        os.close(lane)
    lanes: list[BinaryIO] = [os.fdopen(lane, "rb") for lane, _ in pipes]
    return Standby(pid, os.fdopen(own_orders, "wb"), lanes, width)


def _run(work: Callable[..., None], *values: object) -> NoReturn:
    """Ends this process with a piece of work, and nothing of what its parent was about to do."""
    failed = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is the parent's to answer
        work(*values)
        failed = 0
    finally:
        os._exit(failed)


def _wait(ready: Sequence[Callable[[], None]], orders: BinaryIO, lanes: list[int]) -> None:
    """Gets ready until there is work; ends when nobody can order any more."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # forks that end are forgotten
    for get_ready in ready:
        while select([orders], [], [], 0)[0]:
            _take(orders, lanes)
        get_ready()
    while True:
        _take(orders, lanes)


def _take(orders: BinaryIO, lanes: list[int]) -> None:
    try:
        work, shares = pickle.load(orders)
    except EOFError:
        os._exit(0)
    own = [lanes.pop() for _ in shares]
    for lane, share in zip(own, shares, strict=True):
        if not os.fork():
            _run(_do, work, share, lane, {*own, *lanes} - {lane})
    for lane in own:
        os.close(lane)


def _do(
    work: Callable[[object], object], share: Sequence[object], lane: int, others: Iterable[int]
) -> None:
    for other in others:  # whose end could not be seen otherwise before this process ends
        os.close(other)
    with os.fdopen(lane, "wb") as results:
        for chunk in share:
            pickle.dump(work(chunk), results)
            results.flush()
