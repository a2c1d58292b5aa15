"""``newsgen show``: all that is known of one article."""

from __future__ import annotations

import json
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from newsgen.cli.catalogue import BLIND, Entry, catalogue
from newsgen.cli.list import plain
from newsgen.cli.proof.paint import safe
from newsgen.cli.report import in_order, report
from newsgen.cli.shape import FOLDER, config_option, epilog
from newsgen.records.problems import Problem
from newsgen.text.slugs import page_slug


@click.command(
    "show",
    epilog=epilog(
        "newsgen show bridge-opens-after-two-years",
        "newsgen show articles/bridge.md",
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

    SLUG is the last part of its address, the whole address, or its file. Shown are its fields,
    where it is published or why it is not, who says what in it, and what is wrong with it.
    """
    entries, problems = catalogue(folder, config)
    blind = [each for each in problems if each.code in BLIND]
    report(blind, folder)
    found = [one for one in entries if _is(one, slug)]
    if len(found) != 1:
        raise click.ClickException(_which(slug, found, entries))
    (one,) = found
    side = one.article.side if one.article else ""
    told = in_order(each for each in problems if each.location.path in (one.path, side))
    if as_json:
        click.echo(json.dumps(_plain(one, told), ensure_ascii=False))
    else:
        click.echo("\n".join(map(safe, _rows(one))))
        report(told, folder)


def _is(one: Entry, asked: str) -> bool:
    if one.status == "copy":
        return asked == one.path
    return asked in (one.path, one.url, one.url.strip("/")) or asked in _names(one)


def _names(one: Entry) -> tuple[str, ...]:
    """What an article is called by in one word."""
    slug = one.article.slug if one.article else None
    stem = one.path.rpartition("/")[2].rpartition(".")[0]
    return one.url.strip("/").rpartition("/")[2], slug.value if slug else page_slug(
        one.headline, stem
    )


def _which(asked: str, found: Sequence[Entry], entries: Sequence[Entry]) -> str:
    """Why no article can be shown."""
    if found:
        several = "\n".join(f"  {one.path}" for one in found[:20])
        return f"“{asked}” may be any of {len(found):,} articles; name the file:\n{several}"
    known = {name for one in entries for name in (*_names(one), one.path) if name}
    near = get_close_matches(asked[:200], known, 1)
    meant = f" Did you mean “{near[0]}”?" if near else " “newsgen list” names them all."
    return f"There is no article “{asked}”.{meant}"


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
