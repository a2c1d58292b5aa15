"""The pages of docs/reference/, which the code's own tables say.

``python -m tests.docs.written`` writes them.
"""

# ruff: noqa: E501 (lines of documents are as wide as those of the other documents)

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from newsgen.cli.main import COMMANDS, main
from newsgen.cli.report_formats.fixes import FIX_OF, FIXES
from newsgen.config.explained import BUILD as BUILD_EXPLAINED
from newsgen.config.explained import LOOK as LOOK_EXPLAINED
from newsgen.config.explained import SITE as SITE_EXPLAINED
from newsgen.config.values import BUILD, LOOK, SITE, Rule
from newsgen.records.problem_kinds import KINDS

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "reference"
_NOTE = "<!-- Made from the code by python -m tests.docs.written; a test holds it. -->\n"
_HOLE = re.compile(r"\{(\w+)\}")


def commands() -> str:
    """Every command with its arguments, options and examples."""
    lines = [
        "# Commands", "", _NOTE,
        "`newsgen COMMAND --help` says the same. Where FOLDER is not named, the archive is here. Every",
        "command exits with 0 when all went well, 1 when there were errors in the archive, 2 when the",
        "command line is wrong, and 3 when newsgen itself failed. All take `--traceback`, which shows",
        "where, and `--help`.",
    ]  # fmt: skip
    context = click.Context(main)
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert isinstance(command, click.Command)
        lines += ["", f"## newsgen {name}", "", *_paragraphs(command.help or "")]
        arguments = [
            (one.metavar or one.make_metavar(click.Context(command))).upper()
            for one in command.params
            if isinstance(one, click.Argument)
        ]
        lines += ["```", " ".join(["newsgen", name, "[OPTIONS]", *arguments]), "```", ""]
        options = [one for one in command.params if isinstance(one, click.Option)]
        told = [_option(one) for one in options if one.name != "traceback"]
        lines += ["| option | what it does |", "| --- | --- |", *told, ""] if told else []
        examples = re.findall(r"^  (.+)$", command.epilog or "", re.MULTILINE)
        lines += ["```", *examples, "```"]
    return "\n".join(lines) + "\n"


def _paragraphs(text: str) -> Iterator[str]:
    for part in re.sub(r"\n[ \t]+", "\n", text).strip().split("\n\n"):
        yield part.replace("\b\n", "")
        yield ""


def _option(one: click.Option) -> str:
    names = [*one.opts, *one.secondary_opts]
    value = ""
    if isinstance(one.type, click.Choice):
        value = " " + "|".join(one.type.choices)
    elif not one.is_flag:
        value = f" {one.metavar or one.type.name.upper().split()[0]}"
    shown = ", ".join(f"`{name}{value}`" for name in names).replace("|", "\\|")
    return f"| {shown} | {(one.help or '').replace('|', chr(92) + '|')} |"


def problems() -> str:
    """Every problem, by what it asks for."""
    lines = [
        "# Problems", "", _NOTE,
        "Everything that newsgen finds wrong (**error**) or doubtful (warning) has a code, which stands in",
        "square brackets behind its message. Here they are by what they ask you to do, as `newsgen check`",
        "counts them. Words between ‹ › stand for what is found. [Checking](../checking.md) tells how to go",
        "about it.",
    ]  # fmt: skip
    for fix, sentence in FIXES.items():
        lines += ["", f"## {sentence}", ""]
        for code, kind in KINDS.items():
            if FIX_OF[code] != fix:
                continue
            severity = "**error**" if kind.severity == "error" else "warning"
            lines += [f"### {code}", "", f"{severity}: {_holes(kind.message)}", ""]
            if _HOLE.fullmatch(kind.hint):
                lines += [
                    f"What to do: {sentence}. What is printed below the message says how.",
                    "",
                ]
            elif kind.hint:
                lines += [f"What to do: {_holes(kind.hint)}", ""]
            else:
                lines += [f"What to do: {sentence}.", ""]
        lines.pop()
    return "\n".join(lines) + "\n"


def _holes(pattern: str) -> str:
    """A pattern as Markdown that shows it as it is."""
    text = _HOLE.sub(r"‹\1›", pattern).replace("{{", "{").replace("}}", "}")
    return re.sub(r"([*_<>\[\]`|#])", r"\\\1", text)


def config() -> str:
    """Every setting."""
    lines = [
        "# newsgen.toml", "", _NOTE,
        "The settings of an archive, in TOML, beside its folders. Every one may be left out; without the",
        "file all is default. They may also stand in `pyproject.toml`, under `[tool.newsgen.site]` and",
        "so on. `newsgen init` writes the file with every setting explained. A value that",
        "is not sound is reported ([config-value](problems.md#config-value)) and the default is used; a file",
        "that is no TOML ([config-unreadable](problems.md#config-unreadable)) stops the build.",
    ]  # fmt: skip
    tables: tuple[tuple[str, Mapping[str, tuple[str, str]], Mapping[str, Rule]], ...] = (
        ("site", SITE_EXPLAINED, SITE),
        ("look", LOOK_EXPLAINED, LOOK),
        ("build", BUILD_EXPLAINED, BUILD),
    )
    for table, explained, rules in tables:
        last = "default" if table == "build" else "example"
        lines += ["", f"## [{table}]", "", f"| key | what it says | takes | {last} |"]
        lines.append("| --- | --- | --- | --- |")
        for key, (sentence, example) in explained.items():
            lines.append(f"| `{key}` | {sentence} | {rules[key].expected} | `{example}` |")
    lines += [
        "", "Folders and files are inside the project; the output folder neither holds nor stands in one that",
        "is read.",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "problems.md": problems,
    "config.md": config,
}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")
