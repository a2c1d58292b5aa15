"""Passages from plain text, and the quote cases of tests/cases/quotes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from newsgen.parse.passages import Passage
from newsgen.records.article import BlockKind

FOLDER = Path(__file__).resolve().parents[2] / "cases" / "quotes"
PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")


def passages(text: str, kind: BlockKind = "paragraph") -> list[Passage]:
    """The paragraphs of a text, with their offsets into it."""
    return [
        Passage(block=number, kind=kind, text=match.group(), runs=((0, match.start()),))
        for number, match in enumerate(PARAGRAPH.finditer(text))
    ]


def load() -> list[tuple[str, dict[str, Any]]]:
    """Every case with a name to show."""
    return [
        (f"{path.stem}: {case['name']}", case)
        for path in sorted(FOLDER.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]
