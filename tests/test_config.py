"""newsgen.toml → Settings: a bad value is named, and never stops the others."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.config import LARGEST, load_settings, unsafe_output
from newsgen.config.lines import locate
from newsgen.records.settings import BuildSettings, Settings


def load(root: Path, text: str, name: str = "newsgen.toml") -> tuple[Settings, list[str]]:
    (root / name).write_text(text, encoding="utf-8")
    settings, problems = load_settings(root)
    return settings, [f"{one.location}: {one.code}: {one.message}" for one in problems]


def test_no_configuration_is_all_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == (Settings(), ())


def test_every_key_is_read(tmp_path: Path) -> None:
    settings, problems = load(
        tmp_path,
        """
[site]
title = "L’Écho du Mékong"
tagline = "Depuis 1951"
url = "https://example.org/archive"
language = "fr"
timezone = "Asia/Phnom_Penh"
publisher = "Société du Mékong"
about = '''
First.

Second.
'''
license = "CC BY 4.0"
contact = "desk@example.org"
[build]
seeds = "./in/dumps/"
articles = "in/md"
templates = "theme"
output = "out/site"
clean_urls = true
""",
    )
    assert problems == []
    assert settings.site.title == "L’Écho du Mékong"
    assert settings.site.url == "https://example.org/archive/"
    assert settings.site.timezone == "Asia/Phnom_Penh"
    assert settings.site.about == "First.\n\nSecond.\n"
    assert settings.build == BuildSettings(
        seeds="in/dumps", articles="in/md", templates="theme", output="out/site", clean_urls=True
    )


def test_pyproject_is_read_when_there_is_no_newsgen_toml(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n\n[tool.newsgen.site]\ntitle = 'T'\ntitel = 'U'\n"
    settings, problems = load(tmp_path, text, "pyproject.toml")
    assert settings.site.title == "T"
    assert problems == [
        "pyproject.toml:6:1: config-unknown-key: "
        "The configuration has no key “site.titel”. Did you mean “title”?"
    ]
    (tmp_path / "newsgen.toml").write_text("[site]\ntitle = 'Own'\n")
    assert load_settings(tmp_path)[0].site.title == "Own"


def test_another_tools_broken_pyproject_is_not_our_business(tmp_path: Path) -> None:
    assert load(tmp_path, "[tool.black\n", "pyproject.toml") == (Settings(), [])
    assert load(tmp_path, "[tool.newsgen\n", "pyproject.toml")[1] == [
        "pyproject.toml:1:14: config-unreadable: "
        "The configuration cannot be read: this is not valid TOML."
    ]


def test_a_named_file_is_read_alone(tmp_path: Path) -> None:
    (tmp_path / "newsgen.toml").write_text("[site]\ntitle = 'Not this'\n")
    (tmp_path / "other.toml").write_text("[site]\ntitle = 'This'\n")
    assert load_settings(tmp_path, tmp_path / "other.toml")[0].site.title == "This"
    settings, problems = load_settings(tmp_path, tmp_path / "gone.toml")
    assert settings == Settings()
    assert [one.message for one in problems] == [
        "The configuration cannot be read: it is not there."
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("title = 3", "“site.title” should be one line of text, but is a number."),
        ("title = ' '", "“site.title” should be one line of text, but is empty."),
        ("title = [1]", "“site.title” should be one line of text, but is a list."),
        ('title = "a\\nb"', "“site.title” should be one line of text, but is “a b”."),
        (
            "url = 'ftp://example.org/'",
            "“site.url” should be a web address such as https://example.org/archive/,"
            " but is “ftp://example.org/”.",
        ),
        (
            "language = 'en_US!'",
            "“site.language” should be a language tag such as en, km or pt-BR, but is “en_US!”.",
        ),
        (
            "timezone = 'Asia/Phnom_Phen'",
            "“site.timezone” should be the IANA name of a time zone, such as Asia/Phnom_Penh,"
            " but is “Asia/Phnom_Phen”.",
        ),
    ],
)
def test_a_bad_value_is_reported_and_the_default_used(
    tmp_path: Path, line: str, problem: str
) -> None:
    settings, problems = load(tmp_path, f"[site]\n{line}\ntagline = 'kept'\n")
    assert problems == [f"newsgen.toml:2:1: config-value: {problem}"]
    assert settings.site.tagline == "kept"
    assert settings == Settings(site=type(settings.site)(tagline="kept"))


@pytest.mark.parametrize(
    "zone",
    ["../../etc/passwd", "/etc/localtime", "Asia", "localtime", "posix/Asia/Tokyo", "a" * 99],
)
def test_a_time_zone_is_a_name_and_no_path(tmp_path: Path, zone: str) -> None:
    settings, problems = load(tmp_path, f"[site]\ntimezone = '{zone}'\n")
    assert settings.site.timezone == ""
    assert len(problems) == 1


@pytest.mark.parametrize(
    "url",
    ["https://", "https://a b/", "http://[::1", "https://x/\"><script>", "javascript:alert(1)",
     "https://x:99999/", "https://x/?q=1", "https://user@x/", "https://x/../y"],
)  # fmt: skip
def test_an_address_is_http_and_plain(tmp_path: Path, url: str) -> None:
    settings, problems = load(tmp_path, f"[site]\nurl = '{url}'\n")
    assert settings.site.url == ""
    assert len(problems) == 1


def test_a_key_in_the_wrong_place_is_shown_the_right_one(tmp_path: Path) -> None:
    _, problems = load(tmp_path, "title = 'x'\n[build]\nlanguage = 'en'\n[sight]\n")
    assert problems == [
        "newsgen.toml:1:1: config-unknown-key: "
        "The configuration has no key “title”. It belongs under [site].",
        "newsgen.toml:3:1: config-unknown-key: "
        "The configuration has no key “build.language”. It belongs under [site].",
        "newsgen.toml:4:1: config-unknown-key: "
        "The configuration has no key “sight”. Did you mean “site”?",
    ]


def test_a_misspelt_key_in_the_wrong_place(tmp_path: Path) -> None:
    _, problems = load(tmp_path, "titel = 'x'\n[look]\ntime_zone = 'UTC'\n")
    assert [each.rpartition("key ")[2] for each in problems] == [
        "“titel”. Did you mean “title”? It belongs under [site].",
        "“look.time_zone”. Did you mean “timezone”? It belongs under [site].",
    ]


def test_a_table_that_will_not_do_is_shown(tmp_path: Path) -> None:
    _, problems = load(tmp_path, "[look]\ncolours = { papr = 'red', b = 1, c = [], d = {} }\n")
    assert len(problems) == 1
    assert problems[0].endswith('but is { papr = "red", b = a number, c = a list, … }.')


def test_a_table_that_is_none(tmp_path: Path) -> None:
    settings, problems = load(tmp_path, "site = 'x'\n")
    assert settings == Settings()
    assert problems == [
        "newsgen.toml:1:1: config-value: "
        "“site” should be a table: [site] with keys under it, but is “x”."
    ]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[site]\ntitle = \n", "newsgen.toml:2:9: config-unreadable"),
        ("[site]\ntitle = 'a'\ntitle = 'b'\n", "newsgen.toml:3:"),
        ("[site]\ntitle = '''a\n\n\n", "newsgen.toml:"),
        ("x = " + "[" * 20_000, "newsgen.toml: config-unreadable"),
        ("x = " + "9" * 6_000, "newsgen.toml: config-unreadable"),
    ],
)
def test_what_is_not_toml_says_where(tmp_path: Path, text: str, start: str) -> None:
    settings, problems = load(tmp_path, text)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].startswith(start)


def test_a_configuration_that_is_no_small_utf8_file(tmp_path: Path) -> None:
    file = tmp_path / "newsgen.toml"
    file.write_bytes(b"title = '\xff'")
    assert "not UTF-8" in load_settings(tmp_path)[1][0].message
    file.write_bytes(b"#" * (LARGEST + 1))
    assert "100,001 bytes" in load_settings(tmp_path)[1][0].message
    file.unlink()
    os.mkfifo(file)
    assert "not an ordinary file" in load_settings(tmp_path)[1][0].message
    file.unlink()
    file.mkdir()
    assert "is a folder" in load_settings(tmp_path)[1][0].message
    file.rmdir()
    file.symlink_to(file)
    assert "in a circle" in load_settings(tmp_path)[1][0].message


def test_an_unreadable_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "no")

    (tmp_path / "newsgen.toml").write_text("")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert [one.message for one in load_settings(tmp_path)[1]] == [
        "The configuration cannot be read: permission is denied."
    ]


@pytest.mark.parametrize("folder", ["..", "../x", "a/../../x", "/tmp/x", "C:/x"])
def test_folders_stay_inside_the_project(tmp_path: Path, folder: str) -> None:
    settings, problems = load(tmp_path, f"[build]\nseeds = '{folder}'\noutput = '{folder}'\n")
    assert settings == Settings()
    assert [one.split(": ")[1] for one in problems] == ["config-value", "output-unsafe"]


@pytest.mark.parametrize("folder", ["", ".", "~/x", "a\\\\b", "x" * 256])
def test_a_folder_is_a_plain_relative_path(tmp_path: Path, folder: str) -> None:
    settings, problems = load(tmp_path, f'[build]\noutput = "{folder}"\n')
    assert settings == Settings()
    assert [one.split(": ")[1] for one in problems] == ["config-value"]


@pytest.mark.parametrize(
    "build",
    [
        "output = 'seeds'",
        "output = 'articles/out'",
        "output = 'templates'",
        "seeds = 'in/dumps'\noutput = 'in'",
        "seeds = 'build'",
        "articles = 'build/x'",
    ],
)
def test_the_output_is_apart_from_what_is_read(tmp_path: Path, build: str) -> None:
    settings, problems = load(tmp_path, f"[build]\n{build}\n")
    assert [one.split(": ")[1] for one in problems] == ["output-unsafe"]
    assert unsafe_output(tmp_path, settings.build, tmp_path / settings.build.output, "x") is None


def test_links_do_not_hide_a_clash(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "out").symlink_to("seeds")
    settings, problems = load(tmp_path, "[build]\noutput = 'out'\n")
    assert settings.build.output == "build"
    assert problems == [
        "newsgen.toml:2:1: output-unsafe: "
        "The output folder would contain or replace the seeds folder, seeds/."
    ]


def test_an_output_named_on_the_command_line(tmp_path: Path) -> None:
    build = BuildSettings()
    assert unsafe_output(tmp_path, build, tmp_path.parent / "elsewhere", "x") is None
    for bad in (tmp_path, tmp_path.parent, tmp_path / "seeds" / "x", Path("/")):
        found = unsafe_output(tmp_path, build, bad, "--output")
        assert found is not None
        assert found.code == "output-unsafe"


def test_lines_are_found_past_long_strings_and_dotted_keys() -> None:
    text = 'a = """\n[site]\ntitle = 1\n"""\nsite.url = ""\n[ "site" ]\n  "title" = 2\n'
    assert str(locate(text, "f", "site", "title")) == "f:7:3"
    assert str(locate(text, "f", "site", "url")) == "f:5:1"
    assert str(locate(text, "f", "site", "about")) == "f:6:1"
    assert str(locate(text, "f", "build", "about")) == "f"


words = st.sampled_from(
    ["[site]", "[build]", "title", "url", "output", "seeds", "=", "'..'", "'a'", "3", "\n", "\n",
     '"""', "[", "]", "{", "}", ".", "tool", "newsgen", "true", "1979-05-27", "\\", "#", "\0", "é"]
)  # fmt: skip


@given(st.lists(words, max_size=30))
def test_no_text_raises(tmp_path_factory: pytest.TempPathFactory, parts: list[str]) -> None:
    root = tmp_path_factory.getbasetemp()
    file = root / "any.toml"
    file.write_text(" ".join(parts), encoding="utf-8")
    settings, problems = load_settings(root, file)
    assert problems or isinstance(settings, Settings)
    assert unsafe_output(root, settings.build, root / settings.build.output, "x") is None
