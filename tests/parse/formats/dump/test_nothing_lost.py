"""Whatever field takes a line, its words come out in the record: no text is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsgen.parse.formats.dump.words_of import words_for
from newsgen.records.article import Parsed
from tests.parse.formats.dump.reading import article, read

WORD = re.compile(r"[^\W_]+")
LABELS = words_for("en").beside | {"weekday", "gmt", "reuters", "ap", "afp"}
HEADLINES = ["Minister says no", "Council votes to keep the old library open", "Storm", "3 dead"]
BYLINES = [
    "By Ana Bell",
    "By A B",
    "Ana Bell",
    "ANA BELL",
    "By Ana Bell and Jo Marsh, Staff Writers",
    "Ana Bell – Police arrested two men.",
    "By Ana Bell, who had walked there from the coast in the night",
    "By Ana Bell | Police arrested two men on Friday.",
    "Jo Marsh – two men and a boy were held on the bridge",
]
DATES = [
    "May 3, 1974",
    "Published 3 May 1974 8:26 pm | Updated 4 May 1974",
    "February 30, 2021 10:00 AM",
    "Posted 3 hours ago",
    "3 May 1974 – Police arrested two men.",
    "Published 3 May 1974 Police arrested two men and then they drove back home",
    "He died on 3 May 1974.",
    "Two men were held 3 hours ago.",
    "3 May 1974 | PHNOM PENH – Police arrested two men.",
]
DATELINES = [
    "",
    "PHNOM PENH – ",
    "PHNOM PENH (Reuters) - ",
    "PHNOM PENH --",
    "KYIV, Ukraine (AP) — ",
    "KYIV, May 3, 1974 (AP) — ",
    "PARIS (my home) – ",
    "PARIS, Room 12 – ",
    "UN – ",
]
SENTENCES = [
    "Police arrested two men on Friday, a spokesman said.",
    "Police arrested two men.",
    "POLICE ARRESTED TWO MEN.",
    "Nobody was hurt.",
    "“We are innocent.”",
    "He won.",
    "The council met on Monday to discuss the budget for the schools and parks of the town, and it "
    "did not end before midnight.",
]
DUMPS = st.tuples(
    st.sampled_from(HEADLINES),
    st.permutations([BYLINES, DATES]).flatmap(
        lambda kinds: st.tuples(*(st.sampled_from(["", *kind]) for kind in kinds))
    ),
    st.sampled_from(DATELINES),
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True),
).map(
    lambda parts: "\n\n".join(
        line for line in (parts[0], *parts[1], parts[2] + parts[3][0], *parts[3][1:]) if line
    )
)


@settings(max_examples=200, deadline=None)
@given(DUMPS)
def test_every_word_of_every_line_is_in_the_record(text: str) -> None:
    parsed = read(text)
    known = _words(_values(parsed))
    for line in parsed.body.lines:
        printed = text[line.span.start : line.span.end]
        missing = [word for word in WORD.findall(printed) if word.casefold() not in known]
        if line.role in ("authors", "date", "updated"):
            told = [word for word in missing if word.islower() and word not in LABELS]
            assert len(told) < 4, (printed, line)
            assert not (told and printed.endswith(".")), (printed, line)
        else:
            dropped = {word.casefold() for word in missing} - {"reuters", "ap"}
            assert not dropped, (printed, line)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(DATELINES), st.lists(st.sampled_from(SENTENCES), min_size=1, unique=True))
def test_a_plain_report_keeps_all_its_sentences(dateline: str, sentences: list[str]) -> None:
    paragraphs = [dateline + sentences[0], *sentences[1:]]
    text = "\n\n".join(["Council votes on the library", "By Ana Bell", "May 3, 1974", *paragraphs])
    parsed = read(text)
    body = " ".join(block.text for block in parsed.body.blocks)
    deck = article(parsed).deck
    assert all(one in body or (deck and one in deck.value) for one in sentences)
    assert parsed.body.furniture == ()


@pytest.mark.parametrize("dash", ["–", "-", "—", "(Reuters) –", "(AP) -"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_report_is_never_a_byline(dash: str, sentence: str) -> None:
    parsed = read(f"Minister says no\n\nMay 3, 1974\n\nPHNOM PENH {dash} {sentence}\n\nHe won.\n")
    one = article(parsed)
    assert one.authors == ()
    assert one.dateline is not None and one.dateline.value == "PHNOM PENH"
    assert parsed.body.blocks[0].text == sentence


def test_values_know_their_lines() -> None:
    one = article(
        read("Minister says no\n\n\nBy Ana Bell\nMay 3, 1974\n\nPolice arrested two men.")
    )
    assert one.headline is not None and one.date is not None
    assert (one.headline.line, one.authors[0].line, one.date.line) == (1, 4, 5)


@pytest.mark.parametrize(
    "value", ["February 30, 2021", "31/02/2021", "30 February 2021", "2021-02-30"]
)
def test_a_day_that_never_was_is_reported_where_it_stands(value: str) -> None:
    parsed = read(f"Minister says no\n\nBy Ana Bell\n\n{value}\n\nPolice arrested two men.\n")
    found = [(one.code, one.location.line, one.location.column) for one in parsed.problems]
    assert found == [("dump-date", 5, 1)]
    assert f"“{value}”" in parsed.problems[0].message
    assert parsed.body.lines[2].role == "date"


def test_what_is_missing_is_missed_at_the_first_line() -> None:
    assert {one.location.line for one in read("Minister says no").problems} == {1}


def _values(parsed: Parsed) -> list[str]:
    one = article(parsed)
    fields = [*one.authors, *one.captions, *parsed.body.furniture, one.headline, one.deck]
    fields.append(one.dateline)
    return [field.value for field in fields if field] + [b.text for b in parsed.body.blocks]


def _words(values: list[str]) -> set[str]:
    return {word.casefold() for value in values for word in WORD.findall(value)}
