"""newsgen beside textacy on the same quotes: ``python benchmarks/quotes.py GOLD.jsonl``.

See quotes.md beside this file. The gold file and its scorer stay outside the project. Both readers
see the same articles in one run, on one core, and one scorer judges both.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import importlib.util
import json
import os
import sys
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from quote_readers import MissingError, Start, newsgen, textacy

Gold = dict[str, Any]
_WORDS = 750
"""Words of the article that speeds are given for."""
_WARM = 10
"""Articles read before the clock starts, so that tables and patterns are there."""
_GROUPS = (("no quote", 0, 0), ("1 to 9", 1, 9), ("10 or more", 10, 10**6))
_ROWS = (
    ("detection: precision", "detect_p"),
    ("  recall", "detect_r"),
    ("  F1", "detect_f1"),
    ("attribution: accuracy", "attr_acc"),
    ("  precision where given", "attr_prec"),
    ("joint: precision", "joint_p"),
    ("  F1", "joint_f1"),
)
_KINDS = {"name": "names", "pronoun": "pronouns", "nominal": "descriptions", "org": "organisations"}


def main() -> None:
    """Read the gold articles with each reader, and print their figures side by side."""
    options = argparse.ArgumentParser(description="Measure who said what, beside textacy.")
    options.add_argument("gold", type=Path, help="the articles and their quotes, one a line (JSON)")
    options.add_argument("--scorer", type=Path, help="score.py [the one beside the gold file]")
    options.add_argument("--model", help="spaCy model [the first English one installed]")
    options.add_argument("--limit", type=int, help="only so many articles, the first ones")
    options.add_argument("--rounds", type=int, default=1, help="each article's best of so many [1]")
    options.add_argument("--alone", action="store_true", help="newsgen alone, even with textacy")
    chosen = options.parse_args()
    path = chosen.scorer or chosen.gold.parent / "score.py"
    for needed in (chosen.gold, path):
        if not needed.is_file():
            options.error(f"there is no file {needed}")
    _one_core()
    scorer = _scorer(path)
    lines = chosen.gold.read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines if line][: chosen.limit]
    words = [len(article["text"].split()) for article in articles]
    python = sys.version.split()[0]
    _say(f"{len(articles)} articles, {sum(words):,} words; Python {python}, one core")
    columns = {}
    for name, start in (("newsgen", newsgen), ("textacy", partial(textacy, chosen.model))):
        if name == "textacy" and chosen.alone:
            continue
        try:
            columns[name] = _measured(start, articles, words, scorer, chosen.rounds)
        except MissingError as missing:
            _say(f"{name} is not measured: {missing}")
    _table(columns)
    _cost(articles, words, chosen.rounds)


def _one_core() -> None:
    """Hold this process to one core, and keep number libraries from starting threads."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("quotes_scorer", path)
    if spec is None or spec.loader is None:
        sys.exit(f"{path} is no Python file")
    sys.dont_write_bytecode = True
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def _measured(
    start: Start, articles: Sequence[Gold], words: Sequence[int],
    scorer: ModuleType, rounds: int,
) -> dict[str, Any]:  # fmt: skip
    """The scorer's figures, with the articles a second and the seconds of start-up."""
    begin = time.process_time()
    read, what = start()
    read(articles[0]["text"])
    startup = time.process_time() - begin
    for article in articles[:_WARM]:
        read(article["text"])
    best = [float("inf")] * len(articles)
    quotes: list[list[dict[str, Any]]] = []
    for _ in range(max(1, rounds)):
        gc.collect()
        quotes = []
        for number, article in enumerate(articles):
            begin = time.process_time()
            quotes.append(read(article["text"]))
            best[number] = min(best[number], time.process_time() - begin)
    sums = scorer.M()
    for article, found in zip(articles, quotes, strict=True):
        scorer.score_article(article, {"quotes": found}, True, sums)
    _say(what)
    speed = sum(words) / _WORDS / sum(best)
    return {**scorer.result(sums), "speed": speed, "startup": startup}


def _table(columns: Mapping[str, Mapping[str, Any]]) -> None:
    _say(f"\n{'':38}" + "".join(f"{name:>10}" for name in columns))
    for label, key in _ROWS:
        _row(label, [f"{one[key]:.3f}" for one in columns.values()])
        if key == "attr_acc":
            for kind, plural in _KINDS.items():
                counts = [one[f"kind_{kind}"] for one in columns.values()]
                label = f"  {plural} ({counts[0]['gold']:,})"
                _row(label, [f"{one['acc']:.3f}" for one in counts])
    _row(f"articles of {_WORDS} words a second", [f"{c['speed']:.1f}" for c in columns.values()])
    _row("start-up, seconds", [f"{one['startup']:.2f}" for one in columns.values()])


def _row(label: str, cells: Sequence[str]) -> None:
    _say(f"{label:38}" + "".join(f"{cell:>10}" for cell in cells))


def _cost(articles: Sequence[Gold], words: Sequence[int], rounds: int) -> None:
    """What looking for quotes takes of newsgen's time, by how many quotes an article has."""
    read, _ = newsgen()
    place = importlib.import_module("newsgen.parse.formats.dump.parse_dump")
    find, spent = place.find_quotes, [0.0]

    def timed(*given: Any) -> Any:
        begin = time.process_time()
        found = find(*given)
        spent[0] = time.process_time() - begin
        return found

    rows: dict[str, list[tuple[int, float, float]]] = {name: [] for name, _, _ in _GROUPS}
    with patch.object(place, "find_quotes", timed):
        for article, count in zip(articles, words, strict=True):
            best = (float("inf"), 0.0)
            for _ in range(max(3, rounds)):
                begin = time.process_time()
                quotes = read(article["text"])
                best = min(best, (time.process_time() - begin, spent[0]))
            group = next(g for g, low, high in _GROUPS if low <= len(quotes) <= high)
            rows[group].append((count, *best))
    _say(f"\nnewsgen, ms for {_WORDS} words            articles   reading    quotes")
    for name, those in rows.items():
        if those:
            total = sum(count for count, _, _ in those) / _WORDS / 1000
            whole, part = sum(one[1] for one in those), sum(one[2] for one in those)
            cells = (f"{len(those):,}", f"{(whole - part) / total:.2f}", f"{part / total:.2f}")
            _row(f"{name}", cells)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
