"""Deck or lede: what makes the first paragraph the one or the other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.parse.formats.dump.head.lede import ENOUGH, deck_points
from newsgen.parse.formats.dump.words_of import words_for
from tests.parse.formats.dump.reading import article, read

WORDS = words_for("en")
HEADLINE = "Harbour board drops plan to close the old ferry pier"
BELOW = (
    "The Lunnet harbour board has dropped its plan to close the old ferry pier, its chairman, Owen"
    " Sefton, said on Monday, after months of protest by the islanders who depend on it.",
    "“No pier will be lost,” he told a meeting about the timber piles, which divers found to be"
    " rotten in the autumn.",
    "Islanders had collected more than two thousand names.",
)
DECK = "Sefton says no pier will be lost while the board looks for money to mend its timber piles."


def points(first: str) -> float:
    return deck_points(HEADLINE, first, BELOW, WORDS)


def test_what_the_text_tells_again_is_a_deck() -> None:
    assert points(DECK) >= ENOUGH


@pytest.mark.parametrize(
    ("worse", "why"),
    [
        ("Sefton said on Monday that no pier will be lost while the board looks for money.", "day"),
        ("“No pier will be lost,” says Sefton, while the board looks for money.", "quotation"),
        (f"{DECK} {DECK.replace('Sefton', 'He')} {DECK.replace('Sefton', 'She')} {DECK}", "length"),
        ("The board drops its plan to close the old ferry pier of the harbour.", "headline again"),
    ],
)
def test_what_ledes_have_speaks_against_it(worse: str, why: str) -> None:
    assert points(worse) < points(DECK), why


def test_whoever_is_introduced_below_was_called_by_the_last_name_above() -> None:
    introduced = points("Owen Sefton says no pier will be lost while the board looks for money.")
    assert points("Sefton says no pier will be lost while the board looks for money.") > introduced


def test_what_leans_on_the_first_paragraph_makes_it_a_lede() -> None:
    leaning = deck_points(HEADLINE, DECK, ("He told it to a meeting.", *BELOW[1:]), WORDS)
    plain = deck_points(HEADLINE, DECK, ("Sefton told it to a meeting.", *BELOW[1:]), WORDS)
    assert leaning < plain


def test_a_title_below_the_byline_is_no_deck() -> None:
    dump = f"{HEADLINE}\n\nBy Tilda Marrow\n\nTilda Marrow Chief harbours and islands correspondent"
    assert article(read("\n\n".join((dump, *BELOW)))).deck is None


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=900), st.text(max_size=900), st.lists(st.text(max_size=900), max_size=4))
def test_any_text_has_points(headline: str, first: str, below: list[str]) -> None:
    assert -30 <= deck_points(headline, first, below, WORDS) <= 15
