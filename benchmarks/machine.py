"""The machine that figures were measured on, in general words."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path

from benchmarks.records import Machine


def machine() -> Machine:
    """Cores, processor, memory, Python, and how busy it was."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return Machine(
        cores=cores or 1,
        processor=_line("/proc/cpuinfo", r"model name\s*:\s*(.+)") or platform.machine(),
        memory=_memory(),
        python=platform.python_version(),
        load=round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0,
    )


def _memory() -> str:
    kilobytes = _line("/proc/meminfo", r"MemTotal:\s*(\d+)")
    return f"{int(kilobytes) / 2**20:.0f} GiB" if kilobytes else "unknown"


def _line(path: str, form: str) -> str:
    try:
        found = re.search(form, Path(path).read_text())
    except OSError:
        return ""
    return found[1].strip() if found else ""
