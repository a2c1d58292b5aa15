"""Whatever the text, a record comes out in which every line has its place."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.records.article import Field
from newsgen.records.dates import PartialDate
from tests.parse.formats.dump.reading import article, read

LINES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "By Ana Bell and Jo Marsh",
            "Published 3 May 2021 8:26 pm EST | Updated May 4",
            "03/04/2020",
            "PORT HALLAM, Northmark (AP) — ",
            "• Share on Facebook",
            "2. second",
            "1. first",
            "- dash",
            "Related Articles",
            "Advertisement",
            "\u00a0\u00a0",
            "\x0c",
            "\u202bשלום עולם\u202c",
            "“Quotes ‘in’ quotes,” she said.",
            "<script>alert(1)</script>",
            "Photo: Jo Marsh/Reuters",
            "The council met on Monday to discuss the budget for the schools and parks of the "
            "town, and it did not end before midnight.",
            "A" * 700,
        ]
    ),
)
_WORD = re.compile(r"[^\W_]+")
_CONSUMED = {"ap", *(str(number) for number in range(1000))}
"""Of datelines the agency, of lists the numbers: they are not said in so many words."""
DUMPS = st.lists(st.tuples(LINES, st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\n \t\n"]))).map(
    lambda pairs: "".join(line + ending for line, ending in pairs)
)


@settings(max_examples=150, deadline=None)
@given(DUMPS, st.sampled_from(["en", "de", "km"]))
def test_no_line_is_lost_and_every_offset_is_right(text: str, language: str) -> None:
    parsed = read(text, timezone="Asia/Phnom_Penh", language=language)
    lines = [(number, line) for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1)]
    filled = [(number, line.strip()) for number, line in lines if line.strip()]
    account = [(one.number, text[one.span.start : one.span.end]) for one in parsed.body.lines]
    assert account == filled
    if not filled:
        assert parsed.article is None
        return
    one = article(parsed)
    for block in parsed.body.blocks:
        assert block.text
        assert _words(text[block.span.start : block.span.end]) == _words(block.text)
    fields: list[Field[str]] = [*one.authors, *one.captions, *parsed.body.furniture]
    fields += [field for field in (one.headline, one.deck, one.dateline) if field]
    for field in fields:
        assert field.span is not None
        source = text[field.span.start : field.span.end]
        if field.rule.startswith(("headline", "deck", "caption")):
            assert _letters(source) == _letters(field.value)
        else:
            assert _letters(source).casefold() == _letters(field.value).casefold()
    dates: list[Field[PartialDate]] = [field for field in (one.date, one.updated) if field]
    for dated in dates:
        assert dated.span is not None
        assert str(dated.value.year) in text[dated.span.start : dated.span.end]
    values = [*(field.value for field in fields), *(block.text for block in parsed.body.blocks)]
    known = {word.casefold() for value in values for word in _WORD.findall(value)}
    for line in parsed.body.lines:
        # A headline leaves out the site's name behind it and the kicker before it.
        if line.role not in ("authors", "date", "updated", "headline"):
            printed = _WORD.findall(text[line.span.start : line.span.end])
            assert {word.casefold() for word in printed} - known <= _CONSUMED
    for quote in one.quotes:
        assert parsed.body.blocks[quote.block].text[quote.start : quote.end] == quote.text


@settings(max_examples=60, deadline=None)
@given(DUMPS)
def test_the_html_holds_no_markup_but_ours(text: str) -> None:
    html = read(text).body.html[0]
    tags = re.findall(r"</?([a-z0-9]+)[^>]*>", html)
    assert set(tags) <= {"p", "h2", "ul", "ol", "li", "span", "blockquote"}
    assert html.count("<") == len(tags)


def _words(text: str) -> list[str]:
    return text.split()


def _letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())
