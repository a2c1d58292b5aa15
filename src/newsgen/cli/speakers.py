"""``newsgen speakers``: everyone who is quoted, and names that may be one person's."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import msgspec

from newsgen.build import gather
from newsgen.cli.proof.paint import safe
from newsgen.cli.report import exit_code, report
from newsgen.cli.shape import FOLDER, JSON, config_option, epilog
from newsgen.index.lookalikes import lookalikes
from newsgen.records.archive import Lookalike, Speaker
from newsgen.text.date_format import reach


@click.command(
    "speakers",
    epilog=epilog(
        "newsgen speakers",
        "newsgen speakers --doubtful my-archive",
        "newsgen speakers --json | head",
    ),
)
@FOLDER
@JSON
@click.option("--doubtful", is_flag=True, help="Only the names that may be one person's.")
@config_option("FOLDER/newsgen.toml")
@click.pass_context
def command(
    ctx: click.Context, folder: Path, as_json: bool, doubtful: bool, config: Path | None
) -> None:
    """List who is quoted in the archive in FOLDER (here, unless named); nothing is built.

    First come pairs of names that may be one speaker's and were not merged, each with the reason.
    Then each speaker with the number of quotes, kind, dates, roles, and all forms of the name.
    speakers.yaml merges, splits, renames and hides them.
    """
    archive, problems = gather(folder, config)
    told = [one for one in problems if one.severity == "error" or "speakers-" in one.code]
    report(told, folder)
    pairs = lookalikes(archive.speakers)
    shown = () if doubtful else _most_first(archive.speakers)
    if as_json:
        for pair in pairs:
            click.echo(msgspec.json.encode(_pair(pair)))
        for speaker in shown:
            click.echo(msgspec.json.encode(_speaker(speaker)))
    else:
        click.echo("\n".join(map(safe, _lines(pairs, shown, doubtful=doubtful))))
    ctx.exit(exit_code(told, strict=False))


def _most_first(speakers: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    return tuple(sorted(speakers, key=lambda one: (-len(one.quotes), one.ref.name)))


def _pair(pair: Lookalike) -> dict[str, Any]:
    return {
        "doubtful": [pair.one.ref.name, pair.other.ref.name],
        "quotes": [len(pair.one.quotes), len(pair.other.quotes)],
        "reason": pair.reason,
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    dates = [quote.date for quote in speaker.quotes if quote.date]
    return {
        "name": speaker.ref.name,
        "kind": speaker.kind,
        "quotes": len(speaker.quotes),
        "articles": len({quote.url.partition("#")[0] for quote in speaker.quotes}),
        "first": dates[-1].iso if dates else None,
        "last": dates[0].iso if dates else None,
        "roles": [
            {
                "text": role.text,
                "first": role.first.iso if role.first else None,
                "last": role.last.iso if role.last else None,
            }
            for role in speaker.roles
        ],
        "variants": [{"name": each.name, "quotes": each.count} for each in speaker.variants],
        "link": speaker.link or None,
        "url": speaker.ref.url,
    }


def _lines(
    pairs: tuple[Lookalike, ...], speakers: tuple[Speaker, ...], *, doubtful: bool
) -> list[str]:
    lines = []
    if pairs:
        lines.append(f"Doubtful: {_count(len(pairs), 'pair')} of names that may be one speaker's")
        for pair in pairs:
            one, other = pair.one, pair.other
            lines.append(
                f"  {one.ref.name} ({len(one.quotes)}) and {other.ref.name}"
                f" ({len(other.quotes)}): {pair.reason}"
            )
        lines.append("  Join them under “also” in speakers.yaml, or part them under “different”.")
        lines += [] if doubtful else [""]
    elif doubtful:
        lines.append("No names look as if they were one speaker's.")
    if doubtful:
        return lines
    lines.append(_count(len(speakers), "speaker"))
    for speaker in speakers:
        dates = [quote.date for quote in speaker.quotes if quote.date]
        span = reach(dates[-1], dates[0]) if dates else ""
        kind = "" if speaker.kind == "person" else f", {speaker.kind}"
        quotes = _count(len(speaker.quotes), "quote")
        lines.append(f"  {speaker.ref.name}{kind}: {quotes}{', ' if span else ''}{span}")
        for role in speaker.roles:
            when = reach(role.first, role.last) if role.first and role.last else ""
            lines.append(f"      {role.text}{f' ({when})' if when else ''}")
        others = [each for each in speaker.variants if each.name != speaker.ref.name]
        if others:
            written = ", ".join(f"{each.name} ({each.count})" for each in others)
            lines.append(f"      also written {written}")
    return lines


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
