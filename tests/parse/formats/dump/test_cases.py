"""Each shape of dump in tests/cases/dumps is read as its .json says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.parse.formats.dump.reading import read, summary

CASES = Path(__file__).resolve().parents[3] / "cases" / "dumps"
NAMES = sorted(path.stem for path in CASES.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_dump_of_this_shape_gives_this_record(name: str) -> None:
    text = (CASES / f"{name}.txt").read_bytes().decode("utf-8")
    expected = json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    assert summary(read(text)) == expected


def test_every_case_has_both_halves() -> None:
    assert len(NAMES) >= 18
    assert sorted(path.stem for path in CASES.glob("*.json")) == NAMES
