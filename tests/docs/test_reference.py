"""The reference says what the code says."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from newsgen.records.problem_kinds import KINDS
from tests.docs.written import FOLDER, PAGES

DOCS = FOLDER.parent
LINK = re.compile(r"(?<!\!)\[[^\]\n]*\]\(([^)\s]+)\)")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_the_code_says(name: str) -> None:
    written = (FOLDER / name).read_text("utf-8")
    assert written == PAGES[name](), "run: python -m tests.docs.written"


def test_every_problem_is_told_once_with_what_to_do() -> None:
    told = re.findall(r"^### (\S+)\n\n(?:\*\*error\*\*|warning): .+\n\nWhat to do: .+$",
                      (FOLDER / "problems.md").read_text("utf-8"), re.MULTILINE)  # fmt: skip
    assert sorted(told) == sorted(KINDS)


def _headings(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one).strip().lower().replace(" ", "-") for one in titles}


@pytest.mark.parametrize(
    "page", [*DOCS.rglob("*.md"), DOCS.parent / "README.md"], ids=lambda page: page.name
)
def test_links_between_the_pages_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in LINK.findall(re.sub(r"`[^`\n]*`", "", text)):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, fragment = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{page.name}: {link}"
        assert not fragment or fragment in _headings(target), f"{page.name}: {link}"


def test_the_line_that_prints_where_the_theme_is_does_so() -> None:
    text = (DOCS / "howto" / "change-the-look.md").read_text("utf-8")
    (line,) = re.findall(r"^python3 (-c .+)$", text, re.MULTILINE)
    shown = subprocess.run(
        [sys.executable, *shlex.split(line)], capture_output=True, text=True, timeout=60
    )
    assert (Path(shown.stdout.strip()) / "pages" / "front.html").is_file()


def test_every_page_can_be_reached_from_the_first() -> None:
    seen: set[Path] = set()
    waiting = [DOCS / "index.md"]
    while waiting:
        page = waiting.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        for link in LINK.findall(page.read_text("utf-8")):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.is_file() and target.is_relative_to(DOCS):
                waiting.append(target)
    own = {page for page in DOCS.rglob("*.md") if "adr" not in page.parts}
    assert own - seen == set()
