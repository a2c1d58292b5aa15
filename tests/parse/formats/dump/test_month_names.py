"""Months of every language's table are read however they are written, and nothing else raises."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.parse.formats.dump.tables import LANGUAGES, table
from newsgen.parse.formats.dump.words_of import words_for
from newsgen.text.dates import LONGEST, find_dates


def names(language: str) -> dict[str, int]:
    months = table(language)["dates"]["months"]
    return {
        name.replace("_", " "): number
        for number, of_month in enumerate(months, 1)
        for name in of_month.split()
    }


PARTS = st.one_of(
    st.integers(0, 3000).map(str),
    st.sampled_from(LANGUAGES).flatmap(lambda code: st.sampled_from(sorted(names(code)))),
    st.sampled_from(
        ["8:26 pm", "14h30", "0826 GMT", "20:15:33 +07:00", "Uhr", "EST", "’21", "3rd", "年", "月"]
    ),
    st.sampled_from([" ", " ", ".", ",", "/", "-", ":", "'", " of ", " de ", " năm ", "(", "T"]),
    st.text(max_size=3),
)
LINES = st.lists(PARTS, max_size=14).map("".join)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("written", [str, str.upper, str.title])
def test_a_month_is_known_in_any_case(language: str, written: type[str]) -> None:
    words = words_for(language).dates
    for name, number in names(language).items():
        found = find_dates(f"3 {written(name)} 2021", words)
        assert [one.value.iso for one in found if one.value] == [f"2021-{number:02}-03"], name


@pytest.mark.parametrize("line", ["3 May '21", "May 3, ’21", "3-May-21", "Updated3 May ’21"])
def test_a_year_may_have_two_digits(line: str) -> None:
    found = find_dates(line, words_for("en").dates)
    assert [one.value.iso for one in found if one.value] == ["2021-05-03"]


@settings(max_examples=300, deadline=None)
@given(LINES, st.sampled_from(["en", "tr", "fa", "zh"]), st.booleans())
def test_whatever_stands_there_dates_are_in_order_and_apart(
    line: str, language: str, any_months: bool
) -> None:
    found = find_dates(line, words_for(language, any_months).dates)
    end = 0
    for one in found:
        assert end <= one.start < one.end <= min(len(line), LONGEST)
        assert line[one.start : one.end].strip(" .,")
        end = one.end
        if one.value and one.value.month:
            assert 1 <= one.value.month <= 12
