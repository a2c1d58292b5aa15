"""How fast dumps are read: ``python benchmarks/dumps.py [FOLDER]``, see README.md beside this file.

Reading is decoding and parsing, up to the record; nothing is rendered or written. Every file is
read several times on one core and its best time counts, so that other programs disturb little.
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from unittest.mock import patch

from newsgen.parse import parse
from newsgen.read import read
from newsgen.records.settings import Settings
from newsgen.records.source import Source

ROOT = Path(__file__).resolve().parents[1]
OWN = (ROOT / "seeds", ROOT / "tests" / "cases" / "dumps")
"""What is read when no folder is named."""
_QUOTES = "newsgen.parse.formats.dump.parse_dump.find_quotes"
_MEGABYTE = 1_000_000

_STORY = (
    "The harbour council of Port Hallam voted on Monday to keep the old ferry running. “We will "
    "not leave the islands behind,” its chair, Ana Bell, said. The boat costs 2.4 million a year.\n"
)
BIG = {
    "paragraphs with quotes": _STORY + "\n",
    "lines of one word": "ab\n",
    "one endless line": "the ferry and the tide ",
    "bylines and dates": "By Ana Bell, 3 May 2021\n\n",
    "quotation marks": "“‘«„",
    "empty lines": "\n" * 999 + "x",
}
"""Files that no newsroom has, by what is repeated in them until they are large enough."""


def main() -> None:
    """Read the folder's dumps, then the large files, and print what it took."""
    options = argparse.ArgumentParser(description="Measure how fast dumps are read.")
    options.add_argument("folder", nargs="?", type=Path, help="where *.txt are; else our own cases")
    options.add_argument("--rounds", type=int, default=5, help="how often each is read [5]")
    options.add_argument("--big", type=int, default=30, help="megabytes of the large files [30]")
    chosen = options.parse_args()
    folders = [chosen.folder] if chosen.folder else OWN
    files = sorted(path for folder in folders for path in folder.rglob("*.txt"))
    if not files:
        options.error(f"no *.txt in {', '.join(map(str, folders))}")
    sources = [_source(path) for path in files]
    size = sum(source.size for source in sources)
    _say(f"{len(files)} dumps, {size / _MEGABYTE:.2f} MB, Python {sys.version.split()[0]}")
    with patch(_QUOTES, _no_quotes):
        _report("without quotes", _times(sources, chosen.rounds), size)
    _report("with quotes", _times(sources, chosen.rounds), size)
    if chosen.big:
        _large(chosen.big)


def _source(path: Path) -> Source:
    return Source(path=path.name, file=str(path), kind="dump", size=path.stat().st_size)


def _no_quotes(*_: object) -> tuple[()]:
    return ()


def _times(sources: Sequence[Source], rounds: int) -> list[float]:
    """Each file's best time in seconds, after a first round that compiles tables and patterns."""
    settings = Settings()
    rows = [[_seconds(partial(_read, one, settings)) for one in sources]]
    for _ in range(rounds):
        gc.collect()
        rows.append([_seconds(partial(_read, one, settings)) for one in sources])
    return [min(times) for times in zip(*rows[1:], strict=True)]


def _seconds(job: Callable[[], None]) -> float:
    start = time.perf_counter()
    job()
    return time.perf_counter() - start


def _read(source: Source, settings: Settings) -> None:
    document, _ = read(source)
    if document is not None:
        parse(document, settings)


def _report(name: str, times: Sequence[float], size: int) -> None:
    total = sum(times)
    slowest = sorted(times)[-1 - len(times) // 100]
    _say(
        f"{name:15} {len(times) / total:5.0f} dumps/s {size / total / _MEGABYTE:6.2f} MB/s"
        f"   a file: median {1000 * statistics.median(times):.2f} ms, p99 {1000 * slowest:.2f} ms"
    )


def _large(megabytes: int) -> None:
    """Each large file in a process of its own, so that its peak memory is its own too."""
    spawn = multiprocessing.get_context("spawn")
    for name, part in BIG.items():
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "big.txt"
            path.write_bytes(_repeated(part.encode(), megabytes * _MEGABYTE))
            with spawn.Pool(1) as pool:
                seconds, peak = pool.apply(_read_large, (path,))
        _say(
            f"{megabytes} MB of {name:24} {seconds:6.1f} s {megabytes / seconds:6.1f} MB/s"
            f"   {peak / _MEGABYTE:5.0f} MB of memory"
        )


def _repeated(part: bytes, size: int) -> bytes:
    return part * (size // len(part))


def _read_large(path: Path) -> tuple[float, int]:
    """Seconds and the most bytes of memory that the process ever had."""
    settings = Settings()
    seconds = _seconds(partial(_read, _source(path), settings))
    unit = 1 if sys.platform == "darwin" else 1024
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
