"""Quoted words where they stand alone."""

from __future__ import annotations

import pytest

from newsgen.text.quoting import shortened


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("It sails.", "It sails."),
        ("It sails to Hull, and on", "It sails to Hull…"),
        ("It sails to the — sea now", "It sails to the…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffah…"),
    ],
)
def test_a_long_quote_ends_in_a_word(text: str, short: str) -> None:
    assert shortened(text, 20) == short
    assert len(short) <= 20
