"""The rules that docs/quotes.md lists are the rules, in their order, and its examples are true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsgen.parse.quotes import find_quotes
from newsgen.parse.quotes.bounds import MOST_CHARACTERS, MOST_SEGMENTS
from newsgen.parse.quotes.foreign import RULE as FOREIGN
from newsgen.parse.quotes.rules import FROM_AROUND, SAME_SENTENCE
from tests.parse.quotes.cases import passages

PAGE = (Path(__file__).parents[3] / "docs" / "quotes.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", PAGE, re.M)


def test_every_rule_is_listed_in_its_order() -> None:
    assert [name for name, _ in ROWS] == [name for name, _ in (*SAME_SENTENCE, *FROM_AROUND)]
    assert f"(`{FOREIGN}`)" in PAGE


@pytest.mark.parametrize(("name", "example"), ROWS, ids=[name for name, _ in ROWS])
def test_the_example_is_decided_by_its_rule(name: str, example: str) -> None:
    quotes = find_quotes(passages(example.replace(" ¶ ", "\n\n")), "en")
    assert name in [quote.rule for quote in quotes], quotes
    named = "Ada Brown" in example and name != "clause"
    assert not named or {quote.speaker for quote in quotes} == {"Ada Brown"}


def test_the_bounds_are_as_told() -> None:
    assert f"{MOST_CHARACTERS:,} characters" in PAGE
    assert f"{MOST_SEGMENTS:,} quotes" in PAGE
