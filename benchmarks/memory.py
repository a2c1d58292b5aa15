"""Peak memory of a command and all that it starts, as the kernel shares it out.

PSS counts a page that N processes share as 1/N in each, so that their sum is what the machine
gives (Linux: /proc/PID/smaps_rollup).
"""

from __future__ import annotations

import threading
import time
from pathlib import Path

_EVERY = 0.05
"""Seconds between two looks, where looking takes little."""
_REST = 20
"""How often the processor time of a look must pass before the next: it walks all that is held."""
_PROC = Path("/proc")


class Watch:
    """Looks at all processes of a session until it is stopped."""

    def __init__(self, session: int) -> None:
        self._session = session
        self._ended = threading.Event()
        self._most = 0
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """The most bytes at one look; 0 where the system does not tell."""
        self._ended.set()
        self._thread.join()
        return self._most

    def _look(self) -> None:
        pause = _EVERY
        while not self._ended.wait(pause):
            begin = time.thread_time()
            self._most = max(self._most, sum(map(_proportional, _members(self._session))))
            pause = max(_EVERY, _REST * (time.thread_time() - begin))


def _members(session: int) -> list[Path]:
    return [path for path in _PROC.glob("[0-9]*") if _session_of(path) == session]


def _session_of(process: Path) -> int:
    try:
        stat = (process / "stat").read_text()
    except OSError:  # it has ended
        return -1
    # proc(5): after the name, which may hold blanks and brackets: state, parent, group, session
    return int(stat.rpartition(")")[2].split()[3])


def _proportional(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
