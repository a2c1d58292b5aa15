"""Work in several processes, the results in the order of the tasks."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Task = TypeVar("Task")
Result = TypeVar("Result")

_CHUNK = 32
"""Tasks that are handed over at once: handing over costs about a millisecond."""
_AHEAD = 3
"""Chunks that wait for each worker, so that memory is bounded however many tasks there are."""
_FEW = 64
"""Tasks up to which starting processes costs more than it gives."""
_FEW_TO_SPAWN = 500
"""The same where processes cannot be forked: each then imports everything for itself."""


def processors() -> int:
    """How many processes may run at once on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """An executor that is made when there is enough to do; ``jobs`` processes at most.

    ``forks`` is false where this process has other threads: a lock that one of them holds would
    stay locked for ever in a fork.
    """

    def __init__(self, jobs: int, executor: Executor | None = None, *, forks: bool = True) -> None:
        self.jobs = jobs
        # A forked process has all modules and tables at once; only Linux can be trusted to.
        self._forks = forks and sys.platform == "linux"
        self._few = _FEW if self._forks else _FEW_TO_SPAWN
        self._executor = executor
        self._own: Executor | None = None

    def map(
        self, work: Callable[[Sequence[Task]], Sequence[Result]], tasks: Sequence[Task]
    ) -> Iterator[Result]:
        """What ``work`` makes of chunks of the tasks, in order.

        ``work`` is a function at the top of a module, or a ``functools.partial`` of one.
        """
        chunks = _chunks(tasks)
        if self._executor is None and (self.jobs < 2 or len(tasks) <= self._few):
            for chunk in chunks:
                yield from work(chunk)
            return
        yield from _in_order(self._started(), work, chunks, self.jobs * _AHEAD)

    def _started(self) -> Executor:
        if self._executor is not None:
            return self._executor
        if self._own is None:
            # Two modules that take longer to import than a small build takes.
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            context = multiprocessing.get_context("fork" if self._forks else "spawn")
            self._own = ProcessPoolExecutor(
                self.jobs, mp_context=context, initializer=_leave_interrupts
            )
        return self._own

    def close(self) -> None:
        """Ends the processes; what waits is not done."""
        if self._own is not None:
            self._own.shutdown(cancel_futures=True)
            self._own = None


def _leave_interrupts() -> None:
    """Ctrl-C is the main process's to answer: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _chunks(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    for start in range(0, len(tasks), _CHUNK):
        yield tasks[start : start + _CHUNK]


def _in_order(
    executor: Executor,
    work: Callable[[Sequence[Task]], Sequence[Result]],
    chunks: Iterator[Sequence[Task]],
    most: int,
) -> Iterator[Result]:
    waiting: deque[Future[Sequence[Result]]] = deque()
    for chunk in islice(chunks, most):
        waiting.append(executor.submit(work, chunk))
    while waiting:
        done = waiting.popleft().result()
        for chunk in islice(chunks, 1):
            waiting.append(executor.submit(work, chunk))
        yield from done


@contextmanager
def workers(
    jobs: int, executor: Executor | None = None, *, forks: bool = True
) -> Iterator[Workers]:
    """Workers for the time of a build."""
    made = Workers(jobs, executor, forks=forks)
    try:
        yield made
    finally:
        made.close()
