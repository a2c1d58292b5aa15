"""``newsgen explain``, run as an archivist would."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsgen.cli.main import main
from newsgen.cli.proof.columns import columns
from tests.cli.test_commands import NEWSGEN
from tests.proof.made import DUMP, document
from tests.story import MARKDOWN, Story


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the story's folder, with no wish for colour, on 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


def shown(story: Story, text: str = DUMP, *arguments: str) -> str:
    story.write("one.txt", text)
    result = run("one.txt", *arguments)
    assert result.exit_code == 0, result.stderr
    assert result.stderr == ""
    return result.stdout


def test_the_record_comes_first_with_lines_and_rules(story: Story) -> None:
    out = shown(story)
    head = out.partition("What is doubtful")[0]
    assert head.startswith(f"one.txt\ndump, UTF-8\nSHA-256 {document(DUMP).digest}\n\nThe record\n")
    assert "  headline     Bridge of Anselm closes for two years\n               line 3, " in head
    assert "  date         2011-03-03\n               line 5, certain: date line\n" in head
    assert "  deck         none found\n" in head
    assert "  quotes       2, by 1 speaker; 1 with no speaker known\n" in head


def test_each_line_stands_right_of_the_bar_and_what_it_is_left_of_it(story: Story) -> None:
    out = shown(story).partition("Line by line")[2]
    rows = [" ".join(row.split()) for row in out.split("\n")]
    assert "3 headline │ Bridge of Anselm closes for two years" in rows
    at = rows.index("5 byline │ By Ada Brown and Carl Dent | March 3, 2011")
    assert rows[at + 1] == "+ date │"
    assert rows[at + 2].startswith("· taken for the byline: ")
    assert rows[at + 3 : at + 5] == ["· author: Ada Brown", "· author: Carl Dent"]
    assert "(2 blank lines)" in rows
    assert "Mara Quist, mayor" in rows
    assert any(row.startswith("? quote q-") for row in rows)
    assert len({row.index("│") for row in out.split("\n") if "│" in row}) == 1


def test_nothing_of_the_file_is_missing_and_nothing_is_wider_than_the_terminal(
    story: Story,
) -> None:
    long = "The town said on Friday that " + "very " * 80 + "much was lost. " + "x" * 200
    text = (
        DUMP
        + "\n"
        + long
        + "\n\n市長は火曜日、古い橋の修理を来年の春から始めると発表した。" * 3
        + "\n"
    )
    out = shown(story, text).partition("Line by line")[2]
    beside = "".join(row.partition("│")[2] for row in out.split("\n"))
    assert "".join(beside.split()) == "".join(text.split())
    assert max(columns(row) for row in out.split("\n")) <= 80


def test_lines_alike_share_what_is_said_of_them(story: Story) -> None:
    out = shown(story, DUMP.replace("Home\n", "Home\nHome\nHome\n"))
    assert out.count("│ Home\n") == 3
    assert "· lines 1–3 taken for furniture: " in out


def test_a_problem_stands_at_its_line_with_its_hint(story: Story) -> None:
    out = shown(story, DUMP.replace(" | March 3, 2011", ""))
    doubts, _, lines = out.partition("What is doubtful")[2].partition("Line by line")
    assert "  line 1       warning: No date was found" in doubts
    assert "! warning: No date was found" in lines
    assert "If you know it" in lines


def test_a_file_cannot_act_on_the_terminal(story: Story) -> None:
    out = shown(story, DUMP.replace("for two years", "for \x1b[31m \u202eyears"))
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_pipes_get_no_colour_unless_it_is_forced(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[" not in shown(story)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in shown(story)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in shown(story)


def test_a_terminal_gets_colour(story: Story) -> None:
    story.write("one.txt", DUMP)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [str(NEWSGEN), "explain", "one.txt"],
        cwd=story.root,
        stdout=theirs,
        env={**os.environ, "TERM": "xterm"},
    ) as process:
        os.close(theirs)
        out = b""
        while True:
            try:
                more = os.read(ours, 65536)
            except OSError:
                break
            if not more:
                break
            out += more
    os.close(ours)
    assert process.returncode == 0
    assert b"\x1b[" in out
    assert "│".encode() in out


def test_characters_that_the_output_cannot_take_become_question_marks(story: Story) -> None:
    story.write("one.txt", DUMP)
    result = subprocess.run(
        [str(NEWSGEN), "explain", "one.txt"],
        cwd=story.root,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        timeout=60,
    )
    assert result.returncode == 0
    assert b"? Bridge of Anselm closes" in result.stdout


def test_json_is_one_object_a_line(story: Story) -> None:
    story.write("one.txt", DUMP).write("two.md", MARKDOWN)
    result = run("--json", "one.txt", "two.md")
    assert result.exit_code == 0
    one, two = map(json.loads, result.stdout.splitlines())
    assert [line["role"] for line in one["lines"]][1:3] == ["headline", "authors"]
    assert {"number", "rule", "confident", "verdict", "parts"} <= one["lines"][0].keys()
    assert [part["text"] for part in one["lines"][0]["parts"]] == ["Home"]
    assert (two["path"], two["kind"]) == ("two.md", "markdown")


def test_the_same_as_a_page(story: Story) -> None:
    story.write("one.txt", DUMP)
    result = run("one.txt", "--html", "proof.html")
    assert (result.exit_code, result.stdout) == (0, "Open proof.html\n")
    page = (story.root / "proof.html").read_text(encoding="utf-8")
    assert "Bridge of Anselm closes for two years" in page
    result = run("one.txt", "--html", "-")
    assert result.stdout == page


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--html", "one.txt", "two.txt"], "The page of --html should end in .html"),
        (["one.html", "--html", "./one.html"], "--html would overwrite “./one.html”"),
        (["one.txt", "--html", "x.html", "--json"], "--html and --json do not go together"),
        (["one.txt"] * 201 + ["--html", "x.html"], "One page can hold 200 files; these are 201"),
        (["--html", "x.html"], "Missing argument 'FILES...'"),
    ],
)
def test_a_command_line_that_could_do_harm_is_refused(
    arguments: list[str], message: str, story: Story
) -> None:
    for name in ("one.txt", "two.txt", "one.html"):
        story.write(name, DUMP)
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert (story.root / "one.txt").read_text(encoding="utf-8") == DUMP
    assert (story.root / "one.html").read_text(encoding="utf-8") == DUMP


def test_a_page_that_cannot_be_written_is_a_plain_message(story: Story) -> None:
    story.write("one.txt", DUMP).write("taken.html/x", "")
    for page, reason in (("taken.html", "it is a folder"), ("no/x.html", "it is not there")):
        result = run("one.txt", "--html", page)
        assert result.exit_code == 1
        assert f"Error: {page} cannot be written: {reason}." in result.stderr


def test_what_cannot_be_read_is_reported_and_the_rest_is_explained(story: Story) -> None:
    story.write("one.txt", DUMP).write("empty.txt", "\n\n")
    result = run("gone.txt", "empty.txt", "one.txt")
    assert result.exit_code == 1
    assert "gone.txt: error: The file cannot be read" in result.stderr
    assert "empty.txt: error: The file is empty" in result.stderr
    assert "Bridge of Anselm closes for two years" in result.stdout


def test_the_dumps_of_a_seeds_folder_count_as_in_a_build(story: Story) -> None:
    for number in range(1, 8):
        text = f"Bridge number {number} of Anselm closes for years\n\nMarch {number}, 2011\n\n"
        text += "Kind readers have kept this paper alive\n\n"
        text += f"The council of the town said that bridge {number} closes on Monday for long.\n"
        story.write(f"seeds/{number}.txt", text)
    story.write("alone/1.txt", (story.root / "seeds/1.txt").read_bytes())
    inside = json.loads(run("--json", "seeds/1.txt").stdout)["lines"][2]
    alone = json.loads(run("--json", "alone/1.txt").stdout)["lines"][2]
    assert inside["parts"] == alone["parts"]
    assert inside["role"] == "furniture"
    assert inside["rule"] != alone["rule"]


def test_corrections_beside_a_dump_are_named(story: Story) -> None:
    story.write("one.txt", DUMP).write("one.yaml", "authors: [Zoe Zed]\n")
    result = run("one.txt")
    assert "dump, UTF-8, with the corrections of one.yaml" in result.stdout
    assert "· author: Zoe Zed (so says one.yaml, line 1)" in result.stdout


def test_help_says_what_the_options_do() -> None:
    commands = CliRunner().invoke(main, ["--help"]).stdout
    assert "explain Show what each line of a file was taken for, and why." in " ".join(
        commands.split()
    )
    out = run("--help").stdout
    assert out.startswith("Usage: main explain [OPTIONS] FILES...")
    for word in ("--html PAGE", "--json", "--config", "Exit status:"):
        assert word in out
