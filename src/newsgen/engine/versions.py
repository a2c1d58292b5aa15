"""What the results of a build depend on besides its input: the code, and its libraries."""

# Some hundred files are looked at in every build: Path objects cost more.
# ruff: noqa: PTH208

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b

_LIBRARIES = frozenset(
    {
        "charset_normalizer", "jinja2", "markdown_it_py", "markupsafe", "mdit_py_plugins",
        "msgspec", "nh3", "python_slugify", "pyyaml", "text_unidecode", "tzdata",
    }
)  # fmt: skip
_NAME = re.compile(r"([\w.]+)-([\w.+!]+)\.dist-info\Z")


def signature(folder: str) -> str:
    """What the file system says of all files below ``folder``: it is another when any changed.

    Cheap: no file is opened. Compiled bytecode does not count.
    """
    stamps = [f"{path} {one.st_size} {one.st_mtime_ns}" for path, one in _files(folder)]
    return blake2b("\n".join(sorted(stamps)).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def contents(folder: str) -> str:
    """A digest of all files below ``folder``, the same on every machine that has the same ones.

    Each file is opened. Compiled bytecode does not count.
    """
    made = blake2b(digest_size=16)
    for path, _ in sorted(_files(folder), key=lambda one: one[0]):
        with open(folder + path, "rb") as stream:  # noqa: PTH123
            content = stream.read()
        made.update(f"{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
        made.update(content)
    return made.hexdigest()


def _files(top: str) -> Iterator[tuple[str, os.stat_result]]:
    waiting = [top]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        if entry.name != "__pycache__":
                            waiting.append(entry.path)
                    elif entry.is_file():
                        yield entry.path[len(top) :], entry.stat()
        except OSError:
            continue


def libraries(folders: Iterable[str] = ()) -> str:
    """The versions of the libraries that results depend on, as they are installed."""
    found = set()
    for folder in folders or sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith(".dist-info") and (match := _NAME.match(name)):
                library = match[1].lower().replace(".", "_").replace("-", "_")
                if library in _LIBRARIES:
                    found.add(f"{library} {match[2]}")
    return ", ".join(sorted(found)) + f", Python {sys.version_info[0]}.{sys.version_info[1]}"
