"""Dates that are printed whole and yet doubtful, and times that belong to something else."""

from __future__ import annotations

import pytest

from newsgen.records.article import Article
from tests.parse.formats.dump.reading import article, read

STORY = (
    "The council met on Monday to discuss the budget for the schools and parks of the town, and it "
    "did not end before midnight.\n\nIt will meet again in the autumn, when the members have had "
    "the time to read what the clerk has written for them.\n"
)
GERMAN = (
    "Der Rat hat am Montag über den Haushalt für die Schulen und die Parks der Stadt beraten, und "
    "er ist damit nicht vor Mitternacht fertig geworden.\n\nIm Herbst wird er wieder tagen, wenn "
    "die Mitglieder Zeit gehabt haben, das zu lesen, was der Schreiber für sie notiert hat.\n"
)


def page(*head: str, story: str = STORY, language: str = "en") -> Article:
    text = "\n\n".join(("Council meets until midnight", *head, story))
    return article(read(text, language=language))


def dates(one: Article) -> tuple[str | None, str | None]:
    return (
        one.date.value.iso if one.date else None,
        one.updated.value.iso if one.updated else None,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Published: May 3, 2021 at 1:12 a.m. | Updated: May 4, 2021 at 7:45 p.m.",
        "Published: Monday, May 3, 2021 at 1:12 a.m. | Last updated: May 4, 2021 at 7:45 p.m.",
    ],
)
def test_the_full_stop_of_an_hour_ends_no_sentence_where_dates_are_all_there_is(line: str) -> None:
    assert dates(page(line)) == ("2021-05-03T01:12", "2021-05-04T19:45")


def test_a_sentence_that_ends_in_an_hour_is_one() -> None:
    told = "The clerk of the council opened the great doors of the hall on May 3, 2021 at 7:45 a.m."
    one = page(story=f"{STORY}\n{told}\n\n{STORY.replace('Monday', 'Tuesday')}")
    assert dates(one) == (None, None)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("3. Mai 2021, 16:57 Uhr Editiert am 5. Mai 2021, 9:12 Uhr", "2021-05-05T09:12"),
        ("3. Mai 2021, 16:57 Uhr Gesiegelt am 5. Mai 2021, 9:12 Uhr", None),
    ],
)
def test_a_later_date_behind_an_unknown_word_is_neither_date_nor_update(
    line: str, expected: str | None
) -> None:
    one = page(line, story=GERMAN, language="de")
    assert dates(one) == ("2021-05-03T16:57", expected)


@pytest.mark.parametrize(
    ("line", "expected", "confident"),
    [
        ("Monday 3 May 2021", "2021-05-03", True),
        ("Sunday 3 May 2021", "2021-05-03", False),
        ("3 May 2021, Sunday", "2021-05-03", False),
        ("Sun, 3 May 2021", "2021-05-03", False),
        ("The Sun, 3 May 2021", "2021-05-03", True),
        ("3 May 2021 | Updated Tuesday 4 May 2021", "2021-05-03", True),
        ("3 May 21", "2021-05-03", False),
        ("3 May 21, 14:20", "2021-05-03T14:20", False),
        ("3 May 10 am", None, None),
    ],
)
def test_a_whole_date_may_be_doubtful(
    line: str, expected: str | None, confident: bool | None
) -> None:
    one = page(line)
    assert dates(one)[0] == expected
    assert (one.date.confident if one.date else None) == confident


def test_dutch_papers_part_short_dates_with_hyphens() -> None:
    dutch = (
        "De raad heeft maandag over de begroting voor de scholen en de parken van de stad "
        "vergaderd, en het was niet voor middernacht klaar.\n\nHij komt in het najaar weer "
        "bijeen, als de leden hebben gelezen wat de griffier voor hen heeft geschreven.\n"
    )
    one = page("05-10-23, 14:20", story=dutch, language="nl")
    assert dates(one)[0] == "2023-10-05T14:20"
    assert one.date is not None and not one.date.confident


def test_the_time_above_a_live_entry_is_not_the_date_s() -> None:
    entries = f"14:20\n\n{STORY}\n13:05\n\n{STORY.replace('Monday', 'Tuesday')}"
    assert dates(page("3 May 2021", story=entries))[0] == "2021-05-03"
    assert dates(page("3 May 2021", "14:20"))[0] == "2021-05-03T14:20"


def test_a_date_that_may_be_two_days_is_named_with_both() -> None:
    parsed = read(f"Council meets until midnight\n\n02/03/2021\n\n{STORY}")
    assert [(one.code, one.location.line) for one in parsed.problems] == [("dump-date-unclear", 3)]
    assert "“02/03/2021” may be 2 March or 3 February" in parsed.problems[0].message
    hint = parsed.problems[0].hint or ""
    assert "“date: 2021-03-02” or “date: 2021-02-03” into a.yaml" in hint
