"""Reads newsgen.toml, or [tool.newsgen] of pyproject.toml, into Settings."""

from __future__ import annotations

import re
import stat
import tomllib
from os.path import lexists
from pathlib import Path

from newsgen.config.folders import sound_folders, unsafe_output
from newsgen.config.tables import read_tables
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import Settings
from newsgen.records.source import Location
from newsgen.text.failures import why

__all__ = ["load_settings", "unsafe_output"]

FILE = "newsgen.toml"
PYPROJECT = "pyproject.toml"
LARGEST = 100_000
"""Bytes; tomllib's time is not linear in everything, so the bound is tight."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def load_settings(root: Path, file: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """The project's settings, with a Problem and the default for each value that is not sound.

    ``file`` is read instead of ``root``'s newsgen.toml and pyproject.toml. Where there is no
    configuration all is default. Whatever the files hold, the folders of the result are inside
    ``root`` and apart from each other by their names.
    """
    if file is not None:
        text, problems = _text(file, _shown(file, root))
        return _settings(root, file, text, problems)
    own, pyproject = root / FILE, root / PYPROJECT
    if lexists(own):
        text, problems = _text(own, FILE)
        return _settings(root, own, text, problems)
    if lexists(pyproject):
        text, problems = _text(pyproject, PYPROJECT)
        # Another tool's broken pyproject.toml is no business of newsgen's.
        if problems or "newsgen" in text:
            return _settings(root, pyproject, text, problems)
    return Settings(), ()


def _shown(file: Path, root: Path) -> str:
    """The file's path as problems give it: from the root if it is inside."""
    return (file.relative_to(root) if file.is_relative_to(root) else file).as_posix()


def _text(file: Path, shown: str) -> tuple[str, tuple[Problem, ...]]:
    """The file's text, or the reason that there is none."""
    try:
        status = file.stat()
        if stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST:
            return file.read_bytes().decode("utf-8-sig"), ()
        if stat.S_ISREG(status.st_mode):
            reason = f"it has {status.st_size:,} bytes, and {LARGEST:,} is the most"
        elif stat.S_ISDIR(status.st_mode):
            reason = "it is a folder"
        else:
            reason = "it is not an ordinary file"
    except OSError as error:
        reason = why(error)
    except UnicodeDecodeError:
        reason = "it is not UTF-8 text"
    return "", (problem("config-unreadable", Location(shown), reason=reason),)


def _settings(
    root: Path, file: Path, text: str, problems: tuple[Problem, ...]
) -> tuple[Settings, tuple[Problem, ...]]:
    """Settings from a configuration's text."""
    if problems:
        return Settings(), problems
    shown = _shown(file, root)
    try:
        content = tomllib.loads(text)
    except RecursionError:
        reason = "its lists or tables are nested too deeply"
        return Settings(), (problem("config-unreadable", Location(shown), reason=reason),)
    except ValueError as error:
        return Settings(), (_not_toml(str(error), text, shown),)
    within = ""
    if file.name == PYPROJECT:
        within = "tool.newsgen"
        tool = content.get("tool", {})
        content = tool.get("newsgen", {}) if isinstance(tool, dict) else {}
    site, build, look, found = read_tables(content, text, shown, within)
    build, clashes = sound_folders(root, build, text, shown, within)
    return Settings(site=site, build=build, look=look), tuple(
        sorted(found + clashes, key=lambda one: one.location)
    )


def _not_toml(message: str, text: str, shown: str) -> Problem:
    """Says it in our words: those of tomllib differ from one Python to the next."""
    place = _PLACE.search(message)
    if place:
        location = Location(shown, int(place[1]), int(place[2]))
    elif "end of document" in message:
        location = Location(shown, text.count("\n", 0, len(text.rstrip())) + 1)
    else:
        location = Location(shown)
    twice = "overwrite" in message or "twice" in message
    reason = "a key or table stands twice" if twice else "this is not valid TOML"
    return problem("config-unreadable", location, reason=reason)
