"""Lines to pieces, datelines, bylines: the small rules, each with its habit."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.head.datelines import read_dateline
from newsgen.parse.formats.dump.lines import split_lines
from newsgen.parse.formats.dump.pieces import join_lines
from newsgen.parse.formats.dump.tables import LANGUAGES
from newsgen.parse.formats.dump.words_of import words_for

ENGLISH = words_for("en")


def pieces(text: str) -> list[str]:
    lines, _ = split_lines(text)
    return [piece.text for piece in join_lines(text, lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("  • one\n\u00a0\u00a0* two", ["one", "two"]),
        ("1. one\n2. two", ["one", "two"]),
        ("28. Juni 2025", ["28. Juni 2025"]),
        ("- one\n- two", ["one", "two"]),
        ("- I do not know, she said.", ["- I do not know, she said."]),
        ("a\u2028b\x0bc", ["a\u2028b\x0bc"]),
        (
            "The hall was built for four hundred people and\nholds three hundred.",
            ["The hall was built for four hundred people and holds three hundred."],
        ),
    ],
)
def test_lines_become_pieces(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "dateline", "place", "rest"),
    [
        ("PHNOM PENH--The government", "PHNOM PENH", "Phnom Penh", "The government"),
        ("KYIV, Ukraine (AP) — The war", "KYIV, Ukraine", "Kyiv", "The war"),
        ("LONDON (Reuters) – Prices", "LONDON", "London", "Prices"),
        ("LONDON, July 2 (Reuters) - Prices", "LONDON", "London", "Prices"),
        ("(Reuters) – Prices", "", "", "Prices"),
        ("Manila (AFP) – Typhoon", "Manila", "Manila", "Typhoon"),
        ("PORT-AU-PRINCE — Rain", "PORT-AU-PRINCE", "Port-Au-Prince", "Rain"),
        ("RIO DE JANEIRO – Rain", "RIO DE JANEIRO", "Rio de Janeiro", "Rain"),
    ],
)
def test_a_dateline_opens_a_report(text: str, dateline: str, place: str, rest: str) -> None:
    found = read_dateline(text, ENGLISH)
    assert found is not None
    assert (found.text, found.place, text[found.end :]) == (dateline, place, rest)


@pytest.mark.parametrize(
    "text",
    [
        "The UN – and nobody else – knows.",
        "UN – the organisation",
        "Anna (22) – a student",
        "NATO, the alliance, has met.",
        "“PARIS – no,” she said.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert read_dateline(text, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ana Bell and Jo Marsh", ["Ana Bell", "Jo Marsh"]),
        ("Ana Bell, Jo Marsh and Ed O'Neil", ["Ana Bell", "Jo Marsh", "Ed O'Neil"]),
        ("BY ANA MCKAY", ["Ana McKay"]),
        ("By Ana Bell in Kyiv and Jo Marsh in London", ["Ana Bell", "Jo Marsh"]),
        ("Ana Bell | Political editor", ["Ana Bell"]),
        ("By Ana Bell, Political Correspondent", ["Ana Bell"]),
        ("By Ana Bell (AP)", ["Ana Bell"]),
        ("By Ana Bell, Reuters", ["Ana Bell"]),
        ("By Ana Bell / Herald Staff Writers", ["Ana Bell"]),
        ("By Ludwig van der Aa @lvda", ["Ludwig van der Aa"]),
        ("By Reuters", ["Reuters"]),
        ("By Staff Reporter", ["Staff Reporter"]),
        ("By Archive Desk", ["Archive Desk"]),
        ("Political editor", []),
        ("Share", []),
        ("Breaking News", []),
        ("By the time the fire was out", []),
    ],
)
def test_a_byline_names_people(text: str, names: list[str]) -> None:
    people = read_byline(text, ENGLISH).people
    assert [person.name for person in people] == names
    for person in people:
        assert text[person.start : person.end].casefold() == person.name.casefold()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_whole_table(language: str) -> None:
    words = words_for(language)
    assert set(words.dates.months.values()) >= set(range(1, 13))
    assert words.published.by_first and words.updated.by_first and words.credits.by_first
