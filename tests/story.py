"""A little site for a test to tell a story with: write files, build, look at what came out."""

from __future__ import annotations

import re
from pathlib import Path

from newsgen.build import Built, Options, build
from newsgen.records.problems import Problem

DUMP = """A headline about the harbour

By Ada Brown

March 3, 2011

The harbour was closed on Thursday after a barge ran aground, the port authority of the town said.

“We expect to open it by noon,” said Carl Dent, the harbour master.
"""

MARKDOWN = """---
headline: Bridge opens after two years
date: 2012-05-04
authors: Ada Brown
topics: [bridges]
---
The bridge over the river opened on Friday, two years late.
"""


class Story:
    """A project folder with what was built from it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.built: Built | None = None

    def write(self, path: str, content: str | bytes) -> Story:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def remove(self, path: str) -> Story:
        (self.root / path).unlink()
        return self

    def build(self, *, search: bool = False) -> Story:
        """Builds; without the search, which most stories do not tell of."""
        self.built = build(self.root, options=Options(search=search))
        return self

    @property
    def problems(self) -> tuple[Problem, ...]:
        assert self.built is not None
        return self.built.problems

    def codes(self) -> list[str]:
        return sorted(problem.code for problem in self.problems)

    def problem(self, code: str) -> Problem:
        found = [problem for problem in self.problems if problem.code == code]
        assert len(found) == 1, f"{code}: {self.problems}"
        return found[0]

    def files(self) -> dict[str, bytes]:
        folder = self.root / "build"
        return {
            file.relative_to(folder).as_posix(): file.read_bytes()
            for file in sorted(folder.rglob("*"))
            if file.is_file()
        }

    def articles(self) -> list[str]:
        """Paths of the article pages, by their shape; not those of aliases."""
        shape = re.compile(
            r"(?:\d{4}(?:/\d\d){0,2}|undated)/([a-z0-9-]*[a-z-][a-z0-9-]*)/index\.html"
        )
        return sorted(
            path
            for path, content in self.files().items()
            if shape.fullmatch(path) and b'http-equiv="refresh"' not in content
        )

    def html(self, path: str) -> str:
        return (self.root / "build" / path).read_text(encoding="utf-8")
