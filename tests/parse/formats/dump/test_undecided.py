"""Dates that do not say enough are settled by the rest of the page, or stay unknown."""

from __future__ import annotations

import pytest

from newsgen.records.article import Article
from tests.parse.formats.dump.reading import article, read

STORY = (
    "The council met on Monday to discuss the budget for the schools and parks of the town, and it "
    "did not end before midnight.\n\nIt will meet again in the autumn, when the members have had "
    "the time to read what the clerk has written for them.\n"
)
BRITISH = STORY.replace(
    "midnight", "midnight, to the labour of its neighbours and all in its centre"
)


def page(*head: str, story: str = STORY, below: str = "") -> Article:
    return article(read("\n\n".join(("Council meets until midnight", *head, story)) + below))


def iso(one: Article) -> str | None:
    return one.date.value.iso if one.date else None


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["03/05/2021"], None),
        (["Monday 03/05/2021"], "2021-05-03"),
        (["Published 03/05/2021 | Updated 17/05/2021"], "2021-05-03"),
        (["Published 03/05/2021 | Updated 05/17/2021"], "2021-03-05"),
        (["Friday, 3 May"], None),
        (["May 3 | Updated May 4, 2021"], "2021-05-03"),
        (["December 31 | Updated January 2, 2021"], "2020-12-31"),
        (["May 3 | Updated January 2, 2021"], None),
        (["Posted 3 hours ago"], None),
        (["Today, 8:26 am"], None),
        (["Yesterday"], None),
    ],
)
def test_a_head(head: list[str], expected: str | None) -> None:
    one = page(*head)
    assert (iso(one) or "")[:10] == (expected or "")


def test_the_text_s_spelling_tells_the_order_but_not_for_certain() -> None:
    one = page("03/05/2021", story=BRITISH)
    assert one.date is not None
    assert (one.date.value.iso, one.date.confident) == ("2021-05-03", False)
    assert one.date.rule == "date line, order by the text's spelling"


def test_the_year_in_which_the_weekday_fits_is_taken_from_the_copyright_line() -> None:
    one = page("Monday, May 3", below="\n© 2021 The Lunnet Herald\n")
    assert one.date is not None
    assert (one.date.value.iso, one.date.confident) == ("2021-05-03", False)
    assert iso(page("Tuesday, May 3", below="\n© 2021 The Lunnet Herald\n")) is None
    assert iso(page("May 3", below="\n© 2021 The Lunnet Herald\n")) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://herald.example/2021/05/03/council-meets",
        "URL: http://www.herald.example/news/2021/may/03/council-meets",
        "https://herald.example/council-meets-20210503",
        "www.herald.example/news/2021-05-03/council-meets",
    ],
)
def test_the_page_s_address_gives_the_day_where_nothing_else_does(address: str) -> None:
    one = article(read(f"{address}\n\nCouncil meets until midnight\n\n{STORY}"))
    assert one.date is not None
    assert (one.date.value.iso, one.date.confident) == ("2021-05-03", False)
    both = article(read(f"{address}\n\nCouncil meets until midnight\n\n5 May 2021\n\n{STORY}"))
    assert iso(both) == "2021-05-05"


def test_addresses_of_two_days_give_none() -> None:
    lines = ["https://herald.example/2021/05/03/a", "https://herald.example/2021/05/04/b"]
    assert iso(page(below="\n" + "\n".join(lines) + "\n")) is None


def test_a_page_that_dates_only_its_update_has_its_day_not_its_hour() -> None:
    one = page("Updated: May 3, 2021, 5:02 PM ET")
    assert one.date is not None and one.updated is not None
    assert (one.date.value.iso, one.date.confident) == ("2021-05-03", False)
    assert one.updated.value.iso == "2021-05-03T17:02-04:00"


def test_what_an_outlet_calls_published_far_below_the_text_is_the_date() -> None:
    tail = "\nShare\n\nPrint\n\n" + "".join(f"Topic {n}\n\n" for n in "abcdefgh")
    assert iso(page(below=f"{tail}Published on 3 May 2021\n")) == "2021-05-03"
    two = "Published on 3 May 2021\n\nThe roof is open\n\nPublished on 4 May 2021\n"
    assert iso(page(below=tail + two)) is None


def test_names_an_outlet_and_two_dates_between_strokes() -> None:
    one = page(
        "The Herald | 04/29/2021 at 13:36 • Updated 04/30/2021 | By Tilda Marrow and Owen Sefton"
    )
    assert (iso(one), one.updated and one.updated.value.iso) == ("2021-04-29T13:36", "2021-04-30")
    assert [field.value for field in one.authors] == ["Tilda Marrow", "Owen Sefton"]


def test_the_headline_of_another_story_beside_its_date_is_no_date_line() -> None:
    other = "Harbour Authority Examines Ferry Engine For Three Whole Weeks – 3 May 2021"
    assert iso(page(below=f"\n{other}\n")) is None


@pytest.mark.parametrize(
    "post",
    ["— Tilda Marrow (@tilda) May 3, 2021", "A post shared by Tilda (@tilda) on\n\nMay 3, 2021"],
)
def test_the_date_of_a_post_is_not_the_article_s(post: str) -> None:
    assert iso(page(below=f"\n{post}\n")) is None
