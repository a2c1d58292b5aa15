"""Files in tests/cases/markdown: what is typed, and the record that it gives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from newsgen.records.article import Article, Field, Parsed
from newsgen.records.dates import PartialDate
from tests.parse.formats.markdown.reading import parsed

CASES = Path(__file__).resolve().parents[3] / "cases" / "markdown"


def _value(value: object) -> Any:
    if isinstance(value, Field):
        return _value(value.value)
    if isinstance(value, PartialDate):
        return value.iso
    if isinstance(value, tuple):
        return [_value(each) for each in value]
    if isinstance(value, msgspec.Struct):
        return {
            name: _value(getattr(value, name))
            for name in value.__struct_fields__
            if getattr(value, name) and name not in ("location", "span")
        }
    return value


def record(result: Parsed) -> dict[str, Any]:
    """All that a case says; what is empty is left out."""
    assert result.article is not None
    fields = [
        name for name in Article.__struct_fields__ if name not in ("path", "digest", "encoding")
    ]
    shown = {name: _value(getattr(result.article, name)) for name in fields}
    shown["quotes"] = [
        f"{quote.id} {quote.speaker}, {quote.role}: {quote.text}" for quote in result.article.quotes
    ]
    shown["blocks"] = [
        f"{block.kind}{block.level or ''}: {block.text}" for block in result.body.blocks
    ]
    shown["html"] = "".join(
        f"{piece}{{{target}}}" if target else piece
        for piece, target in zip(result.body.html, (*result.body.targets, ""), strict=True)
    ).splitlines()
    shown["problems"] = [
        f"{each.location.line}:{each.location.column} {each.code}: {each.message} {each.hint or ''}"
        for each in result.problems
    ]
    return {name: value for name, value in shown.items() if value}


@pytest.mark.usefixtures("plain_quotes")
@pytest.mark.parametrize("name", sorted(path.stem for path in CASES.glob("*.md")))
def test_case(name: str) -> None:
    text = (CASES / f"{name}.md").read_text("utf-8")
    expected = json.loads((CASES / f"{name}.json").read_text("utf-8"))
    assert record(parsed(text)) == expected
