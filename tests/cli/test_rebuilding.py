"""The preview builds what was saved: as quickly as that is little, and as rightly as from new."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from newsgen.build import build
from newsgen.cli.preview.edition import Edition
from newsgen.cli.preview.rebuilding import MEMORY, Rebuilding
from newsgen.discover import discover
from newsgen.discover.again import look_again
from newsgen.records.source import Source
from tests.clock import within
from tests.sites.test_histories import History
from tests.story import MARKDOWN, Story

DUMP = "Home\n\nFerry sails again\n\nBy Ada Brown\n\nMay 3, 1974\n\nThe ferry sailed on Monday.\n"
BRIDGE = "2012/05/04/bridge-opens-after-two-years/index.html"


class Watched(History):
    """A history beside which a preview stands."""

    def files(self, pattern: str = "*/**/*.*") -> list[Path]:
        kept = self.story.root / ".newsgen"
        return [file for file in super().files(pattern) if not file.is_relative_to(kept)]


class Desk:
    """An archive with its preview, whose watcher misses nothing but what it is told to miss."""

    def __init__(self, root: Path, looks: list[Path]) -> None:
        self.story = Story(root)
        self.rebuilding = Rebuilding(root, None, "desk", drafts=True, future=True, jobs=1)
        self._looks, self._before = looks, _stamps(root)

    def run(self) -> Edition:
        """Builds what was written since the last time."""
        now = _stamps(self.story.root)
        saved = {
            path for path in now.keys() | self._before if now.get(path) != self._before.get(path)
        }
        self._before = now
        return self.rebuilding.run(saved)

    @property
    def looked(self) -> bool:
        """Whether everything was looked at since this was asked the last time."""
        found = bool(self._looks)
        self._looks.clear()
        return found

    def pages(self) -> dict[str, bytes]:
        site = self.rebuilding.site
        return {
            file.relative_to(site).as_posix(): file.read_bytes()
            for file in site.rglob("*")
            if file.is_file()
        }


def _stamps(root: Path) -> dict[str, tuple[int, int, int]]:
    """Files and folders as a watcher sees them."""
    found = {}
    for folder in ("articles", "seeds", "templates", "newsgen.toml", "speakers.yaml"):
        for file in (root / folder, *(root / folder).rglob("*")):
            if os.path.lexists(file):
                one = file.lstat()
                where = file.relative_to(root).as_posix()
                changing = (0, 0) if file.is_dir() else (one.st_mtime_ns, one.st_size)
                found[where] = (one.st_ino, *changing)
    return found


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The looks at everything, as they happen."""
    found: list[Path] = []

    def noted(root: Path, settings: object) -> object:
        found.append(root)
        return discover(root, settings)  # type: ignore[arg-type]

    monkeypatch.setattr("newsgen.build.looking.discover", noted)
    return found


@pytest.fixture
def desk(tmp_path: Path, looks: list[Path]) -> Desk:
    """Two articles, and a preview that has been watched for a while."""
    story = Story(tmp_path / "archive")
    story.write("articles/bridge.md", MARKDOWN).write("seeds/ferry.txt", DUMP)
    story.write("seeds/ferry.yaml", "topics: [harbour]\n")
    made = Desk(story.root, looks)
    for _ in range(2):  # while the first build runs, nobody watches
        assert made.rebuilding.run().done
    assert made.looked
    return made


def test_a_save_is_seen_without_a_look_at_everything(desk: Desk) -> None:
    desk.story.write("articles/bridge.md", MARKDOWN.replace("two years late", "at last"))
    assert desk.run().done
    assert b"at last" in desk.pages()[BRIDGE]
    desk.story.write("seeds/ferry.yaml", "topics: [sailors]\n")
    desk.story.write("articles/bridge.md", MARKDOWN.replace("two years late", "once more"))
    desk.run()
    assert "topics/sailors/index.html" in desk.pages()
    assert "topics/harbour/index.html" not in desk.pages()
    assert b"once more" in desk.pages()[BRIDGE]
    assert not desk.looked


def test_a_save_of_the_same_size_at_the_same_time_is_seen(desk: Desk) -> None:
    file = desk.story.root / "articles/bridge.md"
    for word in ("soon", "once", "here"):
        when = file.stat()
        file.write_text(MARKDOWN.replace("late", word))
        os.utime(file, ns=(when.st_atime_ns, when.st_mtime_ns))
        desk.rebuilding.run({"articles/bridge.md"})
        assert f"two years {word}".encode() in desk.pages()[BRIDGE]
    assert not desk.looked


def test_what_editors_make_for_a_moment_costs_no_look(desk: Desk) -> None:
    desk.story.write("articles/bridge.md", MARKDOWN.replace("two years late", "at last"))
    desk.rebuilding.run({"articles/4913", "articles/bridge.md"})
    assert b"at last" in desk.pages()[BRIDGE]
    assert not desk.looked


def test_a_save_among_ten_thousand_articles_is_found_at_once(tmp_path: Path) -> None:
    file = Story(tmp_path / "archive").write("articles/5000.md", MARKDOWN).root / "articles"
    sources = [
        Source(path=f"articles/{one}.md", file=f"{file}/{one}.md", kind="markdown", size=1)
        for one in range(10_000)
    ]
    for saved in ({"articles/5000.md"}, {"articles/4913", "articles/5000.md"}):
        with within(0.05):
            found = look_again(tmp_path / "archive", sources, (), saved)
        assert found and found.sources[5000] == found.saved[0]
        assert found.saved[0].size == len(MARKDOWN.encode())
        assert [*found.sources[:5000], *found.sources[5001:]] == sources[:5000] + sources[5001:]


@pytest.mark.parametrize("what", ["new", "gone", "folder", "side gone", "picture", "settings"])
def test_what_a_save_does_not_say_is_looked_for(desk: Desk, what: str) -> None:
    root = desk.story.root
    if what == "new":
        desk.story.write("articles/new.md", MARKDOWN.replace("Bridge opens", "Tunnel opens"))
    elif what == "gone":
        (root / "articles/bridge.md").unlink()
    elif what == "folder":
        (root / "articles").rename(root / "elsewhere")
        desk.story.write("articles/b/bridge.md", MARKDOWN.replace("late", "ago"))
    elif what == "side gone":
        (root / "seeds/ferry.yaml").unlink()
    elif what == "picture":
        desk.story.write("articles/boat.png", b"\x89PNG")
    else:
        desk.story.write("newsgen.toml", '[build]\narticles = "elsewhere"\n')
    desk.run()
    assert desk.looked
    pages = desk.pages()
    assert ("2012/05/04/tunnel-opens-after-two-years/index.html" in pages) == (what == "new")
    assert (BRIDGE in pages) == (what not in ("gone", "settings"))
    assert ("topics/harbour/index.html" in pages) == (what != "side gone")


def test_a_save_while_it_builds_is_seen_by_the_next_build(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*arguments: object, **named: object) -> object:
        built = build(*arguments, **named)  # type: ignore[arg-type]
        desk.story.write("articles/bridge.md", MARKDOWN.replace("two years late", "meanwhile"))
        monkeypatch.undo()
        return built

    desk.story.write("seeds/ferry.txt", DUMP + "\nIt came back on Tuesday.\n")
    monkeypatch.setattr("newsgen.cli.preview.rebuilding.build", slow)
    desk.rebuilding.run({"seeds/ferry.txt"})
    assert b"meanwhile" not in desk.pages()[BRIDGE]
    desk.rebuilding.run({"articles/bridge.md"})
    assert b"meanwhile" in desk.pages()[BRIDGE]


def test_after_a_build_that_failed_everything_is_looked_at(desk: Desk) -> None:
    desk.story.write("newsgen.toml", "[site\n")
    assert not desk.run().done
    # The watcher misses this one.
    desk.story.write("articles/new.md", MARKDOWN.replace("Bridge opens", "Tunnel opens"))
    desk.story.write("newsgen.toml", "[site]\n")
    assert desk.rebuilding.run({"articles/bridge.md"}).done
    assert "2012/05/04/tunnel-opens-after-two-years/index.html" in desk.pages()


def test_a_bug_of_newsgens_is_told_and_the_next_save_is_built(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*arguments: object, **named: object) -> object:
        raise RuntimeError("a nasty surprise")

    monkeypatch.chdir(desk.story.root)
    with monkeypatch.context() as patched:
        patched.setattr("newsgen.cli.preview.rebuilding.build", broken)
        told = desk.rebuilding.run({"articles/bridge.md"})
        assert (told.done, told.failure) == (
            False, "newsgen itself has failed: RuntimeError. The terminal says more.",
        )  # fmt: skip
        apology = capsys.readouterr().err
        assert apology.startswith("Sorry: newsgen has failed.")
        assert "What happened is in .newsgen/newsgen-crash.log\n" in apology
        frank = Rebuilding(
            desk.story.root, None, "x", drafts=True, future=True, jobs=1, traceback=True
        )
        frank.run()
        shown = capsys.readouterr().err
        assert "Traceback (most recent call last)" in shown and "a nasty surprise" in shown
        assert "Sorry" not in shown
    desk.story.write("articles/bridge.md", MARKDOWN.replace("two years late", "after all"))
    assert desk.run().done
    assert b"after all" in desk.pages()[BRIDGE]


def test_a_memory_that_another_has_used_or_lost_is_not_relied_on(desk: Desk) -> None:
    other = Rebuilding(desk.story.root, None, "other", drafts=True, future=True, jobs=1)
    desk.story.write("articles/new.md", MARKDOWN.replace("Bridge opens", "Tunnel opens"))
    other.run()
    assert desk.looked
    desk.rebuilding.run({"articles/bridge.md"})
    assert desk.looked
    shutil.rmtree(desk.story.root / MEMORY)
    assert desk.rebuilding.run({"articles/bridge.md"}).done
    assert desk.looked
    assert {BRIDGE, "2012/05/04/tunnel-opens-after-two-years/index.html"} <= desk.pages().keys()


def test_a_look_that_finds_nothing_is_no_news(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.story.write("articles/bridge.md", MARKDOWN.replace("date:", "dte:"))
    told = desk.run()
    assert capsys.readouterr().out.startswith("articles/bridge.md: ")
    assert desk.rebuilding.run() == told
    assert capsys.readouterr().out == ""


def test_a_preview_that_is_told_of_saves_is_what_a_first_one_is(
    tmp_path: Path, looks: list[Path]
) -> None:
    seed = 3
    history = Watched(tmp_path / "archive", seed)
    desk = Desk(history.story.root, looks)
    choice = random.Random(seed)
    told: list[str] = []
    short = 0
    for _ in range(8):
        looks.clear()
        edition = desk.run()
        short += not looks
        spare = tmp_path / "first"
        shutil.rmtree(spare, ignore_errors=True)
        shutil.copytree(history.story.root, spare, ignore=shutil.ignore_patterns(".newsgen"))
        first = Desk(spare, looks)
        expected = first.run()
        assert desk.pages() == first.pages(), told
        key = lambda one: (one.location, one.code, one.message)  # noqa: E731
        assert sorted(edition.problems, key=key) == sorted(expected.problems, key=key), told
        if choice.random() < 0.6:
            history.edit()
            told.append("edit")
        told += [history.step() for _ in range(choice.randint(0, 1))]
    assert short >= 2, told
