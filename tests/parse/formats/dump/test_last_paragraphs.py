"""What stands below the last long paragraph and is still the story is not lost."""

from __future__ import annotations

import pytest

from tests.parse.formats.dump.reading import article, read
from tests.parse.formats.dump.test_notes import HEAD, TEXT

PAIR = (
    "The clerk of the council said that nobody had asked for the boats since the winter, and that "
    "the ropes were paid for by the town.\n\n"
    "A meeting about the railway bridge is planned for the summer, when the fishermen are back "
    "from the northern banks and the pier is dry.\n\n"
)
LIVE = "".join(
    f"9:{minute}\nBoats number {minute} come in\n"
    f"The clerk saw {minute} boats come in at the pier. Nobody else saw it.\n\n"
    for minute in (45, 30, 15)
)


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("Nobody knows.", ["Nobody knows."]),
        ("Who pays?\n\nNobody knows.", ["Who pays?", "Nobody knows."]),
        (
            "He added:\n\n> The pier is old.\n\n> It must close.\n\nThat was all.",
            ["He added:", "The pier is old.", "It must close.", "That was all."],
        ),
        (
            "The board wants:\n\n- Ropes\n- A pier\n- Lamps\n\nNobody knows how.",
            ["The board wants:", "Ropes", "A pier", "Lamps", "Nobody knows how."],
        ),
        (
            "Share on Facebook\n\nCopy link\n\nThe boats stay.\n\nThe town counts them again.",
            ["The boats stay.", "The town counts them again."],
        ),
        (
            "The bridge stays open. (red, APA, 18.3.2022)",
            ["The bridge stays open. (red, APA, 18.3.2022)"],
        ),
        ("Read also: The old bridge of Selwick\n\nThe bridge stays.", ["The bridge stays."]),
        ("The inquiry continues.\n\n© RIPRODUZIONE RISERVATA", ["The inquiry continues."]),
        ("(red, APA, 18.3.2022)", []),
        ("Give this article", []),
        ("We invite you to use our commenting platform to talk about it with others.", []),
    ],
)
def test_the_text_goes_on_below_its_last_long_paragraph(below: str, kept: list[str]) -> None:
    blocks = [block.text for block in read(HEAD + TEXT + below + "\n").body.blocks]
    assert "\n".join(blocks[3:]).split("\n") == (kept or [""])


@pytest.mark.parametrize("rule", ["-----", "=====", "#####", "* * *"])
def test_a_headline_below_a_rule_begins_another_article(rule: str) -> None:
    text = f"{HEAD}{TEXT}{rule}\n\nLibrary opens at night\n\n{PAIR}"
    assert "dump-several" in [one.code for one in read(text).problems]


def test_times_of_a_live_report_are_its_subheads() -> None:
    lines = read(HEAD + TEXT + LIVE).body.lines[6:]
    assert [line.role for line in lines] == ["subhead", "subhead", "body"] * 3


@pytest.mark.parametrize(
    ("note", "day"),
    [
        ("Corrections & Clarifications: A rope was older than we said it was.", None),
        ("Correction\n\nMarch 16, 2023\n\nA rope was older than we said it was.", "2023-03-16"),
    ],
)
def test_corrections_below_the_text(note: str, day: str | None) -> None:
    (found,) = article(read(HEAD + TEXT + note + "\n")).corrections
    assert (found.text[:6], found.date and found.date.iso) == ("A rope", day)


def test_a_note_with_its_day_is_a_note() -> None:
    one = article(read(HEAD + TEXT + "Editor's Note, March 16: The ropes were bought in 1987.\n"))
    assert [note.value for note in one.notes] == ["The ropes were bought in 1987."]
