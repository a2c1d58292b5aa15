"""How the program ends: at once, but not before everything is done and said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_commands import NEWSGEN

ENDING = """
import atexit, sys, threading, time
import newsgen.cli.start as start

def later(name, seconds):
    time.sleep(seconds)
    open(name, "w").close()

def command():
    print("spoken", end="")
    print("complained", end="", file=sys.stderr)
    {work}
    raise SystemExit({code!r})

start.main = command
start.run()
"""


def ends(folder: Path, work: str, code: object = 0) -> subprocess.CompletedProcess[str]:
    script = ENDING.format(work=work, code=code)
    return subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, timeout=30
    )


@pytest.mark.parametrize(("code", "status"), [(None, 0), (0, 0), (1, 1), (3, 3), ("in words", 1)])
def test_the_status_is_the_commands(tmp_path: Path, code: object, status: int) -> None:
    result = ends(tmp_path, "pass", code)
    assert (result.returncode, result.stdout) == (status, "spoken")
    assert result.stderr.startswith("complained")


@pytest.mark.parametrize(
    "work",
    [
        "threading.Thread(target=later, args=('done', 0.4)).start()",
        "atexit.register(later, 'done', 0)",
    ],
)
def test_what_is_left_to_do_is_done(tmp_path: Path, work: str) -> None:
    assert ends(tmp_path, work, 1).returncode == 1
    assert (tmp_path / "done").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
@pytest.mark.parametrize(
    "command",
    [
        [NEWSGEN, "--version"],
        # -E: whatever the environment says, what is printed is held back until the end
        [sys.executable, "-E", "-c", ENDING.format(work="pass", code=0)],
    ],
)
def test_what_cannot_be_said_is_no_success(tmp_path: Path, command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(
            command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, timeout=30
        )
    assert result.returncode != 0
    assert "No space left on device" in result.stderr


def test_it_is_a_module_too(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "newsgen"]
    told = subprocess.run([*command, "--version"], cwd=tmp_path, capture_output=True, text=True)
    assert (told.returncode, told.stdout[:8]) == (0, "newsgen ")
    wrong = subprocess.run([*command, "biuld"], cwd=tmp_path, capture_output=True, text=True)
    assert wrong.returncode == 2
    assert "Did you mean “build”?" in wrong.stderr
