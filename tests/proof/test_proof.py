"""What a proof says of a file: every line once, letter for letter, with role and reasons."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.proof import prove
from newsgen.records.article import Block, Body, Field, Mention, Quote
from newsgen.records.dates import PartialDate
from newsgen.records.lines import Line
from newsgen.records.problems import problem
from newsgen.records.proof import Proof
from newsgen.records.source import Location, Span
from tests.proof.made import DUMP, article, document, line, read_proof, span, text_of


def test_every_line_that_is_not_blank_stands_there_once_and_whole() -> None:
    proof = read_proof()
    lines = DUMP.split("\n")
    assert [one.number for one in proof.lines] == [1, 3, 5, 8, 10, 12]
    assert [text_of(one) for one in proof.lines] == [lines[n - 1] for n in (1, 3, 5, 8, 10, 12)]


def test_a_line_tells_its_role_and_what_else_begins_on_it() -> None:
    proof = read_proof()
    assert [one.labels[0] for one in proof.lines] == [
        "furniture", "headline", "byline", "text", "text", "text",
    ]  # fmt: skip
    assert line(proof, 5).labels == ("byline", "date")
    assert [value.text for value in line(proof, 5).values] == [
        "Ada Brown", "Carl Dent", "2011-03-03",
    ]  # fmt: skip
    assert line(proof, 3).verdict.startswith("taken for the headline: ")
    assert {count.label: count.lines for count in proof.counts}["text"] == 3


def test_names_dates_and_quotes_are_marked_where_they_stand() -> None:
    proof = read_proof()
    marked = {part.text: part.marks for one in proof.lines for part in one.parts if part.marks}
    assert marked["Ada Brown"] == ("authors",)
    assert marked["March 3, 2011"] == ("date",)
    assert marked["We have no choice,"] == ("quote",)
    assert marked["Mara Quist"] == ("mention",)
    assert marked["ANSELM"] == ("dateline",)


def test_a_quote_tells_who_said_it_and_how_that_is_known() -> None:
    known, unknown = read_proof().quotes
    assert (known.line, known.speaker, known.mention, known.cue) == (
        10, "Mara Quist", "Mara Quist", "said",
    )  # fmt: skip
    assert known.who == "Mara Quist, mayor"
    assert known.because == (
        "mention “Mara Quist”, cue “said”: the verb stands right after the quote,"
        " and the speaker after the verb (rule “inverted”)"
    )
    assert (unknown.speaker, unknown.who) == (None, "speaker not known")
    assert [doubt.text for doubt in read_proof().doubts] == [
        "nobody is known to have said “Nobody asked the people who live here,”"
    ]


def test_a_guess_shows_at_its_line_and_among_the_doubts() -> None:
    source = document("A walk along the quay\n\nThe text.\n")
    guessed = Field("A walk along the quay", Span(0, 21), "caption: a scene", False, 1)
    body = Body(
        lines=(
            Line(number=1, span=Span(0, 21), role="caption", rule="caption: a scene"),
            Line(number=3, span=Span(23, 32), role="body", rule="paragraph", confident=False),
        )
    )
    proof = prove(source, article(source, captions=(guessed,)), body)
    assert [one.confident for one in proof.lines] == [False, False]
    assert line(proof, 1).verdict == "guessed to be a caption: a scene"
    assert [(doubt.line, doubt.text) for doubt in proof.doubts] == [
        (1, "guessed to be a caption: a scene"),
        (3, "guessed to be text: paragraph"),
    ]


def test_a_guess_on_a_line_of_another_role_is_a_doubt_of_its_own() -> None:
    source = document("By Ada Brown, 2011\n")
    body = Body(lines=(Line(number=1, span=Span(0, 18), role="authors", rule="“By”"),))
    date = Field(PartialDate(2011), span(source, "2011"), "date under the text", False, 1)
    name = Field("Ada Brown", span(source, "Ada Brown"), "“By”", True, 1)
    proof = prove(source, article(source, authors=(name,), date=date), body)
    assert line(proof, 1).confident
    assert [doubt.text for doubt in proof.doubts] == ["date guessed: date under the text"]


def test_problems_stand_at_their_line_or_are_told_with_their_hint() -> None:
    source = document("Headline\n\nText.\n")
    body = Body(
        lines=(
            Line(number=1, span=Span(0, 8), role="headline", rule="first line"),
            Line(number=3, span=Span(10, 15), role="body", rule="paragraph"),
        )
    )
    here = problem("headline-odd", Location(source.path, 1, 1))
    whole = problem("file-large", Location(source.path), size="3.0")
    beside = problem("side-empty", Location("seeds/bridge.yaml", 1))
    proof = prove(source, article(source), body, (here, whole, beside))
    assert [each.code for one in proof.lines for each in one.problems] == ["headline-odd"]
    told = {doubt.text.rpartition("[")[2]: doubt for doubt in proof.doubts}
    assert (told["headline-odd]"].line, told["headline-odd]"].hint) == (1, "")
    assert (told["file-large]"].line, told["file-large]"].shown) == (0, False)
    assert told["file-large]"].hint
    assert told["side-empty]"].text.startswith("seeds/bridge.yaml:1: warning: ")


def test_what_a_dump_lacks_is_said_to_be_lacking() -> None:
    source = document("x\n")
    body = Body(lines=(Line(number=1, span=Span(0, 1), role="furniture", rule="short"),))
    proof = prove(source, article(source), body)
    assert {value.name for value in proof.values if not value.text} == {
        "headline", "authors", "date", "updated", "deck", "dateline", "captions", "body",
    }  # fmt: skip


def test_an_editors_value_stands_beside_the_line_that_it_replaces() -> None:
    source = document("By Ada Brown\n")
    body = Body(lines=(Line(number=1, span=Span(0, 12), role="authors", rule="“By”"),))
    name = Field("Zoe Zed", Span(0, 400), "side file", True, 7, "seeds/bridge.yaml")
    proof = prove(source, article(source, authors=(name,), side="seeds/bridge.yaml"), body)
    (value,) = line(proof, 1).values
    assert (value.text, value.path, value.line) == ("Zoe Zed", "seeds/bridge.yaml", 7)
    assert [part.marks for part in line(proof, 1).parts] == [()]


def test_a_quote_over_two_lines_is_marked_on_both() -> None:
    source = document("She said: “one\ntwo” and left.\n")
    inside = span(source, "one\ntwo")
    mention = Mention("She", 0, 3)
    quote = Quote(
        id="q-000001", text="one two", span=inside, block=0, start=0, end=7, mention=mention
    )
    lines = (
        Line(number=1, span=Span(0, 14), role="body", rule="paragraph"),
        Line(number=2, span=Span(15, 29), role="body", rule="paragraph"),
    )
    proof = prove(source, article(source, quotes=(quote,)), Body(lines=lines))
    assert [[(p.text, p.marks) for p in one.parts if p.marks] for one in proof.lines] == [
        [("She", ("mention",)), ("one", ("quote",))],
        [("two", ("quote",))],
    ]


def test_lines_that_were_too_many_to_be_read_are_shown_all_the_same() -> None:
    source = document("Headline\nmore\n\nand more\n")
    rest = "after the lines that are read"
    lines = (
        Line(number=1, span=Span(0, 8), role="headline", rule="first line"),
        Line(number=2, last=4, span=Span(9, 23), role="furniture", rule=rest),
    )
    body = Body(lines=lines, furniture=(Field("more\n\nand more", Span(9, 23), rest, False),))
    proof = prove(source, article(source), body)
    assert [(one.number, one.role) for one in proof.lines] == [
        (1, "headline"), (2, "furniture"), (4, "furniture"),
    ]  # fmt: skip
    assert proof.values[-1].text.startswith("2 lines of the page")


MARKDOWN = """---
headline: Bridge opens again
authors: Ada Brown and Carl Dent
deck: >-
  Two years late,
  and twice as dear
---
<!-- seen by the desk -->

The bridge opened on Friday. “It holds,” said Mara Quist.

## What it cost

Twice as much.
"""


def test_markdown_shows_its_front_matter_by_key_and_its_text_by_block() -> None:
    proof = read_proof(MARKDOWN, "markdown")
    assert [(one.number, one.labels[0]) for one in proof.lines] == [
        (1, "front matter"), (2, "headline"), (3, "author"), (4, "deck"), (5, "deck"), (6, "deck"),
        (7, "front matter"), (8, "markup"), (10, "text"), (12, "subhead"), (14, "text"),
    ]  # fmt: skip
    assert line(proof, 12).verdict == "taken for a subhead: heading"
    assert [quote.line for quote in proof.quotes] == [10]
    headline = proof.values[0]
    assert (headline.text, headline.line, headline.rule) == (
        "Bridge opens again", 2, "front matter",
    )  # fmt: skip


def test_front_matter_that_is_never_closed_is_shown_as_the_text_it_became() -> None:
    proof = read_proof("---\nheadline: Bridge\n\nText of it.\n", "markdown")
    assert "front matter" not in {one.labels[0] for one in proof.lines}
    assert line(proof, 1).problems[0].code == "front-matter-unclosed"


def whole(proof: Proof, text: str) -> None:
    starts = (*document(text).line_starts, len(text))
    for one in proof.lines:
        assert text_of(one) == text[starts[one.number - 1] : starts[one.number]].rstrip()
    numbers = [n for n in range(1, len(starts)) if text[starts[n - 1] : starts[n]].strip()]
    assert [one.number for one in proof.lines] == numbers


LINES = [
    "“No,” she said.",
    "By Ada Brown",
    "March 3, 2011",
    "\t• x",
    "---",
    "",
    "\r",
    "م «ب» ق",
    "PARIS — The town said on Friday that the road would close, and it did.",
    "## a",
    "<b>",
]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(LINES), max_size=12).map("\n".join),
    st.sampled_from(["dump", "markdown"]),
)
def test_nothing_is_lost_or_changed_whatever_the_file_says(text: str, kind: str) -> None:
    source = document(text, "markdown" if kind == "markdown" else "dump")
    text = f"A headline\n\n{text}"
    whole(read_proof(text, source.kind), text)


def test_blocks_that_share_a_line_and_none_at_all_are_fine() -> None:
    source = document("a b\n", "markdown")
    blocks = (
        Block(kind="paragraph", text="a", span=Span(0, 1)),
        Block(kind="table", text="b", span=Span(2, 3)),
    )
    proof = prove(source, article(source), Body(blocks=blocks))
    assert line(proof, 1).verdict == "taken for text: table"
    empty = prove(source, article(source), Body())
    assert line(empty, 1).verdict == "taken for markup: it gives no text"
