"""Which file corrects which dump: beside it in a folder, and on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen.discover import discover
from newsgen.discover.named import named_source
from newsgen.read import MOST_SIDE, read
from newsgen.records.settings import BuildSettings, Settings
from newsgen.records.source import Source


def put(root: Path, *paths: str) -> None:
    for path in paths:
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("headline: A headline\n")


def pairs(root: Path, settings: Settings | None = None) -> tuple[list[str], list[str]]:
    """Each source with its side file, and what is said; in the order of their paths."""
    sources, problems = discover(root, settings or Settings())
    return (
        [one.path + (f" + {one.side.path}" if one.side else "") for one in sources],
        [f"{one.location}: {one.severity}: {one.message}" for one in problems],
    )


def test_a_side_file_belongs_to_the_dump_of_its_name(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt", "seeds/a.yaml", "seeds/b.TXT", "seeds/b.YML", "seeds/c.txt")
    put(tmp_path, "seeds/2020/a.txt", "seeds/2020/v1.2.txt", "seeds/2020/v1.2.yaml")
    assert pairs(tmp_path) == (
        [
            "seeds/2020/a.txt",
            "seeds/2020/v1.2.txt + seeds/2020/v1.2.yaml",
            "seeds/a.txt + seeds/a.yaml",
            "seeds/b.TXT + seeds/b.YML",
            "seeds/c.txt",
        ],
        [],
    )


@pytest.mark.parametrize(
    ("side", "wanted", "near"),
    [
        ("gone.yaml", "gone.txt", ""),
        ("Fire.yaml", "Fire.txt", " Is it meant for seeds/fire.txt?"),
        ("fire.txt.yaml", "fire.txt.txt", " Is it meant for seeds/fire.txt?"),
        ("2020/fire.yaml", "2020/fire.txt", ""),
    ],
)
def test_a_side_file_alone_says_which_dump_it_looked_for(
    tmp_path: Path, side: str, wanted: str, near: str
) -> None:
    put(tmp_path, "seeds/fire.txt", f"seeds/{side}")
    assert pairs(tmp_path) == (
        ["seeds/fire.txt"],
        [
            f"seeds/{side}: warning: There is no seeds/{wanted} beside this file,"
            f" so it corrects nothing.{near}"
        ],
    )


def test_of_two_side_files_one_is_read_and_the_other_is_an_error(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt", "seeds/a.yml", "seeds/a.yaml")
    assert pairs(tmp_path) == (
        ["seeds/a.txt + seeds/a.yaml"],
        [
            "seeds/a.yml: error: There are two files of corrections for seeds/a.txt;"
            " seeds/a.yaml is read, and this one is not."
        ],
    )


def test_only_side_files_are_no_articles(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.yaml")
    sources, problems = discover(tmp_path, Settings())
    assert sources == ()
    assert sorted(one.code for one in problems) == ["content-none", "side-alone"]


def test_one_side_file_may_serve_two_dumps_through_a_link(tmp_path: Path) -> None:
    put(tmp_path, "seeds/a.txt", "seeds/a.yaml", "seeds/b.txt")
    (tmp_path / "seeds/b.yaml").symlink_to("a.yaml")
    assert pairs(tmp_path)[0] == ["seeds/a.txt + seeds/a.yaml", "seeds/b.txt + seeds/b.yaml"]


def test_where_both_kinds_share_a_folder_only_dumps_are_corrected(tmp_path: Path) -> None:
    put(tmp_path, "text/a.txt", "text/a.yaml", "text/b.md", "text/b.yaml")
    shared = Settings(build=BuildSettings(seeds="text", articles="text"))
    found, said = pairs(tmp_path, shared)
    assert found == ["text/a.txt + text/a.yaml", "text/b.md"]
    assert [one.partition(":")[0] for one in said] == ["text/b.yaml"]


def test_a_file_named_on_the_command_line_has_its_side(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "a.YAML", "a.yml", "b.md", "b.yaml", "c.dump", "c.yaml")
    source, problems = named_source(str(tmp_path / "a.txt"))
    assert source.side is not None
    assert (source.kind, source.side.kind) == ("dump", "side")
    assert source.side.path.endswith("a.YAML")
    assert [one.code for one in problems] == ["side-doubled"]
    assert [str(one.location) for one in problems] == [str(tmp_path / "a.yml")]
    for name in ("b.md", "c.dump", "gone.txt"):
        assert named_source(str(tmp_path / name))[0].side is None


@pytest.mark.parametrize("name", ["a.yaml", "a.Yaml", "a.YAML", "a.yML", "a.YML"])
def test_capitals_in_the_ending_make_no_difference(tmp_path: Path, name: str) -> None:
    put(tmp_path, "seeds/a.txt", f"seeds/{name}")
    assert pairs(tmp_path) == ([f"seeds/a.txt + seeds/{name}"], [])
    source, problems = named_source("seeds/a.txt")
    assert source.side is not None and source.side.path == f"seeds/{name}"
    assert problems == ()


def both(tmp_path: Path, content: bytes) -> tuple[Source, Path]:
    (tmp_path / "a.txt").write_text("A headline\n\nSome text.\n")
    (tmp_path / "a.yaml").write_bytes(content)
    return named_source("a.txt")[0], tmp_path / "a.yaml"


@pytest.fixture(autouse=True)
def stay(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)


def test_reading_a_dump_reads_its_side_too(tmp_path: Path) -> None:
    source, _ = both(tmp_path, "deck: Caf\xe9 x\n".encode("cp1252"))
    document, problems = read(source)
    assert document is not None and document.side is not None
    assert document.text == "A headline\n\nSome text.\n"
    assert document.side.text == "deck: Café x\n"
    assert document.side.kind == "side"
    assert [str(one.location) for one in problems] == ["a.yaml"]


def test_an_empty_side_file_is_only_a_warning(tmp_path: Path) -> None:
    document, problems = read(both(tmp_path, b"\n \n")[0])
    assert document is not None and document.side is None
    assert [(str(one.location), one.code, one.severity) for one in problems] == [
        ("a.yaml", "side-empty", "warning")
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"x" * (MOST_SIDE + 1), "The file is 256 kB; newsgen reads corrections of up to 256 kB."),
        (b"\0" * 500, "The file's character encoding cannot be told, or it is not text."),
    ],
)
def test_what_cannot_be_read_keeps_its_article_out(
    tmp_path: Path, content: bytes, message: str
) -> None:
    document, problems = read(both(tmp_path, content)[0])
    assert document is None
    assert [f"{one.location}: {one.message}" for one in problems] == [
        f"a.yaml: {message}",
        "a.txt: This article is left out, because the corrections in a.yaml cannot be read.",
    ]


def test_a_side_file_that_is_gone_again_keeps_its_article_out(tmp_path: Path) -> None:
    source, side = both(tmp_path, b"draft: true\n")
    side.unlink()
    document, problems = read(source)
    assert document is None
    assert [one.code for one in problems] == ["file-unreadable", "side-unread"]
