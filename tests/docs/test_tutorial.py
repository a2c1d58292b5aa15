"""The tutorial, typed as it stands, with the installed command, in an empty folder."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.conftest import REPOSITORY

BLOCK = re.compile(r"^```(console|text|yaml|markdown|mend)(?: (\S+))?\n(.*?)^```$", re.M | re.S)
NEWSGEN = Path(sys.executable).parent / "newsgen"


def pattern(shown: str) -> str:
    """What an answer has to be like: “…” alone on a line stands for lines, else for characters."""
    parts = re.escape(shown).replace("…", r"[^\n]*").split("\n")
    return "\n".join("(?:.*\n)*.*" if part == r"[^\n]*" else part for part in parts)


def test_the_tutorial_works_line_by_line(tmp_path: Path) -> None:
    text = (REPOSITORY / "docs" / "tutorial.md").read_text("utf-8")
    here, typed = tmp_path, 0
    for kind, name, content in BLOCK.findall(text):
        if kind == "mend":
            old, new = content.strip().split(" → ")
            file = here / name
            assert old in file.read_text("utf-8")
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        elif kind != "console":
            (here / name).write_text(content, "utf-8")
        else:
            for step in re.split(r"^\$ ", content, flags=re.M)[1:]:
                line, _, shown = step.partition("\n")
                words = shlex.split(line)
                typed += 1
                if words[0] == "cd":
                    here = here / words[1]
                    continue
                assert words[0] == "newsgen"
                result = subprocess.run(
                    [str(NEWSGEN), *words[1:]],
                    cwd=here, capture_output=True, text=True, timeout=60,
                    env={**os.environ, "NO_COLOR": "1"}, check=False,
                )  # fmt: skip
                assert result.returncode == 0, (line, result.stdout, result.stderr)
                if shown.strip():
                    answer = result.stdout.rstrip("\n")
                    assert re.fullmatch(pattern(shown.rstrip("\n")), answer), (line, answer)
    assert typed >= 10
    assert (here / "build/speakers/carl-dent/index.html").is_file()
    assert (here / "build/2011/03/04/ferry-strike-ends-after-nine-days/index.html").is_file()
    assert (here / "build/2012/05/04/bridge-opens-after-two-years/index.html").is_file()
