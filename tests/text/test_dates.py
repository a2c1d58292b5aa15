"""Dates in words are found as precisely as they are printed, and never made up."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump.words_of import words_for
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
        ("Published3 May 2021", "en", "2021-05-03"),
        ("UpdatedMay 3, 2021", "en", "2021-05-03"),
        ("May 3rd, 2021Updated", "en", "2021-05-03"),
        ("3-May-21", "en", "2021-05-03"),
        ("May 3, '21", "en", "2021-05-03"),
        ("2021 May 3", "en", "2021-05-03"),
        ("Monday 03/05/2021", "en", "2021-05-03"),
        ("10/9/10 7:15 AM EDT", "en", "2010-10-09T07:15-04:00"),
        ("10/9/10 19:15 BST", "en", "2010-09-10T19:15+01:00"),
        ("08-13-10 05:18 PM", "en", "2010-08-13T17:18"),
        ("27.04.24 um 07:39 Uhr", "de", "2024-04-27T07:39"),
        ("3. Mai '21", "de", "2021-05-03"),
        ("3 maja 2021 r., godz. 8:26", "pl", "2021-05-03T08:26"),
        ("2021. május 3. 8:26", "hu", "2021-05-03T08:26"),
        ("2021. 5. 3. 오전 8:26", "ko", "2021-05-03T08:26"),
        ("2021.05.03 오후 8:26", "ko", "2021-05-03T20:26"),
        ("2021년 5월 3일(월) 20시 26분", "ko", "2021-05-03T20:26"),
        ("21.05.03", "ko", "2021-05-03"),
        ("2021年5月3日（月）午後8時26分", "ja", "2021-05-03T20:26"),
        ("２０２１年５月３日", "ja", "2021-05-03"),
        ("令和3年5月3日", "ja", "2021-05-03"),
        ("平成元年12月1日", "ja", "1989-12-01"),
        ("民國110年5月3日", "zh", "2021-05-03"),
        ("2021年5月3日 上午8:26", "zh", "2021-05-03T08:26"),
        ("2021年5月", "zh", "2021-05"),
        ("ថ្ងៃទី៣ ខែឧសភា ឆ្នាំ២០២១ ម៉ោង ៨:២៦ ល្ងាច", "km", "2021-05-03T20:26"),
        ("៣ ឧសភា ២០២១", "km", "2021-05-03"),
        ("3 พฤษภาคม 2564 เวลา 08:26 น.", "th", "2021-05-03T08:26"),
        ("3 พ.ค. 2564", "th", "2021-05-03"),
        ("03/05/2564", "th", "2021-05-03"),
        ("٣ مايو ٢٠٢١", "ar", "2021-05-03"),
        ("3 أيار / مايو 2021", "ar", "2021-05-03"),
        ("3 تشرين الأول 2021", "ar", "2021-10-03"),
        ("۱۳ اردیبهشت ۱۴۰۰", "fa", "2021-05-03"),
        ("۱۴۰۰/۰۲/۱۳", "fa", "2021-05-03"),
        ("3 במאי 2021, 08:26", "he", "2021-05-03T08:26"),
        ("ngày 3 tháng 5 năm 2021 lúc 08:26", "vi", "2021-05-03T08:26"),
        ("3 tháng 12 năm 2021", "vi", "2021-12-03"),
        ("3 мая 2021 г. в 8:26", "ru", "2021-05-03T08:26"),
        ("3 Μαΐου 2021", "el", "2021-05-03"),
        ("3 KASIM 2021", "tr", "2021-11-03"),
        ("3 listopada 2021.", "hr", "2021-10-03"),
        ("3 listopada 2021 r.", "pl", "2021-11-03"),
    ],
)
def test_a_date_is_found(text: str, language: str, expected: str) -> None:
    (found,) = find_dates(text, words_for(language).dates)
    assert found.value is not None
    assert found.value.iso == expected


@pytest.mark.parametrize(
    "text",
    [
        *("03/04/2020", "03/04/20", "31 February 2020", "September 30", "30 Sept., 8:26 AM"),
        *("5月3日", "3 May 2564"),
    ],
)
def test_what_does_not_say_enough_stays_unknown(text: str) -> None:
    (found,) = find_dates(text, words_for("en").dates)
    assert found.value is None


@pytest.mark.parametrize(
    "text",
    [
        *("", "45/13/2020", "1,400 marchers", "room 2020", "10.5.2", "10.30.45", "6-4-21"),
        *("192.168.10.21", "12:03:04", "May 12:30", "3 Ramadan 1442"),
    ],
)
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


def test_what_a_date_leaves_open_is_said() -> None:
    words = words_for("en").dates
    (either,) = find_dates("03/04/2020", words)
    assert [day.iso for day in either.choices] == ["2020-04-03", "2020-03-04"]
    (yearless,) = find_dates("Friday, May 3", words)
    assert (yearless.month_day, yearless.weekday) == ((5, 3), 4)
    (told,) = find_dates("13/04/2020", words)
    assert told.order == "dmy"


def test_the_folder_s_order_wins_over_the_language_s() -> None:
    (found,) = find_dates("03/04/2020", words_for("en", False, "mdy").dates)
    assert found.value is not None and found.value.iso == "2020-03-04"


def test_names_that_two_languages_use_for_two_months_tell_none_of_them() -> None:
    everything = words_for("xx", True).dates
    assert "listopada" not in everything.months
    (found,) = find_dates("3 grudnia 2021", everything)
    assert found.value is not None and found.value.iso == "2021-12-03"
