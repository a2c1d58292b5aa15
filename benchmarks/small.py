"""Two smaller measurements: how long a command takes to start, and what writing costs."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from benchmarks.commands import run
from benchmarks.peers.newsgen import command
from newsgen.publish import publish
from newsgen.records.pages import Output

Files = list[tuple[str, bytes]]


def starts(rounds: int, folder: Path) -> dict[str, list[float]]:
    """Seconds that ``newsgen --version`` takes, and a Python that does nothing, in turn."""
    commands = {
        "newsgen --version": [str(command()), "--version"],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):  # the first time is the disk's
        for name, each in commands.items():
            seconds = run(each, folder).wall
            if turn:
                taken[name].append(round(seconds, 4))
    return taken


def writing(built: Path, work: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds to write a built site's files anew: by a bare loop, and as newsgen publishes.

    All files are in memory before; each time they go into an empty folder.
    """
    files: Files = [
        (path.relative_to(built).as_posix(), path.read_bytes())
        for path in sorted(built.rglob("*"))
        if path.is_file() and not path.name.startswith("manifest-")
    ]
    taken: dict[str, list[float]] = {"loop": [], "publish": []}
    for _ in range(rounds):
        for name, write in (("loop", _loop), ("publish", _publish)):
            target = work / "written"
            shutil.rmtree(target, ignore_errors=True)
            os.sync()
            begin = time.perf_counter()
            write(files, target)
            taken[name].append(round(time.perf_counter() - begin, 4))
            shutil.rmtree(target, ignore_errors=True)
    return taken


def _loop(files: Files, target: Path) -> None:
    made = set()
    for name, content in files:
        path = f"{target}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in made:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103 - the barest loop there is
            made.add(folder)
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(content)


def _publish(files: Iterable[tuple[str, bytes]], target: Path) -> None:
    published, problems = publish((Output(path=path, content=each) for path, each in files), target)
    if problems or not published.done:
        raise RuntimeError(f"nothing was published: {problems}")
