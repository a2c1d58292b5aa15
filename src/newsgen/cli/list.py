"""``newsgen list``: the articles of an archive, by what is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from newsgen.cli.catalogue import BLIND, STATUSES, Entry, catalogue
from newsgen.cli.choosing import UNDATED, Period, named, nearest, period
from newsgen.cli.proof.paint import safe
from newsgen.cli.report import report
from newsgen.cli.shape import FOLDER, JSON, WRONG, config_option, echo_json, epilog

_BY: dict[str, Callable[[Entry], Iterable[str]]] = {
    "status": lambda one: [one.status],
    "author": lambda one: one.authors or [""],
    "speaker": lambda one: one.speakers,
    "place": lambda one: [one.place],
    "section": lambda one: [one.section],
    "topic": lambda one: one.topics,
    "year": lambda one: [one.date[:4] or UNDATED],
}
"""What articles can be counted by, each with the names that an article has."""


def _period(ctx: click.Context, parameter: click.Parameter, value: str | None) -> Period | None:
    found = period(value) if value is not None else None
    if value is not None and found is None:
        raise click.BadParameter(
            f"“{value}” is no period. Write 1969, 1969-07, 1969-07-20, 1969..1972 or undated."
        )
    return found


@click.command(
    "list",
    epilog=epilog(
        "newsgen list --status draft",
        "newsgen list --speaker dent --period 1998..2003",
        "newsgen list --by author",
        "newsgen list --json | jq -r .path",
    ),
)
@FOLDER
@click.option("--status", type=click.Choice(STATUSES), help="Only articles of that status.")
@click.option("--author", metavar="NAME", help="Only with that author.")
@click.option("--speaker", metavar="NAME", help="Only those that quote that speaker.")
@click.option("--place", metavar="NAME", help="Only from that place.")
@click.option("--section", metavar="NAME", help="Only of that section.")
@click.option("--topic", metavar="NAME", help="Only on that topic.")
@click.option(
    "--period",
    metavar="PERIOD",
    callback=_period,
    help="Only of 1969, 1969-07, 1969..1972 or undated.",
)
@click.option("--by", type=click.Choice(list(_BY)), help="Count them by that instead.")
@JSON
@config_option("FOLDER/newsgen.toml")
@click.pass_context
def command(
    ctx: click.Context,
    folder: Path,
    status: str | None,
    author: str | None,
    speaker: str | None,
    place: str | None,
    section: str | None,
    topic: str | None,
    period: Period | None,
    by: str | None,
    as_json: bool,
    config: Path | None,
) -> None:
    """List the articles of the archive in FOLDER (here, unless named), oldest first.

    Each with its date, headline, file and, where it is not published, why: draft, future (its date
    is to come), expired, or copy (another file holds the same article). Of a NAME a part will do;
    capitals and accents do not count. Nothing is built.
    """
    entries, problems = catalogue(folder, config)
    blind = [each for each in problems if each.code in BLIND]
    report(blind, folder)
    asked = [("author", author), ("speaker", speaker), ("place", place), ("section", section),
             ("topic", topic)]  # fmt: skip
    chosen = [
        one
        for one in entries
        if (not status or one.status == status)
        and (not period or period.holds(one.date))
        and all(name is None or named(name, _BY[kind](one)) for kind, name in asked)
    ]
    for kind, name in asked:
        if name is not None and not any(named(name, _BY[kind](one)) for one in entries):
            click.echo(_unknown(kind, name, entries), err=True)
    if by:
        _count(chosen, by, as_json=as_json)
    else:
        _list(chosen, as_json=as_json)
    ctx.exit(WRONG if blind else 0)


def _unknown(kind: str, name: str, entries: list[Entry]) -> str:
    """That nothing has such a name, so that “0 articles” is no riddle."""
    near = nearest(name, {each for one in entries for each in _BY[kind](one) if each})
    meant = f" Did you mean “{near}”?" if near else f" “newsgen list --by {kind}” names them all."
    return f"No article has the {kind} “{name}”.{meant}"


def _list(chosen: list[Entry], *, as_json: bool) -> None:
    for one in sorted(chosen, key=lambda one: (one.date or "~", one.path)):
        if as_json:
            echo_json(plain(one))
        else:
            status = "" if one.status == "published" else f", {one.status}"
            row = f"{one.date[:10] or UNDATED:<10}  {one.headline}  ({one.path}{status})"
            click.echo(safe(row))
    if not as_json:
        click.echo(counted(len(chosen)))


def _count(chosen: list[Entry], by: str, *, as_json: bool) -> None:
    counts = Counter(name for one in chosen for name in _BY[by](one))
    for name, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])):
        if as_json:
            echo_json({by: name or None, "articles": count})
        else:
            click.echo(safe(f"{count:>7,}  {name or 'not known'}"))
    if not as_json:
        click.echo(counted(len(chosen)))


def counted(number: int) -> str:
    """``1 article``, ``2,000 articles``."""
    return f"{number:,} article{'' if number == 1 else 's'}"


def plain(one: Entry) -> dict[str, object]:
    """An entry as JSON has it."""
    return {
        "path": one.path,
        "status": one.status,
        "headline": one.headline,
        "date": one.date or None,
        "url": one.url or None,
        "authors": list(one.authors),
        "speakers": list(one.speakers),
        "place": one.place or None,
        "section": one.section or None,
        "topics": list(one.topics),
    }
