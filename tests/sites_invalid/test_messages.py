"""What an editor reads for each mistake, to the letter: ``cases/NAME.md`` and ``cases/NAME.txt``.

All cases are articles of one archive: a mistake in one file says nothing of another.
"""

from __future__ import annotations

import re
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
    assert sorted(file.stem for file in CASES.glob("*.txt")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_says_where_it_is_and_what_to_do(name: str) -> None:
    """Path, line and mostly column, the line itself with a mark below the spot, and advice."""
    rows = (CASES / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    heads = [at for at, row in enumerate(rows) if row.startswith("articles/")]
    assert heads and all(
        re.match(rf"articles/{name}\.md:\d+(:\d+)?: (error|warning): .+ \[[a-z-]+\]\Z", rows[at])
        for at in heads
    )
    for at in heads:
        place = rows[at].split(": ")[0].split(":")
        if len(place) == 3:
            number, column = place[1:]
            assert rows[at + 1].startswith(f"    {number} | ")
            lead = f"    {' ' * len(number)} | "
            assert rows[at + 2] == f"{lead}{' ' * (len(rows[at + 2]) - len(lead) - 1)}^"
            assert column.isdigit()
        advice = rows[at + (3 if len(place) == 3 else 1)]
        assert advice.startswith("    ") and advice.strip(), rows[at]


TRAPS = {
    "no read as false": "no-as-author",
    "an unquoted colon": "colon-in-headline",
    "12:30 read as a number in base 60": "sixties-headline",
    "tabs": "tab-indent",
    "2020-9-3": "date-one-digit",
    "a quotation mark first": "quotation-mark-first",
    "an at sign first": "at-sign-first",
    "a star first": "star-first",
    "a list where one name was meant": "list-for-a-place",
}
"""What YAML and editors do to one another, each with a case."""


def test_each_trap_has_a_case() -> None:
    assert set(TRAPS.values()) <= set(NAMES)
