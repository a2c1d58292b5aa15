"""What is missing is said, and nothing is made up for it."""

from __future__ import annotations

from tests.parse.formats.dump.reading import article, read

PARAGRAPH = (
    "The council met on Monday to discuss the budget for the schools and parks of the town, and it "
    "did not end before midnight.\n"
)


def codes(text: str) -> list[str]:
    return [found.code for found in read(text).problems]


def test_one_line_is_a_headline_without_text() -> None:
    assert codes("Council to meet on Monday") == ["date-missing", "body-empty"]
    headline = article(read("Council to meet on Monday")).headline
    assert headline is not None and headline.value == "Council to meet on Monday"


def test_a_file_of_white_space_gives_no_article() -> None:
    parsed = read(" \n\u00a0\r\n\x0c")
    assert parsed.article is None
    assert [found.code for found in parsed.problems] == ["file-empty"]


def test_text_alone_has_no_headline() -> None:
    found = codes(PARAGRAPH + "\n" + PARAGRAPH.replace("Monday", "Tuesday"))
    assert found == ["headline-missing", "date-missing"]


def test_a_headline_of_five_thousand_characters() -> None:
    long = "Council meets " * 357 + "again"
    parsed = read(f"{long}\n\n{PARAGRAPH}\n{PARAGRAPH.replace('Monday', 'Tuesday')}")
    headline = article(parsed).headline
    assert headline is not None and headline.value == long
    assert [found.code for found in parsed.problems] == ["headline-long", "date-missing"]
    assert [block.kind for block in parsed.body.blocks] == ["paragraph", "paragraph"]


def test_a_headline_of_emoji() -> None:
    parsed = read(f"🎉🎉🎉\n\n3 May 2021\n\n{PARAGRAPH}\n{PARAGRAPH.replace('Monday', 'Tuesday')}")
    headline = article(parsed).headline
    assert headline is not None and headline.value == "🎉🎉🎉"
    assert [found.code for found in parsed.problems] == ["headline-odd"]


def test_a_year_that_is_missing_stays_missing() -> None:
    parsed = read(f"Council meets until midnight\n\nPosted on May 3, 8:26 pm\n\n{PARAGRAPH}")
    assert article(parsed).date is None
    assert [line.role for line in parsed.body.lines] == ["headline", "date", "body"]


def test_a_date_in_the_story_is_not_the_article_s() -> None:
    parsed = read(
        "Council meets until midnight\n\n" + PARAGRAPH + "\nThe hall was built on 3 May 1921.\n"
    )
    assert article(parsed).date is None


def test_a_share_button_is_no_author() -> None:
    parsed = read(f"Council meets until midnight\n\nShare\n\n3 May 2021\n\n{PARAGRAPH}")
    assert article(parsed).authors == ()
