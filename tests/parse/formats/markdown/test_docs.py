"""docs/front-matter.md names every key, synonym and part that the tables hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsgen.parse.front_matter.draft_marks import _HELD, _PUBLIC, MARKS
from newsgen.parse.front_matter.keys import BY_NAME, FLAT, KEYS, PARTS, UNUSED_NAMES

DOCS = (Path(__file__).resolve().parents[4] / "docs" / "front-matter.md").read_text("utf-8")
ROWS = {line.split("`")[1]: line for line in DOCS.splitlines() if line.startswith("| `")}


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_each_key_has_a_row_with_its_synonyms_in_order(key) -> None:  # type: ignore[no-untyped-def]
    also = ROWS[key.name].split("|")[2]
    assert [name.strip(" `") for name in also.split(",") if name.strip()] == list(key.synonyms)


def test_each_part_of_a_value_is_documented() -> None:
    names = {
        name for parts in PARTS.values() for part, also in parts.items() for name in (part, *also)
    }
    assert {name for name in (*names, *FLAT) if f"`{name}`" not in DOCS} == set()


def test_no_name_means_two_things() -> None:
    names = sum(1 + len(key.synonyms) for key in KEYS)
    assert len(BY_NAME) == names
    assert not UNUSED_NAMES & BY_NAME.keys()


def test_no_key_is_told_that_is_not_read() -> None:
    table = DOCS.partition("\n## Keys\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == [key.name for key in KEYS]


def test_every_mark_of_a_draft_is_told_with_its_words() -> None:
    told = DOCS.partition("\n## Drafts\n")[2].partition("\n## ")[0]
    assert {word for word in _HELD | _PUBLIC if f"`{word}`" not in told} == set()
    assert {mark for mark in MARKS if not re.search(rf"`{mark}[`:]", told)} == set()
