"""``newsgen init``, run as a user would: from an empty folder to an archive that builds."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from newsgen import __version__
from newsgen.cli.starter.hosts import HOSTS, host_files
from newsgen.config import load_settings
from newsgen.config.explained import BUILD, LOOK, SITE
from newsgen.config.values import BUILD as BUILD_RULES
from newsgen.config.values import LOOK as LOOK_RULES
from newsgen.config.values import SITE as SITE_RULES
from newsgen.records.settings import BuildSettings, Settings, SiteSettings
from tests.cli.test_commands import NEWSGEN, run, run_inside

FILES = [
    "newsgen.toml",
    "articles/welcome.md",
    "seeds/README.md",
    "templates/README.md",
    ".gitignore",
]


def test_from_an_empty_folder_to_a_site(tmp_path: Path) -> None:
    result = run("init", "my-archive", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        "".join(f"written  {path}\n" for path in FILES) + "Next: cd my-archive && newsgen build\n"
    )
    built = run("build", "--strict", cwd=tmp_path / "my-archive")
    assert (built.returncode, built.stderr) == (0, "")
    assert built.stdout.startswith("1 article, 0 quotes, 0 speakers,")
    front = (tmp_path / "my-archive" / "build" / "index.html").read_text()
    assert "Welcome to My archive" in front


def test_what_to_do_next_can_be_typed_as_it_stands(tmp_path: Path) -> None:
    result = run_inside("init", "Übersee-Zeitung 2", "--no-input", cwd=tmp_path)
    assert result.stdout.splitlines()[-1] == "Next: cd 'Übersee-Zeitung 2' && newsgen build"


def test_settings_that_would_go_nowhere_are_not_asked_for(tmp_path: Path) -> None:
    (tmp_path / "newsgen.toml").write_text('[site]\ntitle = "Mine"\n')
    result = run_inside("init", "--title", "Other", "--author", "Ada Brown", cwd=tmp_path)
    assert result.stderr == (
        "What --title, --author says was not written: set it in newsgen.toml.\n"
    )
    shown = on_a_terminal(tmp_path, "github\n", "init", ".", "--language", "en")
    assert "called?" not in shown
    assert (tmp_path / ".github/workflows/publish.yml").is_file()


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "newsgen.toml").write_text('[site]\ntitle = "Mine"\n')
    (tmp_path / "articles" / "welcome.md").write_text("mine\n")
    result = run_inside("init", "--json", "--title", "Other", cwd=tmp_path)
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {"path": path, "written": path not in FILES[:2]} for path in FILES
    ]
    assert (tmp_path / "newsgen.toml").read_text() == '[site]\ntitle = "Mine"\n'
    assert (tmp_path / "articles" / "welcome.md").read_text() == "mine\n"
    again = run_inside("init", cwd=tmp_path)
    assert again.stdout.count("(it was there before)") == len(FILES)


def test_flags_become_settings_whatever_signs_they_hold(tmp_path: Path) -> None:
    title = 'The "Harbour" \\ Times: #1 — ’s'
    result = run_inside(
        "init", "--title", title, "--url", "https://example.org/a", "--language", "km",
        "--timezone", "Asia/Phnom_Penh", "--author", "Nora O'Quill, Jr.", cwd=tmp_path,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    settings, problems = load_settings(tmp_path)
    assert problems == ()
    assert settings.site.title == title
    assert settings.site.url == "https://example.org/a/"
    assert (settings.site.language, settings.site.timezone) == ("km", "Asia/Phnom_Penh")
    assert settings.site.author == "Nora O'Quill, Jr."
    record = json.loads(run_inside("parse", "--json", "articles/welcome.md", cwd=tmp_path).stdout)
    assert record["headline"] == f"Welcome to {title}"
    assert record["problems"] == []


def test_every_setting_is_explained_and_its_example_is_sound(tmp_path: Path) -> None:
    assert list(SITE) == list(SITE_RULES)
    assert list(LOOK) == list(LOOK_RULES)
    assert list(BUILD) == list(BUILD_RULES)
    run_inside("init", "--no-input", cwd=tmp_path)
    text = (tmp_path / "newsgen.toml").read_text()
    bare = text.replace("\n# ", "\n")
    lines = [line for line in bare.split("\n") if "=" in line or line.startswith("[")]
    content = tomllib.loads("\n".join(line for line in lines if "take the #" not in line))
    assert content["site"].keys() == set(SiteSettings.__struct_fields__)
    for key, value in content["build"].items():
        assert value == getattr(BuildSettings(), key)
    (tmp_path / "newsgen.toml").write_text("\n".join(lines))
    assert load_settings(tmp_path)[1] == ()


def test_without_flags_all_is_as_without_a_configuration(tmp_path: Path) -> None:
    run_inside("init", "--no-input", "--title", Settings().site.title, cwd=tmp_path)
    assert load_settings(tmp_path) == (Settings(), ())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--timezone", "Phnom Penh"], "“Phnom Penh” should be the IANA name of a time zone"),
        (["--language", "english"], "“english” should be a language tag such as en, km or pt-BR"),
        (["--url", "example.org"], "should be a web address such as https://example.org/archive/"),
        (["--host", "geocities"], "'geocities' is not one of 'github', 'gitlab', 'netlify'"),
    ],
)
def test_a_bad_flag_is_told_and_nothing_is_written(
    arguments: list[str], message: str, tmp_path: Path
) -> None:
    result = run_inside("init", *arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert message in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("a file")
    result = run_inside("init", cwd=tmp_path)
    assert result.returncode == 1
    assert "articles/welcome.md cannot be written: a file stands where a folder" in result.stderr


def test_on_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    answers = "Harbour Times\n\nenglish\nen\nPhnom Penh\nAsia/Phnom_Penh\nNora Quill\nnetlify\n"
    shown = on_a_terminal(tmp_path, answers, "init")
    assert "This should be a language tag such as en, km or pt-BR." in shown
    assert "This should be the IANA name of a time zone" in shown
    settings, _ = load_settings(tmp_path)
    assert (settings.site.title, settings.site.author) == ("Harbour Times", "Nora Quill")
    assert settings.site.timezone == "Asia/Phnom_Penh"
    assert (tmp_path / "netlify.toml").is_file()


def on_a_terminal(folder: Path, typed: str, *arguments: str, code: int = 0) -> str:
    """What a terminal shows while ``typed`` is typed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [str(NEWSGEN), *arguments], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs,
        close_fds=True,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, typed.encode())
    shown = b""
    try:
        while piece := os.read(ours, 65_536):
            shown += piece
    except OSError:
        pass
    os.close(ours)
    assert process.wait(30) == code, shown.decode()
    return shown.decode()


def linted(schema: str, *files: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).parent / "check-jsonschema"
    command = [str(linter), "--builtin-schema", f"vendor.{schema}", *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_workflows_are_as_their_hosts_want_them(tmp_path: Path) -> None:
    for schema, hosts, slip in (
        ("github-workflows", ["github", "cloudflare"], ("runs-on:", "run-on:")),
        ("gitlab-ci", ["gitlab"], ("before_script:", "before-script:")),
    ):
        files = []
        for host in hosts:
            ((_, content),) = host_files(host, "Harbour’s Times").items()
            files.append(tmp_path / f"{host}.yml")
            files[-1].write_text(content)
        result = linted(schema, *files)
        assert result.returncode == 0, result.stdout
        # And the linter would tell.
        assert slip[0] in content
        files[-1].write_text(content.replace(*slip))
        assert linted(schema, files[-1]).returncode == 1
    cloudflare = host_files("cloudflare", "Harbour’s Times")[".github/workflows/publish.yml"]
    assert "--project-name=harbours-times " in cloudflare


def test_the_plugin_that_netlify_is_to_run_is_where_it_says() -> None:
    """There is no linter for Netlify's files: its own rules, as its documents give them."""
    made = host_files("netlify", "Harbour’s Times")
    settings = tomllib.loads(made["netlify.toml"])
    assert settings.keys() == {"build", "plugins"}
    assert settings["build"].keys() == {"command", "publish", "environment"}
    (plugin,) = settings["plugins"]
    folder = plugin["package"].removeprefix("/")
    assert yaml.safe_load(made[f"{folder}/manifest.yml"])["name"] == "keep-cache"
    script = made[f"{folder}/index.js"]
    assert script.count("async onPreBuild(") == script.count("async onPostBuild(") == 1
    assert "module.exports = {" in script


@pytest.mark.parametrize("host", HOSTS)
def test_a_workflow_keeps_the_cache_and_its_build_step_builds(host: str, tmp_path: Path) -> None:
    result = run_inside("init", "--host", host, cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    for path in (*HOSTS[host], "requirements.txt"):
        assert f"written  {path}\n" in result.stdout
    command, output = build_step(host, (tmp_path / next(iter(HOSTS[host]))).read_text())
    built = typed(command, tmp_path)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / output / "index.html").is_file()
    assert f"/{output}/" in (tmp_path / ".gitignore").read_text().split("\n")
    # The next run finds a fresh checkout beside what the host kept, and has nothing to do.
    kept = kept_by(host, tmp_path)
    assert kept == {".newsgen", output}
    for each in tmp_path.iterdir():
        if each.name not in kept:
            shutil.rmtree(each) if each.is_dir() else each.unlink()
    run_inside("init", "--host", host, cwd=tmp_path)
    again = typed(command, tmp_path)
    assert "\n0 files written, " in again.stdout, again.stdout


def typed(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """What a host's shell makes of ``command``, with newsgen installed."""
    path = f"{NEWSGEN.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command, shell=True, cwd=folder, capture_output=True, text=True, timeout=60,
        env={**os.environ, "PATH": path},
    )  # fmt: skip


def kept_by(host: str, folder: Path) -> set[str]:
    """The folders that a workflow keeps from one run to the next."""
    if host == "netlify":
        lists = re.findall(
            r"cache\.(?:restore|save)\((\[.*\])\)",
            (folder / "netlify/keep-cache/index.js").read_text(),
        )
        assert len(lists) == 2 and lists[0] == lists[1]
        return set(json.loads(lists[0]))
    content = yaml.safe_load((folder / next(iter(HOSTS[host]))).read_text())
    if host == "gitlab":
        return {path.rstrip("/") for path in content["pages"]["cache"]["paths"]}
    steps = [step for job in content["jobs"].values() for step in job["steps"]]
    return {
        path
        for step in steps
        if step.get("uses", "").startswith("actions/cache@")
        for path in step["with"]["path"].split()
    }


def test_what_a_host_installs_is_said_and_can_be_replaced(tmp_path: Path) -> None:
    run_inside("init", "--host", "github", cwd=tmp_path)
    lines = (tmp_path / "requirements.txt").read_text().splitlines()
    assert [line for line in lines if not line.startswith("#")] == [
        f"newsgen ~= {__version__.rpartition('.')[0]}"
    ]
    assert any("newsgen @ git+https://" in line for line in lines)


def build_step(host: str, workflow: str) -> tuple[str, str]:
    """The command as written, and the folder that the host publishes."""
    if host == "netlify":
        content = tomllib.loads(workflow)["build"]
        return content["command"], content["publish"]
    content = yaml.safe_load(workflow)
    if host == "gitlab":
        return "\n".join(content["pages"]["script"]), content["pages"]["artifacts"]["paths"][0]
    steps = [step for job in content["jobs"].values() for step in job["steps"]]
    given = [step.get("with", {}) for step in steps]
    folders = [
        each["path"] for each, step in zip(given, steps, strict=True)
        if "upload-pages" in step.get("uses", "")
    ] + [each["command"].split()[2] for each in given if "command" in each]  # fmt: skip
    (folder,) = folders
    return next(step["run"] for step in steps if step.get("name") == "Build"), folder
