"""Where the theme's files are: inside the installed package, or at the top of a source tree."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def theme_folder() -> Path:
    """The theme that comes with newsgen."""
    packaged = _PACKAGE / "theme"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "templates"


def theme_folders(templates: Path | None) -> list[Path]:
    """The project's folder of overrides, if there is one, over newsgen's own theme."""
    return [folder for folder in (templates, theme_folder()) if folder and folder.is_dir()]


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Every file under ``static/``, sorted by its path there; the first folder with it wins.

    Links are not followed, so that nothing from outside a theme is published; hidden files and
    names that no web address can hold are passed over.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        root = folder / "static"
        if root.is_symlink():
            continue
        for top, below, names in os.walk(root):
            below[:] = [name for name in below if not name.startswith(".")]
            for name in names:
                file = Path(top, name)
                path = file.relative_to(root).as_posix()
                if file.is_file() and not file.is_symlink() and _plain(path):
                    found.setdefault(path, file)
    yield from sorted(found.items())


def _plain(path: str) -> bool:
    return path.isprintable() and "\\" not in path and not path.rpartition("/")[2].startswith(".")
