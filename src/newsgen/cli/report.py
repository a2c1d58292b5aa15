"""How problems are shown to people."""

from __future__ import annotations

from collections.abc import Sequence

import click

from newsgen.records.problems import Problem

_COLOURS = {"error": "red", "warning": "yellow"}


def report(problems: Sequence[Problem]) -> None:
    """Each problem on standard error: where, what, and what to do; sorted by place."""
    for each in sorted(problems, key=lambda one: (one.location, one.code, one.message)):
        where = click.style(str(each.location), bold=True)
        kind = click.style(each.severity, fg=_COLOURS[each.severity], bold=True)
        click.echo(f"{where}: {kind}: {each.message} [{each.code}]", err=True)
        if each.hint:
            click.echo(f"    {each.hint}", err=True)


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
