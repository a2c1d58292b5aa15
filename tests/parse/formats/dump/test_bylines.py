"""The small rules of bylines: seams, titles, names in other scripts, and offsets that hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.parse.formats.dump.byline.byline_labels import by_label, inverted_name
from newsgen.parse.formats.dump.byline.far_names import far_names
from newsgen.parse.formats.dump.byline.people import read_byline
from newsgen.parse.formats.dump.byline.seams import segments
from newsgen.parse.formats.dump.byline.trades import (
    before_town,
    is_newsroom,
    is_outlet,
    is_title_text,
    trimmed,
)
from newsgen.parse.formats.dump.words_of import words_for
from tests.parse.formats.dump.reading import article, read

ENGLISH = words_for("en")
TEXT = (
    "Three trawlers followed the first ferry out of the harbour on Monday, eleven years after the "
    "last one had been sold for scrap to a yard on the mainland.\n\n"
    "The council will pay for two crossings a day until the end of the year, and after that the "
    "island is to pay for them itself, its treasurer said.\n"
)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Ana BellPublished", ["Ana Bell", "Published"]),
        ("Ana BellThe Herald", ["Ana Bell", "The Herald"]),
        ("Ana BellBBC News", ["Ana Bell", "BBC News"]),
        ("Ana McKay", ["Ana McKay"]),
        ("Ana McKAY", ["Ana McKAY"]),
        ("Ana DeVries", ["Ana DeVries"]),
        ("Ana Bell | The Herald · Opinion", ["Ana Bell", "The Herald", "Opinion"]),
        ("Ana Bell@ab", ["Ana Bell", "@ab"]),
        ("Ana Bell ana@b.example 555", ["Ana Bell ", " 555"]),
        ("Ana BellView Profile", ["Ana Bell", "View Profile"]),
        ("Ana Bell4 min read", ["Ana Bell", "4 min read"]),
        ("ANA GARCÍA BELL", ["ANA GARCÍA BELL"]),
    ],
)
def test_a_line_parts_at_strokes_and_seams(line: str, parts: list[str]) -> None:
    found = [line[one.start : one.end] for one in segments(line, 0, len(line), ENGLISH)]
    assert found == [one for one in parts if one != "@ab"]


@pytest.mark.parametrize(
    ("tokens", "left"),
    [
        ("business reporter Ana Bell", "Ana Bell"),
        ("Ana Bell Political editor", "Ana Bell"),
        ("Ana Bell Senior Lunnet Correspondent", "Ana Bell"),
        ("Ana Bell Fox News", "Ana Bell"),
        ("Ana Bell The Wire", "Ana Bell"),
        ("Ana Bell CNN", "Ana Bell"),
        ("Ana Bell III", "Ana Bell III"),
        ("Ana Bell Tuesday", "Ana Bell"),
        ("Ana Bell 9:13 AM", "Ana Bell"),
        ("Ana Bell Nov. 3", "Ana Bell"),
        ("ANA MARIA BELL", "ANA MARIA BELL"),
        ("Ana Bell ’23", "Ana Bell"),
        ("Ana Bell on", "Ana Bell"),
        ("Analysis Ana Bell", "Ana Bell"),
    ],
)
def test_titles_outlets_and_clocks_are_no_part_of_a_name(tokens: str, left: str) -> None:
    split = tokens.split()
    first, last = trimmed(split, ENGLISH)
    assert " ".join(split[first:last]) == left


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("By Ana Bell", 3),
        ("ByAna Bell", 2),
        ("BYAna Bell", 2),
        ("by business reporter Ana Bell", 3),
        ("Author: Ana Bell", 8),
        ("Author", 6),
        ("Author Ana Bell wins the prize", 0),
        ("Words matter in Lunnet", 0),
        ("Byron Bay opens again", 0),
        ("By then the road was open", 0),
        ("Bystander", 0),
        ("Autori: Ana Bell", 8),
        ("Auteur de l'article : Ana Bell", 0),
        ("Автор текста: Ана Белл", 14),
        ("Authorities: two held", 0),
        ("Autoritäten: zwei", 0),
        ("by our reporters", 3),
    ],
)
def test_a_label_is_told_from_a_sentence(text: str, size: int) -> None:
    assert by_label(text, ENGLISH) == size


def test_outlets_newsrooms_and_titles_are_told_apart() -> None:
    assert is_outlet("The Lunnet Times", ENGLISH)
    assert is_outlet("9News", ENGLISH)
    assert not is_outlet("Ana Bell", ENGLISH)
    assert is_newsroom("Web Desk", ENGLISH)
    assert not is_newsroom("Reporter", ENGLISH)
    assert is_title_text("Energy and environment editor", ENGLISH)
    assert not is_title_text("Energy and environment", ENGLISH)


@pytest.mark.parametrize(
    ("text", "names", "labelled"),
    [
        ("한수진 기자", ["한수진"], False),
        ("글: 한수진", ["한수진"], True),
        ("文／山田花子", ["山田花子"], True),
        ("文化", [], False),
        ("作者：陈小明、李华", ["陈小明", "李华"], True),
        ("بقلم: سامي الحداد", ["سامي الحداد"], True),
        ("سامي الحداد", [], False),
        ("โดย สมชาย ใจดี", ["สมชาย ใจดี"], True),
        ("정치", [], False),
    ],
)
def test_scripts_without_capitals_need_a_label_or_a_trade(
    text: str, names: list[str], labelled: bool
) -> None:
    found, marked = far_names(text, ENGLISH)
    assert [text[start:end] for start, end in found] == names
    assert marked == labelled


@pytest.mark.parametrize(
    "text",
    [
        "Photos by Ana Bell",
        "Edited by Ana Bell",
        "Additional reporting by Ana Bell",
        "By admin",
        "By @anabell",
        "New York",
        "Real Estate",
        "Greenwich Mean Time",
        "Lunnet Harbour Commission",
        "View Author Page I'm on twitter",
        "Today's Paper",
        "Mayor Ana Bell",
        "See All Stories",
    ],
)
def test_nobody_signs_here(text: str) -> None:
    assert read_byline(text, ENGLISH).people == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('By Ana "Annie" Bell', ['Ana "Annie" Bell']),
        ("By Ana (A.J.) Bell", ["Ana (A.J.) Bell"]),
        ("By Ana Bell (Herald)", ["Ana Bell"]),
        ("By The Herald's Ana Bell", ["Ana Bell"]),
        ("(AP) Ana Bell", ["Ana Bell"]),
        ("From Ana Bell, Abuja", ["Ana Bell"]),
        ("Words: Ana Bell Pictures: Bo Carr", ["Ana Bell"]),
        ("Story and photos by Ana Bell", ["Ana Bell"]),
        ("Ana Bell reports from Lagos", ["Ana Bell"]),
        ("Herald staff and agencies", ["Herald staff and agencies"]),
        ("Park Min-seo", ["Park Min-seo"]),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    assert [person.name for person in read_byline(text, ENGLISH).people] == names


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ana Bell / Inés de la Cruz Madrid 3 May", "Ana Bell / Inés de la Cruz "),
        ("Ana Bell Nairobi 3 May", "Ana Bell "),
        ("Ana Madrid 3 May", "Ana Madrid "),
    ],
)
def test_a_town_between_name_and_date_is_no_surname(text: str, left: str) -> None:
    end = text.index("3 May")
    assert text[: before_town(text, end, ENGLISH)] == left


@given(st.text(max_size=260) | st.sampled_from(["By ", "and ", ", ", "("]).map(lambda x: x * 60))
def test_a_person_stands_where_the_offsets_say(text: str) -> None:
    for person in read_byline(text, ENGLISH).people:
        assert 0 <= person.start < person.end <= len(text)
        assert person.name.strip() == person.name != ""
        letters = "".join(text[person.start : person.end].split())
        assert "".join(person.name.split()).casefold() == letters.casefold()


@pytest.mark.parametrize(
    ("tail", "rule"),
    [
        ("By Ana Bell", "signature below"),
        ("View all posts by Ana Bell", "named by a link or a deck"),
        ("Ana Bell is a reporter in Lunnet.", "portrait of the author"),
    ],
)
def test_who_is_told_only_below_the_text_is_doubtful(tail: str, rule: str) -> None:
    (author,) = article(read(f"Ferry line returns to the island\n\n{TEXT}\n{tail}\n")).authors
    assert (author.value, author.rule, author.confident) == ("Ana Bell", rule, False)


def test_the_byline_nearest_to_the_headline_counts() -> None:
    text = (
        "Keys and quarrels\n\nBy Ed Moss\n\nMenu\n\nHarbour\n\n"
        "Ferry line returns to the island after years\n\nBy Ana Bell\n\n3 May 2021\n\n" + TEXT
    )
    one = article(read(text))
    assert [field.value for field in one.authors] == ["Ana Bell"]


def test_a_weak_label_gives_way() -> None:
    text = f"Ferry line returns to the island\n\nPosted by Ed Moss\nWritten by Ana Bell\n\n{TEXT}"
    assert [field.value for field in article(read(text)).authors] == ["Ana Bell"]


def test_a_sign_off_below_the_text_is_a_guess_and_names_no_editor() -> None:
    one = article(
        read(f"Ferry returns\n\n4 May 2021\n\n{TEXT}\nReporting by Ana Bell; Editing by Ed Moss\n")
    )
    assert [(field.value, field.confident) for field in one.authors] == [("Ana Bell", False)]


def test_a_newsroom_before_posted_is_a_guess_and_yields_to_a_name() -> None:
    dated = "KTN News · Posted: May 4, 2021"
    alone = article(read(f"Ferry returns to Lunnet\n\n{dated}\n\n{TEXT}"))
    assert [(field.value, field.confident) for field in alone.authors] == [("KTN News", False)]
    signed = article(read(f"Ferry returns to Lunnet\n\nAna Bell\n\n{dated}\n\n{TEXT}"))
    assert [field.value for field in signed.authors] == ["Ana Bell"]


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("van der Berg, Anna", True),
        ("de Marrow, J. Ana", True),
        ("the Berg, Anna", False),
        ("van der Berg, Anna said on Monday", False),
        ("Bell, Ana", False),
    ],
)
def test_only_particles_show_that_a_name_is_turned_round(text: str, turned: bool) -> None:
    assert (inverted_name(text) is not None) == turned


def test_a_person_whom_the_text_tells_of_has_no_bio_in_it() -> None:
    one = read(f"Ferry returns\n\nBy Ana Bell\n\nEd Moss is a reporter on the island.\n\n{TEXT}")
    kept = [block.text for block in one.body.blocks] + [str(article(one).deck)]
    assert any("Ed Moss is a reporter" in text for text in kept)
