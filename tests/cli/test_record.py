"""The record that is shown says whether the article is held back."""

from __future__ import annotations

import pytest

from newsgen.cli.record import record, shown
from newsgen.records.article import Article, Body
from newsgen.records.source import Document


@pytest.mark.parametrize("draft", [True, False])
def test_a_draft_is_shown(draft: bool) -> None:
    document = Document(
        path="a.txt", kind="dump", digest="", encoding="utf-8", text="A", line_starts=(0,)
    )
    made = Article(path="a.txt", digest="", encoding="utf-8", draft=draft)
    values = record(document, made, Body(), ())
    assert values["draft"] is draft
    assert ("  draft:     yes, so it is not published" in shown(values).splitlines()) is draft
