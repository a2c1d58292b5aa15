"""``newsgen show``: all that is known of one article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from newsgen.cli.asked import asked_for, not_one
from newsgen.cli.catalogue import BLIND, Entry, catalogue
from newsgen.cli.list import plain
from newsgen.cli.proof.paint import safe
from newsgen.cli.report import exit_code, in_order, report
from newsgen.cli.shape import FOLDER, config_option, echo_json, epilog
from newsgen.records.problems import Problem


@click.command(
    "show",
    epilog=epilog(
        "newsgen show bridge-opens-after-two-years",
        "newsgen show bridge.md",
        'newsgen show "Bridge opens after two years"',
        "newsgen show /2012/05/04/bridge-opens/ --json",
    ),
)
@click.argument("slug")
@FOLDER
@click.option("--json", "as_json", is_flag=True, help="Print it as one JSON object.")
@config_option("FOLDER/newsgen.toml")
@click.pass_context
def command(
    ctx: click.Context, slug: str, folder: Path, as_json: bool, config: Path | None
) -> None:
    """Show one article of the archive in FOLDER (here, unless named); nothing is built.

    SLUG is the last part of its address, the whole address, its file, or its headline. Shown are
    its fields, where it is published or why it is not, who says what in it, and what is wrong.
    """
    entries, problems = catalogue(folder, config)
    blind = [each for each in problems if each.code in BLIND]
    report(blind, folder)
    found = asked_for(slug, entries, folder)
    if len(found) != 1:
        raise click.ClickException(not_one(slug, found, entries))
    (one,) = found
    side = one.article.side if one.article else ""
    told = in_order(each for each in problems if each.location.path in (one.path, side))
    if as_json:
        echo_json(_plain(one, told))
    else:
        click.echo("\n".join(map(safe, _rows(one))))
        report(told, folder)
    ctx.exit(exit_code([*blind, *told], strict=False))


_WHY = {
    "published": "published",
    "draft": "a draft, so it is not published",
    "future": "held back until its date",
    "expired": "expired, so it is not published any more",
    "copy": "a copy, published from another file",
}


def _rows(one: Entry) -> list[str]:
    article, placed = one.article, one.placed
    values: list[tuple[str, str]] = [
        ("file", one.path),
        ("status", _WHY[one.status]),
        ("address", one.url),
        ("date", one.date or "not known"),
        ("authors", "; ".join(one.authors) or "not known"),
        ("section", one.section),
        ("place", one.place),
        ("topics", "; ".join(one.topics)),
    ]
    if article:
        values[3:3] = [("corrections in", article.side)]
        values += [
            ("updated", article.updated.value.iso if article.updated else ""),
            ("expires", article.expires.value.iso if article.expires else ""),
            ("deck", article.deck.value if article.deck else ""),
            ("language", article.lang or ""),
            ("aliases", "; ".join(alias.value for alias in article.aliases)),
            ("sources", "; ".join(source.name for source in article.sources)),
            ("words", f"{article.words:,}"),
        ]
    if placed:
        values.append(("copies", "; ".join(copy.path for copy in placed.copies)))
    rows = [one.headline, *(f"  {name + ':':<16}{value}" for name, value in values if value)]
    for quote in article.quotes if article else ():
        who = quote.speaker or "speaker not known"
        role = f", {quote.role}" if quote.role else ""
        rows.append(f"  {quote.id + ':':<16}{who}{role}: “{quote.text}”")
    return rows


def _plain(one: Entry, problems: Sequence[Problem]) -> dict[str, Any]:
    article = one.article
    return {
        **plain(one),
        "side": (article.side or None) if article else None,
        "updated": article.updated.value.iso if article and article.updated else None,
        "expires": article.expires.value.iso if article and article.expires else None,
        "deck": article.deck.value if article and article.deck else None,
        "aliases": [alias.value for alias in article.aliases] if article else [],
        "copies": [copy.path for copy in one.placed.copies] if one.placed else [],
        "words": article.words if article else None,
        "quotes": [
            {"id": quote.id, "text": quote.text, "speaker": quote.speaker, "role": quote.role}
            for quote in (article.quotes if article else ())
        ],
        "problems": [
            {
                "code": each.code,
                "severity": each.severity,
                "path": each.location.path,
                "line": each.location.line,
                "column": each.location.column,
                "message": each.message,
                "hint": each.hint,
            }
            for each in problems
        ],
    }
