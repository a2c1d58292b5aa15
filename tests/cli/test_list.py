"""``newsgen list`` and ``newsgen show``, run as a user would."""

from __future__ import annotations

import json

import pytest

from newsgen.cli.choosing import period
from tests.cli.test_commands import run, run_inside
from tests.story import DUMP, MARKDOWN, Story

COMING = """---
headline: Bridge will be painted
date: 2999-01-01
---
It will be green.
"""
GONE = """---
headline: Tickets for the opening
date: 2012-05-01
expires: 2012-05-05
place: Ashford
---
There are a hundred.
"""


@pytest.fixture
def archive(story: Story) -> Story:
    story.write("seeds/harbour.txt", DUMP).write("articles/bridge.md", MARKDOWN)
    story.write("articles/coming.md", COMING).write("articles/gone.md", GONE)
    return story.write("articles/draft.md", MARKDOWN.replace("---\nh", "---\ndraft: true\nh"))


def test_articles_with_why_they_are_not_published(archive: Story) -> None:
    result = run("list", cwd=archive.root)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        "2011-03-03  A headline about the harbour  (seeds/harbour.txt)\n"
        "2012-05-01  Tickets for the opening  (articles/gone.md, expired)\n"
        "2012-05-04  Bridge opens after two years  (articles/bridge.md)\n"
        "2012-05-04  Bridge opens after two years  (articles/draft.md, draft)\n"
        "2999-01-01  Bridge will be painted  (articles/coming.md, future)\n"
        "5 articles\n"
    )
    assert not (archive.root / "build").exists()


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        (["--status", "future"], ["articles/coming.md"]),
        (["--author", "brown ada", "--status", "published"],
         ["seeds/harbour.txt", "articles/bridge.md"]),
        (["--speaker", "dent"], ["seeds/harbour.txt"]),
        (["--place", "ashford"], ["articles/gone.md"]),
        (["--topic", "bridges", "--period", "2012-05"],
         ["articles/bridge.md", "articles/draft.md"]),
        (["--period", "2011..2012-05-01"], ["seeds/harbour.txt", "articles/gone.md"]),
        (["--period", "undated"], []),
    ],
)  # fmt: skip
def test_what_is_asked_for(archive: Story, arguments: list[str], paths: list[str]) -> None:
    result = run_inside("list", *arguments, "--json", cwd=archive.root)
    assert [json.loads(line)["path"] for line in result.stdout.splitlines()] == paths


def test_counts(archive: Story) -> None:
    counts = run_inside("list", "--by", "author", cwd=archive.root).stdout
    assert counts == "      3  Ada Brown\n      2  not known\n5 articles\n"
    lines = run_inside("list", "--by", "status", "--json", cwd=archive.root).stdout.splitlines()
    assert json.loads(lines[0]) == {"status": "published", "articles": 2}


def test_a_name_that_nobody_has_is_told_with_the_nearest(archive: Story) -> None:
    for arguments, said in (
        (["--author", "Ada Braun"], "author “Ada Braun”. Did you mean “Ada Brown”?"),
        (["--speaker", "dnet"], "speaker “dnet”. Did you mean “Carl Dent”?"),
        (["--speaker", "Zoe"], "speaker “Zoe”. “newsgen list --by speaker” names them all."),
        (["--topic", "brigdes", "--json"], "topic “brigdes”. Did you mean “bridges”?"),
        (["--place", "Ashfort", "--by", "year"], "place “Ashfort”. Did you mean “Ashford”?"),
    ):
        result = run_inside("list", *arguments, cwd=archive.root)
        assert (result.returncode, result.stderr) == (0, f"No article has the {said}\n")
    # Two names that somebody has, but no article has both: that is an answer.
    result = run_inside("list", "--author", "Ada", "--place", "Ashford", cwd=archive.root)
    assert (result.stdout, result.stderr) == ("0 articles\n", "")


def test_bad_input_of_list(archive: Story) -> None:
    result = run_inside("list", "--period", "May", cwd=archive.root)
    assert result.returncode == 2
    assert "“May” is no period. Write 1969, 1969-07," in result.stderr
    (archive.root / "empty").mkdir()
    result = run_inside("list", "empty", cwd=archive.root)
    assert result.returncode == 1
    assert "There is neither a folder seeds/ nor a folder articles/ here." in result.stderr


@pytest.mark.parametrize(
    ("typed", "inside", "outside"),
    [
        ("1969", ["1969", "1969-12-31T23:59+01:00"], ["1968", "1970-01-01", ""]),
        ("1969-07", ["1969", "1969-07-20"], ["1969-08", "1968"]),
        ("1969-07-20..1970", ["1969-07-20", "1970-12-31", "1969-07"], ["1969-07-19", "1971"]),
        ("undated", [""], ["1969"]),
    ],
)
def test_periods(typed: str, inside: list[str], outside: list[str]) -> None:
    found = period(typed)
    assert found is not None
    assert [date for date in inside + outside if found.holds(date)] == inside


@pytest.mark.parametrize("typed", ["", "..", "1970..1969", "May", "1969-13", "1969..", "1..2..3"])
def test_what_is_no_period(typed: str) -> None:
    assert period(typed) is None


def test_show_tells_all_of_one_article(archive: Story) -> None:
    archive.write("articles/bridge.md", MARKDOWN.replace("topics", "topicz"))
    result = run_inside("show", "bridge-opens-after-two-years", cwd=archive.root)
    assert result.returncode == 1, "there is the draft of the same name"
    assert result.stderr.endswith("name the file:\n  articles/bridge.md\n  articles/draft.md\n")
    result = run_inside("show", "articles/bridge.md", cwd=archive.root)
    assert result.stdout == (
        "Bridge opens after two years\n"
        "  file:           articles/bridge.md\n"
        "  status:         published\n"
        "  address:        /2012/05/04/bridge-opens-after-two-years/\n"
        "  date:           2012-05-04\n"
        "  authors:        Ada Brown\n"
        "  words:          11\n"
    )
    assert "articles/bridge.md:5:1: warning: newsgen does not know the key “topicz”" in (
        result.stderr
    )


@pytest.mark.parametrize(
    "asked",
    [
        "articles/north/bridge.md",
        "./articles/north/../north/bridge.md",
        "bridge.md",
        "bridge",
        "bridge-opens-after-two-years",
        "Bridge opens after two years",
        "2012/05/04/bridge-opens-after-two-years",
        "/2012/05/04/bridge-opens-after-two-years/index.html",
        "build/2012/05/04/bridge-opens-after-two-years/index.html",
        "http://127.0.0.1:8000/2012/05/04/bridge-opens-after-two-years/#q-123456",
        "https://example.org/archive/2012/05/04/bridge-opens-after-two-years/",
        "/old/bridge/",
    ],
)
def test_an_article_is_found_by_whatever_names_it(story: Story, asked: str) -> None:
    text = MARKDOWN.replace("topics", "aliases: [/old/bridge/]\ntopics")
    story.write("articles/north/bridge.md", text).write("seeds/harbour.txt", DUMP)
    result = run_inside("show", asked, cwd=story.root)
    assert (result.returncode, result.stderr) == (0, "")
    assert "  file:           articles/north/bridge.md\n" in result.stdout


def test_a_dump_is_found_by_the_file_of_its_corrections(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("seeds/harbour.yaml", "topics: [harbour]\n")
    for asked in ("seeds/harbour.yaml", "harbour.yaml", "harbour.txt"):
        shown = json.loads(run_inside("show", asked, "--json", cwd=story.root).stdout)
        assert (shown["path"], shown["side"]) == ("seeds/harbour.txt", "seeds/harbour.yaml")


def test_a_file_that_the_shell_names_is_found_from_another_folder(story: Story) -> None:
    story.write("mine/articles/bridge.md", MARKDOWN)
    result = run_inside("show", "mine/articles/bridge.md", "mine", cwd=story.root)
    assert "  file:           articles/bridge.md\n" in result.stdout


def test_files_of_one_name_are_told_apart(story: Story) -> None:
    story.write("articles/a/bridge.md", MARKDOWN)
    story.write(
        "articles/b/bridge.md", MARKDOWN.replace("Bridge", "Tunnel").replace("river", "bay")
    )
    result = run_inside("show", "bridge.md", cwd=story.root)
    assert result.returncode == 1
    assert result.stderr == (
        "Error: “bridge.md” may be any of 2 articles; name the file:\n"
        "  articles/a/bridge.md\n  articles/b/bridge.md\n"
    )


def test_show_of_an_article_with_an_error_exits_with_1(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN + "\n[Old](old.md)\n")
    result = run_inside("show", "bridge.md", cwd=story.root)
    assert result.returncode == 1
    assert "Bridge opens after two years" in result.stdout
    assert "[link-broken]" in result.stderr


def test_show_as_json_by_its_address(archive: Story) -> None:
    url = "/2011/03/03/a-headline-about-the-harbour/"
    shown = json.loads(run_inside("show", url, "--json", cwd=archive.root).stdout)
    assert (shown["path"], shown["status"]) == ("seeds/harbour.txt", "published")
    assert shown["quotes"][0]["speaker"] == "Carl Dent"


def test_show_of_what_is_not_there(archive: Story) -> None:
    result = run_inside("show", "a-headline-about-the-harbor", cwd=archive.root)
    assert result.returncode == 1
    assert result.stderr == (
        "Error: There is no article “a-headline-about-the-harbor”."
        " Did you mean “a-headline-about-the-harbour”?\n"
    )
    result = run_inside("show", "brigde.md", cwd=archive.root)
    assert result.stderr == "Error: There is no article “brigde.md”. Did you mean “bridge.md”?\n"
    result = run_inside("show", "", cwd=archive.root)
    assert result.stderr == "Error: There is no article “”. “newsgen list” names them all.\n"
