"""The program itself: runs a command, and leaves as soon as that has ended."""

from __future__ import annotations

import atexit
import os
import sys

from newsgen.cli.main import main


def run() -> None:
    """What ``newsgen`` on the command line calls.

    Python would take down hundreds of modules and all that a build held in memory, piece by piece,
    only to give it back to the system, which takes it back at once. Everything that must be
    finished is finished before, so this goes without (docs/adr/0015 has what that gives).
    """
    try:
        main()
    except SystemExit as ended:
        if isinstance(ended.code, int) and _finished():
            os._exit(ended.code)
        raise


def _finished() -> bool:
    """Whether nothing is left to be done: no thread runs, and what was said has been taken."""
    threading = sys.modules.get("threading")
    if threading and threading.active_count() > 1:
        return False
    atexit._run_exitfuncs()  # such as the standard library's own
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream:
                stream.flush()
    except (OSError, ValueError):  # Python tells of it
        return False
    return True
