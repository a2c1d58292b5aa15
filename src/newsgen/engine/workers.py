"""Work in several processes, here or on a cluster, the results in the order of the tasks."""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from newsgen.engine.cluster import Cluster
    from newsgen.engine.standby import Standby

Task = TypeVar("Task")
Result = TypeVar("Result")

_CHUNK = 32
"""Tasks that are handed over at once: handing over costs about a millisecond."""
_AHEAD = 3
"""Chunks that wait for each worker, so that memory is bounded however many tasks there are."""
_FEW = 64
"""Tasks up to which starting processes costs more than it gives."""
_FEW_ON_STANDBY = 256
"""Tasks that a process on standby does: there nothing has to start."""
FORKS = sys.platform == "linux"
"""Whether a process may be forked: then it has all modules and tables at once."""
_FEW_TO_SPAWN = 500
"""The same where processes cannot be forked: each then imports everything for itself."""


def processors() -> int:
    """How many processes may run at once on this machine."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers:
    """An executor that is made when there is enough to do; ``jobs`` processes at most.

    With a ``cluster`` its workers do what is enough to do, and no process is started here. What is
    not enough a process on ``standby`` does, if there is one.

    ``forks`` is false where this process has other threads: a lock that one of them holds would
    stay locked for ever in a fork.
    """

    def __init__(
        self,
        jobs: int,
        cluster: Cluster | None = None,
        *,
        forks: bool = True,
        standby: Standby | None = None,
    ) -> None:
        self.jobs = jobs
        self._forks = forks and FORKS
        self._few = _FEW if self._forks or cluster else _FEW_TO_SPAWN
        self._cluster = cluster
        self._standby = standby
        self._own: Executor | None = None

    def map(
        self, work: Callable[[Sequence[Task]], Sequence[Result]], tasks: Sequence[Task]
    ) -> Iterator[Result]:
        """What ``work`` makes of chunks of the tasks, in order.

        ``work`` is a function at the top of a module, or a ``functools.partial`` of one.
        """
        chunks = _chunks(tasks)
        cluster = self._cluster
        few = len(tasks) <= self._few
        if self._standby and len(tasks) <= _FEW_ON_STANDBY:
            yield from self._standby.map(work, tasks)
        elif few or (cluster is None and self.jobs < 2):
            for chunk in chunks:
                yield from work(chunk)
        elif cluster is not None:
            hand_over = partial(cluster.submit, work)
            yield from _in_order(hand_over, cluster.result, chunks, cluster.size * _AHEAD)
        else:
            executor = self._started()

            def submit(chunk: Sequence[Task]) -> Future[Sequence[Result]]:
                return executor.submit(work, chunk)

            yield from _in_order(submit, _outcome, chunks, self.jobs * _AHEAD)

    def everywhere(self, call: Callable[[], None]) -> None:
        """Calls a function here, and in the processes that outlive the build."""
        call()
        if self._cluster is not None:
            self._cluster.everywhere(call)

    def _started(self) -> Executor:
        if self._own is None:
            # Two modules that take longer to import than a small build takes.
            import multiprocessing
            from concurrent.futures import ProcessPoolExecutor

            if self._standby:  # or they would hold its pipes open
                self._standby.close()
                self._standby = None
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
        if self._cluster is not None:
            self._cluster.close()


def _leave_interrupts() -> None:
    """Ctrl-C is the main process's to answer: it ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _chunks(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    for start in range(0, len(tasks), _CHUNK):
        yield tasks[start : start + _CHUNK]


def _outcome(future: Future[Sequence[Result]]) -> Sequence[Result]:
    return future.result()


def _in_order(
    hand_over: Callable[[Sequence[Task]], Future[Sequence[Result]]],
    outcome: Callable[[Future[Sequence[Result]]], Sequence[Result]],
    chunks: Iterator[Sequence[Task]],
    most: int,
) -> Iterator[Result]:
    waiting = deque(map(hand_over, islice(chunks, most)))
    while waiting:
        done = outcome(waiting.popleft())
        waiting.extend(map(hand_over, islice(chunks, 1)))
        yield from done


@contextmanager
def workers(
    jobs: int,
    cluster: Cluster | None = None,
    *,
    forks: bool = True,
    standby: Standby | None = None,
) -> Iterator[Workers]:
    """Workers for the time of a build; what they are is said at ``Workers``."""
    made = Workers(jobs, cluster, forks=forks, standby=standby)
    try:
        yield made
    finally:
        made.close()
