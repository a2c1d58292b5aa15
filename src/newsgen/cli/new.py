"""``newsgen new``: the file of a new article."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import click

from newsgen.cli.clock import today
from newsgen.cli.report import report
from newsgen.cli.shape import config_option, echo_json, epilog
from newsgen.cli.starter.article import article_file
from newsgen.cli.starter.writing import write_new
from newsgen.config import load_settings
from newsgen.text.iso_dates import parse_iso
from newsgen.text.slugs import page_slug, slugify

_SIGNS = ("newsgen.toml", "pyproject.toml", "articles", "seeds")
"""One of these is in every archive's folder."""
_LONGEST = 300
"""Characters of a headline; a longer one is a text in the wrong place."""


@click.command(
    "new",
    epilog=epilog(
        'newsgen new "Bridge opens after two years"',
        'newsgen new "Bridge opens" --author "Nora Quill" --date 2012-05-04 --edit',
        'newsgen new "Bridge opens" --draft --json',
    ),
)
@click.argument("words", metavar="HEADLINE", nargs=-1, required=True)
@click.option(
    "-d",
    "--folder",
    metavar="FOLDER",
    default=".",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The archive's folder. [here]",
)
@click.option("--author", metavar="NAME", help="Who wrote it. [author in newsgen.toml]")
@click.option(
    "--date",
    metavar="DATE",
    help="When it is published, such as 2012-05-04. [today, in its time zone]",
)
@click.option(
    "--slug", metavar="SLUG", help="The last part of its address. [made from the headline]"
)
@click.option("--draft", is_flag=True, help="Mark it as a draft, which is not published.")
@click.option("--edit", is_flag=True, help="Open it in $VISUAL or $EDITOR.")
@click.option("--json", "as_json", is_flag=True, help="Print its path and slug as JSON.")
@config_option("FOLDER/newsgen.toml")
@click.pass_context
def command(
    ctx: click.Context,
    words: tuple[str, ...],
    folder: Path,
    author: str | None,
    date: str | None,
    slug: str | None,
    draft: bool,
    edit: bool,
    as_json: bool,
    config: Path | None,
) -> None:
    """Begin an article with HEADLINE: a file with its date, author and slug, ready for the text.

    The file is named by the slug and goes into articles/. One that is there already is kept, and
    that is an error.
    """
    settings, problems = load_settings(folder, config)
    report(problems, folder)
    headline = _headline(words)
    if not any((folder / name).exists() for name in _SIGNS):
        raise click.ClickException(
            "There is no archive here. Go to its folder, name it with --folder,"
            " or begin one: newsgen init"
        )
    day = _date(date) if date is not None else today(settings.site.timezone)
    name = _slug(slug) if slug is not None else page_slug(headline, f"article-{day}")
    editor = _editor() if edit else []
    path = f"{settings.build.articles}/{name}.md"
    by = " ".join((settings.site.author if author is None else author).split())
    text = article_file(headline, day, by, name, draft=draft)
    if not write_new(folder, {path: text})[path]:
        raise click.ClickException(
            f"{folder / path} is there already, and was kept.\n"
            f"Name the new article otherwise: --slug {name}-2"
        )
    if as_json:
        echo_json({"path": path, "slug": name, "date": day})
    else:
        click.echo(f"written  {folder / path}")
    if editor:
        _open(editor, folder / path)


def _headline(words: tuple[str, ...]) -> str:
    """The headline on one line; raises UsageError where there is none, or no quotation marks."""
    typed = " ".join(words)
    headline = " ".join("".join(c if c.isprintable() else " " for c in typed).split())
    if not any(character.isalnum() for character in headline):
        raise click.UsageError("The headline is empty. Write it between quotation marks.")
    if len(headline) > _LONGEST:
        raise click.UsageError(
            f"The headline has {len(headline):,} characters; {_LONGEST} is the most."
        )
    if len(words) > 1:
        raise click.UsageError(
            f"Write the headline between quotation marks: newsgen new {shlex.quote(headline)}"
        )
    return headline


def _date(typed: str) -> str:
    date = parse_iso(typed)
    if date is None:
        raise click.BadParameter(
            f"“{typed}” is not a date. Write 2012-05-04, or 2012-05, or 2012.",
            param_hint="'--date'",
        )
    return date.iso


def _slug(typed: str) -> str:
    if slugify(typed) != typed or not typed:
        instead = slugify(typed)
        meant = f" Did you mean “{instead}”?" if instead else ""
        raise click.BadParameter(
            f"“{typed}” is not made of lower-case letters, digits and hyphens.{meant}",
            param_hint="'--slug'",
        )
    return typed


def _editor() -> list[str]:
    """The editor's command line; raises UsageError where there is none."""
    typed = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        words = shlex.split(typed)
    except ValueError:
        words = []
    if not words:
        raise click.UsageError(
            "--edit needs to know your editor. Set it once, such as: export EDITOR=nano"
        )
    return words


def _open(editor: list[str], file: Path) -> None:
    try:
        code = subprocess.run([*editor, str(file)], check=False).returncode
    except OSError as error:
        raise click.ClickException(
            f"The editor “{editor[0]}” cannot be started. The article is in {file}."
        ) from error
    if code:
        raise click.ClickException(f"The editor ended with {code}. The article is in {file}.")
