"""Everything that goes wrong gets a sentence, and the rest of the archive is built all the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.clock import within
from tests.story import DUMP, Story

GOOD = "2011/03/03/a-headline-about-the-harbour/index.html"
EMOJI = "\N{PARTY POPPER}\N{ROCKET}"


OTHER = DUMP.replace("harbour", "port")


def article(lines: str, text: str = "Some text of an article.\n") -> str:
    return f"---\nheadline: Town news\ndate: 2001-02-03\n{lines}---\n{text}"


def bomb() -> str:
    lists = ["topics: [&a [x, x, x, x, x, x, x, x, x]"]
    for above, below in zip("abcdefgh", "bcdefghi", strict=True):
        lists.append(f"&{below} [{', '.join([f'*{above}'] * 9)}]")
    return article(",\n  ".join(lists) + "]\n")


# Each bad file: its name, its bytes, and all of the lines that newsgen says about it.
CASES: dict[str, tuple[str, str | bytes, list[str]]] = {
    "windows-1252": (
        "seeds/bad.txt",
        DUMP.replace("harbour", "caf\N{LATIN SMALL LETTER E WITH ACUTE}").encode("cp1252"),
        ["seeds/bad.txt: warning: The file is not UTF-8; it was read as Windows-1252."],
    ),
    "UTF-16 with a byte order mark": (
        "seeds/bad.txt",
        OTHER.encode("utf-16"),
        ["seeds/bad.txt: warning: The file is UTF-16, not UTF-8; it was read as that."],
    ),
    "CRLF": ("seeds/bad.txt", OTHER.replace("\n", "\r\n"), []),
    "empty": (
        "seeds/bad.txt",
        "",
        ["seeds/bad.txt: error: The file is empty, so there is no article in it."],
    ),
    "only blank lines": (
        "articles/bad.md",
        "\n \n\t\n",
        ["articles/bad.md: error: The file is empty, so there is no article in it."],
    ),
    "NUL bytes": (
        "seeds/bad.txt",
        OTHER.replace("barge", "bar\0ge\0"),
        [
            "seeds/bad.txt:7:44: warning: Control characters, such as NUL, were replaced by"
            " “\N{REPLACEMENT CHARACTER}” (2)."
        ],
    ),
    "front matter never closed": (
        "articles/bad.md",
        "---\nheadline: Town news\n\nSome text.\n",
        [
            "articles/bad.md:1:1: error: The front matter that begins here has no closing line"
            " of three dashes.",
        ],
    ),
    "front matter that is a list": (
        "articles/bad.md",
        "---\n- one\n- two\n---\nSome text.\n",
        [
            "articles/bad.md:2:1: error: The front matter should be lines of “key: value”,"
            " but is a list of 2.",
        ],
    ),
    "a duplicate key": (
        "articles/bad.md",
        article("date: 2002-02-03\n"),
        ["articles/bad.md:4:1: error: “date” stands twice; the first one, in line 3, is used."],
    ),
    "an unknown key": (
        "articles/bad.md",
        article("hedline: Town\n"),
        [
            "articles/bad.md:4:1: warning: newsgen does not know the key “hedline”."
            " Did you mean “headline”?"
        ],
    ),
    "a wrong type": (
        "articles/bad.md",
        article("place: [Rome, Paris]\n"),
        [
            "articles/bad.md:4:8: error: “place” should be the name of one place,"
            " but is a list of 2."
        ],
    ),
    "a tag that makes Python objects": (
        "articles/bad.md",
        article('deck: !!python/object/apply:os.system ["true"]\n'),
        [
            "articles/bad.md:4:7: error: YAML tags (!!python/object/apply:os.system)"
            " are not read here."
        ],
    ),
    "a date that is none": (
        "articles/bad.md",
        article("").replace("2001-02-03", "2001-02-30"),
        ["articles/bad.md:3:7: error: “2001-02-30” is not a date that newsgen can read."],
    ),
    "a slug that climbs": (
        "articles/bad.md",
        article("slug: ../../etc/x\n"),
        [
            "articles/bad.md:4:7: error: The slug “../../etc/x” is not a plain name;"
            " “etc-x” is used instead."
        ],
    ),
    "a headline of only emoji": (
        "articles/bad.md",
        article("").replace("Town news", EMOJI),
        ["articles/bad.md:2:11: warning: The headline has no letter or digit in it."],
    ),
    "a headline of 5,000 characters": (
        "articles/bad.md",
        article("").replace("Town news", "Town " * 1000),
        [
            "articles/bad.md:2:11: warning: The headline has 4999 characters;"
            " more than 300 is rarely a headline."
        ],
    ),
    "unsafe links": (
        "articles/bad.md",
        article("", "[a](javascript:alert(1)) and [b](data:text/html,x)\n"),
        [
            "articles/bad.md:5:2: warning: A link to “javascript:alert(1)” was made plain text:"
            " only web, mail and phone links are kept.",
            "articles/bad.md:5:31: warning: A link to “data:text/html,x” was made plain text:"
            " only web, mail and phone links are kept.",
        ],
    ),
    "a file that is not read here": (
        "seeds/bad.docx",
        b"PK",
        [
            "seeds/bad.docx: warning: newsgen does not read this kind of file here,"
            " so it is not in the archive."
        ],
    ),
}


def said(story: Story) -> list[str]:
    return [f"{each.location}: {each.severity}: {each.message}" for each in sorted(
        story.problems, key=lambda problem: problem.location)]  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_gets_its_sentence_and_the_rest_is_built(story: Story, case: str) -> None:
    path, content, expected = CASES[case]
    story.write("seeds/good.txt", DUMP).write(path, content)
    with within(5):
        story.build()
    assert [line for line in said(story) if not line.endswith("its file's name.")] == expected
    assert all(problem.hint for problem in story.problems)
    assert GOOD in story.articles()
    outside = {file.name for file in story.root.iterdir()}
    assert outside <= {"seeds", "articles", "build", ".newsgen"}


def test_a_yaml_alias_bomb_does_not_go_off(story: Story) -> None:
    story.write("seeds/good.txt", DUMP).write("articles/bad.md", bomb())
    with within(5):
        story.build()
    assert "front-matter-alias" in story.codes()
    assert "articles/bad.md:5:7: error: “*a” is a mark for YAML and no part of the text." in said(
        story
    )
    assert sorted(story.articles()) == ["2001/02/03/town-news/index.html", GOOD]


def test_two_articles_that_want_one_address_both_get_one(story: Story) -> None:
    story.write("articles/a.md", article("slug: town\n"))
    story.write("articles/b.md", article("slug: town\n")).build()
    assert story.articles() == ["2001/02/03/town-3aac14/index.html", "2001/02/03/town/index.html"]
    assert said(story) == [
        "articles/b.md:4: error: This article would have the same address as articles/a.md:"
        " /2001/02/03/town/. It is published at /2001/02/03/town-3aac14/."
    ]


def test_a_file_of_30_mb_is_read_in_bounded_time(story: Story) -> None:
    told = "The mayor, Ada Brown (who had not been asked), left - early. " * 12
    paragraphs = "".join(f"Day {number}. {told}\n\n" for number in range(41_000))
    story.write("seeds/good.txt", DUMP)
    story.write("seeds/huge.txt", f"A headline\n\nMay 3, 2001\n\n{paragraphs}“No,” she said.\n")
    story.write("articles/huge.md", "Some text, too long. " * 1_500_000)
    with within(120):
        story.build()
    assert said(story) == [
        "articles/huge.md: error: The file is 31.5 MB; newsgen reads Markdown files of up to 4 MB.",
        "seeds/huge.txt: warning: The file is 30.5 MB, which is a lot for one article.",
        "seeds/huge.txt:1085:511: warning: The article is longer than any article; quotes from here"
        " on were not looked for.",
    ]
    assert GOOD in story.articles()


def test_script_in_dumps_and_markdown_is_never_markup(story: Story) -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    story.write("seeds/a.txt", DUMP.replace("harbour", f"harbour {attack}"))
    story.write("articles/b.md", article(f"deck: '{attack}'\n", f"{attack}\n\nText.\n")).build()
    for path, content in story.files().items():
        if path.endswith(".html"):
            assert b"<script>" not in content, path
            assert b"<img src=x" not in content, path
            assert b'<img src="x" onerror' not in content, path


def test_a_link_out_of_the_content_folder_is_not_followed(story: Story, tmp_path: Path) -> None:
    secret = tmp_path / "outside" / "secret.txt"
    story.root = tmp_path / "project"
    story.write("seeds/good.txt", DUMP)
    secret.parent.mkdir()
    secret.write_text(DUMP.replace("harbour", "secret"))
    (story.root / "seeds" / "bad.txt").symlink_to(secret)
    (story.root / "seeds" / "folder").symlink_to(secret.parent)
    story.build()
    assert said(story) == [
        f"seeds/{name}: error: This is a link to something outside the content folder,"
        " so it was not read."
        for name in ("bad.txt", "folder")
    ]
    assert story.articles() == [GOOD]
    assert not any(b"secret" in content for content in story.files().values())


def test_an_unreadable_file_is_named(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.write("seeds/good.txt", DUMP).write("seeds/locked.txt", DUMP)
    real: Callable[..., int] = os.open

    def refuse(path: object, *arguments: object, **options: object) -> int:
        if str(path).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse)
    story.build()
    assert said(story) == [
        "seeds/locked.txt: error: The file cannot be read: permission is denied."
    ]
    assert story.articles() == [GOOD]


def test_empty_folders_give_an_empty_site_and_say_so(story: Story) -> None:
    (story.root / "seeds").mkdir()
    (story.root / "articles").mkdir()
    story.build()
    assert said(story) == [
        "seeds: warning: There are no articles yet: nothing ends in .txt in seeds/"
        " or in .md in articles/."
    ]
    assert "index.html" in story.files()


def test_an_output_that_cannot_be_written_is_named(story: Story) -> None:
    story.write("seeds/good.txt", DUMP).write("build", "a file, not a folder").build()
    problem = story.problem("output-unwritable")
    assert (problem.severity, str(problem.location)) == ("error", str(story.root / "build"))
    assert (story.root / "build").read_text() == "a file, not a folder"


def test_nothing_is_written_through_a_link_in_the_output(story: Story, tmp_path: Path) -> None:
    story.root = tmp_path / "project"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (story.root / "build").mkdir(parents=True)
    (story.root / "build" / "2011").symlink_to(elsewhere)
    story.write("seeds/good.txt", DUMP).build()
    assert story.problem("output-not-ours").severity == "error"
    assert list(elsewhere.iterdir()) == []


def test_front_matter_of_markdown_is_reported_whole_in_one_run(story: Story) -> None:
    story.write(
        "articles/bad.md",
        "---\nheadline: [one, two]\ndate: yesterday\nhedline: x\nslug: a b\n---\nText.\n",
    ).build()
    assert [problem.location.line for problem in sorted(
        story.problems, key=lambda each: each.location)] == [2, 3, 4, 5]  # fmt: skip


def test_markdown_without_anything_still_has_a_page(story: Story) -> None:
    story.write("articles/a-note.md", "Only text.\n").build()
    assert story.articles() == ["undated/a-note/index.html"]
    assert story.codes() == ["date-missing", "headline-missing"]
