"""Keeps the figures of a run, and writes tables and plots of all that a folder holds."""

from __future__ import annotations

from pathlib import Path

import msgspec

from benchmarks.plot import plot
from benchmarks.records import Result
from benchmarks.tables import results


def keep(result: Result, folder: Path) -> None:
    """Write ``figures/NUMBER.json``, a plot of it, and RESULTS.md of all files of that kind.

    A run over the same number of articles replaces an earlier one.
    """
    figures = folder / "figures"
    figures.mkdir(parents=True, exist_ok=True)
    raw = msgspec.json.format(msgspec.json.encode(result), indent=1)
    (figures / f"{result.articles}.json").write_bytes(raw + b"\n")
    tell(folder)


def kept(folder: Path) -> list[Result]:
    """The runs whose figures a folder holds, the one over fewest articles first."""
    files = (folder / "figures").glob("*.json")
    runs = (msgspec.json.decode(path.read_bytes(), type=Result) for path in files)
    return sorted(runs, key=lambda each: each.articles)


def tell(folder: Path) -> None:
    """Write RESULTS.md and the plots of the figures that a folder holds."""
    runs = kept(folder)
    names = [f"figures/{each.articles}.svg" for each in runs]
    for name, each in zip(names, runs, strict=True):
        (folder / name).write_text(plot(each), encoding="utf-8")
    (folder / "RESULTS.md").write_text(results(runs, names), encoding="utf-8")
