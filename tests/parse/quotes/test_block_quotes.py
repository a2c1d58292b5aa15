"""Block quotes in Markdown: whose words they are stands in a line behind a dash."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.markdown import parse
from newsgen.records.settings import Settings
from newsgen.records.source import Document

HEAD = "---\nheadline: The pier\ndate: 1998-05-03\n---\n\n"


def told(text: str) -> list[tuple[str, str | None]]:
    """Words and speaker of each quote."""
    whole = HEAD + text
    starts = (0, *(at + 1 for at, letter in enumerate(whole) if letter == "\n"))
    article = parse(
        Document(
            path="articles/a.md",
            kind="markdown",
            digest="0" * 64,
            encoding="utf-8",
            text=whole,
            line_starts=starts,
        ),
        Settings(),
    ).article
    assert article is not None
    return [(quote.text, quote.speaker) for quote in article.quotes]


@pytest.mark.parametrize(
    "text",
    [
        "> We have no boats left.\n>\n> — Ada Brown, harbour master\n",
        "> We have no boats left.\n> — Ada Brown\n",
        "> We have no boats left.<br>-- Ada Brown, 1998\n",
        "> We have *no boats* left.\n\n— Ada Brown\n",
        "> “We have no boats left.”\n>\n> — Ada Brown\n",
    ],
)
def test_the_line_behind_the_dash_says_whose_words_they_are(text: str) -> None:
    assert told(text) == [("We have no boats left.", "Ada Brown")]


def test_a_block_quote_of_several_paragraphs_is_one_persons() -> None:
    text = "> We were lost at sea.\n>\n> And then we were found.\n>\n> — Ada Brown\n"
    assert told(text) == [
        ("We were lost at sea.", "Ada Brown"),
        ("And then we were found.", "Ada Brown"),
    ]


def test_the_block_quote_before_it_is_not_taken_along() -> None:
    text = "> The council met on Monday.\n\n> We have no boats left.\n>\n> — Ada Brown\n"
    assert told(text) == [("We have no boats left.", "Ada Brown")]


@pytest.mark.parametrize(
    "text",
    [
        "> The council met on Monday.\n",
        "> The council met — Carl Dent had asked for it — in May.\n",
        "> No boats.\n> — Ada Brown\n",
        "> The pier fell. — it was expected\n",
        "We have no boats left. — Ada Brown\n",
        "> `We have no boats left.`\n>\n> - Ada Brown\n",
    ],
)
def test_what_nobody_is_named_for_is_no_quote(text: str) -> None:
    assert told(text) == []
