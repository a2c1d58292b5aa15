"""``newsgen new``, run as a user would."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.cli.starter.article import article_file
from newsgen.parse import parse
from newsgen.records.collection import NO_HABITS
from newsgen.records.settings import Settings
from newsgen.records.source import Document
from tests.cli.test_commands import NEWSGEN, run, run_inside
from tests.story import MARKDOWN, Story

CONFIG = '[site]\nauthor = "Nora Quill"\ntimezone = "Asia/Phnom_Penh"\n'


def test_it_has_the_sites_date_the_author_and_a_slug(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.write("newsgen.toml", CONFIG)
    # 20:00 in UTC is the next day in Phnom Penh.
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1335988800")
    result = run("new", "Bridge opens: “two years late”", cwd=story.root)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == "written  articles/bridge-opens-two-years-late.md\n"
    assert (story.root / "articles/bridge-opens-two-years-late.md").read_text() == (
        "---\nheadline: 'Bridge opens: “two years late”'\ndate: 2012-05-03\n"
        "authors: [Nora Quill]\nslug: bridge-opens-two-years-late\n---\n\n"
    )


def test_flags_win_and_a_draft_is_not_published(story: Story) -> None:
    story.write("newsgen.toml", CONFIG)
    result = run_inside(
        "new", "Bridge opens", "--author", "Ada Brown, MP", "--date", "2012-5", "--slug", "bridge",
        "--draft", "--json", cwd=story.root,
    )  # fmt: skip
    assert json.loads(result.stdout) == {
        "path": "articles/bridge.md", "slug": "bridge", "date": "2012-05",
    }  # fmt: skip
    text = (story.root / "articles/bridge.md").read_text()
    assert "date: 2012-05\nauthors: ['Ada Brown, MP']\nslug: bridge\ndraft: true\n---\n" in text
    story.build()
    assert story.articles() == []


@pytest.mark.parametrize("headline", ["No", "12:30", "2012", "0x1F", "Null", "1e5"])
def test_what_it_writes_is_what_check_likes(story: Story, headline: str) -> None:
    story.write("articles/old.md", MARKDOWN)
    result = run_inside("new", headline, "--date", "2012-05-04", "--json", cwd=story.root)
    path = json.loads(result.stdout)["path"]
    checked = run_inside("check", "--json", cwd=story.root)
    codes = [json.loads(line)["code"] for line in checked.stdout.splitlines()]
    assert codes == ["body-empty"], (story.root / path).read_text()


def test_a_file_that_is_there_is_kept(story: Story) -> None:
    story.write("articles/bridge-opens.md", "mine\n")
    result = run_inside("new", "Bridge opens", cwd=story.root)
    assert result.returncode == 1
    assert result.stderr == (
        "Error: articles/bridge-opens.md is there already, and was kept.\n"
        "Name the new article otherwise: --slug bridge-opens-2\n"
    )
    assert (story.root / "articles/bridge-opens.md").read_text() == "mine\n"


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["  "], 2, "The headline is empty. Write it between quotation marks."),
        (["x" * 301], 2, "The headline has 301 characters; 300 is the most."),
        (["x", "--date", "yesterday"], 2, "“yesterday” is not a date. Write 2012-05-04"),
        (["x", "--slug", "../x y"], 2, "Did you mean “x-y”?"),
        (["Bridge", "opens"], 2, "between quotation marks: newsgen new 'Bridge opens'"),
    ],
)
def test_bad_input_is_told_and_nothing_is_written(
    arguments: list[str], code: int, message: str, story: Story
) -> None:
    story.write("newsgen.toml", CONFIG)
    result = run_inside("new", *arguments, cwd=story.root)
    assert result.returncode == code
    assert message in result.stderr
    assert not (story.root / "articles").exists()


def test_outside_an_archive_nothing_is_written(tmp_path: Path) -> None:
    result = run_inside("new", "Bridge opens", cwd=tmp_path)
    assert result.returncode == 1
    assert "There is no archive here." in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_edit_opens_the_editor_with_the_file(story: Story) -> None:
    story.write("newsgen.toml", "")
    story.write("my editor.sh", '#!/bin/sh\nprintf "Text.\\n" >> "$2"\n')
    (story.root / "my editor.sh").chmod(0o755)
    edited = with_editor(story, f"'{story.root}/my editor.sh' --wait")
    assert edited.returncode == 0, edited.stderr
    assert (story.root / "articles/bridge-opens.md").read_text().endswith("---\n\nText.\n")


def test_an_editor_that_is_not_there(story: Story) -> None:
    story.write("newsgen.toml", "")
    missing = with_editor(story, "no-such-editor")
    assert missing.returncode == 1
    assert "“no-such-editor” cannot be started. The article is in articles/" in missing.stderr
    unset = with_editor(story, "")
    assert unset.returncode == 2
    assert "Set it once, such as: export EDITOR=nano" in unset.stderr


def with_editor(story: Story, editor: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(NEWSGEN), "new", "Bridge opens", "--edit"], cwd=story.root, capture_output=True,
        text=True, timeout=60, env={**os.environ, "VISUAL": "", "EDITOR": editor},
    )  # fmt: skip


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)
LIKELY = st.sampled_from(
    ["no", "12:30", "@home", "*star", "# one", "a: b", "a #b", "'s", "- x", "&"]
)


@given(st.one_of(WORDS, LIKELY), st.one_of(WORDS, LIKELY))
def test_every_headline_and_author_is_read_as_it_was_typed(headline: str, author: str) -> None:
    headline, author = " ".join(headline.split()), " ".join(author.split())
    text = article_file(headline, "2012-05-04", author, "x", text="Text.\n")
    document = Document(
        path="a.md", kind="markdown", digest="", encoding="utf-8", text=text, line_starts=(0,)
    )
    parsed = parse(document, Settings(), NO_HABITS)
    assert parsed.article is not None
    assert "front-matter-yaml" not in [one.code for one in parsed.problems]
    assert parsed.article.slug is not None
    if headline.isprintable() and "&" not in headline:
        assert (parsed.article.headline.value if parsed.article.headline else "") == headline
