"""Installs generators with pip and npm into folders of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.peers.peer import InstallError

_SECONDS = 900
_BIN = "Scripts" if os.name == "nt" else "bin"


def with_pip(folder: Path, *packages: str) -> None:
    """A virtual environment with these packages; one that is there already is kept."""
    if not (folder / _BIN / "python").exists():
        _run([sys.executable, "-m", "venv", str(folder)])
    if not (folder / "installed").exists():
        pip = [str(folder / _BIN / "python"), "-m", "pip", "install", "-qq", "--compile"]
        _run([*pip, "--disable-pip-version-check", *packages])
        (folder / "installed").touch()


def with_npm(folder: Path, package: str, version: str = "") -> None:
    """A folder with the package and what it needs under ``node_modules``.

    Without a version (``24``, ``latest``) npm takes the newest that this Node.js can run.
    """
    npm, node = shutil.which("npm"), shutil.which("node")
    if not npm or not node:
        raise InstallError("there is no Node.js with npm here")
    if not (folder / "node_modules" / package).is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        quiet = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel", "error"]
        wanted = f"{package}@{version}" if version else package
        _run([npm, "install", "--prefix", str(folder), *quiet, wanted])


def script(folder: Path, name: str) -> str:
    """A command of a virtual environment."""
    return str(folder / _BIN / name)


def answer(command: Sequence[str]) -> str:
    """What a command prints, without the blanks around it."""
    return _run(command).strip()


def package_version(folder: Path, package: str) -> str:
    """The installed version of a package in a virtual environment."""
    ask = f"import importlib.metadata as m; print(m.version({package!r}))"
    return answer([script(folder, "python"), "-c", ask])


def _run(command: Sequence[str]) -> str:
    try:
        ended = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise InstallError(f"{Path(command[0]).name}: {error}") from error
    if ended.returncode:
        said = (ended.stderr.strip() or ended.stdout.strip() or "no reason given").splitlines()[-1]
        raise InstallError(f"{Path(command[0]).name} failed: {said[:200]}")
    return ended.stdout
