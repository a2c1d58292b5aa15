"""Which article somebody asks for: by its file, its address, its slug, or its headline."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path

from newsgen.cli.catalogue import Entry
from newsgen.text.slugs import page_slug, slugify

_HOST = re.compile(r"https?://[^/]*")
_MOST_NAMED = 20
_LONGEST = 200
"""Characters of what was typed that are compared with names."""


def asked_for(asked: str, entries: Sequence[Entry], folder: Path) -> list[Entry]:
    """The articles that ``asked`` may mean: one, unless a name is that of several or of none.

    What says more counts first: a path in ``folder`` before an address, an address before a slug,
    a slug before the name of a file and a headline.
    """
    paths = _paths(asked, folder)
    address = _HOST.sub("", asked).partition("#")[0].partition("?")[0]
    address = "/" + address.removesuffix("index.html").strip("/")
    slug = slugify(asked)
    rules: tuple[Callable[[Entry], bool], ...] = (
        lambda one: not paths.isdisjoint(_sources(one)),
        lambda one: any(address.endswith(url.rstrip("/")) for url in _urls(one)),
        lambda one: asked in _names(one),
        lambda one: asked in _files(one),
        lambda one: bool(slug) and slug in _names(one),
    )
    for means in rules if asked.strip() else ():
        if found := [one for one in entries if means(one)]:
            return found
    return []


def not_one(asked: str, found: Sequence[Entry], entries: Sequence[Entry]) -> str:
    """Why no article can be shown: there are several of them, or none."""
    if found:
        several = "\n".join(f"  {one.path}" for one in found[:_MOST_NAMED])
        return f"“{asked}” may be any of {len(found):,} articles; name the file:\n{several}"
    typed = asked[:_LONGEST]
    known = {name for one in entries for name in _names(one)}
    known |= {one.path if "/" in typed else _file(one.path) for one in entries}
    near = get_close_matches(typed, known - {""}, 1)
    meant = f" Did you mean “{near[0]}”?" if near else " “newsgen list” names them all."
    return f"There is no article “{asked}”.{meant}"


def _paths(asked: str, folder: Path) -> set[str]:
    """Paths from the archive's folder that may be meant: the shell's are from where one is."""
    found = {asked, posixpath.normpath(asked)}
    try:
        file = Path(asked)
        if file.is_file():
            found.add(file.resolve().relative_to(folder.resolve()).as_posix())
    except (OSError, ValueError):
        pass
    return found


def _sources(one: Entry) -> list[str]:
    """Its file, and the one of its corrections."""
    side = one.article.side if one.article else ""
    return [one.path, side] if side else [one.path]


def _urls(one: Entry) -> list[str]:
    """Its address and its old ones; none of a copy, which is shown at another's."""
    if one.status == "copy":
        return []
    aliases = [alias.value for alias in one.article.aliases] if one.article else []
    return [url for url in (one.url, *aliases) if url.strip("/")]


def _names(one: Entry) -> tuple[str, ...]:
    """What an article is called by in one word; nothing of a copy, whose name is another's."""
    if one.status == "copy":
        return ()
    slug = one.article.slug if one.article else None
    stem = _file(one.path).rpartition(".")[0]
    return one.url.strip("/").rpartition("/")[2], slug.value if slug else page_slug(
        one.headline, stem
    )


def _files(one: Entry) -> set[str]:
    """The names of its files without their folders, with and without their endings."""
    names = set(map(_file, _sources(one)))
    return names | {name.rpartition(".")[0] for name in names}


def _file(path: str) -> str:
    return path.rpartition("/")[2]
