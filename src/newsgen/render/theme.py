"""Where the theme's files are: inside the installed package, or at the top of a source tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def theme_folder() -> Path:
    """The theme that comes with newsgen."""
    packaged = _PACKAGE / "theme"
    return packaged if packaged.is_dir() else _PACKAGE.parents[1] / "templates"


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Every file under ``static/``, sorted by its path there; the first folder with it wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        root = folder / "static"
        for file in sorted(root.rglob("*")):
            relative = file.relative_to(root)
            hidden = any(part.startswith(".") for part in relative.parts)
            if file.is_file() and not file.is_symlink() and not hidden:
                found.setdefault(relative.as_posix(), file)
    yield from sorted(found.items())
