"""Days of other calendars against days that history fixed in ours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.calendars import from_solar, full_year, year_of, year_of_era
from newsgen.text.digits import ascii_digits


@pytest.mark.parametrize(
    ("solar", "ours"),
    [
        ((1304, 1, 11), date(1925, 3, 31)),  # the law that brought the calendar in
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1375, 1, 1), date(1996, 3, 20)),
        ((1388, 12, 29), date(2010, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1408, 1, 1), date(2029, 3, 20)),
    ],
)
def test_iranian_days(solar: tuple[int, int, int], ours: date) -> None:
    assert from_solar(*solar) == ours


@given(st.integers(1304, 1498))
def test_each_iranian_year_begins_where_the_last_one_ended(year: int) -> None:
    last = from_solar(year, 12, 30) or from_solar(year, 12, 29)
    first = from_solar(year + 1, 1, 1)
    assert last is not None and first == last + timedelta(days=1)


@pytest.mark.parametrize("day", [(1400, 12, 30), (1400, 7, 31), (1400, 13, 1), (1303, 1, 1)])
def test_days_that_the_iranian_calendar_has_not(day: tuple[int, int, int]) -> None:
    assert from_solar(*day) is None


def test_years() -> None:
    assert year_of(2564, ["buddhist"]) == 2021
    assert year_of(2564, ()) is None
    assert year_of(1400, ()) is None
    assert year_of(2021, ["solar"]) == 2021
    assert (year_of_era("令和", "3"), year_of_era("昭和", "元")) == (2021, 1926)
    assert (full_year(21), full_year(69), full_year(70), full_year(99)) == (2021, 2069, 1970, 1999)


@given(st.text())
def test_digits_keep_every_offset(text: str) -> None:
    assert len(ascii_digits(text)) == len(text)
    assert ascii_digits("២០២១ ۱۴۰۰ ٢٠٢١ ２０２１ ๒๕๖๔") == "2021 1400 2021 2021 2564"
