"""A round of the benchmark with a generator of four lines, and newsgen with the real corpus."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from benchmarks.commands import CommandError, run
from benchmarks.corpus import article_after, corpus
from benchmarks.page_kinds import count, faults
from benchmarks.peers import PEERS, peer
from benchmarks.peers.peer import InstallError, Peer
from benchmarks.rounds import enter, look, measure
from benchmarks.scenarios import SCENARIOS
from benchmarks.small import starts, writing

from benchmarks import commands

COPIER = """
import pathlib, shutil
for path in pathlib.Path("posts").rglob("*.md"):
    page = pathlib.Path("out", path.stem, "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, page)
"""


def copier(program: str = COPIER, **other: object) -> Peer:
    given = {
        "name": "copier",
        "title": "Copier",
        "settings": "none",
        "install": lambda folder: "1.0",
        "command": lambda folder: [sys.executable, "-c", program],
        "text": lambda article: f"{article.headline}\n\n{article.body}",
        "articles": "posts",
        "output": "out",
        "page": lambda article: f"{article.slug}/index.html",
    }
    return Peer(**{**given, **other})  # type: ignore[arg-type]


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "templates" / "copier").mkdir(parents=True)
    monkeypatch.setattr(peer, "SITES", tmp_path / "templates")
    return tmp_path


def test_every_scenario_is_timed_looked_at_and_undone(work: Path) -> None:
    made = corpus(12, None)
    said: list[str] = []
    kept: list[int] = []
    new = [article_after(made, turn) for turn in range(2)]
    entered = enter(copier(), work, made.articles, 2, said.append)
    before = {path: path.read_bytes() for path in entered.site.rglob("*.md")}
    measure([entered], made.articles, new, [*SCENARIOS], said.append, lambda: kept.append(1))
    assert [run.scenario for run in entered.tool.runs] == [*SCENARIOS] * 2
    assert all(0 < run.wall < 30 for run in entered.tool.runs)
    assert len(kept) == len(said) - 1 == 12
    assert {path: path.read_bytes() for path in entered.site.rglob("*.md")} == before
    # the tool never removes a page, and that is said once
    assert entered.tool.faults == ["one article deleted: the deleted article's page is still there"]


def test_the_untimed_round_counts_pages_and_memory(work: Path) -> None:
    made = corpus(12, None)
    slow = f"held = bytearray(60_000_000)\nimport time\ntime.sleep(1)\n{COPIER}"
    entered = enter(copier(slow), work, made.articles, 1, lambda line: None)
    look(entered, made.articles, ["cold"], lambda line: None)
    assert entered.tool.runs == []
    assert 60e6 < entered.tool.memory["cold"] < 200e6
    assert entered.tool.files == 12
    assert "cold build: 0 of 12 pages of the kind “article”" in entered.tool.faults


def test_a_round_may_be_timed_while_memory_is_looked_at(work: Path) -> None:
    made = corpus(12, None)
    entered = enter(copier(), work, made.articles, 1, lambda line: None)
    new = [article_after(made, 0)]
    measure([entered], made.articles, new, [*SCENARIOS], print, lambda: None, watch=True)
    assert [run.scenario for run in entered.tool.runs] == [*SCENARIOS]
    assert entered.tool.memory.keys() == {"cold", "body"}
    assert entered.tool.files == 12
    assert "cold build: 0 of 12 pages of the kind “article”" in entered.tool.faults


def test_memory_is_that_of_all_processes_together(work: Path) -> None:
    child = "held = bytearray(50_000_000); import time; time.sleep(0.5)"
    parent = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])\n"
    taken = run([sys.executable, "-c", f"held = bytearray(50_000_000)\n{parent}"], work, watch=True)
    assert 100e6 < taken.memory < 250e6


def test_a_tool_that_cannot_be_installed_is_not_measured(work: Path) -> None:
    def refuse(folder: Path) -> str:
        raise InstallError("the registry does not answer")

    made = corpus(12, None)
    entered = enter(copier(install=refuse), work, made.articles, 1, lambda line: None)
    look(entered, made.articles, ["cold"], lambda line: None)
    assert entered.tool.missing == "the registry does not answer"
    assert not entered.site.exists()


def test_a_build_that_fails_ends_the_tools_part_with_its_last_words(work: Path) -> None:
    made = corpus(12, None)
    failing = copier("raise SystemExit('no templates here')")
    entered = enter(failing, work, made.articles, 1, lambda line: None)
    measure([entered], made.articles, [article_after(made, 0)], ["cold"], print, lambda: None)
    assert entered.tool.missing == "“cold build” failed: exit status 1: no templates here"
    with pytest.raises(CommandError, match="no templates here"):
        run(failing.command(work), entered.site)


def test_newsgen_reads_the_corpus_without_a_word_and_builds_all_kinds(tmp_path: Path) -> None:
    made = corpus(15, None)
    ours, site = PEERS["newsgen"], tmp_path / "site"
    ours.lay(site, made.articles)
    built = subprocess.run(
        [*ours.command(tmp_path), "--strict"], cwd=site, capture_output=True, text=True, check=False
    )
    assert (built.returncode, built.stderr) == (0, "")
    pages, _, _ = count(site / ours.output, ours.pages)
    assert faults(pages, made.articles) == []
    assert all((site / ours.output / ours.page(article)).is_file() for article in made.articles)


def test_each_tool_has_its_templates_and_writes_the_same_body() -> None:
    article = corpus(1, None).articles[0]
    for name, each in PEERS.items():
        assert (peer.SITES / name).is_dir()
        assert each.text(article).endswith(f"\n\n{article.body}")
        assert article.headline in each.text(article)


def test_writing_and_starting_are_measured_beside_their_least(tmp_path: Path) -> None:
    (tmp_path / "built" / "2024").mkdir(parents=True)
    for name in ("index.html", "2024/index.html", "manifest-sha256.txt"):
        (tmp_path / "built" / name).write_text("<p>One</p>")
    taken = writing(tmp_path / "built", tmp_path, 2)
    assert {name: len(seconds) for name, seconds in taken.items()} == {"loop": 2, "publish": 2}
    assert not (tmp_path / "written").exists()
    started = starts(1, tmp_path)
    assert 0 < started["python -c pass"][0] < started["newsgen --version"][0] < 10


def test_a_command_that_does_not_end_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commands, "_LONGEST", 0.5)
    child = "import time; time.sleep(1); open('late', 'w')"
    parent = f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {child!r}])"
    with pytest.raises(CommandError, match="exit status -9"):
        run([sys.executable, "-c", parent], tmp_path)
    time.sleep(1)
    assert not (tmp_path / "late").exists()
