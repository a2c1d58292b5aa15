"""Keeps the project's folders inside it, and the output apart from what is read."""

from __future__ import annotations

from os.path import realpath
from pathlib import Path

import msgspec

from newsgen.config.lines import locate
from newsgen.records.problems import Problem, problem
from newsgen.records.settings import BuildSettings
from newsgen.records.source import Location

_INPUTS = ("seeds", "articles", "templates")


def sound_folders(
    root: Path, build: BuildSettings, text: str, shown: str, within: str
) -> tuple[BuildSettings, tuple[Problem, ...]]:
    """``build`` with its default for each folder that leaves ``root`` or clashes with another."""
    above = within.split(".") if within else []
    defaults = BuildSettings()
    problems: list[Problem] = []
    for name in (*_INPUTS, "output", "speakers"):
        value: str = getattr(build, name)
        if not _escapes(value):
            continue
        place = locate(text, shown, *above, "build", name)
        problems.append(
            problem("output-unsafe", place, what="files outside the project")
            if name == "output"
            else problem(
                "config-value",
                place,
                key=f"build.{name}",
                expected=f"a {'file' if name == 'speakers' else 'folder'} inside the project",
                found=f"“{value}”, which leads out of it",
            )
        )
        build = msgspec.structs.replace(build, **{name: getattr(defaults, name)})
    clash = unsafe_output(root, build, root / build.output, shown)
    if clash:
        place = locate(text, shown, *above, "build", "output")
        problems.append(msgspec.structs.replace(clash, location=place))
        build = msgspec.structs.replace(build, output=defaults.output)
        if unsafe_output(root, build, root / build.output, shown):
            # The default output is some other folder's place: only the defaults are all apart.
            build = msgspec.structs.replace(defaults, clean_urls=build.clean_urls)
    return build, tuple(problems)


def unsafe_output(root: Path, build: BuildSettings, output: Path, shown: str) -> Problem | None:
    """The Problem with publishing to ``output``, which may be anywhere; None if it is safe.

    For the configured folder and for one named on the command line, which ``shown`` then says.
    Safe is a folder that neither is, contains nor stands in a folder that is read, and that does
    not contain the project; links are followed.
    """
    target = _resolved(output)
    if _resolved(root).is_relative_to(target):
        return problem("output-unsafe", Location(shown), what="the project itself")
    for name in _INPUTS:
        folder = _resolved(root / getattr(build, name))
        if folder.is_relative_to(target) or target.is_relative_to(folder):
            what = f"the {name} folder, {getattr(build, name)}/"
            return problem("output-unsafe", Location(shown), what=what)
    return None


def _resolved(path: Path) -> Path:
    """The path with its links followed; unlike Path.resolve, a loop of links does not raise."""
    return Path(realpath(path))


def _escapes(folder: str) -> bool:
    """Whether a path leads out of the folder it is counted from, or may."""
    return folder.startswith("/") or folder[1:2] == ":" or ".." in folder.split("/")
