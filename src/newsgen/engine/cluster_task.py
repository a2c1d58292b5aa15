"""What a worker of a cluster does with a chunk: first it makes sure that it may."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TypeVar

from msgspec import Struct

from newsgen import __version__
from newsgen.engine.scheduler import ClusterError
from newsgen.engine.versions import contents, libraries

Task = TypeVar("Task")
Result = TypeVar("Result")

_TURN = Lock()
"""Held by the one thread that works. A worker may have several, which would not be quicker together
since Python runs one at a time; and libraries that fill tables as they go, as Markdown's parser
does, are not made for it."""


class Identity(Struct, frozen=True):
    """What the results of a process depend on besides its tasks."""

    version: str
    code: str
    """Digest of newsgen's files."""
    libraries: str


class Sameness(Struct, frozen=True):
    """What has to be the same on a worker as where the build was called."""

    token: str
    """Path of a file that the build wrote."""
    clock: str
    """What stands in it."""
    identity: Identity


@cache
def own_identity() -> Identity:
    """Of this process, as it was when it was first asked: what it has loaded stays loaded."""
    return Identity(__version__, contents(str(Path(__file__).parents[1])), libraries())


def on_worker(
    sameness: Sameness,
    work: Callable[[Sequence[Task]], Sequence[Result]],
    tasks: Sequence[Task],
) -> Sequence[Result]:
    """What ``work`` makes of the tasks. Raises ClusterError where it might be something else."""
    with _TURN:
        _check(sameness)
        return work(tasks)


def _check(sameness: Sameness) -> None:
    where = f"The worker on {platform.node() or 'another machine'}"
    own, asked = own_identity(), sameness.identity
    if own.version != asked.version:
        raise ClusterError(
            f"{where} has newsgen {own.version}; here it is {asked.version}."
            " Install the same version everywhere, and start the workers again."
        )
    if own.libraries != asked.libraries:
        raise ClusterError(
            f"{where} has {_only(own.libraries, asked.libraries)}; here it is"
            f" {_only(asked.libraries, own.libraries)}."
            " Install the same versions everywhere, and start the workers again."
        )
    if own.code != asked.code:
        raise ClusterError(
            f"{where} has newsgen {own.version} as here, but its files differ."
            " Install the same one everywhere, and start the workers again."
        )
    try:
        with open(sameness.token, encoding="ascii") as stream:  # noqa: PTH123
            seen = stream.read(100)
    except (OSError, ValueError):
        seen = ""
    if seen != sameness.clock:
        folder = os.path.dirname(sameness.token)  # noqa: PTH120
        raise ClusterError(
            f"{where} does not see {folder} as it is here. All workers need the archive's folder"
            " at the same path."
        )


def _only(one: str, other: str) -> str:
    """The libraries of ``one`` that ``other`` has not, or not in that version."""
    known = set(other.split(", "))
    return ", ".join(each for each in one.split(", ") if each not in known) or "nothing like it"
