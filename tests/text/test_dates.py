"""Dates in words are found as precisely as they are printed, and never made up."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump.words import words_for
from newsgen.text.dates import find_dates, find_time


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("September 30, 2020 8:26 AM", "en", "2020-09-30T08:26"),
        ("Sept. 30, 2020", "en", "2020-09-30"),
        ("30th September, 2020 at 12.05am", "en", "2020-09-30T00:05"),
        ("Sat 24 Feb 2024 12.42 CET", "en", "2024-02-24T12:42+01:00"),
        ("17:41 JST, October 13, 2024", "en", "2024-10-13T17:41+09:00"),
        ("April 26, 2023 2:20pm EDT", "en", "2023-04-26T14:20-04:00"),
        ("3 May 2021, 8pm", "en", "2021-05-03T20:00"),
        ("3 May 2021 0826 GMT", "en", "2021-05-03T08:26+00:00"),
        ("2021-05-03T08:26:30+07:00", "en", "2021-05-03T08:26:30+07:00"),
        ("2021-05-03T08:26:30.125Z", "en", "2021-05-03T08:26:30+00:00"),
        ("May 3, 2021 10:00 UTC+5:30", "en", "2021-05-03T10:00+05:30"),
        ("May 3, 2021 10:00 CST", "en", "2021-05-03T10:00"),
        ("May 1974", "en", "1974-05"),
        ("13/04/2020", "en", "2020-04-13"),
        ("04/13/2020", "en", "2020-04-13"),
        ("04/04/2020", "en", "2020-04-04"),
        ("4. März 2019, 11.20 Uhr", "de", "2019-03-04T11:20"),
        ("04.03.2019 - 11:20 Uhr", "de", "2019-03-04T11:20"),
        ("03/04/2020", "de", "2020-04-03"),
        ("Publié le 18 juil. 2024 à 8h01", "fr", "2024-07-18T08:01"),
        ("1er août 2024", "fr", "2024-08-01"),
        ("25 de mayo de 2025 16:51 h", "es", "2025-05-25T16:51"),
        ("12 de março de 2020 às 9h30", "pt", "2020-03-12T09:30"),
        ("8 luglio 2021 alle 14:05", "it", "2021-07-08T14:05"),
        ("12 mrt 2020 om 09:15", "nl", "2020-03-12T09:15"),
        ("12 grudnia 2020, godz. 9:15", "pl", "2020-12-12T09:15"),
        ("2025년 6월 4일", "en", "2025-06-04"),
    ],
)
def test_a_date_is_found(text: str, language: str, expected: str) -> None:
    (found,) = find_dates(text, words_for(language).dates)
    assert found.value is not None
    assert found.value.iso == expected


@pytest.mark.parametrize(
    "text", ["03/04/2020", "31 February 2020", "September 30", "30 Sept., 8:26 AM"]
)
def test_what_does_not_say_enough_stays_unknown(text: str) -> None:
    (found,) = find_dates(text, words_for("en").dates)
    assert found.value is None


@pytest.mark.parametrize("text", ["", "45/13/2020", "1,400 marchers", "room 2020", "10.5.2"])
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text, words_for("en").dates) == []


def test_a_zone_that_has_two_meanings_is_printed_but_not_known() -> None:
    (found,) = find_dates("May 3, 2021 10:00 CST", words_for("en").dates)
    assert found.zone == ""
    (eastern,) = find_dates("May 3, 2021 10:00 ET", words_for("en").dates)
    assert eastern.zone == "America/New_York"


def test_offsets_hold_date_and_time() -> None:
    text = "Posted: May 3, 2021 10:00 AM EDT | by us"
    (found,) = find_dates(text, words_for("en").dates)
    assert text[found.start : found.end] == "May 3, 2021 10:00 AM EDT"


def test_a_time_by_itself_joins_a_day() -> None:
    words = words_for("en").dates
    (day,) = find_dates("28 November 2025", words)
    assert day.value is not None
    time = find_time("03:26 pm", words, day.value)
    assert time is not None and time.value is not None
    assert time.value.iso == "2025-11-28T15:26"
    assert find_time("03:26 pm in the town", words, day.value) is None
