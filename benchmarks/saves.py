"""How long an editor waits for a save: ``python -m benchmarks.saves``, see README.md beside this.

From before the article's file is written until its page has come from `newsgen serve` with what was
written, fetched as a browser fetches it that is told of the change. Drawing it is not counted.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.serving import Served, serving

from benchmarks.corpus import Article, corpus
from benchmarks.peers.newsgen import NEWSGEN

_LONGEST = 1800.0
"""Seconds that the first build may take."""
_CALM = 0.3
"""Seconds between two saves: nobody types without a pause."""


def main() -> None:
    """Serve an archive, save one of its articles again and again, and print what it took."""
    options = argparse.ArgumentParser(description="Measure how soon a save is seen.")
    options.add_argument("--articles", type=int, default=10_000, help="how many [10,000]")
    options.add_argument("--rounds", type=int, default=20, help="how many saves [20]")
    chosen = options.parse_args()
    times = seconds_of_saves(chosen.articles, chosen.rounds)
    sys.stdout.write(f"{chosen.articles:,} articles, {chosen.rounds} saves\n{told(times)}\n")


def told(times: list[float]) -> str:
    """The median and the longest, in milliseconds; the first save is told apart.

    The first one looks at the whole archive, since nobody watched while the first build ran.
    """
    first, *others = (1000 * each for each in times)
    rest = others or [first]
    return (
        f"from a save to its page: median {statistics.median(rest):.0f} ms,"
        f" longest {max(rest):.0f} ms; the first one {first:.0f} ms"
    )


def seconds_of_saves(articles: int, rounds: int) -> list[float]:
    """Seconds of each save in an archive of so many articles."""
    made = corpus(articles, None).articles
    one = made[len(made) // 2]
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        NEWSGEN.lay(site, made)
        path = "/" + NEWSGEN.page(one).removesuffix("index.html")
        with serving(site, longest=_LONGEST) as preview, preview.told(path) as editions:
            next(editions)
            return [_save(site, one, turn, preview, path, editions) for turn in range(rounds)]


def _save(
    site: Path, one: Article, turn: int, preview: Served, path: str, editions: Iterator[object]
) -> float:
    time.sleep(_CALM)
    words = f"The harbour was dredged for the {turn}th time."
    began = time.perf_counter()
    NEWSGEN.write(site, one._replace(body=f"{one.body}\n{words}\n"))
    while words.encode() not in preview.ask(path)[2]:
        next(editions)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
