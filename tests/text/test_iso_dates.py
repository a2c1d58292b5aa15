from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.records.dates import PartialDate
from newsgen.text.iso_dates import parse_iso, with_zone


@pytest.mark.parametrize(
    ("typed", "iso"),
    [
        ("1974", "1974"),
        ("1974-05", "1974-05"),
        ("1974-5-3", "1974-05-03"),
        ("2020/09/30", "2020-09-30"),
        ("2020-09-30 8:26:40 -0400", "2020-09-30T08:26:40-04:00"),
        ("2020-09-30T08:26", "2020-09-30T08:26"),
        ("2020-09-30t08:26z", "2020-09-30T08:26+00:00"),
        ("2020-09-30T08:26:40.123456+07:00", "2020-09-30T08:26:40+07:00"),
        ("2020-09-30 08:26 UTC", "2020-09-30T08:26+00:00"),
        ("2020-09-30 08:26:00 UTC+05:30", "2020-09-30T08:26:00+05:30"),
        ("2020-09-30 08:26 +07", "2020-09-30T08:26+07:00"),
        ("2000-02-29", "2000-02-29"),
    ],
)
def test_forms(typed: str, iso: str) -> None:
    date = parse_iso(f" {typed} ")
    assert date is not None
    assert date.iso == iso
    assert parse_iso(iso) == date


@pytest.mark.parametrize(
    "typed",
    ["", "74", "2021-02-30", "2021-13", "2021-00", "2021-01-00", "0000", "2021-1-1 24:00",
     "2021-1-1 8:60",
     "1900-02-29", "2021-01/02", "2021-01-01T08", "yesterday", "٢٠٢٠", "2021-01-01 08:00 +99:00",
     "2021-01-01" + " " * 80 + "08:00"],
)  # fmt: skip
def test_what_is_no_date(typed: str) -> None:
    assert parse_iso(typed) is None


@given(st.text(alphabet="0123456789-/:T Z+.", max_size=40))
def test_whatever_is_read_can_be_written_and_read_again(text: str) -> None:
    date = parse_iso(text)
    if date is not None:
        assert parse_iso(date.iso) == date


@pytest.mark.parametrize(
    ("iso", "zone", "expected"),
    [
        ("2020-09-30T08:26", "Asia/Phnom_Penh", "2020-09-30T08:26+07:00"),
        ("2020-07-01T08:26", "America/New_York", "2020-07-01T08:26-04:00"),
        ("2020-12-01T08:26", "America/New_York", "2020-12-01T08:26-05:00"),
        ("2020-09-30T08:26-04:00", "Asia/Phnom_Penh", "2020-09-30T08:26-04:00"),
        ("2020-09-30", "Asia/Phnom_Penh", "2020-09-30"),
        ("2020-09-30T08:26", "Nowhere/Town", "2020-09-30T08:26"),
        ("2020-09-30T08:26", "../../etc/passwd", "2020-09-30T08:26"),
        ("2020-09-30T08:26", "", "2020-09-30T08:26"),
        ("0001-01-01T00:00", "Asia/Tokyo", "0001-01-01T00:00+09:19"),
    ],
)
def test_zones(iso: str, zone: str, expected: str) -> None:
    date = parse_iso(iso)
    assert isinstance(date, PartialDate)
    assert with_zone(date, zone).iso == expected
