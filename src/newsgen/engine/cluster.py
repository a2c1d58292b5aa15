"""Work on the machines of a Dask cluster, which somebody else has set up.

The only module that imports distributed, and only when there is enough to do.
"""

from __future__ import annotations

import logging
import os
import pickle
import sqlite3
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Executor, Future, wait
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from newsgen.engine.cluster_task import Sameness, on_worker, own_identity
from newsgen.engine.scheduler import ClusterError
from newsgen.engine.store import Store, write_through

if TYPE_CHECKING:
    from distributed import Client

Task = TypeVar("Task")
Result = TypeVar("Result")

_CONNECTING = 10
"""Seconds in which a scheduler has to answer."""
_PATIENCE = 30.0
"""Seconds after which a cluster without any worker is given up."""
_TOKEN = "workers"


class Cluster:
    """The workers behind the scheduler at ``address``; asked for when there is work for them.

    The workers have to see the ``store`` at the same path, and a file beside it in which its
    ``clock`` stands, which tells this build from others.
    """

    def __init__(self, address: str, store: Store, *, patience: float = _PATIENCE) -> None:
        write_through(store.db)
        self._address = address
        self._token = str(Path(store.file).absolute().with_name(_TOKEN))
        self._sameness = Sameness(self._token, str(store.clock), own_identity())
        self._patience = patience
        self._client: Client | None = None
        self._executor: Executor | None = None
        self._sound = True

    @property
    def size(self) -> int:
        """How many worker processes there are; 1 where they only come when there is work."""
        return max(1, self._there())

    def submit(
        self, work: Callable[[Sequence[Task]], Sequence[Result]], tasks: Sequence[Task]
    ) -> Future[Sequence[Result]]:
        """Hands over a chunk of tasks; raises ClusterError."""
        client = self._connected()
        if self._executor is None:
            made: Executor = client.get_executor(pure=False)  # type: ignore[no-untyped-call]
            self._executor = made
        return self._executor.submit(pickle.loads, _packed(on_worker, self._sameness, work, tasks))

    def result(self, future: Future[Sequence[Result]]) -> Sequence[Result]:
        """Waits for what was handed over; raises ClusterError, and what the work raised."""
        self._sound = False
        made = self._result(future)
        self._sound = True
        return made

    def _result(self, future: Future[Sequence[Result]]) -> Sequence[Result]:
        from distributed import KilledWorker

        while not wait([future], self._patience).done:
            if not self._there():
                raise ClusterError(
                    f"The Dask scheduler at {self._address} has no workers, and none came in"
                    f" {self._patience:.0f} seconds."
                )
        try:
            return future.result()
        except KilledWorker as error:
            raise ClusterError(
                "Workers of the cluster have died over one part of the work, again and again."
                " They may have too little memory; their logs say more."
            ) from error
        except CancelledError as error:
            raise ClusterError(self._gone()) from error
        except ImportError as error:
            raise ClusterError(
                f"A worker of the cluster cannot load newsgen ({error})."
                " Install the same newsgen there as here."
            ) from error
        except sqlite3.OperationalError as error:
            raise ClusterError(
                f"A worker of the cluster cannot read {self._token.removesuffix(_TOKEN)} ({error})."
            ) from error

    def everywhere(self, call: Callable[[], None]) -> None:
        """Calls a function in each worker process; after a failure none is waited for."""
        if self._client is not None and self._sound:
            with suppress(Exception):
                self._client.run(pickle.loads, _packed(call), on_error="ignore")

    def close(self) -> None:
        """Leaves the cluster; what waits there is not done."""
        if self._executor is not None:
            with suppress(Exception):
                self._executor.shutdown(wait=False)
            self._executor = None
        if self._client is not None:
            with suppress(Exception):
                self._client.close(timeout=_CONNECTING)  # type: ignore[no-untyped-call]
            self._client = None
            with suppress(OSError):
                os.unlink(self._token)  # noqa: PTH108

    def _connected(self) -> Client:
        if self._client is None:
            try:
                from distributed import Client
            except ImportError as error:
                raise ClusterError(
                    'Dask is not installed here: pip install "newsgen[dask]"'
                ) from error

            # What it has to say is said here, in a sentence.
            logging.getLogger("distributed").setLevel(logging.CRITICAL)
            try:
                self._client = Client(  # type: ignore[no-untyped-call]
                    self._address, timeout=_CONNECTING, set_as_default=False, name="newsgen"
                )
            except (OSError, ValueError, RuntimeError) as error:
                raise ClusterError(
                    f"No Dask scheduler answers at {self._address}. Is it running, and can it be"
                    " reached from here?"
                ) from error
            with open(self._token, "w", encoding="ascii") as stream:  # noqa: PTH123
                stream.write(self._sameness.clock)
                stream.flush()
                os.fsync(stream.fileno())
        return self._client

    def _there(self) -> int:
        try:
            return len(self._connected().ncores())  # type: ignore[no-untyped-call]
        except OSError as error:
            raise ClusterError(self._gone()) from error

    def _gone(self) -> str:
        return f"The Dask scheduler at {self._address} does not answer any more."


class _Call:
    """Is replaced by what a function gives, where it is unpickled."""

    def __init__(self, function: Callable[..., object], given: tuple[object, ...]) -> None:
        self._parts = function, given

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._parts


def _packed(function: Callable[..., object], *given: object) -> bytes:
    """A call that ``pickle.loads`` makes.

    A function that a worker cannot import ends all that worker's work, also that of others. So it
    gets one that every Python has, and what cannot be imported is an error of this task alone.
    """
    return pickle.dumps(_Call(function, given))
