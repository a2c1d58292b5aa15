from __future__ import annotations

from typing import Any

import pytest

from newsgen.parse.quotes import find_quotes
from newsgen.parse.quotes.rules import FROM_AROUND, SAME_SENTENCE
from newsgen.records.article import Quote
from tests.parse.quotes.cases import FOLDER, load, passages

CASES = load()


def shown(quote: Quote, key: str) -> object:
    value = getattr(quote, key)
    if key == "mention":
        return value.text if value is not None else ""
    return "" if value is None else value


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_case(case: dict[str, Any]) -> None:
    quotes = find_quotes(passages(case["text"]), case.get("lang", "en"))
    found = [
        {key: shown(quote, key) for key in wanted}
        for quote, wanted in zip(quotes, case["quotes"], strict=False)
    ]
    assert found == case["quotes"]
    assert len(quotes) == len(case["quotes"]), [quote.text for quote in quotes]


def test_every_rule_has_its_cases() -> None:
    written = {path.stem for path in FOLDER.glob("*.toml")}
    assert {name for name, _ in (*SAME_SENTENCE, *FROM_AROUND)} <= written
