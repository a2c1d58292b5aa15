"""newsgen beside Hugo, Eleventy, Pelican and Nikola: ``python -m benchmarks``, see README.md."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from benchmarks.corpus import article_after, corpus
from benchmarks.keeping import keep
from benchmarks.lighthouse import measured
from benchmarks.machine import machine
from benchmarks.peers import PEERS
from benchmarks.records import Result
from benchmarks.rounds import enter, look, measure
from benchmarks.scenarios import SCENARIOS
from benchmarks.small import starts, writing

_CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "digitalgov"


def main() -> None:
    """Install the tools, build with all of them in turn, and write down what it took."""
    chosen = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Ended; what was measured is kept."))
    work = (chosen.work or Path(tempfile.mkdtemp(prefix="newsgen-bench-"))).resolve()
    folder = chosen.results or Path(tempfile.mkdtemp(prefix="newsgen-results-"))
    shutil.rmtree(work / "sites", ignore_errors=True)
    (work / "sites").mkdir(parents=True)
    try:
        _measure(chosen, work, folder)
        _say(f"Written: {folder / 'RESULTS.md'}")
        if chosen.lighthouse:
            measured(folder, work, chosen.lighthouse, _say)
    finally:
        if not chosen.work:
            shutil.rmtree(work, ignore_errors=True)


def _measure(chosen: argparse.Namespace, work: Path, folder: Path) -> None:
    """The whole run; what there is so far is kept after each scenario."""
    made = corpus(chosen.articles, chosen.corpus)
    new = [article_after(made, turn) for turn in range(chosen.rounds)]
    result = Result(
        articles=chosen.articles,
        made_of=made.made_of,
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        machine=machine(),
        tools={},
        once=chosen.once,
    )
    entered = []
    for name in chosen.only:
        rounds = min(chosen.rounds_of.get(name, chosen.rounds), chosen.rounds)
        each = enter(PEERS[name], work, made.articles, rounds, _say)
        result.tools[name] = each.tool
        entered.append(each)
        if not chosen.once:
            look(each, made.articles, chosen.scenarios, _say)
    keeping = partial(keep, result, folder)
    measure(entered, made.articles, new, chosen.scenarios, _say, keeping, watch=chosen.once)
    ours = next((each for each in entered if each.peer.name == "newsgen"), None)
    if ours and not ours.tool.missing:
        result.starts = starts(2 * chosen.rounds, work)
        result.writing = writing(ours.site / ours.peer.output, work, chosen.rounds)
    keep(result, folder)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    add = options.add_argument
    add("--articles", type=int, default=10_000, help="how many [10000]")
    add("--rounds", type=int, default=5, help="how often each scenario is timed [5]")
    add("--once", action="store_true", help="no untimed round, one timed while memory is looked at")
    add("--rounds-of", type=_rounds, default={}, help="fewer for some: nikola=1,pelican=2")
    add("--only", type=_tools, default=list(PEERS), help=f"of {','.join(PEERS)} [all]")
    add("--scenarios", type=_scenarios, default=list(SCENARIOS), help="cold,… [all]")
    add("--corpus", type=Path, default=_CORPUS, help="folder of Markdown articles [see README.md]")
    add("--lighthouse", type=int, default=3, help="its runs of each page, 0 for none [3]")
    add("--work", type=Path, help="keep sites and installed tools here [a folder that is removed]")
    add("--results", type=Path, help="where RESULTS.md goes [a new temporary folder]")
    chosen = options.parse_args()
    if chosen.once:
        chosen.rounds = 1
    if chosen.articles < 12 or chosen.rounds < 1 or chosen.rounds > chosen.articles // 6:
        options.error("there must be a round, and six articles for each of them, and twelve at all")
    return chosen


def _tools(names: str) -> list[str]:
    return _some(names, PEERS)


def _scenarios(names: str) -> list[str]:
    """Those named, and the cold build, on which all others stand."""
    return _some(f"cold,{names}", SCENARIOS)


def _rounds(each: str) -> dict[str, int]:
    pairs = [part.partition("=") for part in each.split(",")]
    if not all(number.isdecimal() and int(number) for _, _, number in pairs):
        raise argparse.ArgumentTypeError("write it like nikola=1,pelican=2")
    _some(",".join(name for name, _, _ in pairs), PEERS)
    return {name.strip(): int(number) for name, _, number in pairs}


def _some(names: str, known: Iterable[str]) -> list[str]:
    """Names of a list with commas, in the order of those that there are."""
    chosen = [name.strip() for name in names.split(",")]
    for name in chosen:
        if name not in known:
            raise argparse.ArgumentTypeError(f"{name} is none of {', '.join(known)}")
    return [name for name in known if name in chosen]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
