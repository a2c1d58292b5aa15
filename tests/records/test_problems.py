"""The table of problems: every line of it is used, and every code that is used is in it."""

from __future__ import annotations

import re

import pytest

from newsgen.records.problem_kinds import (
    KINDS,
    article,
    front_matter,
    review,
    site,
    sources,
    speakers,
)
from newsgen.records.problems import problem
from newsgen.records.source import Location
from tests.conftest import REPOSITORY

CODE = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')
SOURCES = [
    file.read_text(encoding="utf-8")
    for file in (REPOSITORY / "src" / "newsgen").rglob("*.py")
    if file.parent.name != "problem_kinds"
]


def test_no_code_stands_in_two_parts_of_the_table() -> None:
    rooms = (sources, front_matter, article, speakers, site, review)
    parts = [room.KINDS for room in rooms]
    assert sum(map(len, parts)) == len(KINDS) > 40


def test_every_code_of_the_table_is_found_somewhere() -> None:
    named = {code for text in SOURCES for code in CODE.findall(text)} | {"shortcode", "template"}
    assert set(KINDS) <= named


@pytest.mark.parametrize("code", KINDS)
def test_messages_are_sentences_with_a_hint(code: str) -> None:
    kind = KINDS[code]
    first = kind.message[0]
    assert first.isupper() or first == "“" or kind.message.startswith("newsgen ")
    assert kind.message.endswith((".", ".{suggestion}"))
    assert kind.hint, code


def test_values_are_shown_on_one_line_and_cut() -> None:
    found = problem("template", Location("a.html", 3), reason="one\n\x1b[31mtwo " + "x" * 500)
    assert "\n" not in found.message
    assert "\x1b" not in found.message
    assert len(found.message) < 250


def test_a_missing_value_is_our_bug() -> None:
    with pytest.raises(KeyError):
        problem("template", Location("a.html"))
