"""Disks that fail and runs that are killed, at every single step of a publication."""

import errno
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsgen.publish import STAGING, publish
from newsgen.publish.leftovers import MARK, MARK_TEXT
from newsgen.records.pages import Output
from tests.publish.test_publish import codes, site, tree

OLD = site(a="old", gone__x="old", same="same", f="file", d__e="deep")
NEW = site(a="new", b__c="new", same="same", f__g="in a folder", d="page")
NEW_TREE = {"a": "new", "b/c": "new", "d": "page", "f/g": "in a folder", "mine": "mine",
            "same": "same"}  # fmt: skip
CALLS = ["open", "write", "mkdir", "rmdir", "replace", "unlink", "link"]


class Killed(BaseException):
    """Stands for SIGKILL: nothing after it is done, see ``kill``."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "build"
    publish(OLD, folder)
    (folder / "mine").write_text("mine")
    return folder


def fail(patch: pytest.MonkeyPatch, call: str, at: int, raise_: Callable[[], None]) -> list[int]:
    """Makes the ``at``-th use of os.``call`` by publish fail; the list gets its count."""
    real = getattr(os, call)
    count = [0]

    def wrapped(*args: object, **kwargs: object) -> object:
        count[0] += 1
        if count[0] == at:
            raise_()
        return real(*args, **kwargs)

    patch.setattr(os, call, wrapped)
    return count


def full() -> None:
    raise OSError(errno.ENOSPC, "full")


@pytest.mark.parametrize("call", CALLS)
def test_whatever_fails_once_changes_nothing_or_does_not_matter(folder: Path, call: str) -> None:
    before = tree(folder)
    refused = 0
    for at in range(1, 200):
        with pytest.MonkeyPatch.context() as patch:
            count = fail(patch, call, at, full)
            published, problems = publish(NEW, folder)
        if count[0] < at:
            break
        if published.done:
            # It happened while clearing up, or there was another way.
            # Then at most an empty folder or the staging folder is left, to be cleared next time.
            left = tree(folder).items()
            assert {k: v for k, v in left if STAGING not in k and v != "/"} == NEW_TREE
            assert codes(folder, OLD) == []
        else:
            refused += 1
            assert [one.code for one in problems] == ["output-unwritable"]
            assert "the disk is full" in problems[0].message
        assert codes(folder, OLD) == []
        assert tree(folder) == before
    assert refused or call in {"unlink", "link"}
    assert codes(folder, NEW) == []
    assert tree(folder) == NEW_TREE


def test_a_failure_leaves_the_old_site_before_any_other_run(folder: Path) -> None:
    before = tree(folder)
    for at in range(1, 20):
        with pytest.MonkeyPatch.context() as patch:
            count = fail(patch, "replace", at, full)
            published, _ = publish(NEW, folder)
        if count[0] < at:
            break
        assert not published.done
        assert tree(folder) == before
    else:
        pytest.fail("os.replace was never called often enough")


def kill(folder: Path, call: str, at: int) -> bool:
    """Runs a publication in a child that dies at a step; whether it came that far."""
    child = os.fork()
    if child == 0:
        with pytest.MonkeyPatch.context() as patch:
            fail(patch, call, at, lambda: os._exit(9))
            publish(NEW, folder)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("call", CALLS)
def test_a_killed_run_is_finished_or_undone_by_the_next(folder: Path, call: str) -> None:
    before = tree(folder)
    other = [*OLD, Output(path="another/page", content=b"x")]
    for at in range(1, 200):
        if not kill(folder, call, at):
            break
        # Another site than the one that was killed: nothing of it may be taken for somebody's.
        assert codes(folder, other) == []
        assert tree(folder) == before | {"another/page": "x"}
        assert codes(folder, OLD) == []
        assert tree(folder) == before
    else:
        pytest.fail("the run never got to its end")
    assert tree(folder) == NEW_TREE


def test_what_somebody_wrote_after_the_kill_is_spared(folder: Path) -> None:
    # Dies when all files are in place but the manifest.
    assert kill(folder, "replace", 1 + 3 + 4 + 1)
    assert (folder / "b" / "c").read_text() == "new"
    (folder / "b" / "c").write_text("by hand")
    assert codes(folder, OLD) == []
    assert (folder / "b" / "c").read_text() == "by hand"


def test_a_run_that_cannot_undo_leaves_it_to_the_next(folder: Path) -> None:
    before = tree(folder)
    with pytest.MonkeyPatch.context() as patch:
        real = os.replace

        def broken(source: str, target: str) -> None:
            if "/new/" in source or "/old/" in source:
                full()
            real(source, target)

        patch.setattr(os, "replace", broken)
        published, problems = publish(NEW, folder)
        assert not published.done
        assert "the next build" in problems[0].message
        assert codes(folder, OLD) == ["output-unwritable"]
    assert codes(folder, OLD) == []
    assert tree(folder) == before


def test_an_interrupt_puts_everything_back(folder: Path) -> None:
    before = tree(folder)

    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as patch:
        fail(patch, "replace", 5, interrupt)
        with pytest.raises(KeyboardInterrupt):
            publish(NEW, folder)
    assert tree(folder) == before


def test_a_disk_without_hard_links(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert codes(folder, NEW) == []
    assert tree(folder) == NEW_TREE


def test_a_disk_that_takes_a_file_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: real(handle, bytes(content[:3])))
    assert codes(tmp_path, site(a="a long page", b="é" * 50)) == []
    assert tree(tmp_path) == {"a": "a long page", "b": "é" * 50}


@pytest.mark.parametrize(
    "files",
    [{"x": b"mine"}, {MARK: b"mine"}, {MARK: MARK_TEXT, "x": b""},
     {MARK: MARK_TEXT, "new/mine": b""}],
)  # fmt: skip
def test_a_staging_folder_that_is_not_ours_stays(tmp_path: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        file = tmp_path / STAGING / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    before = tree(tmp_path)
    assert codes(tmp_path, site(a="x")) == ["output-not-ours"]
    assert tree(tmp_path) == before


def test_a_staging_folder_that_is_a_link_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / STAGING).symlink_to("../elsewhere")
    assert codes(tmp_path / "build", site(a="x")) == ["output-not-ours"]
    assert (tmp_path / "elsewhere").is_dir()


def test_a_hostile_journal_reaches_nothing_outside(tmp_path: Path) -> None:
    staging = tmp_path / "build" / STAGING
    (staging / "old").mkdir(parents=True)
    (staging / "new").mkdir()
    (staging / "old" / "1").write_text("planted")
    (staging / MARK).write_bytes(MARK_TEXT)
    (staging / "journal").write_text(
        '{"going":[[1,"../planted","",false]],"emptied":["../x"],"made":["../x"],"coming":[]}'
    )
    (tmp_path / "x").mkdir()
    assert codes(tmp_path / "build", site(a="x")) == []
    assert not (tmp_path / "planted").exists()
    assert (tmp_path / "x").is_dir()
    assert tree(tmp_path / "build") == {"a": "x"}


def test_two_runs_at_once(folder: Path) -> None:
    inner: list[str] = []

    def slow() -> Iterator[Output]:
        yield from NEW
        inner.extend(codes(folder, site(z="other")))

    published, _ = publish(slow(), folder)
    assert published.done
    assert inner == ["output-unwritable"]
    assert tree(folder) == NEW_TREE
