"""Hostile text costs time in proportion to its length, and is escaped."""

from __future__ import annotations

import time

import pytest

from tests.parse.formats.dump.reading import article, read

SIZE = 200_000

LINES = {
    "letters": "a" * SIZE,
    "capitals": "ABC DEF " * (SIZE // 8),
    "digits": "1" * SIZE,
    "dates": "3 May 2021 " * (SIZE // 11),
    "spaces": " " * SIZE + "x",
    "brackets": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "quotes": "“‘«„" * (SIZE // 4),
    "dashes": "- – — " * (SIZE // 6),
    "names": "Ana Bell and " * (SIZE // 13),
    "by": "By " * (SIZE // 3),
    "credits": "Photo: (" * (SIZE // 8),
    "dots": "J. " * (SIZE // 3),
    "combining": "e\u0301" * (SIZE // 2),
    "nothing to see": "\u200b" * SIZE,
}
FILES = {
    "short lines": "ab\n" * 20_000,
    "bylines": "By Ana Bell, 3 May 2020\n" * 5_000,
    "bullets": "• item one\n" * 10_000,
    "numbers": "".join(f"{number % 999}. item\n" for number in range(10_000)),
    "blank lines": "\r\n" * SIZE + "x",
}


@pytest.mark.parametrize("name", [*LINES, *FILES])
def test_it_is_read_in_seconds(name: str) -> None:
    text = LINES.get(name) or FILES[name]
    start = time.process_time()
    parsed = read(text)
    assert time.process_time() - start < 5
    assert len(parsed.body.lines) == sum(bool(line.strip()) for line in text.split("\n"))


def test_lines_after_the_first_hundred_thousand_are_kept_and_reported() -> None:
    parsed = read("A headline for them all\n\n" + "x\n" * 100_500)
    assert len(parsed.body.lines) == 100_501
    assert parsed.body.lines[-1].role == "furniture"
    unread = [found for found in parsed.problems if found.code == "lines-unread"]
    assert [found.location.line for found in unread] == [100_002]
    assert parsed.body.furniture[-1].value.count("x") == 501


def test_markup_in_a_dump_is_text() -> None:
    parsed = read(
        "Council <b>votes</b> & goes home\n\nBy Ana Bell\n\n"
        "<script>alert('x')</script> The council voted on Monday & then everybody went home early, "
        'said <img src=x onerror="alert(1)"> the clerk.\n\n'
        "[Click](javascript:alert(1)) is what the second paragraph of this article says to all.\n"
    )
    html = parsed.body.html[0]
    assert "<script" not in html and "<img" not in html
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;" in html
    assert "[Click](javascript:alert(1))" in html
    headline = article(parsed).headline
    assert headline is not None and headline.value == "Council <b>votes</b> & goes home"
