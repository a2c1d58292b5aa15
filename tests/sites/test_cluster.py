"""The work of a build on a Dask cluster: the same bytes, and a sentence where it cannot be done."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from importlib import import_module, util
from pathlib import Path
from threading import Timer

import msgspec
import pytest

from newsgen.build import Options, build
from newsgen.engine import cluster as cluster_module
from newsgen.engine.cluster import Cluster
from newsgen.engine.cluster_task import Sameness, on_worker, own_identity
from newsgen.engine.scheduler import ClusterError, is_address
from newsgen.engine.store import open_store
from newsgen.engine.workers import Workers
from tests.cli.test_commands import run_inside
from tests.story import DUMP, MARKDOWN, Story

if util.find_spec("distributed") is None:
    pytest.skip('Dask is not installed: pip install ".[test]"', allow_module_level=True)

import dask
from distributed import Client, LocalCluster

NOWHERE = "tcp://127.0.0.1:9"
"""The port for discarding, at which nobody listens."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Of a cluster of two processes with two threads each; it tries again once if one dies."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 1}),
        LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=2, threads_per_worker=2, processes=True, dashboard_address=":0"
        ) as made,
    ):
        yield made.scheduler_address


def written(root: Path) -> Story:
    """An archive with more articles than are read without others' help."""
    story = Story(root)
    story.write("newsgen.toml", '[site]\ntitle = "The Harbour"\nurl = "https://harbour.example/"\n')
    story.write("templates/parts/footer.html", "<footer>Of this archive alone.</footer>\n")
    for number in range(58):
        said = MARKDOWN.replace("2012-05-04", f"201{number % 2}-05-04")
        said = said.replace("Bridge", f"Bridge {number}").replace("[bridges]", f"[b{number % 3}]")
        story.write(
            f"articles/bridge-{number}.md", f"{said}\nSee [^1] *{number}*.\n\n[^1]: A note.\n"
        )
    for number in range(10):
        said = DUMP.replace("harbour\n", f"harbour, part {number}\n", 1).replace("2011", "2012")
        story.write(f"seeds/harbour-{number}.txt", said.replace("Dent", f"Dent{number % 2}er"))
    return story


def asked(address: str) -> dict[str, int]:
    """How many chunks each worker has been handed."""
    with Client(address, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        return {one: info.hits for one, info in client.run(own_identity.cache_info).items()}


def test_a_cluster_gives_the_bytes_that_this_machine_gives(tmp_path: Path, address: str) -> None:
    here, there = written(tmp_path / "here"), written(tmp_path / "there")
    shutil.copytree(here.root, there.root, dirs_exist_ok=True)
    done = run_inside(
        "build", "--no-search", "--executor", "dask", "--scheduler", address, cwd=there.root
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("68 articles")
    assert done.stderr == ""
    assert there.files() == here.build().files()
    first = asked(address)
    assert len(first) == 2
    assert all(first.values()), "both workers have worked"
    assert not (there.root / ".newsgen" / "workers").exists()

    for story in (here, there):  # all pages are another, so that the cluster is asked again
        story.write("newsgen.toml", '[site]\ntitle = "Another"\nurl = "https://another.example/"\n')
        for number in range(9):
            story.write(
                f"articles/bridge-{number}.md",
                (story.root / f"articles/bridge-{number}.md").read_text().replace("late", "later"),
            )
        story.remove("seeds/harbour-3.txt")
    there.built = build(there.root, options=Options(search=False, scheduler=address))
    assert there.files() == here.build().files()
    assert sum(asked(address).values()) > sum(first.values())
    assert there.built.published.deleted > 0


def test_what_is_quick_is_done_here_without_asking_the_cluster(tmp_path: Path) -> None:
    story = Story(tmp_path).write("articles/bridge.md", MARKDOWN)
    story.built = build(tmp_path, options=Options(search=False, scheduler=NOWHERE))
    assert story.built.published.done
    assert len(story.articles()) == 1


def test_a_cluster_that_fails_leaves_the_site_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster_module, "_CONNECTING", 0.5)
    story = Story(tmp_path).write("articles/bridge.md", MARKDOWN)
    before = story.build().files()
    written(tmp_path)
    done = run_inside("build", "--executor", "dask", "--scheduler", NOWHERE, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        f"Error: No Dask scheduler answers at {NOWHERE}. Is it running, and can it be reached from"
        " here? Nothing was published."
    )
    assert story.files() == before
    for path in ("newsgen.toml", "templates", "seeds", "articles"):
        place = tmp_path / path
        shutil.rmtree(place) if place.is_dir() else place.unlink()
    story.write("articles/bridge.md", MARKDOWN).build()
    assert story.files() == before, "nothing of the failed build is remembered"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--scheduler", NOWHERE], "--scheduler goes with --executor dask."),
        (
            ["--executor", "dask"],
            "--executor dask needs the address of a cluster: --scheduler tcp://192.0.2.7:8786",
        ),
        (
            ["--executor", "dask", "--scheduler", "my machine"],
            "“my machine” is no scheduler's address. It looks like tcp://192.0.2.7:8786",
        ),
        (
            ["--executor", "dask", "--scheduler", NOWHERE, "--jobs", "2"],
            "--jobs is for processes here; a cluster has the workers it has.",
        ),
    ],
)
def test_options_that_do_not_go_together(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = run_inside("build", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == f"Error: {said}"
    assert not list(tmp_path.iterdir())


def test_dask_that_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = 'Dask is not installed here: pip install "newsgen[dask]"'
    monkeypatch.setattr("newsgen.cli.executor.find_spec", lambda name: None)
    done = run_inside("build", "--executor", "dask", "--scheduler", NOWHERE, cwd=tmp_path)
    assert (done.returncode, done.stderr.splitlines()[-1]) == (2, f"Error: {said}")
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError) as found, working(tmp_path, NOWHERE) as workers:
        list(workers.map(doubled, range(100)))
    assert str(found.value) == said


@pytest.mark.parametrize("text", ["tcp://192.0.2.7:8786", "tls://dask.example:1", "tcp://[::1]:2"])
def test_an_address(text: str) -> None:
    assert is_address(text)
    assert not is_address(text.partition("://")[2])
    assert not is_address(f"{text}/../x")
    assert not is_address(text + "0" * 500)


def working(root: Path, address: str, *, patience: float = 30) -> Working:
    return Working(root, address, patience)


class Working:
    """Workers as a build has them."""

    def __init__(self, root: Path, address: str, patience: float) -> None:
        self._opened = open_store(root, "1", lambda db: None, lambda: None)
        self._address, self._patience = address, patience

    def __enter__(self) -> Workers:
        store = self._opened.__enter__()
        self._made = Workers(1, Cluster(self._address, store, patience=self._patience))
        return self._made

    def __exit__(self, *error: object) -> None:
        self._made.close()
        self._opened.__exit__(None, None, None)


def doubled(tasks: Sequence[int]) -> list[int]:
    return [2 * one for one in tasks]


def dies(marker: str, tasks: Sequence[int]) -> list[int]:
    """Ends its process where it finds 40; with a ``marker`` only if there is no such file yet."""
    if 40 in tasks and not (marker and Path(marker).exists()):
        if marker:
            Path(marker).touch()
        os._exit(9)
    return doubled(tasks)


def refused(
    root: Path,
    address: str,
    work: Callable[[Sequence[int]], list[int]] = doubled,
    *,
    patience: float = 30,
) -> str:
    with pytest.raises(ClusterError) as found, working(root, address, patience=patience) as workers:
        list(workers.map(work, range(200)))
    return str(found.value)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ({"version": "9.1"}, "; here it is 9.1. Install the same version everywhere"),
        ({"libraries": "jinja2 9.9"}, "; here it is jinja2 9.9. Install the same versions"),
        ({"code": "0"}, "as here, but its files differ. Install the same one everywhere"),
    ],
)
def test_a_worker_with_another_newsgen_is_refused(
    other: dict[str, str], said: str, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = msgspec.structs.replace(own_identity(), **other)
    monkeypatch.setattr(cluster_module, "own_identity", lambda: one)
    found = refused(tmp_path, address)
    assert found.startswith("The worker on ")
    assert said in found
    assert found.endswith(", and start the workers again.")


def test_a_worker_that_cannot_load_what_it_should_do_is_refused(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "only_here.py").write_text("def doubled(tasks): return [2 * one for one in tasks]")
    monkeypatch.syspath_prepend(tmp_path)
    work = import_module("only_here").doubled
    found = refused(tmp_path, address, work)
    assert found.startswith("A worker of the cluster cannot load newsgen (No module named")


def test_a_worker_that_does_not_see_the_archive_is_refused(tmp_path: Path) -> None:
    token = tmp_path / "workers"
    sameness = Sameness(str(token), "17", own_identity())
    for content in (None, "16", "é"):
        if content:
            token.write_text(content)
        with pytest.raises(ClusterError, match="the archive's folder at the same path") as found:
            on_worker(sameness, doubled, [1])
        assert f"does not see {tmp_path} as it is here" in str(found.value)
    token.write_text("17")
    assert on_worker(sameness, doubled, [1]) == [2]


def test_a_cluster_without_workers_is_given_up(tmp_path: Path) -> None:
    with LocalCluster(n_workers=0, dashboard_address=":0") as made:  # type: ignore[no-untyped-call]
        address = made.scheduler_address
        assert refused(tmp_path, address, patience=0.5) == (
            f"The Dask scheduler at {address} has no workers, and none came in 0 seconds."
        )
        ending = Timer(1, made.close)
        ending.start()
        found = refused(tmp_path, address)
        ending.join()
    assert found == f"The Dask scheduler at {address} does not answer any more."


def test_a_worker_that_dies_is_replaced_and_work_that_kills_is_given_up(
    tmp_path: Path, address: str
) -> None:
    with working(tmp_path, address) as workers:
        done = list(workers.map(partial(dies, str(tmp_path / "died")), range(200)))
    assert done == list(range(0, 400, 2))
    assert (tmp_path / "died").exists()
    assert refused(tmp_path, address, partial(dies, "")).startswith(
        "Workers of the cluster have died over one part of the work, again and again."
    )
