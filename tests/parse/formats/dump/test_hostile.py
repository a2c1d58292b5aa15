"""Hostile text costs time in proportion to its length, and is escaped."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump import lines
from newsgen.parse.formats.dump.dates import looked_for
from newsgen.text import dates
from newsgen.text.date_words import DateWords
from newsgen.text.dates import FoundDate
from tests.clock import assert_in_proportion, processor_seconds
from tests.parse.formats.dump.reading import article, read

SIZE = 200_000
"""Characters of a hostile line."""
LINES = 800
"""Lines of a hostile file."""
SLACK = 1.5
"""How many times what is in proportion may be taken: twice is not linear any more."""
NOISE = 0.1
"""Seconds that do not matter: other programs run too."""

HEAD = (
    "Minister says no\n\nBy Ana Bell\n\n3 May 2021\n\nThe council met on Monday to discuss the "
    "budget for the schools and parks of the town.\n\n"
)
CLASSES = {
    "small letters": "a",
    "capitals": "A",
    "title case": "ǅ",
    "digits": "1",
    "arabic digits": "٣",
    "letter numbers": "Ⅷ",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "tabs": "\t",
    "zero width": "\u200b",
    "combining marks": "\u0301",
    "chinese": "新",
    "kana": "ア",
    "hangul": "한",
    "thai": "ก",
    "khmer": "ក",
    "arabic": "ب",
    "hebrew": "ש",
    "cyrillic": "Ж",
    "final sigma": "ς",
    "devanagari": "न",
    "emoji": "😀",
    "private use": "\ue000",
    "control": "\x01",
    **{mark: mark for mark in "-–—_.,:;?!…/|·•@#©$()[]{}“”‘’\"'«»„「>*<&+=%\\~"},
}
PATTERNS = {
    "words": "lorem ipsum ",
    "names": "Ana Bell and ",
    "names with commas": "Ana Bell, ",
    "capital words": "ABC DEF ",
    "by": "By ",
    "by names": "By Ana Bell ",
    "dates": "3 May 2021 ",
    "months": "May 3 ",
    "months only": "May ",
    "two months": "3 أيار/مايو ",
    "months of two words": "tháng 5 ",
    "times": "8:26 pm ",
    "numeric dates": "03/04/2021 ",
    "iso dates": "2021-05-03 ",
    "labels": "Updated: ",
    "credits": "Photo: (",
    "credits in brackets": "(Ana Bell/Reuters) ",
    "photographers": "Photo by Ana Bell/Reuters ",
    "initials": "J. ",
    "quotes": "“Yes,” he said. ",
    "quotes and names": "“a” Ana Bell ",
    "quotation marks": "“‘«„",
    "mixed scripts": "aжא한新 ",
    "addresses": "https://a.example/b ",
    "handles": "a@b.example ",
    "strokes": "a | b | ",
    "dashes": "- – — ",
    "hyphens": "a-b-",
    "apostrophes": "d'a’",
    "two spaces": "a  ",
    "sentences": "The council met on Monday. ",
    "agencies": "(Reuters) – ",
    "datelines": "KYIV, Ukraine (AP) — ",
    "accents": "e\u0301",
    "seams": "aB",
    "numbers": "1,2.3 ",
    "ordinals": "3rd ",
    "notices": "newsletter subscribe ",
    "buttons": "Read more: ",
    "portraits": "Ana Bell is a writer ",
    "speakers": "Ana Bell: ",
    "clauses": "that he said that ",
    "markup": '<a href="x">',
    "markdown": "[a](b) ",
    "nested brackets": "([{",
    "list": "1. a 2. b ",
}
BROKEN = {
    "brackets that close": "(" * (SIZE // 2) + ")" * (SIZE // 2),
    "quotes that close": "“" * (SIZE // 2) + "”" * (SIZE // 2),
    "far apart": "a" + " " * SIZE + "x",
    "stops far apart": "." + " " * SIZE + ".",
    "breaks": "\r\n" * SIZE + "x",
    "blank lines": " \n\t\n" * (SIZE // 5) + "x",
}
TEXTS = {
    **{name: part * (SIZE // len(part)) for name, part in (CLASSES | PATTERNS).items()},
    **BROKEN,
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_long_line_costs_its_length(name: str) -> None:
    text = TEXTS[name]
    head = HEAD if name in PATTERNS else ""
    _grows(head + text[: len(text) // 4], head + text)


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize(("width", "count", "end"), [(12, LINES, "\n"), (150, LINES // 4, "\n\n")])
def test_many_lines_cost_their_number(name: str, width: int, count: int, end: str) -> None:
    part = PATTERNS[name]
    line = (part * (width // len(part) + 1))[:width].strip() + end
    _grows(HEAD + line * (count // 4), HEAD + line * count)


def test_different_lines_cost_their_number() -> None:
    each = [f"• {number % 7}. By Ana {number}, {number % 28} May 2020\n" for number in range(LINES)]
    _grows("".join(each[: LINES // 4]), "".join(each))


def _grows(small: str, large: str) -> None:
    """Reading costs as much more as there is more to read."""
    assert_in_proportion(_cost, small, large, slack=SLACK, noise=NOISE)


def _cost(text: str) -> float:
    parsed = None

    def reading() -> None:
        nonlocal parsed
        parsed = read(text)

    seconds = processor_seconds(reading)
    assert parsed is not None
    account = [(one.span.start, one.span.end) for one in parsed.body.lines]
    assert account == sorted(account)
    filled = sum(map(bool, map(str.strip, text.replace("\r", "\n").split("\n"))))
    assert len(account) == filled
    return seconds


def test_lines_after_the_first_hundred_thousand_are_kept_and_reported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert lines.MOST_LINES == 100_000
    monkeypatch.setattr(lines, "MOST_LINES", 1000)
    parsed = read("A headline for them all\n\n" + "x\n" * 1500)
    assert len(parsed.body.lines) == 1001
    rest = parsed.body.lines[-1]
    assert (rest.number, rest.last, rest.role) == (1002, 1502, "furniture")
    unread = [found for found in parsed.problems if found.code == "lines-unread"]
    assert [found.location.line for found in unread] == [1002]
    assert parsed.body.furniture[-1].value.count("x") == 501


def test_dates_are_looked_for_in_no_more_lines_than_a_dump_can_have(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[str] = []

    def find_dates(text: str, words: DateWords) -> list[FoundDate]:
        looked.append(text)
        return dates.find_dates(text, words)

    monkeypatch.setattr(looked_for, "find_dates", find_dates)
    monkeypatch.setattr(looked_for, "_MOST", 30)
    parsed = read(HEAD + "".join(f"{day} May 2021, 4 May\n" for day in range(1, 31)) * 3)
    assert len(looked) == 11  # one date in the head, two in each line below, and the lines
    found = article(parsed)
    assert found.date is not None and found.date.value.iso == "2021-05-03"


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
