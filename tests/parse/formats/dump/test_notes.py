"""What the outlet says of the article itself is neither text nor furniture, and nothing is lost."""

from __future__ import annotations

import pytest

from tests.parse.formats.dump.reading import article, read

HEAD = "Selwick counts its boats\n\nBy Ada Quill\n\nMarch 3, 2021\n\n"
TEXT = (
    "The harbour office of Selwick will count its boats again this spring, after a storm carried "
    "eleven of them across the bay.\n\n"
    "The council wants to pay for new ropes and for a breakwater of stone, which would be finished "
    "in three years at the latest.\n\n"
    "Fishermen are not waiting for that, and have tied their boats to the old railway bridge on "
    "the other side of the harbour.\n\n"
)


@pytest.mark.parametrize(
    ("line", "text", "date"),
    [
        ("Correction: The bridge is older.", "The bridge is older.", None),
        ("Correction (9 March 2021): The bridge is older.", "The bridge is older.", "2021-03-09"),
        ("CLARIFICATION, 9 March 2021: The bridge is older.", "The bridge is older.", "2021-03-09"),
        (
            "This article was amended on 9 March 2021. The bridge was built in May 1987.",
            "This article was amended on 9 March 2021. The bridge was built in May 1987.",
            "2021-03-09",
        ),
        (
            "An earlier version of this article gave a wrong year. The bridge was opened on "
            "2 May 1987, not before.",
            "An earlier version of this article gave a wrong year. The bridge was opened on "
            "2 May 1987, not before.",
            None,
        ),
    ],
)
def test_a_correction_has_the_day_it_was_made_and_no_other(
    line: str, text: str, date: str | None
) -> None:
    parsed = read(HEAD + TEXT + line + "\n")
    found = article(parsed).corrections
    assert [(one.text, one.date and one.date.iso) for one in found] == [(text, date)]
    assert parsed.body.lines[-1].role == "correction"
    assert line not in [field.value for field in parsed.body.furniture]


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: Some names were changed at the request of those who bear them.",
        "This article was originally published by the Coast Herald.",
        "*This story first appeared in the Coast Herald.*",
    ],
)
def test_a_note_is_a_field_with_its_place(line: str) -> None:
    text = HEAD + TEXT + line + "\n"
    parsed = read(text)
    (note,) = article(parsed).notes
    assert note.span is not None and text[note.span.start : note.span.end].endswith(note.value)
    assert len(parsed.body.blocks) == 3


def test_a_note_in_the_story_is_the_story() -> None:
    note = "Note: the ropes in the picture are the old ones, which hang there to this day and rot."
    below = (
        f"Number {number} of the boats has a name that nobody on the pier could read any more, so "
        f"the clerk wrote down the {number + 40} nails in its hull instead.\n\n"
        for number in range(5)
    )
    text = TEXT + note + "\n\n" + "".join(below)
    parsed = read(HEAD + text)
    assert not article(parsed).notes
    assert note in [block.text for block in parsed.body.blocks]


def test_two_articles_are_reported_with_the_line_to_split_at() -> None:
    second = "Library opens at night\n\nBy Karel Dunn\n\nApril 12, 2021\n\n" + TEXT
    text = HEAD + TEXT + "-----\n\n" + second
    (found,) = [one for one in read(text).problems if one.code == "dump-several"]
    assert found.location.line == text[: text.index("Library")].count("\n") + 1
    assert "2 articles" in found.message
