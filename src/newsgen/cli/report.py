"""How problems are shown to people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from newsgen.cli.excerpt import Excerpts
from newsgen.records.problems import Problem

_COLOURS = {"error": "red", "warning": "yellow"}


def report(problems: Sequence[Problem], root: Path = Path()) -> None:
    """Each problem on standard error: where, what, the line, what to do; sorted by place.

    The problems' paths are counted from ``root``.
    """
    excerpts = Excerpts(root)
    shown = [row for each in in_order(problems) for row in rows(each, excerpts)]
    if shown:
        click.echo("\n".join(shown), err=True)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """By place, then by what it is."""
    return sorted(problems, key=lambda one: (one.location, one.code, one.message))


def rows(each: Problem, excerpts: Excerpts, *, within: bool = False) -> list[str]:
    """The rows of one problem, coloured; ``within`` a list of its file's, which is not named."""
    from newsgen.cli.proof.paint import safe  # most runs report nothing

    place = str(each.location)
    if within:
        place = place.removeprefix(each.location.path).lstrip(":") or "-"
    where = click.style(safe(place), bold=True)
    kind = click.style(each.severity, fg=_COLOURS[each.severity], bold=True)
    found = [f"{where}: {kind}: {each.message} [{each.code}]"]
    line, mark = excerpts.mark(each.location)
    if line:
        found += [f"    {line}", f"    {click.style(mark, fg=_COLOURS[each.severity])}"]
    if each.hint:
        found.append(f"    {each.hint}")
    return found


def counted(problems: Sequence[Problem]) -> str:
    """``2 errors, 1 warning``; empty when there are none."""
    parts = []
    for severity in ("error", "warning"):
        count = sum(each.severity == severity for each in problems)
        if count:
            parts.append(f"{count:,} {severity}{'' if count == 1 else 's'}")
    return ", ".join(parts)


def exit_code(problems: Sequence[Problem], *, strict: bool) -> int:
    """1 when there was an error, or with ``strict`` a warning; else 0."""
    return int(any(strict or each.severity == "error" for each in problems))
