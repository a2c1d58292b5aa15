"""Content folders → Sources: what is found, what is said about the rest, what is never opened."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.discover import discover
from newsgen.discover.names import flaw, ignored, shown
from newsgen.records.settings import BuildSettings, Settings


def put(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"text")


def found(root: Path, settings: Settings | None = None) -> tuple[list[str], list[str]]:
    sources, problems = discover(root, settings or Settings())
    for source in sources:
        assert Path(source.file).read_bytes() == b"text"
        assert source.size == 4
    return (
        [f"{one.kind} {one.path}" for one in sources],
        [f"{one.code} {one.location}" for one in problems],
    )


def test_dumps_markdown_and_images_sorted_by_path(tmp_path: Path) -> None:
    put(tmp_path, "seeds/b.txt", "seeds/A.TXT", "seeds/2020/x.txt", "seeds/a/photo.JPG")
    put(tmp_path, "articles/z.md", "articles/y.markdown", "articles/y/pic.avif")
    assert found(tmp_path) == (
        [
            "markdown articles/y.markdown",
            "image articles/y/pic.avif",
            "markdown articles/z.md",
            "dump seeds/2020/x.txt",
            "dump seeds/A.TXT",
            "image seeds/a/photo.JPG",
            "dump seeds/b.txt",
        ],
        [],
    )


def test_the_order_is_not_the_file_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, *(f"seeds/{name}/{name}.txt" for name in "cabd"), "articles/x.md", "seeds/q.pdf")
    (tmp_path / "seeds/l1").symlink_to("z")
    (tmp_path / "seeds/l0").symlink_to("z")
    put(tmp_path, "seeds/z/z.txt")
    forwards = discover(tmp_path, Settings())
    real = os.scandir

    class Reversed:
        def __init__(self, folder: str) -> None:
            with real(folder) as entries:
                self.entries = sorted(entries, key=lambda entry: entry.name, reverse=True)

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self.entries)

        def __exit__(self, *_: object) -> None:
            return None

    monkeypatch.setattr("newsgen.discover.walk.os.scandir", Reversed)
    assert discover(tmp_path, Settings()) == forwards


def test_nothing_there_at_all(tmp_path: Path) -> None:
    assert found(tmp_path) == ([], ["content-folders-missing seeds"])
    put(tmp_path, "seeds/only.jpg")
    assert found(tmp_path) == (["image seeds/only.jpg"], ["content-none seeds"])
    put(tmp_path, "articles/one.md")
    assert found(tmp_path)[1] == []


def test_leftovers_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt", "seeds/.hidden.txt", "seeds/.git/x.txt", "seeds/a.txt~")
    put(tmp_path, "seeds/.a.txt.swp", "seeds/a.txt.BAK", "seeds/#a.txt#", "seeds/Thumbs.db")
    put(tmp_path, "seeds/desktop.ini", "seeds/README", "seeds/README.txt", "seeds/Readme.md")
    assert found(tmp_path) == (["dump seeds/a.txt"], [])


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("seeds/a.html", "Save the article's text as .txt."),
        ("seeds/a.docx", "Save the article's text as .txt."),
        ("articles/a.pdf", "Save the article's text as .md or .markdown."),
        ("seeds/a.zip", "Unpack it here."),
        ("seeds/a.svg", "Save the picture as .jpg, .png, .gif, .webp or .avif."),
        ("seeds/a.md", "Move it to articles/, where newsgen reads it."),
        ("articles/a.TXT", "Move it to seeds/, where newsgen reads it."),
        ("seeds/noending", "If it is an article, let its name end in .txt."),
        ("seeds/txt", "If it is an article, let its name end in .txt."),
        ("seeds/x.csv", "In this folder newsgen reads files that end in .txt, and pictures."),
        (
            "articles/x.yaml",
            "The keys of a Markdown article stand at its top, between two lines of ---.",
        ),
    ],
)
def test_what_is_not_used_is_said_with_what_to_do(tmp_path: Path, path: str, hint: str) -> None:
    put(tmp_path, "seeds/x.txt", path)
    sources, problems = discover(tmp_path, Settings())
    assert [one.path for one in sources] == ["seeds/x.txt"]
    assert [(one.code, str(one.location), one.hint) for one in problems] == [
        ("file-not-used", path, hint)
    ]


def test_links_that_leave_the_folder_are_not_read(tmp_path: Path) -> None:
    put(tmp_path, "secret/key.txt", "seeds/a.txt", "articles/b.md")
    (tmp_path / "seeds/key.txt").symlink_to("../secret/key.txt")
    (tmp_path / "seeds/all").symlink_to("/")
    (tmp_path / "seeds/up").symlink_to("..")
    (tmp_path / "articles/a.txt").symlink_to("../seeds/a.txt")
    (tmp_path / "seedsX").mkdir()
    (tmp_path / "seeds/near").symlink_to("../seedsX")
    assert found(tmp_path) == (
        ["markdown articles/b.md", "dump seeds/a.txt"],
        [
            "file-outside articles/a.txt",
            "file-outside seeds/all",
            "file-outside seeds/key.txt",
            "file-outside seeds/near",
            "file-outside seeds/up",
        ],
    )


def test_links_inside_the_folder_are_followed_once(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a/one.txt", "seeds/.store/two.txt", "seeds/.store/deep/three.txt")
    (tmp_path / "seeds/again").symlink_to("a")
    (tmp_path / "seeds/one.txt").symlink_to("a/one.txt")
    (tmp_path / "seeds/a/loop").symlink_to("..")
    (tmp_path / "seeds/s2").symlink_to(".store/deep")
    (tmp_path / "seeds/s3").symlink_to(".store")
    assert found(tmp_path) == (
        ["dump seeds/a/one.txt", "dump seeds/s2/three.txt", "dump seeds/s3/two.txt"],
        [],
    )


def test_broken_and_circular_links(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt")
    (tmp_path / "seeds/gone.txt").symlink_to("nowhere")
    (tmp_path / "seeds/x.txt").symlink_to("y.txt")
    (tmp_path / "seeds/y.txt").symlink_to("x.txt")
    _, problems = discover(tmp_path, Settings())
    assert [(str(one.location), one.message) for one in problems] == [
        ("seeds/gone.txt", "The file cannot be read: it is a link to what is not there."),
        ("seeds/x.txt", "The file cannot be read: its links lead in a circle."),
        ("seeds/y.txt", "The file cannot be read: its links lead in a circle."),
    ]


def test_a_content_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    put(tmp_path, "disk/a.txt")
    (tmp_path / "seeds").symlink_to("disk")
    assert found(tmp_path) == (["dump seeds/a.txt"], [])


def test_pipes_and_sockets_are_never_opened(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt")
    os.mkfifo(tmp_path / "seeds/pipe.txt")
    (tmp_path / "seeds/link.txt").symlink_to("pipe.txt")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)  # a socket's path has to be short
        try:
            server.bind("seeds/s.txt")
        finally:
            os.chdir(here)
        assert found(tmp_path) == (
            ["dump seeds/a.txt"],
            ["file-not-used seeds/pipe.txt", "file-not-used seeds/s.txt"],
        )


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "seeds/a.txt", "seeds/locked/b.txt")
    real = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("locked"):
            raise PermissionError(13, "no")
        return real(folder)

    monkeypatch.setattr("newsgen.discover.walk.os.scandir", scandir)
    _, problems = discover(tmp_path, Settings())
    assert [(str(one.location), one.message) for one in problems] == [
        (
            "seeds/locked",
            "The folder cannot be read: permission is denied."
            " Nothing was published, to lose no pages.",
        )
    ]


def test_a_file_in_a_content_folders_place(tmp_path: Path) -> None:
    put(tmp_path, "seeds", "articles/a.md")
    assert found(tmp_path) == (["markdown articles/a.md"], ["folder-unreadable seeds"])


def test_names_that_cannot_be_shown(tmp_path: Path) -> None:
    put(tmp_path, "seeds/ភាសា.txt")
    seeds = os.fsencode(tmp_path / "seeds")
    for name in (b"caf\xe9.txt", b"two\nlines.txt", b"back\\slash.txt"):
        Path(os.fsdecode(seeds + b"/" + name)).write_bytes(b"text")
    bad = Path(os.fsdecode(seeds + b"/\xff"))
    bad.mkdir()
    (bad / "x.txt").write_bytes(b"text")
    sources, problems = found(tmp_path)
    assert sources == ["dump seeds/ភាសា.txt"]
    assert sorted(problems) == [
        r"file-name seeds/\xff",
        r"file-name seeds/back\x5cslash.txt",
        r"file-name seeds/caf\xe9.txt",
        r"file-name seeds/two\x0alines.txt",
    ]


def test_one_folder_for_both_kinds_and_one_inside_the_other(tmp_path: Path) -> None:
    put(tmp_path, "content/a.txt", "content/b.md", "content/dumps/c.txt", "content/dumps/d.md")
    one = Settings(build=BuildSettings(seeds="content", articles="content"))
    assert found(tmp_path, one) == (
        ["dump content/a.txt", "markdown content/b.md", "dump content/dumps/c.txt",
         "markdown content/dumps/d.md"],
        [],
    )  # fmt: skip
    nested = Settings(build=BuildSettings(seeds="content/dumps", articles="content"))
    assert found(tmp_path, nested) == (
        ["markdown content/b.md", "dump content/dumps/c.txt"],
        ["file-not-used content/a.txt", "file-not-used content/dumps/d.md"],
    )


@given(st.binary(max_size=20))
def test_any_name_can_be_judged_and_shown(raw: bytes) -> None:
    name = os.fsdecode(raw)
    ignored(name)
    assert flaw(shown(name).replace("\\", "")) is None
    shown(name).encode()
