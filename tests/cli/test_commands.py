"""The installed command, run as a user would."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsgen import __version__
from newsgen.cli.main import COMMANDS, main
from tests.story import DUMP, MARKDOWN, Story

NEWSGEN = Path(sys.executable).parent / "newsgen"


def run(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(NEWSGEN), *arguments], cwd=cwd, capture_output=True, text=True, timeout=120
    )


def run_inside(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The same in this process, which is many times quicker."""
    with chdir(cwd):
        result = CliRunner().invoke(main, arguments, prog_name="newsgen")
    return subprocess.CompletedProcess(arguments, result.exit_code, result.stdout, result.stderr)


def test_version(tmp_path: Path) -> None:
    result = run("--version", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, f"newsgen {__version__}\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_command_and_each_explains_itself(command: str, tmp_path: Path) -> None:
    assert re.search(rf"^  {command} ", run_inside("--help", cwd=tmp_path).stdout, re.MULTILINE)
    result = run_inside(command, "--help", cwd=tmp_path)
    assert result.returncode == 0
    assert "Usage: newsgen " + command in result.stdout
    assert f"\n  Examples:\n    newsgen {command}" in result.stdout or command == "completion"
    assert result.stdout.endswith(
        "  Exit status: 0 when all went well, 1 when there were errors, 2 when the\n"
        "  command line is wrong, 3 when newsgen itself failed.\n"
    )


def test_build_says_what_it_built_and_where(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("articles/bridge.md", MARKDOWN)
    result = run("build", cwd=story.root)
    assert result.returncode == 0, result.stderr
    assert re.match(
        r"2 articles, 1 quote, 1 speaker, \d+ pages in \d+\.\d s\n"
        r"\d+\.\d s of them to index 2 articles for search\n"
        r"\d+ files written, 0 unchanged, 0 deleted\n"
        r"Open build/index.html\n\Z",
        result.stdout,
    ), result.stdout
    assert (story.root / "build" / "index.html").is_file()


def test_build_of_another_folder_into_another(story: Story, tmp_path: Path) -> None:
    story.write("project/articles/bridge.md", MARKDOWN)
    result = run("build", "project", "--output", "site", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert (tmp_path / "site" / "index.html").is_file()
    assert not (tmp_path / "project" / "build").exists()


def test_warnings_count_only_when_strict(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN.replace("topics", "topicz"))
    result = run("build", cwd=story.root)
    assert result.returncode == 0
    assert "articles/bridge.md:5:1: warning:" in result.stderr
    assert "Did you mean “topics”?" in result.stderr
    assert "1 warning: see above" in result.stdout
    assert run("build", "--strict", cwd=story.root).returncode == 1


def test_errors_exit_with_1_and_the_rest_is_built(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("articles/empty.md", "")
    result = run("build", cwd=story.root)
    assert result.returncode == 1
    assert "articles/empty.md: error: The file is empty" in result.stderr
    assert len(story.articles()) == 1


def test_the_wrong_folder_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    result = run("build", cwd=tmp_path)
    assert result.returncode == 1
    assert "neither a folder seeds/ nor a folder articles/" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_parse_gives_one_object_a_line(story: Story) -> None:
    story.write("one.txt", DUMP).write("two.md", MARKDOWN)
    result = run("parse", "--json", "one.txt", "two.md", cwd=story.root)
    assert result.returncode == 0, result.stderr
    one, two = map(json.loads, result.stdout.splitlines())
    assert (one["path"], one["headline"]) == ("one.txt", "A headline about the harbour")
    assert one["quotes"][0]["speaker"] == "Carl Dent"
    quote = one["quotes"][0]
    assert DUMP[quote["start"] : quote["end"]] == quote["text"]
    assert (two["path"], two["date"]) == ("two.md", "2012-05-04")


def test_parse_of_what_is_no_article_exits_with_1(story: Story) -> None:
    story.write("empty.txt", "\n\n").write("one.txt", DUMP)
    result = run("parse", "--json", "empty.txt", "gone.txt", "one.txt", cwd=story.root)
    assert result.returncode == 1
    assert "empty.txt: error: The file is empty" in result.stderr
    assert "gone.txt: error: The file cannot be read" in result.stderr
    assert json.loads(result.stdout)["path"] == "one.txt"


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_file_of_corrections_is_not_taken_for_an_article(story: Story, command: str) -> None:
    story.write("seeds/a.b.txt", DUMP).write("seeds/a.b.YAML", "topics: [harbour]\n")
    result = run_inside(command, "seeds/a.b.YAML", cwd=story.root)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.endswith(
        "Error: “seeds/a.b.YAML” holds corrections, which are read with their dump."
        " Name that: seeds/a.b.txt\n"
    )


@pytest.mark.parametrize("command", ["parse", "explain"])
def test_a_file_that_is_elsewhere_in_the_archive_is_named(story: Story, command: str) -> None:
    story.write("seeds/1998/ferry [1].txt", DUMP).write("articles/bridge.md", MARKDOWN)
    for asked, found in (
        ("ferry [1].txt", "    Did you mean seeds/1998/ferry [1].txt?\n"),
        ("seeds/bridge.md", "    Did you mean articles/bridge.md?\n"),
        ("gone.txt", "permissions.\n"),
        ("x/..", "permissions.\n"),
    ):
        result = run_inside(command, asked, cwd=story.root)
        assert (result.returncode, result.stdout) == (1, "")
        assert f"{asked}: error: The file cannot be read: it is not there." in result.stderr
        assert result.stderr.endswith(found)


def test_the_record_for_people(story: Story) -> None:
    story.write("one.txt", DUMP)
    result = run("parse", "one.txt", cwd=story.root)
    assert "headline:  A headline about the harbour" in result.stdout
    assert "  body:      2 paragraphs\n" in result.stdout
    assert "Carl Dent, harbour master: “We expect to open it by noon,”" in result.stdout


def test_an_unknown_command_is_a_plain_message(tmp_path: Path) -> None:
    result = run("bild", cwd=tmp_path)
    assert result.returncode == 2
    assert "Error: There is no command “bild”. Did you mean “build”?\n" in result.stderr
