"""Problems for people: by file, each with its line; then how many ask for which mending."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from newsgen.cli.excerpt import Excerpts
from newsgen.cli.proof.paint import safe
from newsgen.cli.report import counted, rows
from newsgen.cli.report_formats.fixes import FIX_OF, FIXES
from newsgen.records.problems import Problem


def lines(problems: Sequence[Problem], root: Path) -> Iterator[str]:
    """The report; nothing wrong is one line."""
    if not problems:
        yield "Nothing is wrong, and nothing is doubtful."
        return
    excerpts = Excerpts(root)
    files = 0
    for path, group in groupby(problems, key=lambda each: each.location.path):
        files += 1
        yield click.style(safe(path), bold=True)
        for each in group:
            yield from (f"  {row}" for row in rows(each, excerpts, within=True))
        yield ""
    yield click.style("By what to do", bold=True)
    codes = Counter(each.code for each in problems)
    for fix, sentence in FIXES.items():
        told = {code: count for code, count in codes.items() if FIX_OF[code] == fix}
        if told:
            named = ", ".join(f"{code} {count:,}" for code, count in sorted(told.items()))
            yield f"{sum(told.values()):>7,}  {sentence} ({named})"
    yield ""
    yield f"{counted(problems)} in {files:,} file{'' if files == 1 else 's'}"
