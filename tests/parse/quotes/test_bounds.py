from __future__ import annotations

import pytest

from newsgen.parse.quotes import find_quotes
from newsgen.parse.quotes.bounds import MOST_CHARACTERS, MOST_SEGMENTS, looked_at
from tests.clock import within
from tests.parse.quotes.cases import passages

TURN = "“We lost,” Ada Brown said. “And we will go on,” she told Carl Dent. "


@pytest.mark.parametrize("end", ["", "\n\n"])
def test_a_file_of_nothing_but_quotes_is_read_up_to_a_bound(end: str) -> None:
    blocks = passages((TURN + end) * 60_000)
    with within(20):
        quotes = find_quotes(blocks, "en")
    assert len(quotes) == MOST_SEGMENTS
    assert {quote.speaker for quote in quotes} == {"Ada Brown"}


def test_an_article_is_looked_at_whole() -> None:
    blocks = passages("\n\n".join([TURN * 20] * 100))
    assert looked_at(blocks) is blocks


def test_what_is_too_long_is_cut_at_the_bound() -> None:
    blocks = passages("\n\n".join(["a" * 300_000] * 3))
    kept = looked_at(blocks)
    assert sum(len(passage.text) for passage in kept) == MOST_CHARACTERS
    assert kept[0] is blocks[0]
