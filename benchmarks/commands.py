"""Runs a command as a user would, and tells what it took."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, NamedTuple

from benchmarks.memory import Watch

_SHOWN = 300
"""Bytes of a command's words, from the beginning and from the end, that a message names."""

_LONGEST = 7200
"""Seconds after which a command is ended: some tools do not end after an error of their own."""


class CommandError(Exception):
    """A command ended badly: how, and what it said."""


class Taken(NamedTuple):
    """What a command took, with all processes that it started, in seconds."""

    wall: float
    user: float
    system: float
    memory: int = 0
    """The most bytes (PSS) that all processes had at once; 0 if nobody looked."""


def run(
    command: Sequence[str], folder: Path, *, may_fail: bool = False, watch: bool = False
) -> Taken:
    """Run a command in a folder, its output into a file; raises CommandError.

    ``may_fail`` accepts exit status 1: newsgen's for a site built of articles with errors. With
    ``watch`` memory is looked at, which slows the command down a little.
    """
    os.sync()  # what others wrote is on the disk, and not a load for this command
    with tempfile.TemporaryFile() as said:
        begin = time.perf_counter()
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            env=_environment(), start_new_session=True,
        )  # fmt: skip
        watching = Watch(process.pid) if watch else None
        limit = threading.Timer(_LONGEST, _end, [process.pid])
        limit.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.perf_counter() - begin
        except BaseException:  # also when somebody ends the benchmark: leave nothing running
            _end(process.pid)
            raise
        finally:
            limit.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        memory = watching.stop() if watching else 0
        if process.returncode and not (may_fail and process.returncode == 1):
            raise CommandError(f"exit status {process.returncode}: {_ends(said)}")
    return Taken(wall, usage.ru_utime, usage.ru_stime, memory)


def _end(session: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(session, signal.SIGKILL)


def _ends(said: IO[bytes]) -> str:
    """The first and the last that a command said: the reason stands in the one or the other."""
    size = said.seek(0, os.SEEK_END)
    said.seek(0)
    parts = [said.read(_SHOWN)]
    if size > 2 * _SHOWN:
        said.seek(size - _SHOWN)
        parts.append(b" ... ")
    parts.append(said.read(_SHOWN))
    return " ".join(b"".join(parts).decode(errors="replace").split())


def _environment() -> dict[str, str]:
    """The user's, less what changes how Python programs run, in one zone and without colours."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    return kept | {"TZ": "UTC", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
