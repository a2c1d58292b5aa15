"""Any mixture of what pages are made of gives a record in which each line has one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.parse.formats.dump.tables import LANGUAGES, table
from newsgen.records.article import Field
from tests.parse.formats.dump.reading import article, read

_BREAK = re.compile(r"\r\n|\r|\n")


def _phrases(value: Any) -> Iterator[str]:
    """All words and phrases of a table, however it nests them."""
    if isinstance(value, str):
        yield from value.split() if len(value) > 40 else [value]
    elif isinstance(value, list):
        for one in value:
            yield from _phrases(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _phrases(one)


PHRASES = {
    code: sorted(set(_phrases(table(code))) - {""}) for code in ("en", "de", "ar", "km", "zh")
}
SHARED = sorted(set(_phrases(table("shared"))) - {""})
NAMES = [
    "Ana Bell",
    "JO MARSH",
    "María del Río",
    "J.K. Row",
    "김한수",
    "陈小明",
    "سامي الحداد",
    "O’Neil",
]
DATES = [
    "3 May 2021",
    "May 3, ’21",
    "03/04/2020",
    "2020-09-30",
    "8:26 pm EST",
    "2021年5月3日",
    "30.2.21",
]
PROSE = [
    "The council met on Monday to discuss the budget for the schools and parks of the town, and it "
    "did not end before midnight.",
    "“We won,” Ana Bell said, ‘and nobody “was” hurt.’",
    "Nobody was hurt.",
    "Der Rat trat am Montag zusammen, um über die Schulen der Stadt zu beraten, und es wurde spät.",
    "ក្រុមប្រឹក្សាបានជួបប្រជុំគ្នានៅថ្ងៃច័ន្ទ។",
]
MARKS = [
    "",
    "• ",
    "- ",
    "– ",
    "1. ",
    "2) ",
    "(3) ",
    "> ",
    "> > ",
    "Q: ",
    "A: ",
    "“",
    "\u00a0",
    "\t",
    "\u202b",
]
CASES: list[Callable[[str], str]] = [str, str, str.upper, str.title]
JOINS = [" ", " ", "  ", " | ", " · ", " – ", ": ", ", ", "/", "\u00a0", "", "\t", "\x0c", "\u2028"]
ENDS = ["", "", ".", "!", "?", ":", "…", ".”", ")", " (4)", " 12", " —", "\x00", "\u200b", "\ufffd"]


def _lines(language: str) -> st.SearchStrategy[str]:
    parts = st.one_of(
        st.sampled_from(PHRASES[language]),
        st.sampled_from(SHARED),
        st.sampled_from(NAMES),
        st.sampled_from(DATES),
        st.sampled_from(PROSE),
        st.text(max_size=8),
    )
    joined = st.tuples(st.lists(parts, max_size=5), st.sampled_from(JOINS)).map(
        lambda pair: pair[1].join(pair[0])
    )
    cased = st.tuples(joined, st.sampled_from(CASES)).map(lambda pair: pair[1](pair[0]))
    return st.tuples(st.sampled_from(MARKS), cased, st.sampled_from(ENDS)).map("".join)


def _dumps(language: str) -> st.SearchStrategy[tuple[str, str]]:
    breaks = st.sampled_from(["\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \t\n"])
    pairs = st.lists(st.tuples(_lines(language), breaks), max_size=25)
    return pairs.map(lambda found: (language, "".join(line + end for line, end in found)))


DUMPS = st.sampled_from(sorted(PHRASES)).flatmap(_dumps)


@settings(max_examples=250, deadline=None)
@given(DUMPS)
def test_each_line_is_accounted_for_once_and_every_offset_is_right(dump: tuple[str, str]) -> None:
    language, text = dump
    parsed = read(text, timezone="Asia/Phnom_Penh", language=language)
    filled = [
        (number, line.strip()) for number, line in enumerate(_BREAK.split(text), 1) if line.strip()
    ]
    lines = parsed.body.lines
    assert [(one.number, text[one.span.start : one.span.end]) for one in lines] == filled
    assert all(one.rule and one.last == 0 for one in lines)
    if not filled:
        assert parsed.article is None
        return
    one = article(parsed)
    singles = [one.headline, one.deck, one.dateline, one.place, one.section, one.slug]
    fields: list[Field[str]] = [field for field in singles if field]
    fields += [*one.authors, *one.captions, *one.topics, *one.notes, *parsed.body.furniture]
    for field in (*fields, one.date, one.updated):
        if field and field.span:
            assert 0 <= field.span.start <= field.span.end <= len(text)
    for block in parsed.body.blocks:
        source = text[block.span.start : block.span.end]
        assert source.split() and _in_order(block.text, source)
    for quote in one.quotes:
        block = parsed.body.blocks[quote.block]
        assert block.text[quote.start : quote.end] == quote.text
        assert block.span.start <= quote.span.start <= quote.span.end <= block.span.end
    for problem in parsed.problems:
        assert (
            problem.message
            and 0 <= problem.location.line <= text.count("\n") + text.count("\r") + 1
        )


@settings(max_examples=100, deadline=None)
@given(DUMPS, st.sampled_from(LANGUAGES))
def test_any_tables_read_any_text(dump: tuple[str, str], language: str) -> None:
    assert read(dump[1], language=language) == read(dump[1], language=language)


def _in_order(text: str, source: str) -> bool:
    """Whether the letters of a text all stand in its source, in their order."""
    rest = iter(source)
    return all(letter in rest for letter in text if letter.isalnum())
