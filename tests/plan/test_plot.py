"""Plots over time."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.plan.plot import HEIGHT, WIDTH
from newsgen.plan.plot import plot as plot_counts
from newsgen.records.cards import Plot
from newsgen.records.dates import PartialDate


def plot(dates: Sequence[PartialDate | None], noun: str) -> Plot | None:
    return plot_counts([(date, 1) for date in dates], noun)


def test_a_date_with_a_count_weighs_as_much_as_that_many_dates() -> None:
    dates = [PartialDate(2001), PartialDate(2002), PartialDate(2002)]
    counted = plot_counts([(PartialDate(2001), 1), (PartialDate(2002), 2)], "articles")
    assert counted == plot(dates, "articles")
    assert plot_counts([(PartialDate(2001), 2)], "articles") is None


def test_a_short_reach_is_shown_by_month() -> None:
    made = plot([PartialDate(2001, 3), PartialDate(2001, 5), PartialDate(2001, 5, 2)], "articles")
    assert made
    assert (made.unit, made.first, made.last, made.most) == ("month", "March 2001", "May 2001", 2)
    assert [(bar.label, bar.count, bar.url) for bar in made.bars] == [
        ("March 2001", 1, "/2001/03/"),
        ("May 2001", 2, "/2001/05/"),
    ]
    assert made.summary == "Articles by month, March 2001 to May 2001: most in May 2001 (2)."


def test_a_date_without_a_month_makes_it_a_plot_by_year() -> None:
    made = plot([PartialDate(2001, 3), PartialDate(2002)], "quotes")
    assert made
    assert (made.unit, [bar.url for bar in made.bars]) == ("year", ["/2001/", "/2002/"])


def test_centuries_are_shown_by_decade_and_each_leads_to_its_first_year() -> None:
    made = plot([PartialDate(1801), PartialDate(1809), PartialDate(2001)], "articles")
    assert made
    assert (made.unit, [bar.label for bar in made.bars]) == ("decade", ["1800s", "2000s"])
    assert [bar.url for bar in made.bars] == ["/1801/", "/2001/"]


def test_bars_stay_within_the_plot() -> None:
    made = plot([PartialDate(1900 + number, 1) for number in range(100)], "articles")
    assert made
    for bar in made.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= WIDTH
        assert 0 <= bar.y <= HEIGHT
        assert round(bar.y + bar.height, 2) == HEIGHT


def test_nothing_to_plot() -> None:
    assert plot([], "articles") is None
    assert plot([None, PartialDate(2001, 3)], "articles") is None
    assert plot([PartialDate(2001), PartialDate(2001)], "articles") is None
