"""An article that is too long for its quotes to be looked for says so, and where that begins."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump import parse as parse_dump
from newsgen.parse.formats.markdown import parse as parse_markdown
from newsgen.parse.quotes import bounds, find, find_quotes, unread, unread_quotes
from newsgen.records.article import Parsed
from newsgen.records.problems import Problem
from newsgen.records.settings import Settings
from newsgen.records.source import Document, Kind
from tests.clock import within
from tests.parse.quotes.cases import passages

MOST_SEGMENTS = 200
MOST_CHARACTERS = 40_000
TURN = "“We lost the boat,” Ada Brown said.\n\n"
PLAIN = "On day {} the boat lay in the harbour, and nobody in the town would speak of it."
HEAD = "The boat that nobody wanted\n\n"
LONG = "".join(f"{PLAIN.format(day)}\n\n" for day in range(MOST_CHARACTERS // len(PLAIN) + 2))
MANY = TURN * (MOST_SEGMENTS + 3)


@pytest.fixture(autouse=True)
def a_tenth_of_the_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert bounds.MOST_SEGMENTS == 10 * MOST_SEGMENTS
    assert bounds.MOST_CHARACTERS == 10 * MOST_CHARACTERS
    monkeypatch.setattr(bounds, "MOST_CHARACTERS", MOST_CHARACTERS)
    for module in (find, unread):
        monkeypatch.setattr(module, "MOST_SEGMENTS", MOST_SEGMENTS)


def document(text: str, kind: Kind = "dump") -> Document:
    starts = (0, *(at + 1 for at, char in enumerate(text) if char == "\n"))
    name = "x.txt" if kind == "dump" else "x.md"
    return Document(
        path=name, kind=kind, digest="0" * 64, encoding="utf-8", text=text, line_starts=starts
    )


def read(text: str, kind: Kind) -> Parsed:
    parse = parse_dump if kind == "dump" else parse_markdown
    return parse(document(text, kind), Settings())


def unread_of(text: str) -> list[Problem]:
    return list(unread_quotes(document(text), passages(text)))


def reported(parsed: Parsed) -> list[Problem]:
    return [found for found in parsed.problems if found.code == "quotes-unread"]


@pytest.mark.parametrize("kind", ["dump", "markdown"])
def test_too_many_quotes_are_reported_at_the_first_that_is_left_out(kind: Kind) -> None:
    text = HEAD + MANY
    parsed = read(text, kind)
    assert parsed.article is not None
    assert len(parsed.article.quotes) == MOST_SEGMENTS
    (found,) = reported(parsed)
    assert found.severity == "warning"
    assert found.message == (
        "The article is longer than any article; quotes from here on were not looked for."
    )
    assert found.location.line == 3 + 2 * MOST_SEGMENTS
    last = document(text, kind).location(parsed.article.quotes[-1].span.end)
    assert last < found.location


@pytest.mark.parametrize("kind", ["dump", "markdown"])
def test_too_long_a_text_is_reported_where_it_is_cut(kind: Kind) -> None:
    text = HEAD + TURN + LONG + TURN
    parsed = read(text, kind)
    assert parsed.article is not None
    assert [quote.speaker for quote in parsed.article.quotes] == ["Ada Brown"]
    (found,) = reported(parsed)
    line = text.split("\n")[found.location.line - 1]
    assert line.startswith("On day 4")
    assert 1 <= found.location.column <= len(line)


def test_the_cut_may_fall_between_two_paragraphs() -> None:
    text = "a" * MOST_CHARACTERS + "\n\n" + TURN
    (found,) = unread_of(text)
    assert (found.location.line, found.location.column) == (3, 1)


def test_the_first_of_both_bounds_is_the_one_that_is_reported() -> None:
    (found,) = unread_of(MANY + LONG + TURN)
    assert found.location.line == 1 + 2 * MOST_SEGMENTS


@pytest.mark.parametrize(
    "text",
    [
        "",
        TURN * 100,
        TURN * MOST_SEGMENTS,
        LONG,
        TURN + LONG,
    ],
    ids=["nothing", "a long article", "just as many", "long, no quote", "long, no quote behind"],
)
def test_nothing_is_reported_where_nothing_was_left_out(text: str) -> None:
    assert unread_of(text) == []


def test_marks_alone_are_no_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The boats' crews' wives' letters' words. " * (MOST_SEGMENTS // 2)
    assert unread_of(text) == []
    assert find_quotes(passages(text), "en") == ()
    monkeypatch.setattr(unread, "find_segments", None)  # an article of usual length asks nothing
    assert unread_of(TURN * 10) == []


def test_it_costs_next_to_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()  # as in an archive
    text = LONG[:4000] + TURN * 10
    blocks, one = passages(text), document(text)
    with within(0.1):  # a millisecond for each
        for _ in range(100):
            unread_quotes(one, blocks)
