"""Who signed: each shape of the tables in tests/cases/bylines, with and without a deck."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parse.formats.dump.reading import article, read

TABLES = Path(__file__).resolve().parents[3] / "cases" / "bylines"
HEADLINE = "Ferry line to Brack Island returns after eleven years"
DECK = "Two crossings a day until the winter, and a cooperative that wants to run them for good"
TEXT = (
    "Three trawlers and one rowing boat followed the first ferry out of the harbour on Monday, "
    "eleven years after the last one had been sold for scrap to a yard on the mainland.",
    "The council will pay for two crossings a day until the end of the year. After that the "
    "island's own cooperative is to take over the line, its treasurer Greta Holm said.",
    "“We have waited long enough,” said a woman who runs the only shop on the island, and who had "
    "closed it for the first time in years to stand on the quay with everybody else.",
    "The boat carries forty people and six cars. In winter storms it will stay in port, as the "
    "old one did, and the islanders will wait for their letters and their bread as before.",
)

BEFORE = ("Boats in the harbour of Brack. Photograph: Ed Moss/Lunnet Herald",)
AFTER = ("Share", "Facebook", "Copy link", "Listen to this article", "3 min")
BELOW = (
    "Read more on these topics",
    "Lunnet Harbour",
    "Greta Holm",
    "Related stories",
    "Harbour master leaves after a quarrel over keys",
    "By Ed Moss",
    "2 May 2021",
    "A whale in the bay, and nobody to tell it where the sea is",
    "Ida Voss",
    "1 May 2021",
)
"""What else has names on a page: a credit, tags, other stories."""


def shapes() -> list[tuple[str, list[str], list[str], list[str], list[str]]]:
    """(title, lines above the headline, lines below it, lines below the text, authors)."""
    found = []
    title, lines = "", list[str]()
    tables = sorted(TABLES.glob("*.txt"))
    for line in [line for path in tables for line in path.read_text("utf-8").splitlines()]:
        if line.startswith("== "):
            title, lines = line[3:], []
        elif line.startswith("=>"):
            authors = [name.strip() for name in line[2:].split(";") if name.strip()]
            above, below = _part(lines, "^", first=True)
            below, tail = _part(below, "...", first=False)
            found.append((title, above, below, tail, authors))
        elif line and not line.startswith("#"):
            lines.append(line)
    return found


def _part(lines: list[str], mark: str, *, first: bool) -> tuple[list[str], list[str]]:
    if mark not in lines:
        return ([], lines) if first else (lines, [])
    at = lines.index(mark)
    return lines[:at], lines[at + 1 :]


def page(
    above: list[str], below: list[str], tail: list[str], decked: bool, noisy: bool, gap: str
) -> str:
    """A dump with these lines around headline and text."""
    deck = [DECK] if decked else []
    if noisy:
        deck, below, tail = [*deck, *BEFORE], [*below, *AFTER], [*tail, *BELOW]
    parts = [gap.join(above), HEADLINE, *deck, gap.join(below), *TEXT, gap.join(tail)]
    return "\n\n".join(part for part in parts if part) + "\n"


ALL = shapes()


@pytest.mark.parametrize(
    ("decked", "noisy", "gap"),
    [(False, False, "\n\n"), (True, False, "\n"), (True, True, "\n\n")],
    ids=["bare", "decked", "noisy"],
)
@pytest.mark.parametrize(
    ("above", "below", "tail", "authors"), [one[1:] for one in ALL], ids=[one[0] for one in ALL]
)
def test_who_signed(
    above: list[str],
    below: list[str],
    tail: list[str],
    authors: list[str],
    decked: bool,
    noisy: bool,
    gap: str,
) -> None:
    one = article(read(page(above, below, tail, decked, noisy, gap)))
    assert [field.value for field in one.authors] == authors
    assert one.headline is not None
    assert one.headline.value == HEADLINE


def test_the_table_is_wide_and_says_each_thing_once() -> None:
    titles = [one[0] for one in ALL]
    assert len(titles) >= 500
    assert sum(not one[4] for one in ALL) >= 100
    assert len(set(titles)) == len(titles)
