"""Who does the work of a build: whether that can be, and what is said when it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

import click

from newsgen.cli.shape import USAGE
from newsgen.engine.scheduler import ClusterError, is_address


class _Refused(click.ClickException):
    """The cluster that the command line names cannot do the work."""

    exit_code = USAGE


def check_executor(executor: str, scheduler: str, jobs: int | None) -> None:
    """Raises UsageError for options that do not go together, and where Dask is not installed."""
    if executor != "dask":
        if scheduler:
            raise click.UsageError("--scheduler goes with --executor dask.")
        return
    if not scheduler:
        raise click.UsageError(
            "--executor dask needs the address of a cluster: --scheduler tcp://192.0.2.7:8786"
        )
    if jobs:
        raise click.UsageError("--jobs is for processes here; a cluster has the workers it has.")
    if not is_address(scheduler):
        raise click.UsageError(
            f"“{scheduler[:80]}” is no scheduler's address. It looks like tcp://192.0.2.7:8786"
        )
    if find_spec("distributed") is None:
        raise click.UsageError('Dask is not installed here: pip install "newsgen[dask]"')


@contextmanager
def told() -> Iterator[None]:
    """Says in a sentence why a cluster cannot do the work."""
    try:
        yield
    except ClusterError as error:
        raise _Refused(f"{error} Nothing was published.") from error
