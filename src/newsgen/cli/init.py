"""``newsgen init``: from an empty folder to an archive that can be built."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from newsgen.cli.clock import today
from newsgen.cli.shape import echo_json, epilog
from newsgen.cli.starter.archive import archive_files
from newsgen.cli.starter.hosts import HOSTS
from newsgen.cli.starter.writing import write_new
from newsgen.config import FILE
from newsgen.config.values import SITE

_ASKED = {
    "title": "What is the archive called?",
    "url": "Its web address, if you know it",
    "language": "The language of its articles, as a tag (en, km, pt-BR)",
    "timezone": "Its time zone (such as Asia/Phnom_Penh), if times matter",
    "author": "Your name, as it should stand above articles",
}


def _setting(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """A setting that newsgen.toml would take; raises BadParameter for any other."""
    if value is None or not value.strip():
        return value
    rule = SITE[parameter.name or ""]
    if rule.accept(value.strip()) is None:
        raise click.BadParameter(f"“{value}” should be {rule.expected}.")
    return value.strip()


@click.command(
    "init",
    epilog=epilog(
        "newsgen init my-archive",
        "newsgen init my-archive --title 'The Harbour Archive' --host github",
        "newsgen init --no-input --json",
    ),
)
@click.argument("folder", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--title",
    metavar="NAME",
    callback=_setting,
    help="The archive's name. [made from FOLDER's name]",
)
@click.option(
    "--url", metavar="ADDRESS", callback=_setting, help="The web address of its front page."
)
@click.option(
    "--language", metavar="TAG", callback=_setting, help="The language of its articles. [en]"
)
@click.option(
    "--timezone", metavar="ZONE", callback=_setting, help="Its time zone, such as Asia/Phnom_Penh."
)
@click.option(
    "--author",
    metavar="NAME",
    callback=_setting,
    help="The name that newsgen new puts above articles.",
)
@click.option(
    "--host",
    type=click.Choice([*HOSTS, "none"]),
    help="Where it will be published: writes the workflow for that host. [none]",
)
@click.option("--no-input", is_flag=True, help="Ask nothing, also on a terminal.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a file.")
def command(
    folder: Path,
    title: str | None,
    url: str | None,
    language: str | None,
    timezone: str | None,
    author: str | None,
    host: str | None,
    no_input: bool,
    as_json: bool,
) -> None:
    """Begin a new archive in FOLDER (here, unless named).

    Writes newsgen.toml with every setting explained, a first article, and the folders for your
    own. Asks on a terminal; takes flags in scripts. A file that is there already is kept as it is.
    """
    given = {
        "title": title, "url": url, "language": language, "timezone": timezone, "author": author,
    }  # fmt: skip
    flags = dict(given)
    name = _name_of(folder)
    if not (no_input or as_json) and sys.stdin.isatty() and sys.stdout.isatty():
        for key, question in _questions(folder):
            if given[key] is None:
                given[key] = _ask(key, question, {"title": name, "language": "en"}.get(key, ""))
        if host is None:
            choice = click.Choice([*HOSTS, "none"])
            host = click.prompt("Where will it be published?", "none", type=choice)
    given["title"] = given["title"] or name
    settings = {key: value for key, value in given.items() if value}
    contents = archive_files(
        settings, host if host and host != "none" else "", today(settings.get("timezone", ""))
    )
    done = write_new(folder, contents)
    for path, written in done.items():
        if as_json:
            echo_json({"path": path, "written": written})
        else:
            click.echo(f"written  {path}" if written else f"kept     {path} (it was there before)")
    if not as_json:
        if not done[FILE] and (ignored := [key for key, value in flags.items() if value]):
            named = ", ".join(f"--{key}" for key in ignored)
            click.echo(f"What {named} says was not written: set it in newsgen.toml.", err=True)
        go = "" if folder == Path() else f"cd {shlex.quote(str(folder))} && "
        click.echo(f"Next: {go}newsgen build")


def _questions(folder: Path) -> list[tuple[str, str]]:
    """What to ask; nothing where there are settings already, which would not be overwritten."""
    return [] if (folder / FILE).exists() else list(_ASKED.items())


def _ask(key: str, question: str, default: str) -> str:
    rule = SITE[key]
    while True:
        answer: str = click.prompt(question, default, show_default=bool(default)).strip()
        if not answer or rule.accept(answer) is not None:
            return answer
        click.echo(f"This should be {rule.expected}.")


def _name_of(folder: Path) -> str:
    """A title made from the folder's name: my-archive → My archive."""
    words = " ".join(folder.resolve().name.replace("-", " ").replace("_", " ").split())
    name = "".join(character for character in words if character.isprintable())[:80]
    return name[:1].upper() + name[1:] or "News archive"
