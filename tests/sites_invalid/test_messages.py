"""What an editor reads for each mistake, to the letter: ``cases/NAME.md`` and ``cases/NAME.txt``.

All cases are articles of one archive: a mistake in one file says nothing of another.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import pytest

from newsgen.build import gather
from newsgen.cli.excerpt import Excerpts
from newsgen.cli.report import in_order, rows

CASES = Path(__file__).parent / "cases"
NAMES = sorted(file.stem for file in CASES.glob("*.md"))


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What newsgen says of each case."""
    root = tmp_path_factory.mktemp("invalid")
    (root / "articles").mkdir()
    for name in NAMES:
        shutil.copy(CASES / f"{name}.md", root / "articles")
    _, problems = gather(root, None)
    excerpts = Excerpts(root)
    found: dict[str, str] = dict.fromkeys(NAMES, "")
    for each in in_order(problems):
        text = "".join(f"{click.unstyle(row)}\n" for row in rows(each, excerpts))
        found[Path(each.location.path).stem] += text
    return found


@pytest.mark.parametrize("name", NAMES)
def test_each_mistake_has_its_words(told: dict[str, str], name: str) -> None:
    assert told[name] == (CASES / f"{name}.txt").read_text(encoding="utf-8")


def test_there_are_sixty_at_least() -> None:
    assert len(NAMES) >= 60
