"""How long an editor waits for a save: ``python -m benchmarks.saves``, see README.md beside this.

From before the article's file is written until its page has come from `newsgen serve` with what was
written, fetched as a browser fetches it that is told of the change. Drawing it is not counted.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.corpus import Article, corpus
from benchmarks.peers.newsgen import NEWSGEN, command

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
        with _served(site) as port, _editions(port, one) as next_edition:
            next_edition()
            return [_save(site, one, turn, port, next_edition) for turn in range(rounds)]


def _save(
    site: Path, one: Article, turn: int, port: int, next_edition: Callable[[], object]
) -> float:
    time.sleep(_CALM)
    words = f"The harbour was dredged for the {turn}th time."
    began = time.perf_counter()
    NEWSGEN.write(site, one._replace(body=f"{one.body}\n{words}\n"))
    while words.encode() not in _page(port, one):
        next_edition()
    return time.perf_counter() - began


def _address(one: Article) -> str:
    return "/" + NEWSGEN.page(one).removesuffix("index.html")


def _page(port: int, one: Article) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", _address(one))
    content = connection.getresponse().read()
    connection.close()
    return content


@contextmanager
def _editions(port: int, one: Article) -> Iterator[Callable[[], object]]:
    """Waits for the next that the open page is told."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", f"/.newsgen/events?page={_address(one)}")
    answer = connection.getresponse()

    def following() -> object:
        while line := answer.readline():
            if line.startswith(b"data: "):
                return json.loads(line[6:])
        raise EOFError("newsgen serve has ended")

    try:
        yield following
    finally:
        connection.close()


@contextmanager
def _served(site: Path) -> Iterator[int]:
    """The port at which a preview of ``site`` answers."""
    log = site.parent / "serve.log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [str(command()), "serve", "--port", "0", str(site)],
            stdout=stream, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        until = time.monotonic() + _LONGEST
        while not (found := re.search(r"Open http://\S+:(\d+)/", log.read_text("utf-8"))):
            if process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(log.read_text("utf-8"))
            time.sleep(0.1)
        yield int(found[1])
    finally:
        process.terminate()
        process.wait(30)


if __name__ == "__main__":
    main()
