from __future__ import annotations

import pytest

from newsgen.parse.formats.markdown import article
from tests.parse.formats.markdown.reading import every_quoted


@pytest.fixture
def plain_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests of marking hold whatever rules find the quotes."""
    monkeypatch.setattr(article, "find_quotes", every_quoted)
