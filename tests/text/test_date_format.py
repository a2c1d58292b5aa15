"""Dates as readers see them."""

from __future__ import annotations

import pytest

from newsgen.records.dates import PartialDate
from newsgen.text.date_format import clock, long_date, reach, zone


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        (None, "Undated"),
        (PartialDate(1974), "1974"),
        (PartialDate(1974, 5), "May 1974"),
        (PartialDate(1974, 5, 3), "3 May 1974"),
        (PartialDate(1974, 5, 3, 8, 26), "3 May 1974"),
    ],
)
def test_a_date_is_never_shown_more_precise_than_known(
    date: PartialDate | None, shown: str
) -> None:
    assert long_date(date) == shown


def test_times_and_zones() -> None:
    assert clock(PartialDate(2020, 9, 30)) == ""
    assert clock(PartialDate(2020, 9, 30, 8, 6)) == "08:06"
    assert zone(PartialDate(2020, 9, 30, 8, 6)) == ""
    assert zone(PartialDate(2020, 9, 30, 8, 6, None, 0)) == "UTC"
    assert zone(PartialDate(2020, 9, 30, 8, 6, None, 420)) == "UTC+07:00"
    assert zone(PartialDate(2020, 9, 30, 8, 6, None, -210)) == "UTC-03:30"


def test_reach() -> None:
    assert reach(None, None) == ""
    assert reach(PartialDate(1903), PartialDate(1903, 5)) == "1903"
    assert reach(PartialDate(1903), PartialDate(2012)) == "1903–2012"
