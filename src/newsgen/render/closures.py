"""What each template draws on, through all that it extends, includes and imports."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Sequence
from pathlib import Path

_TAG = re.compile(r"{%[-+]?\s*(?:extends|include|import|from)\s+([^%]*)")
_NAME = re.compile(r"""["']([^"']{1,200})["']""")
_LARGEST = 1_000_000
"""Bytes of a template that are looked at."""


def template_closures(folders: Sequence[Path]) -> dict[str, str]:
    """A digest for each template by its name, of it and all that its pages depend on with it.

    Of several files of one name the first one counts. A template that names another by an
    expression may draw on any of them.
    """
    texts = _texts(folders)
    digests = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in texts.items()}
    drawn = {name: _drawn(text, texts.keys()) for name, text in texts.items()}
    return {name: _closure(name, drawn, digests) for name in texts}


def drawn_templates(folders: Sequence[Path], names: Collection[str]) -> set[str]:
    """The templates called ``names``, and all that they draw on."""
    texts = _texts(folders)
    drawn = {name: _drawn(text, texts.keys()) for name, text in texts.items()}
    return {found for name in names for found in _reached(name, drawn)}


def _texts(folders: Sequence[Path]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            name = file.relative_to(folder).as_posix()
            if file.is_file() and not name.startswith("static/"):
                texts.setdefault(name, _text(file))
    return texts


def _text(file: Path) -> str:
    try:
        return file.read_bytes()[:_LARGEST].decode("utf-8", "replace")
    except OSError:
        return ""


def _drawn(text: str, known: Collection[str]) -> set[str]:
    """The templates that one names."""
    found: set[str] = set()
    for tag in _TAG.findall(text):
        names = set(_NAME.findall(tag))
        if not names:
            return set(known)
        found |= names
    return found


def _closure(name: str, drawn: dict[str, set[str]], digests: dict[str, str]) -> str:
    parts = [f"{each} {digests.get(each, '')}" for each in sorted(_reached(name, drawn))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


def _reached(name: str, drawn: dict[str, set[str]]) -> set[str]:
    """A template and all that it draws on."""
    found, waiting = {name}, [name]
    while waiting:
        for other in drawn.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
