"""The owner's seed gives exactly the record that it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen.records.article import Parsed
from tests.parse.formats.dump.reading import article, read


@pytest.fixture(scope="module")
def seed() -> Parsed:
    root = Path(__file__).resolve().parents[4]
    text = (root / "seeds" / "000_a21ff6936983d2f2.txt").read_bytes().decode("utf-8")
    return read(text, timezone="Asia/Phnom_Penh")


def test_its_fields(seed: Parsed) -> None:
    one = article(seed)
    assert one.headline is not None
    assert one.headline.value == "Cambodia Accuses UN of Lying about Intimidation of Activists"
    assert [field.value for field in one.captions] == [
        "Prime Minister Hun Sen (L) shakes hands with UN secretary-general António Guterres at UN "
        "headquarters in New York in October 2018."
    ]
    assert [field.value for field in one.authors] == ["Phoung Vantha", "Mao Sopha"]
    assert one.date is not None
    assert one.date.value.iso == "2020-09-30T08:26+07:00"
    assert one.updated is None
    assert one.deck is not None
    assert one.deck.value.startswith("Responding to the UN Secretary-General’s report to the Human")
    assert one.deck.value.endswith("claiming they are fabrications.")
    assert one.dateline is not None and one.dateline.value == "PHNOM PENH"
    assert one.place is not None and one.place.value == "Phnom Penh"
    assert one.lang is None
    assert seed.problems == ()


def test_its_text(seed: Parsed) -> None:
    blocks = seed.body.blocks
    assert [block.kind for block in blocks] == ["paragraph"] * 14
    assert blocks[0].text.startswith("The Cambodian government has today (Sept. 30)")
    assert "PHNOM PENH" not in seed.body.html[0]
    assert [field.value for field in seed.body.furniture] == ["Related Articles"]


def test_every_line_is_accounted_for(seed: Parsed) -> None:
    roles = [line.role for line in seed.body.lines]
    assert roles == ["headline", "caption", "authors", "date", "deck"] + ["body"] * 14 + [
        "furniture"
    ]


def test_its_quotes(seed: Parsed) -> None:
    quotes = article(seed).quotes
    assert [quote.text.split(",")[0][:28] for quote in quotes] == [
        "In August 2019",
        "OHCHR in Cambodia corroborat",
        "That word [implies] we are n",
        "Raising [human rights abuses",
    ]
    assert [quote.speaker_kind for quote in quotes] == ["document", "document", "person", "person"]
    assert [quote.speaker for quote in quotes[2:]] == ["Chhay Kim Khoeun", "Phay Siphan"]
    for quote in quotes:
        assert f'<span class="quote" id="{quote.id}">' in seed.body.html[0]
