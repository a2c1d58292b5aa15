"""The process that gets ready meanwhile: whatever becomes of it, the work is done, and in order."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from newsgen.build.ahead import AHEAD
from newsgen.engine.standby import standby
from newsgen.engine.workers import Workers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")


def squares(tasks: Sequence[int]) -> list[tuple[int, int]]:
    return [(os.getpid(), task * task) for task in tasks]


def fails_elsewhere(home: int, tasks: Sequence[int]) -> list[tuple[int, int]]:
    if os.getpid() != home:
        os._exit(3)
    return squares(tasks)


def fails(tasks: Sequence[int]) -> list[int]:
    raise ValueError(f"not {tasks[0]}")


def large(tasks: Sequence[int]) -> list[bytes]:
    return [bytes(300_000) for _ in tasks]


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.mark.parametrize(("jobs", "forks"), [(2, 2), (3, 3), (64, 8)])
def test_work_is_done_elsewhere_and_comes_back_in_order(jobs: int, forks: int) -> None:
    with standby((), jobs) as helper:
        assert helper
        done = list(helper.map(squares, range(100)))
        again = list(helper.map(squares, range(3)))
    assert [square for _, square in done] == [n * n for n in range(100)]
    assert os.getpid() not in {pid for pid, _ in done}
    assert len({pid for pid, _ in done}) == forks
    assert [square for _, square in again] == [0, 1, 4]
    assert len({pid for pid, _ in again}) == min(forks, 3)


def test_one_task_and_none() -> None:
    with standby((), 2) as helper:
        assert helper
        assert [square for _, square in helper.map(squares, [3])] == [9]
        assert list(helper.map(squares, [])) == []


def test_results_that_no_pipe_holds_come_through() -> None:
    with standby((), 2) as helper:
        assert helper
        assert sum(map(len, helper.map(large, range(40)))) == 12_000_000


def test_what_a_fork_leaves_undone_is_done_here() -> None:
    with standby((), 2) as helper:
        assert helper
        done = list(helper.map(partial(fails_elsewhere, os.getpid()), range(30)))
    assert done == [(os.getpid(), n * n) for n in range(30)]


def test_what_fails_there_fails_here_in_its_own_words() -> None:
    with standby((), 2) as helper:
        assert helper
        with pytest.raises(ValueError, match="not 0"):
            list(helper.map(fails, range(30)))


def test_after_the_process_is_gone_the_work_is_done_here() -> None:
    with standby((), 2) as helper:
        assert helper
        os.kill(helper._pid, signal.SIGKILL)
        done = list(helper.map(squares, range(30)))
    assert done == [(os.getpid(), n * n) for n in range(30)]


def test_more_work_than_lanes_is_done_too() -> None:
    with standby((), 2) as helper:
        assert helper
        for _ in range(7):
            done = list(helper.map(squares, range(5)))
            assert [square for _, square in done] == [0, 1, 4, 9, 16]
    assert {pid for pid, _ in done} == {os.getpid()}


def test_work_comes_before_what_is_still_to_be_made_ready(tmp_path: Path) -> None:
    def stays_at_it() -> None:
        end = time.monotonic() + 20
        while not (tmp_path / "answered").exists():
            if time.monotonic() > end:
                (tmp_path / "late").touch()
                return

    with standby((partial(time.sleep, 0.3), stays_at_it), 2) as helper:
        assert helper
        assert [square for _, square in helper.map(squares, [5])] == [25]
        (tmp_path / "answered").touch()
    assert not (tmp_path / "late").exists()


def test_nothing_stays_behind() -> None:
    before = open_files()
    with standby(AHEAD, 2) as helper:
        assert helper
        for _ in helper.map(squares, range(50)):
            break  # the rest is not waited for
    assert open_files() == before
    with pytest.raises(ChildProcessError):
        os.waitpid(helper._pid, os.WNOHANG)


def test_workers_hand_what_is_not_enough_for_them_to_it() -> None:
    with standby(AHEAD, 2) as helper:
        pool = Workers(2, standby=helper)
        few = list(pool.map(squares, range(20)))
        many = list(pool.map(squares, range(600)))
        after = list(pool.map(squares, range(3)))
        pool.close()
    assert [square for _, square in (*few, *many)] == [n * n for n in (*range(20), *range(600))]
    assert os.getpid() not in {pid for pid, _ in (*few, *many)}
    # Processes of the executor would have held its pipes: it was let go for them.
    assert after == [(os.getpid(), n * n) for n in range(3)]
