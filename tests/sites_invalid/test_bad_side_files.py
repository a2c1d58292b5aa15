"""Side files that are wrong: each gets its sentences, and the rest of the archive is built."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from tests.story import DUMP, MARKDOWN, Story

DUMPED = "2011/03/03/a-headline-about-the-harbour/index.html"
ARTICLE = "2012/05/04/bridge-opens-after-two-years/index.html"

CASES: dict[str, tuple[str, str | bytes, list[str]]] = {
    "a tag": (
        "seeds/a.yml",
        "deck: !!python/object/apply:os.system [ls]\n",
        ["seeds/a.yml:1:7: error: YAML tags (!!python/object/apply:os.system) are not read here."],
    ),
    "a misspelt key": (
        "seeds/a.yaml",
        "deck: Boats wait.\nauthros: [x]\n",
        ["seeds/a.yaml:2:1: warning: newsgen does not know the key “authros”."
         " Did you mean “authors”?"],
    ),
    "a date that is none": (
        "seeds/a.yaml",
        "date: 2011-02-30\n",
        ["seeds/a.yaml:1:7: error: “2011-02-30” is not a date that newsgen can read."],
    ),
    "nothing but a remark": (
        "seeds/a.yaml",
        "# to do\n",
        ["seeds/a.yaml: warning: Nothing in this file corrects anything."],
    ),
    "empty": (
        "seeds/a.yaml",
        "",
        ["seeds/a.yaml: warning: Nothing in this file corrects anything."],
    ),
    "what is read anyway": (
        "seeds/a.yaml",
        "authors: [Ada Brown]\n",
        ["seeds/a.yaml:1:1: warning: “authors” changes nothing: newsgen reads “Ada Brown” anyway."],
    ),
    "a quote that is not there": (
        "seeds/a.yaml",
        "quotes:\n  - {text: We never said, speaker: Nobody}\n",
        ["seeds/a.yaml:2:5: warning: A correction under “quotes” matches no quote of this article:"
         " “We never said”."],
    ),
    "another file's name": (
        "seeds/b.yaml",
        "deck: x\n",
        ["seeds/b.yaml: warning: There is no seeds/b.txt beside this file,"
         " so it corrects nothing."],
    ),
}  # fmt: skip

UNREAD: dict[str, tuple[str, str]] = {
    "broken YAML": (
        "deck: one: two\n",
        "1:10: error: The side file is not valid YAML: a colon stands where none may be.",
    ),
    "a list": (
        "- headline: x\n",
        "1:1: error: The side file should be lines of “key: value”, but is a list of 1.",
    ),
    "text where keys belong": (
        "deck: x\n---\nThe harbour was closed.\n",
        "2:1: error: The side file is not valid YAML: a line of --- begins a second part,"
        " which is not read.",
    ),
}


def said(story: Story) -> list[str]:
    return sorted(f"{one.location}: {one.severity}: {one.message}" for one in story.problems)


@pytest.mark.parametrize("name", CASES)
def test_it_is_said_and_everything_is_built(story: Story, name: str) -> None:
    path, content, messages = CASES[name]
    story.write("articles/bridge.md", MARKDOWN).write("seeds/a.txt", DUMP)
    story.write(path, content).build()
    assert said(story) == messages
    assert story.articles() == [DUMPED, ARTICLE]


@pytest.mark.parametrize("name", UNREAD)
def test_one_that_is_no_yaml_keeps_its_article_out(story: Story, name: str) -> None:
    content, message = UNREAD[name]
    story.write("articles/bridge.md", MARKDOWN).write("seeds/a.txt", DUMP)
    story.write("seeds/a.yaml", content).build()
    assert said(story) == [
        "seeds/a.txt: error: This article is left out, because the corrections in seeds/a.yaml"
        " cannot be read.",
        f"seeds/a.yaml:{message}",
    ]
    assert story.articles() == [ARTICLE]


def test_one_that_cannot_be_read_keeps_its_article_out(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("seeds/a.txt", DUMP)
    story.write("seeds/a.yaml", "draft: true\n")
    real: Callable[..., int] = os.open

    def refuse(path: object, *arguments: object, **options: object) -> int:
        if str(path).endswith("a.yaml"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse)
    story.build()
    assert said(story) == [
        "seeds/a.txt: error: This article is left out, because the corrections in seeds/a.yaml"
        " cannot be read.",
        "seeds/a.yaml: error: The file cannot be read: permission is denied.",
    ]
    assert story.articles() == [ARTICLE]


def test_two_for_one_dump(story: Story) -> None:
    story.write("seeds/a.txt", DUMP).write("seeds/a.yml", "deck: Other.\n")
    story.write("seeds/a.yaml", "deck: Boats wait.\n").build()
    assert said(story) == [
        "seeds/a.yml: error: There are two files of corrections for seeds/a.txt; seeds/a.yaml is"
        " read, and this one is not."
    ]
    assert "Boats wait." in story.html(DUMPED)


def test_script_in_a_side_file_is_never_markup(story: Story) -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    keys = ("headline", "deck", "dateline", "place", "section")
    lines = "".join(f"{key}: '{attack}'\n" for key in keys)
    lines += f"authors: ['{attack}']\ntopics: ['{attack}']\ncaptions: ['{attack}']\n"
    story.write("seeds/a.txt", DUMP).write("seeds/a.yaml", lines).build()
    assert len(story.articles()) == 1
    for path, content in story.files().items():
        if path.endswith(".html"):
            assert b"<script>alert" not in content, path
            assert b"<img src=x" not in content, path
