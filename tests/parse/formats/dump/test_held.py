"""Phrases within lines: what one look at all lines tells is what a look at each would."""

from __future__ import annotations

import pytest

from newsgen.parse.formats.dump.held import held_by
from newsgen.parse.formats.dump.words_of import words_for

WORDS = words_for("en")
LINES = (
    "Sign up and accept our cookies in the privacy policy",
    "The harbour council voted on Monday",
    "Ana Bell, pictured, and the clerk (left)",
    "x" * 900 + " cookies",
    "Your inbox; this link opens in new tab",
)


@pytest.mark.parametrize("extra", ["", "Signs ﬁnd the harbour’s coo\u212aies"])
def test_each_line_has_at_least_the_phrases_that_stand_in_it(extra: str) -> None:
    texts = [*LINES, extra] if extra else LINES
    for text, held in zip(texts, held_by(texts, WORDS), strict=True):
        low = text.casefold() if len(text) < 700 else ""
        assert {one for one in WORDS.phrases.phrases if one in low} <= set(held.phrases)
        assert {one for one in WORDS.links.phrases if one in low} <= set(held.links)
        assert {one for one in WORDS.caption_signs.phrases if one in low} <= set(held.signs)


def test_lines_without_phrases_hold_none() -> None:
    held = held_by(LINES, WORDS)
    assert not any((held[1].phrases, held[1].links, held[1].signs))
    assert not any((held[3].phrases, held[3].links, held[3].signs))
    assert set(held[2].signs) == {"(left)", "pictured"}
