"""An editor corrects dumps without touching them, and looks at the site."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.story import DUMP, MARKDOWN, Story

PAGE = "2011/03/03/a-headline-about-the-harbour/index.html"
SIDE = """headline: Harbour closed by a stranded barge
date: 2011-03-04
authors: [Ada Brown, Eli Stone]
topics: [ports]
slug: stranded-barge
aliases: [/news/harbour]
quotes:
  - text: We expect to open it
    speaker: Carl Denton
"""


def test_a_correction_moves_the_page_and_names_its_file(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).build()
    assert story.articles() == [PAGE]
    assert "Corrected by an editor" not in story.html(PAGE)
    story.write("seeds/harbour.yaml", SIDE).build()
    assert story.problems == ()
    assert story.articles() == ["2011/03/04/stranded-barge/index.html"]
    page = story.html("2011/03/04/stranded-barge/index.html")
    assert "Harbour closed by a stranded barge" in page
    assert "Corrected by an editor" in page
    assert "seeds/harbour.yaml" in page
    for path in (
        "authors/eli-stone/index.html", "topics/ports/index.html", "news/harbour/index.html",
        "speakers/carl-denton/index.html",
    ):  # fmt: skip
        assert path in story.files(), path
    assert "speakers/carl-dent/index.html" not in story.files()
    assert (story.root / "seeds/harbour.txt").read_text(encoding="utf-8") == DUMP


def test_without_its_side_file_a_dump_is_read_as_before(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).build()
    before = story.files()
    story.write("seeds/harbour.yml", SIDE).build()
    assert story.files() != before
    story.remove("seeds/harbour.yml").build()
    assert story.files() == before


def test_a_draft_is_held_back_by_its_side_file(story: Story) -> None:
    story.write("articles/bridge.md", MARKDOWN).write("seeds/harbour.txt", DUMP)
    story.write("seeds/harbour.yaml", "draft: true\n").build()
    assert story.articles() == ["2012/05/04/bridge-opens-after-two-years/index.html"]
    assert story.built is not None and story.built.drafts == 1
    story.write("seeds/harbour.yaml", "draft: perhaps\n").build()
    assert len(story.articles()) == 1
    assert str(story.problem("front-matter-draft").location) == "seeds/harbour.yaml:1:8"


def test_an_editors_picture_comes_with_its_caption_and_the_others_stay(story: Story) -> None:
    story.write("seeds/harbour.txt", DUMP).write("seeds/pics/barge.jpg", b"\xff\xd8\xff")
    side = "captions: [The barge., The pier.]\nimage:\n  src: pics/barge.jpg\n  alt: A barge\n"
    story.write("seeds/harbour.yaml", side + "  caption: The barge.\n").build()
    assert story.problems == ()
    page = story.html(PAGE)
    assert "media/seeds/pics/barge.jpg" in page
    assert page.count("The barge.") == 1
    assert page.count("The pier.") == 1


def test_messages_of_later_stages_name_the_side_file(story: Story) -> None:
    story.write("seeds/a.txt", DUMP).write("seeds/b.txt", DUMP.replace("barge", "boat"))
    story.write("seeds/a.yaml", "separate: true\nslug: barge\n")
    story.write(
        "seeds/b.yaml",
        "separate: true\nslug: barge\naliases: [/about/]\nimage: {src: no.jpg, alt: None}\n",
    ).build()
    said = {one.code: str(one.location) for one in story.problems}
    assert said == {
        "url-taken": "seeds/b.yaml:2",
        "alias-taken": "seeds/b.yaml:3",
        "image-missing": "seeds/b.yaml:4:14",
    }


def test_the_parse_command_sees_the_side_file(story: Story) -> None:
    story.write("a.txt", DUMP).write("a.yaml", "deck: Boats wait.\nheadlin: x\n")
    newsgen = Path(sys.executable).parent / "newsgen"
    result = subprocess.run(
        [str(newsgen), "parse", "--json", "a.txt"],
        cwd=story.root, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    found = json.loads(result.stdout)
    assert (found["path"], found["side"], found["deck"]) == ("a.txt", "a.yaml", "Boats wait.")
    (said,) = found["problems"]
    assert (said["path"], said["line"], said["column"]) == ("a.yaml", 2, 1)
    assert said["message"].endswith("Did you mean “headline”?")
