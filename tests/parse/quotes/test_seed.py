from __future__ import annotations

from pathlib import Path

from newsgen.parse.quotes import find_quotes
from tests.parse.quotes.cases import passages

SEED = "seeds/000_a21ff6936983d2f2.txt"


def test_the_seed_has_its_four_quotes(repository: Path) -> None:
    text = (repository / SEED).read_text(encoding="utf-8")
    quotes = find_quotes(passages(text), "en")
    assert [
        (
            " ".join(quote.text.split()[:2]),
            quote.speaker,
            quote.speaker_kind,
            quote.named,
            quote.title,
            quote.role,
            quote.mention.text if quote.mention else None,
            quote.cue,
        )
        for quote in quotes
    ] == [
        ("In August", "the report", "document", False, None, None, "the report", "read"),
        ("OHCHR in", "the report", "document", False, None, None, "the report", "added"),
        (
            "That word", "Chhay Kim Khoeun", "person", True, "General",
            "deputy commissioner and spokesperson for the National Police", "Kim Khoeun", "said",
        ),
        (
            "Raising [human", "Phay Siphan", "person", True, None,
            "government spokesperson", "he", "said",
        ),
    ]  # fmt: skip
    for quote in quotes:
        assert text[quote.span.start : quote.span.end] == quote.text
        assert quote.mention is not None
        assert text[quote.mention.start : quote.mention.end] == quote.mention.text


def test_a_quote_knows_the_words_around_it(repository: Path) -> None:
    text = (repository / SEED).read_text(encoding="utf-8")
    last = find_quotes(passages(text), "en")[2]
    assert last.before == ""
    assert last.after.startswith("Kim Khoeun said, despite the 2018 national elections")
    assert len(last.after.split()) == 12
