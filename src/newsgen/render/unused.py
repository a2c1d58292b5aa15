"""Files among an archive's own templates that no page draws on, for which they change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsgen.render.closures import drawn_templates
from newsgen.render.theme import theme_folder, theme_folders


def own_templates(folder: Path) -> list[str]:
    """The names of the files in ``folder`` that are templates by their place; sorted."""
    if not folder.is_dir():
        return []
    names = (file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return sorted(
        name.as_posix()
        for name in names
        # Notes of the owner's stand there too, such as the one that newsgen init writes.
        if name.parts[0] != "static"
        and name.suffix.lower() != ".md"
        and not any(part.startswith(".") for part in name.parts)
        and not name.name.endswith("~")
    )


def unused_templates(folder: Path) -> Iterator[tuple[str, str]]:
    """Each name that no page draws on, and the theme's file that may be meant; else empty."""
    theme = theme_folder()
    own = {file.relative_to(theme).as_posix() for file in sorted(theme.rglob("*"))}
    used = drawn_templates(theme_folders(folder), own)
    for name in own_templates(folder):
        if name not in used:
            last = name.rpartition("/")[2]
            yield name, next((one for one in sorted(own) if one.rpartition("/")[2] == last), "")
