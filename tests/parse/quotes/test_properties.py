from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newsgen.parse.quotes import find_quotes
from tests.parse.quotes.cases import passages

BITS = st.sampled_from(
    [
        *"“”\"‘’'«»„()[]—,.?:;ÉİĿ😀 ",
        *("--", "he", "she", "who", "said", "told", "saying", "by", "and", "that", "while", "it"),
        *("\n\n", "\u00a0", "\u0301", "Said", "U.S.", "1,000", "Ada Brown", "Mr. Dent"),
        *(
            "was called",
            "according to",
            "the report",
            "a spokesman for",
            "Brown’s claim",
            "the film",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(BITS, max_size=60).map(" ".join), st.lists(BITS, max_size=60).map("".join), st.text()
)


@given(TEXTS)
@example("“")
@example("“ ”")
@example('""')
@example("“a” said")
@example("said “a”")
@example("according to “a”")
def test_any_text_gives_quotes_that_stand_in_it(text: str) -> None:
    blocks = passages(text)
    quotes = find_quotes(blocks, None)
    assert len({quote.id for quote in quotes}) == len(quotes)
    last = 0
    for quote in quotes:
        block = blocks[quote.block].text
        assert quote.text == block[quote.start : quote.end] != ""
        assert text[quote.span.start : quote.span.end] == quote.text
        assert quote.span.start >= last
        last = quote.span.end
        assert (quote.mention is None) == (quote.rule == "")
        if quote.mention is not None:
            assert text[quote.mention.start : quote.mention.end] == quote.mention.text
        assert quote.speaker is None or (quote.speaker.strip() and quote.mention is not None)
        assert len(quote.before) <= 140
        assert len(quote.after) <= 140


@given(TEXTS)
def test_the_same_text_gives_the_same_quotes(text: str) -> None:
    assert find_quotes(passages(text), "en") == find_quotes(passages(text), "en")


@given(st.text(alphabet=st.characters(exclude_characters="“”„‟«»\"「」『』‘’'\n")))
def test_no_mark_no_quote(text: str) -> None:
    assert find_quotes(passages(text), "en") == ()


@given(st.lists(st.sampled_from(["sail", "mast", "rope", "net"]), min_size=3, max_size=8))
def test_an_id_is_made_from_the_words_alone(words: list[str]) -> None:
    said = " ".join(words)
    first, second = (
        find_quotes(passages(text), "en")[0].id
        for text in (f"“{said},” Ada Brown said.", f"Then Carl Dent asked: “{said.title()}?”")
    )
    assert first == second
    assert first.startswith("q-")
    assert len(first) == 8
