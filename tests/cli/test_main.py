"""What holds of all commands: colours, completion, and what a bug of newsgen's looks like."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from newsgen.cli.main import COMMANDS
from tests.cli.test_commands import NEWSGEN, run_inside
from tests.cli.test_init import on_a_terminal
from tests.story import MARKDOWN, Story

BUG = """
import newsgen.discover

def broken(*_):
    raise RuntimeError("a nasty surprise")

newsgen.discover.pair = broken
"""


def run_with(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(NEWSGEN), *arguments], cwd=folder, capture_output=True, text=True, timeout=60,
        env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture
def broken(story: Story) -> dict[str, str]:
    """An archive with an article, and an environment in which newsgen has a bug."""
    story.write("articles/bridge.md", MARKDOWN)
    story.write("bug/sitecustomize.py", BUG)
    return {"PYTHONPATH": str(story.root / "bug"), "TMPDIR": str(story.root / "bug")}


def test_a_bug_is_an_apology_with_a_log_and_no_traceback(
    story: Story, broken: dict[str, str]
) -> None:
    result = run_with(story.root, "build", **broken)
    log = story.root / "bug" / "newsgen-crash.log"
    assert (result.returncode, result.stdout) == (3, "")
    assert result.stderr == (
        "Sorry: newsgen has failed. The mistake is in newsgen, not in your files.\n"
        f"What happened is in {log}\n"
        "Please report it with that file to whoever gave you newsgen. If one article brings it"
        " about, send that too.\n"
        "The log names folders and files, but has no text of articles.\n"
        "The site that was published before is as it was.\n"
    )
    text = log.read_text()
    assert "RuntimeError: a nasty surprise" in text
    assert "Command: newsgen build\n" in text


def test_in_an_archive_the_log_is_in_its_cache(story: Story, broken: dict[str, str]) -> None:
    (story.root / ".newsgen").mkdir()
    result = run_with(story.root, "speakers", **broken)
    assert "What happened is in .newsgen/newsgen-crash.log\n" in result.stderr
    assert (story.root / ".newsgen" / "newsgen-crash.log").is_file()


@pytest.mark.parametrize("arguments", [["build", "--traceback"], ["--traceback", "build"]])
def test_traceback_shows_it(arguments: list[str], story: Story, broken: dict[str, str]) -> None:
    result = run_with(story.root, *arguments, **broken)
    assert "Traceback (most recent call last)" in result.stderr
    assert "RuntimeError: a nasty surprise" in result.stderr
    assert "Sorry" not in result.stderr


def test_colours_on_a_terminal_alone_and_never_with_no_color(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.write("articles/bridge.md", MARKDOWN.replace("topics", "topicz"))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in on_a_terminal(story.root, "", "build")
    assert "\x1b[" not in run_with(story.root, "build").stderr
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in on_a_terminal(story.root, "", "build")
    assert "\x1b[" in run_with(story.root, "build", NO_COLOR="", FORCE_COLOR="1").stderr


MISTAKES: dict[str, tuple[list[str], int, str]] = {
    "init": (["--language", "english"], 2, "“english” should be a language tag such as en, km"),
    "new": (["Bridge", "opens"], 2, "between quotation marks: newsgen new 'Bridge opens'"),
    "serve": (["--port", "x"], 2, "'--port': “x” should be a whole number from 0 to 65535."),
    "build": (["--jobs", "0"], 2, "'--jobs': “0” should be a whole number from 1 to 256."),
    "check": (["--yes"], 2, "Error: --yes goes with --fix."),
    "list": (["--period", "May"], 2, "“May” is no period. Write 1969, 1969-07,"),
    "show": (["brigde.md"], 1, "There is no article “brigde.md”. Did you mean “bridge.md”?"),
    "parse": (["gone.txt"], 1, "gone.txt: error: The file cannot be read: it is not there."),
    "explain": (["gone.txt"], 1, "gone.txt: error: The file cannot be read: it is not there."),
    "speakers": (["nowhere"], 2, "Directory 'nowhere' does not exist."),
    "completion": (["csh"], 2, "'csh' is not one of 'bash', 'zsh', 'fish'"),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_tells_a_mistake_in_a_sentence(command: str, story: Story) -> None:
    arguments, code, sentence = MISTAKES[command]
    story.write("articles/bridge.md", MARKDOWN)
    result = run_with(story.root, command, *arguments)
    assert (result.returncode, result.stdout) == (code, "")
    assert sentence in result.stderr
    assert "Traceback" not in result.stderr and "Sorry" not in result.stderr
    if code == 2:
        assert result.stderr.startswith(f"Usage: newsgen {command} ")
        assert f"Try 'newsgen {command} --help' for help." in result.stderr
    assert {each.name for each in story.root.iterdir()} <= {"articles", ".newsgen"}


@pytest.mark.parametrize("command", COMMANDS)
def test_an_option_that_no_command_has_is_a_mistake(command: str, tmp_path: Path) -> None:
    result = run_inside(command, "--colour", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "--colour" in result.stderr


def test_what_a_script_may_want_can_be_had_as_json(tmp_path: Path) -> None:
    shown = {name: run_inside(name, "--help", cwd=tmp_path).stdout for name in COMMANDS}
    assert {name for name, text in shown.items() if "  --json " not in text} == {
        "serve", "completion",
    }  # fmt: skip
    assert all("  --traceback " in text and "  -h, --help " in text for text in shown.values())


@pytest.mark.parametrize(
    ("shell", "sign"),
    [
        ("bash", "complete -o nosort -F _newsgen_completion newsgen"),
        ("zsh", "#compdef newsgen\n"),
        ("fish", "complete --no-files --command newsgen "),
    ],
)
def test_each_shell_has_a_script_of_its_own(shell: str, sign: str, tmp_path: Path) -> None:
    result = run_inside("completion", shell, cwd=tmp_path)
    assert (result.returncode, sign in result.stdout) == (0, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_is_no_bug(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN)
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            [str(NEWSGEN), "list"], cwd=story.root, stdout=full, stderr=subprocess.PIPE, text=True,
            timeout=60,
        )  # fmt: skip
    assert result.returncode == 1
    assert result.stderr == "Error: Nothing more can be written: the disk is full.\n"


def test_what_an_article_says_cannot_act_on_the_terminal(story: Story) -> None:
    turned = "Bridge \u202eopens \u2066after\x9b31m two"
    said = "“It was a long time,” said Carl \u202eDent, the mayor.\n"
    story.write("articles/bridge.md", MARKDOWN.replace("Bridge opens after two", turned) + said)
    for arguments in (
        ["list"], ["list", "--by", "speaker"], ["show", "bridge.md"], ["speakers"],
        ["parse", "articles/bridge.md"], ["explain", "articles/bridge.md"], ["check"],
    ):  # fmt: skip
        result = run_inside(*arguments, cwd=story.root)
        assert result.returncode in (0, 1)
        assert not {"\u202e", "\u2066", "\x9b"} & {*result.stdout, *result.stderr}, arguments


def test_an_output_that_cannot_take_a_letter_shows_a_question_mark(story: Story) -> None:
    """As a pipe on Windows, or a terminal of another age; it is no bug of newsgen's."""
    text = MARKDOWN.replace("Bridge opens after two years", "ខ្មែរ").replace("topics", "topicz")
    story.write("articles/km.md", text)
    for arguments, shown in (
        (["list"], "2012-05-04  ?????  (articles/km.md)\n"),
        (["show", "km.md"], "?????\n  file:           articles/km.md\n"),
        (["parse", "articles/km.md"], "  headline:  ?????\n"),
        (["check"], "newsgen does not know the key ?topicz?. Did you mean ?topics??"),
        (["completion", "--help"], "?newsgen b?"),
    ):
        result = run_with(story.root, *arguments, PYTHONIOENCODING="latin-1")
        assert (result.returncode, shown in result.stdout) == (0, True), result
    for arguments in (["list"], ["show", "km.md"], ["parse", "articles/km.md"]):
        result = run_with(story.root, *arguments, "--json", PYTHONIOENCODING="latin-1")
        assert json.loads(result.stdout)["headline"] == "ខ្មែរ", "a program gets every letter"
    result = run_with(story.root, "check", "--json", PYTHONIOENCODING="latin-1")
    assert "“topicz”" in json.loads(result.stdout)["message"]


def test_a_shell_completes_commands_and_options(tmp_path: Path) -> None:
    script = run_with(tmp_path, "completion", "bash")
    assert script.returncode == 0
    assert "complete -o nosort -F _newsgen_completion newsgen" in script.stdout
    for words, place, expected in (
        ("newsgen ", "1", set(COMMANDS)),
        ("newsgen s", "1", {"serve", "show", "speakers"}),
        ("newsgen build --st", "2", {"--strict"}),
        ("newsgen check --format s", "3", {"sarif"}),
        ("newsgen list --status e", "3", {"expired"}),
    ):
        found = run_with(
            tmp_path, _NEWSGEN_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=place
        ).stdout.split()
        assert {line.partition(",")[2] for line in found} == expected


def test_an_unknown_shell_is_named(tmp_path: Path) -> None:
    result = run_with(tmp_path, "completion", "csh")
    assert result.returncode == 2
    assert "'csh' is not one of 'bash', 'zsh', 'fish'" in result.stderr
