"""YAML's traps are told where they are traps, and nowhere else; advice is itself sound YAML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.text.meant_dates import meant_dates
from tests.parse.formats.markdown.reading import article, parsed

TOLD = ("front-matter-remark", "front-matter-word", "front-matter-number", "front-matter-date-form")


@pytest.mark.parametrize(
    "keys",
    [
        "headline: 'no'",
        'headline: "12:30"',
        "lang: no",
        "draft: no",
        "separate: off",
        "headline: No, no, no",
        "headline: 12:30 to Paris",
        "headline: 12:75",
        "headline: 1984",
        "headline: 007 returns",
        "headline: 089",
        "headline: A # a remark",
        "headline: A#1",
        "headline: 'A' # a remark",
        "# headline: B",
        "authors: # to be asked",
        "topics: [a, b] #later",
        "date: 2012-05-04 12:30",
        "updated: 2012-05",
        "layout: no",
    ],
)
def test_what_is_no_trap_is_left_in_peace(keys: str) -> None:
    assert [each.code for each in article(keys).problems if each.code in TOLD] == []


@pytest.mark.parametrize(
    "line",
    [
        'headline: "We will win," says mayor',
        "headline: 'Tis the season",
        "headline: @home: again",
        "headline: *a* b",
        "headline: [x] y",
        "headline: - x",
        "headline: A: b: 'c' \"d\"",
        "headline: > x\\y",
    ],
)
def test_the_line_that_is_advised_is_read(line: str) -> None:
    broken = article(f"{line}\ndate: 2012-05-04")
    hints = [each.hint or "" for each in broken.problems if each.code == "front-matter-yaml"]
    assert len(hints) == 1
    assert hints[0].startswith("Write headline: ")
    mended = article(f"{hints[0].removeprefix('Write ')}\ndate: 2012-05-04")
    assert mended.problems == ()
    value = line.partition(":")[2].strip()
    assert mended.article and mended.article.headline
    assert mended.article.headline.value == value


SIGNS = st.text("ab:#'\"[]{}-?|>&*!%@`,= \t\n0\\\N{FULLWIDTH COLON}", max_size=60)


@given(SIGNS)
def test_nothing_that_stands_between_the_dashes_breaks_newsgen(text: str) -> None:
    result = parsed(f"---\nheadline: {text}\n---\nText.\n")
    assert all(each.hint and len(each.message) < 1000 for each in result.problems)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("May 4, 2012", ["2012-05-04"]),
        ("4th of May 2012", ["2012-05-04"]),
        ("Friday, 4 May 2012", ["2012-05-04"]),
        ("“2012-05-04”", ["2012-05-04"]),
        ("24/12/2012", ["2012-12-24"]),
        ("03/04/2012", ["2012-04-03", "2012-03-04"]),
        ("May 2012", ["2012-05"]),
        ("3/4/12", []),
        ("24.12.68", []),
        ("Feb 30, 2012", []),
        ("between May 4, 2012 and June", []),
        ("12:30", []),
        ("yesterday", []),
        ("x" * 1000, []),
    ],
)
def test_dates_that_were_meant(typed: str, meant: list[str]) -> None:
    assert [date.iso for date in meant_dates(typed)] == meant
