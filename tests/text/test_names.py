"""The shape of names, and capitals made readable."""

from __future__ import annotations

import pytest

from newsgen.text.names import is_name, place_name, tidy_name, title_case


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bell",
        "Phoung Vantha",
        "Ludwig van der Aa",
        "J.K. Rowan",
        "Mary-Jane O'Neil",
        "António Guterres",
        "ANA BELL",
        "Mario al-Masri",
        "Ed Brown Jr.",
    ],
)
def test_these_have_the_shape_of_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ana",
        "ana bell",
        "Ana Bell 2",
        "The red house",
        "A B",
        "x" * 100,
        "Ana  , Bell",
        "김혜진",
    ],
)
def test_these_have_not(text: str) -> None:
    assert not is_name(text)


def test_words_that_are_no_names_are_refused() -> None:
    assert not is_name("Breaking News", frozenset({"news"}))


@pytest.mark.parametrize(
    ("shouted", "expected"),
    [
        ("PHNOM PENH", "Phnom Penh"),
        ("PORT OF SPAIN", "Port of Spain"),
        ("ST. JOHN'S", "St. John's"),
        ("N'DJAMENA", "N'Djamena"),
        ("O'REGAN", "O'Regan"),
        ("IMRE MCALLEN", "Imre McAllen"),
        ("J.K. ROWAN", "J.K. Rowan"),
        ("LUDWIG VAN DER AA", "Ludwig van der Aa"),
    ],
)
def test_capitals_are_made_readable(shouted: str, expected: str) -> None:
    assert title_case(shouted) == expected


def test_names_are_tidied_only_where_they_need_it() -> None:
    assert tidy_name(" ANA  BELL, ") == "Ana Bell"
    assert tidy_name("Bill MCKAY") == "Bill MCKAY"
    assert tidy_name("AFP") == "AFP"
    assert place_name("KYIV, Ukraine") == "Kyiv"
    assert place_name("Washington D.C.") == "Washington D.C."
