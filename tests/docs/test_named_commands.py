"""Every command and option that documents, advice and examples name is one that newsgen has."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from newsgen.cli.main import COMMANDS, main
from newsgen.records.problem_kinds import KINDS
from tests.conftest import REPOSITORY

PAGES = sorted(
    page
    for pattern in ("*.md", "docs/**/*.md", "benchmarks/*.md")
    for page in REPOSITORY.glob(pattern)
)
CODE = re.compile(r"^```.*?^```|`[^`\n]+`", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"^[`$ ]*newsgen ([a-z]+)\b([^`|>;#\n]*)", re.MULTILINE)


def options_of(command: str) -> set[str]:
    found = main.get_command(click.Context(main), command)
    assert found is not None, command
    named = {
        name
        for one in found.params
        if isinstance(one, click.Option)
        for name in (*one.opts, *one.secondary_opts)
    }
    return named | {"--help", "-h"}


def calls(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each command that is called, with the options that it gets."""
    for command, rest in CALL.findall(text):
        words = shlex.split(rest.partition(" && ")[0].replace("'", ""))
        yield command, [word for word in words if re.fullmatch(r"--?[a-z][a-z-]*", word)]


def wrong(text: str) -> list[str]:
    """What is called in ``text`` and is not there."""
    found = []
    for command, options in calls(text):
        if command not in COMMANDS:
            found.append(command)
        else:
            known = options_of(command)
            found += [f"{command} {each}" for each in options if each not in known]
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_page_names_is_there(page: Path) -> None:
    text = "\n".join(CODE.findall(page.read_text("utf-8")))
    assert wrong(text) == []


def test_what_advice_names_is_there() -> None:
    advice = "\n".join(
        said for kind in KINDS.values() for said in re.findall("“(newsgen [^”]+)”", kind.hint)
    )
    assert len(list(calls(advice))) >= 4
    assert wrong(advice) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_the_examples_of_a_command_are_its_own(command: str) -> None:
    found = main.get_command(click.Context(main), command)
    assert found is not None
    examples = re.findall(r"^  (.+)$", found.epilog or "", re.MULTILINE)
    assert examples and wrong("\n".join(examples)) == []


def test_what_is_not_there_is_found() -> None:
    assert wrong("`newsgen biuld`\n$ newsgen check --mend --fix\n") == ["biuld", "check --mend"]
