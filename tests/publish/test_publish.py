"""Outputs → files, told as stories: what a folder held, what was published, what it holds then."""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from newsgen.publish import MANIFEST, STAGING, publish
from newsgen.records.pages import Output, Published


def counts(published: Published) -> Published:
    return replace(published, manifest="")


def site(**pages: str) -> list[Output]:
    """Outputs by path, in which ``__`` stands for a slash and ``_`` for a dot."""
    return [
        Output(path=name.replace("__", "/").replace("_", "."), content=text.encode())
        for name, text in pages.items()
    ]


def tree(folder: Path) -> dict[str, str]:
    """The text of all files, and ``/`` for empty folders, but for the manifest."""
    return {
        path.relative_to(folder).as_posix(): "/" if path.is_dir() else path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.name != MANIFEST and not (path.is_dir() and any(path.iterdir()))
    }


def codes(folder: Path, outputs: list[Output]) -> list[str]:
    published, problems = publish(outputs, folder)
    assert published.done or published == Published(done=False)
    return [one.code for one in problems]


def test_a_site_is_written_with_its_manifest(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "build"
    published, problems = publish(site(b__c_html="two", a_html="één"), folder)
    assert problems == ()
    assert counts(published) == Published(written=2, files=2)
    assert tree(folder) == {"a.html": "één", "b/c.html": "two"}
    lines = (folder / MANIFEST).read_text().splitlines()
    assert lines[0].startswith("# ")
    assert lines[1:] == [
        f"{hashlib.sha256('één'.encode()).hexdigest()}  a.html",
        f"{hashlib.sha256(b'two').hexdigest()}  b/c.html",
    ]
    check = subprocess.run(
        ["sha256sum", "--check", "--strict", MANIFEST], cwd=folder, capture_output=True, check=False
    )
    assert check.returncode == 0
    assert (folder / "a.html").stat().st_mode & 0o777 == 0o644 & ~_umask()
    assert (folder / "b").stat().st_mode & 0o777 == 0o755 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    publish(site(a="one", b="two", c="three"), tmp_path)
    for path in tmp_path.iterdir():
        os.utime(path, (1, 1))
    os.utime(tmp_path, (1, 1))
    published, _ = publish(site(a="one", b="two", c="three"), tmp_path)
    assert counts(published) == Published(unchanged=3, files=3)
    assert {path.stat().st_mtime for path in (tmp_path, *tmp_path.iterdir())} == {1}
    published, _ = publish(site(a="one", b="TWO"), tmp_path)
    assert counts(published) == Published(written=1, unchanged=1, deleted=1, files=2)
    assert tree(tmp_path) == {"a": "one", "b": "TWO"}
    assert (tmp_path / "a").stat().st_mtime == 1


def test_folders_that_become_empty_go(tmp_path: Path) -> None:
    publish(site(a__b__c="x", a__d="y", e__f="z"), tmp_path)
    (tmp_path / "e" / "mine").write_text("foreign")
    publish(site(a__d="y"), tmp_path)
    assert tree(tmp_path) == {"a/d": "y", "e/mine": "foreign"}


def test_nothing_changes_when_rendering_fails(tmp_path: Path) -> None:
    folder = tmp_path / "build"

    def failing() -> Iterator[Output]:
        yield from site(a="new", z__y="new")
        raise OSError("the renderer's own")

    with pytest.raises(OSError, match="renderer"):
        publish(failing(), folder)
    assert not folder.exists()
    publish(site(a="old", b="old"), folder)
    before = tree(folder)
    with pytest.raises(OSError, match="renderer"):
        publish(failing(), folder)
    assert tree(folder) == before


def test_somebody_elses_files_stop_everything(tmp_path: Path) -> None:
    for name in ("a", "b", "c", "d", "e"):
        (tmp_path / name).write_text("mine")
    published, problems = publish(site(a="x", b="x", c="x", d="x", f="x", e="mine"), tmp_path)
    assert published == Published(done=False)
    assert [one.message for one in problems] == [
        "Files that are not newsgen's are in the way (4: a, b, c, …). Nothing was published."
    ]
    assert problems[0].location.path == f"{tmp_path.as_posix()}/a"
    assert tree(tmp_path) == dict.fromkeys("abcde", "mine")


def test_files_with_the_very_bytes_are_taken_over(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("same")
    published, _ = publish(site(a="same"), tmp_path)
    assert (published.unchanged, published.files, published.written) == (1, 1, 0)
    publish(site(b="x"), tmp_path)
    assert tree(tmp_path) == {"b": "x"}


def test_files_beside_the_site_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "CNAME").write_text("example.org")
    publish(site(a="x"), tmp_path)
    publish(site(b="x"), tmp_path)
    assert tree(tmp_path) == {"CNAME": "example.org", "b": "x"}


def test_a_page_changed_by_hand_is_kept_when_it_would_go(tmp_path: Path) -> None:
    publish(site(a="x", b="x"), tmp_path)
    (tmp_path / "a").write_text("by hand")
    _, problems = publish(site(b="x"), tmp_path)
    assert [(one.code, one.severity) for one in problems] == [("output-kept", "warning")]
    assert problems[0].location.path.endswith("/a")
    assert tree(tmp_path) == {"a": "by hand", "b": "x"}
    assert codes(tmp_path, site(a="again", b="x")) == ["output-not-ours"]


def test_a_page_changed_or_deleted_by_hand_is_made_right(tmp_path: Path) -> None:
    publish(site(a="x", b="y"), tmp_path)
    (tmp_path / "a").write_text("by hand")
    (tmp_path / "b").unlink()
    published, problems = publish(site(a="x", b="y"), tmp_path)
    assert (published.written, problems) == (2, ())
    assert tree(tmp_path) == {"a": "x", "b": "y"}


def test_a_page_becomes_a_folder_and_back(tmp_path: Path) -> None:
    publish(site(x="page", k="k"), tmp_path)
    assert codes(tmp_path, site(x__y__z="deep", k="k")) == []
    assert tree(tmp_path) == {"k": "k", "x/y/z": "deep"}
    assert codes(tmp_path, site(x="page", k="k")) == []
    assert tree(tmp_path) == {"k": "k", "x": "page"}


@pytest.mark.parametrize("page", ["x", "x__y", "x__y__z"])
def test_somebody_elses_file_or_folder_in_the_place_of_ours(tmp_path: Path, page: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "y").write_text("mine")
    assert codes(tmp_path, site(**{page: "new"})) == ["output-not-ours"]
    assert tree(tmp_path) == {"x/y": "mine"}


def test_a_foreign_file_inside_our_folder_keeps_it(tmp_path: Path) -> None:
    publish(site(x__y="ours"), tmp_path)
    (tmp_path / "x" / "mine").write_text("mine")
    assert codes(tmp_path, site(x="page")) == ["output-not-ours"]
    assert tree(tmp_path) == {"x/mine": "mine", "x/y": "ours"}


def test_an_empty_folder_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / "x" / "y").mkdir(parents=True)
    assert codes(tmp_path, site(x="page")) == []
    assert tree(tmp_path) == {"x": "page"}


def test_links_in_the_folder_are_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "build", tmp_path / "outside"
    outside.mkdir()
    (outside / "a").write_text("mine")
    folder.mkdir()
    (folder / "x").symlink_to(outside)
    (folder / "f").symlink_to(outside / "a")
    for page in ("x__a", "x", "f"):
        assert codes(folder, site(**{page: "new"})) == ["output-not-ours"]
    assert tree(outside) == {"a": "mine"}
    (folder / "x").unlink()
    (folder / "f").unlink()
    publish(site(x__a="ours", f="ours"), folder)
    (folder / "x" / "a").unlink()
    (folder / "x").rmdir()
    (folder / "x").symlink_to(outside)
    (folder / "f").unlink()
    (folder / "f").symlink_to(outside / "a")
    assert codes(folder, site(b="x")) == ["output-kept"]
    assert tree(outside) == {"a": "mine"}


def test_the_output_folder_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "build").symlink_to("disk")
    assert codes(tmp_path / "build", site(a="x")) == []
    assert tree(tmp_path / "disk") == {"a": "x"}


@pytest.mark.parametrize(
    "path",
    ["", "/", "/etc/x", "../x", "a/../x", "a//b", "a/", "./a", "a\\b", "a\0b", "a\nb", "é" * 128,
     "\ud800", MANIFEST, f"{STAGING}/x", "a/."],
)  # fmt: skip
def test_an_unsound_path_is_our_bug(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "build"
    with pytest.raises(ValueError, match="unsound"):
        publish([*site(a="x"), Output(path=path, content=b"")], folder)
    assert not folder.exists()


def test_outputs_that_cannot_both_be(tmp_path: Path) -> None:
    folder = tmp_path / "build"
    with pytest.raises(ValueError, match="two outputs"):
        publish(site(a="x") + site(a="y"), folder)
    with pytest.raises(ValueError, match="folder of another"):
        publish(site(a="x", a__b__c="y"), folder)
    with pytest.raises(ValueError, match="either"):
        publish([Output(path="a")], folder)
    assert not folder.exists()


def test_names_as_long_as_a_file_system_takes(tmp_path: Path) -> None:
    long = "é" * 127 + "x"
    assert codes(tmp_path, [Output(path=f"{long}/{long}", content=b"x")]) == []
    assert (tmp_path / long / long).read_bytes() == b"x"


def test_files_are_copied_when_they_differ(tmp_path: Path) -> None:
    image, folder = tmp_path / "i.png", tmp_path / "build"
    image.write_bytes(b"\x89PNG" * 500_000)
    copy = [Output(path="media/i.png", copy_of=str(image))]
    published, _ = publish(copy, folder)
    assert (published.written, published.files) == (1, 1)
    assert (folder / "media/i.png").read_bytes() == image.read_bytes()
    os.utime(folder / "media/i.png", (1, 1))
    assert publish(copy, folder)[0].unchanged == 1
    assert (folder / "media/i.png").stat().st_mtime == 1
    image.write_bytes(b"\x89PNh" * 500_000)
    assert publish(copy, folder)[0].written == 1
    assert (folder / "media/i.png").read_bytes() == image.read_bytes()
    (folder / "media/i.png").write_bytes(b"")
    assert publish(copy, folder)[0].written == 1
    assert publish(site(a="x"), folder)[0].deleted == 1


def test_a_file_to_copy_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    image, folder = tmp_path / "i.png", tmp_path / "build"
    copy = Output(path="media/i.png", copy_of=str(image))
    published, problems = publish([copy, *site(a="x")], folder)
    assert (published.files, [one.code for one in problems]) == (1, ["file-unreadable"])
    assert tree(folder) == {"a": "x"}
    image.write_text("image")
    assert codes(folder, [copy, *site(a="x")]) == []
    image.unlink()
    os.mkfifo(image)
    published, problems = publish([copy, *site(a="y")], folder)
    assert [one.message for one in problems] == [
        "The file cannot be read: it is not an ordinary file."
    ]
    assert tree(folder) == {"a": "y", "media/i.png": "image"}


def test_a_manifest_that_someone_else_wrote_owns_nothing(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")
    (tmp_path / MANIFEST).write_text(f"{hashlib.sha256(b'mine').hexdigest()}  data\n")
    assert codes(tmp_path, site(a="x")) == ["output-not-ours"]
    assert tree(tmp_path) == {"data": "mine"}


def test_a_hostile_manifest_reaches_nothing_outside(tmp_path: Path) -> None:
    folder, outside = tmp_path / "build", tmp_path / "outside"
    publish(site(a="x"), folder)
    outside.write_text("mine")
    sha = hashlib.sha256(b"mine").hexdigest()
    manifest = folder / MANIFEST
    manifest.write_text(
        manifest.read_text()
        + f"{sha}  ../outside\n{sha}  {outside}\n{sha}  a/../../outside\nrubbish\n{sha} x\n\x00\n"
    )
    assert codes(folder, site(b="x")) == []
    assert outside.read_text() == "mine"
    assert tree(folder) == {"b": "x"}


def test_a_manifest_that_is_a_link_or_a_folder(tmp_path: Path) -> None:
    publish(site(a="x"), tmp_path / "one")
    folder = tmp_path / "two"
    folder.mkdir()
    (folder / MANIFEST).symlink_to(tmp_path / "one" / MANIFEST)
    before = (tmp_path / "one" / MANIFEST).read_bytes()
    assert codes(folder, site(b="x")) == ["output-not-ours"]
    (folder / MANIFEST).unlink()
    (folder / MANIFEST).mkdir()
    (folder / MANIFEST / "x").write_text("mine")
    assert codes(folder, site(b="x")) == ["output-not-ours"]
    assert (tmp_path / "one" / MANIFEST).read_bytes() == before


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "build", Path("/proc/newsgen/build")):
        published, problems = publish(site(a="x"), folder)
        assert published == Published(done=False)
        assert [one.code for one in problems] == ["output-unwritable"]
    assert (tmp_path / "file").read_text() == "mine"


names = st.sampled_from(["a", "b", "c", "a/a", "a/b", "b/a/c", "b/c", "c/d/e", "d"])
pages = st.dictionaries(names, st.sampled_from(["1", "2", "three"]), max_size=7)


def possible(site: dict[str, str]) -> bool:
    return not any(b.startswith(a + "/") for a in site for b in site)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(pages.filter(possible), min_size=1, max_size=5), st.sets(names, max_size=2))
def test_any_sequence_of_sites_gives_the_last_one_and_spares_the_rest(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, str]], foreign: set[str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for name in foreign:
        file = folder / f"{name}-mine"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("mine")
    mine = {f"{name}-mine": "mine" for name in foreign}
    expected = mine
    for each in sites:
        outputs = [Output(path=path, content=text.encode()) for path, text in each.items()]
        published, problems = publish(outputs, folder)
        blocked = {f"{path}/" for path in each if any(m.startswith(f"{path}/") for m in mine)}
        assert [one.code for one in problems] == (["output-not-ours"] if blocked else [])
        if not blocked:
            assert published.written + published.unchanged == published.files == len(each)
            expected = mine | each
        assert tree(folder) == dict(sorted(expected.items()))
