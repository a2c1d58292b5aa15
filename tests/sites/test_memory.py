"""What a build remembers: it may be lost or broken at any time, and two builds may want it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsgen.build import Options, build
from tests.sites.test_histories import SEEDS, History, first_build, result
from tests.story import DUMP, MARKDOWN, Story

CACHE = ".newsgen/cache.sqlite"


@pytest.fixture
def archive(tmp_path: Path) -> Story:
    story = Story(tmp_path / "archive")
    story.write("articles/bridge.md", MARKDOWN).write("seeds/harbour.txt", DUMP)
    return story


def broken_by(story: Story, kind: str) -> None:
    file = story.root / CACHE
    content = file.read_bytes()
    if kind == "gone":
        file.unlink()
    elif kind == "empty":
        file.write_bytes(b"")
    elif kind == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif kind == "noise":
        file.write_bytes(random.Random(1).randbytes(len(content)))
    elif kind == "holes":
        noise = random.Random(2)
        made = bytearray(content)
        for start in range(4096, len(made), 8192):
            made[start : start + 512] = noise.randbytes(512)
        file.write_bytes(made)
    elif kind == "foreign":
        file.unlink()
        with sqlite3.connect(file) as db:
            db.execute("CREATE TABLE recipes (name TEXT)")
    elif kind == "older":
        with sqlite3.connect(file) as db:
            db.execute("UPDATE memo SET value = '0.0.1' WHERE key = 'version'")
    elif kind == "folder":
        file.unlink()
        file.mkdir()


@pytest.mark.parametrize(
    "kind", ["gone", "empty", "cut", "noise", "holes", "foreign", "older", "folder"]
)
def test_a_broken_memory_is_the_same_as_none(archive: Story, tmp_path: Path, kind: str) -> None:
    archive.build()
    broken_by(archive, kind)
    archive.write("articles/bridge.md", MARKDOWN + "\nIt cost two million.\n")
    assert result(archive.root)[0] == first_build(archive.root, tmp_path / "first")[0]
    before = archive.files()
    assert result(archive.root)[0] == before


def test_what_is_wrong_with_the_memory_is_said_once(archive: Story) -> None:
    archive.build()
    assert archive.built and archive.built.note == ""
    broken_by(archive, "foreign")
    assert build(archive.root).note == "another program made the memory in .newsgen/"
    assert build(archive.root).note == ""


def test_nothing_changed_is_nothing_done(archive: Story) -> None:
    archive.build()
    published = archive.build().built
    assert published and (published.published.written, published.published.deleted) == (0, 0)
    for file in (archive.root / "build").rglob("*.html"):
        os.utime(file, (1, 1))
    archive.build()
    assert {each.stat().st_mtime for each in (archive.root / "build").rglob("*.html")} == {1}


def test_one_body_is_one_page(archive: Story) -> None:
    for number in range(5):
        archive.write(f"articles/other-{number}.md", MARKDOWN.replace("Bridge", f"Pier {number}"))
    archive.build()
    archive.write("articles/bridge.md", MARKDOWN + "\nIt cost two million.\n").build()
    assert archive.built and archive.built.published.written == 1


def test_what_was_published_elsewhere_or_lost_is_made_anew(archive: Story, tmp_path: Path) -> None:
    archive.build()
    whole = archive.files()
    shutil.rmtree(archive.root / "build")
    assert archive.build().files() == whole
    build(archive.root, output=tmp_path / "elsewhere", options=Options(search=False))
    assert (tmp_path / "elsewhere/index.html").read_bytes() == whole["index.html"]
    assert archive.build().files() == whole


def test_what_somebody_changed_in_the_output_is_found_by_verify(archive: Story) -> None:
    archive.build()
    whole = archive.files()
    (archive.root / "build/index.html").write_text("mine")
    (archive.root / "build/about/index.html").unlink()
    assert result(archive.root, verify=True)[0] == whole


def test_bytes_that_changed_behind_the_clock_are_found_by_verify(archive: Story) -> None:
    file = archive.root / "articles/bridge.md"
    os.utime(file, ns=(1, 1))
    archive.build()
    before = file.stat()
    file.write_text(MARKDOWN.replace("Friday", "Monday"), encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    os.truncate(file, before.st_size)
    files, _ = result(archive.root, verify=True)
    assert any(b"opened on Monday" in content for content in files.values())


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_needs_no_memory(archive: Story, tmp_path: Path) -> None:
    archive.root.chmod(0o555)
    try:
        built = build(archive.root, output=tmp_path / "out")
    finally:
        archive.root.chmod(0o755)
    assert built.published.done


def test_a_folder_that_is_no_archive_is_told_nothing_of_a_memory(story: Story) -> None:
    story.build()
    assert story.built and story.built.note == ""
    assert list(story.root.iterdir()) == []


def test_a_memory_that_cannot_be_kept_is_done_without(archive: Story) -> None:
    archive.write(".newsgen", "a file where the folder would be")
    assert archive.build().articles()
    assert archive.built and archive.built.note == ".newsgen/ cannot be written"


def test_jobs_make_no_difference(tmp_path: Path) -> None:
    history = History(tmp_path / "archive", seed=77)
    for _ in range(90):
        history.add()
    one = first_build(history.story.root, tmp_path / "first")
    files, problems = result(history.story.root, jobs=3)
    assert (files, problems) == one


BUILD = """
import sys
from pathlib import Path
from newsgen.build import build, Options
build(Path(sys.argv[1]), options=Options(jobs=2, standby=True))
"""


def running(root: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BUILD, str(root)])


def test_two_builds_at_once_wait_for_each_other(archive: Story, tmp_path: Path) -> None:
    both = [running(archive.root) for _ in range(2)]
    assert [each.wait(timeout=60) for each in both] == [0, 0]
    assert archive.files() == first_build(archive.root, tmp_path / "first", search=True)[0]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_build_that_is_killed_harms_nothing(tmp_path: Path, seed: int) -> None:
    history = History(tmp_path / "archive", seed)
    root = history.story.root
    began = time.monotonic()
    running(root).wait(timeout=60)
    whole = time.monotonic() - began
    moments = random.Random(seed)
    for _ in range(3):
        before = history.story.files()
        for _ in range(5):
            history.edit()
        child = running(root)
        time.sleep(whole * moments.uniform(0.3, 1.1))
        child.send_signal(signal.SIGKILL)
        child.wait(timeout=60)
        for path, content in history.story.files().items():
            if path.endswith(".html") and not path.startswith("."):
                assert content.rstrip().endswith(b"</html>"), path
        assert before.keys() <= history.story.files().keys() | before.keys()
        files, problems = result(root, search=True, jobs=1)
        wanted, expected = first_build(root, tmp_path / "first", search=True)
        assert files == wanted
        assert [str(one) for one in problems] == [str(one) for one in expected]


def test_why_a_page_was_rendered_again(archive: Story) -> None:
    page = "2012/05/04/bridge-opens-after-two-years/index.html"

    def explained(path: str) -> str:
        return build(archive.root, options=Options(explain=path)).explained

    assert explained(page).startswith(f"{page} was rendered again: ")
    assert explained(page) == f"{page} was left alone: nothing that it shows has changed."
    archive.write("articles/bridge.md", MARKDOWN + "\nIt cost two million.\n")
    assert (
        explained(page) == f"{page} was rendered again: it shows something of articles/bridge.md."
    )
    archive.write("articles/bridge.md", MARKDOWN + "\nIt cost three million.\n")
    assert explained("authors/ada-brown/index.html").endswith("nothing that it shows has changed.")
    assert explained("nowhere/index.html") == "There is no page nowhere/index.html."
    archive.write("templates/partials/footer.html", "<footer>Ours</footer>\n")
    assert explained(page) == f"{page} was rendered again: its template pages/article.html changed."
    archive.write("newsgen.toml", '[site]\ntitle = "The Herald"\n')
    assert "the site's settings or ways in changed" in explained(page)


def test_a_link_by_file_follows_an_article_whose_address_another_one_takes(
    archive: Story, tmp_path: Path
) -> None:
    archive.write("articles/more.md", "---\nheadline: More\n---\nSee [it](bridge.md).\n").build()
    archive.write("articles/a.md", MARKDOWN)
    assert result(archive.root)[0] == first_build(archive.root, tmp_path / "first")[0]


def test_a_topic_that_is_called_otherwise_is_so_on_the_pages_of_all_its_articles(
    archive: Story, tmp_path: Path
) -> None:
    archive.build()
    for number in range(3):
        text = f"---\nheadline: Pier {number}\ntopics: [Bridges]\n---\nIt stands.\n"
        archive.write(f"articles/pier-{number}.md", text)
    assert result(archive.root)[0] == first_build(archive.root, tmp_path / "first")[0]


def test_a_file_that_gives_no_article_any_more_says_why_in_every_build(archive: Story) -> None:
    archive.write("articles/other.md", MARKDOWN.replace("Bridge", "Road")).build()
    for path, broken, code in (
        ("articles/bridge.md", "", "file-empty"),
        ("seeds/harbour.txt", " \n", "file-empty"),
    ):
        archive.write(path, broken).build()
        once = archive.codes()
        assert code in once
        assert archive.build().codes() == once


def test_a_preview_has_a_memory_of_its_own(archive: Story) -> None:
    archive.build()
    options = Options(memory=".newsgen/preview", forks=False)
    site = archive.root / ".newsgen/preview/site"
    assert build(archive.root, output=site, options=options).published.written
    assert (archive.root / ".newsgen/preview/cache.sqlite").is_file()
    # Neither makes the other do anything again.
    assert archive.build().built.published.written == 0  # type: ignore[union-attr]
    assert build(archive.root, output=site, options=options).published.written == 0


@pytest.mark.parametrize("name", ["what?", "50% off", "a#b", "é & ü", "file:x?mode=rwc"])
def test_an_archive_stands_in_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    story = Story(tmp_path / name)
    story.write("articles/bridge.md", MARKDOWN).build()
    assert story.articles() == ["2012/05/04/bridge-opens-after-two-years/index.html"]
    assert sorted(one.name for one in tmp_path.iterdir()) == [name]
