"""An editor's side file wins over what was read in a dump, and says where it does not."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from newsgen.parse import parse
from newsgen.parse.formats.dump.idle_keys import idle_keys
from newsgen.parse.front_matter.read_front_matter import read_front_matter
from newsgen.records.article import Article, Field, Parsed
from newsgen.records.settings import Settings, SiteSettings
from newsgen.records.source import Span
from tests.clock import within
from tests.parse.formats.dump.reading import article, document

DUMP = """The Bay Courier

Ferry strike ends after nine days

The crews go back to work on Monday.

By Nora Quill

March 3, 2011

WESTPORT, Maine — The ferry crews of the bay ended their strike on Thursday, their unions said.

“We are going back to work,” said Carl Dent, the union’s secretary. He thanked the town for it.

The company said that the first boat would leave at six, and that all tickets would be honoured.
"""


def corrected(yaml: str, text: str = DUMP, *, language: str = "en") -> Parsed:
    side = replace(document(yaml, "seeds/a.yaml"), kind="side")
    site = Settings(site=SiteSettings(language=language, timezone="America/New_York"))
    return parse(replace(document(text), side=side), site)


def told(parsed: Parsed) -> list[str]:
    return [f"{one.location}: {one.code}" for one in parsed.problems]


def value(yaml: str, name: str, text: str = DUMP) -> Any:
    found = getattr(article(corrected(yaml, text)), name)
    if isinstance(found, tuple):
        return [each.value if isinstance(each, Field) else each for each in found]
    return found.value if isinstance(found, Field) else found


@pytest.mark.parametrize(
    ("yaml", "name", "expected"),
    [
        ("headline: The strike is over", "headline", "The strike is over"),
        ("title: The strike is over", "headline", "The strike is over"),
        ("authors: [Nora Quill, Tom Reed]", "authors", ["Nora Quill", "Tom Reed"]),
        ("byline: By Tom Reed and Ana Sá", "authors", ["Tom Reed", "Ana Sá"]),
        ("authors: []", "authors", []),
        ("author: null", "authors", []),
        ("deck: ''", "deck", None),
        ("date: ~", "date", None),
        ("dateline: EASTPORT, Maine", "dateline", "EASTPORT, Maine"),
        ("dateline: EASTPORT, Maine", "place", "Eastport"),
        ("dateline: null", "place", None),
        ("dateline: EASTPORT\nplace: East Port", "place", "East Port"),
        ("place: West Port", "dateline", "WESTPORT, Maine"),
        ("section: Coast", "section", "Coast"),
        ("topics: ferries, strikes", "topics", ["ferries", "strikes"]),
        ("captions: [Boats at the pier.]", "captions", ["Boats at the pier."]),
        ("slug: ferry-strike", "slug", "ferry-strike"),
        ("aliases: /old/7", "aliases", ["/old/7/"]),
        ("lang: en-US", "lang", "en-US"),
        ("draft: true", "draft", True),
        ("published: false", "draft", True),
        ("draft: false\ndeck: x", "draft", False),
        ("separate: true", "separate", True),
    ],
)
def test_every_key_wins(yaml: str, name: str, expected: object) -> None:
    found = value(yaml, name)
    assert found == expected
    assert told(corrected(yaml)) == []


def test_dates_sources_corrections_and_a_picture() -> None:
    made = article(
        corrected(
            "date: 2011-03-04T06:30\nupdated: 2011-03\nsource: {name: Courier}\n"
            "corrections: [{text: It was a Friday.}]\n"
            "image: {src: pics/boat.jpg, alt: A boat, caption: The boat.}\n"
        )
    )
    assert made.date and made.date.value.iso == "2011-03-04T06:30-05:00"
    assert made.updated and made.updated.value.iso == "2011-03"
    assert [one.name for one in made.sources] == ["Courier"]
    assert [one.text for one in made.corrections] == ["It was a Friday."]
    assert made.image and made.image.src == "seeds/pics/boat.jpg"
    (link,) = made.images
    assert (link.path, str(link.location)) == ("seeds/pics/boat.jpg", "seeds/a.yaml:5:14")


def test_a_corrected_field_names_its_place_in_the_side_file() -> None:
    made = article(corrected("deck: ''\nheadline: The strike is over\nauthors: [A Reed, B Reed]\n"))
    assert made.headline is not None
    for field in (made.headline, *made.authors):
        assert field.rule == "side file"
        assert field.confident
        assert field.span is None
        assert field.path == "seeds/a.yaml"
    assert str(made.headline.place(made.path)) == "seeds/a.yaml:2"
    assert made.date is not None and str(made.date.place(made.path)) == "seeds/a.txt:9"
    assert (made.path, made.side) == ("seeds/a.txt", "seeds/a.yaml")


def test_a_line_that_is_the_headline_takes_its_place() -> None:
    wrong = "Letters to the paper\n\n" + DUMP.partition("\n\n")[2].replace("Ferry", "Bay ferry")
    result = corrected("headline: The crews go back to work on Monday.", wrong)
    assert value("headline: The crews go back to work on Monday.", "deck", wrong) is None
    roles = {line.number: line.role for line in result.body.lines}
    assert roles[5] == "headline"
    assert roles[3] == "furniture"


def test_a_deck_that_is_given_stands_below_a_headline_that_was_the_deck() -> None:
    yaml = "headline: The crews go back to work on Monday.\ndeck: Nine days without a boat.\n"
    made = article(corrected(yaml))
    assert made.headline and made.headline.value == "The crews go back to work on Monday."
    assert made.deck and made.deck.value == "Nine days without a boat."


def test_a_deck_that_is_the_first_paragraph_is_not_text_as_well() -> None:
    words = "The ferry crews of the bay ended their strike on Thursday, their unions said."
    result = corrected(f"deck: {words}\n")
    made = article(result)
    assert made.deck and made.deck.value == words
    assert blocks(result)[0] == "The crews go back to work on Monday."
    assert words not in blocks(result)
    assert made.dateline and made.dateline.value == "WESTPORT, Maine"
    assert made.place and made.place.value == "Westport"
    roles = {line.number: line.role for line in result.body.lines}
    assert (roles[5], roles[11]) == ("body", "deck")


def test_a_deck_that_ends_like_the_first_paragraph_leaves_it_in_the_text() -> None:
    result = corrected("deck: Their unions said.\n")
    assert blocks(result)[0].endswith("on Thursday, their unions said.")


def blocks(parsed: Parsed) -> list[str]:
    return [block.text for block in parsed.body.blocks]


def test_what_was_no_deck_is_text() -> None:
    result = corrected("deck: null")
    assert blocks(result)[:2] == [
        "The crews go back to work on Monday.",
        "The ferry crews of the bay ended their strike on Thursday, their unions said.",
    ]
    assert article(result).dateline is not None
    assert result.body.html[0].startswith("<p>The crews go back to work on Monday.</p>")


def test_what_was_no_dateline_is_text_and_one_that_was_missed_is_not() -> None:
    assert blocks(corrected("dateline: null"))[0].startswith("WESTPORT, Maine — The ferry crews")
    missed = DUMP.replace("WESTPORT, Maine — ", "Westport (BCN): ")
    assert value("topics: x", "dateline", missed) is None
    result = corrected("dateline: Westport", missed)
    assert blocks(result)[0].startswith("The ferry crews")
    assert value("dateline: Westport", "place", missed) == "Westport"


def test_with_another_language_the_dump_is_read_again() -> None:
    text = DUMP.replace("By Nora Quill", "Von Nora Quill")
    assert value("topics: x", "authors", text) != ["Nora Quill"]
    assert value("lang: de", "authors", text) == ["Nora Quill"]
    assert value("lang: de", "lang", text) == "de"


def test_quotes_are_corrected_as_in_markdown() -> None:
    result = corrected("quotes:\n  - {text: We are going, speaker: Carla Dent, role: pilot}\n")
    assert [(one.speaker, one.role, one.rule) for one in article(result).quotes] == [
        ("Carla Dent", "pilot", "editor")
    ]
    assert 'class="quote"' in result.body.html[0]
    gone = corrected("quotes: [{text: We are going, suppress: true}]")
    assert article(gone).quotes == ()
    assert "<span" not in gone.body.html[0]
    assert "We are going back" in gone.body.html[0]
    lost = corrected("\nquotes:\n  - text: Never said this\n    speaker: X\n")
    assert told(lost) == ["seeds/a.yaml:3:5: quote-correction-unmatched"]


@pytest.mark.parametrize(
    ("yaml", "message"),
    [
        ("place: Westport", "“place” changes nothing: newsgen reads “Westport” anyway."),
        ("published: 2011-03-03",
         "“published” changes nothing: newsgen reads “2011-03-03” anyway."),
        ("authors: Nora Quill", "“authors” changes nothing: newsgen reads “Nora Quill” anyway."),
        ("section: null", "“section” changes nothing: newsgen finds none anyway."),
        ("topics: []", "“topics” changes nothing: newsgen finds none anyway."),
        ("image: null", "“image” changes nothing: newsgen finds none anyway."),
        ("lang: en", "“lang” changes nothing: newsgen reads “en” anyway."),
        ("quotes: [{text: We are going, speaker: Carl Dent}]",
         "“quotes: “We are going”” changes nothing: newsgen reads it so anyway."),
        ("deck:", "Nothing stands behind “deck”, so it changes nothing."),
        ("# deck: none\n", "Nothing in this file corrects anything."),
        ("draft: false", "Nothing in this file corrects anything."),
        ("{}", "Nothing in this file corrects anything."),
    ],
)  # fmt: skip
def test_what_changes_nothing_is_said(yaml: str, message: str) -> None:
    result = corrected(yaml)
    assert [(one.severity, one.message) for one in result.problems] == [("warning", message)]
    assert all(one.location.path == "seeds/a.yaml" for one in result.problems)


def test_a_key_with_nothing_behind_it_removes_nothing() -> None:
    form = "headline:\nauthors:\n  -\ndate: 2011-03-05\ndeck:\n"
    made = article(corrected(form))
    assert made.headline and made.headline.value == "Ferry strike ends after nine days"
    assert [one.value for one in made.authors] == ["Nora Quill"]
    assert made.deck is not None
    assert made.date and made.date.value.iso == "2011-03-05"


@pytest.mark.parametrize(("sure", "codes"), [(True, ["override-same"]), (False, [])])
def test_a_key_that_confirms_what_was_doubtful_is_not_idle(sure: bool, codes: list[str]) -> None:
    text = "headline: The strike is over\n"
    side = replace(document(text, "seeds/a.yaml"), kind="side")
    matter = read_front_matter(side, Span(0, len(text)), "")
    read = Field("The strike is over", confident=sure)
    made = Article(path="seeds/a.txt", digest="", encoding="utf-8", headline=read)
    found = idle_keys(matter, {"headline": matter.headline}, made, "en")
    assert [one.code for one in found] == codes


@pytest.mark.parametrize(
    ("yaml", "codes"),
    [
        ("date: 2011-02-30", ["1:7: front-matter-date"]),
        ("hedline: x", ["1:1: front-matter-unknown-key"]),
        ("deck: x\n\nplace: [A, B]", ["3:8: front-matter-type"]),
        ("deck: *x", ["1:7: front-matter-alias"]),
        ("---\ndeck: x\n---\n", []),
        ("headline: ' — '", ["1:12: headline-odd"]),
        ("deck: x\nimage: boat.svg", ["2:8: image-unsafe"]),
        ("deck: x\ndeck: y", ["2:1: front-matter-duplicate-key"]),
    ],
)
def test_what_is_wrong_is_said_at_its_place_in_the_side_file(yaml: str, codes: list[str]) -> None:
    result = corrected(yaml)
    assert told(result) == [f"seeds/a.yaml:{code}" for code in codes]
    made = article(result)
    assert made.date and made.date.value.iso == "2011-03-03"
    assert [one.value for one in made.authors] == ["Nora Quill"]
    assert not made.draft


@pytest.mark.parametrize(
    ("yaml", "code"),
    [
        ("deck: a: b", "1:8: front-matter-yaml"),
        ("headline: [x", "1:11: front-matter-yaml"),
        ("[1]", "1:1: front-matter-not-mapping"),
        ("- a\n- b", "1:1: front-matter-not-mapping"),
        ("---\ndeck: x\n---\nSome text.\n", "3:1: front-matter-yaml"),
        ("#" * 70_000, "front-matter-yaml"),
    ],
)
def test_a_side_file_that_cannot_be_read_holds_the_article_back(yaml: str, code: str) -> None:
    result = corrected(yaml)
    assert article(result).draft
    assert told(result) == [
        f"seeds/a.yaml:{code}".replace("l:f", "l: f"),
        "seeds/a.txt: side-unread",
    ]
    assert result.problems[-1].message == (
        "This article is left out, because the corrections in seeds/a.yaml cannot be read."
    )


def test_what_already_holds_the_article_back_is_not_said_twice() -> None:
    result = corrected("draft: true\ndeck: a: b\n")
    assert article(result).draft
    assert told(result) == ["seeds/a.yaml:2:8: front-matter-yaml"]


def test_the_message_speaks_of_a_side_file() -> None:
    said = corrected("deck: a: b").problems[0]
    assert said.message.startswith("The side file is not valid YAML: ")


@pytest.mark.parametrize(
    ("yaml", "hint"),
    [
        ("deck: x\nhedline: y", "What stands under it was not read: mend its spelling."),
        ("deck: x\nzzqq: y", "What stands under it is not published."
         " Delete it, unless another program reads it."),
        ("quotes: [{text: We are going, speker: y, role: x}]",
         "What stands under it was not read: mend its spelling."),
    ],
)  # fmt: skip
def test_an_unknown_key_says_what_to_do(yaml: str, hint: str) -> None:
    assert [one.hint for one in corrected(yaml).problems] == [hint]


@pytest.mark.parametrize(
    "yaml", ["a: b: c\ndraft: true", "draft: tru", "#" * 70_000 + "\ndraft: 1"]
)
def test_a_mark_of_a_draft_holds_even_where_the_file_is_broken(yaml: str) -> None:
    assert article(corrected(yaml)).draft


def test_problems_of_the_dump_are_gone_where_they_are_answered() -> None:
    sentence = "The crews of the bay ended their strike on Thursday after nine days, they said. "
    bare = f"{sentence * 3}\n\n{sentence * 4}\n\n{sentence * 3}\n"
    lacking = {"seeds/a.txt:1: date-missing", "seeds/a.txt:1: headline-missing"}
    assert set(told(corrected("topics: x", bare))) == lacking
    assert told(corrected("headline: A\ndate: 2011", bare)) == []
    assert told(corrected("headline: A\ndate: null", bare)) == []
    assert told(corrected("headline: A\ndate: soon", bare)) == [
        "seeds/a.yaml:2:7: front-matter-date"
    ]


@pytest.mark.parametrize(
    "yaml",
    ["a: &a [x, x]\n" + "".join(f"k{n}: &b{n} [*a, *a]\n" for n in range(2000)),
     "a: " + "[" * 60_000, "quotes:\n" + "- {text: We are, speaker: x}\n" * 2_000,
     "x" * 255_000, "authors: [" + "A B, " * 12_000 + "]"],
    ids=["bomb", "lists", "quotes", "long", "authors"],
)  # fmt: skip
def test_hostile_side_files_take_no_time(yaml: str) -> None:
    with within(3):
        result = corrected(yaml)
    assert len(result.problems) < 700
    assert article(result).date is not None


KEYS = ["headline", "authors", "date", "deck", "dateline", "place", "captions", "quotes", "lang",
        "image", "topics", "separate", "draft", "corrections", "unheard of"]  # fmt: skip
VALUES = ["", "null", "''", "[]", "x", "[a, b]", "{text: a}", "2011", "[{text: We are}]", "- ",
          "de", "WESTPORT", "*a", "true", "The crews go back to work on Monday."]  # fmt: skip


@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=6))
def test_any_keys_and_values_give_a_record_that_accounts_for_every_line(
    keys: dict[str, str],
) -> None:
    result = corrected("".join(f"{key}: {one}\n" for key, one in keys.items()) + "\n")
    numbers = [number for number, line in enumerate(DUMP.splitlines(), 1) if line.strip()]
    assert [line.number for line in result.body.lines] == numbers
    made = article(result)
    for block in result.body.blocks:
        assert DUMP[block.span.start : block.span.end] == block.text
    for quote in made.quotes:
        assert DUMP[quote.span.start : quote.span.end] == quote.text


@settings(max_examples=50)
@given(st.text(max_size=200))
def test_any_text_beside_a_dump_is_survived(yaml: str) -> None:
    result = corrected(yaml)
    assert result.article is not None
    assert result.body.blocks
    said = [one for one in result.problems if one.code != "side-unread"]
    assert all(one.location.path == "seeds/a.yaml" for one in said)
