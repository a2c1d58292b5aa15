"""What a folder of dumps tells about each of them."""

from __future__ import annotations

from random import Random

import pytest

from newsgen.records.collection import NumericOrder, Survey
from newsgen.records.source import Document
from newsgen.survey import habits, survey
from newsgen.text.marks import mark


def document(text: str, path: str = "seeds/herald/a.txt") -> Document:
    return Document(
        path=path, kind="dump", digest="0" * 64, encoding="utf-8", text=text, line_starts=(0,)
    )


def story(number: int, *lines: str, folder: str = "seeds/herald") -> Survey:
    own = f"On day {number} the council of ward {number} met again and agreed on nothing at all."
    return survey(document("\n".join((own, *lines)), f"{folder}/{number:04}.txt"))


def test_a_line_that_four_articles_share_is_the_pages_own() -> None:
    known = habits(story(number, "Support the Herald", f"Ward {number}") for number in range(4))
    assert known["seeds/herald/0002.txt"].repeated == {mark("support the herald")}


def test_three_articles_are_not_enough() -> None:
    known = habits(story(number, "Support the Herald") for number in range(3))
    assert known["seeds/herald/0002.txt"].repeated == frozenset()


def test_copies_of_one_article_count_once() -> None:
    copies = [
        survey(document("The same long story, told once more.\nShort line", f"seeds/{name}.txt"))
        for name in "abcdef"
    ]
    assert habits(copies)["seeds/a.txt"].repeated == frozenset()


def test_folders_do_not_tell_of_each_other() -> None:
    one = [story(number, "Support us") for number in range(4)]
    other = [story(number, "Support us", folder="seeds/post") for number in range(3)]
    known = habits([*one, *other])
    assert known["seeds/herald/0000.txt"].repeated
    assert not known["seeds/post/0000.txt"].repeated


def test_a_line_of_few_among_many_is_their_own() -> None:
    many = [story(number, *(["Background"] if number < 5 else [])) for number in range(200)]
    assert habits(many)["seeds/herald/0000.txt"].repeated == frozenset()


def test_the_order_of_the_files_does_not_matter_and_one_more_changes_only_its_own() -> None:
    surveys = [story(number, "Support us", f"Ward {number % 3}") for number in range(60)]
    before = habits(surveys)
    Random(4).shuffle(surveys)
    assert habits(surveys) == before
    after = habits([*surveys, story(60, "Something else")])
    assert {path: after[path] for path in before} == before


@pytest.mark.parametrize(
    ("dates", "order"),
    [
        (("25/03/2021", "14/02/2021", "30/12/2020"), "dmy"),
        (("03/25/2021", "02/14/2021", "12/30/2020"), "mdy"),
        (("03/25/2021", "02/14/2021", "30/12/2020"), ""),
        (("03/04/2021", "02/01/2021", "11/12/2020"), ""),
        (("25/03/2021", "14/02/2021"), ""),
    ],
)
def test_the_order_of_day_and_month_is_told_by_days_that_are_no_month(
    dates: tuple[str, ...], order: NumericOrder
) -> None:
    known = habits(story(number, f"Published {date}") for number, date in enumerate(dates))
    assert known["seeds/herald/0000.txt"].order == order


def test_decoration_and_capitals_do_not_matter_to_a_mark() -> None:
    assert mark("  • Support the Herald »") == mark("SUPPORT THE  HERALD")
    assert mark("…") == 0
    assert mark("x" * 301) == 0
    assert mark("Support the Herald") == 16820898777604569451
