from __future__ import annotations

import pytest

from newsgen.parse.quotes import find_quotes
from tests.clock import assert_in_proportion, processor_seconds
from tests.parse.quotes.cases import passages

SMALL = 4_000
LARGE = 24_000
LINE = 200_000
PATTERNS = {
    "opening marks": "“",
    "closing marks": "”",
    "straight marks": '"',
    "single marks": "'",
    "opened and closed": "“a” ",
    "single marks at words": " 'a",
    "single marks closed": "‘a’ ",
    "brackets": "“a” (",
    "closing brackets": "“a” )",
    "dashes": "“a” —",
    "hyphens": "“a”-",
    "commas": "“a”, ",
    "names": "“a” Ada Brown ",
    "names without end": "“a” Ada",
    "initials": "“a” A. B. ",
    "verbs": "“a” said ",
    "names and verbs": "Ada said “a” and ",
    "participles": "Ada, saying “a”, adding ",
    "according": "“a” according to ",
    "possessives": "“a” Ada’s claim that ",
    "relatives": "“a” who said ",
    "determiners": "“a” the the ",
    "prepositions": "“a” of the report in the ",
    "labels": "Ada Brown: “a” ",
    "insertions": "x, Ada said, “a”, ",
    "reports in reports": "Ada said that “a” ",
    "with somebody": "with Ada calling “a” ",
    "questions": "“a?” Ada Brown ",
    "one long word": "“a” x",
    "letters and dots": "“a.b.c.",
    "spaces": '" ',
}


def seconds(text: str) -> float:
    blocks = passages(text)
    return processor_seconds(lambda: find_quotes(blocks, "en"))


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_time_grows_in_proportion_to_the_text(pattern: str) -> None:
    small, large = (pattern * (size // len(pattern)) for size in (SMALL, LARGE))
    assert_in_proportion(seconds, small, large)  # squared would be 36 times


@pytest.mark.parametrize(
    "mark", ["“", '"', "'", "‘", "«", "(", "[", "—", "-", "said ", "Ada ", "a.", "A."]
)
def test_a_single_line_of_200_kb_is_soon_read(mark: str) -> None:
    assert seconds(f"“Yes,” she said. {mark * (LINE // len(mark))}") < 5
