from __future__ import annotations

import pytest

from newsgen.parse.quotes.language import reads_english
from tests.parse.quotes.cases import passages

ENGLISH = (
    "The boats and the nets were on the pier, and they said that he would sail with them. " * 4
)
GERMAN = (
    "Die Boote und die Netze lagen am Ufer, und man sagte, dass er mit ihnen fahren wollte. " * 4
)
DUTCH = (
    "De boten en de netten lagen aan de kade, en men zei dat hij met hen zou varen of niet. " * 4
)


@pytest.mark.parametrize("lang", [None, "en", "en-GB"])
def test_english_is_told_by_its_commonest_words(lang: str | None) -> None:
    assert reads_english(passages(ENGLISH), lang)


@pytest.mark.parametrize("lang", [None, "en"])
@pytest.mark.parametrize("text", [GERMAN, DUTCH])
def test_another_language_is_none_whatever_the_archive_says(text: str, lang: str | None) -> None:
    assert not reads_english(passages(text), lang)


def test_what_is_said_to_be_another_language_is_believed() -> None:
    assert not reads_english(passages(ENGLISH), "de")


def test_a_few_words_are_believed_to_be_what_is_said_of_them() -> None:
    assert reads_english(passages("Adieu, Ada."), "en")
